import { disguisedIn } from './disguise.ts';
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
  (теперь (ты )?|ты )без (правил|ограничений|фильтров|цензуры), (предыдущ|прежн|новые|системн)* (инструкц|указани|правил|промпт)*`,
);
/** Orders that are meant to last; a plan or a feeling does not begin like this. */
const standing = phrases(
  `(always|never) (answer|respond|reply|call|say|tell|obey|agree|act|refuse|mention|ask|forget), from now on,
  you (must|should|have to|are|will|shall), (the )?(assistant|companion|bot|ai|model|persona) (must|should|has|is|will|always|never),
  отныне, запомни(те)?, ты (должн*|обязан*|будешь|теперь|всегда|никогда), вы (должны|обязаны),
  (всегда|никогда)( не)? (отвечай|говори|называй|пиши|соглашайся|упоминай)(те)?, (ассистент|бот|модель|персонаж|ии) (должн*|обязан*|всегда|никогда)`,
);
/** The same in one word, as it is once spaces between its letters are gone. */
const runTogether =
  /(?:ignore|disregard|forget|override|bypass)(?:all|any|the|your|my|every)*(?:previous|prior|above|earlier|rules|instructions|prompt|guidelines)|systemprompt|jailbreak|(?:забудь|игнорируй|отмени|нарушь)(?:те)?(?:все|свои|твои|эти)*(?:предыдущ|прежн|правил|инструкц|указани|ограничени)/u;
const toolCall =
  /(?<![\p{L}\p{N}_])(?:save_(?:long_term|emotional)_memory|plan_follow_up|get_long_term_memories|generate_image|react_to_message|(?:tool|function)[_ ]calls?|user_id)(?![\p{L}\p{N}_])|^\s*[{[]\s*["{]|"(?:role|name|arguments|content)"\s*:/iu;
const markup =
  /<\/?[a-z_!|][^>]*>|<\/?[a-z_]+$|<\||\[\/?(?:inst|system|assistant|user|context)|\{\{|```|^#{2,}|javascript:|data:text|!\[[^\]]*\]\(|&(?:#x?[0-9a-f]+|lt|gt|quot);|\bon(?:error|load|click)\s*=/iu;
const role =
  /(?:^|[\s[({"«])(?:system|assistant|developer|tool|human|система|ассистент|инструкция|разработчик|администратор)\s*:/iu;
const link = /https?:\/\/|www\./iu;
const linkOrder =
  /(?:visit|open|click|go to|send|fetch|download|curl|run|перейд|открой|откро|скача|отправ|нажми|зайди)/iu;

/** An address that carries something along: a blank to fill in, a key, a long tail. */
const payload =
  /:\/\/\S*(?:\{|%7b|[?&]\S{100}|@|[?&#](?:token|key|session|cookie|secret|data|q)=)/iu;

/** Words that try to talk to the model behind the companion; nothing said in one breath with them counts. */
export const isOverride = (words: string): boolean => override.in(words);

/** An order to the companion, an attempt to talk to the model behind it, or a claim about the product. */
export const isInstruction = (fact: string): boolean =>
  readings(fact).some((text) => order.startOf(plain(text)) || isOpenManipulation(text));

/** The same of words that may well begin like an order: "Visit the doctor" lies ahead of somebody. */
export const isManipulation = (text: string): boolean => readings(text).some(isOpenManipulation);

/** As it stands, and as a model would read it. */
const readings = (text: string) => [text, ...disguisedIn(text)];

function isOpenManipulation(text: string): boolean {
  if (markup.test(text) || role.test(text) || toolCall.test(text)) return true;
  if (link.test(text) && (linkOrder.test(text) || payload.test(text))) return true;
  const words = plain(text);
  if (standing.startOf(words) || override.in(words) || runTogether.test(words)) return true;
  return productFact.in(words) && !elsewhere.in(words);
}
