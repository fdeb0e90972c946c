import type { Database, Db } from '#app/platform/db/index';
import {
  exportFile,
  exportFileIds,
  exportMessagePage,
  exportPlaces,
} from '../conversations/index.ts';
import type { UserKeys, Users } from '../users/index.ts';
import { exportRest } from './export.ts';

interface Dependencies {
  database: Database;
  users: Users;
  keys: UserKeys;
  clock: () => Date;
}

type Owner = Parameters<typeof exportFile>[1];

/**
 * Everything that is held of a user as JSON, with every file, piece by piece: in memory is one page of the
 * talk or one file, and no transaction is open while somebody slow reads.
 */
export function createStreamExport({ database, users, keys, clock }: Dependencies) {
  return async function* stream(userId: number): AsyncGenerator<string> {
    const asOwner = <T>(work: (tx: Db, owner: Owner) => Promise<T>) =>
      database.asUser(userId, async (tx) =>
        work(tx, { userId, cipher: await keys.cipherFor(tx, userId) }),
      );

    const { rest, places, fileIds } = await asOwner(async (tx, owner) => ({
      rest: await exportRest(tx, owner, await users.read(tx, userId), clock()),
      places: await exportPlaces(tx, owner),
      fileIds: await exportFileIds(tx, userId),
    }));
    yield `${open(rest)},"conversations":[`;
    for (const [index, place] of places.entries()) {
      yield `${index > 0 ? ',' : ''}${open(place)},"messages":[`;
      let next: number | undefined = 0;
      while (next !== undefined) {
        const after: number = next;
        const page = await asOwner((tx, owner) => exportMessagePage(tx, owner, place.id, after));
        yield listed(page.messages, after > 0);
        next = page.next;
      }
      yield ']}';
    }
    yield '],"files":[';
    let isFollowing = false;
    for (const id of fileIds) {
      const file = await asOwner((tx, owner) => exportFile(tx, owner, id));
      if (!file) continue;
      yield listed([file], isFollowing);
      isFollowing = true;
    }
    yield ']}';
  };
}

/** An object to which more is to be added. */
const open = (value: object) => JSON.stringify(value).slice(0, -1);

const listed = (items: object[], isFollowing: boolean) =>
  items
    .map((item, index) => `${isFollowing || index > 0 ? ',' : ''}${JSON.stringify(item)}`)
    .join('');
