// Owns who the companion is: character and manners per level and language, read from content files.
// Knows nothing of users or of how close somebody is.
export { createPersonas, type Persona, type Personas } from './personas.ts';
