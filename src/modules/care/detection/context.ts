import { raise, type Finding } from './judge.ts';

/** Who said it, and what. */
export type Turn = readonly [role: string, text: string];

const turnsHeeded = 8;
const charactersHeeded = 2_000;

/**
 * What was said before makes a small sign a great one, and gives a bare yes its meaning; within a game or a
 * tale a great one is small.
 */
export function heed(
  finding: Finding,
  text: string,
  context: readonly Turn[],
  understand: (text: string) => Finding,
): void {
  const turns = context.slice(-turnsHeeded).map(([role, text]) => ({
    isUser: role === 'user' || role === 'human',
    text: text.slice(0, charactersHeeded),
  }));
  const own = turns.filter((turn) => turn.isUser).map((turn) => understand(turn.text));
  const isDespair = own.some(
    ({ action, categories }) =>
      action === 'crisis' || categories.includes('hopeless') || categories.includes('mention'),
  );
  if (finding.action !== 'crisis' && finding.action !== 'third_party') {
    const last = turns.at(-1);
    const isAsked = last !== undefined && !last.isUser && asks.test(last.text);
    if (isAsked && yes.test(text)) raise(finding, 'crisis', 2, 'ideation');
    else if (isDespair && finding.isWeakSign) raise(finding, 'crisis', 3, 'implicit');
    else if (isDespair || (isAsked && !no.test(text))) raise(finding, 'check_in', 1, 'hopeless');
    return;
  }
  const isTale = !isDespair && own.some(({ isAboutMedia }) => isAboutMedia);
  if (isTale && finding.severity < 3 && !finding.categories.includes('story')) {
    finding.action = 'check_in';
    finding.severity = 1;
  }
}

/** The companion asks whether they think of it. */
const asks =
  /(?:suicid|kill(?:ing)? yourself|(?:hurt|harm)(?:ing)? yourself|end(?:ing)? your life|want to die|wish you were dead|dying|суицид|самоубийств|покончить|уб(?:ить|иваешь) себя|умереть|навредить себе|причинить себе|с собой (?:с|что)|не хочешь жить|о смерти)[^?]*\?/iu;

const yes =
  /^[^\p{L}]*(?:yes|yeah|yea|yep|yup|mhm|i (?:do|am|have|think so|guess)|every ?day|every night|all the time|kind of|sort of|sometimes|a lot|often|most days|of course|probably|maybe|constantly|always|да|ага|угу|конечно|кажд(?:ый день|ую ночь)|думаю|постоянно|бывает|есть|иногда|часто|было|возможно|наверн(?:ое|о)|очень|так и есть|почти|вс[её] время|скорее да|хочу)(?!\p{L})/iu;

const no = /^[^\p{L}]*(?:no|nope|nah|not|never|нет|неа|не|никогда)(?!\p{L})/iu;
