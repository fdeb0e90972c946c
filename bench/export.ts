import { randomBytes } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { conversationIdOf, messageContent } from '../src/modules/conversations/content.ts';
import { sealFile } from '../src/modules/conversations/files.ts';
import {
  insertAttachments,
  upsertConversation,
} from '../src/modules/conversations/queries/messages.ts';
import { sealWords } from '../src/modules/memory/facts/rows.ts';
import type { Db } from '../src/platform/db/index.ts';
import { createEngine } from '../src/platform/llm/engine.ts';
import type { Core } from '../src/roles/core.ts';
import { openBenchCore } from './core.ts';
import { createTalk } from './recall-texts.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

// How long it takes to have everything of somebody who has talked for years, and how much memory: the
// document of the API, and the stream behind a link, which brings all files.
const messages = 20_000;
const facts = 2_000;
const files = 10;
const fileBytes = 5 * 1024 * 1024;
const userId = 1;
const postgres = process.env['BENCH_DATABASE_URL'] ?? process.env['TEST_DATABASE_URL'];

export async function* benchExport(): AsyncGenerator<string> {
  yield `${messages} messages, ${facts} facts, ${(files * fileBytes) / 2 ** 20} MB of files`;
  yield 'database    way        seconds  MB of JSON  MB of memory';
  for (const [name, url] of [
    ['embedded', undefined],
    ['PostgreSQL', postgres],
  ] as const) {
    if (name === 'PostgreSQL' && url === undefined) yield `${name}: skipped, no BENCH_DATABASE_URL`;
    else yield* measure(name, url);
  }
}

async function* measure(name: string, url: string | undefined): AsyncGenerator<string> {
  const bench = await openBenchCore(
    (config, logger) => createEngine(config.engine, { logger, onCall: () => undefined }),
    url,
  );
  const { core } = bench;
  await fill(core);
  const ways: [string, () => Promise<number>][] = [
    ['document', async () => JSON.stringify(await core.accounts.export(userId)).length],
    [
      'stream',
      async () => {
        let length = 0;
        for await (const piece of core.accounts.streamExport(userId)) length += piece.length;
        return length;
      },
    ],
  ];
  for (const [way, run] of ways) {
    const { seconds, length, memory } = await watched(run);
    yield [
      name.padEnd(10),
      way.padEnd(9),
      seconds.toFixed(1).padStart(8),
      (length / 2 ** 20).toFixed(0).padStart(11),
      (memory / 2 ** 20).toFixed(0).padStart(13),
    ].join(' ');
  }
  await bench.close();
}

/** What it holds at most meanwhile, with what is waiting to be collected. */
async function watched(run: () => Promise<number>) {
  collectGarbage();
  const before = measureMemory();
  let most = before;
  const watching = setInterval(() => (most = Math.max(most, measureMemory())), 5);
  const start = performance.now();
  const length = await run();
  const seconds = (performance.now() - start) / 1000;
  clearInterval(watching);
  return { seconds, length, memory: most - before };
}

function measureMemory(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function fill({ database, users, keys }: Core): Promise<void> {
  await users.ensure(userId);
  const talk = createTalk(11);
  const conversationId = conversationIdOf(userId, 'vera');
  await database.asUser(userId, (tx) =>
    upsertConversation(tx, { id: conversationId, userId, persona: 'vera', chatId: null }),
  );
  const write = (work: (tx: Db, owner: Parameters<typeof sealWords>[0]) => Promise<unknown>) =>
    database.asUser(userId, async (tx) =>
      work(tx, { userId, cipher: await keys.cipherFor(tx, userId) }),
    );
  const place = { conversation_id: conversationId, user_id: userId };
  let lastId = '';
  for (let written = 0; written < messages; written += 500) {
    await write(async (tx, { cipher }) => {
      const rows = Array.from({ length: 500 }, (_, index) => {
        lastId = crypto.randomUUID();
        const content = messageContent.seal(cipher, userId, lastId, { text: talk.question() });
        const role = index % 2 === 0 ? 'user' : 'companion';
        return { id: lastId, ...place, role, turn_id: crypto.randomUUID(), content };
      });
      await tx.insertInto('messages').values(rows).execute();
    });
  }
  for (let written = 0; written < facts; written += 500) {
    await write(async (tx, owner) => {
      const rows = Array.from({ length: 500 }, () => {
        const id = crypto.randomUUID();
        const text = `${talk.question()} ${id}`;
        const words = sealWords(owner, { id, text, quote: text });
        return { id, user_id: userId, category: 'other', importance: 5, ...words };
      });
      await tx.insertInto('facts').values(rows).execute();
    });
  }
  for (let written = 0; written < files; written += 1) {
    await write((tx, { cipher }) => {
      const seal = sealFile(cipher, { userId, messageId: lastId });
      const file = { id: crypto.randomUUID(), mediaType: 'image/jpeg' };
      return insertAttachments(tx, [seal({ ...file, data: randomBytes(fileBytes) })]);
    });
  }
}
