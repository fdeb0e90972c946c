/** Words that are data: they cannot close the block they stand in. */
export const defused = (text: string) => text.replaceAll('<', '‹').replaceAll('>', '›');

/** In one line, with its beginning and end. */
export const quoted = (text: string) => JSON.stringify(defused(text));
