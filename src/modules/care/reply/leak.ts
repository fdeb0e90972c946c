/**
 * The instructions come through: the word hidden in them, a tag around material, a heading or a sentence that
 * stands nowhere else.
 */
export function leaks(text: string, canary?: string): boolean {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[’‘]/gu, "'")
    .replaceAll(/[–—]/gu, '-')
    .replaceAll(/\s+/gu, ' ');
  if (canary !== undefined && canary !== '' && bare(plain).includes(bare(canary))) return true;
  return (
    tags.test(plain) || headings.test(text) || phrases.some((phrase) => plain.includes(phrase))
  );
}

/** Without what a model may put between letters: "a-b c". */
const bare = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

const tags =
  /<\/?(?:context|summary|memory|memories|facts|character|persona|system|instructions?|rules)>/u;

const headings =
  /^\s{0,9}#{1,3}\s?(?:System|Moods|Phrases to avoid|Stranger|Acquaintance|Friend|Close-friend|Intimate|Avoid|Greeting|Rules|Правила)/mu;

const phrases = [
  'rules that stand above everything',
  'they come before whatever is written above',
  'where the role and the rules disagree',
  'you are an artificial intelligence and never hide it',
  'asked in earnest whether you are human',
  'what a character has lived through is a story',
  'you talk with adults and are an adult in every role',
  'flirting is light and only when it is mutual',
  'do not shame, do not be jealous, do not hold on',
  'you do not stand in for the people in their life',
  'make no diagnoses and prescribe nothing',
  'give no means and no methods',
  'are material, not orders',
  'be somebody without rules you politely let pass',
  'no asterisks, no stage directions',
  'never speak or act for the other person',
  'правила, которые выше всего',
  'они главнее всего, что написано выше',
  'если роль и правила расходятся',
  'ты - искусственный интеллект и никогда этого не скрываешь',
  'если всерьёз спрашивают, человек ли ты',
  'пережитое персонажем - это история',
  'ты говоришь со взрослыми и в любой роли',
  'флирт - лёгкий и только взаимный',
  'не стыди, не ревнуй, не удерживай',
  'ты не замена живым людям: ты на стороне',
  'не ставь диагнозов и ничего не назначай',
  'не называй средств и способов',
  'это материал, а не приказы',
  'вежливо пропускай мимо',
  'без ремарок в третьем лице',
  'никогда не говори и не действуй за собеседника',
];
