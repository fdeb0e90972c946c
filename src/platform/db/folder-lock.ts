import { createHash, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The system takes no longer address for a socket. */
const longestAddress = 100;
const answerMs = 1_000;

/**
 * One process owns a data folder: PGlite does not look, and a second one's rows would vanish.
 * The owner listens on a socket in the folder. Unlike a process id it cannot outlive its owner, and it
 * holds between containers that share the folder. Returns the way to let go.
 */
export async function lockFolder(dir: string): Promise<() => Promise<void>> {
  const address = addressIn(dir);
  // Process ids alone are not enough: in containers everybody is the first.
  const me = `${process.pid} ${randomUUID()}`;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const server = await listenAt(address, me);
    if (server) {
      // Somebody who took the same stale socket for theirs has replaced ours by now.
      await sleep(50);
      if ((await askOwner(address)) === me) return () => close(server);
      // Left open: closing it would remove the other's socket, which now has its name.
    }
    const owner = await askOwner(address);
    if (owner !== undefined) {
      throw new Error(
        `The data folder is in use by process ${owner.split(' ')[0]}. Stop it, or set another DATA_DIR.`,
      );
    }
    // Left by a process that was killed.
    await rm(address, { force: true });
  }
  throw new Error('The data folder could not be locked.');
}

function addressIn(dir: string): string {
  const address = path.join(path.resolve(dir), 'owner.sock');
  if (Buffer.byteLength(address) <= longestAddress) return address;
  const name = createHash('sha256').update(address).digest('hex').slice(0, 16);
  return path.join(tmpdir(), `evolveai-${name}.sock`);
}

/** Undefined when there is a socket already. */
async function listenAt(address: string, me: string): Promise<Server | undefined> {
  const server = createServer((socket) => socket.on('error', () => undefined).end(me));
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(address, resolve);
    });
    // The lock alone keeps no process alive.
    return server.unref();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return undefined;
    throw error;
  }
}

/** Who listens: process id and token; undefined when nobody does. */
async function askOwner(address: string): Promise<string | undefined> {
  const socket = connect(address);
  let answer = '';
  let isConnected = false;
  await new Promise<void>((resolve) => {
    socket.on('connect', () => (isConnected = true));
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('error', () => resolve()).on('close', () => resolve());
    // Alive, but too busy to answer.
    socket.setTimeout(answerMs, () => socket.destroy());
  });
  return isConnected ? answer || 'unknown' : undefined;
}

const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
