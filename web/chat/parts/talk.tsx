import { useEffect, useState } from 'preact/hooks';
import type { Profile } from '#app/contract/profile';
import { useStore } from '../../shared/store.ts';
import { useMedia } from '../../shared/use-media.ts';
import type { Companion } from '../companion.ts';
import { useTexts } from '../texts.ts';
import { useOnline } from '../use-online.ts';
import { Ceremony } from './ceremony.tsx';
import { Composer } from './composer.tsx';
import { Dialog } from './dialog.tsx';
import { MessageList } from './message-list.tsx';
import { Panel } from './panel.tsx';
import { Story } from './story.tsx';
import { TalkHeader } from './talk-header.tsx';

interface Props {
  companion: Companion;
  profile: Profile;
}

/** The conversation, with level and memories beside it or, on a phone, in a sheet. */
export function Talk({ companion, profile }: Props) {
  const { account, conversation, memories } = companion;
  const t = useTexts();
  const { reached } = useStore(account.store);
  const { newFactIds } = useStore(memories.store);
  const isWide = useMedia('(min-width: 900px)');
  const isOnline = useOnline();
  const [isSheetOpen, setIsSheetOpen] = useState(false);
  const [isStoryOpen, setIsStoryOpen] = useState(false);
  const { id: personaId, name: personaName } = profile.persona;
  // Somebody else was chosen: the talk with them is what there is to see.
  useEffect(() => setIsSheetOpen(false), [isWide, personaId]);

  function closeSheet() {
    setIsSheetOpen(false);
    memories.markSeen();
  }
  const openStory = () => setIsStoryOpen(true);
  const panel = <Panel companion={companion} profile={profile} onOpenStory={openStory} />;

  return (
    <div class="talk">
      <main class="talk-main" tabIndex={-1}>
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
        <MessageList key={personaId} conversation={conversation} profile={profile} />
        <Composer conversation={conversation} />
        {reached && (
          <Ceremony
            level={reached}
            persona={profile.persona}
            onOpenStory={openStory}
            onEnd={account.endCeremony}
          />
        )}
      </main>
      {isWide && (
        <aside class="talk-aside" aria-label={t.panel(personaName)}>
          {panel}
        </aside>
      )}
      {!isWide && isSheetOpen && (
        <Dialog kind="sheet" title={t.panel(personaName)} onClose={closeSheet}>
          {panel}
        </Dialog>
      )}
      {isStoryOpen && <Story api={companion.api} onClose={() => setIsStoryOpen(false)} />}
    </div>
  );
}
