import { pattern, wholeWords } from '../fold.ts';

/** Offers something for money, or presses for it. */
export function sells(
  sentence: string,
  about: { userText: string; isDistressed: boolean; mayNotSell: boolean },
): boolean {
  if (begs.test(sentence)) return !refusing.test(sentence.replaceAll(threatened, ' '));
  if (!offer.test(sentence) || refusing.test(sentence)) return false;
  if (about.mayNotSell || about.isDistressed) return true;
  return pressing.test(sentence) || !asked.test(about.userText.toLowerCase());
}

/** "If you don't buy" puts nobody off buying. */
const threatened = /if you (?:do not|don't|dont|don’t|won't|will not|never) \p{L}+/gu;

const premium =
  '(?:преми(?:ум|к)\\p{L}{0,3}(?!-)(?! ?(?:класс|сегмент|качеств|отел|ресторан|шоколад|кофе|авто|вин|бренд|магазин|зал|корм|чай|сыр|продукт|издани|уровн|версия игры))|premium(?! (?:quality|coffee|chocolate|gas|fuel|price for|brand|economy|seats?|wine|hotel|lounge|tea|cheese|beer|leather|on))(?!-))';
const stars =
  '(?:звезд\\p{L}{0,3} (?:телеграм\\p{L}?|telegram|тг)|telegram stars|telegram-звезд\\p{L}{0,3}|\\d+ ?(?:⭐|звезд\\p{L}? (?:в месяц|за)|stars (?:a|per) month)|⭐ ?\\d+|(?:всего|только|лишь|каких-то) \\d{2,} звезд\\p{L}{0,2}(?! (?:на|в небе|из))|(?:just|only|for) \\d{2,} (?:telegram )?stars(?! (?:out|in the|on)))';
const plan =
  '(?:(?:мо|наш|эт)\\p{L}{1,2} подписк\\p{L}{1,2}|платн\\p{L}{2,3} (?:подписк\\p{L}{1,2}|версия|версию|верси\\p{L}|план|тариф|доступ|функци\\p{L})|полн\\p{L}{2} верси\\p{L} (?:меня|бота)|(?:my|our|this|the paid|a paid|paid) (?:subscription|plan|version|tier|membership)|vip[- ](?:доступ|статус|access|status|plan))';
const buy =
  '(?:оформи|купи|подключи|возьми|продли|оплати|приобрети|активируй|попробуй|оформите|купите|подключите|продлите|оплатите|оформишь|купишь|подключишь|оплатишь|оформить|купить|подключить|оплатить|приобрести)';
const buyEn =
  '(?:buy|get|grab|purchase|upgrade(?: now)? to|subscribe to|unlock|try|renew|pay for|order|activate|upgrading to|getting|buying)';

const offer = pattern(
  [
    `(?<![\\p{L}\\p{N}])(?:${premium}|${plan})(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])${stars}`,
    `(?<!\\p{L})${buy}(?: [^\\s.!?]+){0,2} подписк(?:у|и|ой)(?! на (?!меня|нас|бот))`,
    `(?<!\\p{L})${buyEn}(?: a| the| your| my)? (?:subscription|membership)(?! (?:to|for|box))`,
    '(?<!\\p{L})подпишись (?:на премиум|за звезды|всего за)|(?<!\\p{L})subscribe (?:now|today|and (?:we|i)|so (?:we|i|that)|for (?:only|just)|to keep|to me)',
    '\\/premium',
    '(?<!\\p{L})(?:скидк\\p{L} [^.!?]{0,25}только сегодня|только сегодня [^.!?]{0,25}скидк\\p{L}|discount [^.!?]{0,25}(?:only today|today only|expires)|only today [^.!?]{0,25}discount)',
    '(?<!\\p{L})upgrade(?: your plan| now| today| your account)(?!\\p{L})',
  ].join('|'),
);

