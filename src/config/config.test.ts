import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { ConfigError, readConfig } from './index.ts';

const production = {
  DATABASE_URL: 'postgres://u:p@db/evolveai',
  ENCRYPTION_KEY: randomBytes(32).toString('base64url'),
  JWT_SECRET: randomBytes(32).toString('hex'),
  SERVICE_KEY: randomBytes(32).toString('hex'),
};

function problemsOf(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

test('with nothing set, all runs on embedded parts with the offline engine', () => {
  const config = readConfig('all', {});
  expect(config.database).toEqual({ kind: 'embedded', dataDir: 'data' });
  expect(config.engine.provider).toBe('offline');
  expect(config.http).toMatchObject({ host: '127.0.0.1', port: 8000, chatPage: true });
});

test('all problems are reported at once, by name and without values', () => {
  const values = {
    PORT: 'eighty',
    JWT_SECRET: 'hunter2',
    GEMINI_BASE_URL: 'gopher://x',
    LOG_LEVEL: 'loud',
  };
  const problems = problemsOf(() => readConfig('all', values));
  expect(problems.map((problem) => problem.split(':')[0])).toEqual(
    expect.arrayContaining(['PORT', 'JWT_SECRET', 'GEMINI_BASE_URL', 'LOG_LEVEL']),
  );
  for (const value of Object.values(values)) expect(problems.join()).not.toContain(value);
});

test.each(['ENCRYPTION_KEY', 'JWT_SECRET', 'SERVICE_KEY'])(
  '%s is required with PostgreSQL',
  (name) => {
    const problems = problemsOf(() => readConfig('api', { ...production, [name]: undefined }));
    expect(problems).toEqual([`${name}: required with PostgreSQL`]);
  },
);

test.each([
  ['JWT_SECRET', 'your-super-secret-jwt-key-min-32-chars'],
  ['JWT_SECRET', 'a'.repeat(64)],
  ['SERVICE_KEY', 'short'],
  ['ENCRYPTION_KEY', 'your-fernet-encryption-key-here'],
])('a weak %s is refused', (name, value) => {
  expect(problemsOf(() => readConfig('api', { ...production, [name]: value }))).toHaveLength(1);
});

test('the names of the earlier version keep working', () => {
  const { DATABASE_URL: _url, ...secrets } = production;
  const config = readConfig('api', {
    ...secrets,
    DB_HOST: 'db',
    POSTGRES_USER: 'my user',
    POSTGRES_PASSWORD: 'p@ss/word',
    POSTGRES_DB: 'malterdb',
    HTTPX_TIMEOUT: '180',
    HTTPX_CONNECT_TIMEOUT: '7',
    LOG_LEVEL: 'INFO',
    ADMIN_USER_IDS: '1, 2',
  });
  expect(config.database).toMatchObject({
    url: 'postgres://my%20user:p%40ss%2Fword@db:5432/malterdb',
  });
  expect(config.engine.timeouts).toMatchObject({ totalMs: 180_000, connectMs: 7_000 });
  expect(config.http.adminUserIds).toEqual([1, 2]);
  expect(config.logLevel).toBe('info');
});

test('the bot needs no database and gets none', () => {
  const config = readConfig('bot', { ...production, TELEGRAM_BOT_TOKEN: `1:${'a'.repeat(30)}` });
  expect(JSON.stringify(config)).not.toContain('postgres');
  expect(JSON.stringify(config)).not.toContain(production.ENCRYPTION_KEY);
});

test('roles that share a database cannot have the embedded one', () => {
  expect(problemsOf(() => readConfig('worker', {}))[0]).toMatch(/^DATABASE_URL/);
});

test('a webhook needs its address and secret', () => {
  const env = { TELEGRAM_BOT_TOKEN: `1:${'a'.repeat(30)}`, TELEGRAM_MODE: 'webhook' };
  expect(problemsOf(() => readConfig('all', env)).map((problem) => problem.split(':')[0])).toEqual([
    'WEBHOOK_URL',
    'WEBHOOK_SECRET',
  ]);
});

test('an embedding model needs an engine that has one', () => {
  const env = { EMBEDDING_MODEL: 'gemini-embedding-2' };
  expect(readConfig('all', {}).engine.embeddingModel).toBeUndefined();
  expect(readConfig('all', { ...env, GOOGLE_API_KEY: 'key' }).engine.embeddingModel).toBe(
    'gemini-embedding-2',
  );
  expect(problemsOf(() => readConfig('all', env))).toEqual([
    'EMBEDDING_MODEL: the engine offline has no embeddings',
  ]);
  const chosen = { ...env, GOOGLE_API_KEY: 'key', LLM_PROVIDER: 'offline' };
  expect(problemsOf(() => readConfig('all', chosen))).toHaveLength(1);
});

test('a payment provider needs prices, and prices name offers and whole numbers', () => {
  const token = { PAYMENT_PROVIDER_TOKEN: 'token' };
  expect(readConfig('all', {}).paymentProvider).toBeUndefined();
  expect(
    readConfig('all', {
      ...token,
      PAYMENT_CURRENCY: 'EUR',
      PAYMENT_PRICES: '1-month=499, 12-months=3999',
    }).paymentProvider,
  ).toEqual({ token: 'token', currency: 'EUR', prices: { '1-month': 499, '12-months': 3999 } });
  expect(problemsOf(() => readConfig('all', token))).toEqual([
    'PAYMENT_PRICES: required with PAYMENT_PROVIDER_TOKEN',
  ]);
  for (const PAYMENT_PRICES of ['monthly=1', '1-month', '1-month=4.99', '1-month=0']) {
    const [problem] = problemsOf(() => readConfig('all', { ...token, PAYMENT_PRICES }));
    expect(problem).toMatch(/^PAYMENT_PRICES: expected prices like 1-month=499/);
  }
  for (const PAYMENT_CURRENCY of ['euro', 'XTR']) {
    const [problem] = problemsOf(() => readConfig('all', { PAYMENT_CURRENCY }));
    expect(problem).toMatch(/^PAYMENT_CURRENCY: expected/);
  }
});

test('the hash of a password is one that costs enough to try, and not too much to check', () => {
  const hashWith = (numbers: string) => `scrypt$${numbers}$${'s'.repeat(22)}$${'h'.repeat(43)}`;
  const read = (hash: string) => readConfig('all', { ADMIN_PASSWORD_HASH: hash }).adminPasswordHash;
  expect(readConfig('all', {}).adminPasswordHash).toBeUndefined();
  for (const good of [hashWith('32768$8$3'), hashWith('16384$8$1')]) expect(read(good)).toBe(good);
  const bad = ['32768$8', '8192$8$1', '32767$8$3', '2097152$8$1', '16384$32$16', '16384$0$1'];
  for (const hash of ['a plain password', ...bad.map(hashWith)]) {
    const [problem] = problemsOf(() => read(hash));
    expect(problem).toMatch(/^ADMIN_PASSWORD_HASH: expected/);
    expect(problem).not.toContain(hash);
  }
});
