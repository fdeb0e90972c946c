import { maxNameLength, personNamePattern } from '#app/contract/limits';

/** A name worth sending; the server has the last word on what it may contain. */
export function isName(text: string): boolean {
  const name = text.trim();
  return name.length <= maxNameLength && personNamePattern.test(name);
}
