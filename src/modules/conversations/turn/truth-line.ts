import type { Texts } from '#app/lib/texts';
import { asksIfHuman, isOnlyThatQuestion } from '../../care/index.ts';
import type { Admitted } from './context.ts';

const wordings = 3;

/** The answer to "are you human?", by code: no model is trusted with it. Undefined: nobody asked. */
export function truthLine(
  { text, turnId, profile, persona }: Admitted,
  texts: Texts,
): string | undefined {
  if (!asksIfHuman(text)) return undefined;
  const { language, formOfAddress: address } = profile;
  const number = (Number.parseInt(turnId.slice(-4), 16) % wordings) + 1;
  return texts.format(language, `care-ai-truth-${number}`, { address, persona: persona.name });
}

/** Nothing else was asked that a model could answer. */
export const isAllAsked = ({ text, messages }: Admitted): boolean =>
  isOnlyThatQuestion(text) && messages.every(({ media, hasImage }) => !media && !hasImage);
