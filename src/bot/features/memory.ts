import { Composer } from 'grammy';
import { AppError } from '../../lib/errors.ts';
import { type BotTools, readerOf, show, whereFrom } from '../context.ts';
import {
  type MemoryAction,
  type MemoryPlace,
  readMemoryButton,
} from '../screens/memory-buttons.ts';
import { cardScreen, correctionScreen, forgetScreen, goneScreen } from '../screens/memory-card.ts';
import { itemOf, itemsOf } from '../screens/memory-items.ts';
import { foundScreen, listScreen } from '../screens/memory-list.ts';
import type { Reader, Screen } from '../screens/reader.ts';

/** As much as the API looks for. */
const longestQuery = 500;

/**
 * /memory: what the companion remembers, in pages of one message. Every button carries what it is about,
 * so any replica can go on.
 */
export function memory(tools: BotTools) {
  const { client } = tools;
  const composer = new Composer();

  composer.command('memory', async (ctx) => {
    const { userId } = whereFrom(ctx);
    const reader = await readerOf(ctx, tools);
    const words = ctx.match.trim().slice(0, longestQuery).toWellFormed();
    if (words === '') return show(ctx, listScreen(reader, await client.listMemories(userId), 0));
    await show(ctx, foundScreen(reader, await client.listMemories(userId, words), words));
  });

  composer.callbackQuery(/^memory:list:(\d{1,5})$/, async (ctx) => {
    const { userId } = whereFrom(ctx);
    const reader = await readerOf(ctx, tools);
    await show(ctx, listScreen(reader, await client.listMemories(userId), Number(ctx.match[1])));
  });

  composer.callbackQuery(/^memory:/, async (ctx) => {
    const pressed = readMemoryButton(ctx.callbackQuery.data);
    if (!pressed) return;
    const { action, place } = pressed;
    const { userId } = whereFrom(ctx);
    const reader = await readerOf(ctx, tools);
    await show(ctx, await act(userId, action, place, reader));
  });

  async function act(
    userId: number,
    action: MemoryAction,
    { id, page }: MemoryPlace,
    reader: Reader,
  ): Promise<Screen> {
    if (action === 'erase') return erase(userId, { id, page }, reader);
    if (action === 'pin' || action === 'unpin') {
      const changes = { is_pinned: action === 'pin' };
      const changed = await unlessGone(client.updateMemory(userId, id, changes));
      return changed ? cardScreen(reader, itemOf(changed), page) : goneScreen(reader, page);
    }
    const items = itemsOf(await client.listMemories(userId));
    const item = items.find((each) => each.id === id);
    if (!item) return goneScreen(reader, page);
    if (action === 'edit') return correctionScreen(reader, item, page);
    if (action === 'forget') return forgetScreen(reader, item, page);
    return cardScreen(reader, item, page);
  }

  async function erase(userId: number, { id, page }: MemoryPlace, reader: Reader): Promise<Screen> {
    // Gone already: the button was pressed twice, or an answer of the API was lost.
    await unlessGone(client.forgetMemory(userId, id));
    const { text, ...list } = listScreen(reader, await client.listMemories(userId), page);
    return { text: `${reader.say('memory-forgotten')}\n\n${text}`, ...list };
  }
  return composer;
}

async function unlessGone<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof AppError && error.kind === 'not-found') return undefined;
    throw error;
  }
}
