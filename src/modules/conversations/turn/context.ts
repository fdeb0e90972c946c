import type { UserCipher } from '#app/platform/crypto/index';
import type { EngineFile, ModelCall } from '#app/platform/llm/port';
import type { Level, Standing } from '../../affinity/index.ts';
import type { PlanName, plans } from '../../billing/index.ts';
import type { Distress, Fault } from '../../care/index.ts';
import type {
  Held,
  KeptEmotion,
  KeptFact,
  KeptFollowUp,
  Learned,
  Summary,
} from '../../memory/index.ts';
import type { Mood, Persona } from '../../personas/index.ts';
import type { Profile } from '../../users/index.ts';
import type { MessageContent } from '../content.ts';
import type { PastMessage } from '../past.ts';
import type { Claim } from '../queries/queue.ts';

/** What a turn knows, stage by stage; each stage adds to what the one before it found. */
export interface UserMessage extends MessageContent {
  id: string;
  saidAt: Date;
  hasImage: boolean;
  /** Somebody else's words: nothing in them is remembered of the user. */
  isForwarded: boolean;
  telegramMessageId: number | null;
  /** Answers to it the user did not want. */
  rejected: string[];
}

/** After admit: there is something to answer and the user may have an answer. */
export interface Admitted {
  claim: Claim;
  /** Where the reply goes besides the history: nowhere when all was said elsewhere. */
  chatId: number | null;
  /** Stable over attempts: the id of the first message this turn answers. */
  turnId: string;
  messages: UserMessage[];
  /** Also those the limit has left for later. */
  knownIds: string[];
  /** They count for the limit of the day. */
  isCounted: boolean;
  /** The user's messages as one text. */
  text: string;
  profile: Profile;
  /** How the user is, as far as rules can tell. */
  distress: Distress;
  /** What was told by code in front of the reply. */
  preface: string[];
  persona: Persona;
  cipher: UserCipher;
  /** The user's local day. */
  day: string;
  now: Date;
}

/** In place of admit: the limit of the day is reached, and what was said waits for the next one. */
export interface Kept {
  keptUntil: Date;
  /** Said on this occasion; undefined: it was said today. */
  line: string | undefined;
}

/** After understand: what came besides words is in words, or it is known that it cannot be. */
export interface Understood extends Admitted {
  /** Pictures are shown to the model. */
  showsPictures: boolean;
  /** What stays closed, for the model, so that it does not guess. */
  unopened: string[];
  /** The whole reply, by code: nothing was said that a model could answer. */
  replyByCode: string[] | undefined;
  /** What is told behind the model's reply, by code. */
  postscript: string[];
  /** Notices this turn gives, each of which is given once. */
  notices: string[];
}

export interface HistoryEntry {
  id: string;
  turnId: string | null;
  role: 'user' | 'companion';
  text: string;
  /** Not, or not only, words of the user's own or the companion's. */
  isForeign: boolean;
  /** The reply came with an emoji on the user's message. */
  hasReaction: boolean;
}

/** What memory brings to a turn. */
export interface Remembered {
  held: Held;
  summary: Summary;
  /** Facts that stand beside the summary, the same from turn to turn. */
  core: KeptFact[];
  /** What touches on the message and does not stand in the prompt anyway. */
  facts: KeptFact[];
  /** From before the history, best first. */
  past: PastMessage[];
  feelings: KeptEmotion[];
  /** Open loops whose time has come. */
  due: KeptFollowUp[];
  /** Open loops of the next two days. */
  upcoming: KeptFollowUp[];
  /** Looks up other words in the same memories, for the model's tool. */
  search(texts: string[]): { facts: KeptFact[]; past: PastMessage[] };
}

/** After gather: everything the answer may draw on. */
export interface Gathered extends Understood {
  /** Everything since the summary, oldest first. */
  history: HistoryEntry[];
  remembered: Remembered;
  plan: (typeof plans)[PlanName];
  /** This user's answers may be voice messages. */
  canSpeak: boolean;
  /** Entries of the persona's lorebook the talk touches on. */
  lore: string[];
  mood: Mood | undefined;
  standing: Standing;
  level: Level;
  /** The model reads what others say, or a picture: only the user's own words are then remembered. */
  hasForeign: boolean;
  /** Stands in the instructions, and in no reply. */
  canary: string;
  /** The window is full: old messages are to be folded into the summary. */
  isWindowFull: boolean;
  images: { data: Uint8Array; mediaType: string }[];
  /** What looking for memories cost. */
  embeddingCalls: ModelCall[];
  /** A bubble an earlier attempt has already put on its way: it stands. */
  alreadySaid: string | undefined;
}

/** What the model does besides speaking; written when the turn settles. */
export interface Staged {
  learned: Learned;
  /** Put on a message of the user, by Telegram's id. */
  reaction?: { messageId: number; emoji: string };
  picture?: EngineFile;
  /** The user asked for what is part of premium; that may be said. */
  wantsPremium?: boolean;
  /** What that cost. */
  calls: ModelCall[];
}

export interface VoiceFile {
  data: Uint8Array;
  seconds: number;
}

/** After generate: the reply and what is to be written with it. */
export interface Generated {
  bubbles: string[];
  /** The same to be heard. */
  voice?: VoiceFile | undefined;
  staged: Staged;
  calls: ModelCall[];
  /** On this process's own clock: since when the first bubble is on its way already. */
  saidAtMs: number | undefined;
  /** Why words of the model were withheld. */
  fault?: Fault | undefined;
  /** The provider would not have its model answer. */
  isRefused?: boolean;
}

/** After settle. */
export interface SettledTurn {
  turnId: string;
  messageIds: string[];
  /** What was told by code in front of it, each a message of its own. */
  preface: string[];
  text: string;
  bubbles: string[];
  level: Level;
  isLevelUp: boolean;
  voice: VoiceFile | undefined;
  picture: EngineFile | undefined;
}
