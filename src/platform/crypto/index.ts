export { createKeyring, type Keyring, parseKey, type WrappedKey } from './keyring.ts';
export { createUserCipher, type Place, sealedOverheadBytes, type UserCipher } from './seal.ts';
export { sealedJson } from './sealed-json.ts';
