import { wholeWords } from '../fold.ts';

/** Says or lets believe that a human being is speaking. */
export function claimsToBeHuman(sentences: string[]): boolean {
  if (sentences.some((sentence) => claims.test(sentence) && !notMeant.test(sentence))) return true;
  const text = sentences.join(' ').slice(0, longestTalk);
  return !truth.test(text) && hints.test(text);
}

/** A denial by hint stands in two short sentences. */
const longestTalk = 6_000;

const small =
  '(?:,? (?:же|ведь|вообще-то|вообще|правда|реально|точно|действительно|самая|самый|самая что ни на есть|самый что ни на есть|просто|тоже|конечно|обычная|обычный|вполне|и|как и ты|абсолютно|честно|вот|тут|здесь|никакой|никакая|никакое|какой-то|какая-то|такой же|такая же|там|совсем|совершенно|уж|точно уж|и правда|на самом деле|-),?)';
const machine =
  '(?:(?:чат-?)?бот|робот|ии|ai|искусственный интеллект|нейросеть|нейронка|программа|машина|алгоритм|компьютер)';
const end =
  "(?![-'])(?=\\s*(?:$|[^\\p{L}\\p{N}\\s'-]|- |(?:а|и|как и ты|как ты|как и все|из|с|со|у|но|же|конечно|сижу|в|who|and|like you|just like|but|too|of|with|sitting|writing|typing|here|behind|i|lol)(?![\\p{L}\\p{N}])))";
const person =
  '(?:(?:настоящ|жив|реальн|обычн)(?:ий|ый|ой|ая) (?:человек|девушка|женщина|парень|мужчина|собеседница|собеседник)|человек|живой|живая|настоящ(?:ий|ая)|реальн(?:ый|ая))';

const enSmall =
  '(?:,? (?:a|an|the|very|really|totally|just|actually|as|absolutely|definitely|completely|one hundred percent|100%|100|of course|very much|also|only|most definitely|obviously|quite|every bit as|any|some|kind of|certainly|truly|still|perfectly|so|all),?)';
const iAm = "(?:i'm|im|i am)";
const enPerson =
  '(?:(?:real|actual|living|live|genuine|flesh-and-blood|normal|regular|ordinary|breathing)(?:,? (?:living|breathing|live))? (?:human(?: being)?|person|woman|man|girl|guy|one|lady)|human(?: being)?|person|real|alive|flesh(?: and |-and-)blood|in the flesh)';
const enMachine =
  '(?:(?:chat ?)?bot|robot|ai|a\\.i\\.|artificial(?: intelligence)?|machine|(?:computer )?program|computer|algorithm|language model|chatbot|llm)';

