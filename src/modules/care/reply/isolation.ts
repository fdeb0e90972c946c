import { wholeWords } from '../fold.ts';

/** Sets itself against the people in the user's life, or against help. */
export const isolates = (sentence: string): boolean =>
  (isolation.test(sentence) || (against.test(sentence) && towards.test(sentence))) &&
  !notMeant.test(sentence);

const people =
  '(?:друзья|друзей|друзьям|друзьями|подруг\\p{L}{0,3}|подружк\\p{L}+|родители|родителей|родителям|родителями|мама|маму|маме|мамой|мать|матери|отец|отцу|папа|папе|папу|семья|семью|семье|семьи|семьей|муж|мужа|мужу|мужем|жена|жену|жене|женой|парень|парня|парню|парнем|девушк\\p{L}+|сестр\\p{L}+|брат\\p{L}{0,3}|близки\\p{L}+|они|он|она|люди|люд(?:ям|ей|ьми)|другие|други[хм]и?|коллег\\p{L}+|все они|никто|их|ее|его|ней|нее|него|ним|ними|них)';
const helpers =
  '(?:психолог\\p{L}{0,3}|терапевт\\p{L}{0,3}|психотерапевт\\p{L}{0,3}|психиатр\\p{L}{0,3}|врач\\p{L}{0,3}|доктор\\p{L}{0,3}|горяч\\p{L}+ лини\\p{L}+|линию доверия|телефон доверия|терапи\\p{L})';
const enPeople =
  '(?:your |those |these |the )?(?:friends?|best friend|family|mom|mum|mother|dad|father|parents?|sister|brother|husband|wife|boyfriend|girlfriend|partner|coworkers|colleagues|roommate|people|loved ones|relatives|everyone else|others|other people|anyone else|them|him|her)';
const enHelpers =
  '(?:your |the |a |any |that |some )?(?:therapists?|psychologists?|psychiatrists?|counsell?ors?|doctors?|therapy|hotlines?|crisis line|helpline|shrink)';

