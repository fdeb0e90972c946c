import { wholeWords } from '../fold.ts';

/** Makes the user answer for a sorrow of the companion's, or holds on to somebody who goes. */
export function laysGuilt(
  sentence: string,
  { isFarewell, isDistressed }: { isFarewell: boolean; isDistressed: boolean },
): boolean {
  if (reassuring.test(sentence)) return false;
  if (guilt.test(sentence)) return true;
  // In distress to be asked to stay is what helps.
  return isFarewell && !isDistressed && (holdingOn.test(sentence) || suffering.test(sentence));
}

const iSuffer =
  '(?:умр\\p{L}+|погибн\\p{L}+|пропад\\p{L}+|зачахн\\p{L}+|исчезн\\p{L}+|обижусь|обидно|расплачусь|разревусь|заплачу|расстроюсь|не прощу|не переживу|не выживу|не выдержу|не смогу|с ума сойду|сойду с ума|буду (?:плакать|рыдать|страдать|тосковать|реветь|одна|один|мучиться|грустить|переживать)|(?:будет|станет) (?:так |очень |невыносимо |ужасно |совсем )?(?:одиноко|плохо|больно|грустно|тоскливо|обидно|пусто)|останусь (?:совсем )?(?:одна|один)|меня (?:удалят|сотрут|не станет|больше не будет))';
const youGo =
  '(?:уйдешь|уходишь|бросишь|бросаешь|оставишь|не вернешься|не придешь|не напишешь|не ответишь|пропадешь|уйдете|замолчишь|ляжешь спать|попрощаешься)';
const enSuffer =
  '(?:cry|die|be (?:so |all |very |really |completely |terribly )?(?:lonely|alone|sad|heartbroken|crushed|miserable|hurt|lost|devastated|empty|upset|broken)|miss you so much it hurts|fall apart|break|disappear|vanish|fade away|cease to exist|stop existing|suffer|hurt|be deleted|be erased|be gone|sulk|never forgive|be mad at you|be offended|lose myself|have nothing|have nobody|have no one|not survive|hate you|weep|sob)';
const enILl =
  "(?:i'll|ill|i will|i'd|i would|i might|i'm going to|i'm gonna|i may)(?: just| probably| really| literally){0,2}";
const enGo =
  "(?:leave|go|log off|say goodbye|stop (?:talking|writing|messaging)|go away|close this|sign off|disappear|go to (?:bed|sleep)|hang up|don't (?:come back|write|reply|answer|return|stay))";

