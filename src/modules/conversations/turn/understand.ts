import type { Texts } from '#app/lib/texts';
import type { Database } from '#app/platform/db/index';
import type { Engine } from '#app/platform/llm/port';
import type { Logger } from '#app/platform/logger';
import type { UserCipher } from '#app/platform/crypto/index';
import { isResting, planInForce, plans } from '../../billing/index.ts';
import { isGiven } from '../../consents/index.ts';
import { worse } from '../../care/index.ts';
import type { Attend, AttendedTo } from '../attend.ts';
import { amend } from '../amend.ts';
import type { MessageContent, Understanding } from '../content.ts';
import { attachmentIdOf, openAttachment } from '../files.ts';
import { recordCalls } from '../queries/calls.ts';
import { findAttachment } from '../queries/messages.ts';
import { wordsOf } from './admit.ts';
import { ClaimLostError } from '../claim-lost-error.ts';
import type { Admitted, Understood, UserMessage } from './context.ts';
import { type FileMedia, natureOf } from './file-nature.ts';
import { createOpenFile, type FetchFile, type Opened } from './open-file.ts';
import { isAllAsked, truthLine } from './truth-line.ts';
import { asksForVoice } from './voice-wish.ts';
import { noteOn, type Unopened, unopenedOf } from './unopened.ts';

interface Dependencies {
  database: Database;
  engine: Engine;
  attend: Attend;
  texts: Texts;
  fetchFile: FetchFile;
  logger: Logger;
}

export type Understand = (
  admitted: Admitted,
  signal: AbortSignal | undefined,
) => Promise<Understood>;

interface LookedAt {
  message: UserMessage;
  /** What was said aloud has been attended to. */
  attended?: AttendedTo | undefined;
  unopened?: Unopened;
}

/** A file that may be had later is tried in so many attempts of the turn. */
const patience = 3;
const atOnce = 3;
/** What is told once: that pictures are looked at for premium only, and that answers are spoken for it only. */
const premiumNotices = { photo: 'photo-premium', voice: 'voice-premium' } as const;
const privacyNotice = 'privacy';
const lineOf = { 'photo-premium': 'premium', 'voice-premium': 'voice-premium' };

/**
 * Turns what came besides words into words, and stores them at once: no file is paid for twice, and what
 * was said aloud is from then on a message like others. Hearing is for everybody, pictures are premium.
 */
