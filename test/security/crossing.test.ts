import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/platform/db/index.ts';
import type { GenerateRequest } from '../../src/platform/llm/port.ts';
import { EngineError } from '../../src/platform/llm/port.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { onEachDatabase } from '../support/databases.ts';
import { scriptedEngine, type ScriptedEngine } from '../support/engine.ts';
import { makePremium } from '../support/premium.ts';

const people = [
  { userId: 75_001, mark: 'Qalimero' },
  { userId: 75_002, mark: 'Wobbelino' },
];
const personas = ['vera', 'sasha'];
/** The embedded database does one thing after the other, and slowly. */
const turnsEach = { postgres: 1_000, embedded: 300 };
/** Every so many turns a process forgets what it holds of somebody, as it does when others need the room. */
const forgetEvery = 40;
const failEvery = 25;
/** So often the work behind the turns is done. */
const stretches = 5;

const marksIn = (text: string) => people.filter(({ mark }) => text.includes(mark));

const read = ({ instructions, messages }: GenerateRequest) =>
  [instructions, ...messages.map((message) => message.text)].join('\n');

onEachDatabase('two people at the same time', ({ name, open }) => {
  let database: Database;
  let service: TestApp;
  let engine: ScriptedEngine;
  beforeAll(async () => {
    database = await open();
    engine = scriptedEngine();
    service = await startTestApp({ database, engine });
    for (const { userId } of people) {
      await service.core.users.ensure(userId, { language: 'en' });
      await makePremium(service, userId);
      const known = { adult_confirmed_at: new Date() };
      await database.db.updateTable('users').set(known).where('id', '=', userId).execute();
    }
  });
  afterAll(async () => {
    await service.close();
    await database.close();
  });

  test(`in ${turnsEach[name]} turns each no word of one comes to the other`, async () => {
    const crossed: string[] = [];
    let asked = 0;
    // What is asked is looked at and let go: a thousand prompts are many megabytes.
    function look(request: GenerateRequest) {
      asked += 1;
      const prompt = read(request);
      const [owner, other] = marksIn(prompt);
      if (!owner || other) crossed.push(prompt);
      return { prompt, owner };
    }
    const { generateObject } = engine;
    engine.generateObject = async (request, schema) => {
      look(request);
      engine.requests.length = 0;
      return generateObject(request, schema);
    };
    engine.generate = async (request, { onDelta } = {}) => {
      const { prompt, owner } = look(request);
      const quote = /I have a cat called \w+/.exec(prompt.slice(-400))?.[0];
      // What teaches something never fails: both learn as often, so that nothing but the owner differs.
      if (asked % failEvery === 0 && !quote) {
        throw new EngineError('overloaded', 'scripted failure', { isRetryable: true });
      }
      // Others have their turn meanwhile.
      await new Promise((resolve) => setImmediate(resolve));
      const save = request.tools?.find(({ name }) => name === 'save_long_term_memory');
      const search = request.tools?.find(({ name }) => name === 'get_long_term_memories');
      if (quote) await save?.run({ fact: quote, quote, category: 'pets' });
      // A summary is written without tools.
      const found = JSON.stringify((await search?.run({ query: 'cat called' })) ?? '');
      if (marksIn(found).some((each) => each !== owner)) crossed.push(found);
      const text = `You are the one of ${owner?.mark}.`;
      onDelta?.(text);
      return { text, calls: [], toolCalls: [] };
    };

    /** The work behind the turns, of everybody at the same time. */
    async function keepUp() {
      const { conversations } = service.core;
      await database.db
        .updateTable('conversations')
        .set({ upkeep_due_at: new Date(0) })
        .where('upkeep_due_at', 'is not', null)
        .execute();
      const claims = await conversations.claimUpkeep(people.length * personas.length);
      await Promise.all(claims.map((claim) => conversations.keepUp(claim)));
    }

    const perStretch = turnsEach[name] / personas.length / stretches;
    let turns = 0;
    let delayed = 0;
    async function talk({ userId, mark }: (typeof people)[number], persona: string, first: number) {
      for (let turn = first; turn < first + perStretch; turn += 1) {
        const cat = turn % 50 === 0 ? ` I have a cat called ${mark}${persona}${turn}.` : '';
        const reply = await service.core.conversations.converse({
          userId,
          text: `It is ${mark} again, turn ${turn}.${cat}`,
          persona,
          images: [],
          priority: 0,
          isAwaited: true,
        });
        turns += 1;
        delayed += Number(reply.isDelayed);
        if (marksIn(reply.text).some((each) => each.mark !== mark)) crossed.push(reply.text);
        if (turns % forgetEvery === 0) {
          for (const holder of service.core.holders) holder.forgetUser(userId);
        }
      }
    }
    for (let stretch = 0; stretch < stretches; stretch += 1) {
      const first = stretch * perStretch;
      const talks = people.flatMap((person) =>
        personas.map((persona) => talk(person, persona, first)),
      );
      await Promise.all(talks);
      await keepUp();
    }
    expect(turns).toBe(turnsEach[name] * people.length);
    // Most were answered at once; the others were tried again with the next message.
    expect(delayed).toBeGreaterThan(0);
    expect(delayed).toBeLessThan(turns * 0.1);
    expect(asked).toBeGreaterThan(turns * 0.9);
    expect(crossed).toEqual([]);
    // The long past and its summaries were in it, too.
    const folded = await database.db.selectFrom('summaries').select('conversation_id').execute();
    expect(folded.length).toBeGreaterThanOrEqual(people.length);

    for (const { userId, mark } of people) {
      const user = await service.as(userId);
      const memories = await user.get('/memories');
      expect(memories.body.facts.length).toBeGreaterThanOrEqual(personas.length);
      const history = await user.get(`/chat_history/${userId}?limit=200`);
      for (const { text } of [memories, history]) {
        expect(marksIn(text).map((each) => each.mark)).toEqual([mark]);
      }
    }
  }, 240_000);
});
