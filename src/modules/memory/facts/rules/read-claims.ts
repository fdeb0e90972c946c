import type { Claim, ClaimLanguage, ClaimRule } from './claim.ts';
import { englishClaims } from './claims-en.ts';
import { russianClaims } from './claims-ru.ts';
import { contentWords } from './content.ts';
import { fold, wordsOf } from './fold.ts';
import { kinOf } from './kin.ts';
import { isCyrillic } from './root.ts';
import { namesIn } from './said.ts';
import { type Reading, settleClaims } from './settle-claims.ts';

/** What a fact says, part by part. A part that says nothing alone goes on with the list before it. */
export function readClaims(fact: string): Claim[] {
  const language = isCyrillic(fact) ? russianClaims : englishClaims;
  const names = new Set(namesIn(fact));
  const claims: Claim[] = [];
  for (const part of partsOf(fact)) {
    const found = settleClaims(readPart(part, language, names), names);
    const listed = claims.at(-1);
    if (listed && found.every((claim) => claim.slot === 'other')) {
      claims[claims.length - 1] = {
        ...listed,
        value: [...listed.value, ...contentWords(part)],
        isList: true,
      };
    } else {
      claims.push(...found);
    }
  }
  return claims;
}

const mostParts = 8;

function partsOf(fact: string): string[] {
  return fold(fact)
    .split(/[,;.()!?\n]+|(?<=\s)(?:and|и|but|но|а)(?=\s)/u)
    .map((part) => wordsOf(part).join(' '))
    .filter((part) => part !== '')
    .slice(0, mostParts);
}

function readPart(part: string, language: ClaimLanguage, names: Set<string>): Reading {
  const said = without(language.user, part);
  const isBirth = /(?<![^ ])(?:born|birthday|родил[^ ]*|день рождения)(?![^ ])/u.test(said);
  const isOver = found(language.over, said);
  const isDenied = isOver || found(language.not, said);
  const isPast = !isBirth && found(language.past, said);
  const isNow = found(language.now, said);
  const plain = [language.over, language.not, language.now, language.noise].reduce(
    (words, pattern) => without(pattern, words),
    said,
  );
  // "Сестра Анна работает…": whom it is about comes first, what it says of them after.
  const [first = '', ...others] = plain.split(' ');
  const kin = others.length > 0 ? kinOf(first) : undefined;
  const [name = '', ...more] = others;
  const kinName = kin !== undefined && names.has(name) ? name : undefined;
  const ofKin = kinName !== undefined && more.length > 0 ? more : others;
  const told = kin === undefined ? plain : ofKin.join(' ').replace(/^s /, '');
  const isPlanned = found(language.planned, told);
  const words = without(language.planned, told);
  const { rule, groups } = matchRule(words, language.rules, names) ?? {
    rule: undefined,
    groups: {},
  };
  const phase = isPlanned ? 'planned' : (rule?.phase ?? 'now');
  return {
    words,
    kin,
    kinName,
    rule,
    groups,
    valueEnd: language.valueEnd,
    phase: isPast ? 'past' : phase,
    isSo: isDenied === (rule?.isSo === false),
    isChange: isNow || rule?.isChange === true,
  };
}

function matchRule(words: string, rules: ClaimRule[], names: Set<string>) {
  for (const rule of rules) {
    const match = rule.pattern.exec(words);
    const isMeant = rule.isNamed !== true || words.split(' ').some((word) => names.has(word));
    if (match && isMeant) return { rule, groups: match.groups ?? {} };
  }
  return undefined;
}

// The patterns are global for replacing; searching does not move them.
const found = (pattern: RegExp, words: string) => words.search(pattern) >= 0;

const without = (pattern: RegExp, words: string) =>
  words.replace(pattern, ' ').replace(/ {2,}/g, ' ').trim();
