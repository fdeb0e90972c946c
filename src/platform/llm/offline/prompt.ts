import type { LanguageModelV4Prompt } from '@ai-sdk/provider';
import { type Context, isSummary, readContext, splitContext } from './context.ts';
import { withoutMarks } from './marks.ts';
import { languageOf } from './text.ts';

/** What the rules hear: the newest message, who said it, and what went before. */
export interface Heard extends Context {
  text: string;
  language: 'en' | 'ru';
  hasPicture: boolean;
  /** What the companion said before, newest first. */
  earlier: string[];
  /** Nobody has been told yet what answers here. */
  isFirst: boolean;
  /** The beginning of this very reply, when it was interrupted. */
  alreadySaid: string | undefined;
  personaName: string;
  userName: string | null;
  isFormal: boolean;
  level: number;
  memories: string[];
  /** Results of the tools called in this turn. */
  toolResults: { tool: string; value: unknown }[];
}

/** Onboarding stands before the first reply; after so many messages, or a summary, it is not the first. */
const firstMessages = 8;
/** Nothing behind this many characters changes an answer of these rules. */
const mostRead = 8_000;
const noticeMark = 'GOOGLE_API_KEY';

type Message = LanguageModelV4Prompt[number];

export function readPrompt(prompt: LanguageModelV4Prompt, scene: Record<string, unknown>): Heard {
  const dialogue = prompt.filter(({ role }) => role !== 'system');
  const isFolded = dialogue.length > 1 && isSummary(textOf(dialogue[0]?.content ?? []));
  const messages = isFolded ? dialogue.slice(1) : dialogue;
  const newest = messages.findLastIndex(({ role }) => role === 'user');
  const said = newest > 1 && isContinuation(messages[newest]) ? newest - 1 : undefined;
  const asked = said === undefined ? newest : messages.slice(0, said).findLastIndex(isUser);
  const { text: whole, block, hasPicture } = partsOf(messages[asked]);
  const text = withoutMarks(whole).slice(0, mostRead);
  const earlier = messages
    .slice(0, Math.max(asked, 0))
    .flatMap((each) => (each.role === 'assistant' ? [textOf(each.content)] : []))
    .toReversed();
  const context = readContext(block);
  return {
    text,
    language: languageOf(text, scene['language'] === 'ru' ? 'ru' : 'en'),
    hasPicture,
    ...context,
    earlier: [...context.rejected, ...earlier],
    isFirst:
      asked <= firstMessages && !isFolded && !earlier.some((each) => each.includes(noticeMark)),
    alreadySaid: said === undefined ? undefined : textOf(messages[said]?.content ?? []),
    personaName: stringOf(scene['personaName']) ?? 'Vera',
    userName: stringOf(scene['userName']),
    isFormal: scene['formOfAddress'] === 'formal',
    level: typeof scene['levelNumber'] === 'number' ? scene['levelNumber'] : 1,
    memories: Array.isArray(scene['memories']) ? scene['memories'].map(String) : [],
    toolResults: messages.slice(newest + 1).flatMap(resultsOf),
  };
}

/** Asks for the rest of an interrupted reply: a context without a clock, and no words. */
function isContinuation(message: Message | undefined): boolean {
  const { text, block, hasPicture } = partsOf(message);
  return text === '' && !hasPicture && block !== '' && readContext(block).now === '';
}

const isUser = ({ role }: Message) => role === 'user';

const stringOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);

function partsOf(message: Message | undefined) {
  const parts = message?.role === 'user' ? message.content : [];
  return {
    ...splitContext(textOf(parts)),
    hasPicture: parts.some((part) => part.type === 'file'),
  };
}

const textOf = (content: string | { type: string }[]) =>
  typeof content === 'string'
    ? content
    : content
        .flatMap((part) => ('text' in part && part.type === 'text' ? [String(part.text)] : []))
        .join('\n');

function resultsOf(message: Message): Heard['toolResults'] {
  if (message.role !== 'tool') return [];
  return message.content.flatMap((part) =>
    part.type === 'tool-result'
      ? [
          {
            tool: part.toolName,
            value: 'value' in part.output ? part.output.value : undefined,
          },
        ]
      : [],
  );
}
