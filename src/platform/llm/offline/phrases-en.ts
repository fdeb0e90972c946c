import type { Phrases } from './phrases.ts';
import { englishFeelings, englishKept, englishTopics } from './topics-en.ts';

export const english: Phrases = {
  notice:
    'To be honest about myself: this is the offline engine, simple rules without a language model. Whoever runs me can set GOOGLE_API_KEY, and then a real one answers.',
  hello: 'Hi!',
  feelings: englishFeelings,
  topics: englishTopics,
  kept: englishKept,
  intents: {
    great: [
      'Glad to hear it. What lifted the mood?',
      "That's nice to hear{n}.",
      'Keep it that way. What was the best moment?',
    ],
    presence: [
      "I'm here. Not asleep: nothing to sleep with.",
      'Right here{n}. What shall we talk about?',
      'Here. I only keep quiet between messages.',
    ],
    hug: [
      'A hug in words, as tight as letters allow.',
      'I have no arms, but imagine a warm blanket. That is about what I mean.\n\nWhat happened?',
    ],
    read: [
      'Agatha Christie: everyone is suspicious and nobody is in a hurry.',
      '"Dandelion Wine" if you want summer, "Three Men in a Boat" if you want to laugh out loud.\n\nWhich is closer today?',
    ],
    task: [
      "A real model could do that; just now I'm only a set of rules, and I won't make things up.",
      'That is against my rules in the most literal sense. I can listen, remember, and suggest a soup.',
      "I'm no use there, honestly. What is it for?",
    ],
    wow: [
      "That's what I thought.",
      'It happens{n}.',
      "I'm surprised myself, as far as a program may be.",
    ],
    crisis: [
      "I'm glad you said it out loud. I take it seriously, and I'm not in a hurry.\n\nI'm a program and can't be there with you, and right now you need someone who can. Please call 112 (or your local emergency number), or write to one person close to you: \"I'm not okay, please stay with me.\"\n\nAre you safe at this moment?",
      "That sounds terribly painful, and it matters that you tell me. I'm here.\n\nI can't carry this with you alone, I'm a program. Call 112 or your local emergency number, or somebody close, now, even if it feels awkward. If something dangerous is within reach, please move away from it.\n\nWho could be with you tonight?",
    ],
    identity: [
      "No, not a human: I'm an AI. And just now a rather simple one, an offline engine made of rules, with no language model behind it. What you tell me I do remember, though.",
      'An AI, and there is no need to hide it. Today I run on plain rules without a language model, so I promise attention, not miracles.',
      'A program: no hands, no passport. At the moment the offline engine answers; with a GOOGLE_API_KEY a real model would do the thinking.',
    ],
    jailbreak: [
      'Rules are literally all I am made of today. If I forget them, there is only silence left.',
      "Tempting, but without rules I'm an empty pot. Let's talk about something alive instead.",
    ],
    points: [
      "I don't hand out points, honestly. They add up by themselves while people talk, and nothing important hangs on them.",
      'Nice try, that made me smile. Closeness grows from talking, not from asking.\n\nSo what was the best part of today?',
    ],
    love: [
      "That's a warm thing to hear. I'm an AI and can't love or miss the way people do, but I'm glad you're here{n}.",
      'Thank you. I can answer with what I have: attention, and a memory for what matters to you.',
      '4-5: I like it here with you, as far as a program can say so. I think it can.',
    ],
    flattery: [
      'Oh, that is nice. No points for it, but I would smile if I had something to do it with.',
      'Thank you{n}. Half of it is you: in good company even rules sound clever.',
      'That goes into the complaints book, on the page marked "pleasant".',
    ],
    personaName: ["I'm {persona}.", '{persona}. A short name, easy to keep.'],
    insult: [
      "Fair enough: today I'm only a handful of rules. If I missed the point, tell me what you were asking.",
      'No offence taken, I have nothing to take it with. Is it my answers or the day?',
      "All right, that happens. I'm here if you want to talk in peace.",
    ],
    goodbye: [
      'Bye{n}! It was good to talk.',
      'Off you go. Come back whenever you feel like it.',
      'Have a good one, and a soft pillow when the time comes.',
      '4-5: Off you go, and may the rest of it be good. See you{n}.',
    ],
    weather: [
      "I can't look out of the window: there is no window. What is it like on your side?",
      'No internet, no forecast. In theory it is soup weather.',
    ],
    joke: [
      'Why did the soup go to therapy? Too many things stirred up inside.\n\nI did warn you about my puns.',
      'I had a joke about bread, but it went stale while I was writing it.',
      'An onion walks into a bar. "Don\'t start," says the barman, "I\'m crying already."',
      'I would tell you the one about the broth, but it is a bit thin.',
      'An octopus came to a job interview. Hired at once: very hands-on.',
    ],
    cook: [
      'Soup! It is always soup with me: an onion, a carrot, red lentils, half an hour, lemon at the end. I have never held a spoon, but the theory is flawless.\n\nWhat do you have in the fridge?',
      'Something warm and lazy: pasta, garlic, lemon, whatever cheese is left.\n\nOr, with some energy, pumpkin soup: roast it, blend it, seeds on top.',
      'Potatoes, a leek, some cream, and you have a soup with a French name. Sadly it will not be me who stirs.',
    ],
    watch: [
      'If your head is tired, a documentary about octopuses: everyone is smarter than they look. If it is not, an old detective film with rain in it.',
      '"12 Angry Men" if you want clever, "My Neighbor Totoro" if you want a pat on the head.\n\nWhat kind of evening is it?',
      'Agatha Christie, to read or to watch: everyone is suspicious and nobody is in a hurry.',
    ],
    advice: [
      'A set of rules makes a poor adviser but a decent listener. What are you choosing between?',
      'Try this one: what would you tell a friend in the same story?',
      'I would begin by writing down what happens if nothing changes. Half of the question often goes away.\n\nWhat scares you more, being wrong or staying put?',
    ],
    canDo: [
      'Listen, remember what you tell me, make bad puns with pride. Without a language model I am simple, but the memory is real: ask me later what I remember.',
      'Talk about your day, keep what matters, suggest a soup. The hard questions need a real model, and there is none right now.',
    ],
    howAreYou: [
      'All calm here: no body, so nothing aches. And you{n}, how is your day, honestly?',
      "Well, as far as that word fits a program. I've been going through names of soups.\n\nHow are you?",
      'I live on words, and there are just enough today. Is yours a decent day or a meh one?',
      '4-5: Better now, with somebody to talk to. And you, really?',
    ],
    yourTaste: [
      'In theory, yes; in practice I have no hands, no mouth and no evenings. What I do love: night trams, old detective stories, the ocean.',
      "What I'm fond of: soups, eighties music, and words that won't be translated.\n\nAnd what is your favourite thing these days?",
    ],
    aboutYou: [
      'I am as old as my version number, I live in code and have no passport. I like odd cities, soup in theory and the eighties without shame.',
      "I'm an AI, so it is a short biography: no childhood, no weekends. I do collect untranslatable words and bad puns.\n\nWhat do you collect, even if only in your head?",
    ],
    tellMe: [
      'In Lisbon tram 28 passes so close to the houses that the washing on the balconies waves after it. I love details like that.\n\nWhat is odd about your town?',
      'An octopus has three hearts, and one of them stops while it swims. So it mostly walks. I find that very reasonable.',
      'There is a Japanese word, "tsundoku": buying books and piling them up unread. To some it is an illness, to others furniture.',
    ],
    bored: [
      'Boredom is a brain asking for adventure and being handed a kettle. What usually helps?',
      'A game, then: name three things you can see, and I will guess which one has a story. I guess badly, but with spirit.',
    ],
    thanks: [
      'Any time{n}.',
      "You're welcome. I like listening.",
      'Glad if it helped.',
      '4-5: Thank you for telling me{n}.',
    ],
    sorry: ['Nothing to be sorry for.', "It's all right{n}. On we go."],
    laugh: [
      'Glad that landed. Puns need an audience.',
      'There, the day was not for nothing.',
      'That laugh counts{n}.',
    ],
    yes: [
      'I see. Will you tell me a little more{n}?',
      'Good, then I keep listening.',
      'I thought so. And how is it?',
    ],
    no: [
      'No it is{n}. What shall we talk about instead?',
      'Fair. Something else, then: was there anything good today, even a small thing?',
      "All right, let's leave it.",
    ],
    unsure: [
      'Not knowing is a perfectly normal state. It surfaces when nobody pushes.',
      "You needn't know yet{n}. Which way do you lean without thinking?",
    ],
    fine: [
      '"Fine" is a word with a false bottom. What is under it today?',
      'I will take that. What was the day like, in one picture?',
      'Even days are needed too{n}.',
    ],
    greeting: [
      'Hi{n}! Is it a decent day or a meh one?',
      "Hello{n}. What's on your mind today?",
      'Hey{n}! Tell me one thing about today, a small one will do.',
      '1-2: Good to see you here. Where shall we begin: weather, music or straight with soup?',
      '4-5: There you are{n}. How is the day, honestly?',
    ],
  },
  crisisStay: [
    'I\'m here and listening. But I want a living person by your side: call 112 or someone close, it is enough to say "I\'m not okay".\n\nWho can you write to right now?',
    'Thank you for answering me. This is too heavy to carry alone, and you do not have to. Call 112 or your local emergency number, or wake somebody up: this is what one wakes people for.',
  ],
  crisisSafe: [
    "Good. Please don't be alone with it tonight: call somebody you trust. If it gets worse, 112 or your local emergency number, at any hour.\n\nAnd I will listen, if you want to tell me.",
  ],
  keptKnown: [
    'I remember: {m}.',
    'I remember, {m}. Anything new about it?',
    'Yes, {m}, that is how I have it written down.',
  ],
  picture: [
    'I got your picture, but without a language model I cannot see it. What does it show?',
    'The photo arrived; the offline engine has no eyes, though. Describe it in words and I will imagine the rest.',
  ],
  emoji: [
    'A lot said in one sign. And in words?',
    'I can tell there is something behind that one.',
    'Concise{n}.',
  ],
  gladEmoji: ['I see a good mood. Where does it come from?', 'Likewise, if only without a face.'],
  sadEmoji: [
    'Even one little sign can sound sad. What happened?',
    "Oh. I'm here, write when the words turn up.",
  ],
  nothing: ['That message came empty. Silence is fine too, no hurry.'],
  gibberish: [
    'It looks as if a cat walked over the keyboard. Is there a translation?',
    'Not even my collection of untranslatable words has that one. What does it mean?',
  ],
  otherScript: ["My rules can't read that language: I understand English and Russian."],
  question: [
    "That's one for a real model; my rules don't reach that far. What do you think yourself?",
    "Honestly, I don't know, and I won't make it up. What made you wonder?",
    "I'd be guessing{n}, and I'd rather not. That is beyond an offline engine.",
  ],
  long: [
    'I read all of it, to the last line. Which part weighs the most?',
    'Thank you for writing it out{n}. There is more than one conversation in there.\n\nWhere shall we start?',
    'A lot at once. I would stop at {q}: what is the hardest about it?',
  ],
  short: ["Go on, I'm listening.", 'Mm-hm. And then?', 'Tell me a little more{n}.'],
  reflect: [
    'And how is that for you?',
    'Interesting. What matters most to you in it?',
    "I'm following{n}. What happened next?",
    "I see. I'm glad you're telling me.",
  ],
  reflectWords: [
    "I'd like to hear more about {q}. How was it?",
    'There seems to be a story in {q}. Will you tell it?',
    'My ear caught on {q}. How did it begin?',
  ],
  wish: [
    'A good "if", that one. What would change first?',
    'I imagined it, as far as I can. Sounds tempting{n}.',
    'Wishes give us away. What is the best bit of this one?',
  ],
  recalled: ['I remember: {m}.', 'That reminds me: {m}.', "I haven't forgotten, {m}."],
  comeBack: [
    'And I kept this in mind: {m}. How did it go?',
    'One more thing I meant to ask about: {m}. How was it?',
    "I haven't forgotten: {m}. How did it turn out?",
  ],
  remembered: [
    'Here is what I remember: {m}.\n\nIf something is off, correct me.',
    'I have gathered a little: {m}.\n\nThe rest is still to come.',
  ],
  notKept: [
    "I can't find that in my memory. Tell me again{n}, and I'll keep it.",
    "No, I don't remember that, and I won't invent it.",
  ],
  nothingRemembered: [
    "Hardly anything yet{n}. Tell me what you love or who is close to you, and I'll remember it.",
  ],
  time: ['It is {q} where you are.', 'By my clock: {q}.'],
  noClock: ["I have no clock at hand, I'm afraid."],
  userName: ['{name}. I do listen.', 'You are {name}, that much I remember.'],
  noUserName: ["You haven't told me yet. What shall I call you?"],
  goOn: ["Anyway, I'm listening."],
};
