import type { Settings } from './settings.ts';
import { database, provider } from './slices.ts';
import type { Role } from './types.ts';

/** What is right by itself but not together, or missing for this role. */
export function contradictions(role: Role, values: Settings): string[] {
  const problems: string[] = [];
  const need = (name: keyof Settings, why: string) => {
    if (values[name] === undefined) problems.push(`${name}: required ${why}`);
  };
  const usesPostgres = database(values).kind === 'postgres';

  if ((role === 'api' || role === 'worker') && !usesPostgres) {
    problems.push(
      `DATABASE_URL: required for the role ${role} (the embedded database belongs to one process)`,
    );
  }
  if (usesPostgres && role !== 'bot' && role !== 'migrate') {
    need('ENCRYPTION_KEY', 'with PostgreSQL');
    need('JWT_SECRET', 'with PostgreSQL');
    need('SERVICE_KEY', 'with PostgreSQL');
  }
  if (role === 'bot') {
    need('TELEGRAM_BOT_TOKEN', 'for the role bot');
    need('SERVICE_KEY', 'for the role bot');
  }
  if (values.TELEGRAM_MODE === 'webhook' && values.TELEGRAM_BOT_TOKEN !== undefined) {
    need('WEBHOOK_URL', 'for TELEGRAM_MODE=webhook');
    need('WEBHOOK_SECRET', 'for TELEGRAM_MODE=webhook');
  }
  const { PAYMENT_PROVIDER_TOKEN: paymentToken, PAYMENT_PRICES: prices } = values;
  if (paymentToken !== undefined && Object.keys(prices).length === 0) {
    problems.push('PAYMENT_PRICES: required with PAYMENT_PROVIDER_TOKEN');
  }
  const { INACTIVE_ACCOUNT_DAYS: unusedDays, INACTIVE_NOTICE_DAYS: noticeDays } = values;
  if (unusedDays > 0 && unusedDays <= noticeDays) {
    problems.push('INACTIVE_ACCOUNT_DAYS: expected more than INACTIVE_NOTICE_DAYS, or 0');
  }
  const providers = [provider(values), ...values.LLM_FALLBACK];
  if (role !== 'bot' && role !== 'migrate') {
    if (providers.includes('gemini')) need('GOOGLE_API_KEY', 'for the engine gemini');
    if (providers.includes('openai')) need('OPENAI_BASE_URL', 'for the engine openai');
    if (provider(values) === 'openai') need('CHAT_MODEL', 'for the engine openai');
    else if (providers.includes('openai')) need('FALLBACK_MODEL', 'for the fallback openai');
    if (provider(values) === 'offline' && values.EMBEDDING_MODEL !== undefined) {
      problems.push('EMBEDDING_MODEL: the engine offline has no embeddings');
    }
  }
  return problems;
}
