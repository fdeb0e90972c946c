/** Owns voice files as Telegram plays them: Opus in Ogg. Knows nothing of who speaks, and nothing of Telegram. */
export { encodeVoice } from './encode.ts';
