import type { EmotionRule } from './emotions.ts';
import type { Feeling } from './topics.ts';

export const englishNames: Record<Feeling, string> = {
  grief: 'grief',
  selfHate: 'shame',
  lonely: 'loneliness',
  anxious: 'anxiety',
  angry: 'anger',
  sad: 'sadness',
  tired: 'exhaustion',
  joyful: 'joy',
};

const more =
  '((?:(?:so|very|really|truly|absolutely|completely|incredibly|extremely|terribly|deeply|just|too|still|all|a little|a bit|slightly|kind of|sort of) )*)';
const close =
  '(?:own )?(?:dear )?(?:wife|husband|mother|mom|mum|father|dad|sister|brother|son|daughter|grandmother|grandma|grandfather|grandpa|girlfriend|boyfriend|best friend|friend|aunt|uncle|cousin|cat|dog|baby)';
/** What follows would make it politeness, or a turn of speech. */
const others =
  '(?! (?:to (?:meet|see|hear|talk|help)|for you|with you|of you|at you|i (?:can|could|do|am|will)|that you|you|enough))';

/** "I'm so happy": the words said plainly, and those that are strong by themselves. */
function feels(feeling: Feeling, plain: string, extreme: string): EmotionRule[] {
  const said = (words: string, intensity: number): EmotionRule => ({
    pattern: new RegExp(
      `^(?:(?:today|now|right now|lately) )?(?:i(?:'?m| am| feel| am feeling|'?m feeling|'ve been(?: feeling)?| have been(?: feeling)?)|feeling) ${more}(?:${words})(?!\\p{L})${others}`,
      'iu',
    ),
    feeling,
    intensity,
  });
  return [said(plain, 5), said(extreme, 7)];
}

const says = (feeling: Feeling, intensity: number, source: string): EmotionRule => ({
  pattern: new RegExp(`^${source}(?!\\p{L})`, 'iu'),
  feeling,
  intensity,
});

const happened = (feeling: Feeling, intensity: number, source: string): EmotionRule => ({
  ...says(feeling, intensity, `(?:(?:today|yesterday|last night|this morning|finally) )?${source}`),
  isEvent: true,
});

export const englishEmotions: EmotionRule[] = [
  happened(
    'grief',
    9,
    `(?:my|our) ${close}(?: \\p{Lu}\\p{L}+)? (?:just |suddenly )?(?:died|passed away|has died|is dead|was killed)`,
  ),
  happened('grief', 9, `(?:i|we) (?:just |recently )?lost my ${close}`),
  happened(
    'sad',
    7,
    '(?:(?:my (?:boyfriend|girlfriend|husband|wife|fiance|fiancee)|he|she) (?:just )?(?:left|dumped|cheated on) me|(?:we|i) (?:just )?broke up|i (?:just )?(?:got fired|got dumped|lost my job))',
  ),
  happened(
    'joyful',
    5,
    "(?:i|we)(?:'ve)? (?:just |finally |actually )*(?:got (?:the|a|that|this|my) (?:\\p{L}+ ){0,2}(?:job|offer|promotion|place|scholarship|visa|diploma)|got (?:in|accepted|engaged|married|promoted|hired)|passed|won|made it|graduated|did it)",
  ),
  happened('joyful', 5, '(?:they (?:hired|accepted|promoted) me|he proposed|she said yes)'),
  says('selfHate', 8, 'i (?:(?:really|just|so) )*hate myself'),
  says(
    'lonely',
    5,
    `i ${more}miss (?!you)(?:him|her|them|my \\p{L}+|home)( (?:so much|a lot|terribly))?`,
  ),
  says('sad', 7, "i (?:can't|cannot) stop crying"),
  says('anxious', 7, "i (?:can't|cannot) (?:calm down|stop worrying)"),
  says('angry', 5, `it ${more}(?:makes me angry|pisses me off|drives me crazy)`),
  says(
    'tired',
    7,
    "i (?:can't (?:do this|take it|go on) anymore|have no (?:energy|strength) left)",
  ),
  ...feels('grief', 'grieving|in mourning', 'in grief'),
  ...feels('selfHate', 'ashamed(?: of myself)?|disgusted with myself', 'worthless|such a failure'),
  ...feels('lonely', 'lonely|alone', 'desperately lonely'),
  ...feels(
    'anxious',
    'anxious|worried|nervous|afraid|scared|stressed|stressed out|frightened',
    'terrified|panicking|overwhelmed|in panic',
  ),
  ...feels('angry', 'angry|mad|annoyed|pissed|pissed off|jealous', 'furious|livid|enraged'),
  ...feels(
    'sad',
    'sad|unhappy|upset|down|hurt|disappointed|miserable|depressed',
    'heartbroken|devastated|hopeless|crushed|shattered',
  ),
  ...feels('tired', 'tired|drained|worn out', 'exhausted|burn(?:ed|t)? out'),
  ...feels(
    'joyful',
    'happy|glad|excited|proud(?: of myself)?|relieved|grateful',
    'thrilled|overjoyed|over the moon|ecstatic|in love|the happiest',
  ),
];