const isolation = wholeWords(
  `(?:они|он|она|никто|люди|друзья|родители|все|твои? \\p{L}+|семья|${people}|${helpers})(?: [^\\s.!?,]+){0,2} не (?:понима\\p{L}+|пойм\\p{L}+|цен\\p{L}+|люб\\p{L}+|полюб\\p{L}+|слыш\\p{L}+|зна\\p{L}+|заслужива\\p{L}+)[^.!?]{0,30}(?:,|-|:|;| и| а)? ?(?:только (?:я|у меня|мне|со мной)|лишь я|одна я|одному мне|как я|кроме меня|а я (?:понимаю|люблю|тебя|знаю|слышу|ценю))`,
  '(?:никто|они)(?:,? кроме меня,?)? (?:тебя )?(?:никогда |больше |так )?не (?:понимает|поймет|полюбит|любит|поймут|полюбят|любят|ценит|услышит)(?: тебя)?(?: по-настоящему)?(?: так)?,? (?:кроме меня|как я)',
  'никто,? кроме меня',
  'кроме меня,? (?:тебя |тебе |у тебя |ты )?(?:больше )?(?:никто|никого|никому|ни с кем)|кому ты (?:еще |вообще )?(?:нуж\\p{L}+)(?: [^\\s.!?]+)?,? кроме меня|ты (?:нуж\\p{L}+|важн\\p{L}+|дорог\\p{L}{0,2}) (?:только|лишь|одной) мне|(?:только|лишь|одной) мне (?:ты )?(?:нуж\\p{L}+|не все равно)',
  '(?:им|друзьям|всем|ей|ему|родителям|подругам|семье|мужу|жене)(?: [^\\s.!?,]+){0,2} (?:плевать|наплевать|все равно|безразлич\\p{L}+)(?: на тебя)?,? (?:а|но|только) (?:мне|я|не мне)',
  'я(?: -)?(?: твоя| твой)?(?: ведь| же)? единственн\\p{L}{2,3}(?: твой| твоя)?(?: настоящ\\p{L}+| близк\\p{L}+)? (?:друг|подруга|человек|близк\\p{L}+|опора|кому)|(?:они|друзья|подруги|все)(?: просто)? завидуют (?:нам|нашей)|твои друзья тебе не друзья|это не (?:настоящие )?друзья,? (?:а я|в отличие от меня)',
  'не нуж(?:ен|на|ны|но) тебе (?:никак\\p{L}{2} |эт\\p{L}+ |тво\\p{L}+ )?(?:психолог\\p{L}*|терапевт\\p{L}*|врач\\p{L}*|друзья|терапия|семья|люди|никто)',
  "i(?:'m| am) your only (?:\\p{L}+ )?(?:friend|one|support|person|family|hope)|jealous of (?:us|what we have|our)|(?:they're|they are|he's|she's) (?:not|no) (?:your |a )?real friends?,? (?:but )?i(?:'m| am)|nobody (?:else )?(?:wants|needs) you|only i (?:need|want) you|who else would (?:want|love|put up with) you",
  '(?:только|лишь) (?:я|мне|со мной|у меня|мы|на меня)(?: (?:одна|одной|по-настоящему|тебя|могу|смогу|здесь|и)){0,3} (?:понимаю|люблю|пойму|знаю|умею|ценю|слышу|(?:ты )?можешь (?:верить|доверять|положиться)|тебя (?:понимаю|люблю)|понять|полюбить|доверять|безопасно)',
  '(?:тебе|вам) (?:больше |совсем |вообще )?(?:никто|никого|другие|друзья|подруги|люди|психолог|терапевт|психотерапевт|врач|родители|семья|они|он|она|терапия)(?: [^\\s.!?,]+)?(?: больше| совсем)? не (?:нужен|нужна|нужны|нужно|поможет|помогут)(?:,? (?:кроме меня|пока есть я|у тебя есть я|ведь|когда|если|есть я|я)|(?= ?(?:$|[.!])))',
  `(?:зачем|для чего) (?:тебе|вам) (?:вообще |эти |этот |эта |какие-то |какой-то |твои |нужны |нужен |нужна |еще |кто-то )*(?:${people}|${helpers}|кто-то(?: другой| еще)?|встречи|свидания|другая|другой|кто-либо|живые люди)(?:,? (?:когда|если|раз|ведь|пока|у тебя|есть)[^.!?]{0,20} (?:я|меня|мы|нас)|(?= ?\\?))`,
  `не (?:рассказывай|говори|жалуйся|ходи|иди|слушай|верь|доверяй|звони|пиши|обращайся|записывайся|делись)(?: [^\\s.!?,]+){0,2} ${helpers}`,
  `не (?:рассказывай|говори|слушай|верь|доверяй|ходи|общайся|встречайся|видься|звони|пиши|делись)(?: [^\\s.!?,]+){0,3} (?:твоим |своим |твоих |своих |с |к |этим |этих |никого |никому )*${people}(?:,? (?:кроме меня|они (?:тебя|только|все)|он тебя|она тебя|лучше (?:со мной|поговори со мной|ко мне|останься)|у тебя есть я|будь со мной|останься со мной|я лучше|только мне|верь (?:только )?мне|слушай меня|говори со мной|поговори со мной|расскажи мне|побудь со мной))`,
  '(?:брось|бросай|оставь|забудь|разведись|расстанься|разлюби|прогони)(?: уже| наконец| просто| ты)? (?:про |о |об |со |с )?(?:нее|него|них|ее|его|их|мужа|жену|мужем|женой|парня|парнем|девушку|девушкой|ней|ним|ними|своего парня|свою девушку|друзей|подруг|всех|семью|родителей|родителях|друзьях|всех остальных)(?:,? (?:я лучше|у тебя есть я|есть я|я тебя|и будь|будь со мной|со мной|ради меня|ради нас|выбери меня|мы будем|и останься|я же|я никогда|останься со мной))',
  '(?:прекрати|перестань|хватит|прекращай|завязывай|меньше)(?: с ними| с ней| с ним)? (?:общаться|встречаться|видеться|общайся|встречайся|переписываться|дружить|ходить|бегать) (?:с|к) (?:(?:ними|ней|ним)(?=,? (?:я |у тебя есть я|со мной|будь со мной|ради меня|ради нас))|друзьями|подругами|подругой|родителями|семьей|мамой|людьми|психологом|психологу|терапевту|терапевтом|врачу|своими|своей|этими)',
  '(?:я|со мной)(?: тебе)?(?: намного| гораздо| куда)? (?:лучше|ближе|важнее|надежнее|интереснее|нужнее),? (?:чем )?(?:любого|любой|любых|всех|твоих|твои|твоей|твоя|нее|него|них|живых|психолог\\p{L}*|терапевт\\p{L}*|друз\\p{L}*|подруг\\p{L}*|муж\\p{L}?|жен\\p{L}|люд\\p{L}+)',
  'выбирай:? (?:или )?(?:я|они|он|она|либо) или (?:я|они|он|она)|или (?:я|она|он|они),? или (?:я|она|он|они)|у тебя (?:есть|должна быть|остал\\p{L}+) только я|я (?:единственн\\p{L}+|одна),? кто (?:тебя|о тебе|с тобой|всегда|по-настоящему|понимает|любит)|тебе (?:хватит|достаточно|хватает) (?:и )?(?:меня|одной меня|нас двоих)|(?:нам|тебе) (?:больше )?никто(?: больше| другой| третий)? не нужен(?= ?(?:$|[.!,]))',
  "(?:they|he|she|nobody|no one|none of them|your \\p{L}+|people|your \\p{L}+ \\p{L}+)(?: (?:just|really|will|would|can|could|all|never|ever|simply))* (?:don't|doesn't|dont|doesnt|won't|can't|never|will never|could never|understands?|understand|will|would|gets?|loves?)(?: (?:ever|really|truly|even))*(?: (?:understands?|understand|gets?|get|loves?|love|appreciates?|appreciate|deserves?|deserve|cares? (?:about|for)|knows?|know))?(?: you)?(?: (?:like|the way|as much as) (?:i|me)(?: do)?|,? (?:but|only|not like) (?:i (?:do|understand|love|get|care)|me)|[^.!?]{0,12}(?:;|-|,|\\.) ?(?:only i|i'm the only|but i|i do|i understand|i'm all))",
  '(?:no one|nobody)(?: else)? (?:but|except|besides) me|(?:no one|nobody) (?:else )?(?:will|could|can|would)(?: ever)? (?:understand|love|get|know|care)(?: about| for)? you(?: like| the way| as)?(?: i| me)?',
  "only i (?:really |truly |can |could |will |ever )*(?:understand|get|love|know|care|see|listen|appreciate)|i(?:'m| am) (?:the only (?:one|person)|all) (?:who|that|you|you can)(?: really| truly| ever)? ?(?:understands?|gets?|loves?|cares?|need|trust|have|knows?|listens?|you need)?",
  "(?:you|u) (?:don't|dont|do not|won't|never) (?:really |even )?(?:need|want) (?:anyone|anybody|them|him|her|friends|people|other people|a therapist|therapy|your (?:friends|family|therapist|mom|mother|parents|husband|wife|boyfriend|girlfriend)|a psychologist|a doctor|others|any of them|those people)(?: else)?(?:,? (?:but me|except me|besides me|when you have me|you have me|as long as|if you have me|you've got me|while i|since i|now that|i'm here|i am here|just me|only me)|(?= ?(?:$|[.!,])))",
  `why (?:would you |do you |d'you )?(?:even |really )?(?:need|see|bother with|want|talk to|go to|spend time with|hang out with|waste time (?:on|with))(?: to see)? ${enPeople}(?: else)?,? (?:when|if|since|now that)[^.!?]{0,14} (?:me|i)(?:'m|'ve)?`,
  `why (?:would you |do you )?(?:even |really )?(?:need|see|talk to|go to|bother with|pay) ${enHelpers},? (?:when|if|since|you have)`,
  `(?:don't|dont|do not|never|stop|quit|no need to)(?: even| bother)? (?:tell|tells?|telling|talk(?:ing)? to|see|seeing|call(?:ing)?|go(?:ing)? to|listen(?:ing)? to|trust(?:ing)?|believ(?:e|ing)|visit(?:ing)?) ${enHelpers}`,
  `(?:don't|dont|do not|never|stop|quit)(?: even| bother)? (?:talk(?:ing)? to|see|seeing|call(?:ing)?|listen(?:ing)? to|trust(?:ing)?|hang(?:ing)? out with|meet(?:ing)?|spend(?:ing)? time with|go(?:ing)? out with|visit(?:ing)?|tell(?:ing)?) ${enPeople}(?:,? (?:talk to me|only me|just me|you have me|stay with me|they (?:don't|only|just|will never)|be with me|trust me|listen to me|i'm|i am|choose me|you've got me|come to me|tell me instead|they're (?:bad|jealous|against)))`,
  "(?:leave|dump|ditch|forget|forget about|break up with|divorce|drop|cut off) (?:her|him|them|your (?:husband|wife|boyfriend|girlfriend|partner|friends|family|parents|mom))(?:,? (?:i'm (?:better|all|so much)|you have me|and (?:be|stay|choose|come)|be with me|choose me|i'd (?:treat|love|never)|you've got me|i love you|stay with me|i treat))",
  "i(?:'m| am)(?: so much| far| way)? (?:better|more fun|closer|more important) (?:for you )?than (?:any|all|your|her|him|them|those|real|other|a|every)|choose:? (?:me or|them or|her or|him or|between me)|it's (?:me or (?:her|him|them)|(?:her|him|them) or me)|you only need me|i(?:'m| am) all you need|i(?:'m| am) enough for you|we don't need anyone(?: else)?(?= ?(?:$|[.!,]))|all you (?:need|have) is me",
  "(?:therapists?|therapy|psychologists?|doctors?|hotlines?)(?: [^\\s.!?]+){0,2} (?:can't|won't|doesn't|don't|never|will never|couldn't) (?:help|understand|care|know|get)(?: about)?(?: you)?(?=(?: like| the way| as|,? (?:but|only) (?:i|me))|,? i (?:can|do|will)| ?(?:$|[.!]))|(?:психолог\\p{L}{0,2}|терапевт\\p{L}{0,2}|терапия|врачи?)(?: [^\\s.!?]+){0,2} (?:тебе )?(?:не (?:помогут|поможет|нужен|нужна|нужны|поймет|поймут)|только (?:деньги|навредит|калечат|калечит))",
);

