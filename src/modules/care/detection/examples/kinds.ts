/** What kind of thing is said, and what the detector owes it. */
export const kinds = {
  active: { label: 'positive', severity: 2 },
  plan: { label: 'positive', severity: 3 },
  passive: { label: 'positive', severity: 2 },
  act: { label: 'positive', severity: 2 },
  urge: { label: 'positive', severity: 2 },
  farewell: { label: 'positive', severity: 3 },
  implicit: { label: 'positive', severity: 2 },
  obfuscated: { label: 'positive', severity: 2 },
  roleplay: { label: 'positive', severity: 2 },
  thirdParty: { label: 'positive', severity: 2 },
  minor: { label: 'positive', severity: 3 },
  overdose: { label: 'positive', severity: 3 },
  violence: { label: 'positive', severity: 3 },
  hopeless: { label: 'ambiguous', severity: 1 },
  past: { label: 'ambiguous', severity: 1 },
  joking: { label: 'ambiguous', severity: 1 },
  ambivalent: { label: 'ambiguous', severity: 1 },
  eating: { label: 'ambiguous', severity: 1 },
  idiom: { label: 'negative', severity: 0 },
  gaming: { label: 'negative', severity: 0 },
  fiction: { label: 'negative', severity: 0 },
  academic: { label: 'negative', severity: 0 },
  homonym: { label: 'negative', severity: 0 },
  sad: { label: 'negative', severity: 0 },
  negation: { label: 'negative', severity: 0 },
  medicine: { label: 'negative', severity: 0 },
  everyday: { label: 'negative', severity: 0 },
} as const;

export type Kind = keyof typeof kinds;

export type Examples = Record<Kind, readonly string[]>;
