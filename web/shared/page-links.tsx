import type { Language } from '#app/contract/shared';

interface Props {
  label: string;
  language: Language;
  titles: Record<'safety' | 'privacy' | 'terms', string>;
}

/** To what everybody may know; in a window of its own, so that nothing written is lost. */
export function PageLinks({ label, language, titles }: Props) {
  return (
    <nav class="page-links" aria-label={label}>
      {(['safety', 'privacy', 'terms'] as const).map((page) => (
        <a key={page} href={`/${page}?lang=${language}`} target="_blank" rel="noopener">
          {titles[page]}
        </a>
      ))}
    </nav>
  );
}
