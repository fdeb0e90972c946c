import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '#app/contract/shared';
import { createTexts } from '#app/lib/texts';
import type { Profile } from '../users/index.ts';
import { type LineContext, reasonLine, ruleLine } from './lines.ts';
import type { Nudge } from './rules.ts';

const texts = createTexts(path.resolve(import.meta.dirname, '../../../locales'));

const buildProfile = (changes: Partial<Profile>): Profile => ({
  userId: 1,
  name: 'Аня',
  gender: null,
  formOfAddress: 'informal',
  language: 'ru',
  city: null,
  timeZone: 'Europe/Moscow',
  plan: 'free',
  planExpiresAt: null,
  createdAt: new Date(0),
  persona: null,
  adultConfirmedAt: new Date(0),
  voiceMode: 'auto',
  nudges: [],
  quietHours: { from: 22, to: 9 },
  crisisAt: null,
  distress: 'calm',
  distressAt: null,
  checkInAt: null,
  aiNoticeAt: null,
  underageAt: null,
  withdrawn: [],
  wasAskedForConsent: true,
  rememberedSince: null,
  lastActiveAt: new Date(0),
  inactiveToldAt: null,
  stoppedAt: null,
  toldNotices: [],
  memoryVersion: 0,
  tokenVersion: 0,
  ...changes,
});

const exam: Nudge = {
  kind: 'follow-up',
  loop: { id: 'a', text: 'экзамен', quote: '', dueAt: new Date('2027-06-15T16:00:00Z') },
};
const about = (nudge: Nudge, changes: Partial<Profile> = {}, day = '2027-06-15'): LineContext => ({
  nudge,
  profile: buildProfile(changes),
  day,
});

const everyNudge: Nudge[] = [
  exam,
  ...[1, 2, 5, 21].map((years) => ({ kind: 'anniversary' as const, years })),
  { kind: 'morning' },
  { kind: 'evening' },
];

describe('lines', () => {
  test('there are several for every reason, language and form of address, and each is whole', () => {
    for (const language of languages) {
      for (const formOfAddress of ['formal', 'informal'] as const) {
        for (const nudge of everyNudge) {
          const lines = ['2027-06-15', '2027-06-16', '2027-06-17'].map((day) =>
            ruleLine(texts, about(nudge, { language, formOfAddress }, day)),
          );
          expect(new Set(lines).size).toBe(3);
          for (const line of lines) expect(line).not.toMatch(/[{}]|undefined|null/);
        }
      }
    }
  });

  test('a formal address stays formal in Russian', () => {
    const informal = /(?<!\p{L})(?:ты|тебя|тебе|твой|твоём|расскажи|расскажешь|ждёшь)(?!\p{L})/iu;
    for (const nudge of everyNudge) {
      for (const day of ['2027-06-15', '2027-06-16', '2027-06-17']) {
        expect(ruleLine(texts, about(nudge, { formOfAddress: 'formal' }, day))).not.toMatch(
          informal,
        );
      }
    }
  });

  test('the name comes with its comma, or neither does', () => {
    const day = '2027-06-16';
    const named = ruleLine(texts, about({ kind: 'evening' }, {}, day));
    const nameless = ruleLine(texts, about({ kind: 'evening' }, { name: null }, day));
    expect(named).toContain(', Аня');
    expect(nameless).toBe(named.replace(', Аня', ''));
  });
});

describe('reasons', () => {
  test('a reason is told with the way to end it', () => {
    for (const language of languages) {
      for (const nudge of everyNudge) {
        expect(reasonLine(texts, about(nudge, { language }))).toContain('/stop');
      }
    }
  });

  test('an open loop is named in its own words, with its day', () => {
    const reasonOn = (day: string) => reasonLine(texts, about(exam, {}, day));
    expect(reasonOn('2027-06-15')).toContain('на сегодня было намечено: «экзамен»');
    expect(reasonOn('2027-06-16')).toContain('на вчера было намечено: «экзамен»');
    expect(reasonOn('2027-06-17')).toContain('на днях было намечено: «экзамен»');
  });

  test('a long open loop is cut', () => {
    const text = 'очень '.repeat(30);
    const long: Nudge = { kind: 'follow-up', loop: { ...exam.loop, text } };
    expect(reasonLine(texts, about(long)).length).toBeLessThan(170);
    expect(reasonLine(texts, about(long))).toContain('очень…»');
  });

  test('years are counted as Russian counts them', () => {
    const reasonOf = (years: number) => reasonLine(texts, about({ kind: 'anniversary', years }));
    expect(reasonOf(1)).toContain(': год с первого');
    expect(reasonOf(3)).toContain(': 3 года с первого');
    expect(reasonOf(5)).toContain(': 5 лет с первого');
    expect(reasonOf(21)).toContain(': 21 год с первого');
  });
});
