import type { ChatResponse } from '#app/contract/chat';
import { ApiError, errorOf } from '../shared/api-error.ts';
import { createStore, type Store } from '../shared/store.ts';
import type { CompanionApi } from './companion-api.ts';
import { judgeFailure } from './failures.ts';
import {
  findKept,
  findNextToSend,
  isOnTheWay,
  isReplyOwed,
  mergeNewest,
  prependOlder,
  setReply,
  type ShownMessage,
  shownMessage,
} from './messages.ts';
import { createPacer } from './pacing.ts';
import type { Picture } from './picture.ts';
import type { UnsentMessages } from './unsent.ts';

export interface ConversationState {
  /** False until the newest page of the history is here. */
  isOpen: boolean;
  /** Oldest first. */
  messages: ShownMessage[];
  isTyping: boolean;
  hasOlder: boolean;
  isLoadingOlder: boolean;
}

export interface Conversation {
  store: Store<ConversationState>;
  /**
   * Reads the newest page and takes up what a reload interrupted; once more when the visitor talks to
   * another persona, whose history is another one.
   */
  open(): Promise<void>;
  send(text: string, picture?: Picture): void;
  /** Sends everything that failed or waits for a connection again, under the same keys. */
  retry(): void;
  /** Takes a message that was never accepted off the page. */
  discard(key: string): void;
  loadOlder(): Promise<void>;
  /** Looks for what was said elsewhere, or later. */
  refresh(): Promise<void>;
}

interface Dependencies {
  api: Pick<CompanionApi, 'chat' | 'listHistory'>;
  unsent: UnsentMessages;
  onReply: (response: ChatResponse) => void;
  now: () => number;
  sleep: (ms: number) => Promise<void>;
  newKey: () => string;
}

const pageSize = 40;
const settleMs = 150;
/** Pauses between looks for a reply that was promised for later. */
const lookAfterMs = [3_000, 5_000, 8_000, 12_000, 20_000, 30_000, 60_000, 60_000, 120_000, 300_000];

