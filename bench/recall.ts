import { randomBytes } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createRecallIndex, type RecallItem } from '../src/modules/recall/index.ts';
import { createUserCipher } from '../src/platform/crypto/index.ts';
import { createTalk } from './recall-texts.ts';

// Recall of one user with so many items: how long it takes with the index at hand (warm) and from sealed
// rows (cold), and what the index costs in memory.
const sizes = [200, 2_000, 20_000];
const searches = 400;
const place = { table: 'messages', column: 'content', user: 1 };

export function benchRecall(): string[] {
  // Not measured: the first searches of a process are those of its compiler.
  measure(2_000);
  return [
    ' items  build ms  add/s     warm p50/p99 ms  cold ms (decrypting)  bytes/item',
    ...sizes.map((size) => describe(size, measure(size))),
  ];
}

interface Measured {
  buildMs: number;
  warm: number[];
  coldMs: number;
  bytesPerItem: number;
}

function measure(size: number): Measured {
  const talk = createTalk(size);
  const items = Array.from({ length: size }, (_, index) => buildItem(index, talk.message()));
  const cipher = createUserCipher(randomBytes(32));
  const sealed = items.map((item) => cipher.seal({ ...place, row: item.id }, JSON.stringify(item)));

  const coldMs = median(
    [1, 2, 3].map(() =>
      time(() => {
        const open = (value: Uint8Array, index: number) =>
          JSON.parse(cipher.open({ ...place, row: items[index]?.id ?? '' }, value)) as RecallItem;
        createRecallIndex(sealed.map(open)).search({ texts: [talk.question()], limit: 10 });
      }),
    ),
  );
  const buildMs = median([1, 2, 3].map(() => time(() => createRecallIndex(items))));

  const before = heapBytes();
  const index = createRecallIndex(items);
  const bytesPerItem = (heapBytes() - before) / index.size;
  const now = new Date(items.at(-1)?.at ?? 0);
  const search = () => index.search({ texts: [talk.question()], limit: 10, now });
  for (let count = 0; count < searches; count += 1) search();
  const warm = Array.from({ length: searches }, () => time(search));
  return { buildMs, warm, coldMs, bytesPerItem };
}

function buildItem(index: number, text: string): RecallItem {
  const isUser = index % 2 === 0;
  const at = Date.UTC(2026, 0, 1) + index * 20 * 60_000;
  const speaker = isUser ? 'Anna' : 'Вера';
  return { id: `message-${index}`, kind: 'turn', text, speaker, isUser, at };
}

function describe(size: number, { buildMs, warm, coldMs, bytesPerItem }: Measured): string {
  const perSecond = Math.round(size / (buildMs / 1000));
  const spread = `${quantile(warm, 0.5).toFixed(2)} / ${quantile(warm, 0.99).toFixed(2)}`;
  return [
    String(size).padStart(6),
    buildMs.toFixed(1).padStart(8),
    String(perSecond).padStart(8),
    spread.padStart(18),
    coldMs.toFixed(1).padStart(20),
    Math.round(bytesPerItem).toString().padStart(11),
  ].join('  ');
}

function time(action: () => unknown): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}

/** With the typed arrays, which lie outside the heap proper. */
function heapBytes(): number {
  collectGarbage();
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const median = (values: number[]) => quantile(values, 0.5);

function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

if (process.argv[1] === import.meta.filename) console.log(benchRecall().join('\n'));
