import type { Language } from '#app/contract/shared';
import type { LevelKey } from '../affinity/index.ts';
import { careRules } from './care.ts';
import type { Mood, Persona } from './persona.ts';

const words = {
  en: {
    closeness: 'How close you are',
    avoid: 'Avoid:',
    examples: 'How it sounds',
    phrases: 'You say these too often; find other words:',
    user: 'User',
    you: 'You',
  },
  ru: {
    closeness: 'Насколько вы близки',
    avoid: 'Избегай:',
    examples: 'Как это звучит',
    phrases: 'Этого у тебя слишком много, ищи другие слова:',
    user: 'Собеседник',
    you: 'Ты',
  },
} satisfies Record<Language, Record<string, string>>;

/** The part of the instructions that stays the same while the level does. The care rules come last. */
export function renderPersona(
  persona: Persona,
  level: LevelKey,
  { language }: { language: Language },
): string {
  const { tone, rules, avoid, examples } = persona.levels[level];
  const word = words[language];
  return [
    persona.system,
    `# ${word.closeness}`,
    tone,
    buildList(rules),
    `${word.avoid}\n${buildList(avoid)}`,
    ...(persona.phrasesToAvoid.length > 0
      ? [`${word.phrases}\n${buildList(persona.phrasesToAvoid)}`]
      : []),
    ...(examples.length > 0 ? [`# ${word.examples}`] : []),
    ...examples.map((said) => `${word.user}: ${said.user}\n${word.you}: ${said.companion}`),
    careRules[language],
  ].join('\n\n');
}

/** How this persona meets such a mood, for the newest turn only; not every persona has a word for each. */
export const manner = (persona: Persona, mood: Mood): string | undefined => persona.moods[mood];

/** The first message. Without a name the address falls away together with its comma. */
export function greet({ greeting }: Persona, userName?: string): string | undefined {
  if (userName !== undefined) return greeting?.replaceAll('{user}', () => userName);
  return greeting
    ?.replaceAll(/,? *\{user\}/g, '')
    .replace(/^[,.!: ]*\p{L}?/u, (start) => start.replace(/^[,.!: ]+/, '').toUpperCase());
}

const buildList = (lines: string[]) => lines.map((line) => `- ${line}`).join('\n');
