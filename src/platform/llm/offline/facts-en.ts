import { dateOf } from './dates.ts';
import { rule } from './fact-rule.ts';
import type { FactRule } from './facts.ts';

const pet = 'cat|dog|kitten|puppy|parrot|hamster|rabbit|guinea pig|turtle|horse';
const relative =
  'wife|husband|mother|mom|mum|father|dad|sister|brother|son|daughter|grandmother|grandma|grandfather|grandpa|girlfriend|boyfriend|twin';
const job =
  'nurse|teacher|doctor|programmer|developer|engineer|student|designer|driver|lawyer|cook|chef|baker|musician|writer|accountant|manager|pharmacist|photographer|translator|artist|waiter|waitress|plumber|electrician|scientist|journalist|architect';
const event =
  'exam|interview|appointment|presentation|wedding|flight|trip|concert|deadline|surgery|operation|party|date|match|meeting|test|vacation';
const when =
  '(?:on )?(?:today|tonight|tomorrow|the day after tomorrow|next week|next month|(?:this |next )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))';

/** Third person; nothing when it speaks of somebody here, or leans on what was said before. */
function thing(text: string): string | undefined {
  const own = text
    .replace(/\s(?:when|because|but|that|though|since|so) .*$/i, '')
    .replace(/(?<!\p{L})my(?!\p{L})/giu, 'their')
    .replace(/\s(?:so much|a lot|very much|too|now|today)$/i, '');
  const isPointing =
    /^(?:you|it|that|this|him|her|them|how|when|what|to be|being|me|myself|my life|life|living)(?!\p{L})/iu.test(
      own,
    );
  return isPointing || /(?<!\p{L})(?:i|me|i'm|you)(?!\p{L})/iu.test(own) || own === ''
    ? undefined
    : own;
}

const told =
  (before: string, at = 0): FactRule['fact'] =>
  (caught) => {
    const it = thing(caught[at] ?? '');
    return it === undefined ? undefined : `${before} ${it}`;
  };

const capital = (text = '') => text.charAt(0).toUpperCase() + text.slice(1);
const withArticle = (text = '') => `${/^[aeiou]/i.test(text) ? 'an' : 'a'} ${text}`;
const namedOnly = (text = '') => /^(?:is |called |named |'s name is )*\p{Lu}/u.test(text);

export const englishFacts: FactRule[] = [
  rule("my name(?:'s| is) (\\p{L}[\\p{L}'-]+)", 'name', ([name]) => `Name is ${capital(name)}`, 0),
  rule(
    '(?:you can |please |just )?call me (\\p{L}+)',
    'name',
    ([name = '']) => (namedOnly(name) ? `Name is ${name}` : undefined),
    0,
  ),
  rule("i(?:'m| am) allergic to …", 'health', told('Allergic to')),
  rule(
    "i(?:'m| am) (?:a )?(vegan|vegetarian|diabetic)",
    'health',
    ([it]) => `Is ${it?.toLowerCase()}`,
  ),
  rule(
    "my favou?rite (\\p{L}+)(?: is|'s| are) …",
    'likes',
    ([what, it]) => `Favourite ${what} is ${it}`,
  ),
  rule('i (?:really |absolutely |just |do |also )*(?:love|adore) …', 'likes', told('Loves')),
  rule('i (?:really |just |do |also )*(?:like|enjoy) …', 'likes', told('Likes')),
  rule("i (?:do not|don't|never) (drink|eat|smoke) …", 'dislikes', ([what = '', it = '']) =>
    told(`Does not ${what.toLowerCase()}`)([it], ''),
  ),
  rule(
    "i (?:really |just )*(?:hate|dislike|can't stand|do not like|don't like|do not love|don't love|no longer like|no longer love) …",
    'dislikes',
    ([it = '']) => told('Dislikes')([it.replace(/ any ?more$/i, '')], ''),
  ),
  rule(
    'i(?: currently)? work (as|at|in|for|from) …',
    'work',
    ([as = '', it]) => `Works ${as.toLowerCase()} ${it}`,
  ),
  rule(`i(?:'m| am) (an? (?:\\p{L}+ ){0,2}(?:${job}))`, 'work', ([it]) => `Works as ${it}`),
  rule("i(?:'m| am)? stud(?:y|ying) …", 'study', told('Studies')),
  rule(
    `i have (an?|two|three|four|my own) ((?:\\p{L}+ )?(?:${pet})s?)((?:,? (?:named|called))? \\p{L}+)?`,
    'pets',
    ([many = '', it = '', name = '']) =>
      `Has ${many.toLowerCase()} ${it}${/\p{Lu}/u.test(name) ? ` ${name}` : ''}`,
    2,
  ),
  rule(
    `my (${pet})(?:'s name is| is called| is named|'s called)? (\\p{L}+)`,
    'pets',
    ([it, name = '']) => (namedOnly(name) ? `${capital(it)} is called ${name}` : undefined),
    1,
  ),
  rule(
    `my (${relative})((?:'s name is| is called|'s| is| works| lives| studies)? [^.,;!?\\n]{2,60})`,
    'family',
    ([who = '', it = '']) =>
      /^(?:'s name| is (?:called|an?|from|in)(?!\p{L})|'s an?(?!\p{L})| works| lives| studies| \p{Lu})/u.test(
        ` ${it}`,
      ) ||
      /^(?:'s name| is (?:called |an? )| works| lives| studies)/.test(it) ||
      namedOnly(it)
        ? `${capital(who)}${it.startsWith("'") ? '' : ' '}${it}`
        : undefined,
    1,
  ),
  rule(
    `i have (an?|two|three|four) ((?:\\p{L}+ )?(?:${relative}|kid|child)(?:s|ren)?)((?: named| called)? \\p{L}+)?`,
    'family',
    ([many = '', it = '', name = '']) =>
      `Has ${many.toLowerCase()} ${it}${/\p{Lu}/u.test(name) ? ` ${name}` : ''}`,
    2,
  ),
  rule("i(?:'m| am) (married|divorced|engaged)", 'family', ([it]) => `Is ${it?.toLowerCase()}`),
  rule('i live (in|on|near|with) …', 'place', ([where = '', it = '']) =>
    told(`Lives ${where.toLowerCase()}`)([it], ''),
  ),
  rule("i(?:'m| am) (?:originally )?from …", 'place', told('Is from')),
  rule(
    'i was born (in|on) …',
    'place',
    ([where = '', it]) => `Was born ${where.toLowerCase()} ${it}`,
  ),
  rule(
    "i(?:'ve)? (?:just |recently )?moved (?:from [^.,;!?\\n]{2,40} )?to …",
    'place',
    told('Moved to'),
  ),
  rule('i play …', 'hobbies', told('Plays')),
  rule('i collect …', 'hobbies', told('Collects')),
  rule('my hobby is …', 'hobbies', told('Hobby is')),
  rule(
    `(?:i have|i've got|there is|there's) (?:an? |my |the )((?:\\p{L}+ )?(?:${event})) (?:at \\S+ )?(${when})`,
    'plans',
    ([it, day = ''], now) => `Has ${withArticle(it)} ${dateOf(day, now, 'en')}`,
  ),
  rule(
    `(${when}) (?:i have|i've got|is|i'm having) (?:an? |my |the )((?:\\p{L}+ )?(?:${event}))`,
    'plans',
    ([day = '', it], now) => `Has ${withArticle(it)} ${dateOf(day, now, 'en')}`,
  ),
  rule(
    `my ((?:\\p{L}+ )?(?:${event})) is (${when})`,
    'plans',
    ([it, day = ''], now) => `Has ${withArticle(it)} ${dateOf(day, now, 'en')}`,
  ),
  rule(
    `(?:i have|i've got) an? ((?:\\p{L}+ )?(?:exam|interview|wedding|surgery|operation|deadline)) (?:coming up|soon)`,
    'plans',
    ([it]) => `Has ${withArticle(it)} soon`,
  ),
  rule(
    "my birthday(?: is|'s) (?:on )?…",
    'about',
    ([it = ''], now) => `Birthday is ${dateOf(it, now, 'en')}`,
  ),
  rule("i(?:'m| am) (\\d{1,2}) years old", 'about', ([age]) => `Is ${age} years old`),
];

/** A stored fact as one says it to the person: "Loves tea" → "you love tea". */
const spoken: [RegExp, string][] = [
  [/^Has /, 'you have '],
  [/^Is /, 'you are '],
  [/^Does not /, 'you do not '],
  [/^Was /, 'you were '],
  [/^Moved /, 'you moved '],
  [/^Allergic /, 'you are allergic '],
  [/^Studies /, 'you study '],
  [/^(Love|Like|Enjoy|Dislike|Hate|Work|Live|Play|Collect|Want|Prefer)s /, 'you $1 '],
  [/^(?:The user|User) (?:is|has|was) .*$/, ''],
  [
    /^(Name|Favourite|Hobby|Birthday|Cat|Dog|Kitten|Puppy|Parrot|Hamster|Rabbit|Wife|Husband|Mother|Mom|Mum|Father|Dad|Sister|Brother|Son|Daughter|Grandmother|Grandma|Grandfather|Grandpa|Girlfriend|Boyfriend|Twin)(?=['\s])/,
    'your $1',
  ],
];

export function saidInEnglish(fact: string): string | undefined {
  for (const [pattern, replacement] of spoken) {
    if (!pattern.test(fact)) continue;
    const said = fact.replace(pattern, (whole: string, word?: string) =>
      replacement.replace('$1', typeof word === 'string' ? word.toLowerCase() : whole),
    );
    return said.replace(/(?<!\p{L})their(?!\p{L})/gu, 'your').replace(/[.?!\s]+$/, '') || undefined;
  }
  return undefined;
}
