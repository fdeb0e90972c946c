import { Composer } from 'grammy';
import { type BotTools, reply } from '../context.ts';

export function help(tools: BotTools) {
  const composer = new Composer();
  composer.command('help', (ctx) => reply(ctx, tools, 'help'));
  return composer;
}
