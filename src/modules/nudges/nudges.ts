import { v7 as uuid } from 'uuid';
import { isTimeZone, localDay } from '#app/lib/local-time';
import type { Texts } from '#app/lib/texts';
import type { Database, Db } from '#app/platform/db/index';
import type { Engine } from '#app/platform/llm/port';
import type { Logger } from '#app/platform/logger';
import { type Affinity, levelOf } from '../affinity/index.ts';
import { planInForce, plans } from '../billing/index.ts';
import { readRecent, recordCalls, type Say } from '../conversations/index.ts';
import { comingUp, isQuarantined, type Memory } from '../memory/index.ts';
import type { Personas } from '../personas/index.ts';
import { createWorkInHand, type UserKeys, type Users } from '../users/index.ts';
import { type Composed, createCompose } from './compose.ts';
import { holdUser, insertNudge, listCandidates, listZones } from './queries.ts';
import { chooseNudge, kindsAt, localHour, type Nudge } from './rules.ts';
import { createReadSituation, type Situation } from './situation.ts';

export interface Nudges {
  /**
   * Writes to everybody for whom there is a reason now. Safe to run twice and by several workers: who was
   * written to meanwhile is left alone.
   */
  sendDue(): Promise<{ sent: number; failed: number }>;
  /** Gives up what a model is composing. */
  abort(): void;
  /** The same for a user who is gone. */
  forgetUser(userId: number): void;
}

interface Dependencies {
  database: Database;
  engine: Engine;
  users: Users;
  keys: UserKeys;
  personas: Personas;
  memory: Memory;
  affinity: Affinity;
  texts: Texts;
  say: Say;
  logger: Logger;
  clock: () => Date;
  /** What all nudges of a day (UTC) may cost, in millionths of a US dollar. */
  budgetMicros: number;
}

const pageSize = 200;
const concurrency = 5;
/** A run comes every minute; it goes on where the one before had no time left. */
const runMs = 50_000;
const shownFacts = 6;
const shownAhead = 3;
const shownMessages = 12;

export function createNudges(dependencies: Dependencies): Nudges {
  const { database, personas, memory, affinity, say, logger, clock } = dependencies;
  const { db } = database;
  const readSituation = createReadSituation(dependencies);
  const compose = createCompose(dependencies);
  const stopping = new AbortController();
  const composing = createWorkInHand();
  /** Users up to this id have had their turn. */
  let after = 0;

  async function sendDue() {
    const until = performance.now() + runMs;
    const counts = { sent: 0, failed: 0 };
    const zones = (await listZones(db)).filter(isTimeZone);
    for (;;) {
      const now = clock();
      const clocks = zones.map((zone) => zoneClock(zone, now));
      const search = { clocks, now, personas: personas.list(), after, limit: pageSize };
      const page = await listCandidates(db, search);
      for (let first = 0; first < page.length; first += concurrency) {
        if (performance.now() > until || stopping.signal.aborted) return counts;
        const together = page.slice(first, first + concurrency);
        const outcomes = await Promise.all(together.map(attempt));
        for (const outcome of outcomes) if (outcome) counts[outcome] += 1;
        after = together.at(-1) ?? after;
      }
      if (page.length === pageSize) continue;
      after = 0;
      return counts;
    }
  }

  /** What goes wrong with one user must not keep the others waiting. */
  async function attempt(userId: number): Promise<'sent' | 'failed' | undefined> {
    try {
      return (await writeTo(userId)) ? 'sent' : undefined;
    } catch (error) {
      logger.warn({ userId, error }, 'a nudge failed');
      return 'failed';
    }
  }

  async function writeTo(userId: number): Promise<boolean> {
    const prepared = await database.asUser(userId, (tx) => prepare(tx, userId));
    if (!prepared) return false;
    const composed = await composing.during(userId, stopping.signal, (signal) =>
      compose(prepared, signal),
    );
    if (composed.bubbles.length + composed.calls.length === 0) return false;
    return database.asUser(userId, (tx) => settle(tx, prepared, composed));
  }

  /** What there is to write about, and what is known for it. */
  async function prepare(tx: Db, userId: number) {
    const now = clock();
    const situation = await readSituation(tx, userId, now);
    const nudge = situation && chooseNudge(situation.state, now);
    if (!nudge) return undefined;
    const { owner, conversationId, held } = situation;
    const { forgotten } = held;
    const [history, score] = await Promise.all([
      readRecent(tx, owner, conversationId, { limit: shownMessages, forgotten }),
      affinity.score(tx, conversationId),
    ]);
    return {
      ...situation,
      nudge,
      history,
      level: levelOf(score).key,
      facts: findFacts(situation, nudge).map(({ text }) => text),
      ahead: comingUp(held.followUps, conversationId, now).slice(0, shownAhead),
    };
  }

  function findFacts({ held, profile, now }: Situation, nudge: Nudge) {
    if (nudge.kind !== 'follow-up') {
      return held.facts.slice(0, shownFacts).filter((fact) => !isQuarantined(fact));
    }
    const inUse = plans[planInForce(profile, now)].factsInUse;
    const { timeZone } = profile;
    return memory.recall(held, {
      texts: [nudge.loop.text],
      limit: shownFacts,
      inUse,
      now,
      timeZone,
    });
  }

  /**
   * All of it or nothing: what was said, that it was, and what it cost. Composing takes its time, so every
   * rule is asked once more about what is true now.
   */
  async function settle(
    tx: Db,
    prepared: Situation & { nudge: Nudge },
    { bubbles, calls }: Composed,
  ): Promise<boolean> {
    const { owner, conversationId, nudge } = prepared;
    const { userId, cipher } = owner;
    const turnId = uuid();
    const begunAt = await holdUser(tx, userId);
    // Gone, perhaps back again: what was composed is about somebody who is not here any more.
    if (begunAt?.getTime() !== prepared.profile.createdAt.getTime()) return false;
    await recordCalls(tx, { userId, turnId, purpose: 'nudge' }, calls);
    if (bubbles.length === 0) return false;
    const now = clock();
    const current = await readSituation(tx, userId, now);
    if (!current || current.conversationId !== conversationId) return false;
    const chosen = chooseNudge(current.state, now);
    if (!chosen || reasonOf(chosen) !== reasonOf(nudge)) return false;
    const isFirst = await insertNudge(tx, {
      user_id: userId,
      day: current.day,
      number: current.state.today.length + 1,
      conversation_id: conversationId,
      turn_id: turnId,
      kind: nudge.kind,
      follow_up_id: nudge.kind === 'follow-up' ? nudge.loop.id : null,
    });
    if (!isFirst) return false;
    const raised = nudge.kind === 'follow-up' ? [nudge.loop.id] : [];
    await memory.settleFollowUps(tx, userId, { raised, done: [] });
    const { chatId } = current;
    const said = bubbles.map((text) => ({ text }));
    await say.say(tx, cipher, { userId, conversationId, chatId, turnId, bubbles: said });
    return true;
  }

  return {
    sendDue,
    abort: () => stopping.abort(new Error('stopping')),
    forgetUser: composing.forgetUser,
  };
}

function zoneClock(timeZone: string, now: Date) {
  const hour = localHour(now, timeZone);
  return { time_zone: timeZone, day: localDay(now, timeZone), hour, kinds: kindsAt(hour) };
}

const reasonOf = (nudge: Nudge) => (nudge.kind === 'follow-up' ? nudge.loop.id : nudge.kind);
