import { z } from 'zod';
import { userIdSchema } from './shared.ts';

export const factCategories = [
  'preferences',
  'work',
  'family',
  'pets',
  'health',
  'hobbies',
  'memories',
  'plans',
  'other',
] as const;
export const factCategorySchema = z.enum(factCategories);
export type FactCategory = z.infer<typeof factCategorySchema>;

export const factSchema = z.object({
  id: z.string(),
  text: z.string(),
  category: factCategorySchema,
  /** The user's own words this fact was taken from. */
  quote: z.string(),
  created_at: z.iso.datetime(),
});
export type Fact = z.infer<typeof factSchema>;

export const memoriesSchema = z.object({
  user_id: userIdSchema,
  facts: z.array(factSchema),
});
export type Memories = z.infer<typeof memoriesSchema>;
