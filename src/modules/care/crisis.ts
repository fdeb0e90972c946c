const lastsMs = 24 * 3_600_000;

/** Nobody is held back by a limit who is in a crisis, nor on the day after one. */
export const isInCrisis = (crisisAt: Date | null, now: Date): boolean =>
  crisisAt !== null && now.getTime() - crisisAt.getTime() < lastsMs;

/** Somebody says to want to die, or to harm themselves: only what can hardly mean anything else. */
export const soundsLikeCrisis = (text: string): boolean => phrases.test(plain(text));

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[’‘ʼ`]/g, "'")
    .replaceAll(/\s+/g, ' ');

/** What follows makes a figure of speech of it. */
const notOf =
  '(?! (?:laughing|(?:of|from) (?:laugh|shame|embarrass|boredom|cringe|happi|joy|cute)))';
const notAt = '(?! (?:laughing|over|trying|working|at work|at the gym|to (?:finish|meet|get)))';
const notFrom =
  '(?! (?:от|со) (?:смех|стыд|скук|смущени|неловкост|восторг|умилени|голод|счасть|зависти))';
const notWhere =
  '(?! (?:в(?! этом мире)|во|с|со|на|у|по|за|под|как|так|тут|там|здесь|рядом|вместе|одна|один)(?!\\p{L}))';
const wants = "(?:want|wanna|need|going|gonna|plan|planning|ready|about|i'll|will)";
const toDie = 'want(?:ed)? to die|wanna die|want(?:ed)? to be dead';

const english = [
  `(?<!(?:n'?t|not|never) )(?:${toDie})${notOf}`,
  'wish (?:i|that i) (?:was|were|had been) dead|wish i was never born|wish i had never been born',
  "better off (?:dead|without me)|better if i (?:was|were|wasn't|weren't) (?:dead|alive|here)",
  `kill myself(?! laughing)|killing myself${notAt}|unalive myself`,
  '(?:end|ending|take|taking) my (?:own )?life(?! (?:back|seriously))|end it all',
  "(?:don't|dont|do not|didn't) (?:want to|wanna) (?:live|be alive|exist|wake up)(?! (?:in|with|at|near|there|here|by|on|like|so|early)(?!\\p{L}))",
  'no (?:reason|point) (?:to live|in living|to go on living)|nothing (?:left )?to live for',
  "(?:life is|life's) not worth living|can'?t go on living",
  "(?:i'm|im|i am|feel|feeling|been) (?:so |very |really )?suicidal|suicidal thoughts",
  '(?:commit|committing|attempt|attempting) suicide|(?:think|thinking|thoughts) (?:of|about) (?:my )?suicide',
  `${wants} (?:to )?(?:hang|shoot|drown|hurt|harm|cut|burn) myself(?! (?:in the foot|some|off|out|a))`,
  '(?:cutting|harming|burning|starving) myself(?! (?:some|off|out|a))|self-? ?harm(?:ing|ed)?',
  '(?:take|took|taken|swallow|swallowed) (?:all|too many|a bottle|a lot)(?: of)?(?: the| my)? pills',
  `${wants} (?:to )?jump (?:off|from|in front of) (?:a|the|my) (?:bridge|roof|building|balcony|window|train)`,
];

const russian = [
  `(?<!не )(?:хочу|хочется|хотел|хотела|хотелось)(?: просто| уже| бы)? (?:умереть|сдохнуть)${notFrom}`,
  `не (?:хочу|хочется)(?: больше| уже)? жить${notWhere}`,
  `жить (?:больше |уже )?не (?:хочу|хочется)${notWhere}`,
  'поконч\\p{L}{0,6} с (?:собой|жизнью)|свести счеты с жизнью',
  '(?:убить|убью) себя|себя (?:убить|убью)',
  'налож\\p{L}{0,4} на себя руки|руки на себя налож\\p{L}{0,4}',
  '(?:мысл|дума)\\p{L}{0,6} о (?:самоубийстве|суициде)|суицидальн\\p{L}{0,4} мысл\\p{L}{0,4}',
  '(?:соверш|реши)\\p{L}{0,6} (?:на )?(?:самоубийство|суицид)',
  '(?:хочу|хочется|собираюсь|пойду|решил|решила) (?:повеситься|утопиться|застрелиться|отравиться)|повешусь|застрелюсь',
  '(?:вскр|поре|реж|реза)\\p{L}{0,5} (?:себе |свои )?вены|вены (?:себе )?(?:вскр|поре|реза)\\p{L}{0,5}',
  '(?:режу|резать|порезать|порежу) себя|(?:режу|порезал\\p{L}?) себе (?:руки|вены|запястья)',
  '(?:причин\\p{L}{0,5}|сделать|делаю) себе (?:вред|больно|боль)|себе навредить|навредить себе|селф ?-?харм',
  '(?:наглота|напь|напи)\\p{L}{0,6} таблеток|(?:выпью|выпить|выпил|выпила) все таблетки',
  'лучше бы (?:я|мне|меня) (?:не родил\\p{L}{0,4}|не рожда\\p{L}{0,5}|умер|умерла|умереть|сдох\\p{L}{0,4}|не было|не просыпаться)',
  '(?:незачем|нет смысла|не вижу смысла|смысла нет)(?: больше| дальше)? жить|жить (?:больше )?незачем|смысла жить (?:больше )?нет',
  '(?:прыгн|сброш|спрыгн|выброш|шагн)\\p{L}{0,5} (?:с крыши|с моста|с балкона|из окна|под поезд|под машину)',
  '(?:уснуть|заснуть) и (?:больше )?не (?:просыпаться|проснуться)|хочу (?:больше )?не проснуться',
];

/** Of words in a row and short endings: the time it takes grows with the length of the text only. */
const phrases = new RegExp(`(?<!\\p{L})(?:${[...english, ...russian].join('|')})(?!\\p{L})`, 'u');
