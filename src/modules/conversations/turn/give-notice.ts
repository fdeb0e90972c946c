import type { Database } from '#app/platform/db/index';
import { isNoticeDue } from '../../care/index.ts';
import { ClaimLostError } from '../claim-lost-error.ts';
import { holdClaim } from '../queries/queue.ts';
import type { Say } from '../say.ts';
import type { Admitted } from './context.ts';

export type GiveNotice = (admitted: Admitted) => Promise<Admitted>;

/** When it is time to say again that an AI speaks, that leaves before the model is asked. */
export function createGiveNotice(database: Database, say: Say): GiveNotice {
  return async (admitted) => {
    const { claim, chatId, turnId, cipher, profile, now } = admitted;
    const { aiNoticeAt } = profile;
    if (!isNoticeDue(aiNoticeAt, now)) return admitted;
    const { userId, conversationId } = claim;
    const notice = await database.asUser(userId, async (tx) => {
      if (!(await holdClaim(tx, claim))) throw new ClaimLostError('the claim was lost');
      const place = { userId, conversationId, chatId, turnId };
      return say.notice(tx, cipher, { ...place, noticeToldAt: aiNoticeAt });
    });
    const preface = notice === undefined ? admitted.preface : [...admitted.preface, notice];
    return { ...admitted, preface, profile: { ...profile, aiNoticeAt: now } };
  };
}
