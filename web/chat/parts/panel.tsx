import type { Profile } from '#app/contract/profile';
import { useStore } from '../../shared/store.ts';
import type { Account } from '../account.ts';
import { useTexts } from '../texts.ts';
import { Avatar } from './avatar.tsx';
import { EngineNote } from './engine-note.tsx';
import { LevelCard } from './level-card.tsx';
import { MemoryList } from './memory-list.tsx';
import { Settings } from './settings.tsx';

interface Props {
  account: Account;
  profile: Profile;
  onRemoved: () => void;
}

export function Panel({ account, profile, onRemoved }: Props) {
  const t = useTexts();
  const { facts, newFactIds } = useStore(account.store);
  return (
    <div class="panel">
      <div class="panel-persona">
        <Avatar size="medium" />
        <p class="panel-name">{profile.persona.name}</p>
        <p class="soft">{t.kind}</p>
      </div>
      <LevelCard level={profile.level} />
      <MemoryList facts={facts} newIds={newFactIds} />
      <Settings account={account} profile={profile} onRemoved={onRemoved} />
      <EngineNote account={account} />
    </div>
  );
}
