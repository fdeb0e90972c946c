import { splitBubbles, splitLong, toPlainText } from '#app/lib/text';
import type { Texts } from '#app/lib/texts';
import type { Database } from '#app/platform/db/index';
import { type Engine, EngineError, type ModelCall } from '#app/platform/llm/port';
import { checkReply, withoutUnknownLinks } from '../care/index.ts';
import { type LineContext, reasonLine, ruleLine } from './lines.ts';
import { buildNudgeRequest, type NudgePrompt } from './prompts/nudge.ts';
import { readSpentToday } from './queries.ts';

interface Dependencies {
  database: Database;
  engine: Engine;
  texts: Texts;
  /** What all nudges of a day (UTC) may cost, in millionths of a US dollar. */
  budgetMicros: number;
}

export interface Composed {
  /** None: this time nothing is said. */
  bubbles: string[];
  calls: ModelCall[];
}

export type Compose = (
  context: NudgePrompt & LineContext,
  signal: AbortSignal,
) => Promise<Composed>;

const longest = 400;
const mostBubbles = 2;

/** Finds the words, with the reason below them. */
export function createCompose({ database, engine, texts, budgetMicros }: Dependencies): Compose {
  return async (context, signal) => {
    if (engine.isRuleBased) return { bubbles: byRule(context), calls: [] };
    const inPlace = isAboutSomething(context) ? byRule(context) : [];
    if ((await readSpentToday(database.db)) >= budgetMicros) return { bubbles: inPlace, calls: [] };
    try {
      const { text, calls } = await engine.generate(buildNudgeRequest(context), { signal });
      const [written = ''] = splitLong(toPlainText(withoutUnknownLinks(text, '')), longest);
      if (checkReply(written, startedByUs)) return { bubbles: inPlace, calls };
      const said = splitBubbles(written, mostBubbles);
      return { bubbles: said.length > 0 ? withReason(context, said) : inPlace, calls };
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      return { bubbles: signal.aborted ? [] : inPlace, calls: error.calls };
    }
  };

  function byRule(context: LineContext): string[] {
    return withReason(context, [ruleLine(texts, context)]);
  }

  /** In the last bubble: nobody gets the one without the other. */
  function withReason(context: LineContext, said: string[]): string[] {
    return [...said.slice(0, -1), `${said.at(-1)}\n\n${reasonLine(texts, context)}`];
  }
}

/** Nobody has said anything it could be an answer to. */
const startedByUs = { userText: '', isFarewell: false, isDistressed: false, mayNotSell: true };

/** A stock phrase does for a question; a kind word that nobody found is better left out. */
const isAboutSomething = ({ nudge }: LineContext) =>
  nudge.kind === 'follow-up' || nudge.kind === 'anniversary';
