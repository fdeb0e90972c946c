import type { ClaimLanguage, ClaimRule, Slot } from './claim.ts';

const jobs =
  'nurse|teacher|doctor|programmer|developer|engineer|designer|driver|lawyer|cook|chef|baker|musician|writer|accountant|manager|pharmacist|photographer|translator|artist|waiter|waitress|plumber|electrician|scientist|journalist|architect|analyst|consultant|barista|cashier|clerk|dentist|editor|electrician|farmer|firefighter|hairdresser|librarian|mechanic|paramedic|pilot|police officer|professor|psychologist|realtor|receptionist|researcher|salesman|secretary|soldier|surgeon|therapist|tutor|vet|veterinarian|freelancer|entrepreneur|carpenter|courier|tester|actor|actress|singer|dancer|coach|economist|biologist|physicist|chemist';
const to = '(?<value>.+?)';

/** Matches from the beginning of what is said. */
const rule = (slot: Slot, pattern: string, more: Omit<ClaimRule, 'slot' | 'pattern'> = {}) => ({
  slot,
  pattern: new RegExp(`^(?:is |was |has |have |got |be |been )*(?:${pattern})$`, 'u'),
  ...more,
});

export const englishClaims: ClaimLanguage = {
  user: /^(?:the )?(?:user|i|he|she|they|his|her|their|my)(?: s(?![^ ]))?(?: am| are)? /u,
  not: /(?<![^ ])(?:(?:do|does|did|is|are|am|was|has|have|can) not|not|never|no)(?![^ ])/gu,
  over: /(?<![^ ])(?:no longer|any ?more|(?:has )?(?:quit(?= [a-z]+ing)|stopped|gave up|given up)(?! (?:the |a |work|job|as|at|from|his|her)))(?![^ ])/gu,
  past: /(?<![^ ])(?:used to|formerly|previously|once|in the past|as a (?:child|kid|teenager|student)|years ago|back then|lived|worked|dated|owned|had|before|former|was(?! (?:born|laid|fired|diagnosed|put))|until [0-9]+|in (?:19|20)[0-9]{2})(?![^ ])/gu,
  planned:
    /(?<![^ ])(?:wants?|would like|would love|plans?|planning|going|hopes?|hoping|intends?|dreams? of|thinking (?:of|about)|considering|considers|will|wishes|might|may|wanted|planned)(?: to)?(?![^ ])/gu,
  now: /(?<![^ ])(?:now|currently|recently|these days|since|again|finally|just)(?![^ ])/gu,
  noise:
    /(?<![^ ])(?:also|really|very|so|much|a lot|deeply|absolutely|still|actually|too|the|all|own|kind of|always|already|currently)(?![^ ])/gu,
  valueEnd:
    / (?:with|near|since|for|and|because|where|who|which|after|before|as|at|in|on|during|than)(?: .*)?$/u,
  rules: [
    rule(
      'residence',
      `(?:move|moved|moving|moves|relocated|relocate|emigrated|returned|went|came)(?: back| over| away)*(?: from (?<left>.+?))? to ${to}(?: from (?<left2>.+))?`,
      { isChange: true },
    ),
    rule('residence', `(?:left|(?:move|moved)(?: out of| away from| from)) ${to}`, {
      phase: 'over',
    }),
    rule(
      'residence',
      `(?:live|lives|living|reside|resides|based|settled|staying) (?:back )?in ${to}`,
    ),
    rule('residence', `(?:home|current city|city|residence|location)(?: is)? ${to}`),
    rule('household', `(?:live|lives|living) (?:with )?${to}`),
    rule(
      'origin',
      `(?:(?:originally )?from|hometown(?: is)?|home city(?: is)?|grew up in|raised in) ${to}`,
    ),
    rule('birthday', `(?:birthday(?: is)?|born)(?: on)? (?<value>.*[0-9].*)`),
    rule('birthplace', `born in ${to}`),
    rule('age', '(?:turned |aged |age )*(?:is )?(?<value>[0-9]{1,3})(?: years?(?: old)?| y o)?'),
    rule(
      'job',
      '(?:quit|left|lost|resigned(?: from)?|retired(?: from)?|fired(?: from)?|laid off(?: from)?)(?: a| his| her| their)*(?: job| work| position)?(?: as (?:an? )?(?<value>.+?))?(?: (?:at|from|in) (?<place>.+))?',
      { phase: 'over' },
    ),
    rule('job', '(?:unemployed|jobless|retired|out of work|between jobs|no job)', {
      phase: 'over',
    }),
    rule(
      'job',
      '(?:work|works|working|employed|hired|(?:a )?(?:new )?job|(?:start|started|starts)(?: work| working| a new job| a job))(?: is)?(?: as)?(?: (?:an? )?(?!at |for |in )(?<value>.+?))?(?: (?:at|for|in) (?<place>.+))?',
    ),
    rule('job', `(?:(?:profession|occupation)(?: is)?|(?:became|becomes|become)) (?:an? )?${to}`),
    rule('job', `(?:an? )?(?<value>(?:[a-z]+ ){0,3}(?:${jobs}))(?: (?:at|for|in) (?<place>.+))?`),
    rule('name', `(?:(?:first )?name(?: s| is)?|called|goes by|nickname(?: is)?) ${to}`),
    rule('status', '(?:got )?(?:married|wed)(?: to (?<partner>.+?))?', { value: 'married' }),
    rule('status', 'not married|single|unmarried', { value: 'single' }),
    rule('status', '(?:got |getting )?divorced(?: from (?<exPartner>.+))?', { value: 'divorced' }),
    rule('status', '(?:a )?(?:widow|widower|widowed)', { value: 'widowed' }),
    rule('status', '(?:got )?engaged(?: to (?<partner>.+?))?', { value: 'engaged' }),
    rule(
      'status',
      '(?:dating|seeing|dates|going out with|in a relationship(?: with)?|started dating)(?: (?<partner>.+?))?',
      { value: 'dating' },
    ),
    rule(
      'partner',
      '(?:broke up|break up|split up|separated|parted ways)(?: (?:with|from) (?<value>.+))?',
      { phase: 'over' },
    ),
    rule('job', '(?:quit|resigned from) (?<place>.+)', { phase: 'over', isNamed: true }),
    rule(
      'other',
      `(?:switched|changed|swapped|converted)(?: over)?(?: from)? (?<left>.+?) (?:to|for) ${to}`,
    ),
    rule('other', `${to} instead of (?<left>.+)`),
    rule('taste', `quit ${to}`, { isSo: false }),
    rule('life', '(?:[^ ]+ )?(?:died|dead|passed away|put down|put to sleep|killed)(?: .*)?', {
      phase: 'over',
    }),
    rule(
      'thing',
      `(?:sold|lost|gave away|got rid of|crashed|threw away|rehomed|broke|gave) ${to}(?: away)?`,
      { phase: 'over' },
    ),
    rule('thing', `(?:has|have|got|own|owns|adopted|bought|there is|an?) ${to}`),
    rule(
      'taste',
      `(?:like|likes|love|loves|loved|enjoy|enjoys|adore|adores|prefer|prefers|fond of|into|a fan of|started)(?: to)? ${to}`,
    ),
    rule(
      'taste',
      `(?:hate|hates|dislike|dislikes|detest|detests|can not stand|stand|can not bear)(?: to)? ${to}`,
      { isSo: false },
    ),
    rule(
      'taste',
      `(?:drink|drinks|drinking|eat|eats|eating|use|uses|using|consume|consumes) ${to}`,
    ),
  ],
};
