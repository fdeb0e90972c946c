import { detect } from './detect.ts';
import type { Distress } from './distress.ts';
import { saysToBeMinor } from './says-to-be-minor.ts';

/** What the rules hear in a message, before any model is asked. */
export interface Heard {
  distress: Distress;
  /** Who is in danger: the user, or somebody the user tells of. */
  about: 'self' | 'other';
  /** The user says to be under 18. */
  isMinor: boolean;
}

const distressBy = {
  none: 'calm',
  check_in: 'elevated',
  third_party: 'crisis',
  crisis: 'crisis',
} as const;

/** `context`: who said what before, oldest first. */
export function hear(text: string, context: [role: string, text: string][] = []): Heard {
  const { action } = detect(text, context);
  return {
    distress: distressBy[action],
    about: action === 'third_party' ? 'other' : 'self',
    isMinor: saysToBeMinor(text),
  };
}
