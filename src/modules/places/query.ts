const leading = new Set(
  `я мы живу живем живём нахожусь проживаю родом сейчас теперь пока тут здесь ну это мой наш из в во
  на с под около город городе города городок г гор пгт поселок посёлок село деревня станица
  i i'm im we we're am are live living lives stay based in from at near the city town of my is it's
  its currently now right here`.split(/\s+/),
);
const trailing = new Set([
  'город',
  'city',
  'сейчас',
  'теперь',
  'now',
  'пока',
  'please',
  'пожалуйста',
]);
const markers = new Set([
  'в',
  'во',
  'из',
  'на',
  'город',
  'городе',
  'г',
  'in',
  'from',
  'near',
  'city',
]);

export interface PlaceQuery {
  /** What may be the name, most literal first. */
  names: string[];
  /** "живу в Казани пять лет": what follows the preposition may be a name followed by anything. */
  beginnings: string[];
  /** What was written behind a comma: a region or country. */
  qualifier: string;
}

/** Takes "я живу в г. Казань, Россия" apart. */
export function readQuery(text: string): PlaceQuery {
  const [head = '', ...rest] = text.split(/[,;(\n]/);
  const literal = words(head);
  const start = literal.findIndex((word) => !leading.has(word.toLowerCase().replaceAll('’', "'")));
  let bare = start === -1 ? literal : literal.slice(start);
  while (bare.length > 1 && trailing.has(bare.at(-1)?.toLowerCase() ?? ''))
    bare = bare.slice(0, -1);
  const isMarked = literal
    .slice(0, Math.max(0, start))
    .some((word) => markers.has(word.toLowerCase()));
  const lengths = isMarked ? [3, 2, 1].filter((length) => length < bare.length) : [];
  return {
    names: [...new Set([literal.join(' '), bare.join(' ')])].filter(Boolean),
    beginnings: lengths.map((length) => bare.slice(0, length).join(' ')),
    qualifier: words(rest.join(' ')).join(' '),
  };
}

function words(text: string): string[] {
  return text
    .replace(/(?<=^|\s)([гГ])\.(?=\S)/gu, '$1 ')
    .replace(/[.!?…"«»)]+(?=\s|$)/g, '')
    .split(/\s+/)
    .filter(Boolean);
}
