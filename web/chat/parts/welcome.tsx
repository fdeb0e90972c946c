import { useRef, useState } from 'preact/hooks';
import { maxNameLength } from '#app/contract/limits';
import type { FormOfAddress, Profile } from '#app/contract/profile';
import { ApiError } from '../../shared/api-error.ts';
import type { Companion } from '../companion.ts';
import { isName } from '../../shared/name.ts';
import { useLoaded } from '../../shared/use-loaded.ts';
import { problemText, type Texts, useTexts } from '../texts.ts';
import { AddressChoice } from './address-choice.tsx';
import { Avatar } from '../../shared/avatar.tsx';
import { ConsentList } from './consent-list.tsx';
import { EngineNote } from './engine-note.tsx';
import { Icon } from '../../shared/icons.tsx';
import { PageLinks } from '../../shared/page-links.tsx';
import { LanguageChoice } from './language-choice.tsx';

const noticeIcons = ['spark', 'book', 'heart'] as const;

/** The first look: who this is, and how to address the visitor. */
export function Welcome({ companion, profile }: { companion: Companion; profile: Profile }) {
  const { account, api } = companion;
  const t = useTexts();
  // Nobody agrees to what is not there to be read.
  const { value: agreed, problem: unread } = useLoaded(api.listConsents, [profile.language]);
  const [name, setName] = useState(profile.name ?? '');
  const [isAdult, setIsAdult] = useState(false);
  const [form, setForm] = useState<FormOfAddress>(profile.form_of_address);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const adultBox = useRef<HTMLInputElement>(null);

  async function submit(event: Event) {
    event.preventDefault();
    if (!agreed) return setProblem(unread ?? 'unreachable');
    if (!isName(name)) {
      field.current?.focus();
      return setProblem('name');
    }
    if (!isAdult) {
      adultBox.current?.focus();
      return setProblem('adult');
    }
    setIsBusy(true);
    try {
      await account.introduce({ name: name.trim(), form_of_address: form, is_adult: true });
    } catch (error) {
      const code = error instanceof ApiError ? error.code : 'unknown';
      setProblem(code === 'invalid-body' ? 'name' : code);
      setIsBusy(false);
    }
  }

  return (
    <main class="welcome">
      <div class="welcome-language">
        <LanguageChoice
          isLabelHidden
          value={profile.language}
          onChange={(language) => account.setLanguage(language).catch(() => {})}
        />
      </div>
      <div class="welcome-story">
        <Avatar size="large" persona={profile.persona} />
        <h1>{t.welcomeTitle(profile.persona.name)}</h1>
        <p class="welcome-text">{t.welcomeText}</p>
        <ul class="notices">
          {t.notices.map(({ title, text }, index) => (
            <li key={index}>
              <Icon name={noticeIcons[index] ?? 'spark'} />
              <div>
                <strong>{title}</strong>
                <p>{text}</p>
              </div>
            </li>
          ))}
        </ul>
      </div>
      <form class="welcome-form card" onSubmit={submit} noValidate>
        <label class="field">
          <span class="field-label">{t.nameLabel}</span>
          <input
            ref={field}
            class="input"
            type="text"
            name="name"
            autocomplete="given-name"
            autocapitalize="words"
            maxLength={maxNameLength}
            placeholder={t.namePlaceholder}
            value={name}
            aria-invalid={problem === 'name'}
            aria-describedby="welcome-problem"
            onInput={(event) => {
              setName(event.currentTarget.value);
              setProblem(null);
            }}
          />
        </label>
        {profile.language === 'ru' && <AddressChoice value={form} onChange={setForm} />}
        <label class="tick">
          <input
            ref={adultBox}
            type="checkbox"
            name="adult"
            required
            checked={isAdult}
            aria-invalid={problem === 'adult'}
            aria-describedby="welcome-problem"
            onChange={(event) => {
              setIsAdult(event.currentTarget.checked);
              setProblem(null);
            }}
          />
          {t.adultLabel}
        </label>
        {agreed && <ConsentList consents={agreed.consents} />}
        {problem !== null && (
          <p id="welcome-problem" class="field-problem" role="alert">
            {welcomeProblem(t, problem)}
          </p>
        )}
        <button class="button button-main" type="submit" disabled={isBusy}>
          {isBusy ? t.beginning : t.begin}
        </button>
        <EngineNote account={account} />
        <PageLinks
          label={t.privacy.pagesLabel}
          language={profile.language}
          titles={t.privacy.pages}
        />
      </form>
    </main>
  );
}

function welcomeProblem(t: Texts, problem: string): string {
  if (problem === 'name') return t.nameProblem;
  return problem === 'adult' ? t.adultProblem : problemText(t, problem);
}
