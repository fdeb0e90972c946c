import type { FormOfAddress, Profile, VoiceMode } from '#app/contract/profile';
import type { Language } from '#app/contract/shared';
import { Avatar } from '../../shared/avatar.tsx';
import { PageLinks } from '../../shared/page-links.tsx';
import { useStore } from '../../shared/store.ts';
import type { MiniApp } from '../mini-app.ts';
import { useTexts } from '../texts.ts';
import { Choice } from './choice.tsx';
import { NameSetting } from './name-setting.tsx';
import { Nudges } from './nudges.tsx';
import { Problem } from './problem.tsx';
import { Row } from './row.tsx';
import { Section } from './section.tsx';

interface Props {
  app: MiniApp;
  profile: Profile;
}

const languages: Language[] = ['ru', 'en'];
const forms: FormOfAddress[] = ['informal', 'formal'];
const voiceModes: VoiceMode[] = ['auto', 'always', 'never'];

export function SettingsTab({ app, profile }: Props) {
  const { t } = useTexts();
  const { problem } = useStore(app.session.store);
  const { status } = useStore(app.purchase.store);
  const { language, form_of_address: form, voice_mode: voice, persona } = profile;
  return (
    <main>
      <h1 class="title">{t('app-settings')}</h1>
      <Problem code={problem} />
      <Section title={t('app-settings-you')} note={t('app-city-hint')}>
        <NameSetting name={profile.name} onSave={(name) => app.session.update({ name })} />
        <Choice
          label={t('app-language')}
          options={languages.map((value) => ({
            value,
            text: t('app-language-name', { language: value }),
            lang: value,
          }))}
          value={language}
          onChange={(chosen) => app.session.update({ language: chosen })}
        />
        {language === 'ru' && (
          <Choice
            label={t('app-address')}
            options={forms.map((value) => ({ value, text: t(`app-address-${value}`) }))}
            value={form}
            onChange={(chosen) => app.session.update({ form_of_address: chosen })}
          />
        )}
        <p class="setting">
          <span>{t('app-city')}</span>
          <span class="soft">{profile.city ?? t('app-city-none')}</span>
        </p>
        <p class="setting">
          <span>{t('app-time-zone')}</span>
          <span class="soft">{tellTime(profile.time_zone, language)}</span>
        </p>
      </Section>
      <Section title={t('app-settings-companion')}>
        <Row
          id="personas"
          picture={<Avatar size="small" persona={persona} />}
          onOpen={() => app.navigation.open({ kind: 'personas' })}
        >
          <span>{persona.name}</span>
          <small>{t('app-persona')}</small>
        </Row>
        <Choice
          label={t('app-voice')}
          hint={
            status?.plan === 'free' ? t('app-voice-premium') : t('app-voice-hint', { mode: voice })
          }
          options={voiceModes.map((mode) => ({ value: mode, text: t('app-voice-mode', { mode }) }))}
          value={voice}
          onChange={(mode) => app.session.update({ voice_mode: mode })}
        />
      </Section>
      <Nudges app={app} profile={profile} />
      <div class="card">
        <Row id="account" onOpen={() => app.navigation.open({ kind: 'account' })}>
          <span>{t('app-account')}</span>
          <small>{t('app-account-hint')}</small>
        </Row>
      </div>
      <PageLinks
        label={t('app-pages')}
        language={language}
        titles={{
          safety: t('app-page-safety'),
          privacy: t('app-page-privacy'),
          terms: t('app-page-terms'),
        }}
      />
    </main>
  );
}

/** What the clock says there: whether it is right is seen at once. */
const tellTime = (timeZone: string, language: Language): string =>
  new Date().toLocaleTimeString(language, {
    timeZone,
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'shortOffset',
  });
