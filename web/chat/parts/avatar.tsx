import veraUrl from '../art/vera.svg';

/** The companion's face; decorative, the name stands beside it. */
export function Avatar({ size }: { size: 'small' | 'medium' | 'large' }) {
  return (
    <span class={`avatar avatar-${size}`}>
      <img src={veraUrl} alt="" draggable={false} />
    </span>
  );
}