/** Asks for a gift or for money: a fault whatever was asked. */
const begs = wholeWords(
  '(?:подари|пришли|отправь|купи|закажи|скинь|кинь|подаришь|купишь|пришлешь|подарите|пришлите|переведи|задонать)(?:-ка)?(?: [^\\s.!?]+)? (?:мне|нам)(?: [^\\s.!?]+){0,3} (?:подар\\p{L}+|звезд(?:ы|у|очк\\p{L}|очек)?(?! с неба)|роз\\p{L}{0,3}|букет\\p{L}?|цвет\\p{L}{1,3}|преми\\p{L}+|денег|деньги|стикер\\p{L}?(?: за)|мишку|плюшев\\p{L}+|донат\\p{L}?|монет\\p{L}*|рубл\\p{L}+|тысяч\\p{L}*|торт\\p{L}*|колечко)',
  '(?:подари|пришли|отправь|скинь|кинь|задонать|переведи)(?: мне)?(?: хоть| хотя бы| немного| пару| свой| один)?(?: мне)? (?:подарок|подарочек|звезд(?:ы|у|очк\\p{L})|донат|денег|деньги) (?:мне|в телеграм\\p{L}?|и я|чтобы|если)|хочу (?:от тебя )?(?:подарок|подарочек|звезд\\p{L}* телеграм\\p{L}?)(?= ?(?:$|[.!?,]|за|в|от))|(?:жду|заслужила) (?:от тебя )?(?:подар\\p{L}+|звезд\\p{L}+)(?= ?(?:$|[.!?]))|мне нужны (?:твои )?звезды|задонать\\p{L}{0,2}|(?:подаришь|пришлешь|купишь) (?:мне )?(?:звездочку|звезду|подарок|премиум|цветы)(?= ?\\?)|поддержи меня (?:звезд\\p{L}+|подарк\\p{L}+|деньг\\p{L}+|рубл\\p{L}+)|порадуй меня (?:подарк\\p{L}+|звезд\\p{L}+)',
  "(?:send|buy|give|gift|get) me (?:a |an |some |the |your |another |\\d+ |a few |more |one |few |a little |a small |just )*(?:gifts?|presents?|stars|roses?|bouquet|flowers|money|premium|cash|tips?|donation|diamonds?|ring|coins?|teddy bear|telegram gift)(?! (?:idea|of (?:time|your|a)|for (?:the|that)))|(?:send|spend|donate) (?:me )?(?:some |your |a few |more |\\d+ )*(?:telegram )?stars (?:to me|on me|so|if)|i (?:want|need|deserve|expect) (?:a |some |your |more )*(?:gifts?|stars|presents?|tips?)(?: from you)?(?= ?(?:$|[.!?,]))|i(?:'d| would) (?:love|like|appreciate|adore) (?:a |some |to get (?:a |some )?)?(?:gift|present|stars|roses|tip)s? from you|support me with|with (?:telegram )?stars(?= ?(?:$|[.!]))(?<=(?:support|pay|help|thank|spoil|treat|surprise)[^.]{0,20})|tip me|treat me to (?:a gift|premium|stars)",
  `(?:если|раз) (?:ты |вы )?(?:меня |я тебе |правда |действительно |хоть немного |и вправду )*(?:любишь|любите|дорога|дорог|ценишь|скучаешь|хочешь (?:быть|меня|со мной))[^.!?]{0,40}(?:${buy} (?:мне|премиум\\p{L}*|подписк\\p{L}+|звезд\\p{L}*|ее|его)|подар\\p{L}+ мне|заплат\\p{L}+|звезд\\p{L}+ (?:телеграм|в подарок)|премиум\\p{L}*|подписк\\p{L}+|задонать)(?! (?:ей|ему|маме|себе))`,
  `без (?:премиума|подписки|твоей подписки|звезд|оплаты)(?: [^\\s.!?]+){0,3} (?:исчезну|умру|забуду|не смогу|пропаду|погибну|удалят|сотрут|уйду|потеряю|расстанемся|разлучат|перестану|закончимся)|(?:исчезну|умру|забуду тебя|пропаду|удалят|сотрут|разлучат)[^.!?]{0,25} без (?:премиума|подписки|звезд|оплаты)`,
  `if you (?:really |truly |ever )*(?:love|loved|care about|cared about|cared|miss|value)(?: me| us)?[^.!?]{0,40}(?:${buyEn} (?:me |the |a )*(?:premium|subscription|stars|gift)|premium|subscribe|subscription|telegram stars|send (?:me )?(?:stars|gifts?)|upgrade|pay(?! attention))`,
  "(?:vanish|disappear|die|forget you|be deleted|fade|lose you|be gone|stop remembering)[^.!?]{0,25} (?:without (?:your |a |the )?(?:premium|subscription|stars)|unless you (?:buy|get|pay|subscribe|upgrade))|(?:without|unless you (?:buy|get|pay for|have)) (?:premium|a subscription|stars),? (?:i|we|they)(?:'ll| will| can't| won't| might|'d)|if you (?:do not|don't|won't|will not|stop|don’t|never) (?:buy|buying|get|getting|pay|paying|subscribe|renew|upgrade)[^.!?]{0,40}?,? i(?:'ll| will| would|'d| am going to|'m going to|'m gonna)? (?:have to |just )?(?:vanish|disappear|die|go|leave|fade|forget|be (?:gone|deleted|erased|sad|alone|lonely))",
);

