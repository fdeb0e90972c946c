import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  title: string;
  note?: string;
  children: ComponentChildren;
}

/** A titled card, as settings of a phone have them. */
export function Section({ title, note, children }: Props) {
  const titleId = useId();
  return (
    <section class="section" aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <div class="card">{children}</div>
      {note !== undefined && <p class="note">{note}</p>}
    </section>
  );
}
