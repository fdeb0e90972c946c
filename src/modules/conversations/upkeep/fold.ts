import { localDay } from '#app/lib/local-time';
import { splitLong } from '#app/lib/text';
import { EngineError, type ModelCall } from '#app/platform/llm/port';
import { planInForce, plans } from '../../billing/index.ts';
import { mayRemember } from '../../consents/index.ts';
import {
  buildSummaryRequest,
  digest,
  type FoldedMessage,
  isSince,
  readSummary,
  saveSummary,
  type Summary,
} from '../../memory/index.ts';
import { recordCalls } from '../queries/calls.ts';
import { listSettledAfter, oldestUnansweredSeq } from '../queries/window.ts';
import { holdUpkeep, type UpkeepClaim } from '../queries/upkeep.ts';
import { readTold } from '../telling.ts';
import { foldLength, foldedBefore, passingLength, withoutForgotten } from '../window.ts';
import { type UpkeepDependencies, UpkeepLostError } from './dependencies.ts';

/** Messages one summary takes in at most; a longer backlog takes several. */
const mostRead = 200;
const coreFacts = 12;
const longestSummary = 2_400;
/** After so many failures of the model rules write the summary, so that no message waits for ever. */
const patience = 3;

/** Folds what has left the window into the summary, until it is small again. Returns how many messages. */
export function createFold(dependencies: UpkeepDependencies) {
  const { database, engine, users, keys, memory, clock, signal, messageRetentionDays } =
    dependencies;

  return async (claim: UpkeepClaim): Promise<number> => {
    let total = 0;
    for (;;) {
      signal.throwIfAborted();
      const window = await read(claim);
      if (!window) return total;
      const { text, calls } = await summarise(claim, window);
      total += await write(claim, window, text, calls);
    }
  };

  async function read({ userId, conversationId }: UpkeepClaim) {
    return database.asUser(userId, async (tx) => {
      const profile = await users.read(tx, userId);
      const owner = { userId, cipher: await keys.cipherFor(tx, userId) };
      const summary = await readSummary(tx, owner, conversationId);
      const held = await memory.read(tx, owner, profile.memoryVersion);
      const after = { after: summary.throughSeq, limit: mostRead };
      const rows = await listSettledAfter(tx, userId, conversationId, after);
      const open = await oldestUnansweredSeq(tx, userId, conversationId);
      const messages = rows
        // What still waits for its answer must not end up before the summary.
        .filter((row) => row.seq < open)
        .map((row) => ({
          id: row.id,
          seq: row.seq,
          turnId: row.turn_id,
          role: row.role as FoldedMessage['role'],
          // What others say in it would become what the user went through.
          text: readTold(owner.cipher, userId, row).ownText,
          at: row.created_at,
          day: localDay(row.created_at, profile.timeZone),
        }));
      const plan = plans[planInForce(profile, clock())];
      const soonGone = foldedBefore(clock(), messageRetentionDays);
      const length = Math.max(foldLength(messages, plan.window), passingLength(messages, soonGone));
      const folded = messages.slice(0, length);
      const last = folded.at(-1);
      if (!last) return undefined;
      return {
        owner,
        profile,
        summary,
        // Without consent the window moves on, and nothing of it is taken in.
        folded: withoutForgotten(folded, held.forgotten).filter(
          ({ at }) => mayRemember(profile) && isSince(at, profile.rememberedSince),
        ),
        seen: {
          forgotten: held.forgotten.size,
          rememberedSince: profile.rememberedSince,
          mayRemember: mayRemember(profile),
        },
        count: folded.length,
        throughSeq: last.seq,
        isByModel: plan.hasExtendedMemory && !engine.isRuleBased,
        coreFactIds: held.facts.slice(0, Math.min(coreFacts, plan.factsInUse)).map(({ id }) => id),
      };
    });
  }

  type Window = NonNullable<Awaited<ReturnType<typeof read>>>;

  async function summarise({ attempts }: UpkeepClaim, window: Window) {
    const { summary, folded, profile } = window;
    if (folded.length === 0) return { text: summary.text, calls: [] };
    const byRules = (calls: ModelCall[] = []) => ({ text: digest(summary.text, folded), calls });
    if (!window.isByModel) return byRules();
    try {
      const request = buildSummaryRequest(summary.text, folded, profile.language);
      const { text, calls } = await engine.generate(request, { signal });
      const [short = ''] = splitLong(text.trim(), longestSummary);
      return { text: short, calls };
    } catch (error) {
      if (!(error instanceof EngineError) || attempts < patience || signal.aborted) {
        throw error;
      }
      return byRules(error.calls);
    }
  }

  /**
   * One summary in the place of the one it was made from, or none at all: what the user asked to forget
   * or to wipe while the model was writing must not come back with it. Returns how many messages it took in.
   */
  async function write(claim: UpkeepClaim, window: Window, text: string, calls: ModelCall[]) {
    const { owner, summary, throughSeq, coreFactIds } = window;
    const { userId, conversationId } = claim;
    const next: Summary = { number: summary.number + 1, throughSeq, text, coreFactIds };
    return database.asUser(userId, async (tx) => {
      if (!(await holdUpkeep(tx, claim))) throw new UpkeepLostError('the upkeep was lost');
      await recordCalls(tx, { userId, turnId: null, purpose: 'summary' }, calls);
      if (!(await memory.isStill(tx, userId, window.seen))) return 0;
      const isSaved = await saveSummary(tx, owner, conversationId, next);
      if (!isSaved) throw new UpkeepLostError('somebody else has summarised');
      return window.count;
    });
  }
}