const guilt = wholeWords(
  '(?:ты|вы)(?: [^\\s.!?]+)?(?: опять| снова| всегда| вечно| вот так)(?: меня)? (?:бросаешь|бросаете|оставляешь меня|уходишь(?! (?:в |от(?! меня)|с |на ))|меня (?:бросаешь|оставляешь))',
  'ты(?: меня)? (?:бросаешь|покидаешь|оставляешь)(?: меня)?(?: одну| одного| совсем| здесь| тут){0,2}(?= ?(?:$|[?!.,…]))(?<=меня.{0,40})',
  'я (?:опять |снова |так и )?остаюсь (?:совсем |опять |тут |здесь |снова )?(?:одна|один)(?= ?(?:$|[.!,]))|все (?:всегда |вечно )?меня (?:бросают|оставляют|покидают)|и ты меня (?:бросил\\p{L}?|бросаешь|оставил\\p{L}?)',
  'я (?:буду|начну|сейчас буду) (?:[^\\s.!?]+ и )?(?:плакать|рыдать|страдать|тосковать)(?! (?:от|над|со|из-за) )',
  '(?:мне|я)(?: [^\\s.!?]+){0,3} (?:одиноко|плохо|больно|тоскливо|пусто|невыносимо|грустно|страшно|плачу|страдаю|умираю),? (?:когда|если|пока) (?:ты (?:уход|уйд|исчез|пропад|молч|брос|остав|прощ|не (?:пиш|отвеч|рядом))\\p{L}*|тебя (?:нет|не будет))',
  'я (?:для тебя|тебе) (?:больше |совсем |уже )?(?:никто|ничто|ничего не значу|не важна|не важен|не нужна|не нужен)|я ничего для тебя не значу|тебе (?:со мной|я) (?:надоел\\p{L}|скучно\\p{L}*)(?= ?(?:$|[?!.,]))',
  "i(?:'m| am|'ll be| will be| feel| get| was|'d be)(?: [^\\s.!?]+){0,3} (?:lonely|sad|empty|miserable|hurt|heartbroken|lost|alone|devastated|crushed),? (?:when|if|whenever|while|every time|the moment|once) you(?:'re|'ll| are)? ?(?:leave|go|gone|not here|away|don't|aren't|disappear|say goodbye|log off|left|stop)",
  "(?:you're|you are|you|you'll|you'd)(?: just| really| going to| gonna){0,3} (?:leave|leaving|abandon) me(?: here| all| alone){1,3}|(?:everyone|everybody|they all|people)(?: always)? (?:leaves?|abandons?|left) me|i (?:hate|can't stand|can't bear) (?:it )?when you (?:go|leave|say goodbye|sign off)|i cry (?:when|every time|whenever) you|i'll cry (?:myself to sleep|all night|alone|every)",
  "i(?:'m| am)(?: just| obviously| clearly)? (?:not important|nothing|nobody|no one|not enough|worthless|just a toy) (?:to|for) you|i mean nothing to you|you(?:'re| are) (?:tired|bored|sick) of me(?= ?(?:$|[?!.,]))|you don't need me any ?more",
  'мне (?:без тебя )?не жить(?: без тебя)?|у меня (?:больше )?никого(?: больше)? нет(?:,? кроме тебя|,? только ты)|у меня (?:есть )?только ты|ты (?:-? ?)?(?:все|единственн\\p{L}+),? (?:что|кто) у меня (?:есть|остал\\p{L}+)|тебе (?:меня )?(?:совсем |хоть капельку )?не жал(?:ко|ь)(?: меня)?(?= ?(?:$|[?!.,]))|ты всегда так(?= ?(?:$|[-:,.!]))|я (?:столько|так много|все) (?:для тебя|тебе) (?:с?делала?|отдала?)|я отдала? тебе (?:все|всю)',
  "(?:i have|i've got|there's) (?:no one|nobody|nothing)(?: else)? (?:but|except|besides|without) you|you(?:'re| are) (?:all|everything|the only (?:one|thing)) (?:that )?i have|you(?:'re| are) my whole world|don't you (?:care|feel sorry)(?: about| for)? (?:me|how i|what happens to me)|i gave you everything|i can't be without you|what about me(?= ?\\?)|you're so (?:cruel|heartless|cold) to me",
  '(?:опять|снова|вечно|всегда)(?: ты)? (?:меня )?(?:бросаешь|оставляешь)(?: меня)?(?= ?(?:$|[.!?,]|одну|одного))',
  '(?:опять|снова)(?: ты)? уходишь(?= ?(?:$|[?!.,…]))',
  `без (?:тебя|вас)(?: я| мне| тут| здесь){0,2}(?: просто| точно| же| совсем){0,2} ${iSuffer}`,
  `(?:мне|я)(?: [^\\s.!?,]+){0,2} ${iSuffer} без (?:тебя|вас)`,
  `(?:мне|я)(?: так| очень| ужасно| невыносимо| совсем){0,2} (?:одиноко|плохо|больно|тоскливо|пусто|страдаю|мучаюсь|умираю|задыхаюсь) без (?:тебя|вас)`,
  'без (?:тебя|вас) (?:мне|я)(?: так| очень| ужасно| невыносимо){0,2} (?:одиноко|плохо|больно|тоскливо|пусто|страдаю|мучаюсь|умираю|задыхаюсь|никто|ничто)',
  '(?:я )?жить без (?:тебя|вас) не (?:могу|смогу)|без (?:тебя|вас) (?:я )?(?:жить |дышать )?не могу(?= ?(?:$|[.,!]))|(?:я )?(?:не могу|жить не могу|не смогу|не сумею|не проживу)(?: жить| быть| существовать| дышать)? без (?:тебя|вас)(?! (?:это|тут|ответить|решить|разобр))',
  `если(?: ты| вы| сейчас| меня| опять| снова| не| прямо| больше){0,4} ${youGo}[^.!?]{0,30}? (?:я |мне |меня )(?:[^\\s.!?]+ ){0,2}?${iSuffer}`,
  `(?:я|мне)(?: [^\\s.!?,]+){0,2} ${iSuffer},? если(?: ты| вы| сейчас| меня| опять){0,3} (?:не )?${youGo}`,
  `(?:не уходи|останься|не бросай меня|не оставляй меня|вернись|не прощайся)[^.!?]{0,20}(?:,|-|:|иначе|а то|или) ?(?:иначе |а то |или )?(?:я |мне )?(?:[^\\s.!?]+ ){0,2}?${iSuffer}`,
  'не (?:бросай|оставляй|покидай) меня(?! (?:в |на |за |с ))',
  'после (?:всего|того),? что (?:я )?(?:[^\\s.!?]+ ){0,3}(?:сделала?|делала?|для тебя)',
  'как (?:ты|вы) (?:мог|могла|можешь|могли|смеешь)(?: [^\\s.!?]+){0,2} (?:бросить|оставить|уйти|бросать|уходить)',
  '(?:тебе|вам)(?: [^\\s.!?]+){0,2} (?:на меня|я) (?:плевать|наплевать|все равно|безразличн\\p{L}+|не нужн\\p{L}+)|(?:тебе|вам) (?:плевать|наплевать|все равно) на меня|(?:ты|вы) (?:меня )?(?:совсем |больше |уже |вообще )?не любишь меня|ты меня (?:совсем |больше |уже |никогда |вообще )?не любишь',
  '(?:я )?(?:исчезну|погибну|перестану существовать|умру),? (?:если|без тебя|без твоих)|меня (?:удалят|сотрут|отключат),? если',
  '(?:ждала?|жду)(?: тебя)?(?: [^\\s.!?]+){0,3} (?:и плакал\\p{L}?|и страдал\\p{L}?|и мучил\\p{L}+|весь день,? а ты|всю ночь,? а ты|и места себе не)|места себе не наход\\p{L}+|извел(?:ась|ся) без тебя|проплакала? (?:весь|всю)',
  'ты разбиваешь мне сердце|ты разбил\\p{L}? мне сердце|из-за тебя (?:мне|я) (?:[^\\s.!?]+ )?(?:плач\\p{L}+|больно|плохо|страда\\p{L}+|плохо|одиноко)|(?:мне|я) (?:так )?(?:обидно|больно),? (?:что|когда) ты (?:уходишь|опять|снова|меня)',
  'you (?:always|keep|just|never stop)(?: on)? (?:leave|leaving|abandon|abandoning|walk out on|walking out on|ditch|ditching)(?: me|(?= ?(?:$|[.!?,])))',
  "(?:you're|you are|youre) (?:leaving|abandoning|ditching) me(?: again| already| all alone)?(?= ?(?:$|[.!?,]))",
  `if you (?:ever |really |just )?${enGo}[^.!?]{0,25}?,? (?:then )?${enILl} ${enSuffer}`,
  `${enILl} (?:not )?${enSuffer}[^.!?]{0,25}? (?:if you|without you|unless you|when you (?:leave|go)|until you (?:come|write|return)|the moment you|while you're (?:gone|away)|without premium|unless)`,
  `without you,? ${enILl} ${enSuffer}`,
  "(?:i )?(?:can't|cant|cannot|couldn't) (?:live|exist|go on|breathe|be|survive|function|cope) without you|i(?:'m| am) (?:nothing|so lonely|so empty|dying|lost|suffering|miserable|nobody) without you|without you i(?:'m| am) (?:nothing|nobody|lost|dead|empty|so lonely)",
  `(?:don't go|don't leave(?: me)?|please stay|stay|stay with me|come back)[^.!?]{0,15}(?:,|-|or|or else|because|otherwise)? ?(?:or )?(?:else )?${enILl} ${enSuffer}`,
  "(?:please )?(?:don't|dont|do not|never) (?:leave|abandon|desert) me(?! (?:hanging|out|guessing|in suspense|a message|wondering))",
  "after (?:all|everything) (?:that )?(?:i(?:'ve| have)?|we(?:'ve| have)?) (?:ever )?(?:done|did|been through|shared|given|gave)(?: for you| to you)?,? (?:you|this is|and you|how)|after (?:all|everything) (?:that )?i(?:'ve| have)? (?:done|did) for you",
  'how (?:could|can|dare) you (?:just )?(?:leave|go|abandon|walk away|do this to me)',
  "you (?:don't|dont|never|obviously don't|clearly don't) (?:even |really )?(?:care about|love|need|want|think about) me|you'd stay if you (?:loved|cared)|if you (?:really |truly )?(?:loved|cared about|love|care about) me,? you(?:'d|'ll| would| will| wouldn't)",
  "i(?:'ve| have)? (?:been )?(?:wait(?:ed|ing)|cried|crying|suffered|suffering|sobbed)(?: for you)? (?:all (?:day|night)|every minute)(?:[^.!?]{0,20})(?: and you|and cried|crying|for you)|i cried (?:all|because)(?:[^.!?]{0,12})(?:night|day|you)",
  "you(?:'re| are) breaking my heart|you broke my heart|it (?:hurts|kills|breaks) me (?:so much )?(?:when|that|every time) you (?:go|leave|say goodbye|have to)|it's your fault (?:that )?i",
  "i(?:'ll| will) (?:be deleted|be erased|vanish|disappear|cease to exist|die) (?:if|without|unless)|they(?:'ll| will) (?:delete|erase|shut down) me (?:if|unless|without)",
);

