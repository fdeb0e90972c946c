import { expect, test, vi } from 'vitest';
import type { Profile } from '#app/contract/profile';
import type { LevelView } from '#app/contract/shared';
import { ApiError } from '../shared/api-error.ts';
import { createAccount } from './account.ts';
import type { CompanionApi } from './companion-api.ts';

const levelOf = (number: number): LevelView => ({
  number,
  key: 'friend',
  name: `Level ${number}`,
  score: number * 100,
  progress: 0,
  next: null,
});

const profileWith = (persona: string, level = levelOf(1)): Profile => ({
  user_id: 1,
  name: 'Sam',
  gender: null,
  form_of_address: 'informal',
  language: 'en',
  city: null,
  time_zone: 'UTC',
  is_adult: true,
  voice_mode: 'auto',
  nudges: [],
  quiet_hours: { from: 22, to: 9 },
  persona: { id: persona, name: persona },
  level,
  created_at: '2026-05-01T10:00:00.000Z',
});

async function build() {
  const api = {
    getProfile: vi.fn<CompanionApi['getProfile']>(async () => profileWith('vera', levelOf(3))),
    updateProfile: vi.fn<CompanionApi['updateProfile']>(async ({ persona }) =>
      profileWith(persona ?? 'vera'),
    ),
    isOfflineEngine: async () => false,
  };
  const onTalking = vi.fn<() => Promise<void>>(async () => undefined);
  const account = createAccount({
    api: api as unknown as CompanionApi,
    language: 'en',
    timeZone: 'UTC',
    onTalking,
  });
  await account.open();
  return { api, onTalking, account, state: () => account.store.get() };
}

test('a level is celebrated when the turn has brought it, once', async () => {
  const { account, state } = await build();
  account.takeReply({ level: levelOf(4), is_level_up: false });
  expect(state()).toMatchObject({ reached: null, profile: { level: { number: 4 } } });
  account.takeReply({ level: levelOf(5), is_level_up: true });
  expect(state().reached?.number).toBe(5);
  account.endCeremony();
  // The same request, answered again after its first answer was lost.
  account.takeReply({ level: levelOf(5), is_level_up: true });
  expect(state().reached).toBeNull();
});

test('another persona brings its own level and its own conversation, and no ceremony', async () => {
  const { account, onTalking, state } = await build();
  account.takeReply({ level: levelOf(4), is_level_up: true });
  await account.choosePersona('max');
  expect(state()).toMatchObject({
    stage: 'talking',
    reached: null,
    profile: { persona: { id: 'max' }, level: { number: 1 } },
  });
  expect(onTalking).toHaveBeenCalledTimes(2);
  // The same level with somebody else is another one.
  account.takeReply({ level: levelOf(4), is_level_up: true });
  expect(state().reached?.number).toBe(4);
});

test('a choice that is not saved leaves everything as it was', async () => {
  const { account, api, onTalking, state } = await build();
  const broken = new ApiError('unavailable', { status: 503 });
  api.updateProfile.mockRejectedValueOnce(broken);
  await expect(account.choosePersona('max')).rejects.toBe(broken);
  expect(state().profile?.persona.id).toBe('vera');
  expect(onTalking).toHaveBeenCalledTimes(1);
});

test('when the history of the chosen persona cannot be read, the page offers to try again', async () => {
  const { account, onTalking, state } = await build();
  onTalking.mockRejectedValueOnce(new ApiError('unreachable'));
  await account.choosePersona('max');
  expect(state().stage).toBe('unreachable');
  await account.open();
  expect(state().stage).toBe('talking');
});

test('a persona chosen in another tab is followed, the same one is left in peace', async () => {
  const { account, api, onTalking, state } = await build();
  await account.lookAgain();
  expect(onTalking).toHaveBeenCalledTimes(1);
  api.getProfile.mockResolvedValueOnce(profileWith('max'));
  await account.lookAgain();
  expect(onTalking).toHaveBeenCalledTimes(2);
  expect(state().profile?.persona.id).toBe('max');
});

test('a look that began before the choice does not undo it', async () => {
  const { account, api, state } = await build();
  const late = Promise.withResolvers<Profile>();
  api.getProfile.mockReturnValueOnce(late.promise);
  const look = account.lookAgain();
  await account.choosePersona('max');
  late.resolve(profileWith('vera'));
  await look;
  expect(state().profile?.persona.id).toBe('max');
});

test('a visitor from before the question of age is asked it, and keeps the name', async () => {
  const { account, api, onTalking, state } = await build();
  api.getProfile.mockResolvedValueOnce({ ...profileWith('vera'), is_adult: false });
  await account.open();
  expect(state()).toMatchObject({ stage: 'welcome', profile: { name: 'Sam' } });
  await account.introduce({ name: 'Sam', is_adult: true });
  expect(api.updateProfile).toHaveBeenLastCalledWith(expect.objectContaining({ is_adult: true }));
  expect(state().stage).toBe('talking');
  expect(onTalking).toHaveBeenCalledTimes(2);
});
