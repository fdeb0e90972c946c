import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export interface Report {
  /** Milliseconds of each call of the engine. */
  engineMs: number[];
}

export interface BenchServer {
  url: string;
  serviceKey: string;
  ask<T>(command: string, args?: object): Promise<T>;
  stop(): Promise<void>;
}

/** The product in a process of its own, so that the load does not run on its event loop. */
export async function startServer(databaseUrl: string | undefined): Promise<BenchServer> {
  const child = fork(path.join(import.meta.dirname, 'server.ts'), [], {
    execArgv: ['--expose-gc'],
    env: { PATH: process.env['PATH'], ...(databaseUrl && { BENCH_DATABASE_URL: databaseUrl }) },
  });
  const answer = async () => {
    const [message] = await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => Promise.reject(new Error('the server of the bench ended'))),
    ]);
    return message;
  };
  const { url, serviceKey } = (await answer()) as { url: string; serviceKey: string };
  return {
    url,
    serviceKey,
    async ask<T>(command: string, args: object = {}) {
      child.send({ command, ...args });
      return (await answer()) as T;
    },
    async stop() {
      child.send({ command: 'stop' });
      await once(child, 'exit');
    },
  };
}
