import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError } from '#app/lib/errors';
import type { App } from '../app.ts';
import { isEqual } from '../auth.ts';
import { limitWithout } from '../limits.ts';

interface Webhook {
  secret: string;
  /** Resolves once the update is ours; only then does Telegram hear 200. */
  handle: (update: unknown) => Promise<void>;
}

export function telegramRoutes(app: App, { secret, handle }: Webhook): void {
  function hasSecret({ headers }: FastifyRequest): boolean {
    const given = headers['x-telegram-bot-api-secret-token'];
    return typeof given === 'string' && isEqual(given, secret);
  }

  app.post(
    '/telegram/webhook',
    {
      bodyLimit: 1024 * 1024,
      config: { access: 'open', rateLimit: limitWithout(hasSecret) },
      // After it was counted, and before the body is read.
      preParsing: async (request) => {
        if (!hasSecret(request)) {
          throw new AppError('forbidden', 'forbidden', 'only Telegram may call this');
        }
      },
      schema: {
        summary: 'Updates from Telegram, with its secret token',
        tags: ['telegram'],
        body: z.looseObject({ update_id: z.int() }),
        response: { 200: z.object({ ok: z.literal(true) }) },
      },
    },
    async (request) => {
      await handle(request.body);
      return { ok: true as const };
    },
  );
}
