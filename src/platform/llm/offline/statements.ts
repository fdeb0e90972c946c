/** Sentences in which the user states something in earnest, in their own words and as they stand there. */
export function listStatements(text: string): string[] {
  // What stands in quotation marks, somebody else may have said.
  const own = text.replace(/«[^»]{0,300}»|“[^”]{0,300}”|"[^"\n]{0,300}"/g, '…');
  return (own.match(/[^.!?…\n]+[.!?…]*/g) ?? []).filter(
    (sentence) => !sentence.includes('?') && !doubtful.test(sentence) && !asking.test(sentence),
  );
}

/** The parts of a sentence that can stand alone, without the words that only lead in. */
export const splitClauses = (sentence: string): string[] =>
  sentence.split(clauseEnd).map((clause) => clause.trim().replace(lead, ''));

/** Wishes, conditions, jokes, guesses and other people's words are no facts. */
const doubtful =
  /(?<!\p{L})(?:if|would|wish|wished|imagine|might|suppose|pretend|joking|kidding|lol|haha|maybe|perhaps|probably|says|said|tells|told|thinks|never|used to|если|бы|представь|допустим|предположим|шучу|шутка|будто|якобы|ахах|хаха|лол|может|наверное|возможно|кажется|говорит|говорят|сказал[аи]?|думает|никогда|раньше|не то чтобы|мечтаю|чтобы)(?!\p{L})/iu;
const asking =
  /^[^\p{L}]*(?:do|does|did|am|are|is|what|why|who|when|where|how|should|can|could|кто|что|как(?! же)|почему|зачем|где|когда|разве|неужели|правда ли|знаешь|помнишь)(?!\p{L})/iu;

const lead =
  /^(?:(?:и|а|но|ну|вот|кстати|вообще|ещё|еще|да|нет|привет|просто|and|but|so|well|also|oh|hi|hello|hey|actually|honestly|by the way|yes|no|ok)(?!\p{L})[\s,!]*)+/iu;
const clauseEnd =
  /[,;]+|\s(?:и|а|но|and|but|because|so|потому что)\s(?=(?:я|у меня|мне|меня|мой|моя|моего|мою|не люблю|работаю|живу|люблю|учусь|ненавижу|занимаюсь|играю|i|i'm|i’m|my)(?!\p{L}))/iu;
