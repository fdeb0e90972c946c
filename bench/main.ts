import { parseArgs } from 'node:util';
import { benchBroadcast } from './broadcast.ts';
import { benchCare } from './care.ts';
import { benchCheckout } from './checkout.ts';
import { benchExport } from './export.ts';
import { benchFirstBubble } from './first-bubble.ts';
import { benchPriority } from './priority.ts';
import { benchPrompt } from './prompt.ts';
import { benchRecall } from './recall.ts';
import { benchStore } from './store.ts';
import { benchTurns } from './turns.ts';
import { benchVoice } from './voice.ts';

// `npm run bench` runs all of them, `npm run bench -- recall store` those that are named.
const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { recipients: { type: 'string', default: '10000' } },
});
const benches: Record<string, () => AsyncIterable<string> | Iterable<string>> = {
  turns: benchTurns,
  'first-bubble': benchFirstBubble,
  recall: benchRecall,
  store: benchStore,
  prompt: benchPrompt,
  voice: benchVoice,
  priority: benchPriority,
  checkout: benchCheckout,
  care: benchCare,
  export: benchExport,
  broadcast: () => benchBroadcast(Number(values.recipients)),
};

const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`);
  process.exitCode = 1;
} else {
  for (const [name, bench] of Object.entries(benches)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`\n# ${name}`);
    for await (const line of bench()) console.log(line);
  }
}
