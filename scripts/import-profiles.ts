import { createReadStream } from 'node:fs';
import { text } from 'node:stream/consumers';
import { createInterface } from 'node:readline';
import { readConfig } from '../src/config/index.ts';
import { createTexts } from '../src/lib/texts.ts';
import {
  createUserKeys,
  createUsers,
  legacyProfileSchema,
  readLegacyProfile,
} from '../src/modules/users/index.ts';
import { createConsents } from '../src/modules/consents/index.ts';
import { createKeyring, parseKey } from '../src/platform/crypto/index.ts';
import { createMigrations } from '../src/platform/db/index.ts';
import { createDeletionLog } from '../src/platform/deletion-log.ts';
import { createLogger } from '../src/platform/logger.ts';
import { localesDir } from '../src/roles/core.ts';
import { openDatabase, resolveSecrets } from '../src/roles/data.ts';

// Takes profiles over from the earlier version. One JSON object a line:
// {"user_id": 1, "name": "gAAAA… (Fernet)", "gender": "male", "timezone": "Europe/Berlin"}
const usage =
  'usage: npm run import-profiles -- profiles.jsonl < file-with-the-former-ENCRYPTION_KEY';

/** Returns how many lines were taken over and how many were not; the reasons name lines, not content. */
async function importProfiles(file: string, formerKey: Uint8Array) {
  const config = readConfig('all');
  const database = await openDatabase(config.database, createLogger('warn', 'import'));
  try {
    await createMigrations(database.db).up();
    const { encryptionKey } = await resolveSecrets(config);
    const keyring = createKeyring(encryptionKey, config.previousEncryptionKeys);
    const users = createUsers({
      database,
      keyring,
      keys: createUserKeys(keyring),
      consents: createConsents({ database, texts: createTexts(localesDir) }),
      deletions: createDeletionLog(config.deletionsFile),
      clock: () => new Date(),
      defaultLanguage: config.defaultLanguage,
    });
    const counts = { imported: 0, refused: 0 };
    let line = 0;
    for await (const record of createInterface({ input: createReadStream(file) })) {
      line += 1;
      if (record.trim() === '') continue;
      try {
        const profile = legacyProfileSchema.parse(JSON.parse(record));
        const changes = readLegacyProfile(formerKey, profile);
        await users.ensure(profile.user_id);
        await users.update(profile.user_id, changes);
        counts.imported += 1;
      } catch (error) {
        counts.refused += 1;
        console.error(
          `line ${line}: ${error instanceof Error ? error.name : 'error'}: not a profile this key opens`,
        );
      }
    }
    return counts;
  } finally {
    await database.close();
  }
}

const file = process.argv[2];
if (file === undefined || process.stdin.isTTY) {
  console.error(usage);
  process.exitCode = 2;
} else {
  try {
    const counts = await importProfiles(file, parseKey((await text(process.stdin)).trim()));
    console.log(JSON.stringify(counts));
    if (counts.refused > 0) process.exitCode = 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
