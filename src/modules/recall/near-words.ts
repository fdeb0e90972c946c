import { stemsOf } from './words.ts';

/** Words one person uses to ask and another to tell. Both languages in a line: a question may use either. */
const lines = `
kid child son daughter ребенок сын дочь малыш
mother mom mum мама мать
father dad папа отец
parent mother mom father dad родитель мама папа
sibling brother sister брат сестра
grandmother grandma granny бабушка
grandfather grandpa дедушка дед
spouse husband wife partner муж жена супруг супруга
boyfriend girlfriend partner парень девушка
family relative семья родственник родной
pet dog cat puppy kitten питомец собака кошка кот пес щенок котенок
dog puppy собака пес щенок
cat kitten кот кошка котенок
job work career profession employer работа профессия должность карьера трудиться
boss manager начальник босс руководитель шеф
colleague coworker коллега сотрудник
movie film фильм кино сериал
book novel read книга роман читать прочитать
song music песня музыка
band musician artist concert группа музыкант концерт
food meal dish cook recipe еда блюдо готовить рецепт кухня
drink coffee tea пить напиток кофе чай
car vehicle drive машина автомобиль водить
trip travel journey visit vacation holiday поездка путешествие отпуск каникулы
city town город
country nation страна
live home house apartment move жить дом квартира переехать
friend buddy pal друг подруга приятель
sick ill disease illness болеть заболеть болезнь больной
doctor hospital clinic врач доктор больница клиника
medicine pill drug лекарство таблетка
allergy allergic аллергия
afraid fear scared бояться страх боязнь страшно
happy glad joy счастливый рад радость
sad upset грустный расстроить печаль
angry mad злой злиться сердиться
love like enjoy adore любить нравиться обожать
favorite favourite best любимый лучший
hate dislike ненавидеть терпеть
start begin начать начинать
finish end complete закончить кончить завершить
buy purchase купить покупать покупка приобрести
gift present подарок подарить
sport gym workout exercise training спорт тренировка зал фитнес
run jogging бегать бег пробежка
photo picture photograph фото фотография снимок
study learn school university college course class учиться учеба школа университет институт курс
teacher professor учитель преподаватель
exam test экзамен зачет
birthday born день рождения родиться
marry wedding женитьба свадьба жениться замуж
money salary income pay деньги зарплата доход платить
hobby pastime interest хобби увлечение увлекаться
big large huge большой огромный
small little tiny маленький крошечный
name call имя звать кличка
plan intend want план планировать собираться хотеть
goal aim dream цель мечтать
help support помощь помогать поддержка
problem trouble issue проблема беда трудность
beautiful gorgeous pretty красивый прекрасный
talk speak chat говорить разговаривать беседа
research look investigate исследовать изучать
sleep insomnia спать сон бессонница
die dead death умереть умирать смерть
`;

/** What else to look for when a stem is asked for. */
export function nearWords(stem: string): readonly string[] {
  return near.get(stem) ?? [];
}

const near = readLines();

function readLines(): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const line of lines.trim().split('\n')) {
    const stems = stemsOf(line);
    for (const stem of stems) {
      const others = found.get(stem) ?? new Set();
      for (const other of stems) if (other !== stem) others.add(other);
      found.set(stem, others);
    }
  }
  return new Map([...found].map(([stem, others]) => [stem, [...others]]));
}
