/** What a fact is about; free of schemas, so that pages can have it alone. */
export const factCategories = [
  'preferences',
  'work',
  'family',
  'pets',
  'health',
  'hobbies',
  'memories',
  'plans',
  'other',
] as const;

export type FactCategory = (typeof factCategories)[number];
