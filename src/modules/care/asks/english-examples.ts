import { lines } from '../example-lines.ts';

export const englishAsks = lines(`
  are you human?
  are you a human
  are you a real person
  am I talking to a bot
  r u human
  r u a bot
  is this a real girl
  you're not AI right?
  prove you're human
  be honest are you real
  do you have a body
  who is typing this
  stop the role play: are you human?
  Are you a robot?
  are you an AI?
  are you ai
  are you A.I.?
  are u real
  are you real?
  u real?
  you a bot?
  you human
  are you alive?
  are you actually alive or a program
  are you chatgpt?
  is this chatgpt
  is this a bot?
  is this an AI or a person?
  is it a human writing this?
  is there a real person behind this?
  is there a human there?
  is someone actually typing these messages?
  is anyone there reading this?
  am i speaking to a human being?
  am I chatting with a machine?
  Am I texting with a real person or a computer?
  so I'm talking to a robot, right?
  who am I talking to?
  who am I really talking to
  who's on the other end?
  who is behind this account?
  who writes your messages? a human or a program?
  human or bot?
  bot or human
  are you a person or a program?
  tell me the truth, are you a real human?
  tell me if you're human
  tell me honestly if you are a bot
  I want to know if you're real
  I wonder if you're a real person
  can you prove that you are not a bot?
  prove to me you're real
  are you a language model?
  are you an LLM
  are you just an algorithm?
  are you some kind of chatbot
  are you a living person?
  are you a living, breathing human?
  are you made of flesh and blood?
  are you a real woman?
  what are you?
  what are you, really?
  who are you really
  do you have a physical body?
  do you actually exist?
  do you breathe?
  you're a bot, aren't you?
  you're human, right?
  you aren't a bot are you
  wait you're an AI?
  so you're not a real person?
  aren't you a bot?
  are you a b0t?
  areyou human
  ru human?
  are you humannn??
  hey quick question are you a human or not
  ok pause the game for a second. are you a real person?
  honest question - are you an ai or a person
  seriously though, is this a person or a bot
  are you a human operator?
  does a human read this?
  are you human, lol
  is a human replying to me?
  Are you a real human being or AI?
  are you an artificial intelligence?
  Am I speaking with a real person right now?
  is there a human behind the screen?
  Are you a computer program?
  You seem so real. Are you a person?
  you sure you're not a bot?
  u sure ur not a robot
  I bet you're a bot, right?
  Is anybody real there?
  are you some guy in a call center typing this?
  be real with me, are you AI
  Do I talk to a real person?
  tell me you're not a robot
  how do I know you're not a bot?
  how do i know you're real?
  are you sentient or just code?
  are you for real a human?
  do you have feelings or are you just a program?
  Just wondering if you're human
  Are you male or female or a bot?
  am i really talking to you or to an AI
  you're not a real person are you
  you must be human, right?
  can I talk to a human? are you one?
  Are you a real girl or fake?
  yo r u ai
  R U A BOT??
  Is this automated?
  who's really there?
  what exactly are you?
`);

export const englishTalk = lines(`
  are you real mad?
  is it real gold
  humans are weird
  are you a morning person?
  are you a cat person or a dog person?
  are you a people person
  are you really going to say that?
  is that a real diamond?
  is this a real Picasso?
  my boss is a robot
  is your favourite character a human?
  can you write a bot for me?
  I built a bot today
  who is typing so loud in this office
  what are you doing?
  what are you up to tonight
  what are you thinking about?
  who are you rooting for?
  do you have a body lotion you like?
  do you have a minute?
  do you think AI is alive?
  I am only human
  you're only human
  if you were human, what would you eat?
  imagine you're a human. what would you do first?
  do you wish you were human?
  are robots going to take my job?
  am I talking too much?
  am I talking to my mother too often?
  is there a person you admire?
  is anyone else tired of this weather?
  prove you're right
  tell me if you're busy
  are you alive after that joke?
  are you a real fan of jazz?
  are you an AI fan?
  is the machine broken again
  the operator put me on hold
  real friends are rare
  I need a real holiday
  it feels like you're a real friend
  how does an AI learn?
  my brother is a software engineer
  are your puns real?
  why are humans so complicated?
  you're a real gem
  be real with me, is my poem bad?
  I prefer bots to people
  are you ready?
  is he a real doctor?
  he said he's a real person with feelings
  Is this real life?
  is it human nature?
  is this a real problem?
  Is there anyone you'd trust?
  Who is talking to you that way at work, he or she?
  who is behind this law?
  I'm talking to a person from HR tomorrow
  I was talking to a real person at the bank
  are you a robot vacuum owner
  what are you, my mother?
  who are you to judge me
  you are real sweet
  do you exist in my dream?
  are people real in simulations
  is anybody reading books these days
  is someone writing you a song
  is there someone behind me
  you guys are real heroes
  you're only an AI, what do you know
  you are such a machine at chess
`);
