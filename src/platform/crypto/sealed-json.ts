import type { UserCipher } from './seal.ts';

/** Seals and opens the JSON of one column, bound to its row. */
export function sealedJson<T>(table: string, column: string) {
  const place = (user: number, row: string) => ({ table, column, user, row });
  return {
    seal: (cipher: UserCipher, user: number, row: string, content: T) =>
      cipher.seal(place(user, row), JSON.stringify(content)),
    open: (cipher: UserCipher, user: number, row: string, sealed: Uint8Array) =>
      JSON.parse(cipher.open(place(user, row), sealed)) as T,
  };
}
