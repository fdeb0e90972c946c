const faces = import.meta.glob<string>('./art/*.svg', {
  eager: true,
  query: '?url',
  import: 'default',
});

interface Props {
  size: 'small' | 'medium' | 'large';
  /** Without one, the face of the house. */
  persona?: { id: string; name: string };
}

/** The companion's face, or a letter for who has none; decorative, the name stands beside it. */
export function Avatar({ size, persona = { id: 'vera', name: '' } }: Props) {
  const url = faces[`./art/${persona.id}.svg`];
  return (
    <span class={`avatar avatar-${size}`} aria-hidden="true">
      {url === undefined ? (
        <span class="avatar-letter">{firstLetter(persona.name)}</span>
      ) : (
        <img src={url} alt="" draggable={false} />
      )}
    </span>
  );
}

/** Not half of a character that takes two. */
const firstLetter = (name: string): string => Array.from(name.trim())[0]?.toUpperCase() ?? '';
