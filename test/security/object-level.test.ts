import { beforeAll, expect, test } from 'vitest';
import type { Answer } from '../support/app.ts';
import { requestTo, type Route } from '../support/requests.ts';
import { partsOf } from '../support/schemas.ts';
import { onEachWalk } from '../support/walk.ts';

/** What a field of a request may name. */
type Named =
  /** The user it is about: whoever asks, or nobody. */
  | 'owner'
  /** Something of the user: another's is as if it were not there. */
  | 'own'
  /** A list that is the same for everybody. */
  | 'everybody'
  /** Whoever brings it has it: it is made to be passed on. */
  | 'passed-on'
  /** Only the bot may say it, with its key or its user's token; of another's chat it is refused. */
  | 'chat'
  | 'told-by-bot'
  /** Only administrators and the bot's own key get this far. */
  | 'operator';

const isIdentifier = (name: string) =>
  /(^|_)(id|ids|code|codes|payload|before|token|chat|data)$/.test(name) &&
  name !== 'data' &&
  name !== 'language_code';

/** Every field that names somebody or something; a new one fails the test until it is here. */
const named: Record<string, Named> = {
  user_id: 'owner',
  'GET /memories/:id id': 'own',
  'PATCH /memories/:id id': 'own',
  'DELETE /memories/:id id': 'own',
  'GET /chat_history/:user_id before': 'own',
  'POST /profile/:user_id/place place_id': 'everybody',
  'POST /payments/invoice offer_id': 'everybody',
  'POST /premium/promo code': 'everybody',
  'POST /premium/gift code': 'passed-on',
  'GET /export/download/:token token': 'passed-on',
  'POST /export/download/:token token': 'passed-on',
  'POST /admin/login token': 'passed-on',
  'POST /telegram/webhook update_id': 'told-by-bot',
  'POST /chat telegram.chat_id': 'chat',
  'POST /onboarding telegram.chat_id': 'chat',
  'POST /chat/undo telegram.chat_id': 'chat',
  'POST /chat/regenerate telegram.chat_id': 'chat',
  'POST /payments payload': 'told-by-bot',
  'POST /payments charge_id': 'told-by-bot',
  'POST /payments provider_charge_id': 'told-by-bot',
};
/** Names of messages and files in a chat of Telegram: they are only looked up there. */
const inTelegram = /telegram\.(reply_to\.)?(message_id|photo_file_id|media\.file_id)$/;
/** A picture or a recording is its own bytes. */
const bytes = /^POST \/chat (image|audio)_data$/;

const isForOperators = ({ options }: Route) =>
  ['admin', 'operator', 'service', 'proof', 'login'].includes(options.config?.access ?? '') ||
  options.config?.access === 'open';

/** Everything of an answer but what names the request, and what counts it. */
const essence = ({ status, headers, body }: Answer) => {
  const {
    'x-request-id': _id,
    date: _date,
    'content-length': _length,
    'x-ratelimit-remaining': _left,
    'x-ratelimit-reset': _reset,
    ...rest
  } = headers;
  const { request_id: _requestId, ...problem } = body ?? {};
  return { status, headers: rest, problem };
};

