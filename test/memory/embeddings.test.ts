import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../src/platform/db/index.ts';
import { type Embedder, EngineError } from '../../src/platform/llm/port.ts';
import { onEachDatabase } from '../support/databases.ts';
import { type Companion, startCompanion } from './companion.ts';

/** Knows what belongs together by a list: one dimension per subject. */
const subjects = [
  ['dentist', 'tooth', 'drill'],
  ['boat', 'sailing', 'harbour'],
  ['violin', 'orchestra', 'concerto'],
];
const embed = (text: string) => {
  const vector = Float32Array.from([...subjects, []], (words) =>
    words.some((word) => text.toLowerCase().includes(word)) ? 1 : 0.05,
  );
  const norm = Math.hypot(...vector);
  return vector.map((value) => value / norm);
};

onEachDatabase('embeddings', ({ open }) => {
  const encryptionKey = randomBytes(32).toString('base64url');
  let database: Database;
  let isDown = false;
  const asked: { texts: string[]; purpose: string }[] = [];
  const embedder: Embedder = {
    model: 'by-subject',
    async embed(texts, { purpose }) {
      if (isDown) throw new EngineError('timeout', 'scripted', { isRetryable: true });
      asked.push({ texts, purpose });
      return { vectors: texts.map(embed), calls: [] };
    },
  };
  let without: Companion;
  let withThem: Companion;
  beforeAll(async () => {
    database = await open();
    without = await startCompanion(database, 66_000, { encryptionKey });
    withThem = await startCompanion(database, 66_500, { embedder, encryptionKey });
  });
  afterAll(async () => {
    await without.close();
    await withThem.close();
    await database.close();
  });
  beforeEach(async () => {
    isDown = false;
    asked.length = 0;
    await without.meet();
  });
  const contextOf = (companion: Companion) => companion.lastRequest().messages.at(-1)?.text ?? '';
  const stored = (userId: number) =>
    database.db
      .selectFrom('embeddings')
      .select(['item_id', 'content'])
      .where('user_id', '=', userId)
      .execute();

  /** Facts far enough back not to stand in the history, and not among the core ones. */
  async function tellAndTalk(companion: Companion) {
    await companion.tell('Is afraid of every dentist', 'I am afraid of every dentist');
    for (let turn = 0; turn < 45; turn += 1) await companion.say(`And on it went, ${turn}.`);
  }

  test('what shares no word is found by its sense, also what was kept before', async () => {
    await tellAndTalk(without);
    await without.keepUp();
    await without.say('Ouch, my tooth!');
    expect(await stored(without.userId)).toEqual([]);

    withThem.become(without.userId);
    await withThem.say('Hello again, this is a new day.');
    await withThem.keepUp();
    const rows = await stored(without.userId);
    expect(rows.length).toBeGreaterThan(20);
    expect(asked.filter(({ purpose }) => purpose === 'document').length).toBeGreaterThan(0);
    await withThem.say('Ouch, my tooth!');
    expect(contextOf(withThem)).toContain('"I am afraid of every dentist"');
    // Once made, they are there.
    asked.length = 0;
    await withThem.keepUp();
    expect(asked).toEqual([]);
  });

  test('they are sealed, and each only for its item', async () => {
    withThem.become(without.userId);
    await withThem.tell('Is afraid of every dentist', 'I am afraid of every dentist');
    await withThem.keepUp();
    const [row] = await stored(withThem.userId);
    expect(row?.content.length).toBeGreaterThan(4 + 4 + 28);
    const other = crypto.randomUUID();
    await database.db
      .updateTable('embeddings')
      .set({ item_id: other })
      .where('user_id', '=', withThem.userId)
      .execute();
    // Moved to another item it says nothing, and costs nobody the answer.
    const fresh = await startCompanion(database, 67_000, { embedder, encryptionKey });
    fresh.become(withThem.userId);
    expect(await fresh.say('My tooth!')).toMatchObject({ isDelayed: false });
    expect(contextOf(fresh)).not.toContain('dentist');
    await fresh.close();
  });

  test('a turn answers without them, and the upkeep goes on', async () => {
    withThem.become(without.userId);
    await withThem.tell('Is afraid of every dentist', 'I am afraid of every dentist');
    isDown = true;
    for (let turn = 0; turn < 41; turn += 1) await withThem.say(`And on it went, ${turn}.`);
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await database.db
        .updateTable('conversations')
        .set({ upkeep_due_at: new Date(0) })
        .where('user_id', '=', withThem.userId)
        .execute();
      const [claim] = await withThem.service.core.conversations.claimUpkeep(1);
      if (claim) await withThem.service.core.conversations.keepUp(claim);
    }
    const summaries = await database.db
      .selectFrom('summaries')
      .select('number')
      .where('user_id', '=', withThem.userId)
      .execute();
    expect(summaries).toHaveLength(1);
    await withThem.say('What about a dentist?');
    expect(contextOf(withThem)).toContain('"I am afraid of every dentist"');
  });

  test('what is forgotten loses its vector', async () => {
    withThem.become(without.userId);
    await withThem.tell('Is afraid of every dentist', 'I am afraid of every dentist');
    await withThem.keepUp();
    expect(await stored(withThem.userId)).toHaveLength(1);
    const [fact] = await withThem.facts();
    await (await withThem.service.as(withThem.userId)).delete(`/memories/${fact?.id}`);
    expect(await stored(withThem.userId)).toEqual([]);
  });
});
