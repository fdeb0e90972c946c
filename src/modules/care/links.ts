import { withoutStrangeLinks } from './check-reply.ts';

/** Where the companion may send somebody by itself: to help. */
const helpful = ['findahelpline.com', 'childhelplineinternational.org', '988lifeline.org'];

/** A reply without addresses the user has not named: who can write into the prompt could place one there. */
export const withoutUnknownLinks = (text: string, userText: string): string =>
  withoutStrangeLinks(text, userText, helpful);
