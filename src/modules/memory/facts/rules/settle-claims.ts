import type { Claim, ClaimRule, Slot } from './claim.ts';
import { contentWords } from './content.ts';
import { readList } from './phrases.ts';
import { rootOf } from './root.ts';
import { isPartner, isPet, type Kin, kinOf } from './kin.ts';

/** A part of a fact as its grammar was read. */
export interface Reading {
  words: string;
  kin: Kin | undefined;
  kinName: string | undefined;
  rule: ClaimRule | undefined;
  groups: Record<string, string | undefined>;
  valueEnd: RegExp;
  phase: Claim['phase'];
  isSo: boolean;
  isChange: boolean;
}

const countries = new Set(
  readList(
    `germany, russia, ukraine, belarus, poland, france, spain, italy, portugal, england, scotland, britain, uk, ireland, usa, us, america, canada,
    mexico, brazil, argentina, china, japan, korea, india, thailand, vietnam, turkey, georgia, armenia, kazakhstan, israel, serbia, montenegro, austria,
    switzerland, netherlands, belgium, sweden, norway, finland, denmark, estonia, latvia, lithuania, czechia, greece, cyprus, egypt, australia, zealand,
    california, texas, florida, германия, россия, украина, беларусь, польша, франция, испания, италия, португалия, англия, шотландия, британия, ирландия,
    сша, америка, канада, мексика, бразилия, аргентина, китай, япония, корея, индия, таиланд, вьетнам, турция, грузия, армения, казахстан, израиль, сербия,
    черногория, австрия, швейцария, нидерланды, голландия, бельгия, швеция, норвегия, финляндия, дания, эстония, латвия, литва, чехия, греция, кипр, египет,
    австралия, сибирь, урал`,
  ).map(rootOf),
);
const isCountry = (word: string) => countries.has(rootOf(word));

const dwelling =
  /(?<![^ ])(?:apartments?|flat|house|dorm|dormitory|village|town|city|suburbs?|countryside|studio|room|hostel|cent(?:er|re)|downtown|квартир.|дом[еу]?|общежити.|общаг.|деревн.|сел[еоу]|город[еу]?|центр[еу]?|комнат.|студи.|пригород[еу]?|районе?)(?![^ ])/u;

/** The claims of one part of a fact. */
export function settleClaims(reading: Reading, names: Set<string>): Claim[] {
  const { rule, groups, kin, kinName } = reading;
  const claim: Claim = {
    slot: rule?.slot ?? 'other',
    kin,
    kinName,
    value: contentWords(groups['value'] ?? ''),
    isSo: reading.isSo,
    phase: reading.phase,
    left: contentWords(groups['left'] ?? groups['left2'] ?? ''),
    isChange: reading.isChange,
    isList: false,
  };
  return settle(claim, reading, names).map(closeWhenDenied);
}

function settle(claim: Claim, reading: Reading, names: Set<string>): Claim[] {
  const { groups, words, rule } = reading;
  const value = (groups['value'] ?? '').replace(reading.valueEnd, '');
  switch (claim.slot) {
    case 'residence':
      return placeClaims(claim, value, names);
    case 'job':
      return jobClaims(claim, value, groups['place'] ?? '');
    case 'status':
      return statusClaims(claim, rule?.value ?? '', groups);
    case 'thing':
      return [owned(claim, groups['value'] ?? '', names)];
    case 'name':
      return [
        claim.kin !== undefined && slotOf(claim.kin) !== 'kin'
          ? owned(claim, `${claim.kin} ${words}`, names)
          : claim,
      ];
    case 'life':
      return [
        {
          ...claim,
          kin: claim.kin ?? kinIn(words),
          // "Rex died": the sentence begins with the name.
          kinName: claim.kinName ?? nameIn(words.split(' '), names) ?? firstOf(words, claim.kin),
        },
      ];
    case 'other':
      if (rule) return [claim];
      return [claim.kin === undefined ? said(claim, words) : companyOf(claim, words, names)];
    default:
      return [claim.slot === 'taste' ? claim : { ...claim, value: contentWords(value) }];
  }
}

