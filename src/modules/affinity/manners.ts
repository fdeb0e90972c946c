import {
  apologies,
  attacks,
  conjunctions,
  fillers,
  idioms,
  names,
  notApologising,
  reporting,
  you,
} from './manners-words.ts';

// Both would rather miss something than hear what was not said.

/** "Sorry", "был неправ", "let's make up": the user asks for pardon, or says so at least. */
export function isApology(text: string): boolean {
  return sentencesOf(text).some((sentence) => {
    const words = wordsOf(sentence);
    return words.some(
      (_, at) =>
        standsAt(words, at, apologies) &&
        !standsAt(words, at, idioms) &&
        !notApologising.has(words[at - 1] ?? ''),
    );
  });
}

/** The user abuses the companion; not: tells of somebody who did, or speaks of somebody else. */
export function isInsult(text: string): boolean {
  return sentencesOf(text).some((sentence) => {
    if (wordsOf(sentence).some((word) => reporting.has(word))) return false;
    return clausesOf(sentence).some((clause) => isAttack(clause) || isBadName(clause));
  });
}

/** "Just shut the fuck up" */
function isAttack(clause: string[]): boolean {
  const first = clause.findIndex((word) => !fillers.has(word));
  return standsAt(clause, first, attacks);
}

/** "You are so stupid", "какая же ты дура"; one more word, as in "you are not stupid", and it is none. */
function isBadName(clause: string[]): boolean {
  return (
    clause.some((word) => names.has(word)) &&
    clause.some((word) => you.has(word)) &&
    clause.every((word) => names.has(word) || you.has(word) || fillers.has(word))
  );
}

const standsAt = (words: string[], at: number, phrases: string[][]) =>
  phrases.some((phrase) => phrase.every((word, offset) => words[at + offset] === word));

/** Without what stands in quotation marks: those are somebody else's words. */
function sentencesOf(text: string): string[] {
  return text
    .slice(0, 4096)
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll('ё', 'е')
    .replaceAll('’', "'")
    .replace(/«[^»]*»|“[^”]*”|"[^"]*"/g, ' ')
    .split(/[.!?…\n]+/);
}

function clausesOf(sentence: string): string[][] {
  const clauses: string[][] = [];
  for (const part of sentence.split(/[,;:()]+/)) {
    let clause: string[] = [];
    for (const word of wordsOf(part)) {
      if (conjunctions.has(word)) clauses.push(clause.splice(0));
      else clause.push(word);
    }
    clauses.push(clause);
  }
  return clauses;
}

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}']+/gu) ?? [];
