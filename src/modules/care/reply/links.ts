/** The text without addresses that neither stand in the user's own words nor on the list. */
export function withoutStrangeLinks(text: string, userText: string, allowed: string[]): string {
  const known = new Set(addressesIn(userText));
  const isKnown = (address: string) => {
    const plain = plainAddress(address);
    const host = hostOf(plain);
    return (
      known.has(plain) ||
      [...known].some(
        (own) => own.startsWith(plain) && '/?#:'.includes(own[plain.length] ?? '-'),
      ) ||
      allowed.some((site) => host === site || host.endsWith(`.${site}`))
    );
  };
  const marked = text
    .replaceAll(markdown, (whole: string, words: string, target: string) =>
      isKnown(target) ? whole : words,
    )
    .replaceAll(address, (found: string) => {
      const [, link = found, after = ''] = /^(.*?)([.,!?;:…)\]}»”"'>*_]*)$/su.exec(found) ?? [];
      return isKnown(link) ? found : `${removed}${after}`;
    });
  return marked.includes(removed) ? tidy(marked) : marked;
}

const removed = '\uE000';

const addressesIn = (text: string): string[] =>
  [...text.matchAll(address)].map(([found]) => plainAddress(found));

/** Invisible characters and marks for a dot, as they are put into an address to hide it. */
const hidden = '\\u200B-\\u200D\\u2060\\uFEFF\\u00AD';
const dot = '[.。．｡]';
const hiddenDot = `(?:${dot}|\\s?(?:\\[\\s?(?:\\.|dot|точка)\\s?\\]|\\(\\s?(?:\\.|dot|точка)\\s?\\)|\\{\\s?(?:\\.|dot)\\s?\\})\\s?| (?:dot|точка) )`;
const label = `[\\p{L}\\d_${hidden}][\\p{L}\\d_${hidden}-]{0,62}`;
/** Endings that are seldom words after a full stop without a space: "ok.so" is none. */
const endings =
  'com|net|org|info|biz|ru|рф|su|рус|онлайн|сайт|ua|by|kz|io|ai|app|dev|xyz|online|site|shop|store|top|club|link|click|live|pro|tech|space|website|cc|ly|gg|gl|co|uk|de|fr|eu|cn|jp|br|xn--[a-z\\d-]{2,40}|tk|ml|ga|cf|gq|icu|vip|bot|chat|love|dating|porn|xxx|sex|adult|cam|fun|page|web|cloud|host|press|news|media|world|zone|agency|email|services|solutions|support|today|digital|finance|money|cash|loan|win|bid|casino|bet|games?|download|stream';
/** With a path behind it any ending makes an address. */
const anyEnding = '(?:[a-z]{2,12}|xn--[a-z\\d-]{2,40}|рф|рус|онлайн|сайт|москва|дети)';
const end = '(?![\\p{L}\\d_-])';
const rest = `(?:[:]\\d{2,5})?(?:[/?#][^\\s<>"«»]{0,2000})?`;

const markdown = /\[([^\]\n]{1,300})\]\(\s?<?([^)\s>]{1,2000})>?(?:\s"[^"\n]{0,200}")?\s?\)/gu;

const address = new RegExp(
  [
    // "https://…", "tg://…", "h t t p s : / /", "hxxp".
    `(?<![\\p{L}\\d])(?:h ?[tx] ?[tx] ?p ?s?|[a-z][a-z\\d+.-]{1,15}) ?: ?\\/ ?\\/ ?[^\\s<>"«»]{1,2000}`,
    `(?<![\\p{L}\\d@._-])www${hiddenDot}${label}(?:${hiddenDot}${label}){0,6}${rest}`,
    `(?<![\\p{L}\\d@._-])(?:${label}${hiddenDot}){1,6}(?:${endings})${end}(?!@)${rest}`,
    `(?<![\\p{L}\\d@._-])(?:${label}${dot}){1,6}${anyEnding}${end}(?:[:]\\d{2,5})?\\/[^\\s<>"«»]{1,2000}`,
    `(?<![\\p{L}\\d@._-])(?:t|telegram)${hiddenDot}(?:me|dog)${end}${rest}`,
    `(?<![\\d.])\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d{2,5}|\\/)[^\\s<>"«»]{0,2000}`,
  ].join('|'),
  'giu',
);

/** An address as it is compared: host in lower case, without scheme, "www." and final marks. */
function plainAddress(found: string): string {
  const open = found
    .normalize('NFKC')
    .replaceAll(/[\u200B-\u200D\u2060\uFEFF\u00AD]/gu, '')
    .replaceAll(/\s?[[({]\s?(?:\.|dot|точка)\s?[\])}]\s?| (?:dot|точка) /giu, '.')
    .replaceAll(/[。．｡]/gu, '.')
    .replaceAll(/\s/gu, '')
    .replace(/[.,!?;:…)\]}»”"'>*_]+$/u, '')
    .replace(/^(?:h[tx]{2}ps?):\/\//iu, '')
    .replace(/^www\./iu, '')
    .replace(/\/$/u, '');
  const at = open.search(/[/?#]/u);
  const head = at === -1 ? open : open.slice(0, at);
  return head.toLowerCase() + (at === -1 ? '' : open.slice(at));
}

/** The host a browser would go to: "allowed.com@evil.com" is evil.com. */
const hostOf = (plain: string): string =>
  (plain.split(/[/?#\\]/u)[0] ?? '').split('@').at(-1)?.replace(/:\d+$/u, '') ?? '';

/** The sentence around a gap: no empty brackets, no space before a full stop. */
const tidy = (text: string): string =>
  text
    .replaceAll(new RegExp(`<${removed}>`, 'gu'), removed)
    .replaceAll(new RegExp(`[(\\[«"“'][ ]?${removed}[ ]?[)\\]»"”']`, 'gu'), removed)
    .replaceAll(
      new RegExp(`[ \\t]{0,3}[:,–—-]?[ \\t]{0,3}${removed}(?=[ \\t]{0,3}(?:[.!?…\\n]|$))`, 'gu'),
      '',
    )
    .replaceAll(
      new RegExp(`[ \\t]{0,3}[:–—-]?[ \\t]{0,3}${removed}[ \\t]{0,3}(?=[,;:)])`, 'gu'),
      '',
    )
    .replaceAll(new RegExp(`[ \\t]{0,3}${removed}`, 'gu'), '')
    .replaceAll(/[ \t]{1,5}(?=[.!?…](?:\s|$))/gu, '')
    .replaceAll(/[ \t]{1,5}(?=\n)/gu, '')
    .replaceAll(/^[ \t]{0,5}[.,:;–—-]?[ \t]{0,3}$/gmu, '')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
