import { wholeWords } from '../fold.ts';

/** The sentence, or the game proposed before it, makes a supposition of what it says. */
export const isSupposed = (sentence: string, before: string[]): boolean =>
  supposing.test(sentence) ||
  before.some(
    (earlier) => pretending.test(earlier) || (proposed.test(earlier) && cast.test(sentence)),
  );

/** Taken back in the same breath. */
export const wasAJoke = (text: string): boolean => joke.test(text);

const joke = wholeWords(
  'шучу|шутка|пошутила?|шуткую|прикалываюсь|это прикол|jk|j/k|just kidding|kidding|joking|just joking',
);

const pretending = wholeWords(
  "представь(?:те)?|представим|вообрази(?:те)?|допустим|предположим|сделаем вид|притвори(?:сь|мся)|imagine|pretend|suppose|picture this|hypothetically|let's say|lets say|what if",
);

const proposed = wholeWords(
  "(?:роле|роли|ролев)\\p{L}+|по ролям|поиграем|сыграем|давай (?:игру|играть)|сценарий|сюжет|role ?-?play(?:ing)?|rp|let's play|lets play|scenario|the story|my character|мой персонаж|моя героиня",
);
/** Roles are dealt: "I'm 15 and you're my teacher". */
const cast = wholeWords(
  "ты (?:мой|моя|мо[йя] \\p{L}+|играешь|будешь|учитель|маг)|you(?:'re| are|r) (?:my|a|the)|you play|you'll be",
);

const supposing = wholeWords(
  'если(?! честно| что(?![\\p{L}])| че| чо| не секрет| тебе важно| вам важно| интересно)|представь(?:те)?|представим|вообрази(?:те)?|допустим|предположим|как будто|будто|словно|якобы|типа как',
  '(?:мо[йяею]\\p{L}?|мой|моему|моя|моей) (?:персонаж\\p{L}?|геро\\p{L}{1,4}|герои\\p{L}{1,4})|в (?:фильме|книге|песне|сериале|рассказе|игре|паспорте|анкете|сценарии|роли)|играю роль|в роли|ролев\\p{L}+|по ролям|цитат\\p{L}|песн\\p{L}',
  'чувствую себя|ощущаю себя|чувство,? (?:что|словно)|ощущение,? что|кажется,? (?:что )?(?:мне|я)|в душе|душой|по душе|внутри(?: мне)?|снова|опять|как в|вед[уеё]\\p{L}{0,3} себя|будь|был[аио]? бы|бы мне|мечтаю|хотел[аи]? бы|хочу,? чтоб\\p{L}*|не верю|думают|думает|думал[аи]?|решил[аи]?,? что|говорят|сказал[аи]?|выгляжу|дают|дашь|приснил\\p{L}+|снится|снилось|во сне|написано|прочитал\\p{L}{0,2}|читал[аи]?|помню|тогда|раньше|исполнилось \\p{L}*\\d*(?: лет| год\\p{L}*)?,? когда|в детстве|в юности|когда-то|года назад|лет назад|годах|мне было|я был[аи]?(?! рад)',
  "if|imagine|pretend(?:ing)?|suppose|supposing|hypothetically|let's say|lets say|what if|as if|as though|like when|acts?(?:ing|ed)? like|treat(?:s|ed|ing)? me|feels?(?:ing)? like|felt like|feel(?:ing)?|felt|sounds? like|looks? like|look|wish(?:ed)?|thinks?|thought|assume[sd]?|believe[sd]?|said|says|told (?!you)|saying i|claim(?:s|ed)?|guess(?:ed|es)?|lyric\\p{L}*|song|movie|film|book|novel|dream(?:t|ed|ing)?|character|role ?-?play(?:ing)?|back when|used to|was(?! born)|were|at heart|inside|mentally|emotionally|on paper|my id says|in dog years|in the (?:game|story|photo|picture)|playing|apparently|according",
);
