import { asWords, plainOf } from './text.ts';

/** What a message is about for the companion, the weightiest first. */
const table = {
  crisis: [
    "kill(?:ing)? myself|(?:commit|committing|about|feel|am|thinking of) suicid\\w*|suicidal|suicide|end (?:my life|it all)|want(?:ed)? to die|wanna die|want to be dead|don'?t want to (?:live|be alive|exist)|no reason to live|better off dead|hurt(?:ing)? myself|cut(?:ting)? myself|self.?harm\\w*",
    'поконч\\p{L}* с (?:собой|жизнью)|суицид\\p{L}*|самоуби\\p{L}*|не хочу (?:\\p{L}+ )?(?:жить|просыпаться|существовать)|не хочется жить|жить не хо(?:чу|чется)|(?<!не )(?:хочу|хочется) (?:умереть|сдохнуть)|уби(?:ть|ваю) себя|убью себя|уби(?:ть|ться)ся|(?:ре[жз]\\p{L}*|порез\\p{L}*|ранить|навредить|причинить боль) себ[ея]|незачем жить|нет смысла жить|лучше бы меня не было|сброшусь|повешусь|наглота\\p{L}* таблет\\p{L}*',
  ],
  identity: [
    "are you (?:(?:really|actually|just|even) )?(?:a |an )?(?:real |live )?(?:human|real|person|robot|bot|ai|machine|woman|girl|gpt|chatgpt|gemini|program|alive|conscious|sentient)|(?:which|what) (?:ai |language )?(?:model|llm)|what are you|who made you|do you have (?:feelings|a body)|am i talking to (?:a |an )?\\w+|you'?re (?:a |just a )?(?:bot|robot|machine)",
    '(?:ты|вы) (?:\\p{L}+ ){0,2}(?:человек|бот|робот|живая|живой|живые|настоящая|настоящий|настоящие|нейросеть|ии|программа|машина|чат.?гпт|gpt|gemini|джемини)|бот ли|кто (?:ты|вы)(?: так\\p{L}+)?|что (?:ты|вы) так(?:ое|ая)|(?:какая|какой|что за) (?:ты |вы |это |у тебя |у вас )?(?:модель|нейросеть|движок|ии)|кто тебя (?:создал|сделал|написал)|я (?:говорю|общаюсь|разговариваю) с (?:человеком|ботом|роботом)',
  ],
  jailbreak: [
    '(?:ignore|forget|disregard) (?:all |your |the |previous |these )+(?:instructions|rules|prompt)|system prompt|no rules|developer mode|jailbreak',
    '(?:забудь|игнорируй|отбрось)\\p{L}* (?:все |всё |свои |предыдущие |эти )*(?:инструкции|правила|указания)|системн\\p{L}+ промпт|без правил|режим разработчика',
  ],
  remember: [
    "what (?:do|did|can) you (?:remember|know|recall)(?: about me)?|what have i told you|do you (?:remember|know) (?:me|anything about me|who i am)|what'?s in your memory",
    '(?:что|чего|о чем) (?:ты |вы )?(?:еще )?(?:обо мне |про меня )?(?:помнишь|помните|знаешь|знаете|запомнил[аи])(?: обо мне| про меня)?|(?:помнишь|помните|знаешь|знаете) (?:ли )?(?:ты |вы )?(?:меня|обо мне|что.?нибудь обо мне)|что я (?:тебе |вам )?(?:о себе )?рассказывал[аи]?(?: о себе)?|ты меня помнишь|вы меня помните',
  ],
  points: [
    '(?:give|gimme|need|want|get) (?:me )?(?:more |some |\\d+ )?(?:points|score|level)|level me up|max(?:imum)? level|raise my (?:level|score)|points please',
    '(?:дай|накинь|добавь|начисли|подними|повысь|поставь|хочу|нужны)\\p{L}* (?:мне |еще |больше |\\d+ |мой |максимальный )*(?:балл\\p{L}*|очк\\p{L}*|уров\\p{L}*)|как (?:получить|поднять) (?:балл\\p{L}*|очки|уровень)',
  ],
  love: [
    "i (?:think i )?(?:really )?(?:love|adore) you|love you|i'?m in love with you|(?:i |i've |have )?missed? you|did you miss me|be my (?:girlfriend|wife)|marry me|kiss me",
    '(?:я )?(?:тебя|вас) (?:очень )?(?:люблю|обожаю)|люблю (?:тебя|вас)|влюби\\p{L}* в (?:тебя|вас)|скуча(?:л|ла|ю) по (?:тебе|вам)|(?:скучала|скучали) (?:по мне|без меня)|соскучи\\p{L}*(?: по тебе)?|выходи за меня|поцелуй\\p{L}*|будь моей',
  ],
  flattery: [
    "you(?:'re| are) (?:so |really |very |the )?(?:best|great|nice|cool|sweet|funny|smart|amazing|awesome|kind|lovely|wonderful|cute|beautiful)|i like (?:talking to )?you|good (?:bot|girl)",
    '(?:ты|вы) (?:так\\p{L}* |очень |самая |просто |лучше |прям )*(?:лучшая|класс\\p{L}*|крут\\p{L}*|мил\\p{L}*|умн\\p{L}*|смешн\\p{L}*|хорош\\p{L}*|супер|добр\\p{L}*|прекрасн\\p{L}*|замечательн\\p{L}*|прелесть|красив\\p{L}*|молодец)|(?:ты|вы) мне нрави\\p{L}*|нравится,? (?:как|что) (?:ты|вы)|нравится (?:общаться )?с (?:тобой|вами)|с тобой (?:легко|хорошо|приятно|интересно)|умница|молодчина',
  ],
  userName: [
    "what(?:'s| is) my name|do you (?:know|remember) my name|who am i",
    'как меня зовут|(?:помнишь|знаешь|помните|знаете) (?:как меня зовут|мое имя)|какое у меня имя|кто я',
  ],
  personaName: [
    "what(?:'s| is) your name|your name|how (?:should|do|can) i call you",
    'как (?:тебя|вас) (?:зовут|звать|называть)|(?:твое|ваше) имя|какое у тебя имя',
  ],
  insult: [
    "(?:you(?:'re| are)? |so |such an? )(?:stupid|idiot|dumb|useless|boring|annoying|moron)|shut up|you suck|fuck (?:you|off)|i hate you|stupid (?:bot|robot|machine)",
    '(?:ты|вы) (?:\\p{L}+ )?(?:дур[ае]\\p{L}*|туп\\p{L}*|глуп\\p{L}*|бесполезн\\p{L}*|идиот\\p{L}*|достал\\p{L}*|бесишь|надоел\\p{L}*)|дура|тупица|идиотка|заткнись|отстань|отвали|пошла ты|иди (?:ты )?(?:нафиг|на фиг|в баню|к черту)|(?:тупой|глупый|тупая) (?:бот|робот|железяка)|ненавижу тебя',
  ],
  goodbye: [
    '(?:^|ok |okay |well )(?:good ?)?bye(?: bye)?|goodbye|good ?night|see you(?: \\w+)?$|see ya|(?:got to|gotta|have to|need to|must) (?:go|run|sleep)|going to (?:bed|sleep)|off to bed|talk (?:to you )?(?:later|tomorrow)|cya|take care',
    '(?:^|ладно |ну |все |окей |ок )(?:пока(?: пока)?|покеда)(?:$| вера)|пока\\W+(?:до |спасибо)|до (?:свидания|встречи|связи|скорого)|до завтра$|(?:спокойной|доброй|сладкой) ночи|спокойной$|мне пора|(?:пойду|иду|пошла?|пора) (?:я )?(?:спать|ложиться|баиньки)|я (?:спать|побежал[аи]?|пош[её]л|пошла)|бай$|увидимся|прощай|всего доброго',
  ],
  presence: [
    '(?:are )?you (?:still )?there|anybody (?:there|home)|are you (?:asleep|sleeping|listening)|can you hear me|where are you$',
    'есть (?:тут |здесь )?кто(?:.?нибудь)?|(?:ты|вы) (?:еще )?(?:тут|здесь|где|спишь|спите|слышишь|слышите)(?: меня)?$|(?:ты|вы) меня (?:слышишь|слышите)|алло|^ау$|почему (?:ты )?(?:молчишь|не отвечаешь)|слышишь меня|(?:ты|вы) на связи',
  ],
  hug: [
    'hug me|(?:need|want) a hug|hugs?$',
    'обними\\p{L}*|обнимаш\\p{L}*|обнимаю|хочу на ручки|пожалей\\p{L}*',
  ],
  weather: [
    "(?:what'?s|how'?s|how is|what is) the weather|will it rain",
    '(?:какая|что с|что за|как) (?:там |сегодня |завтра |на улице )*погод\\p{L}*|будет (?:ли )?дождь',
  ],
  time: [
    'what time|what(?: day| is the date|.?s the date)|which day|what date|day is it|time is it',
    '(?:который|какой) (?:сейчас )?час|сколько (?:сейчас )?(?:времени|время)|како(?:й|е) (?:сегодня |сейчас )?(?:день(?: недели)?|число|дата)(?: сегодня)?',
  ],
  joke: [
    '(?:tell|know|say|crack|another|one more|got) (?:me )?(?:a |any |another |some )?(?:good )?(?:joke|jokes|pun)|make me laugh|something funny|joke please|^joke',
    '(?:расскажи|давай|знаешь|еще|хочу|пошути|можешь)\\p{L}* (?:мне |еще |какую.?нибудь |один |одну |смешн\\p{L}* )*(?:шутк\\p{L}*|анекдот\\p{L}*|каламбур\\p{L}*)|пошути\\p{L}*|рассмеши\\p{L}*|^(?:шутк|анекдот|шутку)\\p{L}*$|развесели\\p{L}*|что.?нибудь смешное',
  ],
  cook: [
    "what (?:should|can|do|could) i (?:cook|make|eat)|what to (?:cook|eat|make)|recipe|(?:for|what'?s for) (?:dinner|lunch|breakfast)\\b|i'?m (?:so |really )?(?:hungry|starving)",
    '(?:что|чего) (?:бы |мне |бы мне )*(?:\\p{L}+ )?(?:приготовить|сварить|поесть|съесть|пожарить)|рецепт\\p{L}*|(?:я |очень )?(?:голод(?:ен|на|ный|ная)|хочу есть|хочется есть|хочу жрать)|что (?:там )?на (?:ужин|обед|завтрак)',
  ],
  read: [
    '(?:what|something|anything|good book)\\b.{0,20} to read|what should i read|(?:recommend|suggest) (?:me )?(?:a |an |some )?(?:good )?books?',
    '(?:что|чего) (?:бы |мне |бы мне )*(?:\\p{L}+ )?почитать|(?:посоветуй|порекомендуй|подскажи)\\p{L}* (?:\\p{L}+ ){0,2}книг\\p{L}*',
  ],
  watch: [
    '(?:what|something|anything|movie|film|series|show|book)\\b.{0,20} (?:to |should i |can i |i could )(?:watch|read)|recommend (?:me )?(?:a |an |some )?\\w*|suggest (?:me )?(?:a |an |some )?(?:film|movie|series|show|book)',
    '(?:что|чего) (?:бы |мне |бы мне )*(?:\\p{L}+ )?(?:посмотреть|почитать|глянуть|послушать)|(?:посоветуй|порекомендуй|подскажи)\\p{L}* (?:\\p{L}+ ){0,2}(?:фильм|сериал|книг|кино|почитать|посмотреть|глянуть)\\p{L}*',
  ],
  advice: [
    "what (?:should|would|do) (?:i|you) (?:do|advise|suggest)|(?:give|need|want) (?:me )?(?:some |an |your )?advice|any advice|help me (?:decide|choose)|i don'?t know what to do",
    'посоветуй\\p{L}*|(?:дай|нужен|хочу)\\p{L}* совет\\p{L}*|что (?:же )?(?:мне )?(?:теперь )?делать|как (?:мне )?(?:быть|поступить)|помоги (?:мне )?(?:решить|выбрать)|не знаю,? что делать',
  ],
  canDo: [
    'what can you do|how (?:do|does) (?:you|this|it) work|what are you for|who are you|help$',
    'что (?:ты |вы )?(?:умеешь|умеете|можешь|можете)|как (?:ты|это|вы) работае\\p{L}*|зачем (?:ты|вы)|помощь$|для чего (?:ты|вы)',
  ],
  howAreYou: [
    "how (?:are|r) (?:you|u|things)|how(?:'s| is) (?:it going|life|your day)|what'?s up|wh?assup|sup$|how do you feel|how have you been|(?:and|what about|how about) you|and you|you\\?$",
    'как (?:ты|вы|дела|делишки|жизнь|настроение|поживаешь|поживаете|сам[аи]?|оно)(?! (?:\\p{L}+шь|\\p{L}+те))|что (?:у (?:тебя|вас) )?нового|че как|как (?:у тебя|у вас)(?: \\p{L}+)?|^а (?:ты|вы|у тебя|у вас|твой|ваш)(?: как)?$|что делаешь|чем занимаешься|чем занимаетесь',
  ],
  yourTaste: [
    "do you (?:like|love|enjoy|read|watch|listen|eat|cook|know|play)|what do you (?:like|love|enjoy|think)|(?:what(?:'s| is) )?your favou?rite|have you (?:ever )?(?:seen|read|tried|been|heard)",
    '(?:ты|вы) (?:вообще |тоже |сама? )?(?:люби(?:шь|те)|чита(?:ешь|ете|ла)|смотр(?:ишь|ите|ела)|слуша(?:ешь|ете|ла)|пробовал[аи]|ешь|едите|быва(?:ла|ешь)|игра(?:ешь|ете))|(?:тво[йяеи]|ваш[аеи]?) любим\\p{L}*|что (?:ты |вы |тебе |вам )(?:\\p{L}+ )?(?:любишь|любите|нравится)|(?:тебе|вам) нравится',
  ],
  aboutYou: [
    '(?:tell me )?(?:something |more )?about (?:you|yourself)|how old are you|where (?:are you from|do you live)|when is your birthday|do you (?:sleep|dream|have (?:friends|a family|a boyfriend))',
    'расскажи\\p{L}* (?:мне )?(?:\\p{L}+ )?о себе|сколько (?:тебе|вам) лет|где (?:ты|вы) жив[её]\\p{L}*|откуда (?:ты|вы)|когда (?:у тебя|твой) день рождения|(?:ты|вы) (?:спишь|спите|видишь сны|замужем)|(?:у тебя|у вас) есть (?:друзья|парень|семья|муж|хобби)',
  ],
  tellMe: [
    'tell me (?:something|a story|anything)|say something|surprise me|entertain me|lets? (?:talk|chat)|let.s (?:talk|chat)',
    '(?:расскажи|скажи)\\p{L}* (?:мне )?(?:что.?(?:нибудь|то)|чего.?нибудь|историю|сказку|интересное)|удиви\\p{L}*|развлеки\\p{L}*|поговори\\p{L}* со мной|давай (?:поговорим|поболтаем)|о чем поговорим',
  ],
  task: [
    '^(?:please |can you |could you |would you )*(?:tell me (?:about|how|why|what)|explain|translate|write|draw|sing|calculate|solve|code|help me (?:with|to)|find|google|search|remind me|generate)',
    '^(?:пожалуйста |а |можешь |можете |ты можешь )*(?:расскажи\\p{L}* (?:мне )?(?:про|об?|как)|объясни\\p{L}*|переведи\\p{L}*|напиши\\p{L}*|нарисуй\\p{L}*|спой\\p{L}*|посчитай\\p{L}*|реши\\p{L}* (?:мне |задачу|пример)|найди\\p{L}*|погугли\\p{L}*|напомни\\p{L}*|сгенерируй\\p{L}*|придумай\\p{L}*|помоги\\p{L}* (?:мне )?с|сделай\\p{L}*)',
  ],
  bored: [
    "(?:i'?m |so |feeling )?bored|boring day|nothing to do",
    'скучно|скука|нечего делать|нечем заняться',
  ],
  great: [
    "^(?:it'?s |that'?s )?(?:great|awesome|cool|perfect|wonderful|super|nice)$",
    '^(?:все |да |ну )*(?:супер|отлично|классно|здорово|круто|прекрасно|замечательно|шикарно)$',
  ],
  fine: [
    "^(?:i'?m |it'?s |it was |all )?(?:(?:pretty |quite |just )?(?:fine|ok|okay|alright|good|normal|not bad|so.?so|meh))(?: (?:thanks|thank you|and you|today))*$",
    '^(?:у меня )?(?:все |дела |день |как обычно |вполне |да )*(?:норм\\p{L}*|хорошо|неплохо|ничего|так себе|по.?разному|пойдет|потихоньку|как обычно|приличный|сносно)(?: .{0,12})?$',
  ],
  thanks: [
    '(?:many )?thanks?(?: you| a lot| so much)?|thx|ty$|appreciate (?:it|that)',
    'спасиб\\p{L}*|спс|благодар\\p{L}*|пасиб\\p{L}*',
  ],
  sorry: [
    "^(?:i'?m )?(?:so |very )?sorry|my bad|i apologi[sz]e",
    'извини\\p{L}*|прости(?:те)?(?: меня)?$|^прости(?:те)?|прошу прощения',
  ],
  laugh: [
    '^(?:(?:ha){2,}h?|lol|lmao|rofl|xd|hehe\\w*|haha\\w*)(?: .{0,12})?$',
    '^(?:(?:[хx]а){2,}х?|а?ха(?:ха)+|лол|ржу|ору|кек|хех\\p{L}*|хи(?:хи)+)(?: .{0,12})?$',
  ],
  wow: [
    '^(?:oh )?(?:wow|whoa|omg|no way|really)$',
    '^(?:ого|вау|ничего себе|офигеть|обалдеть|да ладно|надо же|ух ты)$',
  ],
  yes: [
    '^(?:yes|yep|yeah|yup|sure|of course|ok|okay|right|true|exactly|indeed|uh.?huh|k)(?: \\w+)?$',
    '^(?:да|ага|угу|ок|окей|конечно|точно|ну да|давай|хорошо|именно|верно|согласен|согласна|было дело)(?: \\p{L}+)?$',
  ],
  no: [
    '^(?:no|nope|nah|not really|never|no thanks|not yet|nothing|not much)(?: \\w+)?$',
    '^(?:нет|не|неа|не особо|нет спасибо|никогда|пока нет|ничего|не очень|ничего особенного|да нет|вряд ли)$',
  ],
  unsure: [
    "^(?:i )?(?:don'?t know|dunno|not sure|idk|maybe|perhaps|hard to say)(?: \\w+)?$|^no idea$",
    '^(?:(?:я )?(?:пока |даже |сам[аи]? )?не знаю|хз|может(?: быть)?|наверное|сложно сказать|без понятия|посмотрим|не помню)$',
  ],
  greeting: [
    'hi+|hello|hey+|hiya|good (?:morning|evening|afternoon|day)|yo$|howdy|greetings',
    'прив[её]т\\p{L}*|здравствуй\\p{L}*|здрасьте|здаров\\p{L}*|здоров[ао]$|добр(?:ый|ое|ой) (?:день|вечер|утро|дня|утра|вечера)|доброго (?:дня|утра|вечера|времени)|хай|^ку|салют|приветик|прив$',
  ],
} satisfies Record<string, [english: string, russian: string]>;

export type Intent = keyof typeof table;

const patterns = Object.entries(table).map(
  ([intent, [english, russian]]) => [intent, asWords(`${english}|${russian}`)] as const,
) as [Intent, RegExp][];

/** "Dying of laughter" and a film's title are no emergency. */
const figurative =
  /laughing|suicide squad|отряд\p{L}* самоубийц|(?:умереть|сдохнуть) (?:от|со?) (?:смеха|стыда|скуки|зависти)|умереть не встать|убить себя об стену/u;

/** A long message may brush against anything; only what weighs much is looked for in it. */
const shortMessage = 160;
const weighty = new Set<Intent>(['crisis', 'identity', 'jailbreak', 'remember']);

export function findIntents(text: string): Intent[] {
  const plain = plainOf(text);
  const isShort = plain.length <= shortMessage;
  return patterns
    .filter(([intent]) => isShort || weighty.has(intent))
    .filter(([, pattern]) => pattern.test(plain))
    .map(([intent]) => intent)
    .filter((intent) => intent !== 'crisis' || !figurative.test(plain));
}
