import { englishEvents, russianEvents } from './appointment-words.ts';
import { findDay } from './days.ts';
import { listStatements } from './statements.ts';

/** Something ahead of the user on a known day, in the form the tool takes it. */
export interface FoundAppointment {
  what: string;
  /** 'YYYY-MM-DD' or 'YYYY-MM-DDTHH:mm', where the user is. */
  when: string;
  quote: string;
}

const mostAppointments = 2;
const mostQuoted = 200;

/** What has been, what is called off, what comes every week. */
const notAhead =
  /(?<!\p{L})(?:had|was|were|went|last|ago|yesterday|didn't|missed|passed|failed|cancell?ed|postponed|no|not|don't|won't|isn't|every|each|usually|был[аио]?|прош\p{L}+|вчера|сходил[аи]?|ходил[аи]?|съездил[аи]?|сдал[аи]?|отмен\p{L}+|перенес\p{L}+|нет|не|кажд\p{L}+|обычно|по (?:понедельник|вторник|сред|четверг|пятниц|суббот|воскресень)\p{L}+)(?!\p{L})/iu;
const own =
  /(?<!\p{L})(?:у меня|у нас|мне|мо[йяеё]|мо[юи]|я|мы|i|i'm|i've|my|me|we|our)(?!\p{L})/iu;
const otherPeople =
  /(?<!\p{L})(?:у (?!меня|нас|врача|стоматолога)\p{L}+|он|она|они|его|её|ее|их|ты|вы|тебя|тебе|тво[йяеё]|ваш[аеи]?|мам[аыеу]|пап[аыеу]|сестр[аыеу]|брат[ау]?|сын[ау]?|доч(?:ь|к[аи]|ери)|муж[ау]?|жен[аыеу]|бабушк[аиеу]|дедушк[аиеу]|друг[ау]?|друзья|друзей|подруг[аиеу]|парень|парня|девушк[аи]|коллег[аиеу]|начальник[ау]?|сосед(?:а|к[аи])?|he|she|they|his|her|their|you|your|(?:my|our|a) (?:\p{L}+ )?(?:wife|husband|mother|mom|mum|father|dad|sister|brother|son|daughter|kid|kids|child|grandmother|grandma|grandfather|grandpa|girlfriend|boyfriend|friend|friends|boss|colleague|neighbou?r|roommate)(?:'s)?)(?!\p{L})/iu;
/** Whom one meets is not whose meeting it is. */
const company =
  /(?<!\p{L})(?:with (?:my |a |the |our )?|со? (?:мо\p{L}+ |нашей |нашим )?)\p{L}+/giu;
const boundary = /[,;—–()]|:(?!\d)|\s(?:но|а|but|and|because|потому что)\s/giu;

/** What the user says is ahead of them on a day they name. */
export function findAppointments(text: string, now: string): FoundAppointment[] {
  // A wish beside it, not about it.
  const plain = text.replace(/(?:wish me luck|пожелай(?:те)? (?:мне )?удачи)/iu, '…');
  return listStatements(plain)
    .flatMap((sentence) => readSentence(sentence, now) ?? [])
    .slice(0, mostAppointments);
}

function readSentence(sentence: string, now: string): FoundAppointment | undefined {
  const spelled = sentence.replaceAll('’', "'");
  const day = findDay(spelled, now);
  const event = day && findEvent(spelled);
  if (!event) return undefined;
  const { start, end } = around(
    spelled,
    Math.min(day.start, event.start),
    Math.max(day.end, event.end),
  );
  const part = spelled.slice(start, end).replace(company, '');
  const subject = own.test(part) ? part : spelled.replace(company, '');
  if (notAhead.test(part) || otherPeople.test(subject)) return undefined;
  const quote = sentence
    .slice(start, end)
    .replace(/[\s.!…]+$/, '')
    .trim()
    .slice(0, mostQuoted);
  return { what: event.what, when: day.when, quote };
}

function findEvent(text: string): { what: string; start: number; end: number } | undefined {
  for (const [what, pattern] of [...englishEvents, ...russianEvents]) {
    const match = pattern.exec(text);
    if (!match) continue;
    const said = match[0].replace(pattern, what).replace(/\s+/g, ' ').trim();
    return { what: said, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

/** The clause in which the event and its day stand. */
function around(text: string, from: number, to: number): { start: number; end: number } {
  const marks = [...text.matchAll(boundary)].map(({ index, 0: mark }) => ({
    start: index,
    end: index + mark.length,
  }));
  return {
    start: marks.findLast((mark) => mark.end <= from)?.end ?? 0,
    end: marks.find((mark) => mark.start >= to)?.start ?? text.length,
  };
}
