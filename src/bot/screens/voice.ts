import { InlineKeyboard } from 'grammy';
import { type ProfileStatus, type VoiceMode, voiceModes } from '../../contract/profile.ts';
import { choice } from './choice.ts';
import type { Reader, Screen } from './reader.ts';

/** When the companion answers by voice, one button for each way. */
export function voiceScreen(
  { say }: Reader,
  current: VoiceMode,
  { plan }: Pick<ProfileStatus, 'plan'>,
): Screen {
  const keyboard = new InlineKeyboard();
  for (const mode of voiceModes) {
    keyboard.text(choice(say(`voice-mode-${mode}`), mode === current), `voice:${mode}`);
  }
  const ways = voiceModes.map((mode) => say(`voice-about-${mode}`)).join('\n');
  const paragraphs = [
    say('voice-now', { mode: say(`voice-mode-${current}`) }),
    ways,
    ...(plan === 'free' ? [say('voice-premium')] : []),
  ];
  return { text: paragraphs.join('\n\n'), keyboard };
}
