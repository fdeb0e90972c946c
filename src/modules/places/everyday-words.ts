// Words people answer with that are also, or nearly, names of towns: "дома" is Doma in Nigeria,
// "давай" one letter from Davao. Compared as written, so that Niğde stays in.
const words = `
  привет здравствуйте пока спасибо пожалуйста хорошо ладно ясно понятно давай может может быть конечно
  наверное да нет не ок окей неа ага угу потом позже завтра сейчас сегодня никогда нигде везде где тут
  там здесь дома дом домой море лес дача деревня село город страна земля планета космос интернет работа
  учёба школа универ мама папа друг подруга бот робот скучно грустно весело любовь секрет тайна отстань
  молчи дура дурак хаха ахаха лол зачем почему что кто как когда сколько какой другой другая хочу
  подожди стоп начать меню помощь погода время имя
  hello hey hi bye thanks thank you please yes no yeah yep nope nah okay ok sure maybe later never
  nowhere somewhere anywhere everywhere here there home house work school office beach sea forest earth
  planet world space internet online mum mom dad friend bot robot love secret bored sad happy fine good
  great cool lol haha what who why how when where which other stop start menu help weather time
  name city town country village wait sorry idk dunno none nothing me you
`;

export const everydayWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/));
