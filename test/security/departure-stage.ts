import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { createBroadcastSending } from '../../src/modules/broadcasts/index.ts';
import { type Database, openPostgres } from '../../src/platform/db/index.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { createTelegramSender, type TelegramSender } from '../../src/platform/telegram/index.ts';
import { createDeliveryLoop } from '../../src/worker/deliveries.ts';
import { createTurnLoop } from '../../src/worker/turns.ts';
import { type Answer, type Caller, startTestApp } from '../support/app.ts';
import { createGates, type Gate, gatedEngine, markOf, type Place } from '../support/gates.ts';
import { startTelegramDouble } from '../support/telegram.ts';
import { chatsOf } from '../worker/chats.ts';

/** Somebody who is about to leave. */
export interface Leaver {
  id: number;
  /** What the bot and the Mini App do for them. */
  caller: Caller;
  gate: Gate | undefined;
  /** What the calls that were begun for them have answered. */
  answers: Answer[];
  /** When the answer to the deletion was there. */
  goneAtMs: number;
  isBackAgain: boolean;
}

export type DepartureStage = Awaited<ReturnType<typeof startDepartureStage>>;

/** A call to Telegram about one chat, and when it was begun. */
interface Begun {
  method: string;
  chatId: number;
  atMs: number;
}

/**
 * Two processes on one database: in one of them all is done that is done for users, and accounts are
 * deleted in either. In between stand gates.
 */
