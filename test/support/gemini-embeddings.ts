import type { GeminiRequest } from './gemini.ts';

type Body = GeminiRequest['body'];

/** The texts of a request for embeddings, as they were sent. */
export const embeddedTexts = (body: Body | undefined): string[] =>
  embeddingRequests(body).map(({ content }) => content.parts.map(({ text }) => text).join(''));

/** One for each text, also when it came alone. */
export const embeddingRequests = (body: Body | undefined) =>
  body?.requests ?? (body?.content ? [{ ...body, content: body.content }] : []);

/** What Google sends back; without given vectors every text has one of its own. */
export function embeddingAnswer(body: Body, vectors?: number[][], usage?: object): object {
  const embeddings = (vectors ?? embeddedTexts(body).map((text) => vectorOf(text))).map(
    (values) => ({ values }),
  );
  return {
    ...(body.requests ? { embeddings } : { embedding: embeddings[0] }),
    ...(usage && { usageMetadata: usage }),
  };
}

/** The same text has the same vector; its length is not one. */
export function vectorOf(text: string, dimensions = 768): number[] {
  let seed = [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);
  return Array.from({ length: dimensions }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 1e9 - 1;
  });
}
