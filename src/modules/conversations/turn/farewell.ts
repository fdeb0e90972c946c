/** Beginnings and ends of a talk's last words; "пока" alone, not "пока не знаю". */
const farewells =
  /(?:^|[.!?,\s])(?:пока(?:-пока)?|спокойной ночи|доброй ночи|сладких снов|до (?:свидания|встречи|завтра|связи|скорого)|(?:я )?(?:пош[её]л|пошла|иду|ушла?|ложусь) спать|мне пора|увидимся|созвонимся|бывай|good ?night|bye(?:[- ]?bye)?|goodbye|see (?:you|ya)(?: later| tomorrow| soon)?|talk (?:to you )?(?:later|tomorrow|soon)|(?:i )?(?:have to|gotta|got to|need to|must) go(?: now)?|(?:going|off) to (?:bed|sleep)|ttyl|sleep well)(?=[\s.!?,)…]*(?:$|[^\p{L}\s.!?,)…]|\p{Extended_Pictographic}))/iu;

/** The user says goodbye with these words: nothing is asked any more. */
export function isFarewell(text: string): boolean {
  const last = text.trim().split('\n').at(-1) ?? '';
  return last.length <= 120 && !last.includes('?') && farewells.test(last);
}
