import type { GeminiRequest, GeminiScript } from '../gemini.ts';
import { type EveningLanguage, scenes } from './scenes.ts';

const all = Object.values(scenes);

/** A voice message as the model hears it; nobody decodes it on the way. */
export const voiceOf = (language: EveningLanguage) => `OggS in ${language}`;

interface Part {
  text?: string;
  inlineData?: { mimeType: string; data: string };
  functionResponse?: object;
}

/** What the model of an evening answers: the same to the same words, so that a repeated turn shows. */
export function eveningModel({ path, body }: GeminiRequest): GeminiScript | undefined {
  const isMedia = /tts|banana/.test(path);
  if (isMedia) return undefined;
  const parts = body.contents.flatMap((content) => content.parts as Part[]);
  if (body.generationConfig?.['responseMimeType'] === 'application/json') {
    return { parts: [{ text: JSON.stringify(understood(parts)) }] };
  }
  if (!path.includes('stream')) return { parts: [{ text: 'They talked about the day.' }] };
  const said = parts.flatMap(({ text }) => text?.split('</context>')[1]?.trim() || []).at(-1) ?? '';
  const newest = body.contents.at(-1)?.parts as Part[] | undefined;
  const hasActed = newest?.some((part) => part.functionResponse) ?? false;
  const call = hasActed ? undefined : callFor(said);
  if (call) return { parts: [{ functionCall: call, thoughtSignature: 'c2lnbmVk' }] };
  const replies = all.flatMap((scene) => scene.replies);
  const reply = replies.find(([words]) => said.includes(words))?.[1] ?? 'Hm.';
  return { parts: inPieces(restOf(reply, body)), chunkDelayMs: 30 };
}

/** Interrupted after its first bubble, it goes on from there. */
function restOf(reply: string, { contents }: GeminiRequest['body']): string {
  const last = contents.findLast(({ role }) => role === 'model')?.parts as Part[] | undefined;
  const said = last?.flatMap(({ text }) => text ?? []).join('') ?? '';
  const isInterrupted = JSON.stringify(contents.at(-1)).includes('You were interrupted');
  return isInterrupted && reply.startsWith(said) ? reply.slice(said.length).trim() : reply;
}

/** As a model writes: a few letters at a time. */
const inPieces = (text: string) =>
  (text.match(/[\s\S]{1,12}/g) ?? []).map((piece) => ({ text: piece }));

function understood(parts: Part[]): object {
  const file = parts.find(({ inlineData }) => inlineData?.mimeType.startsWith('audio/'));
  if (!file) return { facts: [], emotions: [], follow_ups: [], rapport: 1 };
  const sound = Buffer.from(file.inlineData?.data ?? '', 'base64').toString();
  return { text: (sound === voiceOf('ru') ? scenes.ru : scenes.en).voice, tone: 'calm' };
}

function callFor(said: string) {
  for (const { fact, drawing } of all) {
    const { kept, quote } = fact;
    if (said.includes(fact.said)) {
      return {
        name: 'save_long_term_memory',
        args: { fact: kept, category: 'preferences', quote },
      };
    }
    if (said.includes(drawing)) {
      return { name: 'generate_image', args: { description: 'A ginger cat at a window' } };
    }
  }
  return undefined;
}
