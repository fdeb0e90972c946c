import type { Emotion } from '#app/contract/memories';
import { sortEmotions, strengthOf } from '../../shared/memory-groups.ts';
import { useStore } from '../../shared/store.ts';
import type { MiniApp } from '../mini-app.ts';
import { type Texts, useTexts } from '../texts.ts';
import { Problem } from './problem.tsx';
import { Row } from './row.tsx';
import { Section } from './section.tsx';

export const nameFeeling = ({ t }: Texts, { name, intensity }: Emotion): string =>
  t('app-feeling', { name, strength: strengthOf(intensity) });

/** Strong feelings and what they were about. */
export function Feelings({ app }: { app: Pick<MiniApp, 'memories' | 'navigation'> }) {
  const texts = useTexts();
  const { emotions, problems } = useStore(app.memories.store);
  if (emotions.length === 0) return null;
  return (
    <Section title={texts.t('app-feelings')}>
      {sortEmotions(emotions).map((emotion) => {
        const { id, context, is_pinned: isPinned } = emotion;
        return (
          <div key={id}>
            <Row id={id} onOpen={() => app.navigation.open({ kind: 'emotion', id })}>
              <span dir="auto">{nameFeeling(texts, emotion)}</span>
              <small dir="auto">{context}</small>
              {isPinned && <small>{texts.t('app-is-pinned')}</small>}
            </Row>
            <Problem code={problems.get(id)} />
          </div>
        );
      })}
    </Section>
  );
}