onEachWalk('what a request names', (walk) => {
  let userRoutes: Route[];
  const routeOf = (name: string) => {
    const route = walk.routes.find((each) => each.name === name);
    if (!route) throw new Error(`there is no ${name}`);
    return route;
  };
  const ask = (route: Route, attempt: Parameters<typeof requestTo>[1]) =>
    walk.service.send(requestTo(route, attempt));

  beforeAll(() => {
    userRoutes = walk.routes.filter((route) => !isForOperators(route));
  });

  test('is known of every field of every route for users', () => {
    const forPeople = walk.routes.filter(
      (route) => !isForOperators(route) || route.options.config?.access === 'open',
    );
    const fields = forPeople.flatMap(({ name, options }) => {
      const { params, querystring, body } = (options.schema ?? {}) as Record<string, never>;
      return [params, querystring, body]
        .filter((schema) => schema !== undefined)
        .flatMap((schema) => partsOf(schema))
        .map(({ path }) => path)
        .filter((path) => isIdentifier(path.split('.').at(-1) ?? ''))
        .map((path) => ({ name, path }));
    });
    const unknown = fields
      .filter(({ path }) => !Object.hasOwn(named, path))
      .map(({ name, path }) => `${name} ${path}`)
      .filter((field) => !Object.hasOwn(named, field))
      .filter((field) => !inTelegram.test(field) && !bytes.test(field));
    expect([...new Set(unknown)]).toEqual([]);
    expect(fields.length).toBeGreaterThan(20);
  });

  test('a route that names its user says where, so that another one is refused', () => {
    for (const { name, options } of userRoutes) {
      const schemas = (options.schema ?? {}) as Record<string, never>;
      const places = (['params', 'querystring', 'body'] as const).filter(
        (place) =>
          schemas[place] !== undefined &&
          partsOf(schemas[place]).some(({ path }) => path === 'user_id'),
      );
      const [place] = places.map((each) => (each === 'querystring' ? 'query' : each));
      expect([name, options.config?.owner]).toEqual([name, place]);
    }
  });

  test('a user is refused alike whether the other one exists or not, and reaches what is theirs', async () => {
    const owned = userRoutes.filter(({ options }) => options.config?.owner !== undefined);
    expect(owned.length).toBeGreaterThanOrEqual(11);
    for (const route of owned) {
      const own = await walk.newUser();
      const other = await walk.newUser();
      const known = await ask(route, { userId: other.userId, token: own.token });
      const unknown = await ask(route, { userId: 2 ** 41, token: own.token });
      expect([route.name, known.status]).toEqual([route.name, 403]);
      expect([route.name, essence(unknown)]).toEqual([route.name, essence(known)]);
      const mine = await ask(route, own);
      // Of a memory that is not there the owner hears just that.
      const isLetIn = mine.status < 300 || (route.url === '/memories/:id' && mine.status === 404);
      expect([route.name, isLetIn]).toEqual([route.name, true]);
    }
  });

  test('a memory of another is as one that is not there: read, corrected or forgotten', async () => {
    const [owner, other] = [await walk.newUser(), await walk.newUser()];
    const { body: fact } = await ask(routeOf('POST /memories'), owner);
    expect(fact.id).toBeTruthy();
    for (const name of ['GET /memories/:id', 'PATCH /memories/:id', 'DELETE /memories/:id']) {
      const route = routeOf(name);
      const theirs = await ask(route, { ...other, id: fact.id });
      const nobodys = await ask(route, { ...other, id: crypto.randomUUID() });
      expect([name, theirs.status]).toEqual([name, 404]);
      expect([name, essence(theirs)]).toEqual([name, essence(nobodys)]);
    }
    const kept = await ask(routeOf('GET /memories/:id'), { ...owner, id: fact.id });
    expect([kept.status, kept.body.text, kept.body.is_pinned]).toEqual([200, fact.text, false]);
    const gone = await ask(routeOf('DELETE /memories/:id'), { ...owner, id: fact.id });
    expect(gone.status).toBe(204);
  });

  test("another's cursor reads nothing of theirs", async () => {
    const [owner, other] = [await walk.newUser(), await walk.newUser()];
    for (let n = 0; n < 3; n += 1) {
      await ask(routeOf('POST /chat'), { ...owner, body: { message: `secret ${n}` } });
    }
    const history = routeOf('GET /chat_history/:user_id');
    const first = await ask(history, { ...owner, query: 'limit=2' });
    const before = first.body.next_before;
    expect(before).toMatch(/^\d+$/);
    const read = await ask(history, { ...other, query: `before=${before}` });
    const unknown = await ask(history, { ...other, query: 'before=99999999' });
    expect([read.status, read.body.messages]).toEqual([200, []]);
    expect(essence(read)).toEqual(essence(unknown));
  });

  test('the chat of another is refused alike, also with a token of the bot', async () => {
    const chats = Object.entries(named).filter(([, kind]) => kind === 'chat');
    for (const [field] of chats) {
      const route = routeOf(field.split(' ').slice(0, 2).join(' '));
      const [own, other] = [await walk.newUser(), await walk.newUser()];
      const sample = requestTo(route, own).payload as Record<string, object>;
      const inChat = (id: number) =>
        ask(route, {
          ...own,
          headers: { prefer: 'respond-async' },
          body: {
            ...sample,
            telegram: { ...sample['telegram'], chat_id: id, message_id: 5 },
          },
        });
      const known = await inChat(other.userId);
      expect([route.name, [400, 403].includes(known.status)]).toEqual([route.name, true]);
      expect([route.name, essence(await inChat(2 ** 41))]).toEqual([route.name, essence(known)]);
      const mine = await inChat(own.userId);
      expect([route.name, Math.floor(mine.status / 100)]).toEqual([route.name, 2]);
    }
  });

  test('a gift is had once, by whoever brings its code; a wrong code says nothing of a right one', async () => {
    const [buyer, first, second] = [
      await walk.newUser(),
      await walk.newUser(),
      await walk.newUser(),
    ];
    const code = 'a-code-nobody-guesses';
    await walk.database.db
      .insertInto('payments')
      .values({
        charge_id: 'a-gift',
        user_id: buyer.userId,
        product: 'gift-1-month',
        kind: 'gift',
        days: 30,
        amount: 250,
        currency: 'XTR',
        paid_at: new Date(),
      })
      .execute();
    await walk.database.db
      .insertInto('gifts')
      .values({ code, charge_id: 'a-gift', user_id: buyer.userId, days: 30 })
      .execute();
    const route = routeOf('POST /premium/gift');
    const almost = await ask(route, { ...first, body: { code: `${code}x` } });
    const nothing = await ask(route, { ...second, body: { code: 'nothing' } });
    expect(almost.status).toBe(404);
    expect(essence(almost)).toEqual(essence(nothing));
    expect((await ask(route, { ...first, body: { code } })).status).toBe(200);
    expect((await ask(route, { ...second, body: { code } })).status).toBe(409);
  });

  test('a payment for what another was offered gives the one who says so nothing', async () => {
    const [owner, other] = [await walk.newUser(), await walk.newUser()];
    const id = crypto.randomUUID();
    const price = { amount: 290, currency: 'XTR' };
    await walk.database.db
      .insertInto('invoices')
      .values({ id, user_id: owner.userId, offer_id: '1-month', ...price })
      .execute();
    const payload = `premium:${owner.userId}:1-month:${id}`;
    const paid = { ...price, payload, charge_id: 'c-1', paid_at: new Date().toISOString() };
    const { status, body } = await ask(routeOf('POST /payments'), { ...other, body: paid });
    expect([status, body.outcome, body.premium_until]).toEqual([200, 'refunding', null]);
    for (const { userId } of [owner, other]) {
      const profile = await walk.service.core.users.get(userId);
      expect(profile.planExpiresAt).toBeNull();
    }
  });
});
