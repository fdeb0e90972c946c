import { useTexts } from '../texts.ts';
import { Icon } from '../../shared/icons.tsx';

/** A picture, or its place: stored ones are not given back, and not every format can be drawn. */
export function PictureView({ url }: { url: string | null }) {
  const t = useTexts();
  if (url !== null) return <img class="picture" src={url} alt={t.picture} />;
  return (
    <span class="picture-place">
      <Icon name="attach" />
      {t.picture}
    </span>
  );
}
