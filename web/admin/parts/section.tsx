import type { ComponentChildren } from 'preact';
import type { Loaded } from '../../shared/use-loaded.ts';
import { useTexts } from '../texts.ts';

interface Props<Value> {
  id: string;
  title: string;
  loaded: Loaded<Value>;
  beside?: ComponentChildren;
  children: (value: Value) => ComponentChildren;
}

/** A part of the page with something that is read from the API. */
export function Section<Value>({ id, title, loaded, beside, children }: Props<Value>) {
  const { value, problem } = loaded;
  return (
    <section class="card" aria-labelledby={id} aria-busy={value === null && problem === null}>
      <div class="section-head">
        <h2 id={id}>{title}</h2>
        {beside}
      </div>
      {problem === null && value !== null ? children(value) : <Unread loaded={loaded} />}
    </section>
  );
}

/** Not yet, or not at all. */
function Unread({ loaded: { problem, retry } }: { loaded: Loaded<unknown> }) {
  const { t } = useTexts();
  if (problem === null) return <p class="soft">{t('admin-opening')}</p>;
  return (
    <p class="problem" role="alert">
      {t('admin-problem', { code: problem })}{' '}
      <button class="link" type="button" onClick={retry}>
        {t('admin-retry')}
      </button>
    </p>
  );
}

/** Wider than a phone: it scrolls by itself, with the keyboard, too. */
export const TableFrame = ({ title, children }: { title: string; children: ComponentChildren }) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached
  <div class="table-frame" role="group" aria-label={title} tabIndex={0}>
    {children}
  </div>
);
