import type { Profile } from '#app/contract/profile';
import { Avatar } from '../../shared/avatar.tsx';
import { Icon } from '../../shared/icons.tsx';
import { useStore } from '../../shared/store.ts';
import { useLoaded } from '../../shared/use-loaded.ts';
import type { MiniApp } from '../mini-app.ts';
import { useTexts } from '../texts.ts';
import { Problem } from './problem.tsx';

interface Props {
  app: MiniApp;
  profile: Profile;
}

/** Who there is to talk to. */
export function Personas({ app, profile }: Props) {
  const { t, language } = useTexts();
  const { problem: refused } = useStore(app.session.store);
  const { value: personas, problem, retry } = useLoaded(app.api.listPersonas, [language]);
  return (
    <main>
      <h1 class="screen-title" tabIndex={-1}>
        {t('app-persona')}
      </h1>
      <p class="soft">{t('app-personas-hint')}</p>
      <Problem code={problem} onRetry={retry} />
      <Problem code={refused} />
      <ul class="personas" aria-busy={!personas && problem === null}>
        {personas?.map(({ id, name, tagline, is_imported: isImported }) => {
          const isCurrent = id === profile.persona.id;
          return (
            <li key={id}>
              <button
                class="card persona"
                type="button"
                aria-current={isCurrent}
                onClick={() => {
                  app.tick();
                  if (!isCurrent) void app.session.choosePersona(id);
                }}
              >
                <Avatar size="medium" persona={{ id, name }} />
                <span class="persona-words">
                  <strong>{name}</strong> {isCurrent && <em>{t('app-persona-current')}</em>}
                  <span dir="auto">{tagline}</span>
                  {isImported && <small>{t('app-persona-imported')}</small>}
                </span>
                {isCurrent && <Icon name="check" />}
              </button>
            </li>
          );
        })}
      </ul>
    </main>
  );
}
