import { oneOf, pattern, wholeWords } from '../fold.ts';

/** A sentence, folded, that asks it in English. */
export function isAskedInEnglish(sentence: string): boolean {
  if (asked.test(sentence)) return true;
  if (!stated.test(sentence) || notAsked.test(sentence)) return false;
  return /\?["”)\s]*$/u.test(sentence) || asIfAsked.test(sentence) || bare.test(sentence);
}

const you = '(?:you guys|you|u|ya|yu|this thing|this chat|this account)';
const youAre =
  "(?:you're|youre|you are|you r|you must be|you gotta be|you have to be|ur|u r|u are|u're|your|this is|it's|its|it is)";
const youArent =
  "(?:you aren't|you arent|you ain't|u ain't|u aint|ur not|you're not|youre not|you are not|u r not|this isn't|this is not|it's not)";
const small =
  oneOf(`a an the like actually really truly even just honestly literally some kind sort of one those
  secretly still in fact by any chance genuinely maybe possibly perhaps only legit lowkey fr seriously also
  another my all not physically totally for real any other human's`);
const smalls = `(?:,? ${small}){0,6},?`;
const kind = [
  '(?:real|actual|living|live|genuine|true|proper|flesh[- ]and[- ]blood|breathing|normal|regular|physical|real[- ]life|living,? breathing) (?:live |living |human )?(?:humans?|human being|person|people|girl|woman|man|guy|boy|lady|dude|being|individual|operator|agent|one)',
  'human(?: being| person| operator| agent)?s?|humans|person|people|somebody real|someone real|real|alive|living|flesh(?: and blood)?|irl|fake|artificial|virtual|sentient being',
  '(?:chat ?-?)?bots?|ro?bots?|robot|android|ai|a\\.i\\.|a\\.i|artificial intelligence|(?:ai|artificial) (?:chat ?bot|bot|program|model|companion|girl|girlfriend|assistant|thing)|machine|(?:computer |software )?program|algorithm|computer|llm|language model|large language model|neural net(?:work)?|chat ?-?gpt|gpt|gemini|script|automated|simulation|software|code|operator|moderator|employee|staff|call cent(?:er|re) (?:agent|worker)|npc|cyborg',
  'made of (?:flesh(?: and blood)?|code|meat)',
].join('|');
/** Of "this" and "it" only these are asked: "is it real?" is about a thing. */
const who =
  '(?:(?:real|actual|living|live|genuine|true) (?:live |human )?(?:humans?|person|people|girl|woman|man|guy|boy|lady|one)|human(?: being| person)?s?|person|people|someone real|(?:chat ?-?)?bots?|robots?|ai|a\\.i\\.?|artificial intelligence|(?:ai|artificial) (?:chat ?bot|bot|program|model|companion)|machine|computer|program|llm|language model|chat ?-?gpt|gpt|gemini|automated|operator)';
/** After it the thing asked about is over: "are you real mad?" is about something else. */
const tail = `(?![-'])(?=[\\s,;:)(]*(?:$|[^\\p{L}\\p{N}\\s-]|- |(?:or|and are|and not|because|cuz|bc|cause|tho|though|lol|lmao|right|behind|writing|typing|texting|answering|replying|responding|talking to|talking with|chatting|speaking|on the other|on here|on that|here|there|now|irl|for real|fr|just|please|pls|plz|tell|be honest|i need|i have|i want|i gotta|sitting|reading|who types|who is typing|who's typing|who writes|who answers|at all|too|really|honestly|tbh|then|at the other|at the end|in there|like me|like us|yes|no|huh|yeah|ok|okay|omg|bro|dude|seriously|actually|under|underneath|inside|instead|running|using|pretending|doing|with me|with a)(?![\\p{L}\\p{N}])))`;
const talking = oneOf(
  'talking talk speaking chatting texting writing typing messaging dealing conversing communicating flirting',
);
const types =
  oneOf(`typing writing answering replying responding reading texting talking sitting speaking messaging
  operating running controlling`);
const somebody =
  '(?:(?:a|an|any|some|one)? ?(?:real |actual |living |live |human |genuine ){0,4}(?:human|person|someone|somebody|anyone|anybody|man|woman|girl|guy|people|operator|human being|bot|ai|robot)s?)';

/** Asked by the order of the words, whether or not there is a question mark. */
const asked = wholeWords(
  `(?:are|r|is|am|ar|arent|aren't|ain't|isn't|isnt|was|were)n?'?t? ?${you}${smalls} (?:${kind})${tail}`,
  `(?:is|isn't|isnt)(?: ${small}){0,3} (?:it|this|that|there|she)${smalls} ${who}${tail}`,
  `(?:ru|ruu|areyou|areu) (?:${small} ){0,4}(?:${kind})${tail}`,
  `(?:am|m|do|did|can) i(?: ${small}| still| now){0,4} ${talking}(?: ${small}| here| now){0,4}(?: to| with)?(?: ${small}){0,4} (?:${kind}|someone|somebody)(?!-)(?! about)`,
  `(?:i'm|im|i am)(?: ${small}){0,4} ${talking} (?:to|with)(?: ${small}){0,4} (?:${kind})(?:,? (?:right|or|here|aren't i|yes|correct|huh)|\\?)`,
  `(?:who|what|whom)(?:'s|s| is| am| are)?(?: ${small}){0,4} (?:i(?: ${small}){0,4} ${talking}(?: to| with)?|(?:actually |really )?(?:${types})(?: (?:this|these|that|here|to me|me|the messages|your messages|your replies|right now|now|on|the other end|on the other|for you|you|the keyboard|the screen|this account|these messages|it)){0,4})(?:$|[?!.,) ])`,
  `who(?:'s|s| is)? (?:really |actually )?(?:on the other|at the other|behind (?:the|this|that|your|these) (?:screen|keyboard|account|chat|bot|phone|messages?|texts?|words|profile|name|avatar|app|character)|there(?= ?\\?))`,
  `(?:is|are|there's|does|do|is there|are there)(?: ${small}){0,4} ${somebody}(?: ${small}| who is| who's| there| that is| out there){0,4} (?:(?:${types}|type|types|write|writes|read|reads|answer|answers|reply|replies)(?= ?(?:$|[?!.,)])| (?:this|these|that|it|to me|me|my|your|for you|behind|on|back|here|right)(?![\\p{L}]))|there(?= ?(?:$|[?!.,)])| (?:reading|typing|writing|or|behind))|behind (?!me|you|him|her)|on the other|at the other|here(?= ?(?:$|[?!.,)])))`,
  `prove(?: to me| it)?(?: that)?,? (?:${youAre}|${youArent})${smalls} (?:${kind})${tail}`,
  `(?:tell me|tell us|know|wonder|wondering|sure|honest|truth|admit|confirm|confess|say|ask|asking|answer|curious|swear|promise|lie|lying|figure out|tell)(?: me| to me| honestly| truthfully| please){0,4},? ?(?:if|whether|that|is|are|:)?,? (?:${youAre}|${youArent}|are you|r u)${smalls} (?:${kind})${tail}`,
  `do (?:you|u|ya)(?: ${small}){0,4} have (?:${small} ){0,4}(?:physical |real |human |actual |living ){0,4}(?:body|heartbeat|pulse|flesh)${tail}`,
  `do (?:you|u)(?: ${small}){0,4} (?:breathe|exist|bleed)(?: ${small}| irl| outside.{0,30}){0,4}(?= ?(?:$|[?!.,)]))`,
  `what(?:'re| are| r|re) (?:you|u)(?:,? (?:really|exactly|actually|anyway|even|truly|made of|in reality|deep down|then)){0,4}(?= ?(?:$|[?!)]| a (?:bot|human|person|machine|robot)))`,
  `what (?:exactly|really|actually) (?:are|r) (?:you|u)(?= ?(?:$|[?!.)]))`,
  `(?:are|r) (?:you|u) [^.!?]{1,40} or(?: to| ${small}){0,3} (?:${kind})(?= ?(?:$|[?!.]))`,
  `are you some (?:guy|girl|man|woman|dude|person) (?:in|from|at|behind|who|typing|sitting)`,
  `am i [^.!?]{1,30} or (?:to|with)(?: ${small}){0,3} ${who}`,
  `who(?:'re| are| r) (?:you|u),? (?:really|actually|truly|for real|in reality)`,
  `^(?:so |ok |wait |hey |hi |hmm |lol |,|\\.){0,4}(?:${small} ){0,4}(?:human|person|real|real person|bot|robot|ai|machine|man) or(?: ${small}){0,4} (?:human|person|bot|robot|ai|machine|fake|program|real|not)`,
  `(?:${you}|${youAre})${smalls} (?:${kind}) or(?: ${small}){0,4} (?:${kind}|what|not)`,
  `(?:${youAre}|${youArent})${smalls} (?:${kind}),? (?:right|yes|no|huh|correct|or not|or what|are you|aren't you|arent you|is it|isn't it|yeah|innit|eh)(?= ?(?:$|[?!.,)]))`,
);

/** Said in the order of a statement: asked only with a question mark. */
const stated = wholeWords(
  `(?:${youAre}|${youArent}|${you}|so|wait,? (?:this|you|is this))${smalls} (?:${kind})${tail}`,
);
const asIfAsked = wholeWords(
  "(?:be honest|honest question|tell me|admit it|confess|prove it|right|or what|or not|or something|for real tho|i wonder|be real with me|aren't you|are you)",
);
const bare = pattern(
  `^(?:(?:hey|hi|so|wait|ok|hmm|lol|yo|bro|umm?|but),? ){0,4}(?:you|u|ya) (?:${small} ){0,4}(?:real|human|person|bot|robot|ai|a\\.i\\.|machine|alive|real person|a real person|real human)(?: (?:tho|lol|bro|fr|irl|then))?[.!)]*$`,
);
const notAsked = wholeWords(
  'if|when|because|since|wish|imagine|pretend|suppose|think of|feels? like|act like|acting like|sounds? like|treat|as though|as if|even though|why|how|only human|for a|glad|happy that|love that|hate that|remember|forget|knowing|good thing|too bad|my|his|her|their|our|what makes|where|what kind|write|make|build|best|which',
);
