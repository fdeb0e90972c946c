import type { Logger } from '#app/platform/logger';
import type { Database } from '#app/platform/db/index';
import { type Affinity, levelOf } from '../../affinity/index.ts';
import { planInForce, plans } from '../../billing/index.ts';
import type { Memory } from '../../memory/index.ts';
import { messageContent, outboxContent } from '../content.ts';
import { listAnswered, listAttachments } from '../queries/messages.ts';
import { findPart } from '../queries/outbox.ts';
import type { Admitted, Gathered } from './context.ts';

/** Fetches a picture that the user sent in Telegram, ready for the model. */
export type FetchPhoto = (fileId: string) => Promise<{ data: Uint8Array; mediaType: string }>;

interface Dependencies {
  database: Database;
  memory: Memory;
  affinity: Affinity;
  fetchPhoto: FetchPhoto;
  logger: Logger;
}

export type Gather = (admitted: Admitted) => Promise<Gathered>;

const recalledFacts = 8;
const triesWithPictures = 3;

/** Reads in one go what the answer may draw on; pictures come from Telegram afterwards. */
export function createGather({
  database,
  memory,
  affinity,
  fetchPhoto,
  logger,
}: Dependencies): Gather {
  return async (admitted) => {
    const { claim, profile, cipher, day, now, turnId, messages } = admitted;
    const { userId, conversationId } = claim;
    const window = plans[planInForce(profile, now)].historyMessages;
    // A picture an engine keeps failing on must not cost the user the answer.
    const mayLook = claim.attempts <= triesWithPictures;
    const withImage = mayLook
      ? messages.filter((message) => message.hasImage).map((message) => message.id)
      : [];

    const found = await database.readAsUser(userId, async (tx) => {
      const [rows, facts, standing, attachments, part] = await Promise.all([
        listAnswered(tx, userId, conversationId, window),
        memory.list(tx, userId, cipher),
        affinity.standing(tx, conversationId, day),
        withImage.length > 0 ? listAttachments(tx, userId, withImage) : [],
        // Only a repeated attempt can have said something already.
        claim.attempts > 1 ? findPart(tx, turnId, 0) : undefined,
      ]);
      return { rows, facts, standing, attachments, part };
    });

    const images = found.attachments.map((row) => ({
      data: cipher.openBytes(
        { table: 'attachments', column: 'content', user: userId, row: row.id },
        row.content,
      ),
      mediaType: row.media_type,
    }));
    return {
      ...admitted,
      history: found.rows.toReversed().map((row) => ({
        role: row.role as 'user' | 'companion',
        text: messageContent.open(cipher, userId, row.id, row.content).text,
      })),
      facts: found.facts,
      recalled: memory.recall(found.facts, admitted.text, recalledFacts),
      standing: found.standing,
      level: levelOf(found.standing.score),
      images: mayLook ? [...images, ...(await fetchPhotos(admitted, fetchPhoto, logger))] : [],
      alreadySaid:
        found.part && outboxContent.open(cipher, userId, found.part.id, found.part.content).text,
    };
  };
}

/** A picture that cannot be had does not cost the user the answer. */
async function fetchPhotos({ messages, turnId }: Admitted, fetchPhoto: FetchPhoto, logger: Logger) {
  const fileIds = messages.flatMap((message) => message.photoFileId ?? []).slice(0, 10);
  const photos = await Promise.allSettled(fileIds.map((fileId) => fetchPhoto(fileId)));
  return photos.flatMap((photo) => {
    if (photo.status === 'fulfilled') return [photo.value];
    logger.warn({ turnId, error: photo.reason as unknown }, 'a photo could not be fetched');
    return [];
  });
}
