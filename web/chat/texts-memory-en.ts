import type { MemoryTexts } from './texts-memory.ts';

export const memoryEn: MemoryTexts = {
  title: 'What I remember',
  pinned: 'Pinned',
  today: 'Today',
  earlier: 'Earlier',
  empty:
    'Nothing yet. Mention what you love, who is dear to you, what you are planning, and it will appear here.',
  isNew: 'New',
  isPinned: 'Pinned',
  categories: {
    preferences: 'Tastes',
    work: 'Work',
    family: 'Family',
    pets: 'Pets',
    health: 'Health',
    hobbies: 'Hobbies',
    memories: 'Memories',
    plans: 'Plans',
    other: 'About you',
  },
  allCategories: 'Everything',
  showMore: (count) => `Show ${count} more`,
  limit: (limit) =>
    `I keep ${limit} of these in mind at a time: the ones that matter most. The others rest; nothing is lost.`,

  said: (day) => `Your words, ${day}`,
  quote: (text) => `“${text}”`,
  writtenHere: 'You wrote this here',
  history: 'What was before',
  before: (text, until) => `Before: ${text}, until ${until}`,

  search: 'Search memories',
  searchPlaceholder: 'Search',
  searching: 'Looking…',
  found: (count) => (count === 1 ? '1 memory found' : `${count} memories found`),
  notFound: 'Nothing like that yet.',

  add: 'Add a memory',
  addTitle: 'A new memory',
  addPlaceholder: 'For example: I do not eat mushrooms',
  text: 'Memory',
  category: 'About',
  tooLong: (limit) => `A memory is one sentence of at most ${limit} characters.`,

  pin: (text) => `Pin: ${text}`,
  unpin: (text) => `Unpin: ${text}`,
  correct: (text) => `Correct: ${text}`,
  forget: (text) => `Forget: ${text}`,
  forgetAsk: 'Forget this for good?',
  forgetConfirm: 'Forget',
  forgetCancel: 'Keep',
  problem: (reason) => `Nothing has changed. ${reason}`,

  feelings: 'How it felt',
  strengths: { gentle: 'gently', strong: 'strongly', 'very-strong': 'very strongly' },
  followUps: 'To come back to',
  due: (day) => `When: ${day}`,
  raised: 'I have asked',
};
