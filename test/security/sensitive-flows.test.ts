import { expect, test } from 'vitest';
import { requestTo, type Route, samples } from '../support/requests.ts';
import { onEachWalk } from '../support/walk.ts';

/** So often in a minute (of the export: in an hour) somebody gets an answer before 429. */
const flows: Record<string, number> = {
  'POST /premium/promo': 10,
  'POST /premium/gift': 10,
  'POST /premium/trial': 20,
  'POST /premium/subscription': 20,
  'POST /payments/invoice': 20,
  'POST /chat': 10,
  'POST /chat/regenerate': 10,
  'GET /export/:user_id': 2,
  'POST /profile': 20,
  'POST /profile/:user_id/reset': 20,
  'GET /profile/:user_id': 20,
  'POST /memories': 20,
};

/** What machines and passers-by do is counted otherwise. */
const countedOtherwise = (route: Route) =>
  ['open', 'service', 'proof', 'operator', 'admin', 'login'].includes(
    route.options.config?.access ?? '',
  );

onEachWalk('what somebody could do too often', (walk) => {
  const routeOf = (name: string) => walk.routes.find((route) => route.name === name) as Route;

  test.each(Object.entries(flows))(
    '%s is answered %i times, and then no more',
    async (name, times) => {
      const route = routeOf(name);
      const user = await walk.newUser();
      const body = name === 'POST /chat/regenerate' ? {} : samples[name]?.(user.userId).body;
      const statuses: number[] = [];
      for (let n = 0; n <= times; n += 1) {
        const answer = await walk.service.send({
          ...requestTo(route, { ...user, body }),
          // Addresses do not count: of a user there is one.
          remoteAddress: `198.51.100.${n}`,
        });
        statuses.push(answer.status);
      }
      expect(statuses.slice(0, times)).not.toContain(429);
      expect(statuses.at(-1)).toBe(429);
      const other = await walk.newUser();
      const { status } = await walk.service.send(requestTo(route, { ...other, body }));
      expect(status).not.toBe(429);
    },
  );

  test('every route for users has a limit of its own, per user', () => {
    const users = walk.routes.filter((route) => !countedOtherwise(route));
    expect(users.length).toBeGreaterThan(25);
    for (const { name, options } of users) {
      const limit = options.config?.rateLimit as { max?: number; hook?: string } | undefined;
      expect([name, typeof limit?.max, Number(limit?.max) <= 20]).toEqual([name, 'number', true]);
    }
  });

  test('what administrators do is counted, and what they only read, too', async () => {
    for (const route of walk.routes.filter(({ options }) => options.config?.access === 'admin')) {
      const limit = route.options.config?.rateLimit as { max?: number } | undefined;
      expect([route.name, Number(limit?.max) <= (route.method === 'GET' ? 60 : 10)]).toEqual([
        route.name,
        true,
      ]);
    }
  });
});
