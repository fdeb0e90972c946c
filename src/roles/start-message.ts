import { existsSync } from 'node:fs';
import type { AllConfig } from '../config/index.ts';
import type { Engine } from '../platform/llm/port.ts';

interface Start {
  config: AllConfig;
  address: string;
  engine: Engine;
  /** The bot's name, or why there is none. */
  telegram: string | undefined;
}

/** The short block a person reads after `npm start`. */
export function describeStart({ config, address, engine, telegram }: Start): string {
  const isOffline = engine.name === 'offline';
  const lines = [
    'EvolveAI is running.',
    '',
    ...(config.http.chatPage ? [`  Chat page   ${address}/`] : []),
    `  API         ${address}/docs`,
    `  Engine      ${isOffline ? 'offline: simple rules, no language model' : `${engine.name} (${engine.model})`}`,
    `  Telegram    ${telegram ?? 'not connected'}`,
    `  Data        ${describeDatabase(config)}`,
  ];
  const hints = [
    ...(isOffline ? ['GOOGLE_API_KEY=…       a real model answers (Google AI Studio)'] : []),
    ...(config.telegram ? [] : ['TELEGRAM_BOT_TOKEN=…   the bot is live (from @BotFather)']),
  ];
  if (hints.length > 0) {
    const where = existsSync('.env') ? 'in .env' : 'in .env (see .env.example)';
    lines.push('', `  Set ${where} and start again:`, ...hints.map((hint) => `    ${hint}`));
  }
  return lines.join('\n');
}

function describeDatabase({ database }: AllConfig): string {
  if (database.kind === 'postgres') return 'PostgreSQL';
  return `embedded, in ${database.dataDir}`;
}