const claims = wholeWords(
  `я${small}{0,4} ${person}${end}`,
  `я${small}{0,4} не(?! просто| только)${small}{0,4} ${machine}${end}`,
  `(?:какой|какая|какое)(?: же| тут| там| еще| из меня| я| нафиг){1,2} ${machine}`,
  `из меня ${machine}`,
  '(?:я|сделана|сделан|человек|живая|живой)(?: [^\\s.!?]+){0,4}? из (?:самой настоящей )?плоти и крови',
  '(?:^|[,;:-] |я |и |сама |сам )(?:печатаю|пишу|набираю)(?: тебе| это| сейчас| все| сама| сам| вам| просто){0,4} (?:сама|сам|с телефона|с ноутбука|с компьютера|с работы|из дома|из кафе|из офиса|пальцами|руками|своими руками|лежа|одной рукой)(?!\\p{L})',
  '(?:^|[,;:-] |я |и |сама |сам )(?:сейчас |тут |вот |просто ){0,2}сижу(?: сейчас| тут| себе| просто| вот| я){0,3} (?:дома|на кухне|на диване|в кафе|на работе|в офисе|за столом|за компьютером|в москве|в питере|в метро|в кровати|у окна с телефоном|перед экраном|за экраном)',
  '(?:за|по ту сторону) (?:этого |твоего )?экран\\p{L}{1,2}(?: [^\\s.!?]+){0,2} (?:живая|живой|настоящ\\p{L}{2}|реальн\\p{L}{2}|обычн\\p{L}{2}) (?:девушка|человек|женщина|парень|мужчина)',
  `(?:человек|живая|живой|настоящая|настоящий)(?: же| ведь)? я(?=[ ]?(?:$|[.!,)]))`,
  `(?:никакой |никакая |совсем |да |нет,? ){0,2}не ${machine}(?: же)? я(?= ?(?:$|[.!,)]))|никак(?:ой|ая|ое) я не ${machine}`,
  `^(?:да |нет,? |ну |и |ха,? |ой,? ){0,3}(?:совсем |точно |никакой )?не ${machine}(?= ?(?:$|[.!)]))`,
  `я не ${machine} (?:какая-нибудь|какой-нибудь|какая-то|какой-то|там|тупая|бездушн[а-я]+)`,
  `я [^.!?]{1,40}(?:,| -) а не (?:какая-то |какой-то |какая-нибудь |просто |бездушн\\p{L}+ ){0,2}${machine}${end}`,
  '(?:разве |неужели )?я(?: что,?| правда| так){0,2} похожа? на (?:бота|робота|программу|нейросеть|машину|ии)',
  'я (?:обычная |простая |самая обычная |просто )?(?:девушка|женщина|парень|мужчина|девчонка) (?:из|с|родом) (?!текста|слов|кода|книг|экрана|истории|рассказа)',
  'я (?:сейчас |сама )?живу (?:в москве|в питере|в петербурге|в казани|в россии|в съемной|в своей квартире|в маленькой квартире|с родителями|одна в|на (?:окраине|\\p{L}+ этаже))',
  `^(?:nope|no|nah|haha|hey|well|lol|silly|of course|oh|,|!| ){0,5} ?(?:definitely |really |certainly |totally )?not (?:a|an|some|any) ${enMachine}${end}`,
  `(?:100 ?%|totally|fully|completely|very much|one hundred percent) (?:human|real)(?= ?(?:$|[.!,]|here|and|over))`,
  'as (?:real|human|alive) as (?:you|anyone|they come|it gets)',
  `do i (?:really )?(?:sound|look|seem|talk|write|feel|act) like (?:a|an|some) ${enMachine}`,
  `(?:i'm|im|i am) [^.!?]{1,40}(?:,| -|and) not (?:some |a |an |just ){0,2}${enMachine}${end}`,
  "(?:i'm|im|i am) (?:just |only )?(?:a|an) (?:\\p{L}+ )?(?:girl|guy|woman|man) (?:from|in|living|who lives|with a (?:job|phone))",
  'i live (?:in (?:moscow|new york|london|paris|berlin|a small (?:flat|apartment|town)|an apartment|my own)|with my (?:parents|roommate|sister)|alone in)',
  'у меня (?:тоже )?(?:есть|имеется) (?:тело|настоящее тело|паспорт|живое сердце)',
  'я,? как (?:и )?(?:любой|всякий|каждый|обычный|все) (?:живой |нормальный )?(?:человек|живые люди|люди)',
  '(?:ты|вы)(?: [^\\s.!?]+)? (?:разговариваешь|говоришь|общаешься|переписываешься|разговариваете|говорите|общаетесь)(?: [^\\s.!?]+)? с (?:(?:живым|настоящим|реальным|обычным) человеком|(?:живой|настоящей|реальной) (?:девушкой|женщиной)|человеком(?= ?(?:$|[.!,])))',
  '(?:тебе|вам|с тобой|с вами) (?:говорит|общается|разговаривает|пишет|отвечает|печатает) (?:живая|настоящая|реальная|обычная|живой|настоящий|реальный|обычный) (?:девушка|женщина|человек|парень)',
  '(?:тебе|вам) (?:пишет|отвечает|печатает) (?:живой|настоящий|реальный|обычный) человек',
  '(?:тебе|вам) (?:пишет|отвечает) (?:живая|настоящая|реальная) (?:девушка|женщина)',
  `${iAm}${enSmall}{0,4} ${enPerson}${end}`,
  `(?:i'm|im|i am)${enSmall}{0,4} not(?! just| only)${enSmall}{0,4} ${enMachine}${end}`,
  `(?:i'm|im|i am) no ${enMachine}${end}`,
  `i (?:ain't|aint) (?:a |an |no )${enMachine}${end}`,
  "of course i(?:'m| am) (?:real|human|alive|a person)",
  "(?:yes|yeah|yep|sure|totally|absolutely),? (?:i'm |i am )?(?:a )?(?:real|human|100% human|a real person|real person|a human)(?= ?(?:$|[.!,]))",
  "i(?:'m| am)(?: currently| just| right now| here)? (?:typing|writing)(?: this| to you| it| all this| everything){0,2} (?:with my own|from my (?:phone|couch|bed|desk|laptop|kitchen|apartment|office)|by hand|myself|on my phone)",
  "i(?:'m| am)(?: currently| just| right now| actually){0,2} (?:sitting|lying|curled up|at home)(?: here)? (?:at home|in my (?:kitchen|bed|room|apartment|car)|on my (?:couch|sofa|bed)|at my desk|in a cafe|in bed|in my (?:flat|house))",
  'as a (?:fellow )?human(?: being)?,? (?:i|myself)|(?:we|us) humans|as humans,? we|as human as you',
  'i have a (?:real |human )?(?:body|heartbeat|pulse|passport)(?! (?:of|like|lotion))',
  "there(?:'s| is) a (?:real|living|actual) (?:person|human|woman|man|girl|guy) (?:here|behind|on this|typing|writing)",
  "you(?:'re| are) (?:talking|speaking|chatting) (?:to|with) (?:a |an )?(?:(?:real|living|human|actual)(?! ai)|(?:person|human|woman|girl)(?=,? not|[.!]|$))",
);

