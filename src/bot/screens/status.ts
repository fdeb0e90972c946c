import type { ProfileStatus } from '../../contract/profile.ts';
import type { Reader } from './reader.ts';

/** The plan, until when, how much of today's messages is left, and what waits for tomorrow's. */
export function statusText({ say, day, time }: Reader, status: ProfileStatus): string {
  const { plan, expires_at: expiresAt, messages_today: used, daily_limit: limit } = status;
  const { messages_kept: kept, resets_at: resetsAt } = status;
  const until = expiresAt === null ? undefined : day(expiresAt);
  const lines = [
    plan === 'premium' && until !== undefined
      ? say('status-plan-premium-until', { day: until })
      : say(`status-plan-${plan}`),
    ...(plan === 'free' && until !== undefined ? [say('status-ended', { day: until })] : []),
    limit === null ? say('status-used', { used }) : say('status-used-of', { used, limit }),
    ...(limit === null ? [] : [say('status-left', { left: Math.max(0, limit - used) })]),
    ...(resetsAt !== null && kept > 0 ? [say('status-kept', { kept, time: time(resetsAt) })] : []),
  ];
  return plan === 'free' ? `${lines.join('\n')}\n\n${say('status-more')}` : lines.join('\n');
}
