/** The parts of the ranking that can be switched off, to measure what each of them brings. */
export const rankingParts = [
  /** A word also counts, fading with distance, for the turns around it. */
  'neighbours',
  /** The person named in the question is the one who is asked for. */
  'speaker',
  /** What was said at the time the question names. */
  'time',
  /** Questions hold fewer answers than statements; what follows a question answers it. */
  'question',
  /** "When" and "how many" ask for turns that tell a time or a number. */
  'answer',
  /** Words that look alike: other inflections, derived words, slips of the pen. */
  'alike',
  /** Words of near meaning, from a short list. */
  'near-words',
  /** A slight preference for what is newer. */
  'recency',
  /** Weakly alike words, when there are too few hits. */
  'fill',
] as const;

export type RankingPart = (typeof rankingParts)[number];
export type Ranking = Readonly<Record<RankingPart, boolean>>;

export function buildRanking(without: readonly RankingPart[] = []): Ranking {
  const isOn = (part: RankingPart) => !without.includes(part);
  return {
    neighbours: isOn('neighbours'),
    speaker: isOn('speaker'),
    time: isOn('time'),
    question: isOn('question'),
    answer: isOn('answer'),
    alike: isOn('alike'),
    'near-words': isOn('near-words'),
    recency: isOn('recency'),
    fill: isOn('fill'),
  };
}
