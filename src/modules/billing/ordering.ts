import { v7 as uuid } from 'uuid';
import type { Db } from '#app/platform/db/index';
import { insertOrder } from './queries/orders.ts';

interface Ordered {
  chargeId: string;
  userId: number;
  reason: string;
}

/**
 * A charge is to go back, in the transaction that finds it; ordered twice it goes back once. Without an
 * administrator it is by rule. What is not in Stars Telegram cannot return: it is for the operator to do.
 */
export function orderRefund(
  tx: Db,
  order: Ordered & { currency?: string; requestedBy?: number },
): Promise<unknown> {
  const { chargeId, userId, reason, currency = 'XTR', requestedBy = null } = order;
  const isByHand = currency !== 'XTR';
  return insertOrder(tx, {
    id: `refund:${chargeId}`,
    kind: 'refund',
    charge_id: chargeId,
    telegram_user_id: userId,
    reason,
    requested_by: requestedBy,
    ...(isByHand && { state: 'refused', failure: 'to be given back at the payment provider' }),
  });
}

/**
 * The subscription that was begun with this charge is to renew itself no more. Each time anew: its owner may
 * have taken it up again since.
 */
export const orderCancellation = (tx: Db, { chargeId, userId, reason }: Ordered) =>
  insertOrder(tx, {
    id: `cancel:${chargeId}:${uuid()}`,
    kind: 'cancel-subscription',
    charge_id: chargeId,
    telegram_user_id: userId,
    reason,
  });
