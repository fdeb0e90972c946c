import { beforeEach, expect, test } from 'vitest';
import type { Caller } from '../support/app.ts';
import { onEachApi } from '../support/api-suite.ts';

onEachApi('the place of a user', (stage) => {
  let userId = 7_600;
  let user: Caller;

  beforeEach(async () => {
    user = await stage.service.as((userId += 1));
  });

  const place = (body: unknown) => user.post(`/profile/${userId}/place`, body);
  const profile = async () => (await user.get(`/profile/${userId}`)).body;
  const change = (data: object) => user.post('/profile', { user_id: userId, data });

  test('is set at once when there is no doubt, in the language of the user', async () => {
    await change({ language: 'ru', name: 'Анна' });
    const { status, body } = await place({ query: 'я сейчас в Новосибирске' });
    expect(status).toBe(200);
    expect(body.places).toEqual([
      {
        id: expect.any(String),
        name: 'Новосибирск',
        region: expect.any(String),
        country: 'Россия',
        time_zone: 'Asia/Novosibirsk',
      },
    ]);
    expect(body.profile).toMatchObject({
      name: 'Анна',
      city: 'Новосибирск',
      time_zone: 'Asia/Novosibirsk',
    });
    expect(await profile()).toEqual(body.profile);
  });

  test('of several is none until one of them is chosen', async () => {
    const { body } = await place({ query: 'Springfield' });
    expect(body.profile).toBeNull();
    expect(body.places.length).toBeGreaterThan(1);
    expect(body.places.length).toBeLessThanOrEqual(6);
    expect(await profile()).toMatchObject({ city: null, time_zone: 'UTC' });
    const illinois = body.places.find(({ region }: { region: string }) => region === 'Illinois');
    const chosen = await place({ place_id: illinois.id });
    expect(chosen.body.places).toEqual([illinois]);
    expect(chosen.body.profile).toMatchObject({
      city: 'Springfield',
      time_zone: 'America/Chicago',
    });
  });

  test('may be a point: the city that is near, and far from any only its clock', async () => {
    const inKazan = await place({ latitude: 55.79, longitude: 49.12 });
    expect(inKazan.body.profile).toMatchObject({ city: 'Kazan', time_zone: 'Europe/Moscow' });
    const atSea = await place({ latitude: -17, longitude: -179.9 });
    expect(atSea.body.places).toMatchObject([{ name: '', country: '' }]);
    expect(atSea.body.profile).toMatchObject({ city: null, time_zone: 'Pacific/Fiji' });
    const again = await place({ place_id: atSea.body.places[0].id });
    expect(again.body.profile).toEqual(atSea.body.profile);
  });

  test('may be a time zone, which says nothing of the city', async () => {
    await place({ query: 'Kazan' });
    const { body } = await place({ query: 'UTC+5' });
    expect(body.profile).toMatchObject({ city: null, time_zone: 'Etc/GMT-5' });
  });

  test.each([
    [{ query: 'Qwrtpsdfgh' }],
    [{ query: 'K'.repeat(128) }],
    [{ place_id: 'nowhere' }],
    [{ place_id: 'zone:Mars/Base' }],
  ])('stays when there is no such place: %j', async (body) => {
    await place({ query: 'Kazan' });
    const { status, body: problem } = await place(body);
    expect([status, problem.code]).toEqual([404, 'place-unknown']);
    expect(await profile()).toMatchObject({ city: 'Kazan', time_zone: 'Europe/Moscow' });
  });

  test.each([
    [undefined],
    [{}],
    [{ query: '  ' }],
    [{ query: 'K'.repeat(129) }],
    [{ query: 5 }],
    [{ latitude: 91, longitude: 0 }],
    [{ latitude: 0, longitude: -181 }],
    [{ latitude: 55.79 }],
    [{ query: 'Kazan', place_id: '1' }],
    [{ query: 'Kazan', city: 'Paris' }],
    [{ query: 'Kazan', user_id: 1 }],
  ])('is not set by %j', async (body) => {
    const { status, body: problem } = await place(body);
    expect([status, problem.code]).toEqual([400, 'invalid-body']);
    expect(await profile()).toMatchObject({ city: null, time_zone: 'UTC' });
  });

  test('cannot be set by another user', async () => {
    const stranger = await stage.service.as(userId + 100);
    const { status, body } = await stranger.post(`/profile/${userId}/place`, { query: 'Kazan' });
    expect([status, body.code]).toEqual([403, 'forbidden']);
    expect(await profile()).toMatchObject({ city: null, time_zone: 'UTC' });
  });
});
