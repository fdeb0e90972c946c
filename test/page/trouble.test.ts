import { expect, test } from 'vitest';
import { failing, saidBy } from '../support/engine.ts';
import { inChromium } from './site.ts';
import { enter } from './visitor.ts';

inChromium('the chat page in trouble', (stage) => {
  test('what is written offline is kept, also over a reload, and sent once', async () => {
    const { browser, site, engine } = stage();
    const visitor = await enter(browser, site);
    const { page } = visitor;
    // The page itself can still be loaded: only the way to the companion is cut.
    await page.route('**/chat', (route) => route.abort('internetdisconnected'));
    await visitor.say('Written offline');
    await visitor.log.getByText('Goes out as soon as there is a connection').waitFor();
    await visitor.reload();
    await visitor.heard('Written offline');
    await page.unroute('**/chat');
    await page.evaluate(`dispatchEvent(new Event('online'))`);
    await visitor.heard('You said: Written offline');
    await visitor.reload();
    expect(await visitor.bubbles()).toEqual(['Written offline', 'You said: Written offline']);
    expect(engine.requests.map(saidBy)).toEqual(['Written offline']);
    await visitor.close();
  });

  test('without a network the page says so and goes on when it is back', async () => {
    const { browser, site } = stage();
    const visitor = await enter(browser, site);
    const { page } = visitor;
    await page.context().setOffline(true);
    await page.getByRole('status').getByText('You are offline').waitFor();
    await visitor.say('Still here?');
    await visitor.log.getByText('Goes out as soon as there is a connection').waitFor();
    await page.context().setOffline(false);
    await visitor.heard('You said: Still here?');
    await page.getByText('You are offline').waitFor({ state: 'detached' });
    expect(await visitor.bubbles()).toEqual(['Still here?', 'You said: Still here?']);
    await visitor.close();
  });

  test('a reply lost on the way is asked for again by itself, and the turn is not run twice', async () => {
    const { browser, site, engine } = stage();
    const visitor = await enter(browser, site);
    const isFirst = { yes: true };
    await visitor.page.route('**/chat', async (route) => {
      if (!isFirst.yes) return route.continue();
      isFirst.yes = false;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await visitor.say('Hello!');
    await visitor.heard('You said: Hello!');
    expect(await visitor.bubbles()).toEqual(['Hello!', 'You said: Hello!']);
    expect(engine.requests).toHaveLength(1);
    await visitor.close();
  });

  test('when the engine fails, a human line comes first and the reply later', async () => {
    const { browser, site, engine } = stage();
    const visitor = await enter(browser, site);
    engine.replies.push(failing());
    await visitor.say('Hello!');
    await visitor.log.getByText("I can't gather my thoughts right now").waitFor();
    await visitor.heard('You said: Hello!');
    expect(await visitor.bubbles()).toHaveLength(3);
    await visitor.close();
  });

  test('a server in trouble is told in words, and trying again works', async () => {
    const { browser, site } = stage();
    const visitor = await enter(browser, site);
    const problem = { code: 'unavailable', status: 503 };
    await visitor.page.route('**/chat', (route) =>
      route.fulfill({ status: 503, contentType: 'application/problem+json', json: problem }),
    );
    await visitor.say('Hello!');
    await visitor.log.getByText('The companion is not available right now').waitFor();
    await visitor.page.unroute('**/chat');
    await visitor.log.getByRole('button', { name: 'Try again' }).click();
    await visitor.heard('You said: Hello!');
    expect(await visitor.bubbles()).toEqual(['Hello!', 'You said: Hello!']);
    await visitor.close();
  });

  test('markup is text, whoever writes it', async () => {
    const { browser, site, engine } = stage();
    const visitor = await enter(browser, site);
    const attack = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    engine.replies.push(() => `Reply ${attack}`);
    await visitor.say(attack);
    await visitor.heard(`Reply ${attack}`);
    await visitor.reload();
    await visitor.heard(attack);
    expect(await visitor.log.locator('img, script').count()).toBe(0);
    expect(await visitor.page.title()).toBe('Vera · EvolveAI');
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });

  test('everything comes from the own address, and nothing complains', async () => {
    const { browser, site } = stage();
    const visitor = await enter(browser, site);
    await visitor.say('Hello!');
    await visitor.heard('You said: Hello!');
    await visitor.reload();
    expect(visitor.requests.length).toBeGreaterThan(8);
    expect(visitor.requests.filter((url) => !url.startsWith(`${site.origin}/`))).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    const page = await visitor.page.request.get(site.origin);
    expect(page.headers()['content-security-policy']).toContain("default-src 'self'");
    expect(page.headers()['content-security-policy']).not.toContain('unsafe');
    await visitor.close();
  });
});
