import type { Texts } from '#app/lib/texts';
import type { Database, Db } from '#app/platform/db/index';
import type { ModelCall } from '#app/platform/llm/port';
import {
  type Affinity,
  dailyCap,
  eventsOf,
  type Granted,
  isApology,
  isInsult,
  levelOf,
  levelUpOf,
} from '../../affinity/index.ts';
import type { Billing } from '../../billing/index.ts';
import type { Care } from '../../care/index.ts';
import { comesBackTo, type Memory, spokenOf } from '../../memory/index.ts';
import type { Users } from '../../users/index.ts';
import { markAnswered } from '../queries/dialogue.ts';
import { recordCalls } from '../queries/calls.ts';
import { finishClaim } from '../queries/queue.ts';
import { buildContent } from './reply-content.ts';
import { ClaimLostError } from '../claim-lost-error.ts';
import { deliverLater, type Say } from '../say.ts';
import { countOf } from './counting.ts';
import type { Gathered, Generated, SettledTurn } from './context.ts';

interface Dependencies {
  database: Database;
  users: Users;
  memory: Memory;
  affinity: Affinity;
  billing: Billing;
  texts: Texts;
  care: Care;
  say: Say;
}

export type Settle = (gathered: Gathered, generated: Generated) => Promise<SettledTurn>;

/** Everything a turn leaves behind, in one transaction: all of it or nothing. */
export function createSettle(dependencies: Dependencies): Settle {
  const { database, users, memory, affinity, billing, texts, care, say } = dependencies;

  return async (gathered, generated) => {
    const { claim, chatId, turnId, messages, cipher, day, profile, persona } = gathered;
    const { userId, conversationId } = claim;
    const { reaction } = generated.staged;
    const messageIds = messages.map((message) => message.id);
    const said = { userId, conversationId, chatId, turnId, noticeToldAt: profile.aiNoticeAt };
    const { language } = profile;
    const calls = [...gathered.embeddingCalls, ...generated.calls];
    const costMicros = costOf(calls);

    return database.asUser(userId, async (tx) => {
      // Issued together; a lost claim rolls all of it back.
      const upkeep = { messages: messages.length, isUrgent: gathered.isWindowFull };
      const owned = Promise.all([
        finishClaim(tx, claim, messageIds, upkeep),
        markAnswered(tx, userId, messageIds, turnId),
        gathered.isCounted
          ? billing.quota.count(tx, userId, day, { messages: countOf(messages), costMicros })
          : undefined,
        ...gathered.notices.map((notice) => users.noteTold(tx, userId, notice)),
        recordCalls(tx, { userId, turnId, purpose: 'chat' }, calls),
        generated.fault && care.count(tx, { sourceId: turnId, kind: 'reply-withheld', language }),
      ]);
      // Awaited below; until then a failure must not count as unhandled, which would end the process.
      owned.catch(() => undefined);
      const recorded = grow(tx, gathered, generated);
      // Only when a level is near is its ceremony worth waiting for.
      const levelUp = mayRise(gathered) ? rise(await recorded) : undefined;
      const ceremony = [
        ...gathered.postscript,
        ...(levelUp
          ? [texts.format(language, `level-up-${levelUp.key}`, { name: persona.name })]
          : []),
      ];
      const bubbles = [...generated.bubbles, ...ceremony];
      const content = buildContent(generated, ceremony, texts.format(language, 'picture-caption'));
      const [[isMine], granted] = await Promise.all([
        owned,
        recorded,
        // In front of the words, as a friend's would be; a bubble that has left already keeps its part.
        reaction && deliverLater(tx, cipher, { ...said, bubbles: [{ text: '', reaction }] }, -1),
        say.say(tx, cipher, {
          ...said,
          ...content,
          reaction: reaction?.emoji,
          saidAtMs: generated.saidAtMs,
          isLevelUp: levelUp !== undefined,
        }),
      ]);
      if (!isMine) throw new ClaimLostError('the claim was lost before the turn could settle');
      return {
        turnId,
        messageIds,
        preface: gathered.preface,
        text: bubbles.join('\n\n'),
        bubbles,
        level: levelOf(granted.after),
        isLevelUp: levelUp !== undefined,
        voice: generated.voice,
        picture: generated.staged.picture,
      };
    });
  };

  /** What the two have gained by the turn: memories, open loops that closed, and closeness. */
  async function grow(
    tx: Db,
    gathered: Gathered,
    { staged, bubbles }: Generated,
  ): Promise<Granted> {
    const { claim, cipher, turnId, day, text, now, remembered } = gathered;
    const { userId, conversationId } = claim;
    const kept = comesBackTo(remembered.held.followUps, conversationId, text, now);
    const [added] = await Promise.all([
      memory.learn(tx, { userId, cipher }, conversationId, staged.learned),
      memory.settleFollowUps(tx, userId, {
        raised: spokenOf(remembered.due, bubbles.join('\n')).map(({ id }) => id),
        done: kept.map(({ id }) => id),
      }),
    ]);
    const events = eventsOf({
      sharedFact: added > 0,
      apologised: isApology(text),
      insulted: isInsult(text),
      keptFollowUpId: kept[0]?.id,
    });
    return affinity.record(tx, { userId, conversationId, turnId, day }, events);
  }
}

const costOf = (calls: ModelCall[]) => calls.reduce((sum, call) => sum + call.costMicros, 0);

const mayRise = ({ standing, level }: Gathered) =>
  level.next !== null && standing.score + dailyCap - standing.pointsToday >= level.next.score;

const rise = ({ before, after }: Granted) => levelUpOf(before, after);
