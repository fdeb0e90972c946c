import type { Profile } from '#app/contract/profile';
import { useStore } from '../../shared/store.ts';
import type { Conversation } from '../conversation.ts';
import { useTexts } from '../texts.ts';
import { Avatar } from '../../shared/avatar.tsx';
import { Icon } from '../../shared/icons.tsx';

interface Props {
  profile: Profile;
  conversation: Conversation;
  isOnline: boolean;
  /** On a phone: the level is a button that opens the rest. */
  onOpenPanel?: () => void;
  hasNewFact?: boolean;
}

export function TalkHeader(props: Props) {
  const { profile, conversation, isOnline, onOpenPanel, hasNewFact = false } = props;
  const { isTyping } = useStore(conversation.store);
  const t = useTexts();
  const whenOnline = isTyping ? t.typing : t.kind;
  return (
    <header class="talk-header">
      <Avatar size="small" persona={profile.persona} />
      <div class="talk-header-name">
        <h1>{profile.persona.name}</h1>
        {/* Typing is announced by the list of messages. */}
        <p class={isTyping && isOnline ? 'is-typing' : undefined}>
          {isOnline ? whenOnline : t.noConnection}
        </p>
      </div>
      {onOpenPanel && (
        <button class="level-button" type="button" aria-haspopup="dialog" onClick={onOpenPanel}>
          <Icon name="heart" />
          <span>{profile.level.name}</span>
          <span class="visually-hidden">
            {t.openPanel}
            {hasNewFact && `, ${t.newFact}`}
          </span>
          {hasNewFact && <span class="dot" aria-hidden="true" />}
        </button>
      )}
    </header>
  );
}
