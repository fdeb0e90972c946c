import { useStore } from '../../shared/store.ts';
import { Icon, type IconName } from '../../shared/icons.tsx';
import type { MiniApp } from '../mini-app.ts';
import type { Tab } from '../navigation.ts';
import { useTexts } from '../texts.ts';

const tabs: { tab: Tab; icon: IconName }[] = [
  { tab: 'home', icon: 'heart' },
  { tab: 'memories', icon: 'book' },
  { tab: 'plan', icon: 'star' },
  { tab: 'settings', icon: 'sliders' },
];

export function TabBar({ app }: { app: MiniApp }) {
  const { t } = useTexts();
  const place = useStore(app.navigation.store);
  return (
    <nav class="tab-bar" aria-label={t('app-tabs')}>
      {tabs.map(({ tab, icon }) => (
        <button
          key={tab}
          type="button"
          aria-current={place.tab === tab ? 'page' : undefined}
          onClick={() => {
            app.tick();
            app.navigation.go(tab);
          }}
        >
          <Icon name={icon} />
          <span>{t(`app-tab-${tab}`)}</span>
        </button>
      ))}
    </nav>
  );
}
