import { v7 as uuid } from 'uuid';
import { sealedJson } from '#app/platform/crypto/index';
import type { Db } from '#app/platform/db/index';
import type { KeptEmotion, Owner, StagedEmotion } from '../types.ts';
import { insertEmotions, listEmotions, listSourcesAmong } from './queries.ts';

/** Weaker ones pass, as they do with people. */
export const leastKept = 6;
const mostHeld = 200;
/** After so many days a feeling weighs half. */
const halfLifeDays = 30;
/** Below it a feeling is not brought up any more. */
const leastFelt = 3;
const dayMs = 86_400_000;

const content = sealedJson<{ name: string; context: string; quote: string }>('emotions', 'content');

/** What is left of a feeling: it fades with time unless it is pinned. */
export function strengthOf(emotion: KeptEmotion, now: Date): number {
  if (emotion.isPinned) return emotion.intensity;
  const days = Math.max(0, now.getTime() - emotion.feltAt.getTime()) / dayMs;
  return emotion.intensity * 0.5 ** (days / halfLifeDays);
}

/** Those still felt, strongest first. */
export const stillFelt = (emotions: KeptEmotion[], now: Date): KeptEmotion[] =>
  emotions
    .filter((emotion) => strengthOf(emotion, now) >= leastFelt)
    .toSorted((a, b) => strengthOf(b, now) - strengthOf(a, now));

/** What was felt in a message is kept once, whoever notices it. */
export async function saveEmotions(
  tx: Db,
  { userId, cipher }: Owner,
  emotions: StagedEmotion[],
): Promise<void> {
  if (emotions.length === 0) return;
  const sources = emotions.map((emotion) => emotion.source.id);
  const known = new Set(await listSourcesAmong(tx, userId, sources));
  const fresh = emotions.filter((emotion) => !known.has(emotion.source.id));
  if (fresh.length === 0) return;
  const rows = fresh.map(({ name, context, quote, intensity, source }) => {
    const id = uuid();
    return {
      id,
      user_id: userId,
      content: content.seal(cipher, userId, id, { name, context, quote }),
      intensity,
      source_message_id: source.id,
      felt_at: source.saidAt,
    };
  });
  await insertEmotions(tx, rows);
}

export async function readEmotions(tx: Db, { userId, cipher }: Owner): Promise<KeptEmotion[]> {
  const rows = await listEmotions(tx, userId, mostHeld);
  return rows.map((row) => openEmotion({ userId, cipher }, row));
}

type Row = Awaited<ReturnType<typeof listEmotions>>[number];

export const openEmotion = ({ userId, cipher }: Owner, row: Row): KeptEmotion => ({
  id: row.id,
  ...content.open(cipher, userId, row.id, row.content),
  intensity: row.intensity,
  isPinned: row.is_pinned,
  feltAt: row.felt_at,
  createdAt: row.created_at,
});
