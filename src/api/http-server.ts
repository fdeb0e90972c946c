import type { Server } from 'node:http';
import type { FastifyHttpOptions } from 'fastify';
import { answerBrokenRequest } from './errors.ts';

/** How long whoever connects may take. */
export interface ServerTimeouts {
  /** For the head of a request, also on a connection on which nothing is said. */
  headersMs: number;
  /** For the whole request, a picture over a slow connection included. */
  requestMs: number;
  /** Without a byte in either direction; longer than any answer is waited for. */
  silenceMs: number;
  /** Between two requests; longer than proxies keep a connection, which would send into a closed one. */
  keepAliveMs: number;
  /** How often connections are looked at. */
  checkEveryMs: number;
}

const serverTimeouts: ServerTimeouts = {
  headersMs: 15_000,
  requestMs: 60_000,
  silenceMs: 600_000,
  keepAliveMs: 72_000,
  checkEveryMs: 5_000,
};

const maxHeaderBytes = 16 * 1024;
const requestsOfOneConnection = 1_000;

/** What every server of ours bears from whoever connects, before a route is found. */
export function serverOptions(changed: Partial<ServerTimeouts> = {}) {
  const timeouts = { ...serverTimeouts, ...changed };
  return {
    requestTimeout: timeouts.requestMs,
    connectionTimeout: timeouts.silenceMs,
    keepAliveTimeout: timeouts.keepAliveMs,
    maxRequestsPerSocket: requestsOfOneConnection,
    forceCloseConnections: 'idle',
    clientErrorHandler: answerBrokenRequest,
    http: {
      headersTimeout: timeouts.headersMs,
      requestTimeout: timeouts.requestMs,
      connectionsCheckingInterval: timeouts.checkEveryMs,
      maxHeaderSize: maxHeaderBytes,
      insecureHTTPParser: false,
    },
  } satisfies FastifyHttpOptions<Server>;
}

/**
 * Only what the nearest proxies have added is believed, never what the client has sent along. A number
 * given to the framework trusts nobody.
 */
export const trustNearest = (proxies: number) =>
  proxies > 0 && ((_address: string, hop: number) => hop < proxies);
