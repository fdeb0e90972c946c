import type { Profile } from '#app/contract/profile';
import { useStore } from '../../shared/store.ts';
import type { MiniApp } from '../mini-app.ts';
import type { Screen } from '../navigation.ts';
import { useTexts } from '../texts.ts';
import { Account } from './account.tsx';
import { FactForm } from './fact-form.tsx';
import { FactScreen } from './fact-screen.tsx';
import { nameFeeling } from './feelings.tsx';
import { describeDue } from './follow-ups.tsx';
import { MemoryScreen } from './memory-screen.tsx';
import { Personas } from './personas.tsx';
import { Problem } from './problem.tsx';
import { Why } from './why.tsx';

interface Props {
  app: MiniApp;
  profile: Profile;
  screen: Screen;
}

/** What stands above the tabs. */
export function ScreenView({ app, profile, screen }: Props) {
  const { t } = useTexts();
  if (screen.kind === 'personas') return <Personas app={app} profile={profile} />;
  if (screen.kind === 'account') return <Account app={app} />;
  if (screen.kind === 'new-fact') {
    return (
      <FactForm
        title={t('app-add')}
        draft={{ text: '', category: 'other' }}
        onSave={app.memories.add}
        onClose={app.navigation.back}
      />
    );
  }
  return <MemoryView app={app} timeZone={profile.time_zone} kind={screen.kind} id={screen.id} />;
}

interface MemoryProps {
  app: MiniApp;
  timeZone: string;
  kind: 'fact' | 'emotion' | 'follow-up';
  id: string;
}

function MemoryView({ app, timeZone, kind, id }: MemoryProps) {
  const texts = useTexts();
  const { facts, emotions, followUps } = useStore(app.memories.store);
  const isIt = (memory: { id: string }) => memory.id === id;
  const title = texts.t(`app-memory-${kind}`);

  const fact = kind === 'fact' && facts.find(isIt);
  if (fact) return <FactScreen app={app} fact={fact} />;

  const emotion = kind === 'emotion' && emotions.find(isIt);
  if (emotion) {
    const { context, is_pinned: isPinned, quote, said_at: saidAt } = emotion;
    const label = nameFeeling(texts, emotion);
    return (
      <MemoryScreen {...{ app, id, title, label, isPinned }} text={context}>
        <Why quote={quote} saidAt={saidAt} />
      </MemoryScreen>
    );
  }

  const followUp = kind === 'follow-up' && followUps.find(isIt);
  if (!followUp) {
    return (
      <main>
        <Problem code="not-found" />
      </main>
    );
  }
  return (
    <MemoryScreen
      {...{ app, id, title }}
      label={describeDue(texts, followUp, timeZone)}
      text={followUp.text}
    >
      {followUp.state === 'raised' && <p class="note">{texts.t('app-raised')}</p>}
      <Why quote={followUp.quote} saidAt={followUp.created_at} />
    </MemoryScreen>
  );
}
