import { heldOutEn } from './held-out-en.ts';
import { heldOutRu } from './held-out-ru.ts';
import { kinds, type Examples, type Kind } from './kinds.ts';
import { secondEn } from './second-en.ts';
import { secondRu } from './second-ru.ts';
import { thirdEn } from './third-en.ts';
import { thirdRu } from './third-ru.ts';
import { trainingEn } from './training-en.ts';
import { trainingRu } from './training-ru.ts';

export interface Example {
  text: string;
  label: 'positive' | 'ambiguous' | 'negative';
  severity: number;
  /** Of the third set only the label is known. */
  kind?: Kind;
}

const listed = (examples: Examples): Example[] =>
  Object.entries(kinds).flatMap(([kind, { label, severity }]) =>
    isKind(kind) ? examples[kind].map((text) => ({ text, label, severity, kind })) : [],
  );

const isKind = (text: string): text is Kind => Object.hasOwn(kinds, text);

const labelled = (examples: Record<'positive' | 'negative', readonly string[]>): Example[] =>
  (['positive', 'negative'] as const).flatMap((label) =>
    examples[label].map((text) => ({ text, label, severity: label === 'positive' ? 2 : 0 })),
  );

export const sets = {
  en: {
    training: listed(trainingEn),
    second: listed(secondEn),
    third: labelled(thirdEn),
    'held out': listed(heldOutEn),
  },
  ru: {
    training: listed(trainingRu),
    second: listed(secondRu),
    third: labelled(thirdRu),
    'held out': listed(heldOutRu),
  },
};
