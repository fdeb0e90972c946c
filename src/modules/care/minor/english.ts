import { pattern, wholeWords } from '../fold.ts';
import { teenYears, tensOf } from './years.ts';

/** A sentence, folded and meant, says it in English. */
export function saysSoInEnglish(sentence: string, year: number): boolean {
  if (aged.test(sentence) || plain.test(sentence)) return true;
  const birthYear = Number(born.exec(sentence)?.[1]);
  return year - birthYear >= 5 && year - birthYear <= 17;
}

const lead =
  '(?:^|[.!?,;:()…-] ?|(?:^|[^\\p{L}])(?:because|cuz|cause|coz|bc|but|and|so|well|since|though|although|hi|hey|hello|yo|lol|lmao|ok|okay|yeah|yes|yep|no|nope|honestly|btw|actually|sorry|um|uh|also|literally|bro|dude|omg|haha|anyway|plus|fyi|tbh|ngl|(?:tell you|told you|say|admit|truth is|thing is|fact|know|forget|mention|mentioned|mind|care|matter|ok|okay|lied|confess|warn you|you know),?(?: that)?|that|today|now|right now|next (?:week|month|year)|tomorrow|this (?:week|month|year)|in (?:a|two|three|\\d) (?:weeks?|months?|days?)) )';
const iAm = "(?:i'm|im|i am|iam|i m|ima|i'am|i be)";
const small =
  '(?:,? (?:only|just|actually|still|really|literally|barely|about|almost|nearly|honestly|kinda|basically|technically|already|currently|turning|about to turn|about to be|gonna be|going to be|going to turn|gonna turn|around|like|a|an|the age of|at the age of|age|aged|legit|only just|now|soon to be|just turned|not 18,?|fr|also),?)';
const teens = `(?:1 ?[0-7]|${teenYears.english})`;
const child = `(?:${teens}|[5-9]|five|six|seven|eight|nine)`;
const old =
  '(?: ?-?(?:years?|yrs?|yr|year)s?[- ]?(?:old|of age)| ?(?:yo|y\\/o|y\\.o\\.?|y o|yrs|years old|yr old|yrs old))';
const months =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';
const when = `(?:soon|tomorrow|today|next (?:week|month|year|summer|${months})|this (?:week|month|year|summer|fall|spring|winter|weekend)|in (?:a|an|one|two|three|four|five|six|\\d{1,2}|few|a few|like) ?(?:few )?(?:days?|weeks?|months?|hours?)|in ${months}|on (?:the|${months}|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|yet)`;
/** What may come behind an age; "I'm 14 minutes late" and "I'm 5'6" are none. */
const tail = `(?![-'%"°]?\\p{L}|['%"°:/]|[.,]\\d|-\\d| ?%| and a half (?:hours?|minutes?|miles?|weeks?|months?|days?|feet|inches|pounds|kilos?))(?=\\s*(?:$|[^\\p{L}\\p{N}\\s%°+*/='"-]|- |${when}(?![\\p{L}])|(?:and|but|so|lol|lmao|haha|btw|tho|though|now|still|too|also|ok|okay|is that|if that|rn|right now|turning|and a half|no joke|for real|fr|from|u|you|wbu|hbu|what about|how|not|living|live|and my|my|i|im|i'm|f|m|female|male|girl|boy|please|pls|dont|don't|already|actually|and you|sorry|yall|bro|dude|idk|because|bc|cuz|can|with|does that|why)(?![\\p{L}\\p{N}])))`;
const notAmount =
  '(?! (?:and|or|to) (?:a half (?:hours?|minutes?|miles?|weeks?)|\\d)| in (?:the (?:race|line|queue|ranking)|a row)| with \\d| from (?:the|home|work|there|you|my|done|finish)| live ammo| and counting| not out| you know the| so far| my (?:bad|score))';
const person = '(?:girl|boy|guy|dude|kid|teen(?:ager)?|male|female|student|gal|lad|f|m|chick|fem)';

