import { expect, test } from 'vitest';
import { findPeriods } from './periods.ts';

// A Wednesday.
const now = new Date('2026-11-25T15:00:00Z');

function find(text: string, moment: { now?: Date | undefined; timeZone?: string } = {}) {
  const periods = findPeriods(text, {
    now: 'now' in moment ? moment.now : now,
    timeZone: moment.timeZone ?? 'UTC',
    firstYear: 2025,
    lastYear: 2026,
  });
  const short = (time: number) => new Date(time).toISOString().replace(/(T00:00)?:00\.000Z$/, '');
  return periods.map(([from, to]) => `${short(from)}..${short(to)}`);
}

test.each([
  ['What happened on 2023-05-08?', '2023-05-08..2023-05-09'],
  ['что было 8.05.2023?', '2023-05-08..2023-05-09'],
  ['What did she do on May 8, 2023?', '2023-05-08..2023-05-09'],
  ['on the 5th of June 2022', '2022-06-05..2022-06-06'],
  ['16 November, 2023', '2023-11-16..2023-11-17'],
  ['что было 8 мая 2023 года', '2023-05-08..2023-05-09'],
  ['in May 2023', '2023-05-01..2023-06-01'],
  ['в декабре 2022', '2022-12-01..2023-01-01'],
  ['in 2023', '2023-01-01..2024-01-01'],
  ['летом 2022 года', '2022-06-01..2022-09-01'],
])('"%s" names %s', (text, expected) => {
  expect(find(text)).toEqual([expected]);
  expect(find(text, { now: undefined })).toEqual([expected]);
});

test('a month without a year is meant in every year of the talk', () => {
  expect(find('in March')).toEqual(['2026-03-01..2026-04-01', '2025-03-01..2025-04-01']);
  expect(find('8 марта')).toEqual(['2026-03-08..2026-03-09', '2025-03-08..2025-03-09']);
});

test.each([
  ['сегодня', '2026-11-25..2026-11-26'],
  ['What did I do yesterday?', '2026-11-24..2026-11-25'],
  ['что я делал вчера?', '2026-11-24..2026-11-25'],
  ['позавчера', '2026-11-23..2026-11-24'],
  ['the day before yesterday', '2026-11-23..2026-11-24'],
  ['three days ago', '2026-11-22..2026-11-23'],
  ['3 дня назад', '2026-11-22..2026-11-23'],
  ['a week ago', '2026-11-15..2026-11-22'],
  ['две недели назад', '2026-11-08..2026-11-15'],
  ['last week', '2026-11-16..2026-11-23'],
  ['на прошлой неделе', '2026-11-16..2026-11-23'],
  ['на этой неделе', '2026-11-23..2026-11-30'],
  ['in the last month', '2026-10-01..2026-11-01'],
  ['в прошлом месяце', '2026-10-01..2026-11-01'],
  ['в прошлом году', '2025-01-01..2026-01-01'],
  ['last Friday', '2026-11-20..2026-11-21'],
  ['в пятницу', '2026-11-20..2026-11-21'],
  ['в прошлую среду', '2026-11-18..2026-11-19'],
  ['last May', '2026-05-01..2026-06-01'],
  ['в прошлом мае', '2026-05-01..2026-06-01'],
  ['last December', '2025-12-01..2026-01-01'],
  ['last summer', '2026-06-01..2026-09-01'],
  ['прошлой зимой', '2025-12-01..2026-03-01'],
])('"%s" is %s', (text, expected) => {
  expect(find(text)).toEqual([expected]);
});

test.each(['вчера', 'last week', 'two weeks ago', 'в прошлом году', 'last Friday'])(
  'without a now "%s" means nothing',
  (text) => {
    expect(find(text, { now: undefined })).toEqual([]);
  },
);

test.each([
  'may I ask?',
  'a long march',
  'мастер',
  'в среднем',
  'the summer dress',
  '45 of 99',
  '',
])('"%s" names no time', (text) => {
  expect(find(text)).toEqual([]);
});

test('days begin at midnight of the time zone', () => {
  expect(find('вчера', { timeZone: 'Europe/Moscow' })).toEqual([
    '2026-11-23T21:00..2026-11-24T21:00',
  ]);
  expect(find('yesterday', { timeZone: 'America/New_York' })).toEqual([
    '2026-11-24T05:00..2026-11-25T05:00',
  ]);
});
