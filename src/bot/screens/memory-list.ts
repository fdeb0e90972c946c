import { InlineKeyboard } from 'grammy';
import type { Memories } from '../../contract/memories.ts';
import { memoryButton, pageButton } from './memory-buttons.ts';
import { itemsOf, type MemoryItem, shorten } from './memory-items.ts';
import type { Reader, Screen } from './reader.ts';

const pageSize = 5;
const longestLine = 300;

/** A page of all that is remembered; the one asked for, or the last there is. */
export function listScreen(reader: Reader, memories: Memories, wanted: number): Screen {
  const items = itemsOf(memories);
  if (items.length === 0) return { text: reader.say('memory-empty') };
  const last = Math.ceil(items.length / pageSize) - 1;
  const page = Math.min(wanted, last);
  const { lines, keyboard } = listItems(reader, items, page);
  if (last > 0) keyboard.row();
  if (page > 0) keyboard.text('◀', pageButton(page - 1));
  if (page < last) keyboard.text('▶', pageButton(page + 1));
  const { facts, facts_limit: limit } = memories;
  const hints = [
    ...(facts.length > limit ? [reader.say('memory-resting', { limit })] : []),
    reader.say('memory-hint'),
  ];
  return { text: [...lines, '', ...hints].join('\n'), keyboard };
}

/** What matches some words: facts best first, then feelings and what is to be asked about. */
export function foundScreen(reader: Reader, memories: Memories, words: string): Screen {
  const items = itemsOf(memories);
  const asked = shorten(words, 100);
  if (items.length === 0) return { text: reader.say('memory-not-found', { words: asked }) };
  const { lines, keyboard } = listItems(reader, items, 0);
  const more = items.length - pageSize;
  const text = [
    reader.say('memory-found', { words: asked }),
    '',
    ...lines,
    ...(more > 0 ? ['', reader.say('memory-found-more', { count: more })] : []),
  ].join('\n');
  return { text, keyboard };
}

function listItems(reader: Reader, items: MemoryItem[], page: number) {
  const keyboard = new InlineKeyboard();
  const first = page * pageSize;
  const lines = items.slice(first, first + pageSize).flatMap((item, index, shown) => {
    const number = first + index + 1;
    keyboard.text(String(number), memoryButton('open', { id: item.id, page }));
    const line = `${number}. ${shorten(describeItem(reader, item), longestLine)}`;
    if (item.kind === shown[index - 1]?.kind) return [line];
    return [...(index > 0 ? [''] : []), reader.say(`memory-title-${item.kind}`), line];
  });
  return { lines, keyboard };
}

/** In one line. */
export function describeItem({ say, day }: Reader, item: MemoryItem): string {
  const pin = item.kind !== 'follow-up' && item.is_pinned ? '📌 ' : '';
  if (item.kind === 'fact') return pin + item.text;
  if (item.kind === 'follow-up') {
    return say('memory-follow-up', { text: item.text, day: day(item.due_at) });
  }
  const felt = say('memory-emotion', { name: item.name, intensity: item.intensity });
  return pin + (item.context === '' ? felt : `${felt}: ${item.context}`);
}
