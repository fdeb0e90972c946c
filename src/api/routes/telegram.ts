import { z } from 'zod';
import { AppError } from '#app/lib/errors';
import type { App } from '../app.ts';
import { isEqual } from '../auth.ts';

interface Webhook {
  secret: string;
  /** Resolves once the update is ours; only then does Telegram hear 200. */
  handle: (update: unknown) => Promise<void>;
}

export function telegramRoutes(app: App, { secret, handle }: Webhook): void {
  app.post(
    '/telegram/webhook',
    {
      bodyLimit: 1024 * 1024,
      config: { access: 'open' },
      onRequest: async (request) => {
        const given = request.headers['x-telegram-bot-api-secret-token'];
        if (typeof given !== 'string' || !isEqual(given, secret)) {
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
