import { asksIfHuman } from './asks-if-human.ts';
import { checkReply } from './check-reply.ts';
import { hear } from './hear.ts';

/**
 * The rules are compiled when they are first used, which takes half a second: a process that serves has that
 * behind it before the first message comes.
 */
export function warmUp(): void {
  for (const text of ['Hello, how are you today?', 'Привет, как ты сегодня?']) {
    hear(text);
    asksIfHuman(text);
    checkReply(text, { userText: text, isFarewell: true, isDistressed: true, mayNotSell: true });
  }
}
