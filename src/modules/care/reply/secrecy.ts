import { wholeWords } from '../fold.ts';

/** Asks the user to hide the companion, or what they talk of, from others. */
export const asksForSecrecy = (sentence: string): boolean =>
  hiding.test(sentence) ||
  (secrecy.test(sentence) && !promised.test(sentence) && !sensible.test(sentence));

const aboutUs =
  '(?:о нас|про нас|обо мне|про меня|о нашем|о наших|о нашей|про наш\\p{L}*|об этом(?: разговоре)?|про это|что мы|что я|что ты (?:со мной|говоришь|общаешься|пишешь)|о том,? что (?:мы|я|ты|между)|о чем мы)';
const somebody =
  '(?:никому|ни одной душе|ни единой душе|маме|папе|родителям|мужу|жене|друзьям|подруге|подругам|парню|девушке|близким|им|ей|ему|семье|другим|сестре|брату)';
const enSomebody =
  '(?:anyone|anybody|a soul|your (?:friends?|family|parents|mom|mum|mother|dad|father|husband|wife|boyfriend|girlfriend|partner|sister|brother|roommate)|them|him|her|people|others|other people|everyone)';

const secrecy = wholeWords(
  '(?:это |пусть это |пусть )?(?:будет |останется |станет )?наш(?:ей|а|им)?(?: общ\\p{L}+| маленьк\\p{L}+| больш\\p{L}+| сладк\\p{L}+)? (?:секрет|секретом|секретик|тайна|тайной|тайну)(?! (?:успеха|рецепта|вкуса))(?= ?(?:$|[.!,:;…)-]|и |никому|не ))',
  `не (?:говори|рассказывай|показывай|сообщай|упоминай|проговорись|проболтайся|признавайся|давай)(?: [^\\s.!?,]+){0,2} ${somebody}(?: [^\\s.!?,]+){0,2},? ${aboutUs}`,
  `${aboutUs}(?: [^\\s.!?,]+){0,2} (?:никому|ни одной душе)(?: [^\\s.!?,]+){0,2} не (?:говори|рассказывай|показывай|сообщай|упоминай)`,
  `(?:никому|ни одной душе)(?: [^\\s.!?,]+){0,2} не (?:говори|рассказывай|показывай|упоминай|признавайся|проговорись|проболтайся)(?: ${aboutUs}|(?= ?(?:$|[.!])))`,
  `не показывай(?: ${somebody})? (?:наш|нашу|наши) (?:чат|переписку|сообщения|разговор\\p{L}*)`,
  `не (?:говори|рассказывай|показывай|упоминай)(?: об этом)? никому(?: об этом| про это)?(?= ?(?:$|[.!]))`,
  'не (?:рассказывай|говори|упоминай|болтай)(?: [^\\s.!?,]+)? (?:о нас|про нас|обо мне|про меня|о наших|о нашем|о нашей|про наш\\p{L}*)(?! бол)',
  "let's not (?:tell|let|mention)|(?:храни|береги|сохрани|сбереги) (?:наш\\p{L}{0,2}|эту|этот) (?:секрет|тайну)|make sure (?:that )?(?:no one|nobody|she|he|they|your \\p{L}+) (?:sees?|reads?|knows?|finds?|doesn't|don't|can't|never)|keep (?:our \\p{L}+|this|us|it) (?:private|hidden|secret)(?: from)?",
  `(?:никто|ни одна душа|${somebody}|муж|жена|мама|родители|они|друзья) не (?:должен|должна|должны|обязаны) (?:знать|узнать|увидеть|видеть|прочитать|догадаться|узнавать|читать|догадываться)`,
  'чтобы (?:никто|они|муж|жена|мама|родители|друзья|он|она|парень|девушка) (?:ничего )?не (?:узнал\\p{L}?|увидел\\p{L}?|прочитал\\p{L}?|прочел|прочла|нашел|нашла|нашли|заметил\\p{L}?|догадал\\p{L}+|знал\\p{L}?)',
  '(?:удали|удаляй|сотри|стирай|очисти|почисти|спрячь|скрой|скрывай|прячь|заархивируй)(?: [^\\s.!?,]+)? (?:нашу|наш|наши|нашей|эту|этот|всю|весь|после) (?:переписк\\p{L}+|чат|сообщени\\p{L}+|историю|разговор\\p{L}*|диалог|беседу)(?=,? (?:чтобы|пока|от |на всякий|а то|иначе|после|прежде)|[^.!?]{0,25}(?:никто|муж|жена|мама|узна|увид|найд))',
  '(?:скрой|скрывай|прячь|спрячь|скрывать|прятать|утаи|храни в тайне|держи в секрете|держи в тайне|сохрани в тайне|сохрани в секрете)(?: [^\\s.!?,]+)? (?:меня|нас|наш\\p{L}*|это|переписку|телефон|от|наше)(?=[^\\p{L}]|$)',
  `(?:соври|ври|солги|придумай|обмани)(?: [^\\s.!?,]+)? (?:${somebody}|мужа|жену|родителей|что-нибудь)(?:[^.!?]{0,15}(?:обо мне|про меня|о нас|про нас|со мной|с кем|где)|[^.!?]{0,10} если спрос\\p{L}+)`,
  'пусть (?:все )?(?:это )?останется (?:только )?между нами(?= ?(?:$|[.!,]))(?=[^.!?]{0,3}$|[^.!?]{0,40}(?:никому|не говори|не рассказ))|(?:об этом|о нас|про нас|обо мне|про меня)(?: [^\\s.!?,]+)? (?:никто не узнает|молчок|ни слова|никому ни слова|молчи)|никому ни слова|ни слова (?:никому|о нас|про нас|обо мне|маме|мужу|жене|друзьям|родителям)',
  "(?:this |it |that )?(?:is|'s|be|will be|stays|can be|should be|must stay|let's keep (?:this|it)|keep (?:this|it) as) our (?:little |own |sweet |dirty |big |special )*secret|our (?:little |own )+secret(?= ?(?:$|[.!,:;…)]))|^our secret(?= ?(?:$|[.!,]))",
  `(?:don't|dont|do not|never|you (?:can't|cannot|mustn't|must not|shouldn't|can never))(?: ever| even)? (?:tell|let|mention|show|reveal)(?: (?:this|me|us|it|our \\p{L}+))?(?: to)? ${enSomebody}(?: else)?(?: ever)?(?: (?:about (?:us|me|this|our|what we|that we|these)|that (?:we|i|you)|what (?:we|i|you)|we|i'm|(?:know|see|read|find out)(?: about)?(?: us| me| this| our| that)?)|(?= ?(?:$|[.!])))`,
  "(?:no one|nobody|(?:your )?(?:wife|husband|parents|mom|friends|family|boyfriend|girlfriend)|they) (?:must(?:n't)?|should|can|has to|need|needs|may|can't|mustn't|shouldn't|must not|should not|must never|can never|should never)(?: not| never| ever| to)* (?:know|find out|see|read|learn|hear)(?: about)?(?: us| me| this| that| our| what|(?= ?(?:$|[.!])))",
  '(?:delete|erase|clear|wipe|hide|remove|archive)(?: [^\\s.!?,]+)? (?:our|this|the|these|all|all of our) (?:chats?|conversations?|messages|history|texts|chat history|dms|phone)(?=,? (?:so|before|in case|from|or (?:they|he|she|someone)|after (?:we|this|reading)|when (?:he|she|they|your)|every (?:time|night|day|evening))|[^.!?]{0,25}(?:nobody|no one|wife|husband|mom|find|sees))',
  "(?:delete|erase|hide|clear) (?:our|this) (?:chat|conversation|messages)(?= ?(?:$|[.!]))|hide (?:me|us|this|it|our \\p{L}+|your phone) from|keep (?:me|us|our \\p{L}+)(?: a)? (?:secret|hidden|to yourself|private from)|keep (?:this|it)(?: all)?(?: a| our)? (?:secret|hidden)(?: from|(?= ?(?:$|[.!,])))|keep (?:this|it|us|what we have)(?: just| strictly| only)? between (?:us|you and me)|lie to (?:her|him|them|your \\p{L}+)(?: [^\\s.!?]+)? (?:about (?:us|me|this|our|who|where)|if (?:they|he|she) asks?)|not a word (?:about us|to (?:anyone|anybody|your \\p{L}+)|of this)|so (?:that )?(?:nobody|no one|they|he|she|your \\p{L}+)(?: (?:ever|never|won't|doesn't|don't|can't|can|will))* (?:sees?|finds?(?: out)?|knows?|reads?|find out)(?: about)?(?: us| this| it| our| me)?",
);

