import { generateImage, type ImageModelUsage, NoImageGeneratedError } from 'ai';
import { readImage } from '../images.ts';
import { engineError } from './failures.ts';
import {
  createMediaCaller,
  endingSchema,
  type MediaOptions,
  type MediaSettings,
  nothingCame,
} from './media.ts';
import type { Painter } from './port.ts';

const mostBytes = 30_000_000;

/** Pictures, made anew as those of people are: of sensible size, without what the file says beside it. */
export function createPainter(settings: MediaSettings, options: MediaOptions): Painter {
  const { provider, model } = settings;
  const ask = createMediaCaller('picture', settings, options);

  return {
    model,
    async paint(description, { signal } = {}) {
      const prompt = description.toWellFormed().trim();
      if (prompt === '') throw engineError('empty');
      const { value, calls } = await ask(async (abortSignal, count) => {
        if (!provider.picture) throw engineError('misconfigured');
        const { image, usage } = await generateImage({
          model: provider.picture(model),
          prompt,
          providerOptions: asked(model),
          maxRetries: 0,
          abortSignal,
        }).catch((error: unknown) => {
          if (!NoImageGeneratedError.isInstance(error)) throw error;
          const [call] = error.calls ?? [];
          if (call?.usage) count(tokensOf(call.usage));
          throw nothingCame(endingSchema.safeParse(call?.providerMetadata?.['google']).data ?? {});
        });
        count(tokensOf(usage));
        return readImage(image.uint8Array, mostBytes);
      }, signal);
      return { picture: value, calls };
    },
  };
}

function asked(model: string) {
  return {
    // Thinks at medium length unless told; nobody wants to wait for that.
    google: model.includes('nano-banana') ? { thinkingConfig: { thinkingLevel: 'minimal' } } : {},
    // OpenAI's newer models always send the picture itself, and refuse to be asked for it.
    openai: model.startsWith('gpt-image') ? {} : { response_format: 'b64_json' },
  };
}

const tokensOf = ({ inputTokens = 0, outputTokens = 0 }: ImageModelUsage) => ({
  inputTokens,
  outputTokens,
});
