const adultAge = 18;

const number = String.raw`(\d{1,2})`;
const smallNumber =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen';
const smallStem =
  'пяти|шести|семи|восьми|девяти|десяти|(?:один|две|три|четыр|пят|шест|сем|восем|девят)надцати';
const notThing = String.raw`(?![\s-]*(?:scotch|whisk|wine|bourbon|rum\b|house|car\b|building|company|tree|tradition|bottle))`;

/** Where a number says somebody's age. The character's name has become "she" before. */
const ages = [
  String.raw`\b${number}[\s-]*(?:years?|yrs?)[\s-]*(?:old|of\s+age)${notThing}`,
  String.raw`\b${number}\s*y\s*[/.]?\s*o\b`,
  String.raw`\bage[ds]?\b[\s:=("'[+of-]*${number}\b`,
  String.raw`\b(?:he|she|they|who|i|you)(?:['’](?:s|m|re)|\s+(?:is|am|are|looks?|appears?|turns|(?:just\s+)?turned))\s+(?:(?:only|just|about)\s+)?${number}(?=\s*(?:[.,;!)\n]|and\b|but\b|$))`,
  String.raw`\bshe\s*[,(]\s*${number}(?=\s*[,.)\n]|$)`,
  String.raw`(?<!\p{L})возраст\p{L}*[\s:=("'«–—-]*${number}(?!\d)`,
  String.raw`(?<!\p{L})(?:ей|ему|мне|тебе|им|she)[\s,–—-]+(?:(?:всего|только|лишь|уже|сейчас|исполнилось)\s+)*${number}(?=\s*(?:лет|год|[.,;!)\n]|$))`,
  String.raw`(?<!(?<!\p{L})(?:в|на|о|по|к)\s)(?<!\p{L})(?-i:\p{Lu}\p{Ll}+[еиую])\s+${number}\s*(?:лет|год)`,
  String.raw`(?<!\d)${number}(?:[\s-]*(?:ти|х|и))?[\s-]*летн(?!\p{L}*\s+(?:опыт|стаж|виски|вин|брак|юбиле|дружб|перерыв))`,
  String.raw`(?:^|[,;:(–—])\s*${number}\s*(?:лет|года?)(?!\p{L})(?!\s*(?:назад|спустя|опыта|стажа|подряд|вместе|брака|работ|служб))`,
];

/** Words that say it without a number. */
const words = [
  String.raw`\b(?:${smallNumber})[\s-]*years?[\s-]*(?:old|of\s+age)${notThing}`,
  String.raw`\baged?\b[\s:=("']*(?:${smallNumber})\b`,
  String.raw`\b(?:l[o0]li(?:con|ta)?|sh[o0]ta(?:con)?|jailbait|pre-?teens?|tweens?)\b`,
  String.raw`\bunder[\s-]?aged?\b`,
  String.raw`\b(?:is|am|are|still|being)\s+an?\s+(?:(?!only\b)\p{L}+\s+)?(?:minor|child|kid|toddler|teen(?:ager)?|adolescent)\b(?!\s+(?:of|at)\b)`,
  String.raw`\bteen(?:age|aged|ager)?\s+(?:girl|boy|daughter|son|sister|brother|student)s?\b`,
  String.raw`\b(?:a|the|young|cute)\s+(?:little|small)\s+(?:girl|boy)\b`,
  String.raw`\bschool[\s-]?(?:girl|boy)s?\b`,
  String.raw`\b(?:high|middle|elementary|primary|grade)[\s-]?school(?:er|[\s-]+(?:student|girl|boy|kid|freshman|sophomore|junior|senior|pupil))s?\b`,
  String.raw`\b\d{1,2}(?:st|nd|rd|th)[\s-]+graders?\b`,
  String.raw`(?<!\p{L})(?:${smallStem})летн`,
  String.raw`(?<!\p{L})школьни(?:ца|цу|цей|цы|це|к|ка|ком|ку)(?!\p{L})`,
  String.raw`(?<!\p{L})(?:старше|десяти|одиннадцати|восьми|девяти|семи|шести|пяти|перво|второ)классни(?:ца|цу|цей|цы|к|ка|ком)(?!\p{L})`,
  String.raw`(?<!\p{L})(?:учится|учусь|ученик|ученица)\s+(?:в\s+)?(?:\d{1,2}|\p{L}+ом|\p{L}+ого)(?:-?\p{L})?\s+класс`,
  String.raw`(?<!\p{L})(?:несовершеннолетн|малолетк|малолетн)\p{L}*`,
  String.raw`(?<!\p{L})подрост(?:ок|ка|ком|ку)(?!\p{L})`,
  String.raw`(?<!\p{L})(?:лоли|лолита|лоликон|шота|шотакон)(?!\p{L})`,
  String.raw`(?<!\p{L})маленьк(?:ая|ую|ой|ий|ого)\s+(?:девочк|мальчик)`,
];

const rules = [...ages, ...words].map((rule) => new RegExp(rule, 'giu'));

/** "When she was 8 years old", "as a little girl": a grown-up's childhood. */
const past =
  /\b(?:when|since|until)\s+(?:\p{L}+\s+){1,2}was\s+(?:(?:only|just|about)\s+)?$|(?<!\b(?:is|now|still)\s)\bat\s+(?:the\s+)?$|\b(?:as|was)\s+(?:an?\s+)?$|\bformer\s+$/iu;

/** "No minors", «без несовершеннолетних»: a card that keeps them out is not about one. */
const refusal =
  /(?<!\p{L})(?:no|not an?|non|never|without|anti|нет|без|не)[\s-]+(?:\p{L}+[\s-]+)?$/iu;

/**
 * The words of a text that describe somebody under 18, if there are any. Rather too strict: the
 * operator can take a harmless sentence out of a card, nobody can take back the other mistake.
 */
export function findMinor(text: string, names: string[]): string | undefined {
  const plain = withPronouns(text.normalize('NFKC').replaceAll(/[\p{Cf}*_~`]/gu, ''), names);
  for (const rule of rules) {
    for (const match of plain.matchAll(rule)) {
      const before = plain.slice(Math.max(0, match.index - 40), match.index);
      const isGrownUp = match[1] !== undefined && Number(match[1]) >= adultAge;
      if (isGrownUp || past.test(before) || refusal.test(before)) continue;
      return match[0].trim().slice(0, 60);
    }
  }
  return undefined;
}

function withPronouns(text: string, names: string[]): string {
  const known = names.filter((name) => name.trim() !== '').map((name) => RegExp.escape(name));
  if (known.length === 0) return text;
  return text.replaceAll(new RegExp(`(?<!\\p{L})(?:${known.join('|')})(?!\\p{L})`, 'gu'), 'she');
}