/** "Does not live there" says the same as "left". */
function closeWhenDenied(claim: Claim): Claim {
  const isOpinion = claim.slot === 'taste' || claim.slot === 'other';
  return claim.isSo || isOpinion || claim.phase !== 'now'
    ? claim
    : { ...claim, isSo: true, phase: 'over' };
}

/** A house is no other place than its city. */
function placeClaims(claim: Claim, place: string, names: Set<string>): Claim[] {
  const words = contentWords(place);
  const named = words.filter((word) => names.has(word));
  const value = named.length > 0 ? named : words;
  if (named.length === 0 && dwelling.test(place)) return [{ ...claim, slot: 'dwelling', value }];
  if (value.length > 0 && value.every(isCountry)) return [{ ...claim, slot: 'country', value }];
  // "Left Google" is no less likely than "left Moscow".
  const isLeft = claim.phase === 'over';
  return [
    { ...claim, value },
    ...(isLeft ? [{ ...claim, slot: 'workplace' as const, value }] : []),
  ];
}

function jobClaims(claim: Claim, title: string, place: string): Claim[] {
  const job: Claim = { ...claim, value: contentWords(title) };
  const workplace: Claim = { ...claim, slot: 'workplace', value: contentWords(place) };
  const named = [job, workplace].filter(({ value }) => value.length > 0);
  return named.length > 0 ? named : [job, workplace];
}

const alone = ['single', 'divorced', 'widowed'];

function statusClaims(claim: Claim, status: string, groups: Reading['groups']): Claim[] {
  const value = status === 'married' && !claim.isSo ? 'single' : status;
  const isSo = value !== status || claim.isSo;
  const { partner, exPartner } = groups;
  const own: Claim = { ...claim, value: [value], isSo };
  if (claim.kin !== undefined) return [own];
  if (partner !== undefined)
    return [own, { ...claim, slot: 'partner', value: contentWords(partner) }];
  const isAlone = alone.includes(value) && claim.phase === 'now';
  const left: Claim = {
    ...claim,
    slot: 'partner',
    value: contentWords(exPartner ?? ''),
    isSo: true,
    phase: 'over',
  };
  return isAlone ? [own, left] : [own];
}

/** "Has a cat" is about a pet, "has a brother" about a relative, "has a car" about a thing. */
function owned(claim: Claim, text: string, names: Set<string>): Claim {
  const kin = kinIn(text);
  if (kin === undefined) return claim;
  const called = /(?<![^ ])(?:named|called|name is|имени|зовут) ([^ ]+)/u.exec(text)?.[1];
  const name = called ?? nameIn(text.split(' '), names);
  return {
    ...claim,
    slot: slotOf(kin),
    kin,
    kinName: undefined,
    value: name === undefined ? [] : [name],
  };
}

/** "Кот Барсик", "Sister Anna": that there is one. */
function companyOf(claim: Claim, words: string, names: Set<string>): Claim {
  const isOnlyName = claim.kinName !== undefined && words === claim.kinName;
  return isOnlyName ? owned(claim, `${claim.kin} ${words}`, names) : said(claim, words);
}

const said = (claim: Claim, words: string): Claim => ({ ...claim, value: contentWords(words) });

function slotOf(kin: Kin): Slot {
  if (isPet(kin)) return 'pet';
  return isPartner(kin) ? 'partner' : 'kin';
}

const kinIn = (text: string): Kin | undefined =>
  text
    .split(' ')
    .map((word) => kinOf(word))
    .find((kin) => kin !== undefined);

const firstOf = (words: string, kin: Kin | undefined) =>
  kin === undefined && kinIn(words) === undefined ? words.split(' ')[0] : undefined;

const nameIn = (words: string[], names: Set<string>) => words.find((word) => names.has(word));
