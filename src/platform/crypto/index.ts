export { createKeyring, type Keyring, parseKey, type WrappedKey } from './keyring.ts';
export { hashPassword, isPasswordRight } from './password.ts';
export { createUserCipher, type Place, sealedOverheadBytes, type UserCipher } from './seal.ts';
export { sealedJson } from './sealed-json.ts';
