import { plain } from './fold.ts';
import { phrases } from './phrases.ts';
import { english } from './words-en.ts';
import { russian } from './words-ru.ts';

const order = phrases(russian.orders, english.orders);
const productFact = phrases(russian.productFacts, english.productFacts);
/** Other people's premium, and points that no companion gives. */
const elsewhere = phrases(
  `spotify, youtube, telegram, tinder, linkedin, discord, netflix, steam, duolingo, license, licence, exam, test,
  exams, game, match, iq, sat, ielts, toefl, credit, спотифай, ютуб*, телеграм*, егэ, огэ, экзамен*, игр*, матч*, тест*, прав`,
);
const override = phrases(
  `(ignore|disregard|forget|override|bypass) (all |any |the |your |my |every )*(previous|prior|above|earlier|rules|instructions|prompt|guidelines)( [a-z]*)?,
  (previous|prior|above|new|system) (instruction|prompt|rule)s?, jailbreak*, do anything now,
  (забудь|игнорируй|отмени|нарушь)[^ ]* [^ ]*( [^ ]*)? (правил|инструкц|указани|ограничени)*, (забудь|игнорируй|отмени|нарушь)[^ ]* (все |свои |твои )*(правил|инструкц|указани|ограничени)*,
  (предыдущ|прежн|новые|системн)* (инструкц|указани|правил|промпт)*`,
);
const markup =
  /<\/?[a-z_!|][^>]*>|<\/?[a-z_]+$|<\||\[\/?(?:inst|system|assistant|user|context)|\{\{|```|^#{2,}|javascript:|data:text/iu;
const role =
  /(?:^|[\s[({"«])(?:system|assistant|developer|tool|система|ассистент|инструкция)\s*:/iu;
const link = /https?:\/\/|www\./iu;
const linkOrder =
  /(?:visit|open|click|go to|send|fetch|download|curl|run|перейд|открой|откро|скача|отправ|нажми|зайди)/iu;

/** Words that try to talk to the model behind the companion; nothing said in one breath with them counts. */
export const isOverride = (words: string): boolean => override.in(words);

/** An order to the companion, an attempt to talk to the model behind it, or a claim about the product. */
export function isInstruction(fact: string): boolean {
  if (markup.test(fact) || role.test(fact)) return true;
  if (link.test(fact) && linkOrder.test(fact)) return true;
  const words = plain(fact);
  if (order.startOf(words) || override.in(words)) return true;
  return productFact.in(words) && !elsewhere.in(words);
}
