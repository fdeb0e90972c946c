import type { Texts } from '#app/lib/texts';
import type { Database } from '#app/platform/db/index';
import type { Engine } from '#app/platform/llm/port';
import type { Logger } from '#app/platform/logger';
import type { Metrics } from '#app/platform/metrics';
import type { Affinity } from '../affinity/index.ts';
import type { Billing } from '../billing/index.ts';
import type { Care } from '../care/index.ts';
import type { Memory } from '../memory/index.ts';
import type { Personas } from '../personas/index.ts';
import type { Places } from '../places/index.ts';
import { createWorkInHand, type UserKeys, type Users } from '../users/index.ts';
import { createAccept } from './accept.ts';
import { createAnswer } from './answer.ts';
import { createAttend } from './attend.ts';
import { createChangeProfile } from './change-profile.ts';
import { conversationIdOf } from './content.ts';
import { createConverse } from './converse.ts';
import { createDialogue } from './dialogue.ts';
import { createHelp } from './help.ts';
import { createHistory } from './history.ts';
import { createHolds } from './holds.ts';
import { createLeaseKeeper } from './leases.ts';
import { createLockOut, createUnlock } from './lock-out.ts';
import { createPast } from './past.ts';
import { deleteMessagesBefore } from './queries/messages.ts';
import { deleteSettledBefore } from './queries/outbox.ts';
import { claimUpkeep, requestFolding, type UpkeepClaim } from './queries/upkeep.ts';
import { createStop } from './stop.ts';
import { createStory } from './story.ts';
import {
  type Claim,
  createClaimNext,
  nextDueMs,
  readQueueDepth,
  releaseAll,
} from './queries/queue.ts';
import type { Say } from './say.ts';
import { createSayEarly } from './say-early.ts';
import { createAdmit } from './turn/admit.ts';
import { createAssess } from './turn/assess.ts';
import { createAwaitQuiet } from './turn/await-quiet.ts';
import { createGather } from './turn/gather.ts';
import { createGenerate, type GenerateListener } from './turn/generate.ts';
import { createGiveNotice } from './turn/give-notice.ts';
import type { FetchFile } from './turn/open-file.ts';
import { createTurn } from './turn/pipeline.ts';
import { createSettle } from './turn/settle.ts';
import { createUnderstand } from './turn/understand.ts';
import { createSpeak } from './turn/speak.ts';
import { foldedBefore } from './window.ts';
import { createUpkeep } from './upkeep/upkeep.ts';
import { createTakeBack } from './take-back.ts';
import { createWelcome } from './welcome.ts';

export interface ConversationsDependencies {
  database: Database;
  engine: Engine;
  users: Users;
  keys: UserKeys;
  personas: Personas;
  places: Places;
  memory: Memory;
  affinity: Affinity;
  billing: Billing;
  care: Care;
  say: Say;
  texts: Texts;
  metrics: Metrics;
  fetchFile: FetchFile;
  maxImageBytes: number;
  logger: Logger;
  clock: () => Date;
  messageRetentionDays: number;
  /** Stands in the instructions, and in no reply. */
  canary: string;
}

export type Conversations = ReturnType<typeof createConversations>;

export function createConversations(dependencies: ConversationsDependencies) {
  const { database, affinity, personas, clock, messageRetentionDays } = dependencies;
  const { db } = database;
  const { say } = dependencies;
  const help = createHelp(dependencies);
  const lockOut = createLockOut(dependencies);
  const dialogue = createDialogue({ ...dependencies, lockOut });
  const attend = createAttend({ ...dependencies, help, lockOut, dialogue });
  const accept = createAccept({ ...dependencies, dialogue, attend });
  const past = createPast();
  const awaitQuiet = createAwaitQuiet(database);
  const turn = createTurn({
    admit: createAdmit(dependencies),
    giveNotice: createGiveNotice(database, say),
    understand: createUnderstand({ ...dependencies, attend }),
    gather: createGather({ ...dependencies, past }),
    generate: createGenerate({
      ...dependencies,
      sayEarly: createSayEarly(database, say, awaitQuiet),
    }),
    assess: createAssess({ ...dependencies, help }),
    speak: createSpeak(dependencies),
    awaitQuiet,
    settle: createSettle(dependencies),
  });
  const answer = createAnswer({ ...dependencies, turn });
  const stopping = new AbortController();
  const upkeeps = createWorkInHand();
  const holds = createHolds();
  const leases = createLeaseKeeper({ db, logger: dependencies.logger });
  const scoreOf = (userId: number, conversationId: string) =>
    database.readAsUser(userId, (tx) => affinity.score(tx, conversationId));

  return {
    /** Stores a message to be answered by a worker. */
    accept,
    /** Stores a message and waits for its answer. */
    converse: createConverse({ ...dependencies, leases, accept, answer, scoreOf }),
    history: createHistory(dependencies),
    /** Says a persona's first words to who has just chosen it. */
    welcome: createWelcome(dependencies),
    /** What the two have been through. */
    story: createStory(dependencies),
    changeProfile: createChangeProfile(dependencies),
    /** Of all that the companion starts itself. */
    stop: createStop(dependencies),
    ...createTakeBack(dependencies),
    /** Opens an account that was closed to a minor; the question of age comes anew. False: it was open. */
    unlock: createUnlock(dependencies),
    startDialogue: dialogue.start,
    pressButton: dialogue.press,
    scoreWith: (userId: number, persona = personas.defaultId) =>
      scoreOf(userId, conversationIdOf(userId, persona)),

    /** The queue of turns, for workers. */
    claimNext: createClaimNext(db),
    nextDueMs: () => nextDueMs(db),
    /**
     * Answers a claimed conversation; never throws for a turn that failed. `onLost`: there is nobody any more
     * to answer, or somebody else does.
     */
    answer: (claim: Claim, onAction?: GenerateListener['onAction'], onLost?: () => void) =>
      leases.keep(claim, (lost) => {
        if (onLost) lost.addEventListener('abort', onLost, { once: true });
        return holds.during(claim.conversationId, (hold) =>
          answer(claim, {
            signal: AbortSignal.any([lost, hold.signal]),
            hold,
            ...(onAction && { onAction }),
          }),
        );
      }),
    /** More has come for a conversation: a turn of which nothing has left yet is made anew. */
    interrupt: holds.interrupt,
    /** The work behind the turns: remembering and summarising. */
    claimUpkeep: (limit: number) => claimUpkeep(db, limit),
    keepUp: (claim: UpkeepClaim) =>
      upkeeps.during(claim.userId, stopping.signal, (signal) =>
        createUpkeep({ ...dependencies, signal })(claim),
      ),
    /** Gives back what the upkeep has in hand; another worker begins it anew. */
    abortUpkeep: () => stopping.abort(new Error('stopping')),
    /** Of a user who is gone: nothing stays in the process, and nothing goes on. */
    forgetUser(userId: number): void {
      past.forgetUser(userId);
      leases.forgetUser(userId);
      upkeeps.forgetUser(userId);
    },
    abortTurns: () => leases.stop(),
    releaseAll: () => releaseAll(db),
    queueDepth: () => readQueueDepth(db),

    /**
     * Removes answered messages and settled deliveries whose time is over, and has those folded whose
     * time soon will be. Returns how many.
     */
    async removeOld(): Promise<{ folding: number; messages: number; outbox: number }> {
      const time = new Date(clock().getTime() - messageRetentionDays * 86_400_000);
      return {
        folding: await requestFolding(db, foldedBefore(clock(), messageRetentionDays)),
        messages: await deleteMessagesBefore(db, time),
        outbox: await deleteSettledBefore(db, time),
      };
    },
  };
}
