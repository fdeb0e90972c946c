import type { Profile } from '#app/contract/profile';
import { useStore } from '../../shared/store.ts';
import type { Conversation } from '../conversation.ts';
import { useTexts } from '../texts.ts';
import { Avatar } from '../../shared/avatar.tsx';

interface Props {
  conversation: Conversation;
  profile: Profile;
}

/** Above the first message ever; until there is one, it offers how to begin. */
export function Beginning({ conversation, profile }: Props) {
  const t = useTexts();
  const { isOpen, messages } = useStore(conversation.store);
  if (!isOpen || messages.length > 0) return null;
  return (
    <section class="beginning">
      <Avatar size="medium" persona={profile.persona} />
      <h2>{t.emptyTitle(profile.name ?? '')}</h2>
      <p>{t.emptyText}</p>
      <div class="starters">
        {t.starters[profile.form_of_address].map((text) => (
          <button key={text} type="button" class="starter" onClick={() => conversation.send(text)}>
            {text}
          </button>
        ))}
      </div>
    </section>
  );
}
