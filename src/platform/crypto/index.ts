export { createKeyring, type Keyring, parseKey, type WrappedKey } from './keyring.ts';
export { createUserCipher, type UserCipher } from './seal.ts';
