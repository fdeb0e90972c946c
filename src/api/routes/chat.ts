import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  type chatRequestSchema as ChatRequestSchema,
  chatAcceptedSchema,
  chatRequestSchema,
  chatResponseSchema,
} from '#app/contract/chat';
import { AppError } from '#app/lib/errors';
import { cleanText } from '#app/lib/text';
import { fileTypeOf } from '#app/platform/file-type';
import { readImage } from '#app/platform/images';
import { withoutMetadata } from '#app/platform/media-metadata';
import type { IncomingMessage } from '../../modules/conversations/index.ts';
import { planInForce } from '../../modules/billing/index.ts';
import type { App, RouteDependencies } from '../app.ts';
import { callerOf } from '../auth.ts';
import { limits, limitUser, maxBodyBytes } from '../limits.ts';
import { presentLevel, presentReply } from '../present.ts';
import { streamReply } from './chat-stream.ts';

type ChatBody = z.output<typeof ChatRequestSchema>;

const headersSchema = z.object({
  'idempotency-key': z.string().min(1).max(200).optional(),
  prefer: z.string().optional(),
  accept: z.string().optional(),
});

/** One message, three ways to the answer: waited for, later (202), or as it is written. */
export function chatRoutes(app: App, dependencies: RouteDependencies): void {
  const { conversations, maxImageBytes, texts, metrics } = dependencies;

  app.post(
    '/chat',
    {
      // Base64 is a third longer than what it carries.
      bodyLimit: Math.ceil(maxImageBytes * 1.4) + maxBodyBytes,
      config: { access: 'user', rateLimit: limitUser(limits.chat) },
      preValidation: async (request) => requireSmallText(request),
      schema: {
        summary: 'Says something to the companion',
        description:
          'Answers with the reply; with `Prefer: respond-async` stores the message and answers 202; ' +
          'with `Accept: text/event-stream` streams the reply. `Idempotency-Key` makes repeating safe.',
        tags: ['chat'],
        headers: headersSchema,
        body: chatRequestSchema,
        response: { 200: chatResponseSchema, 202: chatAcceptedSchema },
      },
    },
    async (request, reply) => {
      const { prefer = '', accept = '' } = request.headers;
      const incoming = await readIncoming(request, dependencies);
      if (/\brespond-async\b/i.test(prefer)) {
        const { messageId, state } = await conversations.accept(incoming);
        return reply.status(202).send({ message_id: messageId, state });
      }
      const { language } = callerOf(request).profile;
      const level = (of: Parameters<typeof presentLevel>[0]) => presentLevel(of, language, texts);
      const converse = metrics.timeChat(conversations.converse);
      if (accept.includes('text/event-stream')) {
        return streamReply(request, reply, async (listener) => {
          const answer = await converse(incoming, listener);
          return presentReply(answer, level(answer.level));
        });
      }
      const answer = await converse(incoming);
      return presentReply(answer, level(answer.level));
    },
  );
}

async function readIncoming(
  request: FastifyRequest<{ Body: ChatBody; Headers: z.output<typeof headersSchema> }>,
  { personas, maxImageBytes, clock }: RouteDependencies,
): Promise<IncomingMessage> {
  const { body } = request;
  const caller = callerOf(request);
  const key = request.headers['idempotency-key'];
  if (body.telegram && caller.via !== 'bot') {
    throw invalid('telegram', 'only the bot may name a Telegram message');
  }
  // In Telegram the question comes first, and help comes even to who is too young; whoever opens a page may
  // not have been asked.
  const { adultConfirmedAt, underageAt } = caller.profile;
  if (caller.via !== 'bot' && adultConfirmedAt === null && underageAt === null) {
    throw new AppError('forbidden', 'forbidden', 'only for who has said to be of age');
  }
  if (body.telegram && body.telegram.chat_id !== caller.userId) {
    throw invalid('telegram.chat_id', "expected the user's private chat");
  }
  const audio = body.audio_data ? readAudio(body.audio_data, maxImageBytes) : undefined;
  const images = body.image_data ? [await readImage(body.image_data, maxImageBytes)] : [];
  const hasMedia =
    audio || images.length > 0 || body.telegram?.photo_file_id || body.telegram?.media;
  if (cleanText(body.message) === '' && !hasMedia) {
    throw invalid('message', 'expected a text, a picture or a voice message');
  }
  const { timestamp: _timestamp, ...meaning } = body;
  return {
    userId: caller.userId,
    persona: personas.currentOf(caller.profile),
    text: body.message,
    images,
    ...(audio && { audio }),
    priority: planInForce(caller.profile, clock()) === 'premium' ? 1 : 0,
    isAwaited: false,
    ...(body.telegram && { telegram: readTelegram(body.telegram) }),
    ...(key && { idempotency: { key, request: JSON.stringify(meaning) } }),
  };
}

/** Sound of a kind people record; what is in it is found out with the answer. */
function readAudio(base64: string, maxBytes: number) {
  const data = Buffer.from(base64, 'base64');
  const type = fileTypeOf(data)?.replace('video/', 'audio/');
  if (type?.startsWith('audio/') && data.length <= maxBytes) {
    return { data: withoutMetadata(data, type), mediaType: type };
  }
  throw new AppError('invalid', 'media-not-supported', 'this is no voice message', {
    details: {
      field: 'audio_data',
      expected: `OGG, MP3, M4A, WAV or WebM in base64, at most ${Math.floor(maxBytes / 1024 / 1024)} MB`,
    },
  });
}

function readTelegram(
  message: NonNullable<ChatBody['telegram']>,
): NonNullable<IncomingMessage['telegram']> {
  const { media, reply_to: replyTo } = message;
  return {
    chatId: message.chat_id,
    messageId: message.message_id,
    isFragment: message.is_fragment ?? false,
    isForwarded: message.is_forwarded ?? false,
    isEdit: message.is_edit ?? false,
    ...(media && { media }),
    ...(replyTo && {
      replyTo: {
        messageId: replyTo.message_id,
        text: replyTo.text,
        isCompanion: replyTo.is_companion,
      },
    }),
    ...(message.photo_file_id && { photoFileId: message.photo_file_id }),
    ...(message.forwarded_from && { forwardedFrom: message.forwarded_from }),
    ...(message.first_name && { firstName: message.first_name }),
    ...(message.language_code && { languageCode: message.language_code }),
  };
}

/** The larger limit of this route is for media only. */
function requireSmallText(request: FastifyRequest): void {
  const body = request.body as { image_data?: unknown; audio_data?: unknown } | null;
  if (body?.image_data || body?.audio_data) return;
  const length = Number(
    request.headers['content-length'] ?? Buffer.byteLength(JSON.stringify(body ?? '')),
  );
  if (length > maxBodyBytes)
    throw new AppError('invalid', 'body-too-large', 'The body is too large.');
}

const invalid = (field: string, expected: string) =>
  new AppError('invalid', 'invalid-body', 'The request is not as expected.', {
    details: { field, expected },
  });
