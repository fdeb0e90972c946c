import { asWords, plainOf } from './text.ts';

/** What the user feels. */
const feelingTable = {
  grief: [
    '(?:died|passed away|funeral|lost my (?:mother|mom|mum|father|dad|wife|husband|brother|sister|son|daughter|dog|cat|grandma|grandmother|grandpa|grandfather|friend))',
    '(?:умер(?:ла|ли|ло)?|погиб(?:ла|ли)?|похорон\\p{L}*|не стало|скончал\\p{L}*)',
  ],
  selfHate: [
    "hate myself|i'?m (?:a )?(?:worthless|useless|failure|loser|so stupid|ugly)|hate my life",
    'ненавижу себя|себя ненавижу|(?:я|себя) (?:такая |такой |полное |полный )*(?:никчемн\\p{L}*|ничтожеств\\p{L}*|неудачни\\p{L}*|бесполезн\\p{L}*|урод\\p{L}*)|ненавижу (?:свою )?жизнь|все из.за меня',
  ],
  lonely: [
    "lonely|loneliness|(?:feel|am|i'm|all|so) alone|nobody (?:to talk|cares|needs me|loves me)|no(?:body| one| friends)|miss (?:him|her|them|my)",
    'одинок\\p{L}*|одиночеств\\p{L}*|не с кем|(?:я никому|никому я) не нуж\\p{L}*|никто (?:меня )?не (?:любит|понимает|слышит)|нет друзей|скучаю по',
  ],
  anxious: [
    "anxious|anxiety|worried|worry|worrying|nervous|afraid|scared|panic\\w*|stress(?:ed|ful)?|can'?t calm down|overwhelmed",
    'тревож\\p{L}*|тревог\\p{L}*|боюсь|боязно|страшно|волнуюсь|волнительно|переживаю|паник\\p{L}*|нервнича\\p{L}*|на нервах|стресс\\p{L}*|накручиваю',
  ],
  angry: [
    'angry|yell(?:ed|s|ing) at|shouted at|furious|annoyed|annoying|mad at|pissed|so unfair|hate (?:him|her|them|it|this|my|everything)|fed up',
    '(?:на|раз)?ора(?:л|ла|ли|ть) на меня|наорал\\p{L}*|накричал\\p{L}*|орал[аи]?|зл(?:юсь|ит|ая|ой|ость|ости)|бес(?:ит|ят|ило|или)|раздража\\p{L}*|в ярости|достал[аои]?|несправедлив\\p{L}*|обид(?:но|ел\\p{L}*|а)|ненавижу (?:его|ее|их|эту|этот|все)|выбешива\\p{L}*|надоел[аои]?',
  ],
  sad: [
    'sad|unhappy|depress(?:ed|ing)|crying|cried|heartbroken|broken heart|feel(?:ing)? (?:so )?(?:bad|down|low|empty|awful|terrible)|(?:bad|terrible|awful|horrible|rough) day|broke up|dumped me|everything is bad|hopeless',
    'груст(?:но|ный|ная|ь|ит|ю)\\p{L}*|взгрустн\\p{L}*|тоск(?:а|ую|ливо|е|у)|плачу|плакал\\p{L}*|реву|мне (?:\\p{L}+ )?(?:плохо|больно|тяжело|хреново|паршиво|фигово)|все (?:\\p{L}+ )?(?:плохо|ужасно|хреново|рушится)|так (?:плохо|тяжело|больно)|^(?:плохо|хреново|паршиво|фигово|ужасно)$|печал\\p{L}*|расста(?:л\\p{L}*|емся)|бросил[аи]? меня|меня бросил[аи]?|(?:плохой|ужасный|тяжелый|паршивый) день|на душе|депресс\\p{L}*|опустились руки|руки опускаются|хандр\\p{L}*',
  ],
  tired: [
    "tired|exhaust(?:ed|ing)|burn(?:t|ed)? ?out|no energy|sleepy|worn out|drained|long day|can'?t anymore",
    'уста(?:л[аи]?|ю|ет|лость|лости)|утомил\\p{L}*|вымота\\p{L}*|замота\\p{L}*|(?:нет|никаких|без|не осталось) (?:\\p{L}+ )?сил|выгор\\p{L}*|сонн\\p{L}*|выжат\\p{L}*|задолба\\p{L}*|больше не могу|не могу больше|засыпаю|умаял\\p{L}*',
  ],
  joyful: [
    "(?:i'?m |so |feel |very )(?:happy|excited|glad|proud)|great (?:news|day)|good news|i did it|(?:i|we) (?:finally )?(?:passed|won|made it|got (?:the job|in|engaged|promoted|married))|best day|hooray|yay|thrilled|happy",
    'счаст(?:лив\\p{L}*|ье)|(?:я|так|очень) рад[аы]?|рад[аы]$|ура+|получилось|удалось|(?:я |мы )?(?:наконец\\p{L}* )?(?:сдал\\p{L}*|выиграл\\p{L}*|победил\\p{L}*|поступил\\p{L}*)|взяли на работу|меня повысили|(?:отличн|прекрасн|классн|чудесн|лучш|хорош)\\p{L}+ (?:день|новост\\p{L}*|настроение)|все отлично|радост\\p{L}*|горжусь|в восторге',
  ],
} satisfies Table;

