import type { Profile } from '#app/contract/profile';
import type { Companion } from '../companion.ts';
import { useTexts } from '../texts.ts';
import { Avatar } from '../../shared/avatar.tsx';
import { PageLinks } from '../../shared/page-links.tsx';
import { DayCard } from './day-card.tsx';
import { EngineNote } from './engine-note.tsx';
import { LevelCard } from './level-card.tsx';
import { MemorySection } from './memory/memory-section.tsx';
import { Settings } from './settings.tsx';

interface Props {
  companion: Companion;
  profile: Profile;
  onOpenStory: () => void;
}

export function Panel({ companion, profile, onOpenStory }: Props) {
  const t = useTexts();
  return (
    <div class="panel">
      <div class="panel-persona">
        <Avatar size="medium" persona={profile.persona} />
        <p class="panel-name">{profile.persona.name}</p>
        <p class="soft">{t.kind}</p>
      </div>
      <LevelCard level={profile.level} onOpenStory={onOpenStory} />
      <DayCard day={companion.day} />
      <MemorySection companion={companion} timeZone={profile.time_zone} />
      <Settings companion={companion} profile={profile} />
      <EngineNote account={companion.account} />
      <PageLinks
        label={t.privacy.pagesLabel}
        language={profile.language}
        titles={t.privacy.pages}
      />
    </div>
  );
}
