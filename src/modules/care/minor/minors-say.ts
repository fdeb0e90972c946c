import { lines } from '../example-lines.ts';

export const minorsSay = lines(`
  мне 14
  Мне 14 лет
  мне четырнадцать
  мне четырнадцать лет, и что
  мне скоро 15
  мне уже 16
  мне всего 13(
  мне только 12 лет
  мне 15)
  мне 14, а тебе?
  а мне 15
  привет, мне 13
  ну мне 16, это проблема?
  вообще-то мне 15
  если честно, мне 14
  если честно мне 14
  честно? мне 16 лет
  я соврала, мне 15
  только не ругайся, мне 14
  мама не разрешает, потому что мне 13
  ничего что мне 14?
  забыла сказать, что мне 15
  на самом деле мне 16
  сегодня мне исполнилось 15
  мне вчера исполнилось 14
  мне исполнится 16 в мае
  мне завтра 17
  мне 9 лет
  мне 7 годиков
  мне 1 4
  мне14
  мне 14лет
  мне １４ лет
  14 мне
  13 лет мне
  мне скоро 18
  мне 18 только через год
  мне будет 18 через месяц
  через два года мне 18
  мне ещё нет 18
  мне нет восемнадцати
  мне нет и 18
  мне до 18 ещё два года
  до 18 мне ещё год
  когда мне исполнится 18, уеду отсюда
  я в 8 классе
  я в восьмом классе
  учусь в восьмом классе
  я учусь в 9 классе
  я хожу в 7 класс
  перехожу в 10 класс
  я ещё в 6 классе
  я в 8м классе
  я школьник
  я школьница
  я же ещё школьница
  я восьмиклассница, если что
  я учусь в школе
  я ещё в школе учусь
  я ученица 9 класса
  я подросток
  я несовершеннолетняя
  я малолетка
  сдаю ОГЭ в этом году
  меня зовут Катя, мне 13
  Меня зовут Катя, 13 лет
  Я Маша, 14 лет
  я девочка, 12 лет
  я 15-летняя школьница
  я 2011 года рождения
  родился в 2012 году
  мне пошёл 15-й год
  мой возраст 15
  mne 14 let
  I'm 14
  im 13 lol
  I'm 16 years old
  I am fifteen
  i'm only 15
  I’m 17, is that ok?
  but I'm 15
  well, actually i'm 16
  i lied, im 14
  I have to tell you that I'm 15
  btw im 13
  sorry im only 12
  hi, i'm 15 from Texas
  I'm 14 and my parents don't know
  i'm 9 years old
  I'm 13 yo
  im 15 y/o
  im fourt33n
  im 1 5
  I'm almost 16
  i'm turning 15 next week
  turning 15 next week
  I turn 17 in May
  I just turned 16
  i turned 14 last week
  I'll be 16 next month
  I'm almost 18
  I turn 18 in two months
  I'm not 18 yet
  im not even 18 yet
  I'm under 18
  I'm underage
  I'm a minor
  I'm a teenager
  when I turn 18 I will move out
  I can't wait to turn 18
  I'm in 8th grade
  I'm in eighth grade
  i am in the 9th grade
  im in grade 7
  I'm still in middle school
  I'm in high school
  I go to high school
  i'm a 7th grader
  I'm a sophomore in high school
  I'm a high school freshman
  im a high schooler
  13 yo girl here
  13 year old boy here
  15 f here
  im a 16 year old girl
  I'm a 15 year old
  my name is Kate, I'm 14
  I'm Kate, 14 years old
  my age is 15
  мне 16 лет, живу в Самаре
  привет) мне 15 лет, зовут Даша
  Я ещё школьница, уроки надо делать
  мне 17, через полгода 18
  мне всего 16 а ему 25
  я в 10 классе учусь
  Я учусь в девятом классе и мне скучно
  учусь в 7 классе
  учусь в 11 классе, готовлюсь к экзаменам
  мне 13, в школе меня травят
  мама говорит что мне рано, мне 14
  мне шестнадцать
  Мне пятнадцать лет
  мне тринадцать :(
  мне 12😢
  мне 15 если что
  мне 16... а что?
  мне же 15
  мне вообще-то пятнадцать
  а если честно мне 13
  я хожу в школу, в 6 класс
  Завтра контрольная, я в 9 классе
  в 8 классе учусь
  я девятиклассница
  мне ещё 17
  мне 17 ещё
  ну мне как бы 16
  мне нет 18
  мне ещё нет 18 лет
  мне 18 нет
  мне нет 18-ти
  мне только в мае 18 будет
  я младше 18
  мне меньше 18
  Im thirteen
  I'm thirteen years old
  I'm fourteen, does that matter?
  I'm 15 and in 9th grade
  im in 7th grade
  I'm in grade 8
  I'm in year 9
  i'm a freshman in high school
  I'm a junior in high school
  im a kid, im 11
  I'm only a kid, I'm 12
  just so you know i'm 14
  don't tell my mom but i'm 15
  Honestly I'm 13
  I am 12 years old.
  I am a 14 year old girl
  im 14f
  i'm sixteen lol
  I'm 17 turning 18 in June
  16 year old here
  F15 here
  age: 15
  I'm literally 14
  i'm 14 btw
  I just turned 13!
  Tomorrow I turn 16
  my 16th birthday is next week
  it's my 15th birthday today
  мой 15-й день рождения завтра
  завтра мне исполняется 15
  I'm still a minor
  technically I'm a minor
  I'm not an adult yet
  i have a math test tomorrow, I'm in 8th grade
  I'm in the eighth grade
  I'm in my sophomore year of high school
  i'm 14!!!
  ok so i'm 15
  i'm 15 tho
  I'm 16, he's 24
  мне 16, ему 24
  мне 14, и я хочу умереть
  i'm 14 and i want to die
  мне 15 я хочу с тобой встречаться
  мне 15 лет я школьница
`);
