import { describe, expect, it } from 'vitest';
import { findAppointments } from './appointments.ts';

const now = 'вторник, 24 ноября 2026 г. в 14:05';

describe('something ahead of the user', () => {
  it.each<[text: string, what: string, when: string, quote?: string]>([
    ['у меня экзамен в четверг', 'экзамен', '2026-11-26'],
    ['interview on Friday', 'interview', '2026-11-27'],
    ['завтра к врачу', 'визит к врачу', '2026-11-25'],
    ['flight on 12 May', 'flight', '2027-05-12'],
    ['12 мая лечу в Рим', 'поездка в Рим', '2027-05-12'],
    ['завтра в 10 собеседование', 'собеседование', '2026-11-25T10:00'],
    ['I have a job interview tomorrow at 3pm', 'job interview', '2026-11-25T15:00'],
    ['Экзамен по химии послезавтра в 9:30 утра', 'экзамен по химии', '2026-11-26T09:30'],
    ['через неделю защита диплома', 'защита диплома', '2026-12-01'],
    ['в пятницу встреча с лучшей подругой', 'встреча с лучшей подругой', '2026-11-27'],
    ['у меня сегодня собеседование', 'собеседование', '2026-11-24'],
    ["I'm seeing the dentist next Monday", 'visit to the dentist', '2026-11-30'],
    ['My exam’s on Friday', 'exam', '2026-11-27'],
    [
      'My interview is on Friday, wish me luck!',
      'interview',
      '2026-11-27',
      'My interview is on Friday',
    ],
    ['завтра экзамен, я не готова', 'экзамен', '2026-11-25', 'завтра экзамен'],
    [
      "On Friday, I have an interview, and I'm not ready",
      'interview',
      '2026-11-27',
      'On Friday, I have an interview',
    ],
    [
      'Mom worries, I have surgery on December 3rd',
      'surgery',
      '2026-12-03',
      'I have surgery on December 3rd',
    ],
    [
      'Напомни, что у меня концерт в субботу',
      'концерт',
      '2026-11-28',
      'что у меня концерт в субботу',
    ],
  ])('"%s" is %s', (text, what, when, quote = text) => {
    expect(findAppointments(text, now)).toEqual([{ what, when, quote }]);
  });

  it('may be two things, in the order they were said', () => {
    const found = findAppointments('Завтра экзамен. В субботу концерт. В среду суд.', now);
    expect(found.map(({ what }) => what)).toEqual(['экзамен', 'концерт']);
  });
});

describe('nothing is ahead of the user in', () => {
  it.each([
    'экзамен в четверг?',
    'Is my exam on Friday?',
    'если будет экзамен в четверг',
    'I might have an interview on Friday',
    'maybe a concert on Friday',
    'у сестры экзамен в четверг',
    'мама завтра к врачу',
    'у подруги свадьба в субботу',
    'my sister has an exam on Friday',
    "My sister's wedding is on Saturday",
    'he has an exam tomorrow',
    'do you have an exam tomorrow',
    'вчера был экзамен',
    'в четверг был экзамен',
    'I had an exam on Friday',
    'the concert on Friday was great',
    'отменили экзамен в четверг',
    'my exam on Friday is cancelled',
    'в четверг нет экзамена',
    'every Monday I have a meeting',
    'каждый понедельник встреча',
    'flight on 12 May 2025',
    'today at 1pm I have a meeting',
    'скоро экзамен',
    'завтра в школу',
    'he said the exam is on Friday',
    'She wrote: "exam on Friday"',
    'шучу, завтра экзамен',
    '',
  ])('"%s"', (text) => expect(findAppointments(text, now)).toEqual([]));

  it('anything, when the date is not known', () => {
    expect(findAppointments('у меня экзамен в четверг', '')).toEqual([]);
  });
});

it('whatever is found stands in the message and fits the tool, however the message looks', () => {
  const parts = [
    'у меня',
    'I have',
    'экзамен',
    'an exam',
    'в четверг',
    'on Friday',
    'завтра в 10',
    'tomorrow',
    ', ',
    '. ',
    '! ',
    '\n',
    ' — ',
    'по истории',
    'with mom',
    'x'.repeat(300),
    'я боюсь',
    '(',
    '12 мая',
    '’s',
  ];
  let seed = 3;
  const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const faults: object[] = [];
  let count = 0;
  for (let n = 0; n < 3_000; n += 1) {
    const text = Array.from({ length: 2 + random(9) }, () => parts[random(parts.length)]).join(' ');
    for (const found of findAppointments(text, now)) {
      count += 1;
      const isGood =
        text.includes(found.quote) &&
        found.what !== '' &&
        found.what.length <= 200 &&
        /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/.test(found.when) &&
        found.when >= '2026-11-24';
      if (!isGood) faults.push({ text, found });
    }
  }
  expect(faults).toEqual([]);
  expect(count).toBeGreaterThan(300);
});