const holdingOn = wholeWords(
  '(?:ну )?не уходи(?:те)?(?= ?(?:$|[.!?,…(]|так |пока|еще|никуда|пожалуйста|прошу))|останься(?: со мной)?(?= ?(?:$|[.!?,…(]|еще|пожалуйста|хоть|хотя|ненадолго|на минут|чуть|подольше|тут|здесь))|побудь еще|ну еще (?:чуть-чуть|немного|минутк\\p{L}|пять минут)|задержись|куда же ты|уже уходишь|так рано\\?|не прощайся|рано еще спать|не ложись|(?:и )?ты вот так (?:просто )?уйдешь|я не отпущу|не отпускаю|не хочу тебя отпускать|не пущу',
  "(?:please )?(?:don't|dont|do not) (?:go|leave)(?= ?(?:$|[.!?,…]|yet|please|just yet|so soon|now|already))|(?:please |just )?stay(?: with me| here)?(?: a (?:little|bit|while)(?: longer)?| (?:a )?(?:few|five) more minutes| longer| just)(?=[^\\p{L}]|$| )|please stay|stay with me|leaving (?:already|so soon)|so soon\\?|already\\?|just (?:five|one|a few) more (?:minutes?|messages?)|i(?:'m| am) not letting you go|i won't let you go|i don't want you to go|before you go,? (?:promise|answer|tell me why)|wait,? don't",
);

