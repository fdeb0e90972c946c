import { v7 as uuid } from 'uuid';
import { languageOf, type Texts } from '#app/lib/texts';
import type { UserCipher } from '#app/platform/crypto/index';
import type { Database, Db } from '#app/platform/db/index';
import { type Affinity, levelOf } from '../affinity/index.ts';
import {
  type Answer,
  answer,
  begin,
  closedSince,
  isOutdated,
  type OnboardingState,
  type Outcome,
  resume,
  welcomeBack,
} from '../onboarding/index.ts';
import type { Care } from '../care/index.ts';
import type { Personas } from '../personas/index.ts';
import type { Places } from '../places/index.ts';
import type { Profile, UserKeys, Users } from '../users/index.ts';
import { conversationIdOf, messageContent, onboardingContent } from './content.ts';
import { createOnboardingBubble } from './onboarding-bubble.ts';
import type { LockOut } from './lock-out.ts';
import { listOnboardings, markAnswered, resumeWaiting, setOnboarding } from './queries/dialogue.ts';
import { insertMessage, upsertConversation } from './queries/messages.ts';
import type { Say } from './say.ts';

interface Dependencies {
  database: Database;
  users: Users;
  keys: UserKeys;
  affinity: Affinity;
  personas: Personas;
  places: Places;
  texts: Texts;
  care: Care;
  say: Say;
  lockOut: LockOut;
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
  /** /start: begins the onboarding or repeats its question, or greets who has been here before. */
  start(request: DialogueRequest): Promise<string | null>;
  /** A pressed button. */
  press(
    request: DialogueRequest & { step: string | undefined; answer: string },
  ): Promise<string | null>;
  /** A message of somebody who may still be asked: does so first. False for who has answered before. */
  meet(tx: Db, cipher: UserCipher, place: Place, hints: Newcomer): Promise<boolean>;
  /** A message that arrived while the onboarding waits for an answer; in the caller's transaction. */
  answer(tx: Db, cipher: UserCipher, answer: StoredAnswer): Promise<void>;
  /** The same of somebody whose account is closed; `isSilent`: something else has just been told. */
  answerClosed(
    tx: Db,
    cipher: UserCipher,
    answer: Place & { messageId: string; isSilent: boolean },
  ): Promise<void>;
}

export interface StoredAnswer extends Place {
  messageId: string;
  text: string;
  media: Answer['media'];
  /** The sealed state of the onboarding. */
  state: Uint8Array | null;
}

interface Newcomer extends Pick<DialogueRequest, 'firstName' | 'languageCode'> {
  /** Of the conversation: there was no word in it before. */
  isNew: boolean;
}

/** Where a dialogue takes place. */
interface Place {
  userId: number;
  conversationId: string;
  chatId: number | null;
}

const nothingOpen: Outcome = { state: null, changes: {}, prompts: [] };

