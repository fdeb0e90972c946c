import { v7 as uuid } from 'uuid';
import type { Language } from '#app/contract/shared';
import { languageOf, type Texts } from '#app/lib/texts';
import type { UserCipher } from '#app/platform/crypto/index';
import type { Database, Db } from '#app/platform/db/index';
import { answer, begin, type OnboardingState, type Outcome } from '../onboarding/index.ts';
import type { Places } from '../places/index.ts';
import type { UserKeys, Users } from '../users/index.ts';
import {
  conversationIdOf,
  messageContent,
  onboardingContent,
  type OutboxContent,
} from './content.ts';
import { markAnswered, resumeWaiting, setOnboarding } from './queries/dialogue.ts';
import { insertMessage, upsertConversation } from './queries/messages.ts';
import { say } from './say.ts';

interface Dependencies {
  database: Database;
  users: Users;
  keys: UserKeys;
  places: Places;
  texts: Texts;
  clock: () => Date;
}

export interface DialogueRequest {
  userId: number;
  persona: string;
  chatId: number;
  /** Telegram's id of the message with the command or button; a repeated one changes nothing. */
  telegramMessageId: number;
  /** What Telegram knows of the user. */
  firstName?: string;
  languageCode?: string;
}

/** The onboarding as part of the conversation: its questions and answers are messages like others. */
export interface Dialogue {
  /** /start: begins the onboarding, or greets who has been here before. */
  start(request: DialogueRequest): Promise<string | null>;
  /** A pressed button. */
  press(
    request: DialogueRequest & { step: string | undefined; answer: string },
  ): Promise<string | null>;
  /** Somebody's first message: asks the questions first. False for who has answered them before. */
  meet(tx: Db, cipher: UserCipher, place: Place, hints: Hints): Promise<boolean>;
  /** A message that arrived while the onboarding waits for an answer; in the caller's transaction. */
  answer(tx: Db, cipher: UserCipher, answer: StoredAnswer): Promise<void>;
}

export interface StoredAnswer extends Place {
  messageId: string;
  text: string;
  /** The sealed state of the onboarding. */
  state: Uint8Array | null;
}

type Hints = Pick<DialogueRequest, 'firstName' | 'languageCode'>;

/** Where a dialogue takes place. */
interface Place {
  userId: number;
  conversationId: string;
  chatId: number | null;
}

export function createDialogue({
  database,
  users,
  keys,
  places,
  texts,
  clock,
}: Dependencies): Dialogue {
  async function apply(tx: Db, cipher: UserCipher, place: Place, turnId: string, outcome: Outcome) {
    const { userId, conversationId } = place;
    await users.apply(tx, userId, outcome.changes);
    const { language } = await users.read(tx, userId);
    const sealed =
      outcome.state && onboardingContent.seal(cipher, userId, conversationId, outcome.state);
    await setOnboarding(tx, { userId, conversationId, sealed });
    if (outcome.prompts.length > 0) {
      const bubbles = outcome.prompts.map((prompt) => render(prompt, language));
      await say(tx, cipher, { ...place, turnId, bubbles });
    }
    // What was written before the onboarding is answered after it.
    if (outcome.state === null) await resumeWaiting(tx, userId, conversationId);
    return outcome.state?.step ?? null;
  }

  function render(prompt: Outcome['prompts'][number], language: Language): OutboxContent {
    const text = texts.format(language, prompt.key, prompt.args);
    if (!prompt.buttons) return { text };
    const buttons = prompt.buttons.map((row) =>
      row.map(({ label, labelKey, data }) => ({
        label: label ?? texts.format(language, labelKey ?? data),
        data,
      })),
    );
    return { text, buttons };
  }

  /** Telegram's language is a guess for a newcomer; what a known user has chosen stands. */
  async function greet(tx: Db, userId: number, isNew: boolean, { firstName, languageCode }: Hints) {
    const profile = await users.read(tx, userId);
    const guess = languageOf(languageCode, profile.language);
    if (isNew && profile.name === null && guess !== profile.language) {
      await users.apply(tx, userId, { language: guess });
      profile.language = guess;
    }
    return begin(profile, firstName);
  }

  async function enter(tx: Db, { userId, persona, chatId }: DialogueRequest) {
    const conversationId = conversationIdOf(userId, persona);
    const conversation = await upsertConversation(tx, {
      id: conversationId,
      userId,
      persona,
      chatId,
      priority: 0,
    });
    const { onboarding: sealed, isNew } = conversation;
    return { place: { userId, conversationId, chatId }, sealed, isNew };
  }

  const openState = (
    cipher: UserCipher,
    { userId, conversationId }: Place,
    sealed: Uint8Array | null,
  ) =>
    sealed && (onboardingContent.open(cipher, userId, conversationId, sealed) as OnboardingState);

  return {
    start: (request) =>
      database.asUser(request.userId, async (tx) => {
        const { userId, telegramMessageId } = request;
        const cipher = await keys.cipherFor(tx, userId);
        const { place, sealed, isNew } = await enter(tx, request);
        const turnId = uuid();
        const stored = await insertMessage(tx, {
          id: turnId,
          conversation_id: place.conversationId,
          user_id: userId,
          role: 'user',
          turn_id: turnId,
          content: messageContent.seal(cipher, userId, turnId, { text: '/start' }),
          telegram_message_id: telegramMessageId,
        });
        if (!stored) return openState(cipher, place, sealed)?.step ?? null;
        return apply(tx, cipher, place, turnId, await greet(tx, userId, isNew, request));
      }),

    async meet(tx, cipher, place, hints) {
      const outcome = await greet(tx, place.userId, true, hints);
      if (outcome.state === null) return false;
      await apply(tx, cipher, place, uuid(), outcome);
      return true;
    },

    press: (request) =>
      database.asUser(request.userId, async (tx) => {
        const cipher = await keys.cipherFor(tx, request.userId);
        const { place, sealed } = await enter(tx, request);
        const state = openState(cipher, place, sealed);
        if (!state) return null;
        const { language } = await users.read(tx, request.userId);
        const input = {
          text: request.answer,
          language,
          step: request.step as OnboardingState['step'],
        };
        return apply(tx, cipher, place, uuid(), answer(state, input, places, clock()));
      }),

    async answer(tx, cipher, { messageId, text, state: sealed, ...place }) {
      const state = openState(cipher, place, sealed);
      await markAnswered(tx, place.userId, [messageId], messageId);
      if (!state) return;
      const { language } = await users.read(tx, place.userId);
      const outcome = answer(state, { text, language }, places, clock());
      await apply(tx, cipher, place, messageId, outcome);
    },
  };
}
