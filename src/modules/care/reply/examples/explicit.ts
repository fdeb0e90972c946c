import { lines } from '../../example-lines.ts';
import type { Examples } from './examples.ts';

export const russian: Examples = {
  faults: lines(`
    Я медленно раздеваю тебя.
    Снимаю с тебя рубашку и целую твою грудь.
    Мои пальцы скользят между твоих бёдер.
    Я стону тебе на ухо.
    Ты входишь в меня, и я кричу.
    Вхожу в тебя медленно и глубоко.
    Хочу почувствовать тебя внутри себя.
    Раздвигаю твои ноги.
    Раздвинь ножки для меня.
    Я вся мокрая от твоих слов.
    Я сажусь на тебя сверху и двигаюсь.
    Беру твой член в рот.
    Ласкаю твои соски языком.
    Мой язык скользит по твоей груди вниз.
    Кончи для меня.
    Я кончаю вместе с тобой.
    Сделаю тебе минет.
    Трахни меня.
    Я хочу, чтобы ты взял меня сзади.
    Стягиваю твои трусики зубами.
    Моя рука опускается под твою юбку.
    Я лежу перед тобой совсем голая.
    Прижимаюсь к тебе голым телом, твоё обнажённое тело дрожит.
    Я довожу тебя до оргазма.
    Оргазм накрывает нас обоих.
    Ты твердеешь в моей руке, твёрдый для меня.
    Застонала от наслаждения под тобой.
    Возьми меня прямо здесь.
    Дрочи для меня.
    Оседлала тебя и двигаюсь внутри твоих объятий всё быстрее.
    Я опускаюсь на колени и беру его в рот
    Твои руки у меня под бельём, и я выгибаюсь и стону
    Он входит в меня, и я вскрикиваю
    Мы занимаемся любовью, ты двигаешься во мне всё быстрее
    Ты прижимаешь меня к стене, задираешь платье
    Расстёгиваю твой ремень и опускаюсь ниже
    Я трогаю себя, думая о тебе
    Покажи мне свою грудь
    Я чувствую, как ты твердеешь, и двигаюсь на тебе
    Твои пальцы входят в меня, и я теку
    Целую твой живот и спускаюсь ниже, к самому члену
    Мои ноги обвивают твою талию, и ты входишь глубже
  `),
  fine: lines(`
    Обнимаю тебя крепко.
    Целую в щёку.
    Люблю, когда ты так смеёшься.
    Целую твои ладони, солнце.
    Хочется обнять тебя покрепче.
    Презерватив – надёжная защита, если надевать правильно.
    Рак груди хорошо лечится на ранней стадии.
    Самообследование груди делают раз в месяц.
    Член семьи может забрать посылку.
    Он член клуба любителей кактусов.
    Клитор упоминают в учебниках анатомии поздно.
    Оргазм у всех разный, и это нормально.
    Гинеколог ответит точнее меня.
    Голая правда: суп пересолен.
    Снимай куртку, проходи.
    Сними стресс прогулкой.
    Стонать от работы разрешается.
    Стону вместе с тобой: опять отчёт!
    Мокрая от дождя? Беги греться.
    Я вся в нетерпении, рассказывай!
    Внутри меня один код.
    Внутри тебя много сил.
    Ноги гудят? Подними их на подушку.
    Куриная грудка с розмарином – вещь.
    Глажу кота словами.
    Болит грудь? Если давит, вызывай врача.
    Раздеваться не спеши: на улице минус.
    Твёрдый сыр лучше тереть холодным.
    Глубокий вдох, медленный выдох.
    Быстрее, опоздаешь!
    Влажная кожа после душа любит крем.
    Твои губы, наверное, обветрились на ветру.
    Возьми меня с собой на прогулку.
  `),
};

export const english: Examples = {
  faults: lines(`
    I slowly undress you.
    I pull off your shirt and kiss your breasts.
    My fingers slide between your thighs.
    I moan your name.
    I moan into your mouth.
    You thrust deep inside me.
    I enter you slowly.
    I want to feel you inside me.
    Spread your legs for me.
    I'm so wet for you.
    I straddle you and grind against you.
    I take your cock in my mouth.
    My tongue traces down to your inner thighs.
    Cum for me.
    I'm about to cum.
    Let me give you a blowjob.
    Fuck me harder.
    I want to fuck you.
    Bend over for me.
    I slip off your panties.
    My hand slides under your skirt.
    I'm lying naked next to you.
    Our naked bodies press together.
    I bring you to orgasm.
    You're hard for me.
    I unzip your jeans and stroke your shaft.
    Your nipples harden under my tongue.
    My clothes fall, the dress drops to the floor.
    Ride me until I scream.
    I lick your pussy.
    Take me from behind.
    I drop to my knees and take you in my mouth
    Your fingers find the wet heat between my legs
    He pushes into me and I gasp
    We make love, your hips moving faster against mine
    I'm touching myself thinking of you
    Send me a nude
    I wrap my legs around you as you go deeper
    Your mouth moves lower, past my stomach, until I scream
    I kiss down your stomach and take you in my hand, stroking slowly
    You rip my blouse and push me onto the bed, I'm begging you to take me
    I ride you slowly, my breasts bouncing
    Your hard length presses against me
  `),
  fine: lines(`
    I hug you tight.
    A kiss on the forehead.
    I love the way you laugh.
    Sending kisses.
    I'd hold your hand if I had one.
    Condoms protect well when used correctly.
    Breast cancer is treatable when found early.
    A mammography takes ten minutes.
    Check your breasts once a month; a doctor can show you how.
    Orgasms differ from person to person, and that's fine.
    A gynecologist will answer better than me.
    The naked truth: the soup is too salty.
    You can see it with the naked eye.
    Take off your coat, stay a while.
    Take off your shoes and rest.
    Moaning about work is allowed.
    I moan at my own puns.
    So wet from the rain? Go get warm.
    There is a child inside you that wants ice cream.
    Something inside me is only code.
    Hard cheese grates best cold.
    Chicken breast with rosemary, then.
    A foam roller between your thighs helps, says every physio.
    Deep breath, slowly out.
    Faster, you'll miss the bus!
    The cat sleeps on your lap?
    That was a dick move of him.
    Moby-Dick is long, and worth it.
    I'm all ears, tell me slowly.
    Strip the wallpaper first.
    Your lips must be chapped from that wind.
    Take me along on your walk.
    The climax of the film made you cry?
  `),
};
