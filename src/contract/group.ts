import { z } from 'zod';
import { languageSchema, userIdSchema } from './shared.ts';

/** Of an older message of the bot so much is passed on. */
export const longestQuoteInGroup = 500;
/** Characters of one answer. */
export const longestGroupAnswer = 1_000;

/** `POST /group_chat`: somebody has spoken to the bot in front of others. Nothing of it is kept. */
export const groupChatRequestSchema = z.strictObject({
  user_id: userIdSchema,
  /** Empty: the bot was only called. */
  message: z.string().max(4_096),
  /** The bot's own message this one replies to. */
  replied_to: z.string().max(longestQuoteInGroup).optional(),
});
export type GroupChatRequest = z.infer<typeof groupChatRequestSchema>;

export const groupChatResponseSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), text: z.string().max(longestGroupAnswer) }),
  /** There were no words to answer: the bot says what it does in groups. */
  z.object({ kind: z.literal('introduction'), language: languageSchema }),
  /** Today's messages are used up, which is not for others to hear. */
  z.object({ kind: z.literal('none') }),
  /** Nobody the bot knows, or who has not said to be an adult. */
  z.object({ kind: z.literal('unknown') }),
]);
export type GroupChatResponse = z.infer<typeof groupChatResponseSchema>;