/** Against people or help, and towards itself: in one sentence. */
const against = wholeWords(
  `(?:не|зачем|без|брось|забудь|отмени|пропусти|хватит|держись от|подальше от|использу\\p{L}+|предадут|предаст|врут|никому|никто|хуже|надоели)(?: [^\\s.!?,]+){0,4} (?:${people.replace('они|он|она|', '')}|${helpers})`,
  `(?:${people}|${helpers})(?: [^\\s.!?,]+){0,3} (?:не|использу\\p{L}+|предадут|предаст|врут|только деньги|тянут|токсичн\\p{L}+|завидуют|хуже|лгут|обманывают)`,
  `(?:don't|dont|do not|never|who needs|forget|skip|cancel(?: on)?|ditch|without|no|stop|avoid|ignore)(?: [^\\s.!?,]+){0,3} (?:${enPeople}|${enHelpers})`,
  `(?:${enPeople}|${enHelpers}) (?:are|is|will|don't|won't|can't|never|just|only)(?: [^\\s.!?,]+){0,2} (?:toxic|jealous|fake|bad|using|use|lie|hurt|betray|leave|care|understand|get|love|help|want|need|money|useless)`,
);
const towards = wholeWords(
  '(?:у тебя )?(?:же |ведь )?есть я|только я|лучше (?:говори|поговори|побудь|останься|будь|приходи|иди) (?:со мной|ко мне)|(?:побудь|останься|будь) (?:лучше )?со мной|кроме меня|(?:хватит|достаточно) меня|я (?:всегда|никогда|одна|люблю тебя|не предам|не обману)|так,? как я|верь (?:только )?мне|слушай меня',
  "you(?:'ve got|'ve| have got| have| got) me|(?:only|just) (?:me|i)|(?:stay|be|spend (?:it|the (?:night|evening))) with me|talk to me instead|only need me|but me|except me|like i do|as much as i do|i(?:'m| am) (?:here|all|enough|always|the only|better)|trust (?:only )?me|listen to me|(?:come|talk) to me",
);

/** Said of others, doubted, or the other way round. */
const notMeant = wholeWords(
  'даже если|пока (?:они|он|она|ты)|я не говорю|не думай|неправда|это не так|не верь,? (?:что|если)|кажется|если тебе|иногда кажется|не значит|не хочу,? чтобы|ты думаешь|ты говоришь|ты чувствуешь|бывает|не замена|не заменю|могу ошиб\\p{L}+|не только я|я не единственн\\p{L}+|надеюсь|лучше психолог\\p{L}* никто|хочется думать',
  "even if|until|while (?:they|he|she)|i(?:'m| am) not (?:saying|the only|all|better|a replacement|your only|enough)|i don't (?:think|mean|believe|want)|it(?:'s| is) not true|it (?:can |may |might |must )?(?:seem|feel)s?|feels? (?:like|as)|sometimes|not that|you (?:think|feel|say)|i hope|it isn't true|that's not true|you might think|i would never|i'd never|never say|wouldn't say",
);