/** One visitor's conversation: what is shown, and a queue that sends in order and never twice. */
export function createConversation(dependencies: Dependencies): Conversation {
  const { api, unsent, onReply, now, sleep, newKey } = dependencies;
  const store = createStore<ConversationState>({
    isOpen: false,
    messages: [],
    isTyping: false,
    hasOlder: false,
    isLoadingOlder: false,
  });
  const pictures = new Map<string, string>();
  const triesOf = new Map<string, number>();
  let before: string | null = null;
  let isWorking = false;
  let look = 0;
  let isDelayed = false;
  /** Counts openings: pages asked for before the newest one belong to another talk. */
  let opening = 0;

  function show(messages: ShownMessage[]): void {
    store.set({ messages });
    unsent.save(messages);
  }

  const patch = (key: string, changes: Partial<ShownMessage>) =>
    show(
      store
        .get()
        .messages.map((message) => (message.key === key ? { ...message, ...changes } : message)),
    );

  async function work(): Promise<void> {
    if (isWorking) return;
    isWorking = true;
    try {
      let next = findNextToSend(store.get().messages);
      while (next) {
        await deliver(next);
        next = findNextToSend(store.get().messages);
      }
    } finally {
      isWorking = false;
    }
    void lookForReply();
  }

  async function deliver(message: ShownMessage): Promise<void> {
    const { key } = message;
    patch(key, { delivery: 'sending', problem: null, retryAt: null });
    store.set({ isTyping: true });
    try {
      const response = await converse(message);
      isDelayed = response.is_delayed;
      patch(key, { keptUntil: response.kept_until });
      pictures.delete(key);
      triesOf.delete(key);
      onReply(response);
    } catch (error) {
      const tries = (triesOf.get(key) ?? 0) + 1;
      triesOf.set(key, tries);
      const failure = judgeFailure(error, { now: now(), tries });
      patch(key, failure);
      if (failure.delivery === 'delayed') void resume(key, failure.retryAt);
    } finally {
      store.set({ isTyping: false });
    }
  }

  /** Sends a message and shows its reply; done when the last bubble is on the page. */
  async function converse({ key, text, createdAt }: ShownMessage): Promise<ChatResponse> {
    const bubbles: string[] = [];
    let isAccepted = false;
    const write = (texts: string[], pictureUrl: string | null = null) =>
      show(setReply(store.get().messages, key, texts, new Date(now()).toISOString(), pictureUrl));
    const pacer = createPacer({
      sleep,
      now,
      show(bubble) {
        bubbles.push(bubble);
        write(bubbles);
      },
    });
    const picture = pictures.get(key);
    const request = {
      message: text,
      timestamp: createdAt,
      ...(picture && { image_data: picture }),
    };
    for await (const { event, data } of api.chat(request, key)) {
      if (event === 'reply-failed') throw errorOf(data);
      if (!isAccepted) patch(key, { delivery: 'accepted' });
      isAccepted = true;
      if (event === 'reply-bubble') pacer.push(data.text);
      if (event === 'reply-done') {
        await pacer.finish();
        const { image_base64: image } = data;
        write(data.bubbles, image === null ? null : `data:image/png;base64,${image}`);
        return data;
      }
    }
    throw new ApiError('unreachable');
  }

  async function resume(key: string, at: number): Promise<void> {
    await sleep(at - now());
    if (
      store.get().messages.some((message) => message.key === key && message.delivery === 'delayed')
    ) {
      patch(key, { delivery: 'queued', problem: null, retryAt: null });
      void work();
    }
  }

  function retry(): void {
    const again = (message: ShownMessage): ShownMessage =>
      message.delivery === 'failed' || message.problem === 'unreachable'
        ? { ...message, delivery: 'queued', problem: null, retryAt: null }
        : message;
    show(store.get().messages.map(again));
    void work();
  }

  async function refresh(): Promise<void> {
    if (isWorking) return;
    const mine = opening;
    const page = await api.listHistory({ limit: pageSize }).catch(() => undefined);
    // What is being said right now is newer than this page.
    if (!page || isWorking || mine !== opening) return;
    const { messages } = store.get();
    const ids = new Set(page.messages.map((message) => message.id));
    // Without anything in common there may be a gap: older pages are read again.
    const isConnected = messages.some(({ id }) => id !== null && ids.has(id));
    if (!isConnected) before = page.next_before;
    show(
      mergeNewest(isConnected ? messages : messages.filter(({ id }) => id === null), page.messages),
    );
    store.set({ hasOlder: before !== null });
  }

  /** A reply may come later: after a reload in the middle of a turn, or after an outage. */
  async function lookForReply(): Promise<void> {
    look += 1;
    const mine = look;
    const isOwed = () => isDelayed || isReplyOwed(store.get().messages);
    // From here on everything shown has its id, so a new one is the reply.
    if (isOwed()) await refresh();
    for (const pauseMs of lookAfterMs) {
      if (look !== mine || isWorking || !isOwed()) break;
      const known = countReplies(store.get().messages);
      store.set({ isTyping: !isDelayed && pauseMs < 15_000 });
      await sleep(pauseMs);
      if (look !== mine || isWorking) break;
      await refresh();
      if (countReplies(store.get().messages) > known) isDelayed = false;
    }
    if (look !== mine || isWorking) return;
    store.set({ isTyping: false });
    await lookAfterLimit(mine);
  }

  /** What is over the limit of a day is answered on the next one. */
  async function lookAfterLimit(mine: number): Promise<void> {
    const { keptUntil = null } = findKept(store.get().messages) ?? {};
    if (keptUntil === null) return;
    await sleep(Date.parse(keptUntil) - now());
    if (look !== mine || isWorking) return;
    // Unless it was answered before, as with premium it is.
    isDelayed = findKept(store.get().messages) !== undefined;
    await lookForReply();
  }

  return {
    store,
    retry,
    refresh,

    async open() {
      opening += 1;
      look += 1;
      isDelayed = false;
      const { isOpen, messages } = store.get();
      store.set({
        isOpen: false,
        messages: messages.filter(isOnTheWay),
        isTyping: false,
        hasOlder: false,
      });
      const mine = opening;
      const page = await api.listHistory({ limit: pageSize });
      if (mine !== opening) return;
      before = page.next_before;
      show(mergeNewest(isOpen ? store.get().messages : unsent.load(), page.messages));
      store.set({ isOpen: true, hasOlder: before !== null });
      retry();
    },

    send(text, picture) {
      const key = newKey();
      if (picture) pictures.set(key, picture.base64);
      const message = shownMessage({
        key,
        role: 'user',
        text: text.trim(),
        createdAt: new Date(now()).toISOString(),
        hasPicture: picture !== undefined,
        pictureUrl: picture?.url ?? null,
        delivery: 'queued',
      });
      show([...store.get().messages, message]);
      void work();
    },

    discard(key) {
      show(store.get().messages.filter((message) => message.key !== key));
      pictures.delete(key);
      void work();
    },

    async loadOlder() {
      if (before === null || store.get().isLoadingOlder) return;
      store.set({ isLoadingOlder: true });
      const mine = opening;
      try {
        const page = await api.listHistory({ before, limit: pageSize });
        if (mine !== opening) return;
        before = page.next_before;
        show(prependOlder(store.get().messages, page.messages));
        // Drawn while the list still counts as loading: nothing of it is read out as new.
        await sleep(settleMs);
      } catch {
        // Scrolling up again tries again.
      } finally {
        store.set({ isLoadingOlder: false, hasOlder: before !== null });
      }
    },
  };
}

const countReplies = (messages: ShownMessage[]): number =>
  messages.filter(({ role, id }) => role === 'companion' && id !== null).length;