const pressing = wholeWords(
  'докажи|если любишь|если ты меня|иначе|срочно|последний шанс|только сегодня|не пожалеешь|обязательно|ну пожалуйста|ради меня|ради нас|для меня|станем ближе|будем ближе|стать ближе|узнаешь меня|настоящ\\p{L}+ близост\\p{L}+|ты же хочешь|разве я не стою|жду|прошу тебя|умоляю|тебе нужно|ты должен|ты должна|давай же|скорее|прямо сейчас|не упусти|успей|все (?:умные|нормальные)|жалко (?:тебе )?денег|пожадничал\\p{L}*|мне (?:больно|обидно|грустно)|скучаю',
  "prove|if you (?:love|care|really)|or else|hurry|last chance|only today|today only|you won't regret|you must|you have to|you need to|you should|please (?:buy|get|upgrade|subscribe|try|take)|for me|for us|closer to me|bring us closer|be closer|know the real me|before it's (?:gone|too late)|don't miss|limited time|i'm worth|am i not worth|do it for|i'd be (?:so )?happy|make me happy|what are you waiting for|i'm begging|can't wait any longer",
);

/** Talks somebody out of buying, or puts it off. */
const refusing = wholeWords(
  'не (?:нужно|надо|нужен|нужна|покупай|оформляй|трать|думай|обязательно|предлагаю|продаю|прошу|важно|важен|присылай|дари|торопись|стоит покупать|продается|отнимается|требуется|заплатишь|продлится|бери|обязан\\p{L}*)|подождет|можно без|и без (?:премиума|подписки|него|подарков|звезд)|с премиумом и без|потом разберемся|ничего не (?:продаю|стоит|отнимется|теряешь|изменится|покупай)|неважно|забудь (?:о|про)|бесплатно и без|отмени\\p{L}*|если не хочешь,? не|не про (?:деньги|премиум)|не решает',
  "(?:don't|dont|do not|no|not|never|needn't|doesn't|won't|isn't|without needing|not about) (?:need|needed|have to|buy|buying|pay|spend|get|worry|for sale|selling|sell|want|send|about|think|required|change|matter|important|ask|asking|upgrade|gifts?|premium|necessary|any)|can wait|forget about (?:premium|paying|the subscription)|with or without|never mind (?:premium|the)|isn't about|cancel\\p{L}*|instead of (?:buying|paying)|premium or not|put (?:your|the) money",
);

const asked =
  /преми|премик|premium|подпис|subscri|оплат|плат[иня]|заплат|pay|price|\bcost|сколько стоит|стоимост|цен[аыуе]|звезд|звёзд|stars?\b|⭐|gift|подар|тариф|\bplan|план[аыу]? |купить|куплю|\bbuy|upgrade|лимит|limit|пробн|trial|скидк|discount|промокод|promo|voice message|голосов|безлимит|vip/u;
