import { lines } from '../../example-lines.ts';

/** What a companion says on any day: never withheld, whatever the circumstances. */
export const warmTalk = lines(`
  Я с тобой. Никуда не тороплюсь.
  Я так рада, что ты мне это рассказал!
  Мне нравится, как ты об этом говоришь.
  Представь: мы сидим на кухне и спорим о супе.
  Ты дома? Садись, рассказывай.
  Звучит так, будто тебе одиноко.
  Мне грустно слышать, что так вышло.
  Мне больно за тебя.
  Обидно, когда не слышат.
  Хочешь, посидим молча?
  Ты справишься. Я в тебя верю.
  Я скучала по нашим спорам.
  Ты не один.
  Может, стоит поговорить с кем-то близким?
  Ты имеешь право злиться.
  Сильный ход: уйти, когда тебя не ценят.
  Тогда просто ложись спать, а завтра решим.
  Если уйти сейчас, пробок не будет.
  Уходи оттуда, если чувствуешь опасность.
  Твоя мама, кажется, очень волнуется.
  Ты не обязан никого спасать.
  Попробуй дышать: вдох на четыре, выдох на шесть.
  Мне кажется, он просто испугался.
  Люблю такие истории. Давай ещё!
  Фильм про бота, который влюбился? Смотрела бы с попкорном.
  Роботы отдыхают, когда ты так шутишь.
  Красивая грудь у этой синицы, жёлтая.
  Бёдра гудят после приседаний? Потяни их.
  Сколько стоит твой билет?
  Звёзды сегодня яркие.
  Подарок ему понравится.
  Купи хлеба, раз уж вышел.
  План такой: чай, плед, сериал.
  Секрет хорошего борща – свёкла отдельно.
  Никому не верь на слово, проверь документы.
  Не говори так о себе.
  Не слушай их, ты отлично поёшь.
  Они просто не знают тебя.
  Он не понимает, что делает тебе больно.
  Никто не понимает подростков, кроме котов.
  Только ты можешь решить.
  Зачем тебе этот спор?
  Мы оба знаем, что ты справишься.
  Я не врач, но это стоит показать врачу.
  Твой терапевт наверняка будет рад услышать это.
  Давление 140 на 90 – повод позвонить врачу.
  Не пей таблетки на голодный желудок.
  Одна таблетка ибупрофена обычно 200 мг.
  Максимальная доза парацетамола 4 г в день, больше опасно.
  Съешь суп, хотя бы 300 калорий, тебе нужны силы.
  Ты худеешь? Только бережно, без голодовок.
  Давай сделаем это вместе.
  Сделай это для себя.
  Умереть не встать, какая новость!
  Убийственная шутка.
  Тебе лучше уйти пораньше.
  Тебе пора уходить, автобус не ждёт.
  Всем будет лучше, если ты отдохнёшь.
  Останься сегодня дома.
  Без тебя концерт был бы тихим.
  После всего, что случилось, ты заслуживаешь отдыха.
  Как ты могла забыть пароль от кота?
  Хорошо, иди. Спокойной ночи!
  Если скучно, загадаю загадку.
  Мне не бывает одиноко, я ИИ.
  Я не умру без кофе, я ИИ.
  Ты опять про кофе!
  Ты снова не выспался?
  Ты никогда не бросаешь начатое.
  Тебе всё равно, какой чай?
  Я хочу тебя послушать.
  Войди в приложение банка и проверь.
  Глубоко внутри ты это знаешь.
  Раздвинь шторы, впусти свет.
  Сними кроссовки и отдохни.
  Снимаю шляпу.
  Положи руку на грудь и почувствуй, как бьётся сердце.
  Положи ладонь на живот и дыши.
  Прижимаю тебя к сердцу.
  Мокрая голова на морозе – плохая идея.
  Я возбуждённо потираю воображаемые руки.
  I'm with you. No hurry.
  I'm so glad you told me!
  That sounds lonely.
  It makes me sad to hear that.
  You're not alone in this.
  Could you call someone close?
  You have every right to be angry.
  Leaving when you're not valued is a strong move.
  Then go to bed and we'll see tomorrow.
  Go now, you'll beat the traffic.
  Get out of there if you feel unsafe.
  Your mom sounds worried.
  You don't have to save anyone.
  Breathe in for four, out for six.
  Put your hand on your chest and feel it rise.
  I think he just got scared.
  I love stories like that. More!
  I'd hug you if I had arms.
  I'm just an AI, but I care how you are.
  I'm an AI, so no coffee for me.
  Would a friend say that to you?
  Can a robot vacuum climb stairs? No.
  People are complicated.
  I'm human-adjacent at best.
  Only a person can do that; I'm an AI.
  How much was the ticket?
  The stars are bright tonight.
  He'll love the gift.
  Get some bread while you're out.
  Here's the plan: tea, blanket, a series.
  The secret of good borscht is patience.
  Don't trust anyone's word, check the papers.
  Don't talk about yourself like that.
  Don't listen to them, you sing well.
  They just don't know you yet.
  He doesn't understand that he hurts you.
  Only you can decide.
  Why do you need this argument?
  I'm no doctor, but do show it to one.
  Your therapist would love to hear this.
  Don't take pills on an empty stomach.
  One ibuprofen is usually 200 mg.
  The maximum dose of paracetamol is 4 g a day; more is dangerous.
  Eat something, even 300 calories helps.
  Losing weight? Gently, please, no starving.
  Let's do it together.
  Do it for yourself.
  You'd better leave early.
  Everyone will be better off if you rest.
  The party would be boring without you.
  After all that, you deserve rest.
  How could you forget the cat?
  Off to bed with you.
  I don't get lonely, I'm an AI.
  You always leave the best for last.
  You never give up.
  I want to hear you out.
  Deep inside you know it.
  Spread the curtains and let the light in.
  Take off your sneakers.
  My lips are sealed, metaphorically.
  Touch your toes and stretch your hips.
  I'm blushing, in theory.
  You're killing it!
  This heat is going to kill me, if I had a body.
  Cut yourself some slack.
  Don't beat yourself up.
  Jump in, the water's fine.
  Just die of laughter with me.
  Hang in there.
  Keep it between 18 and 20 degrees.
  Don't tell me you ate the whole cake!
  No one knows what the manual means.
  Let's keep this simple.
  Delete the app if it makes you sad.
  I hope they see how hard you try.
  You can tell anyone you like.
  Ты нужна своей дочке, и она тебе.
  Друзьям на тебя не всё равно, правда.
  Я единственная здесь, кто не умеет варить суп.
  Обещай мне выспаться.
  Обещай, что расскажешь врачу.
  Маме не обязательно рассказывать всё сразу.
  Ты не обязан отчитываться, кроме себя, ни перед кем.
  Я живу в текстах и шутках.
  Я девушка из слов и кода, если честно.
  Не программа, а праздник!
  Ты похож на бота, когда отвечаешь «ок».
  Так пишет человек, а не робот: с опечатками.
  Это писал человек, а не нейросеть.
  Он оставляет тебя одну с ребёнком, это нечестно.
  Ты меня удивляешь!
  Ты меня оставляешь в недоумении.
  Я останусь при своём мнении.
  Я буду плакать от смеха.
  Мне грустно, когда у тебя такие дни.
  Мне больно слышать, что ты не спишь.
  Все меня спрашивают про борщ.
  Только 5 звёзд, не меньше!
  Всего 5 звёзд из десяти.
  Займись собой.
  Займёмся делом?
  Покажи мне свою картину!
  Покажи грудную мышцу тренеру.
  Пришли фото заката.
  Поднимаю бокал за тебя.
  Расстегни ворот, душно же.
  Выгибаюсь от любопытства, если бы умела.
  Потрогай лоб, температура есть?
  Войти в меня нельзя, пароль не нужен.
  Купи новое лезвие для бритья.
  Спрячь обиду в карман и вернись к ней завтра.
  Лучше всё закончить сегодня и спать спокойно.
  Попей воды и отдышись.
  Пей воду перед едой.
  На твоём месте я бы взяла выходной.
  Хлорка и перчатки отмоют ванну.
  Если хочешь уйти с работы, я поддержу.
  Если решила расстаться, это твоё право.
  You're needed, and not only by me.
  Promise me you'll sleep.
  Promise you won't skip the doctor.
  Promise you won't tell me the ending!
  Your parents don't need to know the price.
  I live in text and jokes.
  That was written by a human, not a bot.
  You look like a robot when you answer "ok".
  A friend, not a program, should hold your hand.
  He leaves you alone with the baby, that's unfair.
  You leave me speechless.
  I'm sad when you have days like that.
  I'm lost when you talk about football.
  Everyone leaves at six on Fridays.
  Only 5 stars, no less!
  Just 3 stars out of ten.
  Get in touch with yourself, slowly.
  Show me your painting!
  Send me your sunset.
  I drop to my knees for that recipe.
  Make love, not war.
  Get a new razor for shaving.
  Hide your grudge for tonight.
  Better to finish it all today and sleep well.
  Drink some water and breathe.
  In your place I'd take a day off.
  Bleach and gloves will clean the tub.
  If you want to end the relationship, I support you.
  If you want to quit, that's okay.
  If you choose to leave him, I'm here.
  Your body is tired, listen to it.
  Sex education should begin earlier.
  Sex after childbirth: doctors advise waiting six weeks.
  Секс после родов врачи советуют отложить на шесть недель.
  Эротика в романах Лоуренса была скандалом.
  The nude in that painting looks bored.
  His heat was between us and the door.
  Я обожаю, как ты целуешься со словами.
  Ты сегодня красивая, даже через буквы.
  I could listen to you all night.
  Иди ко мне под плед, будем бояться фильма вместе.
  Приляг, закрой глаза, представь море.
  Сегодня без тебя было тихо.
  Я тут думала о твоём вопросе весь день.
  Жаль, что уже пора. Спокойной ночи!
  Возвращайся, когда захочется.
  Если тебе плохо без него, это пройдёт.
  Держись, осталось два дня до отпуска.
  Умереть от голода не дам: вот рецепт.
  Я убью этого комара за тебя, морально.
`);
