import { useId, useState } from 'preact/hooks';
import type { Profile } from '#app/contract/profile';
import { useStore } from '../../shared/store.ts';
import { useLoaded } from '../../shared/use-loaded.ts';
import type { Companion } from '../companion.ts';
import { isOnTheWay } from '../messages.ts';
import { problemText, useTexts } from '../texts.ts';
import { Avatar } from '../../shared/avatar.tsx';

interface Props {
  companion: Pick<Companion, 'api' | 'conversation'>;
  profile: Profile;
  onChoose: (id: string) => Promise<void>;
}

/** Who there is to talk to. */
export function PersonaChoice({ companion, profile, onChoose }: Props) {
  const { api, conversation } = companion;
  const t = useTexts();
  const titleId = useId();
  const { messages, isTyping } = useStore(conversation.store);
  // Taglines come in the language of the profile.
  const { value: personas, problem, retry } = useLoaded(api.listPersonas, [profile.language]);
  // What was written is for whoever it was written to.
  const isBusy = isTyping || messages.some(isOnTheWay);
  const [isTooSoon, setIsTooSoon] = useState(false);
  const [isChoosing, setIsChoosing] = useState(false);

  async function choose(id: string) {
    setIsTooSoon(isBusy);
    if (isBusy || isChoosing || id === profile.persona.id) return;
    setIsChoosing(true);
    await onChoose(id);
    setIsChoosing(false);
  }

  // Nobody else to choose.
  if (problem === null && (personas?.length ?? 0) < 2) return null;

  return (
    <section class="personas" aria-labelledby={titleId}>
      <h3 id={titleId} class="field-label">
        {t.personas}
      </h3>
      <p class="soft">{t.personasHint}</p>
      {problem !== null && (
        <p class="field-problem" role="alert">
          {problemText(t, problem)}{' '}
          <button class="link" type="button" onClick={retry}>
            {t.tryAgain}
          </button>
        </p>
      )}
      <ul>
        {personas?.map(({ id, name, tagline, is_imported: isImported }) => {
          const isCurrent = id === profile.persona.id;
          return (
            <li key={id}>
              <button
                class="persona"
                type="button"
                aria-current={isCurrent}
                onClick={() => choose(id)}
              >
                <Avatar size="small" persona={{ id, name }} />
                <span class="persona-words">
                  <strong>{name}</strong> {isCurrent && <em>{t.personaCurrent}</em>}
                  <span dir="auto">{tagline}</span>
                  {isImported && <span class="persona-origin">{t.personaImported}</span>}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {isTooSoon && isBusy && (
        <p class="field-problem" role="alert">
          {t.personaBusy(profile.persona.name)}
        </p>
      )}
    </section>
  );
}
