interface Load {
  url: string;
  serviceKey: string;
  /** How many write at the same time, each waiting for the answer before the next message. */
  users: number;
  seconds: number;
  firstUser: number;
}

/** Nobody may send more than ten messages a minute, so everybody hands over after this many. */
const turnsPerUser = 9;
const messages = [
  'Hi! How are you today?',
  'I love coffee and long walks.',
  'Work was exhausting, my boss is impossible.',
  'What do you remember about me?',
  'Привет! Как у тебя дела?',
  'Сегодня был тяжёлый день, очень устала.',
];

/** Real requests over HTTP; returns the milliseconds of each turn. */
export async function runLoad({ url, serviceKey, users, seconds, firstUser }: Load) {
  const durations: number[] = [];
  let nextUser = firstUser;
  const deadline = performance.now() + seconds * 1000;
  const tokenFor = async (userId: number) => {
    const { access_token } = await post<{ access_token: string }>(
      `${url}/auth`,
      { 'x-service-key': serviceKey },
      { user_id: userId },
    );
    return access_token;
  };

  async function write(): Promise<void> {
    while (performance.now() < deadline) {
      const token = await tokenFor(nextUser++);
      for (let turn = 0; turn < turnsPerUser && performance.now() < deadline; turn += 1) {
        const message = messages[turn % messages.length];
        const start = performance.now();
        await post(`${url}/chat`, { authorization: `Bearer ${token}` }, { message });
        durations.push(performance.now() - start);
      }
    }
  }

  const start = performance.now();
  await Promise.all(Array.from({ length: users }, write));
  return { durations, elapsedMs: performance.now() - start };
}

async function post<T>(url: string, headers: Record<string, string>, body: object): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (response.status !== 200) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as T;
}
