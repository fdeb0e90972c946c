import { z } from 'zod';
import { userIdSchema } from './shared.ts';

export const personaViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  tagline: z.string(),
  gender: z.enum(['female', 'male', 'other']),
  /** Made by somebody else and added by the operator. */
  is_imported: z.boolean(),
  is_current: z.boolean(),
});
export type PersonaView = z.infer<typeof personaViewSchema>;

/** Who there is to talk to. Memories are the user's and known to all; closeness is with each. */
export const personasSchema = z.object({
  user_id: userIdSchema,
  personas: z.array(personaViewSchema),
});
export type Personas = z.infer<typeof personasSchema>;
