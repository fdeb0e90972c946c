import { afterAll, beforeAll, expect, test } from 'vitest';
import { estimateTokens } from '../../src/lib/tokens.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { onEachDatabase } from '../support/databases.ts';
import { failing } from '../support/engine.ts';
import { random } from '../support/random.ts';
import { type Companion, promptOf, startCompanion } from './companion.ts';

const turns = 200;
const planted = new Map([
  [5, { fact: 'Has a cat called Barsik', said: 'I have a cat called Barsik.' }],
  [50, { fact: 'Аллергия на арахис', said: 'У меня аллергия на арахис, между прочим.' }],
  [125, { fact: 'Works as a glassblower', said: 'By the way, I work as a glassblower.' }],
]);
const asked = [
  ['What was the name of my cat, remember?', 'Barsik'],
  ['А на что у меня аллергия?', 'арахис'],
  ['So what do I do for work again?', 'glassblower'],
] as const;

onEachDatabase('a dialogue of 400 messages', ({ open }) => {
  let database: Database;
  let companion: Companion;
  beforeAll(async () => {
    database = await open();
    companion = await startCompanion(database);
  });
  afterAll(async () => {
    await companion.close();
    await database.close();
  });

  test(
    'nothing falls between window and summary, and what was told is known at its end',
    { timeout: 180_000 },
    async () => {
      await companion.meet();
      const { engine } = companion;
      const chance = random(3);
      /** Every word of the talk, and what summaries were ever made from. */
      const said: string[] = [];
      const tokens: number[] = [];
      let summarised = '';
      for (let turn = 1; turn <= turns; turn += 1) {
        const fact = planted.get(turn);
        const text = `${fact?.said ?? smallTalk(turn)} [said ${turn}]`;
        if (fact) {
          await companion.sayAndCall(text, [
            'save_long_term_memory',
            { fact: fact.fact, quote: fact.said, category: 'other' },
          ]);
        } else {
          engine.replies.push(() => `That is answer ${turn}. [answered ${turn}]`);
          await companion.say(text);
        }
        const request = companion.lastRequest();
        const prompt = promptOf(request);
        expect(said.filter((each) => !prompt.includes(each) && !summarised.includes(each))).toEqual(
          [],
        );
        tokens.push(estimateTokens(prompt));
        said.push(`[said ${turn}]`, ...(fact ? [] : [`[answered ${turn}]`]));

        // The background work comes when it comes, and fails now and then.
        if (chance() < 0.6) {
          if (chance() < 0.2) {
            const generate = engine.generate;
            engine.generate = (asked, options) =>
              asked.purpose === 'summary'
                ? Promise.resolve().then(() => failing()(asked, {}) as never)
                : generate(asked, options);
            await keepUpOnce();
            engine.generate = generate;
          } else await keepUpOnce();
        }
        summarised = engine.requests
          .filter((each) => each.purpose === 'summary')
          .map(promptOf)
          .join('\n');
      }
      const full = tokens.slice(turns / 2);
      expect(Math.max(...full)).toBeLessThan(1.1 * Math.max(...tokens.slice(40, turns / 2)));

      for (const [question, answer] of asked) {
        await companion.say(question);
        expect(contextOf(companion)).toContain(answer);
      }
      // One summary after another, each with the one before it.
      const summaries = engine.requests.filter((each) => each.purpose === 'summary');
      expect(summaries.length).toBeGreaterThanOrEqual(3);
      expect(promptOf(summaries.at(-1) ?? summaries[0] ?? companion.lastRequest())).toContain(
        'They talked.',
      );
    },
  );

  /** What is due, once: as the worker does it. */
  async function keepUpOnce(): Promise<void> {
    await database.db
      .updateTable('conversations')
      .set({ upkeep_due_at: new Date(0) })
      .where('upkeep_due_at', 'is not', null)
      .execute();
    const claims = await companion.service.core.conversations.claimUpkeep(10);
    for (const claim of claims) await companion.service.core.conversations.keepUp(claim);
  }
});

/** What stands in the prompt besides the history: the summary with its facts, and the newest context. */
function contextOf(companion: Companion): string {
  const { messages } = companion.lastRequest();
  const summary = messages[0]?.text.startsWith('<summary>') ? messages[0].text : '';
  return `${summary}\n${messages.at(-1)?.text ?? ''}`;
}

const smallTalk = (turn: number) =>
  [
    'The rain has not stopped since morning, and the tram was late once more.',
    'Сегодня опять весь день сидел над отчётом, голова гудит.',
    'Made soup for dinner and burned it a little.',
    'Вечером гулял вдоль реки, там поставили новые фонари.',
    'The neighbours were loud again until midnight.',
  ][turn % 5] ?? '';
