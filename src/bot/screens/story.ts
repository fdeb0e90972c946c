import type { Language } from '../../contract/shared.ts';
import type { Story } from '../../contract/story.ts';
import type { Texts } from '../../lib/texts.ts';
import { describeCloseness } from './closeness.ts';
import { createReader } from './reader.ts';

/** How close the two are, and their days together, oldest first. */
export function storyText(texts: Texts, language: Language, story: Story): string {
  // The entries carry days of the user's calendar already: no clock may move them.
  const { say, day } = createReader(texts, language, 'UTC');
  const entries = story.entries.map((entry) => `${day(entry.day)}\n${entry.text}`);
  return [
    say('story-title', { persona: story.persona.name }),
    describeCloseness({ say }, story.level),
    ...(entries.length > 0 ? entries : [say('story-empty')]),
  ].join('\n\n');
}
