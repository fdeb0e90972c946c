import { localClock, localDay } from '#app/lib/local-time';
import type { ModelCall } from '#app/platform/llm/port';
import { mayRemember } from '../../consents/index.ts';
import {
  buildExtractionRequest,
  extractionSchema,
  isSince,
  type KeptFact,
  type Learned,
  mayHoldFacts,
  nothingLearned,
  type Owner,
  stageEmotion,
  stageFact,
  stageFollowUp,
} from '../../memory/index.ts';
import type { Profile } from '../../users/index.ts';
import { messageContent } from '../content.ts';
import { recordCalls } from '../queries/calls.ts';
import { listSettledAfter, oldestUnansweredSeq } from '../queries/window.ts';
import { holdUpkeep, setExtracted, type UpkeepClaim } from '../queries/upkeep.ts';
import { type UpkeepDependencies, UpkeepLostError } from './dependencies.ts';

/** Messages of both that one call of the model looks at. */
const mostRead = 60;
const longestText = 2_000;
const mostKnown = 40;
/** What so many messages can teach; a model that finds more has gone astray. */
const mostFound = { facts: 40, emotions: 10, followUps: 10 };
/** After so many failures the messages are let go: turns have had their own chance to remember. */
const patience = 4;

interface Said {
  id: string;
  text: string;
  saidAt: Date;
}

interface Batch {
  owner: Owner;
  profile: Profile;
  known: KeptFact[];
  said: Said[];
}

interface Found {
  learned: Learned;
  rapport: number | undefined;
  calls: ModelCall[];
}

const nothingFound = (): Found => ({ learned: nothingLearned(), rapport: undefined, calls: [] });

/**
 * Takes facts, feelings and open loops out of what was said since the last time; one call of the model
 * for the whole batch, and none when a rule sees that there is nothing in it. Returns how many facts
 * are new.
 */
export function createExtract(dependencies: UpkeepDependencies) {
  const { database, engine, users, keys, memory, affinity, logger, clock, signal } = dependencies;

  return async (claim: UpkeepClaim): Promise<number> => {
    let added = 0;
    let position = claim.extractedSeq;
    for (;;) {
      signal.throwIfAborted();
      const batch = await read(claim, position);
      if (!batch) return added;
      const found = await ask(claim, batch);
      added += await write(claim, batch, found);
      position = batch.lastSeq;
    }
  };

  async function read({ userId, conversationId }: UpkeepClaim, position: number) {
    return database.asUser(userId, async (tx) => {
      const settled = await listSettledAfter(tx, userId, conversationId, {
        after: position,
        limit: mostRead,
      });
      // What still waits for its answer has its turn later: the cursor must not pass it.
      const open = await oldestUnansweredSeq(tx, userId, conversationId);
      const rows = settled.filter((row) => row.seq < open);
      const last = rows.at(-1);
      if (!last) return undefined;
      const profile = await users.read(tx, userId);
      const owner = { userId, cipher: await keys.cipherFor(tx, userId) };
      const held = await memory.read(tx, owner, profile.memoryVersion);
      const said = rows
        .filter((row) => mayRemember(profile) && isSince(row.created_at, profile.rememberedSince))
        .filter((row) => row.role === 'user' && !held.forgotten.has(row.id))
        .map((row) => ({
          id: row.id,
          ...messageContent.open(owner.cipher, userId, row.id, row.content),
          saidAt: row.created_at,
        }))
        .filter(({ isForwarded }) => !isForwarded);
      return { owner, profile, known: held.facts, said, lastSeq: last.seq };
    });
  }

  async function ask({ attempts }: UpkeepClaim, { profile, known, said }: Batch): Promise<Found> {
    const telling = said.filter(({ text }) => mayHoldFacts(text));
    if (engine.isRuleBased || telling.length === 0) return nothingFound();
    const now = clock();
    const { timeZone, language } = profile;
    const request = buildExtractionRequest({
      now: `${localClock(now, timeZone, language)} (${localDay(now, timeZone)}, ${timeZone})`,
      known: known.slice(0, mostKnown).map((fact) => fact.text),
      messages: telling.map(({ text, saidAt }) => ({
        text: text.slice(0, longestText),
        said: localClock(saidAt, timeZone, language),
      })),
    });
    try {
      const { object, calls } = await engine.generateObject(request, extractionSchema, {
        signal,
      });
      const learned = nothingLearned();
      for (const fact of object.facts.slice(0, mostFound.facts))
        keep(learned.facts, stageFact(fact, telling));
      for (const emotion of object.emotions.slice(0, mostFound.emotions)) {
        keep(learned.emotions, stageEmotion(emotion, telling));
      }
      for (const followUp of object.follow_ups.slice(0, mostFound.followUps)) {
        keep(learned.followUps, stageFollowUp(followUp, telling, { now, timeZone }));
      }
      return { learned, rapport: object.rapport, calls };
    } catch (error) {
      if (attempts < patience || signal.aborted) throw error;
      logger.warn({ attempts, error }, 'messages were left without extraction');
      return nothingFound();
    }
  }

  /** What was found and how far it was looked, together. */
  async function write(
    claim: UpkeepClaim,
    { owner, profile, lastSeq }: Batch & { lastSeq: number },
    { learned, rapport, calls }: Found,
  ): Promise<number> {
    const { userId, conversationId } = claim;
    const day = localDay(clock(), profile.timeZone);
    return database.asUser(userId, async (tx) => {
      if (!(await holdUpkeep(tx, claim))) throw new UpkeepLostError('the upkeep was lost');
      await setExtracted(tx, claim, lastSeq);
      await recordCalls(tx, { userId, turnId: null, purpose: 'extraction' }, calls);
      if (rapport !== undefined) {
        const place = { userId, conversationId, day, windowSeq: lastSeq };
        await affinity.judge(tx, place, rapport);
      }
      return memory.learn(tx, owner, conversationId, learned);
    });
  }
}

function keep<T>(list: T[], result: { staged: T } | { refused: string }): void {
  if ('staged' in result) list.push(result.staged);
}