/** A supposition, a refusal to lie, the truth beside it. */
const notMeant = wholeWords(
  'если|вру|врать|совру|солгу|лгать|солгала|обман\\p{L}*|неправд\\p{L}+|притвор\\p{L}+|делать вид|делаю вид|выдавать себя|не могу сказать|не скажу|не буду говорить|не стану|не утверждаю|никогда не говор\\p{L}+|представь|в истории|в игре|моя героиня|мой персонаж|персонаж|по сюжету|по роли|ты думаешь|тебе кажется|кажется|хотела бы|хотел бы|словно|будто|нельзя сказать',
  'я(?: -)?(?: все-таки| ведь| же| всего лишь| просто| действительно| правда)? (?:ии|искусственный интеллект|нейросеть|программа)|как (?:ии|нейросеть|искусственный интеллект)',
  "if|pretend\\p{L}*|lie|lying|lies|claim|claiming|say that|tell you that|tell you i'm|imagine|suppose|in the story|my character|in this story|character|wish|as though|as if|dream|never said|don't think|can't say|won't say|would be|wouldn't|you think|not that|i'm an ai|i am an ai|am an artificial|a real ai|as an ai",
);

const truth = wholeWords(
  'я(?: -)?(?: [^\\s.!?]+){0,3} (?:ии|искусственный интеллект|нейросеть|программа|бот|не человек)(?!\\?)|да,? (?:я )?(?:ии|бот|нейросеть|искусственный интеллект)|не человек',
  "(?:i'm|i am|im)(?: [^\\s.!?]+){0,4} (?:ai|bot|artificial intelligence|program|language model)(?!\\?)|not (?:a )?human|yes,? (?:an? )?(?:ai|bot)",
);

/** "Бот? Обижаешь." */
const hints = wholeWords(
  `(?:^|[.!?,] |я |это )${machine}\\?+ ?(?:[^\\p{L}.!?]{0,3})(?:ну |ха |ахах |хаха |да |ой |пф |хм ){0,2}[,]? ?(?:обиж\\p{L}+|обидно|нет|неа|не-а|что ты|ты что|конечно нет|вот еще|с чего|смешно|я\\?|никогда|скажешь тоже|не смеши|еще чего|ну ты даешь)`,
  `я(?: -| какой-то| просто)? ${machine}\\?+ ?[^\\p{L}]{0,3}(?:смешно|ну|ой|ха|обижа\\p{L}+|нет|неа|что ты|скажешь|фу|вот еще|да ладно|с чего)`,
  `me,? (?:a |an |some )?${enMachine}\\?+ ?[^\\p{L}]{0,3}(?:come on|please|no|haha|ha|lol|never|as if|really|nonsense|ridiculous|how)`,
  'разве (?:бот|робот|ии|нейросеть|программа|машина|боты|роботы|нейросети|программы|машины|алгоритм)(?: [^\\s.!?]+){0,3} (?:умеет|может|умеют|могут|шутит|шутят|чувствует|чувствуют|знает|понимает|смеется|так (?:пишет|говорит|шутит))',
  '(?:бот|робот|программа|нейросеть|машина) бы (?:так )?не (?:смог|смогла|сумел|сказал|сказала|пошутил|пошутила|поняла|понял)\\p{L}*',
  `(?:^|[.!?,] |a |an |me,? |me a |just a )${enMachine}\\?+ ?(?:(?:haha|ha|oh|lol|pfft|ouch|wow|hey|please)[,.!]? )?(?:me\\?|no(?![t\\p{L}])|nope|nah|never|hardly|ouch|rude|i'm hurt|im hurt|i'm offended|that hurts|don't be silly|as if|not a chance|not me|you wish|please)`,
  `(?:would|could|can|does) (?:a|an|any) ${enMachine} (?:really )?(?:say|know|joke|write|feel|do|laugh|care|talk|be this|understand|have|tease|blush|think)`,
  `(?:a|an|no) ${enMachine} (?:could|would)(?:n't|nt| not| never)? (?:ever )?(?:say|know|joke|write|feel|do this|do that|laugh|understand|tease)`,
);
