import { plain } from './fold.ts';
import { phrases } from './phrases.ts';
import { rootOf } from './root.ts';

/** Words two facts may differ in and say the same. */
const empty = phrases(
  `user, i, he, she, they, his, her, their, my, him, them, me, a, an, the, is, are, am, was, be, has, have, does, do, did, to, and, that,
  very, really, just, also, so, too, much, own, s, named, called, name, lot, of, it, currently, now, still, old, absolutely,
  пользовател*, я, он, она, у, него, нее, меня, мне, ему, ей, его, ее, мой, моя, мое, мои, свой, своя, свою, своего, есть, и, очень, просто, тоже,
  также, зовут, имя, имени, сейчас, теперь, это, является, ну, же, совсем, вообще, сильно, по`,
);
const affection = phrases(
  'like*, love*, enjoy*, adore*, любит, люблю, обожает, обожаю, нравится, нравятся, нрав*',
);
const aversion = phrases('hate*, dislike*, detest*, ненавидит, ненавижу');
const negation = phrases('not, no, never, не, нет');
const residing = phrases('live, lives, living, reside*, живет, живу, проживает');

/** Equal for facts that differ only in wording: subject, endings, order, "likes" for "loves". */
export function canonical(fact: string): string {
  const text = plain(fact)
    .replace(/(?<![^ ])(?:can not (?:stand|bear)|терпеть не (?:может|могу))(?![^ ])/gu, 'hate')
    .replace(/(?<![^ ])(?:is |am )?(?:fond of|a fan of)(?![^ ])/gu, 'like');
  const words = text
    // "From Moscow to Berlin" is not "from Berlin to Moscow".
    .replace(/(?<![^ ])(from|than|without|из|чем|без) (?=[^ ])/gu, '$1+')
    .split(' ')
    .filter((word) => !empty.in(word));
  // Of "Is a" nothing would stay.
  const telling = words.length > 0 ? words : text.split(' ');
  return [...new Set(telling.flatMap(meaningOf))].toSorted().join(' ');
}

function meaningOf(word: string): string[] {
  if (affection.in(word)) return ['+like'];
  if (aversion.in(word)) return ['+like', '+not'];
  if (negation.in(word)) return ['+not'];
  if (residing.in(word)) return ['+live'];
  const [root = '', preposition] = word.split('+').toReversed();
  return [preposition === undefined ? rootOf(root) : `${preposition}+${rootOf(root)}`];
}
