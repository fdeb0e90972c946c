import type { GeminiRequest, GeminiScript, Part } from './gemini.ts';
import { plainPicture, tone, wavOf } from './media.ts';

/** What a model of speech or of pictures answers; undefined where text was asked for. */
export async function mediaAnswer({
  generationConfig,
}: GeminiRequest['body']): Promise<GeminiScript | undefined> {
  const asked = JSON.stringify(generationConfig?.['responseModalities'] ?? []);
  if (asked.includes('AUDIO')) return spoken(wavOf(tone(0.5)));
  return asked.includes('IMAGE') ? painted(await plainPicture()) : undefined;
}

/** Sound is counted in 25 tokens a second. */
export const spoken = (data: Buffer, mimeType = 'audio/wav') => ({
  parts: [inline(data, mimeType)],
  usage: { promptTokenCount: 20, candidatesTokenCount: 250, totalTokenCount: 270 },
});

export const painted = (data: Buffer, mimeType = 'image/jpeg') => ({
  parts: [inline(data, mimeType)],
  usage: { promptTokenCount: 30, candidatesTokenCount: 1_120, totalTokenCount: 1_150 },
});

const inline = (data: Buffer, mimeType: string): Part => ({
  inlineData: { mimeType, data: data.toString('base64') },
});
