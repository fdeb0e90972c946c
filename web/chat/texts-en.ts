import { memoryEn } from './texts-memory-en.ts';
import { privacyEn } from './texts-privacy.ts';
import type { Texts } from './texts.ts';

const points = (count: number) => `${count} ${count === 1 ? 'point' : 'points'}`;

export const en: Texts = {
  locale: 'en',
  kind: 'AI companion',
  typing: 'typing…',
  typingOf: (name) => `${name} is typing`,
  noConnection: 'no connection',
  offlineBanner: 'You are offline. What you write is kept and sent when the connection is back.',
  offlineEngine: {
    before: 'No language model is connected: simple built-in rules answer. Set ',
    after: ' for a real conversation.',
  },
  opening: 'One moment…',

  welcomeTitle: (name) => `Hi, I’m ${name}`,
  welcomeText: 'Someone to talk to at any hour: about your day, about nothing, about what matters.',
  notices: [
    {
      title: 'An AI, not a person',
      text: 'I never pretend otherwise. Ask, and you get a straight answer.',
    },
    {
      title: 'I remember',
      text: 'Kept encrypted; yours to see and to delete at any time.',
    },
    { title: 'We get closer', text: 'From strangers to close friends, at your pace.' },
  ],
  nameLabel: 'What should I call you?',
  namePlaceholder: 'Your name',
  nameProblem: 'A name has at least one letter, in any script. Hyphens and apostrophes are fine.',
  addressLabel: 'How shall we talk?',
  addressInformal: 'Casually',
  addressFormal: 'Politely',
  begin: 'Start talking',
  beginning: 'One moment…',
  adultLabel: 'I am 18 or older',
  adultProblem: 'This is for adults only: without the tick it cannot begin.',

  closedTitle: 'The chat page is switched off here',
  closedText: 'Whoever runs this companion keeps the conversation in Telegram. See you there!',
  unreachableTitle: 'No answer from the other side',
  unreachableText: 'Either the connection is down or the companion is restarting.',
  tryAgain: 'Try again',

  log: 'Conversation',
  you: 'You',
  today: 'Today',
  yesterday: 'Yesterday',
  tomorrow: 'Tomorrow',
  emptyTitle: (name) => `Nice to meet you, ${name}!`,
  emptyText: 'Write whatever comes to mind, or begin with one of these.',
  starters: {
    informal: [
      'Hi! Tell me about yourself',
      'I had quite a day',
      'Recommend me something for tonight',
    ],
    formal: [
      'Hello! Tell me about yourself',
      'I had quite a day',
      'What would you recommend for tonight?',
    ],
  },
  picture: 'Picture',
  loadingOlder: 'Loading earlier messages',
  toNewest: 'To the newest message',

  writeMessage: 'Message',
  send: 'Send',
  attach: 'Attach a picture',
  removePicture: 'Remove the picture',

  queued: 'Waiting its turn',
  sending: 'Sending',
  reconnecting: 'Kept. Goes out as soon as there is a connection',
  delayed: (seconds) => `A little too fast. Will be sent in ${seconds} s`,
  discard: 'Remove',
  kept: (time) => `Kept, answered after ${time}`,
  problems: {
    unreachable: 'The connection was lost',
    'body-too-large': 'Too long for one message',
    'conversation-busy': 'An earlier message is still being answered',
    'idempotency-key-in-use': 'This message is already being answered',
    'invalid-body': 'This cannot be saved as it is written',
    'memory-known': 'This is remembered already',
    'memory-refused':
      'Passwords, card numbers and orders to the companion are not kept as memories',
    'not-found': 'It is not there any more',
    'image-too-large': 'The picture is larger than 10 MB',
    'image-unreadable': 'This is not a picture that can be opened. JPEG or PNG works best',
    'rate-limited': 'Too many requests. Wait a moment',
    unavailable: 'The companion is not available right now',
  },
  unknownProblem: 'Something went wrong',

  panel: (name) => `You and ${name}`,
  openPanel: 'Level and memories',
  newFact: 'something new remembered',
  close: 'Close',
  closeness: 'How close you are',
  levelOf: (number) => `Level ${number} of 5`,
  points,
  toNext: (count, level) => `${points(count)} to “${level}”`,
  topLevel: 'As close as it gets',
  levelUpText: (name) => `You and ${name} have grown closer`,

  messagesToday: 'Messages today',
  usedOf: (used, limit) => `${used} of ${limit}`,
  usedWithoutLimit: (used) => `${used}, no limit`,
  keptCount: (count, time) =>
    count === 1
      ? `1 message is kept and answered after ${time}.`
      : `${count} messages are kept and answered after ${time}.`,
  keptFromNow: (time) => `What you write now is kept and answered after ${time}.`,

  memory: memoryEn,
  privacy: privacyEn,

  story: 'Our story',
  storyEmpty:
    'It begins with the first conversation. What we live through together will stand here.',

  personas: 'Who to talk to',
  personasHint:
    'What I remember about you is known to all of them. How close you are grows with each one separately.',
  personaImported: 'Made by somebody else',
  personaCurrent: 'You are talking',
  personaBusy: (name) => `As soon as ${name} has answered, you can choose somebody else.`,

  settings: 'Settings',
  language: 'Language',
  languageName: 'English',
  changeName: 'Change name',
  save: 'Save',
  cancel: 'Cancel',
  notSaved: 'Could not be saved. Try again in a moment.',
  removeAll: 'Delete everything',
  removeTitle: 'Delete everything?',
  removeText: (name) =>
    `The conversation, everything ${name} remembers and your profile are erased, with the key that could read them. There is no way back.`,
  removeConfirm: 'Delete for good',
};
