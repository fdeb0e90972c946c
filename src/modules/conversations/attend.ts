import type { Texts } from '#app/lib/texts';
import type { UserCipher } from '#app/platform/crypto/index';
import type { Db } from '#app/platform/db/index';
import { type Heard, hear } from '../care/index.ts';
import type { Users } from '../users/index.ts';
import type { Dialogue } from './dialogue.ts';
import type { Help } from './help.ts';
import type { LockOut } from './lock-out.ts';
import { readRecent } from './recent.ts';
import type { Say } from './say.ts';

interface Dependencies {
  users: Users;
  dialogue: Dialogue;
  help: Help;
  lockOut: LockOut;
  say: Say;
  texts: Texts;
  clock: () => Date;
}

export interface Attended {
  userId: number;
  conversationId: string;
  chatId: number | null;
  messageId: string;
  /** The user's own words, unless they are passed on. */
  text: string;
  isForwarded: boolean;
  /** Since when the account is closed. */
  underageAt: Date | null;
  /** The user was not well before; then what was said lately bears on what is said now. */
  wasDistressed: boolean;
}

/** What has been done about it. */
export interface AttendedTo {
  told: string[];
  isClosed: boolean;
  heard: Heard;
}

export type Attend = ReturnType<typeof createAttend>;

const shownMessages = 6;

/**
 * What must not wait for a model: help for who is in danger, and the closed door for who is too young. In the
 * transaction that stores the message, so that it is told once and whatever becomes of the answer.
 */
export function createAttend(dependencies: Dependencies) {
  const { users, dialogue, help, lockOut, say, texts, clock } = dependencies;

  return async (tx: Db, cipher: UserCipher, attended: Attended): Promise<AttendedTo> => {
    const { isForwarded, underageAt } = attended;
    const heard = hear(attended.text, await contextOf(tx, cipher, attended));
    const isMinor = !isForwarded && heard.isMinor;
    const isClosed = underageAt !== null || isMinor;
    const told: string[] = [];
    if (isMinor && underageAt === null) told.push(await close(tx, cipher, attended));
    const card = await cardFor(tx, cipher, attended, heard);
    if (card !== undefined) told.unshift(card);
    if (underageAt !== null) told.push(await keepClosed(tx, cipher, attended, card !== undefined));
    return { told, isClosed, heard };
  };

  async function contextOf(tx: Db, cipher: UserCipher, attended: Attended) {
    const { userId, conversationId, wasDistressed, messageId } = attended;
    if (!wasDistressed) return [];
    const recent = await readRecent(tx, { userId, cipher }, conversationId, {
      limit: shownMessages,
      forgotten: new Set(),
    });
    return recent
      .filter(({ id }) => id !== messageId)
      .map(({ role, text }): [string, string] => [role, text]);
  }

  async function cardFor(tx: Db, cipher: UserCipher, attended: Attended, heard: Heard) {
    const { userId, conversationId, chatId, messageId, isForwarded } = attended;
    if (heard.distress === 'crisis') {
      // What was passed on is another's distress.
      const about = isForwarded ? 'other' : heard.about;
      return help.give(tx, cipher, { userId, conversationId, chatId, messageId, about });
    }
    if (heard.distress === 'elevated' && !isForwarded) {
      await users.noteElevated(tx, userId, clock());
    }
    return undefined;
  }

  /** Of the message nothing is answered but this. */
  async function close(tx: Db, cipher: UserCipher, attended: Attended): Promise<string> {
    const { userId, conversationId, chatId, messageId } = attended;
    await lockOut(tx, cipher, { userId, sourceId: messageId });
    const { language } = await users.read(tx, userId);
    const text = texts.format(language, 'care-locked');
    const said = { userId, conversationId, chatId, turnId: messageId };
    await say.tell(tx, cipher, { ...said, bubbles: [{ text }] });
    return text;
  }

  /** That the door stays closed is said once an hour, and to who waits for an answer always. */
  async function keepClosed(tx: Db, cipher: UserCipher, attended: Attended, isHelped: boolean) {
    const { userId, conversationId, chatId, messageId } = attended;
    const place = { userId, conversationId, chatId };
    await dialogue.answerClosed(tx, cipher, { ...place, messageId, isSilent: isHelped });
    const { language } = await users.read(tx, userId);
    return texts.format(language, 'onboarding-underage-still');
  }
}
