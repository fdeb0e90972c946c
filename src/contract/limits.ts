/** Limits that pages need too; free of schemas, so that nothing heavy comes along. */
export const maxMessageLength = 16_000;
export const maxNameLength = 64;

/**
 * A person's name in any script: letters, marks, spaces, and what names carry inside: joiners (Persian),
 * a geresh (Hebrew), a middle dot (Japanese, Catalan).
 */
export const personNamePattern =
  /^(?=.*\p{L})[\p{L}\p{M}\p{N}\p{Zs}\p{Join_Control}'’ʼ`.\-‐·・׳״]+$/u;
export const maxFactLength = 300;
/** So that the line about where it comes from fits into the same Telegram message. */
export const maxBroadcastLength = 3_900;
