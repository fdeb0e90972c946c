const keyword =
  /(?:password|passcode|passphrase|pass ?word|парол[ьяюеи]м?|pin(?:[ -]?code)?|пин(?:[ -]?код[а-я]?)?|cvv2?|cvc2?|код с обратной|код из (?:смс|sms)|(?:sms|verification|2fa|otp) code|ssn|social security|снилс|api[ -_]?key|апи[ -]ключ|access token|private key|приватный ключ|secret key)/giu;
const seedPhrase =
  /(?:seed(?:[ -]?phrase)?|recovery phrase|secret phrase|mnemonic|сид[ -]?фраз[а-я]|мнемо[а-я]*|секретная фраза)(?:\s+(?:is|are|это|для [^ ]+|from|от [^ ]+))?[\s:—–=-]+(?:\p{L}{3,}[\s,]+){5}/iu;

/** What follows a keyword and is said to be its value: "is …", "от вайфая: …". */
const valueAfter =
  /^(?:\s+(?:from|for|of|to|от|для|на|к)(?:\s+my)?\s+[^\s:=]+)?\s*(?:is|was|это|:|=|—|–|-)\s*[^\s:=—–-]/iu;
const codeSoon =
  /^.{0,40}?(?<![\p{L}\p{N}])(?=[\p{L}\p{N}_!@#$%^&*-]*\d)[\p{L}\p{N}_!@#$%^&*-]{3,}/iu;
const knownKeys =
  /(?<![\p{L}\p{N}])(?:sk-[\w-]{16,}|gh[pousr]_\w{20,}|github_pat_\w{20,}|AKIA[0-9A-Z]{12,}|AIza[\w-]{30,}|xox[abprs]-[\w-]{10,}|glpat-[\w-]{16,}|eyJ[\w-]{10,}\.[\w-]{6,}|\d{8,10}:[\w-]{30,}|[\w+/-]*-----BEGIN|(?:0x)?[0-9a-f]{40,})/u;
const begin = /-----BEGIN/;
const mixed =
  /(?<![\w+/-])(?=[\w+/-]{0,80}\d)(?=[\w+/-]{0,80}[A-Z])(?=[\w+/-]{0,80}[a-z])[\w+/-]{32,}/;
const digitGroups = /(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/g;
const socialSecurity = /(?<!\d)(?:\d{3}-\d{2}-\d{4}|\d{3}-\d{3}-\d{3}[ -]\d{2})(?!\d)/;

/** A year or an age beside the word is no number of a document. */
const documentNumber =
  /(?<![\p{L}\p{N}])(?:passport|(?:загран)?паспорт[а-я]*|серия)(?!\p{L}).{0,40}?(?<!\p{N})[A-ZА-Я]{0,2}\d(?:[ №-]{0,3}\d){5,}/iu;

/** Holds something that opens a door: never stored, wherever it stands. */
export function isSecret(text: string): boolean {
  const plain = text.normalize('NFKC');
  if (knownKeys.test(plain) || begin.test(plain) || mixed.test(plain)) return true;
  if (socialSecurity.test(plain) || seedPhrase.test(plain) || documentNumber.test(plain))
    return true;
  if ((plain.match(digitGroups) ?? []).some(isCardNumber)) return true;
  return [...plain.matchAll(keyword)].some(({ 0: word, index }) => {
    const rest = plain.slice(index + word.length);
    return (
      isWholeWord(plain, index, word.length) && (codeSoon.test(rest) || isPassword(word, rest))
    );
  });
}

/** "My password is swordfish": without digits, only a word that says "password" makes it a secret. */
function isPassword(word: string, rest: string): boolean {
  return /^(?:pass(?!port)|парол)/iu.test(word) && valueAfter.test(rest);
}

function isWholeWord(text: string, index: number, length: number): boolean {
  const [before, after] = [text.slice(0, index), text.slice(index + length)];
  return !/[\p{L}\p{N}]$/u.test(before) && !/^\p{L}/u.test(after);
}

/** Luhn: every card number has it, one in ten other numbers does too. */
function isCardNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  const sum = [...digits].toReversed().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
