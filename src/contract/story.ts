import { z } from 'zod';
import { levelSchema, userIdSchema } from './shared.ts';

export const storyKinds = [
  'met',
  'level-up',
  'first-memory',
  'days-together',
  'made-up',
  'strong-feeling',
  'anniversary',
] as const;

export const storyEntrySchema = z.object({
  kind: z.enum(storyKinds),
  /** The user's day, YYYY-MM-DD. */
  day: z.iso.date(),
  /** One sentence in the user's language. */
  text: z.string(),
});
export type StoryEntry = z.infer<typeof storyEntrySchema>;

/** What the two have been through, oldest first. */
export const storySchema = z.object({
  user_id: userIdSchema,
  persona: z.object({ id: z.string(), name: z.string() }),
  level: levelSchema,
  entries: z.array(storyEntrySchema),
});
export type Story = z.infer<typeof storySchema>;
