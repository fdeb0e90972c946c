import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createActor, type Line } from '../test/support/evening/actor.ts';
import { getAcquainted, leaveForGood, spendEvening } from '../test/support/evening/evening.ts';
import { openHouse } from '../test/support/evening/house.ts';
import type { EveningLanguage } from '../test/support/evening/scenes.ts';

// Plays an evening in each language and writes what was said, with times, into docs/.
const docs = path.resolve(import.meta.dirname, '../docs');
const dataDir = await mkdtemp(path.join(tmpdir(), 'evolveai-evening-'));
const house = await openHouse({ dataDir });
for (const [language, id] of [
  ['ru', 71_001],
  ['en', 71_002],
] as const) {
  const user = house.telegram.user(id, { first_name: 'Anna', language_code: language });
  const first = createActor(user);
  await getAcquainted(first, language);
  const acquaintance = first.transcript(house.telegram.calls);
  await house.letDaysPass([id]);
  const actor = createActor(user);
  await spendEvening(actor, language, house.telegram);
  await leaveForGood(actor, language);
  const file = path.join(docs, `evening-${language}.md`);
  await writeFile(file, describe(language, acquaintance, actor.transcript(house.telegram.calls)));
}
await house.close();
await rm(dataDir, { recursive: true, force: true });

function describe(language: EveningLanguage, first: Line[], evening: Line[]): string {
  const words = {
    ru: {
      title: 'Вечер с собеседником',
      about:
        'Разговор с двойником Bot API и двойником Gemini, записанный `node scripts/evening.ts`. Слева – минуты и секунды от начала.',
      first: 'Знакомство',
      evening: 'Вечер через четыре дня',
      user: 'Аня',
      bot: 'Вера',
    },
    en: {
      title: 'An evening with the companion',
      about:
        'A talk with a double of the Bot API and a double of Gemini, written by `node scripts/evening.ts`. On the left: minutes and seconds since the beginning.',
      first: 'Getting acquainted',
      evening: 'An evening four days later',
      user: 'Anna',
      bot: 'Vera',
    },
  }[language];
  const table = (lines: Line[]) => [
    `| | | |\n|---|---|---|`,
    ...lines.map(({ atMs, who, text }) => {
      const cell = text.replaceAll('|', '\\|').replaceAll('\n', '<br>');
      return `| ${clock(atMs)} | **${words[who]}** | ${cell} |`;
    }),
  ];
  return [
    `# ${words.title}\n\n${words.about}\n\n## ${words.first}\n`,
    ...table(first),
    `\n## ${words.evening}\n`,
    ...table(evening),
    '',
  ].join('\n');
}

function clock(ms: number): string {
  const seconds = ms / 1000;
  const rest = (seconds % 60).toFixed(1).padStart(4, '0');
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${rest}`;
}
