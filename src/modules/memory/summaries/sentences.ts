/** Sentences as people end them; a line without an end is one. */
export const sentencesOf = (text: string): string[] =>
  (text.match(/[^.!?…\n]+[.!?…]*["»”)]*/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter(Boolean);
