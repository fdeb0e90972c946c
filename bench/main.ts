import { benchPrompt } from './prompt.ts';
import { benchRecall } from './recall.ts';
import { benchStore } from './store.ts';
import { benchTurns } from './turns.ts';

// `npm run bench` runs all of them, `npm run bench -- recall store` those that are named.
const benches: Record<string, () => AsyncIterable<string> | Iterable<string>> = {
  turns: benchTurns,
  recall: benchRecall,
  store: benchStore,
  prompt: benchPrompt,
};

const asked = process.argv.slice(2);
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
