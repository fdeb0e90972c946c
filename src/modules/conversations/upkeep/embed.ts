import { type ModelCall, EngineError } from '#app/platform/llm/port';
import { planInForce, plans } from '../../billing/index.ts';
import { mayRemember } from '../../consents/index.ts';
import { isSince, listFactsWithout, saveEmbeddings } from '../../memory/index.ts';
import { messageContent } from '../content.ts';
import { recordCalls } from '../queries/calls.ts';
import { listFoldedWithout } from '../queries/window.ts';
import { holdUpkeep, type UpkeepClaim } from '../queries/upkeep.ts';
import { type UpkeepDependencies, UpkeepLostError } from './dependencies.ts';

/** Of the long past the newest messages get vectors, so many of them. */
const mostMessages = 2_000;
const atOnce = 100;
/** A picture without words, or what was forgotten, gets a vector that says nothing, and is done. */
const longestText = 2_000;
const patience = 3;

/**
 * Gives vectors to facts and to what the user said long ago, also to what is there from before embeddings
 * were configured. Without a vector an item is found by its words. Returns how many were made.
 */
export function createEmbed(dependencies: UpkeepDependencies) {
  const { database, engine, users, keys, memory, clock, signal } = dependencies;
  const { embedder } = engine;

  return async (claim: UpkeepClaim): Promise<number> => {
    if (!embedder) return 0;
    const { userId } = claim;
    let total = 0;
    for (;;) {
      signal.throwIfAborted();
      const found = await read(claim);
      if (!found || found.items.length === 0) return total;
      const { items } = found;
      const made = await embed(
        claim,
        items.map(({ text }) => text.slice(0, longestText)),
      );
      if (!made) return total;
      await database.asUser(userId, async (tx) => {
        if (!(await holdUpkeep(tx, claim))) throw new UpkeepLostError('the upkeep was lost');
        await recordCalls(tx, { userId, turnId: null, purpose: 'embedding' }, made.calls);
        if (!(await memory.isStill(tx, userId, found.seen))) return;
        const vectors = items.flatMap(({ id }, index) => {
          const vector = made.vectors[index];
          return vector ? [{ id, vector }] : [];
        });
        await saveEmbeddings(tx, found.owner, embedder.model, vectors);
      });
      total += items.length;
      if (items.length < atOnce) return total;
    }
  };

  /** What has no vector yet: facts first, then what the user said, newest first. */
  async function read({ userId, conversationId }: UpkeepClaim) {
    return database.asUser(userId, async (tx) => {
      const profile = await users.read(tx, userId);
      if (!embedder || !mayRemember(profile)) return undefined;
      if (!plans[planInForce(profile, clock())].hasExtendedMemory) return undefined;
      const owner = { userId, cipher: await keys.cipherFor(tx, userId) };
      const held = await memory.read(tx, owner, profile.memoryVersion);
      const texts = new Map(held.facts.map((fact) => [fact.id, fact.text]));
      const facts = await listFactsWithout(tx, userId, embedder.model, atOnce);
      const rows = await listFoldedWithout(tx, userId, conversationId, {
        model: embedder.model,
        among: mostMessages,
        limit: atOnce,
      });
      const items = [
        ...facts.map(({ id }) => ({ id, text: texts.get(id) ?? '' })),
        ...rows.map((row) => ({
          id: row.id,
          text:
            held.forgotten.has(row.id) || !isSince(row.created_at, profile.rememberedSince)
              ? ''
              : messageContent.open(owner.cipher, userId, row.id, row.content).text,
        })),
      ];
      const seen = {
        forgotten: held.forgotten.size,
        rememberedSince: profile.rememberedSince,
        mayRemember: true,
      };
      return { owner, seen, items: items.slice(0, atOnce) };
    });
  }

  async function embed(
    { attempts }: UpkeepClaim,
    texts: string[],
  ): Promise<{ vectors: Float32Array[]; calls: ModelCall[] } | undefined> {
    try {
      return await embedder?.embed(texts, { purpose: 'document', signal });
    } catch (error) {
      // Words find things too: the rest of the upkeep must not wait for ever.
      if (error instanceof EngineError && attempts >= patience && !signal.aborted) {
        return undefined;
      }
      throw error;
    }
  }
}
