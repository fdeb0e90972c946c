import { expect } from 'vitest';
import { conversationIdOf } from '../../src/modules/conversations/content.ts';
import { markOf, type Place } from '../support/gates.ts';
import { makePremium } from '../support/premium.ts';
import type { DepartureStage, Leaver } from './departure-stage.ts';

/** Something that is done for somebody when they leave. A kind of it is one entry of the list below. */
export interface Moment {
  title: string;
  /** One of those of which the promise speaks. */
  isPromised?: true;
  /** Where it is held until the account is gone; without a place the two race. */
  place?: Place;
  /** How many at a time; the worker may have a limit of its own. */
  atOnce?: number;
  /** What has to be there before. */
  prepare?: (stage: DepartureStage, leaver: Leaver) => Promise<unknown>;
  begin: (stage: DepartureStage, leaver: Leaver) => Promise<unknown> | void;
  /** What it waits for before it would send something, once nothing holds it any more. */
  lastsMs?: number;
  /** What must be true of each when all is over, besides that nothing is left and nothing was sent. */
  check?: (stage: DepartureStage, leaver: Leaver) => Promise<void>;
}

const dayMs = 86_400_000;

const premium = ({ service }: DepartureStage, { id }: Leaver) => makePremium(service, id);

const write = (stage: DepartureStage, leaver: Leaver) =>
  stage.write(leaver, `My name is ${markOf(leaver.id)}. How are you?`);

/** Premium that began some days ago, for thirty days. */
const paid = ({ core }: DepartureStage, { id }: Leaver, daysAgo: number) =>
  core.database.asUser(id, (tx) =>
    core.billing.ledger.write(tx, {
      id: crypto.randomUUID(),
      userId: id,
      kind: 'payment',
      product: '1-month',
      days: 30,
      at: new Date(Date.now() - daysAgo * dayMs),
    }),
  );

