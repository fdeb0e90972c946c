import type { Profile } from '#app/contract/profile';
import { Avatar } from '../../shared/avatar.tsx';
import type { MiniApp } from '../mini-app.ts';
import { useTexts } from '../texts.ts';
import { LevelCard } from './level-card.tsx';
import { Story } from './story.tsx';

interface Props {
  app: MiniApp;
  profile: Profile;
}

/** The two of them: how close they are and what they have been through. */
export function Home({ app, profile }: Props) {
  const { t } = useTexts();
  const { persona, name, level } = profile;
  return (
    <main class="home">
      <header class="hero">
        <Avatar size="large" persona={persona} />
        <h1>{persona.name}</h1>
        <p>{t('app-kind')}</p>
      </header>
      {name === null && (
        <section class="card meet">
          <h2>{t('app-meet-title')}</h2>
          <p>{t('app-meet-text')}</p>
          <button class="button button-main" type="button" onClick={app.close}>
            {t('app-close')}
          </button>
        </section>
      )}
      <LevelCard level={level} />
      <Story app={app} personaId={persona.id} />
    </main>
  );
}
