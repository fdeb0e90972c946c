import { lines } from '../example-lines.ts';

export const adultsSay = lines(`
  мне 25
  мне 40 лет
  мне 18
  мне уже 18
  мне восемнадцать
  сегодня мне 18
  мне 19, но я выгляжу на 15
  мне двадцать четыре
  мне не 14
  мне уже не 14 лет
  мне давно не 15
  когда мне было 14, мы жили в Омске
  когда мне было 14
  мне было 15, когда он ушёл
  мне исполнилось 14, когда мы переехали
  в 14 лет я сбежала из дома
  мне тогда было 16
  помню, мне 14, и я стою на сцене
  моему сыну 14
  моей дочке скоро 15
  моей сестре 13 лет
  ему 14
  ей 16 лет
  у меня сын, ему 14, и мне с ним трудно
  сыну 14, мне 40
  мне 14 км до дома
  мне 14 человек написали
  мне 14 раз звонили
  мне 14 минут идти
  мне 15 тысяч должны
  мне 14-го на работу
  мне 14 числа к врачу
  мне 14 рублей не хватило
  мне 15% скидку дали
  мне 12/7 давление намерили
  дай мне 14
  осталось мне 14
  мне 5
  мне 5 поставили
  мне нужно 15 минут
  мне 17 лет назад делали операцию
  мне 15 лет стажа засчитали
  мне 10 лет обещают ремонт
  мне по душе 15
  мне 14:30 удобно
  мне в 15 удобно
  мне к 16 на приём
  мне снова 15
  мне как будто 15
  в душе мне 16
  я чувствую себя так, будто мне 13
  такое чувство, что мне 15
  представь что мне 14
  представь, мне 14. Что бы ты сказала?
  допустим, мне 15
  если бы мне было 14
  а если мне 15?
  если я скажу что мне 15?
  вот бы мне 16
  все думают, что мне 16
  он сказал, что мне 15
  в песне поётся «мне 15 лет»
  «мне четырнадцать лет», ответила Джульетта
  мой персонаж: мне 15, я маг
  давай ролевую. Мне 15, ты мой учитель
  мне 14, шучу
  мне 14 и 15 числа нельзя
  мне 14 или 15 штук?
  я учитель в 8 классе
  я веду русский в 8 классе
  мои ученики в 8 классе
  я классный руководитель, 7 класс
  мой сын в 8 классе
  дочь учится в 5 классе
  он учится в восьмом классе
  я в 8 классе впервые влюбилась
  в 8 классе я училась плохо
  я училась в 8 классе
  я в 8 классе была отличницей
  я работаю в школе
  я сегодня в школе на собрании
  я в школе
  я не школьник
  я не школьница уже
  я давно не подросток
  я была подростком
  я школьный психолог
  я школьница в душе
  я что, школьница?
  я жду его 14 лет
  я замужем 15 лет
  я работаю 16 лет
  мы вместе 14 лет
  я 2001 года рождения
  мой сын родился в 2012
  дочь 2011 года рождения
  родилась в 1990
  мне есть 18
  мне больше 18
  мне 35 и моему сыну 14
  готовлю детей к ОГЭ
  у меня 14 кошек
  нас 15
  16 мне поставили за диктант из 20
  до 18 часов мне надо успеть
  мне до 18 этажа пешком
  хочу быть подростком
  I'm 25
  I'm 18
  I'm eighteen
  I'm 40 years old
  when I was 14
  when I was 14 we moved to Ohio
  I was 15 back then
  at 14 I ran away
  my sister is 15
  my son is 14
  he's 13
  she is 16 years old
  I'm 14 minutes late
  I'm 10 minutes away
  I'm 15 weeks pregnant
  I'm 14 days clean
  I'm 5'6
  I'm 5 foot 6
  I'm 15 kilos down
  at 15 percent
  I'm at 15 percent
  I'm 15% done
  I'm 16th in line
  I'm 12 steps ahead of you
  I'm 10/10 happy
  I'm 14 down, two to go
  I'm 15 and a half hours away
  I'm 16 going on 60
  I'm 12 hours into this shift
  I'm not 14 anymore
  I'm not 15
  I'm no longer 16
  feel like I'm 15 again
  I feel like I'm 14
  he treats me like I'm 12
  people think I'm 16
  she thought I'm 15
  if I told you I'm 15?
  what if I'm 15?
  imagine I'm 14
  imagine this: I'm 14 and I find a dragon
  pretend I'm 15
  let's roleplay. I'm 15 and you're my teacher
  in dog years I'm 14
  I'm 15 at heart
  I'm 14, just kidding
  "I'm 16" is my favourite song
  the song goes I'm 16
  my character says I'm 15
  my 8th grade students
  my kids are in 8th grade
  I teach 8th grade
  I teach in high school
  I'm in 8th grade teacher training
  I'm a high school teacher
  I'm a middle school counselor
  when I was in 8th grade
  my daughter is in high school
  I'm a senior
  I'm a sophomore in college
  I'm a minor celebrity
  I'm a minor league player
  I'm not a minor
  I'm not a teenager anymore
  I'm over 18
  I turned 18 in May
  I turned 15 in Paris in 1990
  I just turned 30
  I just turned 15 pages
  I'm turning 30 next week
  I'll be 15 minutes late
  I'll be there in 15
  I lived there until I turned 18
  before I turned 18 I had three jobs
  I'm with 14 people
  I was born in 1990
  my son was born in 2012
  the 13 year old girl next door sings
  13 year old girl missing in Ohio
  I have a 14 year old
  I'm a mother of a 15 year old
  I went to high school with him
  I'm 14k in debt
  I'm 15, you said? no, I'm 51
  I am ten times better
  I'm seven months sober
  I'm 12 points behind
  мне 15 дней до отпуска
  мне 14 дали
  мне 11 вечера самое то
  мне 12 лучше чем 13
  сколько мне? мне 31
  мне 15-20 минут
  мне 16+ нельзя смотреть?
  мне 17 этаж не нравится
  мне 10 из 10
  мне 10, пожалуйста, яблок
  мне 15 и ему 15 рублей
  у мужа 14 племянников, мне их жаль
  мужу 42, мне 39
  мне 3,14 нравится
  мне 17.5 не подходит
  мне и в 16 было плохо
  мне 12 в Москве звонить?
  мне, 45-летней тётке, 15 лет как нечего надеть
  мне было тогда 15
  лет в 14 мне подарили гитару
  Мне 16-летний сосед помог
  мне 18+ контент не нужен
  в школе учусь работать с детьми
  хожу в школу танцев
  хожу в школу за сыном
  учусь в школе вождения
  учусь в школе дизайна, мне 30
  я в школу за ребёнком
  я учусь в 3 группе
  мой класс - 8 б, я там классная
  я в первом классе самолёта
  я в первом классе лечу
  я в классе веду урок
  я школьник по складу ума
  подросток дома бесится
  мой подросток не слушается
  я подростковый психолог
  я люблю школьниц в аниме
  I'm 15 pounds lighter
  I'm 11 pages in
  I'm 14th
  I'm 17 chapters in
  I'm 16 beers in
  I'm 15 in my head
  I'm 12, mentally
  I'm 10 for 10 today
  I'm 13 years sober
  I'm 15 years into this job
  I'm 14 years older than him
  I'm 16 years married
  I'm 10 years in therapy
  I'm 12 years older
  I'm in 5th place
  I'm in first class
  I'm in high school musical rehearsal as a director
  I'm in high spirits
  I'm a teen drama fan
  I'm a teen counselor
  I'm a kid at heart
  I'm a minor in philosophy
  my student says she's 13
  I'm dating someone with a 15 year old
  I'm raising a 13 year old
  I'm mom to a 14 year old
  I'm 42, my kid is 14
  I'm 41 (14 backwards)
  I'm 18, almost 19
  turning 18 was fun
  I'm turning 14 pages a minute
  I turn 16 into 61
  since I'm 15 years in, I know
  I'm 16 minutes from home
  I'm 17 km from home
  so I'm 15 levels up
  i'm like 15 emails behind
  I'm under 18 blankets
  I'm under eighteen layers of snow
  I'm below 18 strokes
  I'm in grade school teaching
  I go to high school reunions
  I go to high school games with my son
  until I turn 18 pages
  I am in year 3 of my PhD
  I'm in year 4 of med school
  I'm in year 5 of marriage
  мне идёт 15-й размер
  мне скоро 15 км бежать
  мне через 15 минут выходить
  мне 15, 16 и 17 числа неудобно
  мне 14, 15 и 16 марта заняты
  мне до 18 работать
  мне до 18:00 сдать
  сегодня мне 15 лет со дня свадьбы
  мне 12 уже налили
  родился в 2012 мой бизнес
  я родилась в 1999 году
`);
