interface StoredUpdate {
  update_id: number;
}

type Ended = 'news' | 'conflict' | 'timeout' | 'gone';

/** Telegram's side of `getUpdates`: what no higher offset has confirmed stays. */
export function createUpdates() {
  /** Everything there ever was, for redelivery. */
  const all = new Map<number, object>();
  let waiting: StoredUpdate[] = [];
  /** Delivered with the next poll once more, whatever was confirmed. */
  let repeats: StoredUpdate[] = [];
  let nextId = 1_000;
  let highestOffset = 0;
  let allowed: string[] = [];
  /** The poll that is open; a second one ends it. */
  let open: ((ended: Ended) => void) | undefined;

  function add(update: object): number {
    const id = nextId;
    nextId += 1;
    all.set(id, update);
    const isAsked =
      allowed.length === 0 || Object.keys(update).some((key) => allowed.includes(key));
    if (isAsked) waiting.push({ ...update, update_id: id });
    if (isAsked) open?.('news');
    return id;
  }

  function redeliver(updateId: number, times = 1, { isSameId = false } = {}): void {
    const update = all.get(updateId);
    if (!update) throw new Error(`there was no update ${updateId}`);
    for (let time = 0; time < times; time += 1) {
      if (isSameId) repeats.push({ ...update, update_id: updateId });
      else add(update);
    }
    open?.('news');
  }

  function news(timeoutMs: number, gone: AbortSignal): Promise<Ended> {
    return new Promise((resolve) => {
      const end = (ended: Ended) => {
        if (open === end) open = undefined;
        clearTimeout(timer);
        resolve(ended);
      };
      const timer = setTimeout(end, timeoutMs, 'timeout');
      open = end;
      gone.addEventListener('abort', () => end('gone'));
    });
  }

  return {
    add,
    redeliver,
    repeatLast: (times: number) => redeliver(nextId - 1, times),
    lastId: () => nextId - 1,
    get: (id: number) => all.get(id),
    pending: () => waiting.length,
    confirmed: () => highestOffset,
    allow: (kinds: unknown) => void (Array.isArray(kinds) && (allowed = kinds.map(String))),

    /** Undefined: another poll has taken over. */
    async poll(
      params: Record<string, unknown>,
      gone: AbortSignal,
    ): Promise<StoredUpdate[] | undefined> {
      const offset = Number(params['offset'] ?? 0);
      const limit = Number(params['limit'] ?? 100);
      const timeoutMs = Math.min(50, Number(params['timeout'] ?? 0)) * 1000;
      highestOffset = Math.max(highestOffset, offset);
      waiting = waiting.filter(({ update_id: id }) => id >= offset);
      open?.('conflict');
      const isEmpty = waiting.length === 0 && repeats.length === 0;
      if (isEmpty && timeoutMs > 0 && (await news(timeoutMs, gone)) === 'conflict') {
        return undefined;
      }
      const batch = [...repeats, ...waiting].slice(0, limit);
      repeats = [];
      return batch;
    },
  };
}