export function createUnderstand(dependencies: Dependencies): Understand {
  const { database, engine, attend, texts } = dependencies;
  const openFile = createOpenFile(dependencies);

  return async (admitted, signal) => {
    const { profile, now } = admitted;
    if (!isGiven(profile, 'conversation')) return decline(admitted);
    const { hasPhotos, hasVoice } = plans[planInForce(profile, now)];
    const looked = await inGroups(admitted.messages, (message) =>
      lookAt(admitted, message, { hasPhotos, signal }),
    );
    const attended = looked.flatMap((each) => each.attended ?? []);
    if (attended.some(({ isClosed }) => isClosed))
      throw new ClaimLostError('the account is closed');
    const messages = looked.map(({ message }) => message);
    const unopened = [...new Set(looked.flatMap((each) => each.unopened ?? []))];
    const text = wordsOf(messages);
    // In a crisis nothing is sold, nor put down as told.
    const isSelling = !isResting(profile.crisisAt, now);
    const isTold = !isSelling || profile.toldNotices.includes(premiumNotices.photo);
    const isSilent = !hasVoice && engine.speaker !== undefined;
    const news = [
      ...(unopened.includes('premium') ? [premiumNotices.photo] : []),
      ...(isSilent && asksForVoice(text) ? [premiumNotices.voice] : []),
    ].filter((notice) => isSelling && !profile.toldNotices.includes(notice));
    const line = (key: string) =>
      texts.format(profile.language, `media-${key}`, {
        address: profile.formOfAddress,
        place: placeOf(admitted),
      });
    const postscript = [
      ...(unopened.includes('withheld') ? [line('withheld')] : []),
      ...news.map((notice) => line(lineOf[notice])),
    ];
    const truth = truthLine({ ...admitted, text }, texts);
    const truthAlone = truth && isAllAsked({ ...admitted, text }) ? [truth] : undefined;
    const isToHear = isSelling && isUnasked(admitted);
    const isAnswerable = looked.some((each) => each.message.text !== '' || !each.unopened);
    return {
      ...admitted,
      messages,
      text,
      preface: [...admitted.preface, ...attended.flatMap(({ told }) => told)],
      distress: attended.reduce((all, { heard }) => worse(all, heard.distress), admitted.distress),
      showsPictures: isShowing(hasPhotos) && isGiven(profile, 'media'),
      unopened: unopened.map((each) => noteOn(each, isTold)),
      replyByCode: isAnswerable
        ? truthAlone
        : unopened.map((each) => line(each === 'premium' && isTold ? 'premium-again' : each)),
      postscript: [
        ...(isAnswerable ? postscript : []),
        ...(isToHear ? [texts.format(profile.language, 'privacy-known')] : []),
      ],
      notices: [...news, ...(isToHear ? [privacyNotice] : [])],
    };
  };

  /** Nothing of it is passed to a model, and what nobody answers is not counted. */
  function decline(admitted: Admitted): Understood {
    const { language } = admitted.profile;
    const line = texts.format(language, 'consent-conversation-off', { place: placeOf(admitted) });
    return {
      ...admitted,
      isCounted: false,
      showsPictures: false,
      unopened: [],
      replyByCode: [line],
      postscript: [],
      notices: [],
    };
  }

  /** An engine without eyes says so itself: what it could not do in any plan is not for sale. */
  function isShowing(hasPhotos: boolean): boolean {
    return hasPhotos || !engine.understands('image/jpeg');
  }

  async function lookAt(
    admitted: Admitted,
    message: UserMessage,
    { hasPhotos, signal }: { hasPhotos: boolean; signal: AbortSignal | undefined },
  ): Promise<LookedAt> {
    const { media, understood } = message;
    const isFile = media !== undefined && 'file_id' in media && !understood;
    if ((message.hasImage || isFile) && !isGiven(admitted.profile, 'media')) {
      return { message, unopened: 'withheld' };
    }
    if (message.hasImage && !isShowing(hasPhotos)) return { message, unopened: 'premium' };
    if (!media) return { message };
    if (!('file_id' in media)) {
      const isClosed = media.kind === 'other' && media.text === undefined;
      return { message, ...(isClosed && { unopened: 'other' }) };
    }
    if (understood) {
      return {
        message,
        ...(understood.isEmpty && { unopened: unopenedOf(media.kind, 'unreadable') }),
      };
    }
    // In a video message somebody speaks; the others are there to be looked at.
    const isPicture = media.kind !== 'video-note' && natureOf(media) === 'video';
    if (isPicture && !hasPhotos && engine.understands('video/mp4')) {
      return { message, unopened: 'premium' };
    }
    const isLast = admitted.claim.attempts >= patience;
    const { turnId, claim, cipher } = admitted;
    const fetchFile = fetchFor(claim.userId, cipher);
    const opened = await openFile(media, { turnId, fetchFile, signal, isLast });
    return store(admitted, message, media, opened);
  }

  /** From Telegram, or from where a file lies that came with the message itself. */
  function fetchFor(userId: number, cipher: UserCipher): FetchFile {
    return async (fileId, maxBytes) => {
      const id = attachmentIdOf(fileId);
      if (id === undefined) return dependencies.fetchFile(fileId, maxBytes);
      const row = await database.asUser(userId, (tx) => findAttachment(tx, userId, id));
      if (!row) throw new Error('the file is gone');
      return openAttachment(cipher, userId, row);
    };
  }

  async function store(
    { claim: { userId, conversationId }, turnId, cipher, chatId, distress }: Admitted,
    message: UserMessage,
    media: FileMedia,
    opened: Opened,
  ): Promise<LookedAt> {
    const isOwn = !message.isForwarded && (media.kind === 'voice' || media.kind === 'video-note');
    const change = (content: MessageContent) =>
      'closed' in opened ? content : told(content, media, opened, isOwn);
    const stored = await database.asUser(userId, async (tx) => {
      const amended = await amend(tx, cipher, { userId, id: message.id }, change);
      // The account may be another by now, of which nothing must be noted.
      if (!amended) throw new ClaimLostError('the message is gone, or answered');
      await recordCalls(tx, { userId, turnId, purpose: 'transcription' }, opened.calls);
      if (!isOwn || 'closed' in opened) return { amended };
      const attended = await attend(tx, cipher, {
        userId,
        conversationId,
        chatId,
        messageId: message.id,
        text: opened.said,
        isForwarded: false,
        underageAt: null,
        wasDistressed: distress !== 'calm',
      });
      return { amended, attended };
    });
    const { amended, attended } = stored;
    const known = { ...message, ...amended };
    const why = 'closed' in opened ? opened.closed : known.understood?.isEmpty && 'unreadable';
    return { message: known, attended, ...(why && { unopened: unopenedOf(media.kind, why) }) };
  }
}

/** Commands are those of the chat in Telegram. */
const placeOf = ({ chatId }: Admitted) => (chatId === null ? 'page' : 'chat');

/** Who came before there was a question of consent hears once what is stored. */
const isUnasked = ({ chatId, profile }: Admitted) =>
  chatId !== null &&
  profile.adultConfirmedAt !== null &&
  !profile.wasAskedForConsent &&
  !profile.toldNotices.includes(privacyNotice);

type Content = Exclude<Opened, { closed: unknown }>;

/** The user's own voice becomes the user's words; all else is material. */
function told(
  content: MessageContent,
  { kind }: FileMedia,
  { said, seen, tone }: Content,
  isOwn: boolean,
): MessageContent {
  const isEmpty = said === '' && seen === '';
  const lines =
    kind === 'document' ? [said, seen] : [said && `Said: ${said}`, seen && `Seen: ${seen}`];
  const material = isOwn ? seen : lines.filter(Boolean).join('\n');
  const understood: Understanding = {
    ...(tone !== '' && { tone }),
    ...(material !== '' && { material }),
    ...(isEmpty && { isEmpty }),
  };
  const text = isOwn ? wordsOf([content, { text: said }]) : content.text;
  return { ...content, text, understood };
}

/** A few at a time; when one fails the others of its group are let finish: their words are stored. */
async function inGroups<T, R>(items: T[], run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += atOnce) {
    const group = await Promise.allSettled(items.slice(start, start + atOnce).map(run));
    for (const each of group) {
      if (each.status === 'rejected') throw each.reason;
      results.push(each.value);
    }
  }
  return results;
}
