import type { Gathered } from './context.ts';

/** Asks to be spoken to, in either language. */
const asking = new RegExp(
  [
    String.raw`(?:скаж|ответ|отвеч|говор|запиш|прочит|пожела|спой|пришл|отправ|скинь|кинь|можно|можешь|давай|хочу|хочется|лучше|жду)[^.!?]{0,60} (?:голосом|голосов(?:ое|ым|ую|уху|ушку))`,
    String.raw`(?:голосом|голосовое)[^.!?]{0,30}(?:пожалуйста|можно|можешь)`,
    String.raw`вслух|озвучь|(?:услышать|слышать|послушать) (?:твой |ваш )?голос`,
    String.raw`(?:send|record|give|leave|want|like|need|reply|answer|please|could|can|just)\b[^.!?]{0,40} voice (?:message|note|reply)|voice (?:message|note|reply),? please`,
    String.raw`hear your voice|out loud|(?:say|tell|answer|reply)[^.!?]{0,40} (?:by|with|in a|as a) voice`,
  ].join('|'),
  'iu',
);
/** "Не голосом", "no voice messages": the opposite. */
const refusing =
  /(?:не (?:надо |нужно |могу |присылай |отвечай )?(?:слушать )?(?:голос|вслух)|без голос|no voice|not (?:by|in|a) voice|can't listen|don't send voice)/iu;

/** The user asks for a voice message with these words. */
export const asksForVoice = (text: string) => asking.test(text) && !refusing.test(text);

/**
 * Whether the answer is to be heard: asked for, chosen for good, or because the user spoke, too. Once it is
 * asked not to, it is not.
 */
export function wantsVoice({
  profile,
  messages,
  text,
}: Pick<Gathered, 'profile' | 'messages' | 'text'>): boolean {
  if (refusing.test(text)) return false;
  if (asking.test(text)) return true;
  if (profile.voiceMode !== 'auto') return profile.voiceMode === 'always';
  return messages.some(
    ({ media, isForwarded }) =>
      !isForwarded && (media?.kind === 'voice' || media?.kind === 'video-note'),
  );
}
