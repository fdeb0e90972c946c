import type { NudgeKind, Profile } from '#app/contract/profile';
import type { MiniApp } from '../mini-app.ts';
import { useTexts } from '../texts.ts';
import { Section } from './section.tsx';
import { Switch } from './switch.tsx';

interface Props {
  app: Pick<MiniApp, 'session' | 'tick'>;
  profile: Profile;
}

const kinds: NudgeKind[] = ['follow-up', 'anniversary', 'morning', 'evening'];
const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** For what the companion may write first, and when never. */
export function Nudges({ app, profile }: Props) {
  const { session, tick } = app;
  const { t } = useTexts();
  const { nudges, quiet_hours: quiet, persona } = profile;

  const hourField = (edge: 'from' | 'to') => (
    <label class="hour">
      <span>{t(`app-quiet-${edge}`)}</span>
      <select
        value={quiet[edge]}
        onChange={({ currentTarget }) =>
          session.update({ quiet_hours: { ...quiet, [edge]: currentTarget.selectedIndex } })
        }
      >
        {hours.map((hour) => (
          <option key={hour} value={hour}>{`${String(hour).padStart(2, '0')}:00`}</option>
        ))}
      </select>
    </label>
  );

  return (
    <Section title={t('app-nudges', { persona: persona.name })} note={t('app-nudges-note')}>
      {kinds.map((kind) => (
        <Switch
          key={kind}
          label={t('app-nudge', { kind })}
          hint={t('app-nudge-hint', { kind })}
          isOn={nudges.includes(kind)}
          onChange={(isOn) => {
            tick();
            const others = nudges.filter((each) => each !== kind);
            void session.update({ nudges: isOn ? [...others, kind] : others });
          }}
        />
      ))}
      <fieldset class="setting hours">
        <legend>{t('app-quiet')}</legend>
        {hourField('from')}
        {hourField('to')}
      </fieldset>
    </Section>
  );
}