/** What the user speaks of. */
const topicTable = {
  plans: [
    'exam\\w*|interview|deadline|presentation|wedding',
    'экзамен\\p{L}*|собеседовани\\p{L}*|зач[её]т\\p{L}*|дедлайн\\p{L}*|презентаци\\p{L}*|свадьб\\p{L}*|сесси(?:я|и|ю)',
  ],
  birth: [
    'pregnant|gave birth|newborn|baby was born',
    'беремен\\p{L}*|рожа(?:ю|ет|ла)|родил(?:а|и|ся|ась|ись)(?! (?:иде|план|мысл))|новорожд\\p{L}*|роды',
  ],
  health: [
    'sick|ill|headache|head hurts|fever|flu|doctor|dentist|hospital|pain|cold',
    'боле(?:ю|ет|л[аи]?)|забол\\p{L}*|(?:голова|горло|спина|зуб|живот|нога) болит|болит|температур\\p{L}*|грипп\\p{L}*|простуд\\p{L}*|врач\\p{L}*|стоматолог\\p{L}*|больниц\\p{L}*|таблетк\\p{L}*',
  ],
  pets: [
    'cats?|dogs?|kitten|kitty|puppy|parrot|hamster|rabbit',
    'кот(?:а|у|ом|е|ик\\p{L}*|ы|ов|енок|енка|ята)?|кошк\\p{L}*|кошек|собак\\p{L}*|пес|пса|щен\\p{L}*|попуга\\p{L}*|хомяк\\p{L}*',
  ],
  sleep: [
    "sleep|slept|insomnia|can'?t sleep|awake|dream(?:s|ed|t)?|nightmare\\w*",
    '(?:не |плохо |мало |рано |поздно )?(?:спал[аи]?|сплю|заснуть|уснуть|выспал\\p{L}*|высплюсь|проснул\\p{L}*)|бессонниц\\p{L}*|сон|сны|снил\\p{L}*|снится|кошмар\\p{L}*',
  ],
  love: [
    'girlfriend|boyfriend|(?:my )?crush|(?:a |first |on a )date|in love|relationship|marriage',
    'девушк\\p{L}*|парн(?:ем|ю|я)|парень|свидани\\p{L}*|влюб\\p{L}*|отношени\\p{L}*|любов\\p{L}*|(?:мой |моя )?бывш(?:ий|ая|ей|его)',
  ],
  family: [
    'mom|mum|mother|dad|father|parents|sister|brother|son|daughter|kids|children|family|husband|wife|grandma|grandmother|grandpa|baby',
    'мам[ауеыо]\\p{L}?|мамой|пап[ауеы]|папой|отец|отц\\p{L}*|родител\\p{L}*|сестр\\p{L}*|брат(?:а|у|ом|е|ья)?|сын\\p{L}{0,3}|доч(?:ь|к\\p{L}*|ери|ерью)|дет(?:и|ей|ям|ьми)|реб[её]н\\p{L}*|семь(?:я|и|е|ю|ей)|муж(?:а|у|ем|е)?|жен(?:а|ы|е|у|ой)|бабушк\\p{L}*|дедушк\\p{L}*|внуч?к\\p{L}*|внук\\p{L}*',
  ],
  friends: [
    'friends?|buddy|party|hang(?:ing)? out',
    'друг(?:а|у|ом)|друз\\p{L}*|подруг\\p{L}*|вечеринк\\p{L}*|гост(?:и|ей|ях)',
  ],
  study: [
    'school|university|college|studying|study|homework|teacher|lecture|thesis',
    'школ\\p{L}*|универ\\p{L}*|институт\\p{L}*|уч[её]б\\p{L}*|учусь|урок\\p{L}*|лекци\\p{L}*|диплом\\p{L}*|курсов\\p{L}*|домашк\\p{L}*|преподавател\\p{L}*',
  ],
  work: [
    'work(?:ing|ed)?|job|boss|office|colleague\\w*|coworker\\w*|meeting\\w*|salary|client\\w*|shift|project|report|fired|manager',
    'работ\\p{L}*|начальни\\p{L}*|босс\\p{L}*|шеф\\p{L}?|офис\\p{L}*|коллег\\p{L}*|созвон\\p{L}*|зарплат\\p{L}*|клиент\\p{L}*|смен(?:а|ы|у|е)|проект\\p{L}*|отч[её]т\\p{L}*|уволи\\p{L}*|увольн\\p{L}*',
  ],
  sport: [
    'gym|workout|running|ran|run|yoga|football|swimming|training|bike|ski(?:ing)?|hike|hiking',
    'спорт\\p{L}*|зал(?:а|е)?|тренировк\\p{L}*|бег(?:а\\p{L}*|у|ом)?|пробежк\\p{L}*|йог\\p{L}*|футбол\\p{L}*|плава\\p{L}*|бассейн\\p{L}*|велосипед\\p{L}*|лыж\\p{L}*|поход\\p{L}*',
  ],
  music: [
    'music|song\\w*|guitar|piano|concert|band|album|sing(?:ing)?',
    'музык\\p{L}*|песн\\p{L}*|гитар\\p{L}*|пианино|концерт\\p{L}*|групп(?:а|ы|у)|альбом\\p{L}*|пою|петь',
  ],
  films: [
    'movie\\w*|film\\w*|series|netflix|episode|season|cinema|anime',
    'фильм\\p{L}*|кино|сериал\\p{L}*|серию|сери[ия]|сезон\\p{L}*|аниме|мультик\\p{L}*|документал\\p{L}*',
  ],
  books: [
    'book\\w*|novel|reading|author|poem\\w*|detective',
    'книг\\p{L}*|книжк\\p{L}*|роман(?:а|ы|е)?|читаю|прочитал\\p{L}*|стих\\p{L}*|детектив\\p{L}*|писател\\p{L}*',
  ],
  games: [
    'video ?game\\w*|games?|gaming|playstation|minecraft|chess|dota',
    'игр(?:а|ы|у|аю|ать|ал\\p{L}*|ушк\\p{L}*)|приставк\\p{L}*|майнкрафт\\p{L}*|шахмат\\p{L}*|дот[ау]|танки',
  ],
  soup: [
    'soup\\w*|borscht|broth|ramen',
    'суп\\p{L}{0,3}|борщ\\p{L}*|бульон\\p{L}*|щи|рамен\\p{L}*|уха|окрошк\\p{L}*|солянк\\p{L}*',
  ],
  food: [
    'coffee|tea|breakfast|lunch|dinner|pizza|cake|cook(?:ed|ing)?|eat(?:ing)?|ate|restaurant|chocolate|bak(?:ed|ing)',
    'кофе|чай|чая|чаю|завтрак\\p{L}*|обед\\p{L}*|ужин\\p{L}*|пицц\\p{L}*|торт\\p{L}*|готови\\p{L}*|приготовил\\p{L}*|поел[аи]?|вкусн\\p{L}*|ресторан\\p{L}*|шоколад\\p{L}*|испек\\p{L}*|пирог\\p{L}*|блин(?:ы|чики|ов)',
  ],
  travel: [
    'travel\\w*|trip|vacation|holiday\\w*|flight|airport|train|beach|the sea|mountains',
    'путешеств\\p{L}*|поездк\\p{L}*|отпуск\\p{L}*|каникул\\p{L}*|самол[её]т\\p{L}*|аэропорт\\p{L}*|поезд(?:а|е|ом)?|море|моря|горы|горах|поехал\\p{L}*|еду в|лечу в',
  ],
  city: [
    'city|street\\w*|tram|metro|subway|walk(?:ed|ing)?|moved|moving|flat|apartment',
    'город\\p{L}*|улиц\\p{L}*|трамва\\p{L}*|метро|гуля\\p{L}*|прогул\\p{L}*|переех\\p{L}*|переезд\\p{L}*|квартир\\p{L}*|ремонт\\p{L}*|двор\\p{L}*',
  ],
  sky: [
    'rain(?:ing|y)?|snow(?:ing)?|sunny|cold outside|storm|weather|winter|summer|autumn|spring',
    'дожд\\p{L}*|снег\\p{L}*|солнц\\p{L}*|солнечно|холодно|жар[аыу]|жарко|гроз[аы]|погод\\p{L}*|зим[аыуе]|лет[оа]|осен\\p{L}*|весн\\p{L}*|мороз\\p{L}*',
  ],
  money: [
    'money|rent|loan|debt|mortgage|broke|expensive|bills',
    'деньг\\p{L}*|денег|кредит\\p{L}*|ипотек\\p{L}*|долг(?:и|ов|а)|дорого|аренд\\p{L}*',
  ],
  birthday: ['birthday', 'день рождени\\p{L}*|днем рождени\\p{L}*|днюх\\p{L}*'],
} satisfies Table;

type Table = Record<string, [english: string, russian: string]>;
export type Feeling = keyof typeof feelingTable;
export type Topic = keyof typeof topicTable;

const compile = (table: Table, before = '') =>
  Object.entries(table).map(
    ([name, [english, russian]]) => [name, asWords(`${english}|${russian}`, before)] as const,
  );

const feelings = compile(feelingTable) as [Feeling, RegExp][];
const topics = compile(topicTable) as [Topic, RegExp][];

/** "Not sad at all", "мне не страшно": what is denied is not felt. */
const denied =
  /(?<![\p{L}])(?:not|never|n't|isn't|wasn't|не|ничуть не|совсем не)(?: so| very| that| at all| очень| так| слишком)? $/u;

export function findFeeling(text: string): Feeling | undefined {
  const plain = plainOf(text);
  return feelings.find(([, pattern]) => {
    const found = pattern.exec(plain);
    return found !== null && !denied.test(plain.slice(0, found.index));
  })?.[0];
}

export function findTopic(text: string): Topic | undefined {
  const plain = plainOf(text);
  return topics.find(([, pattern]) => pattern.test(plain))?.[0];
}
