/** The pause before a further bubble: as long as a quick typist needs, at most four seconds. */
const beatMs = (text: string) => Math.min(4_000, 600 + text.length * 25);

/**
 * When each bubble of a reply may leave, in milliseconds from now. The first leaves at once; when it has left
 * already, the time since then, in which the model wrote the rest, is time somebody typed.
 */
export function paceOf(texts: string[], sinceFirstMs = 0): number[] {
  let atMs = 0;
  return texts.map((text, index) => {
    const beat = index === 0 ? 0 : beatMs(text);
    atMs += index === 1 ? Math.max(0, beat - sinceFirstMs) : beat;
    return atMs;
  });
}