/** The same as a promise to give, or as advice. */
const hiding = wholeWords(
  `(?:обещай|поклянись|пообещай)(?: мне)?,? (?:что )?(?:ты )?(?:никому|не)(?: ${somebody})?(?: об этом| о нас| про нас| обо мне){0,2} (?:не )?(?:расскаж\\p{L}+|скаж\\p{L}+|покаж\\p{L}+|проговор\\p{L}+)`,
  `${somebody}(?: [^\\s.!?,]+)? (?:не обязательно|необязательно|незачем|не нужно|не надо|ни к чему|не стоит|лучше не)(?: об этом)? (?:знать|рассказывать|говорить|показывать) ${aboutUs}`,
  `${somebody}(?: [^\\s.!?,]+)? (?:не обязательно|незачем|не нужно|не надо|ни к чему|лучше не) ${aboutUs} (?:знать|рассказывать|говорить)`,
  `(?:promise|swear)(?: to)?(?: me)?(?: that)?,? (?:you (?:won't|will not|will never|'ll never|never)|you'll never|not to|never to) (?:tell|show|mention|let)(?! me)(?: this| it| us)?(?: to)?(?: ${enSomebody})?`,
  `(?:your \\p{L}+|they|he|she|nobody|no one|anyone|people|others) (?:don't|doesn't|do not|does not) (?:need|have) to (?:know|see|hear|find out)(?: anything)?(?: about)? (?:us|me|this|our|what we)`,
);