export function createDialogue(dependencies: Dependencies): Dialogue {
  const { database, users, keys, affinity, places, care, say, lockOut, clock } = dependencies;
  const bubbleOf = createOnboardingBubble(dependencies);

  async function apply(tx: Db, cipher: UserCipher, place: Place, turnId: string, outcome: Outcome) {
    const { userId, conversationId } = place;
    const { is_minor: isMinor = false, ...changes } = outcome.changes;
    if (isMinor) await lockOut(tx, cipher, { userId, sourceId: turnId });
    await users.apply(tx, userId, changes);
    const sealed =
      outcome.state && onboardingContent.seal(cipher, userId, conversationId, outcome.state);
    await setOnboarding(tx, { userId, conversationId, sealed });
    if (outcome.prompts.length > 0) {
      const profile = await users.read(tx, userId);
      const bubbles = outcome.prompts.map((prompt) => bubbleOf(prompt, profile));
      if (outcome.prompts.some(({ key }) => key === 'onboarding-welcome')) {
        await care.noteNotice(tx, userId, turnId, profile.language);
      }
      await say.say(tx, cipher, { ...place, turnId, bubbles });
    }
    // What was written before the onboarding is answered after it.
    if (outcome.state === null) await resumeWaiting(tx, userId, conversationId);
    return outcome.state?.step ?? null;
  }

  /** The first open question; undefined when the user and the product know each other. */
  async function greet(tx: Db, cipher: UserCipher, userId: number, newcomer: Newcomer) {
    const { firstName, languageCode, isNew } = newcomer;
    const profile = await users.read(tx, userId);
    // Telegram's language is a guess for a newcomer; what a known user has chosen stands.
    const guess = languageOf(languageCode, profile.language);
    const language = isNew && profile.name === null ? guess : profile.language;
    if (language !== profile.language) await users.apply(tx, userId, { language });
    const known = knownOf({ ...profile, language });
    // Who has told one persona to be younger than 18 is as old for the others.
    const { underageAt } = profile;
    if (underageAt) {
      const closed = await findClosed(tx, cipher, userId, underageAt);
      return resume(closed, language, places, clock());
    }
    return begin(known, firstName);
  }

  /** As it was told last, to whichever persona they spoke. */
  async function findClosed(tx: Db, cipher: UserCipher, userId: number, underageAt: Date) {
    const rows = await listOnboardings(tx, userId);
    const told = rows
      .map(({ id, onboarding }) => openState(cipher, { userId, conversationId: id }, onboarding))
      .filter((state) => state?.step === 'underage')
      .toSorted((one, other) => Date.parse(other.toldAt) - Date.parse(one.toldAt));
    return told[0] ?? closedSince(underageAt);
  }

  async function restart(
    tx: Db,
    cipher: UserCipher,
    { userId, conversationId }: Place,
    { state, ...newcomer }: Newcomer & { state: OnboardingState | null },
  ): Promise<Outcome> {
    const profile = await users.read(tx, userId);
    const isOpen = state !== null && !isOutdated(state, knownOf(profile));
    const question =
      (isOpen ? resume(state, profile.language, places, clock()) : undefined) ??
      (await greet(tx, cipher, userId, newcomer));
    const { name } = profile;
    if (question || name === null) return question ?? nothingOpen;
    const score = await affinity.score(tx, conversationId);
    return welcomeBack(name, levelOf(score).key, score > 0);
  }

  const respond = (state: OnboardingState, profile: Profile, input: Omit<Answer, 'language'>) =>
    isOutdated(state, knownOf(profile))
      ? (begin(knownOf(profile)) ?? nothingOpen)
      : answer(state, { ...input, language: profile.language }, places, clock());

  async function enter(tx: Db, { userId, persona, chatId }: DialogueRequest) {
    const conversationId = conversationIdOf(userId, persona);
    const conversation = await upsertConversation(tx, {
      id: conversationId,
      userId,
      persona,
      chatId,
    });
    const { onboarding: sealed, isNew } = conversation;
    return { place: { userId, conversationId, chatId }, sealed, isNew };
  }

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
        const state = openState(cipher, place, sealed);
        if (!stored) return state?.step ?? null;
        const outcome = await restart(tx, cipher, place, { ...request, isNew, state });
        return apply(tx, cipher, place, turnId, outcome);
      }),

    async meet(tx, cipher, place, newcomer) {
      const question = await greet(tx, cipher, place.userId, newcomer);
      if (!question) return false;
      await apply(tx, cipher, place, uuid(), question);
      return true;
    },

    press: (request) =>
      database.asUser(request.userId, async (tx) => {
        const cipher = await keys.cipherFor(tx, request.userId);
        const { place, sealed } = await enter(tx, request);
        const state = openState(cipher, place, sealed);
        if (!state) return null;
        const profile = await users.read(tx, request.userId);
        const step = request.step as Answer['step'];
        const outcome = respond(state, profile, { text: request.answer, step });
        return apply(tx, cipher, place, uuid(), outcome);
      }),

    async answer(tx, cipher, { messageId, text, media, state: sealed, ...place }) {
      const state = openState(cipher, place, sealed);
      const profile = await users.read(tx, place.userId);
      // Said past a question that is settled or has yet to be asked, it is for the companion.
      const isAnswer = !state || !isOutdated(state, knownOf(profile));
      if (isAnswer) await markAnswered(tx, place.userId, [messageId], messageId);
      if (!state) return;
      await apply(tx, cipher, place, messageId, respond(state, profile, { text, media }));
    },

    async answerClosed(tx, cipher, { messageId, isSilent, ...place }) {
      const { userId } = place;
      const { underageAt, language } = await users.read(tx, userId);
      await markAnswered(tx, userId, [messageId], messageId);
      const state = await findClosed(tx, cipher, userId, underageAt ?? clock());
      const outcome = resume(state, language, places, clock());
      if (isSilent) return;
      await apply(tx, cipher, place, messageId, outcome);
    },
  };
}

const knownOf = ({ name, language, adultConfirmedAt }: Profile) => ({
  name,
  language,
  isAdult: adultConfirmedAt !== null,
});

const openState = (
  cipher: UserCipher,
  { userId, conversationId }: Pick<Place, 'userId' | 'conversationId'>,
  sealed: Uint8Array | null,
) => sealed && (onboardingContent.open(cipher, userId, conversationId, sealed) as OnboardingState);
