import { generateSpeech, NoSpeechGeneratedError } from 'ai';
import { z } from 'zod';
import { engineError } from './failures.ts';
import {
  createMediaCaller,
  endingSchema,
  type MediaOptions,
  type MediaSettings,
  nothingCame,
} from './media.ts';
import type { Speaker } from './port.ts';
import { readWav } from './wav.ts';

/** As Google wants them; what it does not know it hears from the text. */
const languages = { en: 'en-US', ru: 'ru-RU' };

/** The voice: the text is read as it stands, the style says how. */
export function createSpeaker(settings: MediaSettings, options: MediaOptions): Speaker {
  const { provider, model } = settings;
  const ask = createMediaCaller('speech', settings, options);

  return {
    model,
    async speak(text, { voice, style, language, signal }) {
      const said = text.toWellFormed().trim();
      if (said === '') throw engineError('empty');
      const { value, calls } = await ask(async (abortSignal, count) => {
        if (!provider.speech) throw engineError('misconfigured');
        const spoken = await generateSpeech({
          model: provider.speech(model),
          text: said,
          voice,
          instructions: style,
          language: languages[language],
          maxRetries: 0,
          abortSignal,
        }).catch((error: unknown) => {
          if (!NoSpeechGeneratedError.isInstance(error)) throw error;
          const answer = readAnswer(error.responses[0]?.body);
          count(tokensOf(answer, said, 0));
          throw nothingCame({ ...answer, ...answer?.candidates?.[0] });
        });
        const sound = readWav(spoken.audio.uint8Array);
        const answer = readAnswer(spoken.responses[0]?.body);
        count(tokensOf(answer, said, sound.samples.length / sound.sampleRate));
        const ending = answer?.candidates?.[0]?.finishReason ?? 'STOP';
        // Half a sentence is worse than none.
        if (ending !== 'STOP') throw engineError('interrupted');
        return sound;
      }, signal);
      return { ...value, calls };
    },
  };
}

const answerSchema = z.object({
  promptFeedback: endingSchema.shape.promptFeedback,
  candidates: z.array(endingSchema.pick({ finishReason: true })).nullish(),
  usageMetadata: z
    .object({ promptTokenCount: z.number().nullish(), candidatesTokenCount: z.number().nullish() })
    .nullish(),
});

/** The SDK hands on neither what Google counts nor why it stopped; others say nothing of it. */
const readAnswer = (body: unknown) => answerSchema.safeParse(body).data;

/** As the provider counts; when it does not, four characters a token and 25 tokens a second of sound. */
function tokensOf(answer: ReturnType<typeof readAnswer>, text: string, seconds: number) {
  const counted = answer?.usageMetadata;
  return {
    inputTokens: counted?.promptTokenCount ?? Math.ceil(text.length / 4),
    outputTokens: counted?.candidatesTokenCount ?? Math.ceil(seconds * 25),
  };
}
