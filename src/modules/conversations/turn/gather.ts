import type { Database } from '#app/platform/db/index';
import { readImage } from '#app/platform/images';
import type { Engine } from '#app/platform/llm/port';
import type { Logger } from '#app/platform/logger';
import { type Affinity, levelOf } from '../../affinity/index.ts';
import { planInForce, plans } from '../../billing/index.ts';
import { mayRemember } from '../../consents/index.ts';
import { type Memory, readSummary, similaritiesTo } from '../../memory/index.ts';
import { matchLorebook } from '../../personas/index.ts';
import { messageContent, outboxContent } from '../content.ts';
import { type Past, pastKeyOf } from '../past.ts';
import { openAttachment } from '../files.ts';
import { listAttachments } from '../queries/messages.ts';
import { listFolded, listWindow } from '../queries/window.ts';
import { findPart } from '../queries/outbox.ts';
import { isForeign, tellingOf } from '../telling.ts';
import { isWindowFull, mostShown, withoutForgotten } from '../window.ts';
import type { Gathered, HistoryEntry, Understood } from './context.ts';
import { embedQuery } from './embed-query.ts';
import { moodOf } from './mood.ts';
import type { FetchFile } from './open-file.ts';
import { createRemember } from './remember.ts';

interface Dependencies {
  database: Database;
  engine: Engine;
  memory: Memory;
  past: Past;
  affinity: Affinity;
  fetchFile: FetchFile;
  maxImageBytes: number;
  logger: Logger;
  /** Stands in the instructions. */
  canary: string;
}

export type Gather = (understood: Understood) => Promise<Gathered>;

const triesWithPictures = 3;
/** Of the long past the newest messages are searched, so many of them. */
const mostSearched = 20_000;
/** Messages before the newest one that may bring up an entry of the lorebook. */
const loreDepth = 4;
const loreTokens = 400;

/** Reads in one go what the answer may draw on; pictures come from Telegram afterwards. */
export function createGather(dependencies: Dependencies): Gather {
  const { database, engine, memory, past, affinity } = dependencies;
  const remember = createRemember({ memory, past });
  const { embedder } = engine;

  return async (understood) => {
    const { claim, profile, persona, cipher, day, now, turnId, messages } = understood;
    const { userId, conversationId } = claim;
    const owner = { userId, cipher };
    const plan = plans[planInForce(profile, now)];
    // A picture an engine keeps failing on must not cost the user the answer.
    const mayLook = understood.showsPictures && claim.attempts <= triesWithPictures;
    const withImage = mayLook
      ? messages.filter((message) => message.hasImage).map((message) => message.id)
      : [];

    // Asked while the database is; without it words find what they find.
    const searches = plan.hasExtendedMemory && mayRemember(profile);
    const asked = searches ? embedQuery(embedder, understood.text) : undefined;
    const heldUpTo = past.heldUpTo(pastKeyOf(claim));
    const found = await database.readAsUser(userId, async (tx) => {
      const [rows, summary, held, vectors, folded, standing, attachments, part] = await Promise.all(
        [
          listWindow(tx, userId, conversationId, mostShown),
          readSummary(tx, owner, conversationId),
          memory.read(tx, owner, profile.memoryVersion),
          embedder && searches ? memory.vectors(tx, owner, embedder.model) : undefined,
          searches
            ? listFolded(tx, userId, conversationId, {
                after: heldUpTo,
                limit: mostSearched,
              })
            : [],
          affinity.standing(tx, conversationId, day),
          withImage.length > 0 ? listAttachments(tx, userId, withImage) : [],
          // Only a repeated attempt can have said something already.
          claim.attempts > 1 ? findPart(tx, turnId, 0) : undefined,
        ],
      );
      return { rows, summary, held, vectors, folded, standing, attachments, part };
    });

    const window = found.rows.toReversed().map((row): HistoryEntry => {
      const content = messageContent.open(cipher, userId, row.id, row.content);
      return {
        id: row.id,
        turnId: row.turn_id,
        role: row.role as HistoryEntry['role'],
        text:
          row.role === 'user' ? tellingOf({ ...content, hasImage: row.has_image }) : content.text,
        isForeign: isForeign(content),
        hasReaction: content.reaction !== undefined,
      };
    });
    const history = withoutForgotten(window, found.held.forgotten);
    const sentAlong = found.attachments
      .filter((row) => row.media_type.startsWith('image/'))
      .map((row) => ({ data: openAttachment(cipher, userId, row), mediaType: row.media_type }));
    const query = await asked;
    const similarities =
      query?.vector && found.vectors && similaritiesTo(query.vector, found.vectors);
    const images = mayLook ? [...sentAlong, ...(await fetchPhotos(understood, dependencies))] : [];
    const remembered = await remember(understood, {
      ...found,
      heldUpTo,
      history,
      plan,
      similarities,
    });
    const lately = [...history.slice(-loreDepth).map((entry) => entry.text), understood.text];
    return {
      ...understood,
      history,
      plan,
      canSpeak: plan.hasVoice && engine.speaker !== undefined,
      remembered,
      // Rules take orders from nobody.
      hasForeign:
        !engine.isRuleBased &&
        (persona.isImported ||
          images.length > 0 ||
          messages.some(isForeign) ||
          [...history, ...remembered.past].some((said) => said.isForeign)),
      canary: dependencies.canary,
      lore: matchLorebook(persona, lately, loreTokens),
      mood: moodOf(understood.text),
      standing: found.standing,
      level: levelOf(found.standing.score),
      isWindowFull: isWindowFull(window, plan.window),
      embeddingCalls: query?.calls ?? [],
      images,
      alreadySaid:
        found.part && outboxContent.open(cipher, userId, found.part.id, found.part.content).text,
    };
  };
}

/** A picture that cannot be had does not cost the user the answer. */
async function fetchPhotos(
  { messages, turnId }: Understood,
  { fetchFile, maxImageBytes, logger }: Dependencies,
) {
  const fileIds = messages.flatMap((message) => message.photoFileId ?? []).slice(0, 10);
  const photos = await Promise.allSettled(
    fileIds.map(async (fileId) => readImage(await fetchFile(fileId, maxImageBytes), maxImageBytes)),
  );
  return photos.flatMap((photo) => {
    if (photo.status === 'fulfilled') return [photo.value];
    logger.warn({ turnId, error: photo.reason as unknown }, 'a photo could not be fetched');
    return [];
  });
}
