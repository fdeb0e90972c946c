import { InlineKeyboard } from 'grammy';
import { type MemoryAction, memoryButton, pageButton } from './memory-buttons.ts';
import { type MemoryItem, shorten } from './memory-items.ts';
import { describeItem } from './memory-list.ts';
import type { Reader, Screen } from './reader.ts';

/** Together they stay below what one message may hold: a card is changed in place, never split. */
const longestItem = 800;
const longestQuote = 1000;
const longestBefore = 5;

/** One memory: what it says, why it is known, what was true before, and what can be done with it. */
export function cardScreen(reader: Reader, item: MemoryItem, page: number): Screen {
  const keyboard = new InlineKeyboard();
  addActions(keyboard, reader, item, page, actionsFor(item));
  keyboard.row().text(reader.say('memory-button-back'), pageButton(page));
  const text = [
    shorten(describeItem(reader, item), longestItem),
    ...stateOf(reader, item),
    explain(reader, item),
    ...describeBefore(reader, item),
  ].join('\n\n');
  return { text, keyboard };
}

/** Asks for the right words. Whoever replies to this message is understood by its button. */
export function correctionScreen(reader: Reader, item: MemoryItem, page: number): Screen {
  return askScreen(reader, item, page, 'memory-edit-ask', ['keep']);
}

/** Asks once before something is forgotten. */
export function forgetScreen(reader: Reader, item: MemoryItem, page: number): Screen {
  return askScreen(reader, item, page, 'memory-forget-ask', ['erase', 'open']);
}

/** For a button whose memory is there no more. */
export function goneScreen({ say }: Reader, page: number): Screen {
  const keyboard = new InlineKeyboard().text(say('memory-button-back'), pageButton(page));
  return { text: say('memory-gone'), keyboard };
}

function askScreen(
  reader: Reader,
  item: MemoryItem,
  page: number,
  question: string,
  actions: MemoryAction[],
): Screen {
  const keyboard = new InlineKeyboard();
  addActions(keyboard, reader, item, page, actions);
  const text = shorten(describeItem(reader, item), longestItem);
  return { text: reader.say(question, { text }), keyboard };
}

function addActions(
  keyboard: InlineKeyboard,
  { say }: Reader,
  { id }: MemoryItem,
  page: number,
  actions: MemoryAction[],
): void {
  for (const action of actions) {
    keyboard.text(say(`memory-button-${action}`), memoryButton(action, { id, page }));
  }
}

function actionsFor(item: MemoryItem): MemoryAction[] {
  if (item.kind === 'follow-up') return ['forget'];
  const pin = item.is_pinned ? 'unpin' : 'pin';
  return item.kind === 'fact' ? [pin, 'edit', 'forget'] : [pin, 'forget'];
}

function explain({ say, day }: Reader, item: MemoryItem): string {
  const saidAt = item.kind === 'follow-up' ? item.created_at : item.said_at;
  if (saidAt === null) return say('memory-why-written');
  return say('memory-why', { day: day(saidAt), quote: shorten(item.quote, longestQuote) });
}

function stateOf({ say }: Reader, item: MemoryItem): string[] {
  if (item.kind !== 'follow-up' || item.state === 'open') return [];
  return [say(`memory-follow-up-${item.state}`)];
}

function describeBefore({ say, day }: Reader, item: MemoryItem): string[] {
  if (item.kind !== 'fact' || item.history.length === 0) return [];
  const lines = item.history
    .slice(0, longestBefore)
    .map(({ text, valid_to }) => say('memory-before-line', { text, day: day(valid_to) }));
  return [[say('memory-before'), ...lines].join('\n')];
}
