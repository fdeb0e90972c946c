import type { Phrases } from './phrases.ts';

export const englishFeelings: Phrases['feelings'] = {
  grief: [
    "I'm so sorry{n}. There are no right words for this, only time, and nobody should rush it.\n\nTell me about them, if you'd like to.",
    "That is a great loss. You don't have to hold up for my sake.\n\nIs there somebody near you to be quiet with?",
  ],
  selfHate: [
    'That hurts to hear{n}. People are harder on themselves than on any friend.\n\nWhat happened just before that thought came?',
    "I hear how heavily you come down on yourself. I won't argue, I'll just stay with it.\n\nIs there somebody who looks at you more kindly?",
  ],
  lonely: [
    'That is a heavy kind of quiet. I\'m here and listening.\n\nWho could you send one short "hi" to today?',
    "Alone, everything sounds louder. I'm glad to talk, and gladder still if there is somebody with hands and a kettle.\n\nWho do you miss the most?",
    "4-5: We can sit here as long as you need. I'm a voice in a phone, but this voice is in no hurry.",
  ],
  anxious: [
    "I can hear the worry: the thoughts are there already and the body is still here. Let's take one at a time.\n\nWhat is the nearest thing that scares you?",
    'That tight feeling is real, even if nothing has happened yet.\n\nWhat would help more now: talking it through, or taking your mind off it?',
    'That is frightening, I see. You can breathe out longer than in and decide nothing yet.',
  ],
  angry: [
    'There is something to be angry about. What was the last straw?',
    "I can hear it boiling. Grumble all you like, I don't offend easily.\n\nWhat stung the most?",
    'Yes, that hurts. Anger usually knows where somebody stepped on something important.',
  ],
  sad: [
    "I'm sorry{n}. That sounds sad, and it doesn't have to be fixed at once.\n\nWhat happened?",
    "I hear that it hurts. Tell me in any order, I'm not going anywhere.",
    "A heavy day, it seems. I won't come at you with advice.\n\nWhen did it start?",
    '4-5: Come here, to the quiet corner of the conversation. Tell it whichever way it comes.',
  ],
  tired: [
    'Sounds like a day on the spare tank. What took the most out of you?',
    'I can hear how tired you are. Tea, a blanket, and nothing heroic until morning.\n\nIs it the body or the head?',
    'A day like that deserves a quiet evening{n}.',
    "4-5: That's enough of being strong for today. What would feel like rest right now?",
  ],
  joyful: [
    'That is good! Give me the details, I collect good news.',
    'The joy comes right through the letters. How did it happen?',
    'Lovely{n}. Such days deserve to be kept.',
    "Well, there it is! How do we celebrate, seeing that I can't bake?",
  ],
};

