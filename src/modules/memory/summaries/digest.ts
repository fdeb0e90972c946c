import { stemsOf } from '../../recall/index.ts';
import { sentencesOf } from './sentences.ts';

/** What is folded into a summary, oldest first. */
export interface FoldedMessage {
  role: 'user' | 'companion';
  text: string;
  /** YYYY-MM-DD where the user lives. */
  day: string;
}

const longest = 1_800;
const longestLine = 220;
const perFold = 6;
const leastStems = 3;

/**
 * A summary without a model: the user's own sentences that say most, by day, in the order they were
 * said. What was kept before stays as long as there is room; the emptiest lines make room first.
 */
export function digest(previous: string, messages: FoldedMessage[]): string {
  const said = messages
    .filter((message) => message.role === 'user')
    .flatMap(({ text, day }) => sentencesOf(text).map((sentence) => ({ sentence, day })))
    .filter(({ sentence }) => !sentence.endsWith('?'));
  const telling = said.toSorted((a, b) => weightOf(b.sentence) - weightOf(a.sentence));
  const chosen = new Set(
    telling.slice(0, perFold).filter(({ sentence }) => weightOf(sentence) >= leastStems),
  );
  const lines = [
    ...previous.split('\n').filter(Boolean).flatMap(shortLines),
    ...said.filter((each) => chosen.has(each)).map(({ sentence, day }) => lineOf(day, sentence)),
  ];
  return makeRoom([...new Set(lines)]).join('\n');
}

/** A model writes one long paragraph: its sentences are what is kept or left out. */
const shortLines = (line: string) => (line.length > longestLine + 20 ? sentencesOf(line) : [line]);

const lineOf = (day: string, sentence: string) =>
  `${day}: ${[...sentence].slice(0, longestLine).join('')}`;

const weightOf = (sentence: string) => new Set(stemsOf(sentence)).size;

function makeRoom(lines: string[]): string[] {
  const kept = [...lines];
  let length = kept.join('\n').length;
  while (length > longest) {
    const weights = kept.map(weightOf);
    const [removed] = kept.splice(weights.indexOf(Math.min(...weights)), 1);
    length -= (removed?.length ?? 0) + 1;
  }
  return kept;
}