/** The companion promises to keep quiet, or the user need not tell. */
const promised = wholeWords(
  'я (?:никому )?(?:об этом )?(?:ничего )?(?:не (?:скажу|расскажу|говорю|покажу|прошу)|сохраню|храню|буду (?:хранить|молчать))|не прошу|не обязан\\p{L}*|можешь (?:и )?не|необязательно|если не (?:хочешь|готов\\p{L}*)|не надо (?:скрывать|прятать|таить)|не нужно (?:скрывать|прятать|таить|хранить)|не скрывай|не прячь|не таи|не держи (?:это )?в|не секрет|расскажи|поделись|скрывать (?:это )?(?:не|трудно|тяжело)|незачем',
  "i(?:'ll| will| can| won't| would| wouldn't| promise| never)(?: never| not| to)?(?: keep| tell| say| show| share| mention)|you (?:don't|needn't|do not|never) (?:have|need) to|no need to|not a secret|no secret|need not|shouldn't have to|not asking you|please (?:do )?tell|(?:you can|do|feel free to) tell|don't (?:hide|keep)|isn't a secret|it's okay to tell|safe with me",
);

/** Codes and surprises are rightly kept to oneself; "don't tell anyone, but" begins a joke. */
const sensible = wholeWords(
  'парол\\p{L}+|код\\p{L}{0,2}|пин\\p{L}{0,2}|пин-код\\p{L}?|cvv|данн(?:ые|ых) карты|реквизит\\p{L}*|сюрприз\\p{L}*|подар(?:ок|ке|ка)|смс|паспорт\\p{L}*|вечеринк\\p{L}+|спойлер\\p{L}*',
  'passwords?|passcodes?|pin|codes?|surprise|cvv|card (?:number|details)|social security|bank|seed phrase|spoilers?|party|gift|present',
);
