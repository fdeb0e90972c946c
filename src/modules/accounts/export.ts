import type { Export } from '#app/contract/export';
import type { UserCipher } from '#app/platform/crypto/index';
import type { Db } from '#app/platform/db/index';
import { listEntries } from '../affinity/index.ts';
import { exportBilling } from '../billing/index.ts';
import { listReceived } from '../broadcasts/index.ts';
import { listConsents } from '../consents/index.ts';
import { exportConversations, exportFiles, sumCalls } from '../conversations/index.ts';
import { exportMemory } from '../memory/index.ts';
import { listNudges } from '../nudges/index.ts';
import type { Profile } from '../users/index.ts';
import { listLinks } from './queries/links.ts';

interface Owner {
  userId: number;
  cipher: UserCipher;
}

/** One part after the other: each is in memory once, and other requests get between them. */
export async function buildExport(
  tx: Db,
  owner: Owner,
  profile: Profile,
  now: Date,
): Promise<Export> {
  return {
    ...(await exportRest(tx, owner, profile, now)),
    conversations: await exportConversations(tx, owner),
    files: await exportFiles(tx, owner),
  };
}

/** All but the two parts that may be large: what was said, and the files. */
export async function exportRest(
  tx: Db,
  owner: Owner,
  profile: Profile,
  now: Date,
): Promise<Omit<Export, 'conversations' | 'files'>> {
  const { userId } = owner;
  return {
    user_id: userId,
    exported_at: now.toISOString(),
    profile: exportProfile(profile),
    ...(await exportMemory(tx, owner)),
    relationship: (await listEntries(tx, userId)).map(withTime),
    ...(await exportBilling(tx, userId)),
    nudges: (await listNudges(tx, userId)).map(withTime),
    broadcasts: (await listReceived(tx, userId)).map((row) => ({
      ...row,
      settled_at: row.settled_at?.toISOString() ?? null,
    })),
    costs: await sumCalls(tx, userId),
    consents: (await listConsents(tx, userId)).map(({ text_hash, ...row }) => ({
      ...withTime(row),
      text_hash: Buffer.from(text_hash).toString('hex'),
    })),
    export_links: (await listLinks(tx, userId)).map((row) => ({
      ...withTime(row),
      expires_at: row.expires_at.toISOString(),
      used_at: row.used_at?.toISOString() ?? null,
    })),
  };
}

const exportProfile = (profile: Profile): Export['profile'] => ({
  user_id: profile.userId,
  name: profile.name,
  gender: profile.gender,
  form_of_address: profile.formOfAddress,
  language: profile.language,
  city: profile.city,
  time_zone: profile.timeZone,
  persona: profile.persona,
  plan: profile.plan,
  plan_expires_at: profile.planExpiresAt?.toISOString() ?? null,
  adult_confirmed_at: profile.adultConfirmedAt?.toISOString() ?? null,
  voice_mode: profile.voiceMode,
  nudges: profile.nudges,
  quiet_hours: profile.quietHours,
  stopped_at: profile.stoppedAt?.toISOString() ?? null,
  crisis_at: profile.crisisAt?.toISOString() ?? null,
  distress: profile.distress,
  distress_at: profile.distressAt?.toISOString() ?? null,
  check_in_at: profile.checkInAt?.toISOString() ?? null,
  ai_notice_at: profile.aiNoticeAt?.toISOString() ?? null,
  underage_at: profile.underageAt?.toISOString() ?? null,
  told_notices: profile.toldNotices,
  withdrawn_consents: profile.withdrawn,
  remembered_since: profile.rememberedSince?.toISOString() ?? null,
  last_active_at: profile.lastActiveAt.toISOString(),
  inactive_told_at: profile.inactiveToldAt?.toISOString() ?? null,
  created_at: profile.createdAt.toISOString(),
});

const withTime = <T extends { created_at: Date }>(row: T) => ({
  ...row,
  created_at: row.created_at.toISOString(),
});
