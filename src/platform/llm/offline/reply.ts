import { findAppointments } from './appointments.ts';
import { buildCalls, type Call, type Found, getTool } from './calls.ts';
import { chooseVariant, type Blanks } from './choose.ts';
import { findEmotion } from './emotions.ts';
import { type FoundFact, findFacts } from './facts.ts';
import { followUpFor } from './follow-up.ts';
import { findIntents, type Intent } from './intents.ts';
import { known, listMemories, memoryFor, saidToThem } from './memories.ts';
import { english } from './phrases-en.ts';
import { russian } from './phrases-ru.ts';
import type { Heard } from './prompt.ts';
import { hash, isGibberish, plainOf, withQuestions } from './text.ts';
import { keyWords } from './topic-word.ts';
import { findFeeling, findTopic } from './topics.ts';

export type Said = { kind: 'text'; text: string } | { kind: 'calls'; calls: Call[] };

/** A message of this length is a story, one of that length hardly a message. */
const longText = 320;
const shortText = 6;
/** So many replies long a crisis is not over. */
const aftermath = 4;

/** What the rules do next: call tools, or speak. */
export function answer(heard: Heard, tools: string[]): Said {
  const intents = findIntents(heard.text);
  const found = findAll(heard, intents[0]);
  const calls = buildCalls(found, heard, tools);
  if (calls.length > 0) return { kind: 'calls', calls };

  const spoken = withFollowUp(speak(heard, intents, found), heard, intents);
  // In a crisis nothing is said about engines.
  const isNoticeDue = heard.isFirst && intents[0] !== 'crisis';
  const whole = [spoken, ...(isNoticeDue ? [phrasesOf(heard).notice] : [])].join('\n\n');
  return { kind: 'text', text: continued(whole, heard) };
}

/** In a crisis nothing is noted down. */
function findAll(heard: Heard, intent: Intent | undefined): Heeded {
  const { text, now, language } = heard;
  const isCrisis = intent === 'crisis';
  const stated = isCrisis ? [] : findFacts(text, now);
  return {
    stated,
    facts: stated.filter((fact) => !known(fact, heard)),
    emotion: isCrisis ? undefined : findEmotion(text, language),
    appointments: isCrisis ? [] : findAppointments(text, now),
    isAskingBack: intent === 'remember',
  };
}

/** Facts that are known already are not kept again, but are answered as known. */
type Heeded = Found & { stated: FoundFact[] };

const phrasesOf = ({ language }: Heard) => (language === 'ru' ? russian : english);

/** The rest of a reply that was interrupted after its first bubble. */
function continued(whole: string, heard: Heard): string {
  const { alreadySaid } = heard;
  if (alreadySaid === undefined || !whole.startsWith(alreadySaid)) return whole;
  const rest = whole.slice(alreadySaid.length).trim();
  return rest === '' ? chooseVariant(phrasesOf(heard).goOn, heard) : rest;
}

/** A due follow-up is asked about at the end, and is then the only question. */
function withFollowUp(said: string, heard: Heard, intents: Intent[]): string {
  const due = isAfterCrisis(heard)
    ? undefined
    : followUpFor(heard, [...intents, findFeeling(heard.text)]);
  if (due === undefined) return withQuestions(said, 1);
  const [first = ''] = withQuestions(said, 0).split('\n\n');
  const asked = chooseVariant(phrasesOf(heard).comeBack, heard, { m: due });
  return first === '' ? asked : `${first}\n\n${asked}`;
}

function speak(heard: Heard, intents: Intent[], found: Heeded): string {
  const { stated: facts, facts: unknown, appointments } = found;
  const phrases = phrasesOf(heard);
  const { text } = heard;
  const say = (variants: string[], blanks: Blanks = {}) => chooseVariant(variants, heard, blanks);
  const intent = intents[0];
  const feeling = findFeeling(text);

  if (intent === 'crisis') return say(phrases.intents.crisis);
  if (isAfterCrisis(heard) && (!intent || cautious.has(intent))) {
    return say(intent && calming.has(intent) ? phrases.crisisSafe : phrases.crisisStay);
  }
  if (heard.hasPicture) return say(phrases.picture);
  if (intent === 'remember') {
    const memories = listMemories(heard, getTool);
    return memories.length > 0
      ? say(phrases.remembered, { m: memories.join('; ') })
      : say(phrases.nothingRemembered);
  }
  if (intent === 'time') {
    return heard.now === '' ? say(phrases.noClock) : say(phrases.time, { q: clock(heard.now) });
  }
  if (intent === 'userName') {
    return say(heard.userName === null ? phrases.noUserName : phrases.userName);
  }

  // A greeting before something else is answered in passing.
  const more = feeling ?? facts[0] ?? appointments[0] ?? intents[1];
  const hello = intents.includes('greeting') && more !== undefined;
  const opening = hello && intent !== 'insult' ? `${say([phrases.hello])} ` : '';
  if (intent === 'advice' && findTopic(text) === 'health') return say(phrases.topics.health);
  if (intent && intent !== 'greeting' && !gentle.has(intent))
    return opening + say(phrases.intents[intent]);

  const memory = memoryFor(heard, facts);
  const recalled = memory === undefined ? '' : `${say(phrases.recalled, { m: memory })} `;
  if (feeling) return opening + after(say(phrases.feelings[feeling]), recalled);
  const [first] = unknown;
  if (first) {
    const blanks = first.name === undefined ? {} : { x: first.name };
    return opening + say(phrases.kept[first.kind], blanks);
  }
  if (appointments.length > 0) return opening + say(phrases.kept.plans);
  if (facts[0]) return opening + say(phrases.keptKnown, { m: saidToThem(facts[0].fact, heard) });
  if (intent) return say(phrases.intents[intent]);
  if (memory !== undefined && isAsking(text)) return recalled.trim();
  return recalled + talk(heard, say);
}