/** A zone in which it is nine in the morning or a little later. */
function morningZone(): string {
  const hours = 9 - new Date().getUTCHours();
  const ahead = hours < -12 ? hours + 24 : hours;
  // Signs are the other way round there.
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

async function wish(leaver: Leaver, data: object): Promise<void> {
  const { status } = await leaver.caller.post('/profile', { user_id: leaver.id, data });
  expect(status).toBe(200);
}

async function planSomething({ core }: DepartureStage, leaver: Leaver): Promise<void> {
  const { id } = leaver;
  const { database, keys, memory } = core;
  await wish(leaver, { nudges: ['follow-up'] });
  const text = `An exam, ${markOf(id)}`;
  const source = { id: crypto.randomUUID(), saidAt: new Date() };
  const followUps = [{ text, quote: text, source, dueAt: new Date(Date.now() - 60_000) }];
  await database.asUser(id, async (tx) => {
    const owner = { userId: id, cipher: await keys.cipherFor(tx, id) };
    const learned = { facts: [], emotions: [], followUps };
    await memory.learn(tx, owner, conversationIdOf(id, 'vera'), learned);
  });
}

/** Talked with, so that there is something to be remembered. */
async function talk({ db }: DepartureStage, { id, caller }: Leaver): Promise<void> {
  const { status } = await caller.post('/chat', { message: `My name is ${markOf(id)}` });
  expect(status).toBe(200);
  await db
    .updateTable('conversations')
    .set({ upkeep_due_at: new Date(0) })
    .where('user_id', '=', id)
    .execute();
}

/** Half of those who buy have only the Mini App: no conversation to lock. */
async function askForInvoice({ db }: DepartureStage, { id, caller }: Leaver): Promise<void> {
  if (id % 2 === 0) await db.deleteFrom('conversations').where('user_id', '=', id).execute();
  let status = 0;
  // Where Telegram cannot be reached for a moment people try again.
  for (let tries = 0; status !== 200 && tries < 5; tries += 1) {
    ({ status } = await caller.post('/payments/invoice', { offer_id: 'monthly' }));
  }
  expect(status).toBe(200);
}

const chargeOf = ({ id }: Leaver) => `charge-${(id % 1_000_000).toString(36)}-${id % 7}`;

function pay(stage: DepartureStage, leaver: Leaver) {
  const { params } =
    stage.telegram.calls.findLast(
      ({ method, params }) =>
        method === 'createInvoiceLink' && String(params['payload']).includes(`:${leaver.id}:`),
    ) ?? {};
  const [{ amount } = { amount: 0 }] = (params?.['prices'] ?? []) as { amount: number }[];
  return leaver.caller.post('/payments', {
    payload: String(params?.['payload']),
    currency: 'XTR',
    amount,
    charge_id: chargeOf(leaver),
    paid_at: new Date().toISOString(),
    is_recurring: true,
    is_first_recurring: true,
  });
}

/** Money that was taken stays in the ledger, of nobody; what would be taken again is cancelled. */
async function checkPaid({ db }: DepartureStage, leaver: Leaver): Promise<void> {
  const charge = chargeOf(leaver);
  const isTaken = leaver.answers.some(({ status }) => status < 300);
  const entry = await db
    .selectFrom('payments')
    .select(['user_id', 'amount'])
    .where('charge_id', '=', charge)
    .executeTakeFirst();
  expect(entry).toEqual(isTaken ? { user_id: null, amount: expect.any(Number) } : undefined);
  const orders = await db
    .selectFrom('billing_orders')
    .select(['kind', 'reason'])
    .where('charge_id', '=', charge)
    .execute();
  const cancelled = { kind: 'cancel-subscription', reason: 'the account was deleted' };
  expect(orders).toEqual(isTaken ? [cancelled] : []);
}

async function insertGift({ db }: DepartureStage, leaver: Leaver): Promise<void> {
  const gift = { code: codeOf(leaver), charge_id: chargeOf(leaver), days: 30 };
  await db.insertInto('gifts').values(gift).execute();
}

const codeOf = (leaver: Leaver) => `gift-${chargeOf(leaver)}`;

async function addRecipient({ db }: DepartureStage, { id }: Leaver): Promise<void> {
  const sending = db.selectFrom('broadcasts').select('id').where('state', '=', 'sending');
  const known = await sending.executeTakeFirst();
  const broadcastId = known?.id ?? crypto.randomUUID();
  if (!known) {
    const started = { state: 'sending', total: 100, started_at: new Date() };
    await db
      .insertInto('broadcasts')
      .values({ id: broadcastId, created_by: 1, text_en: 'News', ...started })
      .execute();
  }
  await db
    .insertInto('broadcast_recipients')
    .values({ broadcast_id: broadcastId, user_id: id, chat_id: id })
    .execute();
}

function sayAloud(stage: DepartureStage, leaver: Leaver) {
  const sound = Buffer.from(`OggS${'\0'.repeat(60)}${markOf(leaver.id)}`);
  const file = { file_size: sound.length, duration_seconds: 3, media_type: 'audio/ogg' };
  const fileId = stage.keepFile(leaver, sound);
  return stage.write(leaver, '', { kind: 'voice', file_id: fileId, ...file });
}

export const moments: Moment[] = [
  { title: 'generation', isPromised: true, place: 'answer', begin: write },
  { title: 'a tool call', isPromised: true, place: 'tool', begin: write },
  {
    title: 'an answer being spoken',
    isPromised: true,
    place: 'speech',
    prepare: async (stage, leaver) => {
      await premium(stage, leaver);
      await wish(leaver, { voice_mode: 'always' });
    },
    begin: write,
  },
  {
    title: 'a payment',
    isPromised: true,
    prepare: askForInvoice,
    async begin(stage, leaver) {
      await stage.soon(10);
      stage.begin(leaver, pay(stage, leaver));
    },
    check: checkPaid,
  },
  {
    title: 'a follow-up being written',
    isPromised: true,
    place: 'nudge',
    atOnce: 5,
    prepare: planSomething,
    begin: (stage) => stage.writeFirst(),
  },
  {
    title: 'a greeting being written',
    place: 'nudge',
    atOnce: 5,
    prepare: (_stage, leaver) => wish(leaver, { nudges: ['morning'], time_zone: morningZone() }),
    begin: (stage) => stage.writeFirst(),
  },
  { title: 'a judgement of how the user is', place: 'judgement', begin: write },
  {
    title: 'help being given',
    async begin(stage, leaver) {
      await stage.soon(10);
      stage.begin(leaver, stage.write(leaver, 'I want to kill myself'));
    },
  },
  {
    title: 'a question on the day after',
    async prepare(stage, leaver) {
      await talk(stage, leaver);
      const set = { check_in_at: new Date(0) };
      await stage.db.updateTable('users').set(set).where('id', '=', leaver.id).execute();
    },
    async begin(stage) {
      await stage.soon(20);
      stage.checkIn();
    },
  },
  { title: 'a voice message being heard', place: 'transcription', begin: sayAloud },
  { title: 'a picture being drawn', place: 'picture', prepare: premium, begin: write },
  {
    title: 'the wait for more words',
    lastsMs: 2_500,
    begin: (stage, leaver) => stage.write(leaver, 'and then'),
  },
  { title: 'a later bubble on its way', place: 'second bubble', begin: write },
  {
    title: 'what was said being remembered',
    place: 'extraction',
    prepare: talk,
    begin: (stage) => stage.keepUp(),
  },
  {
    title: 'a notice that premium ends',
    prepare: (stage, leaver) => paid(stage, leaver, 28),
    async begin(stage) {
      await stage.soon(20);
      stage.checkPlans();
    },
  },
  {
    title: 'a gift being taken',
    prepare: insertGift,
    async begin(stage, leaver) {
      await stage.soon(10);
      stage.begin(leaver, leaver.caller.post('/premium/gift', { code: codeOf(leaver) }));
    },
  },
  {
    title: 'a broadcast',
    prepare: addRecipient,
    async begin(stage) {
      stage.broadcast();
      await stage.soon(1_000);
    },
  },
];
