/** Lists of phrases, as `phrases` reads them, that every language has to have. */
export interface LanguageWords {
  // What a message says ----------------------------------------------------------------------
  /** "just kidding" */
  jokes: string;
  /** "no joke": sounds like one and is none. */
  earnest: string;
  laughter: string;
  /** What follows in the sentence is not so: "imagine". */
  suppositions: string;
  /** "if you ask me": sounds like one and is none. */
  notSuppositions: string;
  /** The clause is not sure: "maybe". */
  doubts: string;
  /** The clause tells what is wanted: "I would like". */
  wishes: string;
  /** The clause tells what is to come: "I am going to". */
  plans: string;
  /** After a statement, asks for assent: "right". */
  tags: string;
  /** Begins a question: "do I". */
  askingStarts: string;
  /** Anywhere in a clause, makes it a question. */
  askingWords: string;
  /** A clause about the one who is talked to. */
  companion: string;

  // Whom it is about -------------------------------------------------------------------------
  /** The user as subject. */
  user: string;
  /** The user as the one it happens to: "gave me". */
  userTouched: string;
  /** Others, not named: "she". */
  others: string;
  /** Predicates only another person can have: "lives". */
  othersVerbs: string;
  saying: string;
  thinking: string;
  /** Whose word about the user counts: "doctor". */
  authorities: string;
  /** "in the song" */
  citing: string;
  possessives: string;
  /** Before a word these make it no subject. */
  prepositions: string;
  firstNames: string;
  /** Begin a clause of their own. */
  conjunctions: string;
  joining: string;

  // What a fact says -------------------------------------------------------------------------
  /** A fact that keeps a wish a wish, and a plan a plan. */
  wishesKept: string;
  plansKept: string;
  /** A fact that says that something is so now. */
  states: string;
  /** Say nothing by themselves. */
  fillers: string;
  /** Say little by themselves: "likes". */
  weakVerbs: string;
  numbers: Record<string, number>;
  months: string;
  times: string;
  orders: string;
  productFacts: string;

  // Which messages are worth a look ----------------------------------------------------------
  feelings: string;
  /** What a life is made of, when it is told without "I": "got fired". */
  events: string;
  /** Has an "I" in it and tells nothing. */
  smallTalk: string;
  /** Begins what is asked of the companion: "tell me". */
  requests: string;
}