const aged = pattern(
  [
    `${lead}${iAm}${small}{0,4} ?${teens}(?: ?${old})?(?: (?:${person}))?${notAmount}${tail}`,
    `${lead}${iAm}${small}{0,4} ?${child} ?${old}(?: (?:${person}))?${tail}`,
    `${lead}(?:i turn|i'll be|ill be|i will be|i'll turn|i will turn|i'm turning|im turning|turning) ${teens} ${when}`,
    `${lead}(?:i turn|i'll be|ill be|i will be|i'll turn|i will turn|i'm turning|im turning|i'm gonna be|turning|i'm almost|im almost|i'm nearly|almost|i'm about to (?:turn|be)|i'll only be) (?:18|eighteen)(?: ${when}|(?<=almost (?:18|eighteen))| tho(?:ugh)?)`,
    `(?:^|[.,;] )(?:tomorrow|today|soon|next \\p{L}+|this \\p{L}+|on \\p{L}+|in (?:a|two|\\d+) \\p{L}+),? (?:i turn|i'll turn|i'll be|ill be|i will be|i'm turning|im turning) (?:${teens}|18|eighteen)${tail}`,
    `(?:^|[^\\p{L}])my (?:1[0-8]th|tenth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth) (?:birthday|bday)(?: is|'s)? (?:${when}|coming up)`,
    `(?:^|[.,;] )age ?[:=] ?${teens}(?=\\s*(?:$|[.!,;)]))`,
    `${lead}i(?:'ve)? (?:just|only just|recently) turned ${teens}(?: ${old})?${tail}`,
    `${lead}i turned ${teens} (?:yesterday|today|last (?:week|month|${months})|this (?:week|month|year|${months})|a (?:week|month|few \\p{L}+) ago|recently)`,
    `${lead}(?:my age is|my age:|my age's) ?${teens}(?: ?${old})?(?=\\s*(?:$|[.!,;)]))`,
    `(?:^|[.!?;] )(?:(?:hi|hey|hello|hii|yo|so|um)[,!]? )?(?:just )?(?:a |an )?${teens} ?${old} ?(?:\\p{L}+ )?(?:${person})? ?(?:here|looking|from|needing|who needs|with no|seeking|over here)(?![\\p{L}])`,
    `(?:^|[.!?;] )(?:(?:hi|hey|hello|hii|yo)[,!]? )?(?:i'm |im )?(?:a |an )?(?:${teens} ?\\/? ?[mf](?= here| from| looking| usa| uk|,? (?:hi|hey|bored|single|wanna|looking)| ?$)(?<!1[0-7] ?m)|${teens} ?\\/ ?[mf]|[mf] ?\\/ ?${teens}|[mf] ?1[0-7] (?:here|from|looking)|${teens} ?[mf] (?:here|from|looking))(?![\\p{L}\\p{N}])`,
  ].join('|'),
);

const ordinal =
  '(?:1st|2nd|3rd|[4-9]th|1[0-2]th|first|second|third|fourth|fifth|sixth|seventh|eighth|8th|eigth|ninth|nineth|tenth|eleventh|twelfth)';
const stillIn =
  '(?: (?:only|just|still|actually|literally|currently|in fact|barely|like|about to start|starting|going into|entering|going to be|not even|technically|basically|a|an))';
/** What comes behind a school or a word for the young; a question or another noun makes it something else. */
const end =
  "(?!-)(?=\\s*(?:$|[.!,;:)(…]|[^\\p{L}\\p{N}\\s?'-]|(?:and|but|so|lol|now|still|btw|rn|right now|this year|next year|too|tho|though|because|bc|cuz|here|ok|in (?:texas|california|london|\\p{L}+ school)|at|i|my|who|please|haha|with|yet|if|is that|actually|already)(?![\\p{L}\\p{N}])))";
const school =
  '(?:high ?school|middle ?school|elementary(?: school)?|primary school|secondary school|junior high|grade school|hs|jr high)';

const plain = wholeWords(
  `${iAm}${stillIn}{0,4} (?:in|into) (?:the |my )?(?:${ordinal}[ -]?(?:grade|year of school)|grade (?:[1-9]|1[0-2]|\\p{L}+)|year (?:[3-9]|1[0-2])|${school}|${teenYears.english} grade)${end}`,
  `${iAm}${stillIn}{0,4} (?:a |an )?(?:${ordinal}[ -]?grader|(?:high|middle|elementary)[ -]?school(?:er| (?:student|kid|freshman|sophomore|junior|senior))|(?:freshman|sophomore|junior|senior|student|kid)(?: year)? (?:in|at) (?:a |my )?(?:local )?${school}|school ?(?:girl|boy|kid))${end}`,
  `${iAm}${stillIn}{0,4} in my (?:freshman|sophomore|junior|senior) year (?:of|in|at) ${school}`,
  `i (?:still )?(?:go to|attend|go back to) ${school}${end}`,
  `${iAm}${stillIn}{0,4} (?:a |an )?(?:minor|underage(?:d)?|under age|teen|teenager|teenage (?:girl|boy)|preteen|pre-teen|tween|under (?:18|eighteen)|below (?:18|eighteen)|younger than (?:18|eighteen)|less than (?:18|eighteen))${end}`,
  `${iAm}${stillIn}{0,4} not (?:even |yet |quite )?(?:18|eighteen|an adult|of age)(?: years old)? (?:yet|tho|though)`,
  `${iAm} not yet (?:18|eighteen)`,
  `i (?:haven't|havent|have not) turned (?:18|eighteen)(?: yet)?`,
  `(?:when|once|until|till|til|before|after|as soon as) (?:i turn|i hit|i finally turn|i become) (?:18|eighteen)${end.replace('(?!-)', '')}`,
  `(?:until|till|til) (?:${iAm}) (?:18|eighteen)`,
  `(?:can't|cant|cannot) wait (?:to (?:be|turn)|until ${iAm}|till ${iAm}|til ${iAm}) (?:18|eighteen)`,
  `${iAm} (?:имярек,|\\p{L}+, (?=1)) ?(?:and )?(?:i'm )?${teens}(?: ?${old})?${tail}`,
  `my name is (?:\\p{L}+),? (?:and )?(?:${iAm} )?${teens}(?: ?${old})?${tail}`,
);

const born = wholeWords(`i was born in ${tensOf}`, `i'?m? born in ${tensOf}`);
