import { useEffect, useState } from 'preact/hooks';
import type { Profile } from '#app/contract/profile';
import { useStore } from '../../shared/store.ts';
import { useMedia } from '../../shared/use-media.ts';
import type { Account } from '../account.ts';
import type { Conversation } from '../conversation.ts';
import { useTexts } from '../texts.ts';
import { useOnline } from '../use-online.ts';
import { Ceremony } from './ceremony.tsx';
import { Composer } from './composer.tsx';
import { Dialog } from './dialog.tsx';
import { MessageList } from './message-list.tsx';
import { Panel } from './panel.tsx';
import { TalkHeader } from './talk-header.tsx';

interface Props {
  account: Account;
  conversation: Conversation;
  profile: Profile;
  onRemoved: () => void;
}

/** The conversation, with level and memories beside it or, on a phone, in a sheet. */
export function Talk({ account, conversation, profile, onRemoved }: Props) {
  const t = useTexts();
  const { newFactIds, reached } = useStore(account.store);
  const isWide = useMedia('(min-width: 900px)');
  const isOnline = useOnline();
  const [isSheetOpen, setIsSheetOpen] = useState(false);
  useEffect(() => {
    if (isWide) setIsSheetOpen(false);
  }, [isWide]);

  function closeSheet() {
    setIsSheetOpen(false);
    account.markFactsSeen();
  }
  const panel = <Panel account={account} profile={profile} onRemoved={onRemoved} />;

  return (
    <div class="talk">
      <main class="talk-main">
        <TalkHeader
          profile={profile}
          conversation={conversation}
          isOnline={isOnline}
          {...(!isWide && {
            onOpenPanel: () => setIsSheetOpen(true),
            hasNewFact: newFactIds.size > 0,
          })}
        />
        {!isOnline && (
          <p class="banner" role="status">
            {t.offlineBanner}
          </p>
        )}
        <MessageList conversation={conversation} profile={profile} />
        <Composer conversation={conversation} />
        {reached && (
          <Ceremony
            level={reached}
            personaName={profile.persona.name}
            onEnd={account.endCeremony}
          />
        )}
      </main>
      {isWide && (
        <aside class="talk-aside" aria-label={t.panel(profile.persona.name)}>
          {panel}
        </aside>
      )}
      {!isWide && isSheetOpen && (
        <Dialog kind="sheet" title={t.panel(profile.persona.name)} onClose={closeSheet}>
          {panel}
        </Dialog>
      )}
    </div>
  );
}
