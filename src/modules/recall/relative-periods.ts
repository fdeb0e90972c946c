import { addDays, type Day, type Days, months, oneDay, weekdayOf } from './calendar.ts';
import {
  countBefore,
  findUnit,
  findWeekday,
  isCurrent,
  isPrevious,
  type Unit,
} from './time-words.ts';

/** Times named from today on: yesterday, two weeks ago, last month, в прошлую пятницу, на этой неделе. */
export function findRelative(words: readonly string[], today: Day): Days[] {
  return words.flatMap((word, index) => {
    const before = words[index - 1];
    if (word === 'today' || word === 'сегодня') return [oneDay(today)];
    if (word === 'позавчера') return [oneDay(addDays(today, -2))];
    if (word === 'yesterday' || word === 'вчера') {
      return [oneDay(addDays(today, before === 'before' ? -2 : -1))];
    }
    const weekday = findWeekday(word);
    if (weekday !== undefined) {
      const isTime = isPrevious(before) || isCurrent(before) || /^(on|в|во)$/.test(before ?? '');
      return isTime ? [latest(weekday, today)] : [];
    }
    const unit = findUnit(word);
    if (!unit) return [];
    const after = words[index + 1];
    if (after === 'ago' || after === 'назад') {
      return [stepBack(today, unit, countBefore(words, index))];
    }
    if (isPrevious(before)) return [whole(today, unit, -1)];
    return isCurrent(before) ? [whole(today, unit, 0)] : [];
  });
}

/** The last such weekday before today. */
function latest(weekday: number, today: Day): Days {
  const back = (weekdayOf(today) - weekday + 7) % 7;
  return oneDay(addDays(today, back === 0 ? -7 : -back));
}

/** "Two weeks ago" is said loosely: about half a unit around the day. */
function stepBack(today: Day, unit: Unit, count: number): Days {
  if (unit === 'day') return oneDay(addDays(today, -count));
  if (unit === 'week') return around(addDays(today, -7 * count), 3);
  if (unit === 'month') return around(addDays(today, -Math.round(30.4 * count)), 15);
  return months(today.year - count, 0, 12);
}

function around(day: Day, reach: number): Days {
  return [addDays(day, -reach), addDays(day, reach + 1)];
}

/** The calendar's unit today lies in, or the one before. */
function whole(today: Day, unit: Unit, step: -1 | 0): Days {
  if (unit === 'day') return oneDay(addDays(today, step));
  if (unit === 'month') return months(today.year, today.month + step, 1);
  if (unit === 'year') return months(today.year + step, 0, 12);
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7) + 7 * step);
  return [monday, addDays(monday, 7)];
}