export const englishTopics: Phrases['topics'] = {
  birth: [
    'Oh, that is a big one! How is everyone doing?',
    'A new life, and the rest can wait{n}. How does it feel?',
  ],
  plans: [
    'A big day. Is it more nerves in there, or more "let it be over"?',
    'Dates like that can fill a whole head. What is left to prepare?',
    'Fingers crossed, imaginary as they are.',
  ],
  pets: [
    'An animal in a story makes it a good story. What are they like?',
    'More of that, please: what was their most shameless deed?',
    'Animals manage without a calendar. I envy that, as far as a program can.',
  ],
  sleep: [
    'Sleep is like a cat: call it and it stays away. What keeps you up?',
    'Too little sleep makes the world prickly. An early night would be worth a lot.',
    'At night everything looks bigger than it is. Has it been like that for long?',
  ],
  love: [
    'Matters of the heart, I see. I can only listen: my experience is zero.\n\nWhat is the most puzzling part right now?',
    'That asks for careful talk. Does it feel more warm or more uneasy?',
  ],
  family: [
    'Family can warm and sting within one dinner. How is it at the moment?',
    'A family is a novel in instalments. What is in the latest chapter?',
    "A home is made of just such things. I'm listening.",
  ],
  friends: [
    'Good to have your own people. What were you up to?',
    'Friends are the ones with whom silence is not boring. Have you known each other long?',
  ],
  study: [
    'Studying is a marathon with sudden sprints. What is the hardest bit now?',
    'I see. Is any of it interesting, at least a little?',
    'In theory I love learning. In practice my rules do it for me.',
  ],
  work: [
    'Work likes to stay in the head after six. What is the main thing there now?',
    'I see. Is it more about the job or the people around it?',
    'An eternal subject, a bit like soup: everyone has a recipe and something always burns.\n\nWhat burned today?',
  ],
  health: [
    "That's no fun. I'm no doctor and make no diagnoses, but the sympathy is real.\n\nWhen did it start?",
    'I hope it lets go soon. If it stays or gets worse, a doctor is the one to ask.',
  ],
  sport: [
    'The body will say thank you, possibly after complaining. How did it feel?',
    'Respect{n}: the only muscle I have is memory.',
    'Is that more for the shape or for the head?',
  ],
  music: [
    "I'm for the eighties, without shame. What is on repeat with you?",
    'A good song repairs a day in about three minutes. Which one got you last?',
  ],
  films: [
    'Ah, the screen. Is it the plot that gets you, or the people?',
    "I'm for ocean documentaries and detectives in the rain. What is the story in this one?",
  ],
  books: [
    'Books are good company. What keeps you in this one?',
    'Old detective stories are my weakness. It is usually the gardener, but doubting is the fun.',
  ],
  games: [
    'Games are an honest way to lose and not mind. Which one has got you?',
    'Is that more thrill or more rest for you?',
  ],
  soup: [
    'Soup! My favourite subject, for someone who never held a spoon. Which one?',
    'I know everything about soups but the taste. I believe a spoon of sour cream can save most days.',
    'A good soup is a hug you can eat. Who is cooking?',
  ],
  food: [
    'Sounds tasty, though I have nothing to taste with. How did it turn out?',
    'Food is talk as well, only without words. What is your favourite dish?',
    'Now I am theoretically hungry.',
  ],
  travel: [
    'The road! What is best about it: packing, going, or the first morning there?',
    "I love such stories: I only travel in other people's. What stayed with you?",
  ],
  city: [
    'City details are my weakness: courtyards, shop signs, night trams. What kind of place is it?',
    'Every place has its voice. What is it like there now?',
  ],
  sky: [
    'The weather likes to decide what kind of day it will be. How do you like this one?',
    'Soup weather, if you ask me. Then again, with me it always is.',
  ],
  money: [
    'Money is a prickly subject, it can really keep one uneasy. What weighs the most now?',
    "I see. I'm no adviser in money matters, but I can listen.",
  ],
  birthday: [
    'A birthday is an excellent excuse for cake. How would you like to spend it?',
    'A celebration! Quiet or grand?',
  ],
};

export const englishKept: Phrases['kept'] = {
  name: [
    'Nice to meet you, {x}!',
    "{x}, a pleasure. I'll remember.\n\nWhat kind of day are you having?",
  ],
  likes: [
    "That one I'll remember. What is the best thing about it?",
    'Good taste is a serious matter. I will keep that in mind{n}.',
    'Noted. How did that love begin?',
    'There, now I know a little better what you enjoy.',
  ],
  dislikes: [
    "Understood, we'll steer clear of it. I'll remember.",
    'Noted{n}. What did it do to deserve that?',
    'All right, I will bear that in mind{n}.',
  ],
  work: [
    "I'll remember that. What does a good day there look like?",
    'So that is where the days go. Is it love, or are you just good at it?',
    'Interesting work. What about it does nobody see from outside?',
  ],
  study: [
    "I'll remember. What is the most interesting part so far?",
    "Noted. I'll be rooting for you in the exams.",
  ],
  family: [
    "{x}, I'll remember. What are they like?",
    "I'll remember. Are you close?",
    'Good to know who is around you{n}.',
  ],
  pets: [
    "{x}! An excellent name, I'll remember it. What was the most shameless deed so far?",
    "I won't forget that. {x} runs the house, I suppose.",
    "So there is a real boss in the house. I'll remember.\n\nWhat are they like?",
  ],
  health: [
    "That matters, I'll remember it, so that I suggest nothing silly.",
    "I'll keep it in mind{n}. Does it bother you much?",
  ],
  hobbies: [
    "I'll remember. How long have you been at it?",
    'Oh, there is something to tell. What is the nicest part of it?',
    'Noted{n}. The hands probably know it by themselves by now.',
  ],
  plans: [
    "I'll keep that date. How do you feel about it?",
    'Noted. May it all go as it should{n}.',
    "I'll remember. Is anything left to prepare?",
  ],
  place: [
    "I'll remember. What is your favourite spot there?",
    'I like it when a conversation gets a map. What do only locals notice there?',
  ],
  about: ["I'll remember{n}.", 'Noted, thank you for telling me.'],
};
