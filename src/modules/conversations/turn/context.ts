import type { Fact } from '#app/contract/memories';
import type { UserCipher } from '#app/platform/crypto/index';
import type { ModelCall } from '#app/platform/llm/port';
import type { Level, Standing } from '../../affinity/index.ts';
import type { StagedFact } from '../../memory/index.ts';
import type { Persona } from '../../personas/index.ts';
import type { Profile } from '../../users/index.ts';
import type { Claim } from '../queries/queue.ts';

/** What a turn knows, stage by stage; each stage adds to what the one before it found. */
export interface UserMessage {
  id: string;
  text: string;
  photoFileId: string | undefined;
  hasImage: boolean;
}

/** After admit: there is something to answer and the user may have an answer. */
export interface Admitted {
  claim: Claim;
  /** Where the reply goes besides the history: nowhere when all was said elsewhere. */
  chatId: number | null;
  /** Stable over attempts: the id of the first message this turn answers. */
  turnId: string;
  messages: UserMessage[];
  /** The user's messages as one text. */
  text: string;
  profile: Profile;
  persona: Persona;
  cipher: UserCipher;
  /** The user's local day. */
  day: string;
  now: Date;
}

export interface HistoryEntry {
  role: 'user' | 'companion';
  text: string;
}

/** After gather: everything the answer may draw on. */
export interface Gathered extends Admitted {
  history: HistoryEntry[];
  facts: Fact[];
  recalled: Fact[];
  standing: Standing;
  level: Level;
  images: { data: Uint8Array; mediaType: string }[];
  /** A bubble an earlier attempt has already put on its way: it stands. */
  alreadySaid: string | undefined;
}

/** After generate: the reply and what is to be written with it. */
export interface Generated {
  bubbles: string[];
  facts: StagedFact[];
  calls: ModelCall[];
}

/** After settle. */
export interface SettledTurn {
  turnId: string;
  messageIds: string[];
  text: string;
  bubbles: string[];
  score: number;
  levelBefore: Level;
  level: Level;
}
