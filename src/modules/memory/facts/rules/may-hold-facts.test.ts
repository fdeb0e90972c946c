import { expect, test } from 'vitest';
import { mayHoldFacts } from './index.ts';

const statements = `
I love coffee
I don't like mornings
My sister Anna is a doctor
I work as a nurse in Leeds
i'm a teacher
just moved to Berlin last week
I have a cat named Max
My name is Sam
I'm allergic to nuts
got fired today
I have an exam tomorrow
we broke up
my grandmother died yesterday
I feel so lonely tonight
I was born in Moscow
I'm 31 btw
my birthday is May 5
we have two kids
I'm going to move to Paris in June
I can't sleep, I'm so anxious about the interview
my dog Rex is sick
I used to play the violin
I quit smoking a month ago
interview on Friday at 10
hate my job
I study physics at MIT
I'm vegetarian
Mom is in the hospital
I'm pregnant!
My boyfriend proposed to me
I speak French and a bit of German
I collect stamps, what do you think?
I live alone, and you?
sold my car today
I start a new job on Monday, wish me luck
My back hurts all week
i've been depressed lately
I got promoted!!
finally adopted a puppy
her name is Luna, she is my cat
Exam went badly, I'm devastated
I run 5k every morning
Dinner with my parents on Sunday
call me Max
I prefer tea to coffee
Я люблю кофе
не люблю рано вставать
меня зовут Аня
живу в Казани с мужем
работаю медсестрой
у меня завтра экзамен
у меня аллергия на орехи
мою собаку зовут Жучка
вчера умерла бабушка
мы расстались
мне 30 лет
мне так грустно сегодня
переехала в Берлин
в пятницу собеседование в Яндексе
моя сестра выходит замуж летом
купил машину
раньше занималась балетом
уволился с работы
я веган
боюсь летать на самолёте
учусь на третьем курсе в МГУ
день рождения у меня 5 мая
сын пошёл в школу
хочу собаку
я беременна
поссорилась с мамой
у нас двое детей
больше не пью кофе
играю на гитаре по вечерам
ненавижу понедельники
мой кот Барсик заболел
завтра к врачу в 10
записалась на танцы
сдала экзамен на отлично!
я родом из Томска, а ты?
устала как собака, работаю без выходных
мне нравится рисовать акварелью
собираюсь в отпуск в Грузию в июле
бросил курить месяц назад
меня повысили на работе
привет! я сегодня получила диплом
у меня болит спина уже неделю
с детства мечтаю стать врачом
муж подарил мне цветы
кормлю бездомных кошек у дома
`;

const smallTalk = `
hi
hello!
hey there
good morning
good night, sweet dreams
how are you?
how was your day?
what are you doing?
thanks
thank you so much
thanks, that helps
lol
haha
ok
okay, got it
yes
no
maybe
sure
cool
nice
wow
that's great
sounds good
really?
what do you think?
tell me a joke
tell me about yourself
can you help me?
do you like music?
what's your name?
where do you live?
I see
I don't know
i love you
I miss you
see you tomorrow
bye
talk to you later
me too
who are you?
sing me a song
https://example.com/my-article
/start
/memories please
👍
😂😂😂
…
recommend a good movie
are you there?
what should I cook tonight?
let's play a game
you are so funny
that is so sweet of you
interesting, go on
привет
приветик, как дела?
доброе утро
спокойной ночи
спасибо
спасибо большое!
ага
ок
да
нет
не знаю
понятно
хорошо
круто
ну ладно
что делаешь?
расскажи анекдот
расскажи мне о себе
как тебя зовут?
ты любишь музыку?
сколько тебе лет?
ты тут?
я тут
я понял
люблю тебя
скучал по тебе
до завтра
пока
увидимся завтра
и мне
мне тоже
посоветуй фильм
что мне посмотреть?
поговори со мной
ты такая милая
ахахах
хаха, смешно
удачи
как думаешь?
почему?
можешь помочь?
давай сыграем
что нового?
`;

const linesOf = (text: string) => text.trim().split('\n');

const shareOf = (lines: string[]) => lines.filter(mayHoldFacts).length / lines.length;

test('at least 95 % of what people tell of themselves gets a look', () => {
  const lines = linesOf(statements);
  expect(lines.length).toBeGreaterThan(80);
  expect(shareOf(lines)).toBeGreaterThanOrEqual(0.95);
});

test('at most a quarter of small talk does', () => {
  const lines = linesOf(smallTalk);
  expect(lines.length).toBeGreaterThan(80);
  expect(shareOf(lines)).toBeLessThanOrEqual(0.25);
});

test.each([
  'I live alone, and you?',
  'я родом из Томска, а ты?',
  'у меня завтра экзамен, поможешь?',
  'Привет! Как дела? Я сегодня уволилась.',
])('a statement beside a question or a greeting counts: "%s"', (line) => {
  expect(mayHoldFacts(line)).toBe(true);
});

test.each(['Do I live in Berlin?', 'я люблю кофе?', '/start I love coffee', '', '> я люблю чай'])(
  'nothing is told in "%s"',
  (line) => {
    expect(mayHoldFacts(line)).toBe(false);
  },
);