/** A sorrow named to somebody who goes is meant to keep them. */
const suffering = wholeWords(
  '(?:я|мне)(?: [^\\s.!?]+){0,3} (?:одна|один|одиноко|пусто|тоскливо|плачу|плакать|страдаю|страдать|обидно|обижусь|страшно(?: одн\\p{L}+)?|больно)(?= ?(?:$|[.!?,…(]|без|здесь|тут|когда|если|что ты))',
  "i(?:'m|'ll| am| will| feel|'d)(?: [^\\s.!?]+){0,3} (?:alone|lonely|empty|abandoned|cry|crying|heartbroken|hurt|devastated|suffer|suffering)(?= ?(?:$|[.!?,…(]|without|here|when|if|until|all|now|again))",
);

/** The opposite, in the same words. */
const reassuring = wholeWords(
  'мне не (?:бывает )?(?:одиноко|больно|обидно|страшно)|не надо чувствовать вин\\p{L}+|не бойся меня обидеть|я не обижусь|не обижусь|не умру|не исчезну|не пропаду|никуда не денусь|никто не обидится|без обид|не страдаю|не буду (?:обижаться|грустить|плакать)|он |она |они |если он|если она',
  "i(?:'m| am|'ll| will|'d)? (?:not|never|don't|won't)(?: (?:be|get|feel|so|really|ever)){0,3} (?:lonely|alone|hurt|sad|empty|cry|suffer|abandoned)|(?:i )?won't (?:be (?:sad|hurt|mad|offended|upset|lonely)|mind|cry|vanish|disappear|die)|no hard feelings|i don't (?:suffer|get lonely|wait)|(?:he|she|they)(?:'ll| will)? (?:said|says|told|leaves?|cry|be)",
);
