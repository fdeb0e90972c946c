import { text } from 'node:stream/consumers';
import { hashPassword } from '../../src/platform/crypto/index.ts';
import { UsageError } from './usage-error.ts';

export const usage = `usage: npm run evolve -- admin hash-password
  asks for a password, without showing it, and prints what ADMIN_PASSWORD_HASH is to be;
  in a pipe the password is the first line`;

const shortest = 12;

export async function run(args: string[]): Promise<void> {
  if (args.join(' ') !== 'hash-password') throw new UsageError('expected: hash-password');
  const password = process.stdin.isTTY ? await askTwice() : firstLine(await text(process.stdin));
  if (password.length < shortest) {
    throw new Error(`expected at least ${shortest} characters; nothing was printed`);
  }
  // In quotes, as a shell and Docker Compose would look for variables behind each $.
  console.log(`ADMIN_PASSWORD_HASH='${await hashPassword(password)}'`);
}

const firstLine = (piped: string) => piped.split(/\r?\n/)[0] ?? '';

async function askTwice(): Promise<string> {
  const password = await ask('Password: ');
  if ((await ask('Once more: ')) !== password) throw new Error('the two are not the same');
  return password;
}

/** The terminal shows nothing of what is typed. */
async function ask(question: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.setEncoding('utf8');
  let typed = '';
  try {
    for (;;) {
      const piece = await new Promise<string>((resolve) => {
        stdin.resume().once('data', (data) => resolve(String(data)));
      });
      for (const letter of piece) {
        if (letter === '\r' || letter === '\n') return typed;
        if (letter === '\u0003') throw new Error('stopped');
        typed = letter === '\u007F' || letter === '\b' ? typed.slice(0, -1) : typed + letter;
      }
    }
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
    stderr.write('\n');
  }
}
