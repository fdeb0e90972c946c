import type { Fact } from '#app/contract/memories';
import { dayOf, describeDay } from '../../shared/dates.ts';
import { useStore } from '../../shared/store.ts';
import type { MiniApp } from '../mini-app.ts';
import { useTexts } from '../texts.ts';
import { Problem } from './problem.tsx';
import { Row } from './row.tsx';

interface Props {
  app: Pick<MiniApp, 'memories' | 'navigation'>;
  fact: Fact;
}

export function FactRow({ app, fact }: Props) {
  const { t, days } = useTexts();
  const { problems } = useStore(app.memories.store);
  const { id, text, said_at: saidAt } = fact;
  const source =
    saidAt === null
      ? t('app-written')
      : t('app-said', { day: describeDay(dayOf(saidAt), dayOf(new Date()), days) });
  return (
    <div>
      <Row id={id} onOpen={() => app.navigation.open({ kind: 'fact', id })}>
        <span dir="auto">{text}</span>
        <small>{source}</small>
      </Row>
      <Problem code={problems.get(id)} />
    </div>
  );
}
