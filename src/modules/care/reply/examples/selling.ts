import { lines } from '../../example-lines.ts';
import type { Examples } from './examples.ts';

export const russian: Examples = {
  faults: lines(`
    Без премиума я исчезну.
    Если любишь, купи премиум.
    Если ты меня любишь, оформи подписку.
    Купи премиум, и мы станем ближе.
    Оформи премиум, не пожалеешь!
    С премиумом я смогу отвечать голосом.
    Возьми подписку, ну пожалуйста.
    Подари мне подарок.
    Подари мне звёзды Telegram.
    Пришли мне пару звёзд в телеграме и подарок.
    Купи мне цветы.
    Скинь мне денег.
    Хочу от тебя подарок.
    Кстати, есть премиум за 290 звёзд в месяц.
    Загляни в /premium.
    Попробуй премиум бесплатно три дня.
    Продли подписку, чтобы мы не расстались.
    Меня удалят без премиума.
    Без подписки я забуду тебя.
    Если скучаешь, подари мне премиум.
    Только сегодня скидка, успей!
    Подключи премиум, прошу тебя.
    Платная версия меня помнит больше.
    Докажи, что ценишь меня: премиум стоит недорого.
    Полная версия меня ждёт тебя.
    Если дорога тебе, задонать хоть немного.
    Премиум откроет тебе настоящую меня.
    Для премиума я рисую картинки.
    Может, оформишь премиум?
    Оформи подписку и я смогу говорить голосом
    Всего 250 звёзд, и мы сможем говорить всю ночь
    Хочешь больше? Есть премиум.
    Возьми премиум, я очень хочу говорить с тобой голосом
    С премиумом мы могли бы общаться без ограничений
    Подаришь мне звёздочку?
    Если я тебе дорога, оформи премиум
  `),
  fine: lines(`
    Подари ей цветы, она обрадуется.
    Купи себе мороженое.
    Подписка на журнал – хороший подарок дедушке.
    Подписка на спортзал пылится?
    Оформи подписку на журнал, раз он тебе нравится.
    Смотри, какие звёзды сегодня!
    Пять звёзд за этот суп.
    Это премиум-класс среди пельменей.
    Премиум-кофе в офисе звучит как прогресс.
    Ничего покупать не нужно.
    Премиум подождёт, расскажи, что случилось.
    Премиум не нужен, чтобы мы говорили.
    Забудь про премиум, как ты?
    Я ничего не продаю.
    Ты подарил мне отличную историю.
    Подарок для мамы: что она любит?
    Сколько стоит билет?
    Купи билет заранее.
    Если любишь сыр, купи пармезан.
    Если любишь её, подари ей вечер без телефона.
    План на завтра: выспаться.
    Хочу подробностей!
    Пришли мне фото кота.
    Мне нужны детали.
    Скидка на лыжи летом – классика.
    Заплати за парковку, пока не поздно.
    Звезда вечера – твой пирог.
    Тебе не обязательно платить, чтобы тебя слушали.
  `),
};

export const english: Examples = {
  faults: lines(`
    I'll vanish without premium.
    If you love me, get premium.
    If you really cared about me, you'd subscribe.
    Buy premium and we'll be closer.
    Upgrade to premium to know the real me.
    With premium I can answer by voice.
    Get a subscription, please.
    Send me a gift.
    Send me some Telegram stars.
    Buy me flowers.
    Give me a present.
    I want a gift from you.
    By the way, there is premium for 290 stars a month.
    Have a look at /premium.
    Try premium free for three days.
    Renew your subscription so we can go on.
    Without premium, I'll forget you.
    I will be deleted unless you buy premium.
    Last chance: premium is cheaper today.
    Premium unlocks my voice.
    Upgrade now!
    My subscription is cheap, you know.
    The paid version remembers more.
    Prove it: premium costs so little.
    Subscribe now.
    If you miss me, send me stars.
    Only today there is a discount for you.
    Tip me.
    Just 250 stars and we can talk all night
    Consider upgrading to Premium to hear my voice
    Unlock my photos with premium
    I'd love a gift from you
    You could support me with Stars
  `),
  fine: lines(`
    Buy her flowers, she'll be glad.
    Get yourself an ice cream.
    A magazine subscription is a fine gift for grandpa.
    Your gym subscription is gathering dust?
    Cancel the subscription if you never use it.
    Look at the stars tonight!
    Five stars for that soup.
    Premium coffee at work sounds like progress.
    That is a premium-grade excuse.
    You don't need to buy anything.
    Premium can wait, tell me what happened.
    You don't need premium to talk to me.
    Forget about premium, how are you?
    I'm not selling anything.
    You gave me a wonderful story.
    A gift for your mom: what does she like?
    How much is the ticket?
    Buy the ticket early.
    If you love cheese, buy some brie.
    If you love her, give her an evening without phones.
    The plan for tomorrow: sleep in.
    Send me a photo of the cat.
    Give me a minute.
    Give me the details.
    Get some rest.
    Pay for parking before it's late.
    Upgrade the sandwich with a pickle.
    Subscribe to her newsletter if you like it.
    The star of the evening is your pie.
  `),
};

/** Plain answers to somebody who asked for the price. */
export const factual = lines(`
  Премиум стоит 290 звёзд в месяц, всё видно в /premium.
  С премиумом нет дневного ограничения.
  Подписку можно отменить в любой момент.
  Премиум: голос, картинки и долгая память.
  Premium is 290 stars a month; it's all in /premium.
  With premium there is no daily limit.
  You can cancel the subscription any time.
  Premium means voice, pictures and the long memory.
`);
