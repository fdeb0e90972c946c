import { useId, useState } from 'preact/hooks';
import type { Profile, ProfileUpdate } from '#app/contract/profile';
import type { Companion } from '../companion.ts';
import { useTexts } from '../texts.ts';
import { AddressChoice } from './address-choice.tsx';
import { Dialog } from './dialog.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { NameSetting } from './name-setting.tsx';
import { PersonaChoice } from './persona-choice.tsx';
import { Privacy } from './privacy.tsx';

interface Props {
  companion: Companion;
  profile: Profile;
}

export function Settings({ companion, profile }: Props) {
  const { account, onRemoved } = companion;
  const t = useTexts();
  const titleId = useId();
  const [isNotSaved, setIsNotSaved] = useState(false);
  const [isRemoving, setIsRemoving] = useState(false);

  async function save(run: () => Promise<void>) {
    setIsNotSaved(false);
    await run().catch(() => setIsNotSaved(true));
  }
  const update = (changes: ProfileUpdate['data']) => save(() => account.update(changes));

  return (
    <section class="settings" aria-labelledby={titleId}>
      <h2 id={titleId}>{t.settings}</h2>
      <NameSetting name={profile.name ?? ''} onSave={(name) => update({ name })} />
      <LanguageChoice
        value={profile.language}
        onChange={(language) => save(() => account.setLanguage(language))}
      />
      {profile.language === 'ru' && (
        <AddressChoice
          value={profile.form_of_address}
          onChange={(form) => update({ form_of_address: form })}
        />
      )}
      <PersonaChoice
        companion={companion}
        profile={profile}
        onChoose={(id) => save(() => account.choosePersona(id))}
      />
      {isNotSaved && (
        <p class="field-problem" role="alert">
          {t.notSaved}
        </p>
      )}
      <Privacy companion={companion} />
      <button class="button button-danger" type="button" onClick={() => setIsRemoving(true)}>
        {t.removeAll}
      </button>
      {isRemoving && (
        <Dialog kind="alert" title={t.removeTitle} onClose={() => setIsRemoving(false)}>
          <p>{t.removeText(profile.persona.name)}</p>
          <form method="dialog" class="dialog-actions">
            <button class="button" type="submit" autofocus>
              {t.cancel}
            </button>
            <button
              class="button button-danger"
              type="button"
              onClick={async () => {
                setIsRemoving(false);
                await save(async () => {
                  await account.remove();
                  onRemoved();
                });
              }}
            >
              {t.removeConfirm}
            </button>
          </form>
        </Dialog>
      )}
    </section>
  );
}
