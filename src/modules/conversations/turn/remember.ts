import type { plans } from '../../billing/index.ts';
import { mayRemember } from '../../consents/index.ts';
import {
  comingUp,
  createSaidIn,
  dueNow,
  type FactQuery,
  type Held,
  isQuarantined,
  type KeptFact,
  type Memory,
  outstanding,
  stillFelt,
  type Summary,
} from '../../memory/index.ts';
import { type Past, pastKeyOf, type PastMessage, type PastQuery } from '../past.ts';
import type { listFolded } from '../queries/window.ts';
import type { Admitted, HistoryEntry, Remembered } from './context.ts';

interface Dependencies {
  memory: Memory;
  past: Past;
}

interface Found {
  held: Held;
  summary: Summary;
  folded: Awaited<ReturnType<typeof listFolded>>;
  /** Where the rows of `folded` begin. */
  heldUpTo: number;
  history: HistoryEntry[];
  plan: (typeof plans)[keyof typeof plans];
  similarities: Map<string, number> | undefined;
}

const recalledFacts = 8;
const recalledPast = 6;
const searchedFacts = 10;
/**
 * Unasked, only what touches on the message is brought up. On the development talks a quarter of
 * what was not meant and one in twenty of what was meant lie below the line for talk; facts are short and
 * few, so theirs is lower.
 */
const leastOfPast = 0.4;
const leastOfFacts = 0.1;
const shownFeelings = 3;
const shownLoops = 3;
/** What the companion said so lately is not brought up again. */
const lately = 6;

/** What memory brings to a turn: everything that touches on it, less what stands in the prompt anyway. */
export function createRemember({ memory, past }: Dependencies) {
  return async (admitted: Admitted, found: Found): Promise<Remembered> => {
    const { claim, profile, persona, cipher, text, now } = admitted;
    const { held, summary, history, plan, similarities } = found;
    const { conversationId, userId } = claim;
    if (!mayRemember(profile)) return nothingRemembered(found);
    const pastKey = pastKeyOf(claim);
    await past.add(pastKey, {
      after: found.heldUpTo,
      userId,
      cipher,
      rows: found.folded,
      names: { user: profile.name ?? '', companion: persona.name },
      facts: held.facts,
    });

    const byId = new Map(held.facts.map((fact) => [fact.id, fact]));
    const core = summary.coreFactIds.flatMap((id) => byId.get(id) ?? []).filter(notQuarantined);
    const shown = new Set(history.map((entry) => entry.id));
    const coreIds = new Set(summary.coreFactIds);
    const isSaidLately = createSaidIn(
      history
        .filter((entry) => entry.role === 'companion')
        .slice(-lately)
        .map((entry) => entry.text),
    );
    const isShown = (fact: KeptFact) =>
      coreIds.has(fact.id) ||
      (fact.sourceMessageId !== null && shown.has(fact.sourceMessageId)) ||
      isSaidLately(fact);

    const clock = { now, timeZone: profile.timeZone };
    const said = {
      texts: [text],
      ...(similarities && { similarities, telling: outstanding(similarities) }),
    };
    const factsFor = (query: Partial<FactQuery> & Pick<FactQuery, 'texts' | 'limit'>) =>
      memory.recall(held, { inUse: plan.factsInUse, ...clock, ...query });
    const pastFor = (
      query: Partial<PastQuery> & Pick<PastQuery, 'texts' | 'limit'>,
    ): PastMessage[] =>
      plan.hasExtendedMemory
        ? past.recall(pastKey, {
            forgotten: held.forgotten,
            rememberedSince: profile.rememberedSince,
            ...clock,
            ...query,
          })
        : [];

    return {
      held,
      summary,
      core,
      facts: factsFor({ ...said, limit: recalledFacts, least: leastOfFacts, isShown }),
      past: pastFor({ ...said, limit: recalledPast, least: leastOfPast }),
      feelings: stillFelt(held.emotions, now).slice(0, shownFeelings),
      due: dueNow(held.followUps, conversationId, now).slice(0, shownLoops),
      upcoming: comingUp(held.followUps, conversationId, now).slice(0, shownLoops),
      // The similarities are those of the message, not of other words.
      search: (texts) => ({
        facts: filled(
          factsFor({ texts, limit: searchedFacts }),
          held.facts.slice(0, searchedFacts).filter(notQuarantined),
        ),
        past: pastFor({ texts, limit: recalledPast }),
      }),
    };
  };
}

/** The user has said no to it: what is kept stays where it is. Where the window begins is no memory. */
const nothingRemembered = ({ held, summary }: Found): Remembered => ({
  held: { facts: [], emotions: [], followUps: [], forgotten: held.forgotten },
  summary: { ...summary, text: '', coreFactIds: [] },
  core: [],
  facts: [],
  past: [],
  feelings: [],
  due: [],
  upcoming: [],
  search: () => ({ facts: [], past: [] }),
});

const notQuarantined = (fact: KeptFact) => !isQuarantined(fact);

/** "What do you know about me?" shares no word with anything: the most valuable facts fill the list. */
const filled = (found: KeptFact[], valuable: KeptFact[]) =>
  [...new Map([...found, ...valuable].map((fact) => [fact.id, fact])).values()].slice(
    0,
    searchedFacts,
  );
