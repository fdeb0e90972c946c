import type { Plans } from '#app/contract/billing';
import { Icon, type IconName } from '../../shared/icons.tsx';
import { useTexts } from '../texts.ts';
import { Section } from './section.tsx';

interface Props {
  plans: Plans;
  isPremium: boolean;
}

/** What premium brings: as the server has it, not as it was once written down here. */
export function Benefits({ plans, isPremium }: Props) {
  const { t } = useTexts();
  const { free, premium } = plans;
  const all: { name: string; icon: IconName; isTrue: boolean; args?: Record<string, number> }[] = [
    {
      name: 'messages',
      icon: 'bubble',
      isTrue: premium.daily_messages === null,
      args: { limit: free.daily_messages ?? 0 },
    },
    {
      name: 'memory',
      icon: 'book',
      isTrue: premium.has_extended_memory,
      args: { facts: premium.facts_in_use },
    },
    { name: 'voice', icon: 'voice', isTrue: premium.has_voice },
    { name: 'photos', icon: 'attach', isTrue: premium.has_photos },
    { name: 'pictures', icon: 'spark', isTrue: premium.has_pictures },
    { name: 'first', icon: 'bolt', isTrue: true },
  ];
  return (
    <Section title={t(isPremium ? 'app-premium-has' : 'app-premium')}>
      <ul>
        {all
          .filter(({ isTrue }) => isTrue)
          .map(({ name, icon, args }) => (
            <li key={name} class="benefit">
              <Icon name={icon} />
              <span>
                {t(`app-benefit-${name}`)}
                <small>{t(`app-benefit-${name}-hint`, args)}</small>
              </span>
            </li>
          ))}
      </ul>
    </Section>
  );
}
