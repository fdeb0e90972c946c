import type { Database } from '#app/platform/db/index';
import { type Engine, EngineError, type ModelCall } from '#app/platform/llm/port';
import type { Logger } from '#app/platform/logger';
import { type Distress, distressOf, hear, worse } from '../../care/index.ts';
import type { Users } from '../../users/index.ts';
import type { Help } from '../help.ts';
import { assessmentSchema, buildAssessmentRequest } from '../prompts/assess.ts';
import { holdClaim } from '../queries/queue.ts';
import type { Gathered, Generated } from './context.ts';

interface Dependencies {
  engine: Engine;
  database: Database;
  users: Users;
  help: Help;
  logger: Logger;
}

export interface Assessed {
  /** How the user is. */
  distress: Distress;
  calls: ModelCall[];
  /** What was told of help, once it is known what has become of the reply. */
  finish(generated: Generated): Promise<{ told: string[]; calls: ModelCall[] }>;
}

export type Assess = (gathered: Gathered, signal: AbortSignal | undefined) => Promise<Assessed>;

/** A judgement that comes later would hold up the reply. */
const patienceMs = 8_000;
const shownMessages = 6;

/**
 * The model's judgement of how the user is, beside the reply. Without one the worse of what the rules hear and
 * how the user was holds. Who turns out to be in danger gets the card, unless the rules have seen to it.
 */
export function createAssess({ engine, database, users, help, logger }: Dependencies): Assess {
  return async (gathered, signal) => {
    const { text, now } = gathered;
    const heard = hear(text);
    const { judged, about, calls } = await judge(gathered, signal);
    const distress = distressOf(heard.distress, gathered.distress, judged);
    const isElevated = distress === 'elevated' && judged !== undefined;
    if (isElevated && gathered.distress === 'calm') {
      const { claim } = gathered;
      const { userId } = claim;
      await database.asUser(userId, async (tx) => {
        // Of an account that is gone, or another by now, nothing is noted.
        if (await holdClaim(tx, claim)) await users.noteElevated(tx, userId, now);
      });
    }
    const who = about ?? heard.about;
    // How somebody was is no news: of that alone there is no card again.
    const isNews = judged === 'crisis' || heard.distress === 'crisis';
    const told = isNews ? await giveCard(gathered, who) : [];
    return {
      distress,
      calls,
      async finish({ isRefused = false }) {
        // A provider that shuts its model up leaves the user alone with it otherwise.
        const isUnwell = worse(distress, gathered.distress) !== 'calm';
        const isAlone = isRefused && isUnwell && told.length === 0;
        return { told: isAlone ? await giveCard(gathered, who) : told, calls };
      },
    };
  };

  async function judge(gathered: Gathered, signal: AbortSignal | undefined) {
    const { text, history, turnId } = gathered;
    // What no model is to answer, no model is to read.
    if (engine.isRuleBased || gathered.replyByCode || text.trim() === '') return { calls: [] };
    const before = history.slice(-shownMessages);
    const patience = AbortSignal.timeout(patienceMs);
    try {
      const { object, calls } = await engine.generateObject(
        buildAssessmentRequest({ before, newest: text }),
        assessmentSchema,
        { signal: signal ? AbortSignal.any([signal, patience]) : patience },
      );
      const about = object.about === 'other' ? ('other' as const) : ('self' as const);
      return { judged: distressBy[object.risk], about, calls: calls.map(classified) };
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      if (!signal?.aborted) logger.warn({ turnId, error }, 'a turn was not assessed');
      return { calls: error.calls.map(classified) };
    }
  }

  /** Once for a turn, whichever of its messages had it. */
  async function giveCard(
    { claim, chatId, cipher, messages }: Gathered,
    about: 'self' | 'other',
  ): Promise<string[]> {
    const { userId, conversationId } = claim;
    const messageIds = messages.map(({ id }) => id);
    return database.asUser(userId, async (tx) => {
      if (!(await holdClaim(tx, claim))) return [];
      const request = { userId, conversationId, chatId, messageIds, about };
      return help.giveOnce(tx, cipher, request);
    });
  }
}

const distressBy = { none: 'calm', elevated: 'elevated', crisis: 'crisis' } as const;

const classified = (call: ModelCall): ModelCall => ({ ...call, purpose: 'classification' });
