import type { FollowUp } from '#app/contract/memories';
import { dayOf, describeDay } from '../../shared/dates.ts';
import { sortFollowUps } from '../../shared/memory-groups.ts';
import { useStore } from '../../shared/store.ts';
import type { MiniApp } from '../mini-app.ts';
import { type Texts, useTexts } from '../texts.ts';
import { Problem } from './problem.tsx';
import { Row } from './row.tsx';
import { Section } from './section.tsx';

interface Props {
  app: Pick<MiniApp, 'memories' | 'navigation'>;
  timeZone: string;
}

export function describeDue(
  { t, days }: Texts,
  { due_at: dueAt }: FollowUp,
  timeZone: string,
): string {
  const [due, today] = [dayOf(dueAt, timeZone), dayOf(new Date(), timeZone)];
  return t('app-due', { day: describeDay(due, today, days, { hasWeekday: true }) });
}

/** What the companion means to ask about, and when. */
export function FollowUps({ app, timeZone }: Props) {
  const texts = useTexts();
  const { followUps, problems } = useStore(app.memories.store);
  const open = sortFollowUps(followUps);
  if (open.length === 0) return null;
  return (
    <Section title={texts.t('app-follow-ups')}>
      {open.map((followUp) => {
        const { id, text } = followUp;
        return (
          <div key={id}>
            <Row id={id} onOpen={() => app.navigation.open({ kind: 'follow-up', id })}>
              <span dir="auto">{text}</span>
              <small>{describeDue(texts, followUp, timeZone)}</small>
            </Row>
            <Problem code={problems.get(id)} />
          </div>
        );
      })}
    </Section>
  );
}
