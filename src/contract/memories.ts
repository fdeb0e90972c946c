import { z } from 'zod';
import { factCategories } from './categories.ts';
import { maxFactLength } from './limits.ts';
import { userIdSchema, userIdTextSchema } from './shared.ts';

export const factCategorySchema = z.enum(factCategories);

const stored = {
  id: z.string(),
  /** The user's own words it was taken from; with `said_at` the answer to "why do you know this". */
  quote: z.string(),
  /** Null: the user wrote it into the list of memories. */
  said_at: z.iso.datetime().nullable(),
  is_pinned: z.boolean(),
  created_at: z.iso.datetime(),
};

export const pastFactSchema = z.object({
  id: z.string(),
  text: z.string(),
  quote: z.string(),
  said_at: z.iso.datetime().nullable(),
  valid_from: z.iso.datetime(),
  valid_to: z.iso.datetime(),
});
export type PastFact = z.infer<typeof pastFactSchema>;

export const factSchema = z.object({
  ...stored,
  text: z.string(),
  category: factCategorySchema,
  /** 1..10 */
  importance: z.int(),
  valid_from: z.iso.datetime(),
  /** Null: true today. */
  valid_to: z.iso.datetime().nullable(),
  /** What was true before in its place, newest first. */
  history: z.array(pastFactSchema),
});
export type Fact = z.infer<typeof factSchema>;

export const emotionSchema = z.object({
  ...stored,
  name: z.string(),
  /** 1..10 as it was felt; 6 and more are kept. */
  intensity: z.int().min(1).max(10),
  context: z.string(),
});
export type Emotion = z.infer<typeof emotionSchema>;

export const followUpSchema = z.object({
  id: z.string(),
  text: z.string(),
  quote: z.string(),
  due_at: z.iso.datetime(),
  /** `raised`: the companion has asked about it. */
  state: z.enum(['open', 'raised', 'done']),
  created_at: z.iso.datetime(),
});
export type FollowUp = z.infer<typeof followUpSchema>;

export const memoriesQuerySchema = z.object({
  user_id: userIdTextSchema.optional(),
  /** Words to look for, best match first; without it pinned ones first, then the newest. */
  query: z.string().trim().min(1).max(500).optional(),
  category: factCategorySchema.optional(),
});

export const memoriesSchema = z.object({
  user_id: userIdSchema,
  facts: z.array(factSchema),
  emotions: z.array(emotionSchema),
  follow_ups: z.array(followUpSchema),
  /** Facts the plan lets the companion use; older ones of less weight rest, and nothing is lost. */
  facts_limit: z.int(),
});
export type Memories = z.infer<typeof memoriesSchema>;

/** Named, so that nobody wipes by an address that was cut short. */
export const memoriesWipeSchema = z.strictObject({ user_id: userIdTextSchema });

const factTextSchema = z
  .string()
  .trim()
  .min(1, 'expected a sentence')
  .max(maxFactLength, `expected at most ${maxFactLength} characters`);

export const memoryCreateSchema = z.strictObject({
  user_id: userIdSchema.optional(),
  text: factTextSchema,
  category: factCategorySchema.default('other'),
});
export type MemoryCreate = z.input<typeof memoryCreateSchema>;

/** Emotions and follow-ups can be pinned (emotions) and forgotten; facts can be corrected too. */
export const memoryUpdateSchema = z
  .strictObject({
    user_id: userIdSchema.optional(),
    text: factTextSchema.optional(),
    category: factCategorySchema.optional(),
    is_pinned: z.boolean().optional(),
  })
  .refine(
    ({ text, category, is_pinned }) => (text ?? category ?? is_pinned) !== undefined,
    'expected at least one of text, category, is_pinned',
  );
export type MemoryUpdate = z.infer<typeof memoryUpdateSchema>;

export const memoryParamSchema = z.object({ id: z.uuid('expected the id of a memory') });
