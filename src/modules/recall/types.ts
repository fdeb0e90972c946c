export type RecallKind = 'turn' | 'fact';

export interface RecallItem {
  id: string;
  kind: RecallKind;
  text: string;
  /** Of a turn: words of the facts taken from it, added to its key. */
  facts?: string;
  /** Who said it, by name; a question that names one person asks for that person's words. */
  speaker: string;
  /** The user's own words count more than the companion's. Only used when the product sets it. */
  isUser?: boolean;
  /** Milliseconds since 1970. */
  at: number;
  /** Of a fact: 1..10; 5 is neutral. */
  importance?: number;
}

export interface RecallQuery {
  /** One or more phrasings; a word in any of them counts. */
  texts: string[];
  limit: number;
  kinds?: RecallKind[];
  /** For "yesterday", "last May", "вчера", "в прошлом мае". Without it relative dates mean nothing. */
  now?: Date;
  timeZone?: string;
  /** What is in front of the reader anyway: left out of the hits, still a neighbour. */
  isShown?: (id: string) => boolean;
  /** Cosine similarity to the query by id, when embeddings are configured. */
  similarities?: Map<string, number>;
}

/** The score is comparable within one search only. */
export interface RecallHit {
  id: string;
  score: number;
}

export interface RecallIndex {
  /** Turns arrive in the order of the dialogue. An id that is already held is replaced. */
  add(item: RecallItem): void;
  remove(id: string): void;
  has(id: string): boolean;
  readonly size: number;
  /** Best first; among equals the later one. */
  search(query: RecallQuery): RecallHit[];
}
