import { Client } from 'pg';

// Exit code 0 when PostgreSQL answers at the given address.
const client = new Client({ connectionString: process.argv[2], connectionTimeoutMillis: 2_000 });
try {
  await client.connect();
  await client.end();
} catch {
  process.exitCode = 1;
}
