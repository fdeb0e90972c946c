import { expect, test } from 'vitest';
import type { Profile, ProfileUpdate } from '#app/contract/profile';
import { ApiError } from '../shared/api-error.ts';
import { createSession } from './session.ts';

const sam: Profile = {
  user_id: 7,
  name: 'Sam',
  gender: null,
  form_of_address: 'informal',
  language: 'en',
  city: null,
  time_zone: 'UTC',
  persona: { id: 'vera', name: 'Vera' },
  is_adult: true,
  voice_mode: 'auto',
  nudges: [],
  quiet_hours: { from: 22, to: 9 },
  level: { number: 1, key: 'stranger', name: 'Stranger', score: 0, progress: 0, next: null },
  created_at: '2026-01-01T00:00:00Z',
};

const refused = new ApiError('init-data-expired', { status: 401 });
const unreachable = new ApiError('unreachable');

/** A server whose answers to changes are given by hand. */
function build() {
  const changes: { data: ProfileUpdate['data']; answer: PromiseWithResolvers<Profile> }[] = [];
  const server = { profile: sam, problem: undefined as Error | undefined };
  const session = createSession({
    language: 'ru',
    api: {
      async getProfile() {
        if (server.problem) throw server.problem;
        return server.profile;
      },
      updateProfile(data) {
        const answer = Promise.withResolvers<Profile>();
        changes.push({ data, answer });
        return answer.promise;
      },
      async removeProfile() {
        if (server.problem) throw server.problem;
      },
    },
  });
  return { session, server, changes, state: () => session.store.get() };
}

test('it opens in the language of the profile', async () => {
  const { session, state } = build();
  expect(state()).toMatchObject({ stage: 'opening', language: 'ru' });
  await session.open();
  expect(state()).toMatchObject({ stage: 'open', language: 'en', profile: sam });
});

test.each([
  [refused, 'expired'],
  [unreachable, 'unreachable'],
] as const)('%s on opening leads to: %s', async (problem, stage) => {
  const { session, server, state } = build();
  server.problem = problem;
  await session.open();
  expect(state().stage).toBe(stage);
});

test('a change is shown at once, and the answer to an older one does not undo a newer', async () => {
  const { session, changes, state } = build();
  await session.open();
  const first = session.update({ nudges: ['morning'] });
  expect(state().profile?.nudges).toEqual(['morning']);
  const second = session.update({ nudges: ['morning', 'evening'] });
  changes[0]?.answer.resolve({ ...sam, nudges: ['morning'] });
  await first;
  expect(state().profile?.nudges).toEqual(['morning', 'evening']);
  changes[1]?.answer.resolve({ ...sam, nudges: ['morning', 'evening'] });
  await second;
  expect(state().profile?.nudges).toEqual(['morning', 'evening']);
});

test('a refused change is taken back and said', async () => {
  const { session, changes, state } = build();
  await session.open();
  const update = session.update({ voice_mode: 'never' });
  changes[0]?.answer.reject(unreachable);
  await update;
  expect(state()).toMatchObject({ problem: 'unreachable', profile: { voice_mode: 'auto' } });
  session.forgetProblem();
  expect(state().problem).toBeNull();
});

test('what Telegram signed may end while the window is open', async () => {
  const { session, server, changes, state } = build();
  await session.open();
  const update = session.update({ voice_mode: 'never' });
  changes[0]?.answer.reject(refused);
  await update;
  expect(state().stage).toBe('expired');
  await session.open();
  server.problem = refused;
  await session.lookAgain();
  expect(state().stage).toBe('expired');
});

test('without a network a second look changes nothing', async () => {
  const { session, server, state } = build();
  await session.open();
  server.problem = unreachable;
  await session.lookAgain();
  expect(state()).toMatchObject({ stage: 'open', profile: sam });
});

test('an account that could not be removed is still there', async () => {
  const { session, server, state } = build();
  await session.open();
  server.problem = unreachable;
  await expect(session.remove()).rejects.toBe(unreachable);
  expect(state().stage).toBe('open');
  server.problem = undefined;
  await session.remove();
  expect(state()).toMatchObject({ stage: 'removed', profile: null });
});
