import type { AdminLogin } from '#app/contract/admin-login';

/**
 * What the address brings to come in with: what stands behind the # of a link, or what Telegram's login adds
 * when it sends somebody back (https://core.telegram.org/widgets/login-legacy).
 */
export function readProof({ hash, search }: { hash: string; search: string }): AdminLogin | null {
  const token = hash.slice(1);
  if (/^[\w-]+$/.test(token)) return { token };
  const telegram = Object.fromEntries(new URLSearchParams(search));
  return telegram['hash'] === undefined ? null : { telegram };
}
