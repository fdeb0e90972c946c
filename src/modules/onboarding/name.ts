import { personNameSchema } from '#app/contract/profile';

const maxWords = 5;

const greeting =
  /^(?:ну\s+)?(?:привет(?:ик|ствую)?|здравствуй(?:те)?|добрый (?:день|вечер)|доброе утро|хай|вітаю|hello|hi|hey|good (?:morning|evening|day))(?:[\s,.!]+(?:there[\s,.!]*)?|$)/iu;

const introduction =
  /^(?:а\s+)?(?:меня\s+(?:все\s+)?(?:зовут|звать)|мене\s+(?:звати|звуть)|мо[её]\s+имя(?:\s*[-—–:])?|моє\s+ім['’ʼ]я|имя[\s:—–-]+|(?:можно|можешь|можете)\s+(?:звать\s+|называть\s+)?(?:меня\s+)?(?:просто\s+)?|зови(?:те)?\s+меня\s+(?:просто\s+)?|называй(?:те)?\s+меня\s+(?:просто\s+)?|для друзей\s+|это|я[\s,—–-]+|(?:my\s+)?name\s*(?:is|['’]s|:)|i\s*['’]?\s*a?m\b|(?:you\s+can\s+|please\s+|just\s+)*call\s+me|it\s*(?:is|['’]s)|this\s+is)(?<!\p{L}(?=\p{L}))\s*/iu;

const conclusion =
  /(?:[\s,]+(?:меня\s+зовут|мо[её]\s+имя|а\s+(?:тебя|вас|ты|вы)|and\s+you|nice\s+to\s+meet\s+you|приятно\s+познакомиться))+$/iu;

/** Said instead of a name. Some are parts of names elsewhere ("Так", "Grace Good"), so all must be. */
const notNames = new Set(
  `привет приветик здравствуй здравствуйте хай да нет ок окей ага угу не знаю скажу хочу буду зачем
  почему кто что как где когда какая какой разница пропустить пропусти потом позже никак никто секрет
  аноним анонимно начать старт стоп помощь спасибо хорошо ладно давай ты вы меня тебя имя без имени
  так нормально отлично бот робот устал устала тут здесь
  hello hi hey yes no ok okay nope yeah why who what how where when skip later none nobody anonymous
  secret start stop help thanks fine good great tired busy here not sure telling you me your name
  i don't won't want to tell dont the a bot robot`.split(/\s+/),
);

/** No name has one of these among its words. */
const sentenceWords = new Set(
  `не как что кто где когда зачем почему хочу хочешь буду будешь скажи скажу расскажи можешь мне тебе
  есть был была дела нужно надо давай
  not don't won't want how what who where when why tell can could would are do does you your me`.split(
    /\s+/,
  ),
);

/** The bare name in "меня зовут Анна", "I'm Li Lei" or "李雷"; undefined when it is none. */
export function readName(text: string): string | undefined {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (plain.length > 200 || isLink(plain)) return undefined;
  const unframed = plain
    .replace(greeting, '')
    .replace(introduction, '')
    .split(/[,;!()\n]|\.(?=\s+\p{Ll}|$)|\s[-—–]\s/u)[0]
    ?.replace(conclusion, '')
    .replace(/[^\p{L}\p{M}\p{N}\s'’ʼ`.\-·?:/@]/gu, '')
    .trim();
  const name = personNameSchema.safeParse(unframed);
  if (!name.success) return undefined;
  const words = name.data.toLowerCase().replaceAll('’', "'").split(/\s+/);
  if (words.length > maxWords || words.every((word) => notNames.has(word))) return undefined;
  if (words.some((word) => sentenceWords.has(word))) return undefined;
  return capitalised(name.data);
}

function isLink(text: string): boolean {
  return /:\/\/|www\.|[@/\\]|[\p{L}\p{N}]{2}\.[\p{L}\p{N}]{2}/u.test(text);
}

function capitalised(name: string): string {
  if (name !== name.toLowerCase()) return name;
  // Georgian has capitals, but no name begins with one.
  return name.replace(/(?<=^|[\s-])(?!\p{Script=Georgian})\p{L}/gu, (letter) =>
    letter.toUpperCase(),
  );
}
