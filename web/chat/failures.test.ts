import { expect, test } from 'vitest';
import { ApiError } from '../shared/api-error.ts';
import { judgeFailure } from './failures.ts';

const judge = (error: unknown, tries = 1) => judgeFailure(error, { now: 1_000, tries });

test('a limit is waited out for as long as the server says', () => {
  const limited = new ApiError('rate-limited', { status: 429, retryAfterSeconds: 12 });
  expect(judge(limited)).toEqual({ delivery: 'delayed', problem: 'rate-limited', retryAt: 13_000 });
  expect(judge(new ApiError('rate-limited', { status: 429 }))).toMatchObject({ retryAt: 31_000 });
});

test('a busy conversation is asked again, but not for ever', () => {
  const busy = new ApiError('conversation-busy', { status: 409 });
  expect(judge(busy)).toMatchObject({ delivery: 'delayed', retryAt: 3_000 });
  expect(judge(busy, 10)).toMatchObject({ delivery: 'failed', retryAt: null });
});

test('a lost connection is tried again by itself, further and further apart', () => {
  const lost = new ApiError('unreachable');
  const retries = [1, 2, 3, 20].map((tries) => judge(lost, tries));
  expect(retries.every(({ delivery }) => delivery === 'delayed')).toBe(true);
  expect(retries.map(({ retryAt }) => retryAt)).toEqual([3_000, 5_000, 9_000, 31_000]);
});

test('a server in trouble leaves it to the visitor', () => {
  expect(judge(new ApiError('unavailable', { status: 503 }))).toMatchObject({
    delivery: 'failed',
    problem: 'unavailable',
  });
  expect(judge(new TypeError('a bug'))).toMatchObject({ delivery: 'failed', problem: 'unknown' });
});

test('what will be refused again is not offered again', () => {
  for (const status of [400, 413, 415, 422]) {
    expect(judge(new ApiError('image-unreadable', { status }))).toMatchObject({
      delivery: 'refused',
    });
  }
});
