import { z } from 'zod';

/** Of calls, not of files: so much one answer may hold, packed or not. */
export const maxAnswerBytes = 16 * 1024 * 1024;

/** What is read of Telegram's answers; whatever else comes along is not looked at. */
export const sentSchema = z.object({ message_id: z.int() });

export const doneSchema = z.literal(true);

export const meSchema = z.object({ username: z.string().min(1).max(64) });

export const linkSchema = z.url({ protocol: /^https$/ }).max(2_048);

/** The path becomes part of an address, which must stay below the bot's own. */
export const fileSchema = z.object({
  file_size: z.int().nonnegative().optional(),
  file_path: z
    .string()
    .max(1_024)
    .refine((path) => !path.split('/').some((part) => part === '' || /^\.+$/.test(part)))
    .transform((path) => path.split('/').map(encodeURIComponent).join('/'))
    .optional(),
});

const partnerSchema = z.object({
  type: z.string(),
  /** Of users, as all that follows. */
  user: z.object({ id: z.int().positive() }).optional(),
  transaction_type: z.string().optional(),
  invoice_payload: z.string().max(256).optional(),
  subscription_period: z.int().optional(),
});

const transactionSchema = z.object({
  id: z.string().min(1).max(300),
  amount: z.int(),
  date: z.int().nonnegative(),
  source: partnerSchema.optional(),
  receiver: partnerSchema.optional(),
});
export type ToldTransaction = z.infer<typeof transactionSchema>;

export const transactionsSchema = z.object({ transactions: z.array(transactionSchema).max(1_000) });
