import { v7 as uuid } from 'uuid';
import { sealedJson } from '#app/platform/crypto/index';
import type { Db } from '#app/platform/db/index';
import { stemsOf } from '../../recall/index.ts';
import type { KeptFollowUp, Owner, StagedFollowUp } from '../types.ts';
import { deletePassed, insertFollowUps, listFollowUps } from './queries.ts';

const mostHeld = 100;
/** What was not asked about for so long is not asked about any more. */
const askedForMs = 7 * 86_400_000;
const listedForMs = 2 * askedForMs;
const soonMs = 2 * 86_400_000;

const content = sealedJson<{ text: string; quote: string }>('follow_ups', 'content');

/** Open loops of this conversation whose time has come and nobody has asked about. */
export const dueNow = (followUps: KeptFollowUp[], conversationId: string, now: Date) =>
  followUps.filter(
    (each) => each.state === 'open' && each.conversationId === conversationId && hasCome(each, now),
  );

/** Open loops whose time comes within two days. */
export const comingUp = (followUps: KeptFollowUp[], conversationId: string, now: Date) =>
  followUps.filter(
    ({ state, dueAt, conversationId: place }) =>
      state === 'open' &&
      place === conversationId &&
      dueAt > now &&
      dueAt.getTime() - now.getTime() <= soonMs,
  );

/** Those the user comes back to: their time has come and the message speaks of them. */
export const comesBackTo = (
  followUps: KeptFollowUp[],
  conversationId: string,
  message: string,
  now: Date,
) =>
  spokenOf(
    followUps.filter(
      (each) =>
        each.state !== 'done' && each.conversationId === conversationId && hasCome(each, now),
    ),
    message,
  );

/** Those a text speaks of. */
export function spokenOf(followUps: KeptFollowUp[], text: string): KeptFollowUp[] {
  const said = new Set(stemsOf(text));
  return followUps.filter((each) =>
    stemsOf(`${each.text} ${each.quote}`).some((stem) => said.has(stem)),
  );
}

const hasCome = ({ dueAt }: KeptFollowUp, now: Date) =>
  dueAt <= now && now.getTime() - dueAt.getTime() <= askedForMs;

/** Leaves out what is planned already for the same day in the same words. */
export async function saveFollowUps(
  tx: Db,
  { userId, cipher }: Owner,
  conversationId: string,
  followUps: StagedFollowUp[],
  known: KeptFollowUp[],
): Promise<void> {
  const fresh = followUps.filter(
    (each, index) => ![...known, ...followUps.slice(0, index)].some((other) => isSame(each, other)),
  );
  const room = Math.max(0, mostHeld - known.length);
  const rows = fresh.slice(0, room).map(({ text, quote, dueAt, source }) => {
    const id = uuid();
    return {
      id,
      user_id: userId,
      conversation_id: conversationId,
      content: content.seal(cipher, userId, id, { text, quote }),
      due_at: dueAt,
      source_message_id: source.id,
    };
  });
  if (rows.length > 0) await insertFollowUps(tx, rows);
}

function isSame(one: { text: string; dueAt: Date }, other: { text: string; dueAt: Date }): boolean {
  const stems = new Set(stemsOf(one.text));
  const isNear = Math.abs(one.dueAt.getTime() - other.dueAt.getTime()) < 86_400_000;
  return isNear && stemsOf(other.text).some((stem) => stems.has(stem));
}

/** Removes open loops nobody sees any more; returns how many. */
export const removePassed = (db: Db, now: Date) =>
  deletePassed(db, new Date(now.getTime() - listedForMs));

export async function readFollowUps(
  tx: Db,
  { userId, cipher }: Owner,
  now: Date,
): Promise<KeptFollowUp[]> {
  const since = new Date(now.getTime() - listedForMs);
  const rows = await listFollowUps(tx, userId, since, mostHeld);
  return rows.map((row) => openFollowUp({ userId, cipher }, row));
}

type Row = Awaited<ReturnType<typeof listFollowUps>>[number];

export const openFollowUp = ({ userId, cipher }: Owner, row: Row): KeptFollowUp => ({
  id: row.id,
  conversationId: row.conversation_id,
  ...content.open(cipher, userId, row.id, row.content),
  dueAt: row.due_at,
  state: row.state as KeptFollowUp['state'],
  createdAt: row.created_at,
});
