// Owns who the companion is: character and manners per level, mood and language, read from content
// files and character cards. Knows nothing of users or of how close somebody is.
export { matchLorebook } from './lorebook.ts';
export { type Mood, moods, type Persona } from './persona.ts';
export { createPersonas, type PersonaIntroduction, type Personas } from './personas.ts';
export { greet, manner, renderPersona } from './render.ts';
