// Owns who a user is: the account, its data key, the profile, the version that revokes tokens,
// and deletion. Knows nothing of what users say.
export { createUsers, type Profile, type Users } from './users.ts';
export { legacyProfileSchema, readLegacyProfile } from './legacy.ts';
export { lockConversations } from './queries.ts';
export { createWorkInHand } from './in-hand.ts';
export { createUserKeys, forgetRemovedUsers, type UserKeys } from './keys.ts';
