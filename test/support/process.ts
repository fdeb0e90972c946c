import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

export interface Service {
  url: string;
  /** Everything printed so far. */
  output: () => string;
  process: ChildProcess;
  kill(signal: NodeJS.Signals): Promise<number | null>;
}

interface Installation {
  role?: string;
  port?: number;
  /** Where the program lies. */
  dir?: string;
  /** As whom it runs; only root can choose. */
  userId?: number | undefined;
}

const readyMs = 60_000;

/** The real program as its own process, ready to serve. */
export async function startService(
  env: Record<string, string>,
  { role = 'all', port, dir = root, userId }: Installation = {},
): Promise<Service> {
  const chosen = port ?? (await freePort());
  const child = spawn(process.execPath, ['src/main.ts', role], {
    cwd: dir,
    ...(userId !== undefined && { uid: userId, gid: userId }),
    env: { PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'info', PORT: String(chosen), ...env },
  });
  let output = '';
  const collect = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const service: Service = {
    url: `http://127.0.0.1:${chosen}`,
    output: () => output,
    process: child,
    async kill(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const gone = once(child, 'exit');
      child.kill(signal);
      const [code] = (await gone) as [number | null];
      return code;
    },
  };
  await waitFor(async () => {
    if (child.exitCode !== null) throw new Error(`the service ended: ${output}`);
    return fetch(`${service.url}/ready`).then(
      ({ status }) => status === 200,
      () => false,
    );
  }, readyMs).catch(async (error: unknown) => {
    // Nobody else knows of it.
    await service.kill('SIGKILL');
    throw error;
  });
  return service;
}

export async function waitFor(
  isDone: () => Promise<boolean> | boolean,
  timeoutMs: number,
  everyMs = 50,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await isDone())) {
    if (Date.now() > deadline) throw new Error(`not within ${timeoutMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Strong enough for production, known to the tests. */
export const testSecrets = {
  ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64url'),
  JWT_SECRET: 'q8Zs0vTn4LmXw2RbYc6HdJ9KfPgAe1Uo',
  SERVICE_KEY: 'Wm5TzXv0QnLr8CbJd2KyHf6GsPa4UeIo',
};

/** What the tests ask a running service, as the bot would. */
export function apiOf({ url }: Service, serviceKey: string) {
  const tokens = new Map<number, string>();
  async function tokenFor(userId: number): Promise<string> {
    const known = tokens.get(userId);
    if (known !== undefined) return known;
    const response = await fetch(`${url}/auth`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-service-key': serviceKey },
      body: JSON.stringify({ user_id: userId }),
    });
    const { access_token } = (await response.json()) as { access_token: string };
    tokens.set(userId, access_token);
    return access_token;
  }
  async function get<T>(userId: number, address: string): Promise<T> {
    const headers = { authorization: `Bearer ${await tokenFor(userId)}` };
    const response = await fetch(`${url}${address}`, { headers });
    if (response.status === 429) {
      await new Promise((resolve) => setTimeout(resolve, 5_000));
      return get(userId, address);
    }
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return (await response.json()) as T;
  }
  return {
    history: async (userId: number) =>
      (
        await get<{ messages: { role: string; text: string }[] }>(
          userId,
          `/chat_history/${userId}?limit=200`,
        )
      ).messages,
    memories: async (userId: number) =>
      (await get<{ facts: { text: string }[] }>(userId, `/memories?user_id=${userId}`)).facts.map(
        (fact) => fact.text,
      ),
    payments: async (userId: number) =>
      (await get<{ payments: object[] }>(userId, '/payments')).payments,
    /** Messages counted for the plan, on all days: an evening may go past midnight. */
    counted: async (userId: number) => {
      const { daily_usage: days } = await get<{ daily_usage: { messages: number }[] }>(
        userId,
        `/export/${userId}`,
      );
      return days.reduce((sum, { messages }) => sum + messages, 0);
    },
    status: (userId: number) =>
      get<{ messages_today: number }>(userId, `/profile/status/${userId}`),
  };
}
