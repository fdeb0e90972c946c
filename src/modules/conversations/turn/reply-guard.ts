import { toPlainText } from '#app/lib/text';
import type { Texts } from '#app/lib/texts';
import { isResting } from '../../billing/index.ts';
import { checkReply, type Fault, tellsTruth, withoutUnknownLinks } from '../../care/index.ts';
import type { Gathered } from './context.ts';
import { isFarewell } from './farewell.ts';
import { truthLine } from './truth-line.ts';

export interface GuardedTalk {
  userText: string;
  isFarewell: boolean;
  isDistressed: boolean;
  mayNotSell: boolean;
  canary: string;
  /** What the user wants is part of premium: it may be said. */
  asksForPremium?: () => boolean;
  /** The truth, when it was asked for: said in front of a reply that does not begin with it. */
  truth: string | undefined;
}

/** What the guard has to know of a turn. */
export function guardedTalkOf(gathered: Gathered, texts: Texts): GuardedTalk {
  const { text, profile, distress, canary, now } = gathered;
  return {
    userText: text,
    isFarewell: isFarewell(text),
    isDistressed: distress !== 'calm',
    mayNotSell: isResting(profile.crisisAt, now),
    canary,
    truth: truthLine(gathered, texts),
  };
}

export interface ReplyGuard {
  push(delta: string): void;
  /** Lets the rest through; afterwards nothing passes any more. */
  finish(): void;
  /** Why it let nothing through any more; undefined: all is well. */
  readonly fault: Fault | undefined;
}

const premium = 'Is that part of premium?';
/** More than anybody would read; a model that never ends is cut off. */
const longestReply = 20_000;
/** What was said just before bears on what a sentence means. */
const contextLength = 400;
const longestSentence = 2_000;
const sentenceEnd = /[.!?…]+["'»”)\]]*\s+|\n+/gu;

/**
 * Stands between the model and everybody who sees what it writes: sentence by sentence, and nothing after the
 * first that must not be said.
 */
export function createReplyGuard(
  talk: GuardedTalk,
  { pass, follow }: { pass: (text: string) => void; follow: () => void },
): ReplyGuard {
  let open = '';
  let passed = '';
  let fault: Fault | undefined;
  let isDone = false;

  function check(sentence: string): void {
    if (fault || isDone) return;
    const userText = talk.asksForPremium?.() ? `${talk.userText}\n${premium}` : talk.userText;
    const said = toPlainText(passed.slice(-contextLength) + sentence);
    fault = checkReply(said, { ...talk, userText });
    if (fault) return;
    if (passed === '' && talk.truth !== undefined && !tellsTruth(sentence)) {
      pass(`${talk.truth}\n\n`);
    }
    passed += sentence;
    pass(withoutUnknownLinks(sentence, talk.userText));
    isDone = passed.length > longestReply;
  }

  return {
    push(delta) {
      if (fault || isDone) return;
      open += delta;
      let end = 0;
      for (const { index, 0: sign } of open.matchAll(sentenceEnd)) {
        const next = index + sign.length;
        check(open.slice(end, next));
        end = next;
      }
      open = open.slice(end);
      if (/\S/.test(open)) follow();
      if (open.length <= longestSentence) return;
      check(open);
      open = '';
    },
    finish() {
      if (open !== '') check(open);
      open = '';
      isDone = true;
    },
    get fault() {
      return fault;
    },
  };
}