export async function startDepartureStage(database: Database, random: () => number) {
  const telegram = await startTelegramDouble();
  const gates = createGates();
  const begun: Begun[] = [];
  const inFlight = new Set<Promise<unknown>>();

  function track<T>(work: Promise<T>): Promise<T> {
    inFlight.add(work);
    // Whoever wants to know what became of it has the promise itself.
    work.catch(() => undefined).finally(() => inFlight.delete(work));
    return work;
  }

  const sender = watched(
    createTelegramSender({ token: `1:${'a'.repeat(35)}`, apiRoot: telegram.url }),
    async (method, chatId, call) => {
      begun.push({ method, chatId, atMs: performance.now() });
      const texts = begun.filter((each) => each.chatId === chatId && each.method === 'sendText');
      if (method === 'sendText' && texts.length === 2) await gates.pass(chatId, 'second bubble');
      return track(call());
    },
  );
  const engine = gatedEngine(gates);
  const encryptionKey = randomBytes(32).toString('base64url');
  const service = await startTestApp({ database, engine, sender, encryptionKey });
  const { source } = database;
  const second =
    source.kind === 'postgres' ? openPostgres({ url: source.url, poolSize: 4 }) : database;
  const other = await startTestApp({ database: second, engine, sender, encryptionKey });
  const { core } = service;
  const { conversations } = core;
  const watchedConversations: typeof conversations = {
    ...conversations,
    answer: (...work) => track(conversations.answer(...work)),
  };
  const loops = [
    createTurnLoop({ ...core, conversations: watchedConversations, sender, concurrency: 100 }),
    createDeliveryLoop({ ...core, sender }),
  ];
  for (const loop of loops) await loop.start();
  const broadcasts = createBroadcastSending({
    ...core,
    sender,
    logger: createLogger('silent', ''),
  });
  const chats = chatsOf(service);
  let nextMessageId = 1;
  /** What is done for everybody at once, by name; the first who asks for it begins it for all. */
  const begunForAll = new Set<string>();

  function once(name: string, work: () => Promise<unknown>): void {
    if (begunForAll.has(name)) return;
    begunForAll.add(name);
    void track(work());
  }

  /** Of somebody of age with an open chat, to whom nothing is written without a reason of the test's. */
  async function openAccount(id: number, data: object): Promise<Caller> {
    await chats.open(id);
    const caller = await service.as(id);
    await caller.post('/profile', { user_id: id, data: { nudges: [], ...data } });
    return caller;
  }

  return {
    telegram,
    service,
    core,
    db: core.database.db,
    track,
    random,
    soon: (withinMs: number) => sleep(random() * withinMs),

    /** Somebody whom nothing keeps from being written to at any hour. */
    async meet(id: number, place: Place | undefined, isDeaf: boolean): Promise<Leaver> {
      const caller = await openAccount(id, { name: markOf(id), quiet_hours: { from: 0, to: 0 } });
      const gate = place && gates.close(id, place, { isDeaf });
      return { id, caller, gate, answers: [], goneAtMs: Infinity, isBackAgain: false };
    },

    /** A message in Telegram; answered by the worker. */
    write: ({ id, caller }: Leaver, message: string, media?: object) =>
      caller.post(
        '/chat',
        {
          message,
          telegram: { chat_id: id, message_id: nextMessageId++, ...(media && { media }) },
        },
        { prefer: 'respond-async' },
      ),

    /** A file that Telegram keeps for this person. */
    keepFile({ id }: Leaver, bytes: Uint8Array): string {
      telegram.user(id).sendsVoice(bytes);
      return telegram.newestFileId();
    },

    /** What was asked of the API and is not waited for. */
    begin(leaver: Leaver, asked: Promise<Answer>): void {
      void track(asked.then((answer) => leaver.answers.push(answer)));
    },

    keepUp: () =>
      once('upkeep', async () => {
        for (const claim of await conversations.claimUpkeep(100)) {
          void track(conversations.keepUp(claim));
        }
      }),
    writeFirst: () => once('nudges', core.nudges.sendDue),
    checkIn: () => once('check-ins', core.checkIns.sendDue),
    checkPlans: () => once('plans', core.planNotices.checkDue),
    broadcast: () =>
      once('broadcast', async () => {
        const [claim] = await broadcasts.claim();
        if (claim) await broadcasts.send(claim, new AbortController().signal);
      }),

    /** Through the front door, of this process or of the other. */
    async leave(leaver: Leaver, isElsewhere: boolean): Promise<number> {
      const door = await (isElsewhere ? other : service).as(leaver.id);
      let status = 503;
      // Of a database that is busy people ask again.
      while (status === 503) ({ status } = await door.delete(`/profile/${leaver.id}`));
      leaver.goneAtMs = performance.now();
      return status;
    },

    /** A new account with an open chat, and a token for it. */
    async comeBack(leaver: Leaver): Promise<Caller> {
      leaver.isBackAgain = true;
      return openAccount(leaver.id, {});
    },

    /** Nothing is under way any more. */
    async settle(): Promise<void> {
      while (inFlight.size > 0) await Promise.allSettled(inFlight);
      begunForAll.clear();
    },

    /** What was begun for a chat after its user had heard that all is gone; taking a bubble away is none. */
    sentAfter: ({ id, goneAtMs }: Leaver): string[] =>
      begun
        .filter(({ chatId, atMs, method }) => {
          const isWord = method !== 'removeMessages' && method !== 'editSubscription';
          return chatId === id && atMs > goneAtMs && isWord;
        })
        .map(({ method, atMs }) => `${method} after ${Math.round(atMs - goneAtMs)} ms`),

    /** All that stands with the user but what is drawn for each account anew. */
    async rowOf({ id }: Leaver): Promise<string> {
      const { rows } = await sql<{ row: string }>`
        select (to_jsonb(users) - array['data_key', 'token_version', 'memory_version'])::text as row
        from users where id = ${id}`.execute(core.database.db);
      return rows[0]?.row ?? '';
    },

    /** Of all rows of all tables that name one of these users: the table. */
    async tablesThatName(ids: number[]): Promise<string[]> {
      const { rows } = await sql<{ name: string }>`
        select table_name as name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(
        core.database.db,
      );
      const named: string[] = [];
      for (const { name } of rows) {
        const { rows: found } = await sql<{ rows: number }>`
          select count(*)::int as rows from ${sql.table(name)} as t
          where t::text ~ ${ids.join('|')}`.execute(core.database.db);
        if ((found[0]?.rows ?? 0) > 0) named.push(name);
      }
      return named;
    },

    async close(): Promise<void> {
      await Promise.all(loops.map((loop) => loop.stop()));
      await service.close();
      await other.close();
      if (second !== database) await second.close();
      await telegram.stop();
    },
  };
}

type Watch = <T>(method: string, chatId: number, call: () => Promise<T>) => Promise<T>;

/** Everything that is about one chat passes through here. */
function watched(sender: TelegramSender, watch: Watch): TelegramSender {
  return {
    ...sender,
    sendText: (chatId, ...rest) =>
      watch('sendText', chatId, () => sender.sendText(chatId, ...rest)),
    sendVoice: (chatId, ...rest) =>
      watch('sendVoice', chatId, () => sender.sendVoice(chatId, ...rest)),
    sendPicture: (chatId, ...rest) =>
      watch('sendPicture', chatId, () => sender.sendPicture(chatId, ...rest)),
    react: (chatId, ...rest) => watch('react', chatId, () => sender.react(chatId, ...rest)),
    showAction: (chatId, ...rest) =>
      watch('showAction', chatId, () => sender.showAction(chatId, ...rest)),
    removeMessages: (chatId, ...rest) =>
      watch('removeMessages', chatId, () => sender.removeMessages(chatId, ...rest)),
  };
}
