import { CardError } from './card-error.ts';
import { type Card, parseCard } from './card-schema.ts';
import { cleanCardText } from './clean.ts';
import { findMinor } from './minors.ts';
import { readPngCard } from './read-png.ts';

/** The card in a file of the operator's folder; throws `CardError` for what cannot be taken. */
export function readCard(file: Buffer, kind: 'json' | 'png'): Card {
  const card = parseCard(kind === 'png' ? readPngCard(file) : file);
  refuseMinors(card);
  return card;
}

/** Looks at the text as the model would see it: an age must not hide behind a tag or a macro. */
function refuseMinors(card: Card): void {
  const { character_book: book, creator_notes_multilingual: notes, ...fields } = card;
  const texts = {
    ...fields,
    creator_notes_multilingual: Object.values(notes),
    character_book: book?.entries.map((entry) => entry.content) ?? [],
  };
  for (const [field, value] of Object.entries(texts)) {
    const text = cleanCardText([value].flat().join('\n'), { character: card.name, user: '' });
    const found = findMinor(text, [card.name, card.nickname]);
    if (found === undefined) continue;
    throw new CardError(
      `${field}: describes somebody under 18 ("${found}"); such cards are refused`,
    );
  }
}
