import { useStore } from '../../shared/store.ts';
import type { MiniApp } from '../mini-app.ts';
import type { Place } from '../purchase.ts';
import { useTexts } from '../texts.ts';

interface Props {
  app: Pick<MiniApp, 'purchase'>;
  place: Place;
}

/** What came of what was asked for here; there before it has anything to say, so that it is read out. */
export function OutcomeLine({ app, place }: Props) {
  const { t } = useTexts();
  const { outcome } = useStore(app.purchase.store);
  const here = outcome?.place === place ? outcome : null;
  return (
    <p class={here?.isBad ? 'outcome is-bad' : 'outcome'} role="status">
      {here && t(here.key, here.args)}
    </p>
  );
}
