import { useLayoutEffect } from 'preact/hooks';
import type { Profile } from '#app/contract/profile';
import { useStore } from '../shared/store.ts';
import type { MiniApp } from './mini-app.ts';
import { Home } from './parts/home.tsx';
import { MemoriesTab } from './parts/memories.tsx';
import { Notice } from './parts/notice.tsx';
import { PlanTab } from './parts/plan.tsx';
import { ScreenView } from './parts/screen-view.tsx';
import { SettingsTab } from './parts/settings.tsx';
import { TabBar } from './parts/tab-bar.tsx';
import { TextsContext, texts } from './texts.ts';
import { useWayBack } from './use-way-back.ts';

export function App({ app }: { app: MiniApp }) {
  const { language } = useStore(app.session.store);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <TextsContext.Provider value={texts[language]}>
      <Stage app={app} />
    </TextsContext.Provider>
  );
}

function Stage({ app }: { app: MiniApp }) {
  const { stage, language, profile } = useStore(app.session.store);
  const { t } = texts[language];
  if (stage === 'opening') {
    return (
      <main class="notice opening" aria-busy="true">
        <p>{t('app-opening')}</p>
      </main>
    );
  }
  if (stage === 'open' && profile) return <Tabs app={app} profile={profile} />;
  return (
    <Notice title={t(`app-notice-${stage}-title`)} text={t(`app-notice-${stage}-text`)}>
      <button
        class="button button-main"
        type="button"
        onClick={stage === 'unreachable' ? app.look : app.close}
      >
        {t(stage === 'unreachable' ? 'app-retry' : 'app-close')}
      </button>
    </Notice>
  );
}

function Tabs({ app, profile }: { app: MiniApp; profile: Profile }) {
  const place = useStore(app.navigation.store);
  useWayBack(place);
  const { tab, screen } = place;
  if (screen) return <ScreenView key={screen.kind} {...{ app, profile, screen }} />;
  return (
    <div class="tabs">
      {tab === 'home' && <Home app={app} profile={profile} />}
      {tab === 'memories' && (
        <MemoriesTab app={app} personaName={profile.persona.name} timeZone={profile.time_zone} />
      )}
      {tab === 'plan' && <PlanTab app={app} timeZone={profile.time_zone} />}
      {tab === 'settings' && <SettingsTab app={app} profile={profile} />}
      <TabBar app={app} />
    </div>
  );
}
