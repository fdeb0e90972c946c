import { z } from 'zod';
import { describeIssues } from '../parse.ts';
import { CardError } from './card-error.ts';

const maxJsonBytes = 512 * 1024;
const maxFieldLength = 20_000;
const maxLoreTextLength = 8000;
const maxEntries = 500;

/** Cards leave fields out or set them to null; both mean empty. */
const text = (max = maxFieldLength) =>
  z
    .string()
    .max(max)
    .nullish()
    .transform((value) => value ?? '');

const list = (most: number, maxLength: number) =>
  z
    .array(z.string().max(maxLength))
    .max(most)
    .nullish()
    .transform((value) => value ?? []);

const flag = (fallback: boolean) =>
  z
    .boolean()
    .nullish()
    .transform((value) => value ?? fallback);

const number = z
  .number()
  .nullish()
  .transform((value) => value ?? 0);

const limit = z
  .number()
  .nonnegative()
  .nullish()
  .transform((value) => value ?? undefined);

const entrySchema = z.object({
  keys: list(50, 200),
  secondary_keys: list(50, 200),
  content: text(maxLoreTextLength),
  enabled: flag(true),
  selective: flag(false),
  constant: flag(false),
  case_sensitive: flag(false),
  use_regex: flag(false),
  insertion_order: number,
  priority: number,
});
export type CardEntry = z.infer<typeof entrySchema>;

const bookSchema = z.object({
  scan_depth: limit,
  token_budget: limit,
  recursive_scanning: flag(false),
  entries: z.array(entrySchema).max(maxEntries),
});

const cardSchema = z.object({
  name: z.string().min(1),
  nickname: text(),
  description: text(),
  personality: text(),
  scenario: text(),
  first_mes: text(),
  mes_example: text(),
  alternate_greetings: list(50, maxFieldLength),
  group_only_greetings: list(50, maxFieldLength),
  system_prompt: text(),
  post_history_instructions: text(),
  creator_notes: text(),
  creator_notes_multilingual: z
    .record(z.string(), z.string().max(maxFieldLength))
    .nullish()
    .transform((notes) => notes ?? {}),
  tags: list(200, 200),
  character_book: bookSchema.nullish(),
});
export type Card = z.infer<typeof cardSchema>;

/** V2 and V3 keep the card in `data`; V1 is the card itself. */
const envelopeSchema = z.looseObject(
  {
    spec: z.enum(['chara_card_v2', 'chara_card_v3'], 'is no version that is known').optional(),
    data: z.unknown().optional(),
  },
  'is not a character card',
);

export function parseCard(json: Uint8Array): Card {
  if (json.length > maxJsonBytes) throw new CardError('card: the JSON is larger than 512 KB');
  const envelope = validate(envelopeSchema, parseJson(json), 'card');
  return envelope.spec === undefined
    ? validate(cardSchema, envelope, 'card')
    : validate(cardSchema, envelope.data, 'data');
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new CardError('card: is not JSON in UTF-8', { cause });
  }
}

function validate<T>(schema: z.ZodType<T>, value: unknown, root: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new CardError(describeIssues(parsed.error, root), { cause: parsed.error });
}