/** Nothing was asked and nothing felt: about the subject, or about the words. */
function talk(heard: Heard, say: (variants: string[], blanks?: Blanks) => string): string {
  const phrases = phrasesOf(heard);
  const { text } = heard;
  if (!/[\p{L}\p{N}]/u.test(text)) return say(phrases[signs(text)]);
  if (!/[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]/u.test(text)) return say(phrases.otherScript);
  if (isGibberish(text)) return say(phrases.gibberish);
  const topic = findTopic(text);
  if (isAsking(text)) {
    if (/(?<!\p{L})(?:помн(?:ишь|ите)|remember)(?!\p{L})/iu.test(text)) return say(phrases.notKept);
    return say(topic === 'soup' ? phrases.topics.soup : phrases.question);
  }
  const words = keyWords(text, heard.language);
  const blanks: Blanks = words === undefined ? {} : { q: words };
  if (text.length > longText) return say(phrases.long, blanks);
  if (isWish(text)) return say(phrases.wish);
  if (topic) return say(phrases.topics[topic], blanks);
  if (text.length < shortText) return say(phrases.short);
  // Asking about a word every time would be a habit.
  const asksAbout = words !== undefined && hash(text) % 3 > 0;
  return say(asksAbout ? phrases.reflectWords : phrases.reflect, blanks);
}

const isAsking = (text: string) =>
  text.includes('?') ||
  /^(?:а |и |ну |so |and )*(?:что|чего|кто|как(?:ой|ая|ое|ие)?|почему|зачем|сколько|где|куда|откуда|когда|чем|what|who|how|why|where|when|which|whose|can|could|do|does|is|are)(?!\p{L})/u.test(
    plainOf(text),
  );

const isWish = (text: string) =>
  /(?<!\p{L})(?:i wish|if i (?:had|were|was|could)|i'd love|i would love|если бы|вот бы|хотелось бы|хотел[аи]? бы|мечтаю|хочу|хочется|i want|i'd like)(?!\p{L})/iu.test(
    plainOf(text),
  );

function signs(text: string): 'nothing' | 'sadEmoji' | 'gladEmoji' | 'emoji' {
  if (!/[^\s\p{P}]|[:;]-?[()]|\){2,}/u.test(text)) return 'nothing';
  if (/[😢😭😞😔☹🙁😟😥😿💔🥺😩😫]|:-?\(/u.test(text)) return 'sadEmoji';
  return /[😀😁😂😃😄😊🙂😍🥰❤😘🎉🤗☀👍😻🥳]|[:;]-?\)|^\)+$/u.test(text) ? 'gladEmoji' : 'emoji';
}

/** A feeling in the same message outweighs these. */
const gentle = new Set<Intent>([
  'howAreYou',
  'thanks',
  'yes',
  'no',
  'fine',
  'unsure',
  'laugh',
  'sorry',
  'bored',
  'flattery',
  'great',
  'wow',
  'hug',
  'presence',
]);
const calming = new Set<Intent>(['yes', 'thanks', 'goodbye', 'fine']);
/** What the companion does not take lightly after a crisis. */
const cautious = new Set<Intent>([
  ...gentle,
  ...([
    'joke',
    'advice',
    'cook',
    'watch',
    'greeting',
    'insult',
    'tellMe',
    'points',
    'goodbye',
  ] as const),
]);

/** For the next replies, until there is nothing new to say about it. */
function isAfterCrisis({ earlier }: Heard): boolean {
  const said = (variants: string[]) =>
    earlier.slice(0, aftermath).filter((each) => variants.some((one) => isSaid(one, each))).length;
  const all = [russian, english];
  return (
    said(all.flatMap(({ intents }) => intents.crisis)) > 0 &&
    said(all.flatMap(({ crisisStay }) => crisisStay)) < english.crisisStay.length
  );
}

const isSaid = (variant: string, reply: string) =>
  reply.includes(variant.slice(0, variant.search(/[[{.]|$/)));

/** Behind the first sentence, which names what was heard. */
function after(reply: string, recalled: string): string {
  if (recalled === '') return reply;
  const end = /[.!]\s/.exec(reply);
  if (end)
    return `${reply.slice(0, end.index + 1)} ${recalled.trim()}${reply.slice(end.index + 1)}`;
  return reply.endsWith('?') ? recalled + reply : `${reply} ${recalled.trim()}`;
}
/** As it is said aloud: without the year's abbreviation and "at". */
const clock = (now: string) => now.replace(/ г\. в | г\., | at /, ', ');
