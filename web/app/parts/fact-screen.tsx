import { useState } from 'preact/hooks';
import type { Fact } from '#app/contract/memories';
import { dayOf, describeDay } from '../../shared/dates.ts';
import type { FactDraft } from '../../shared/memories.ts';
import type { MiniApp } from '../mini-app.ts';
import { useTexts } from '../texts.ts';
import { FactForm } from './fact-form.tsx';
import { MemoryScreen } from './memory-screen.tsx';
import { Section } from './section.tsx';
import { Why } from './why.tsx';

interface Props {
  app: MiniApp;
  fact: Fact;
}

export function FactScreen({ app, fact }: Props) {
  const { t } = useTexts();
  const [isCorrecting, setIsCorrecting] = useState(false);

  /** Only what is different: words that stay keep saying where they come from. */
  async function correct({ text, category }: FactDraft) {
    const changes = {
      ...(text !== fact.text && { text }),
      ...(category !== fact.category && { category }),
    };
    if (Object.keys(changes).length > 0) await app.memories.correct(fact.id, changes);
  }

  if (isCorrecting) {
    return (
      <FactForm
        title={t('app-correct')}
        draft={fact}
        onSave={correct}
        onClose={() => setIsCorrecting(false)}
      />
    );
  }
  return (
    <MemoryScreen
      app={app}
      id={fact.id}
      title={t('app-memory-fact')}
      label={t('app-category', { category: fact.category })}
      text={fact.text}
      isPinned={fact.is_pinned}
      onCorrect={() => setIsCorrecting(true)}
    >
      <Why quote={fact.quote} saidAt={fact.said_at} />
      <Before history={fact.history} />
    </MemoryScreen>
  );
}

/** What was true before. */
function Before({ history }: Pick<Fact, 'history'>) {
  const { t, days } = useTexts();
  const today = dayOf(new Date());
  if (history.length === 0) return null;
  return (
    <Section title={t('app-before')}>
      {history.map(({ id, text, valid_to: validTo }) => (
        <p key={id} class="line" dir="auto">
          {t('app-before-line', { text, day: describeDay(dayOf(validTo), today, days) })}
        </p>
      ))}
    </Section>
  );
}
