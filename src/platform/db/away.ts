const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

/** Connection lost (08), too many clients (53300), shutting down or starting (57P01–57P03). */
const serverCodes = /^(08...|53300|57P0[123])$/;

/** The drivers' own errors have no code. */
const driverMessages = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'Cannot use a pool after calling end',
  'driver has already been destroyed',
  'PGlite is closed',
];

/** True when it is the database that is away, so that trying again later helps. */
export function isDatabaseAway(error: Error & { code?: unknown }): boolean {
  const code = typeof error.code === 'string' ? error.code : '';
  return (
    networkCodes.has(code) ||
    serverCodes.test(code) ||
    driverMessages.some((start) => error.message.startsWith(start))
  );
}
