import { estimateTokens } from '../src/lib/tokens.ts';
import type { Engine, GenerateRequest } from '../src/platform/llm/port.ts';
import { openBenchCore } from './core.ts';
import { cacheKeyOf, prefixShare } from './prefix.ts';
import { createTalk } from './recall-texts.ts';

// What a provider's cache can use of the prompts of one long dialogue, and how long they are.
const turns = 120;
const userId = 1;

export async function* benchPrompt(): AsyncGenerator<string> {
  for (const plan of ['free', 'premium'] as const) {
    const requests = await talk(plan);
    const tokens = requests.map((request) => estimateTokens(cacheKeyOf(request)));
    const mean = (values: number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
    const fifths = [0, 1, 2, 3, 4].map((part) =>
      mean(tokens.slice((part * turns) / 5, ((part + 1) * turns) / 5)).toFixed(0),
    );
    yield `${plan}: ${(100 * prefixShare(requests)).toFixed(1)} % of input tokens in a byte-identical prefix over ${turns} turns`;
    yield `${plan}: input tokens a turn, mean of each fifth: ${fifths.join(', ')}`;
  }
}

async function talk(plan: 'free' | 'premium'): Promise<GenerateRequest[]> {
  const requests: GenerateRequest[] = [];
  const words = createTalk(turns * 2);
  const replies = Array.from({ length: turns }, () => words.message());
  const { core, database, close } = await openBenchCore(() => recordingEngine(requests, replies));
  await core.users.ensure(userId);
  await database.db.updateTable('users').set({ plan }).execute();
  for (let turn = 0; turn < turns; turn += 1) {
    // A dialogue of several days: none of them comes to its limit.
    await database.db.deleteFrom('daily_usage').execute();
    await core.conversations.converse({
      userId,
      text: words.message(),
      persona: 'vera',
      images: [],
      priority: 0,
      isAwaited: true,
    });
    for (const claim of await core.conversations.claimUpkeep(1)) {
      await core.conversations.keepUp(claim);
    }
  }
  await close();
  return requests;
}

/** Says what it is given and finds nothing worth keeping; the summary is as long as a real one. */
function recordingEngine(requests: GenerateRequest[], replies: string[]): Engine {
  return {
    name: 'openai',
    model: 'bench',
    isRuleBased: false,
    embedder: undefined,
    speaker: undefined,
    painter: undefined,
    understands: () => false,
    status: () => [],
    async generate(request, options = {}) {
      const isChat = request.purpose === 'chat';
      if (isChat) requests.push(request);
      const text = isChat ? (replies.pop() ?? '') : 'They talked of this and that. '.repeat(30);
      options.onDelta?.(text);
      return { text, calls: [], toolCalls: [] };
    },
    async generateObject(_request, schema) {
      const nothing = { facts: [], emotions: [], follow_ups: [], rapport: 0 };
      return { object: schema.parse(nothing), calls: [] };
    },
  };
}
