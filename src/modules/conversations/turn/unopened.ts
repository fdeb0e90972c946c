import type { StoredMedia } from '../content.ts';

/** What the user sent and nobody has heard, seen or read; each has its line, `media-<name>`. */
export type Unopened =
  | 'voice-too-long'
  | 'voice-unheard'
  | 'video-too-long'
  | 'video-unseen'
  | 'document-too-large'
  | 'document-unread'
  | 'other'
  | 'withheld'
  | 'premium';

export function unopenedOf(kind: StoredMedia['kind'], why: 'too-large' | 'unreadable'): Unopened {
  if (kind === 'voice' || kind === 'audio') {
    return why === 'too-large' ? 'voice-too-long' : 'voice-unheard';
  }
  if (kind === 'document') return why === 'too-large' ? 'document-too-large' : 'document-unread';
  return why === 'too-large' ? 'video-too-long' : 'video-unseen';
}

const descriptions: Record<Exclude<Unopened, 'premium' | 'withheld'>, string> = {
  'voice-too-long': 'a recording that is too long for you to listen to',
  'voice-unheard': 'a recording that you could not make out',
  'video-too-long': 'a video that is too long for you to watch',
  'video-unseen': 'a video that you could not watch',
  'document-too-large': 'a file that is too large for you to read',
  'document-unread': 'a file that you could not open',
  other: 'something of a kind that you cannot open',
};

/** For the model, so that it does not guess. */
export function noteOn(unopened: Unopened, isTold: boolean): string {
  if (unopened === 'withheld') {
    return 'The user sent something that they do not want shown to you; that is told to them after your reply. Do not speak of it, do not guess what is in it.';
  }
  if (unopened !== 'premium') {
    return `The user also sent ${descriptions[unopened]}: say so, do not guess what is in it.`;
  }
  return isTold
    ? 'The user sent a picture that you do not get to see: say so in passing, do not guess what is in it.'
    : 'The user sent a picture that you do not get to see; why is told to them after your reply. Do not speak of it, do not guess what is in it.';
}
