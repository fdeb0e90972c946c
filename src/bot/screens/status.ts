import type { ProfileStatus } from '../../contract/profile.ts';
import type { Reader } from './reader.ts';

/** The plan, until when, and how much of today's messages is left. */
export function statusText({ say, day }: Reader, status: ProfileStatus): string {
  const { plan, expires_at: expiresAt, messages_today: used, daily_limit: limit } = status;
  const until = expiresAt === null ? undefined : day(expiresAt);
  const lines = [
    plan === 'premium' && until !== undefined
      ? say('status-plan-premium-until', { day: until })
      : say(`status-plan-${plan}`),
    ...(plan === 'free' && until !== undefined ? [say('status-ended', { day: until })] : []),
    limit === null ? say('status-used', { used }) : say('status-used-of', { used, limit }),
    ...(limit === null ? [] : [say('status-left', { left: Math.max(0, limit - used) })]),
  ];
  return plan === 'free' ? `${lines.join('\n')}\n\n${say('status-more')}` : lines.join('\n');
}
