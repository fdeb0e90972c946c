import { isTimeZone } from '#app/lib/local-time';

/** Offsets between the hours belong to one place each; those with summer time go by its zone. */
const oddOffsets = new Map([
  ['-9:30', 'Pacific/Marquesas'],
  ['-3:30', 'America/St_Johns'],
  ['+3:30', 'Asia/Tehran'],
  ['+4:30', 'Asia/Kabul'],
  ['+5:30', 'Asia/Kolkata'],
  ['+5:45', 'Asia/Kathmandu'],
  ['+6:30', 'Asia/Yangon'],
  ['+8:45', 'Australia/Eucla'],
  ['+9:30', 'Australia/Darwin'],
  ['+10:30', 'Australia/Lord_Howe'],
  ['+12:45', 'Pacific/Chatham'],
]);

const abbreviations = new Map([
  ['utc', 'UTC'],
  ['gmt', 'UTC'],
  ['msk', 'Europe/Moscow'],
  ['мск', 'Europe/Moscow'],
  ['cet', 'Europe/Berlin'],
  ['est', 'America/New_York'],
  ['pst', 'America/Los_Angeles'],
]);

/** The zone somebody named instead of a city: "Europe/Berlin", "UTC+3", "+03:00", "мск+2". */
export function readTimeZone(text: string): string | undefined {
  const plain = text.trim().toLowerCase().replaceAll('−', '-');
  const known = abbreviations.get(plain);
  if (known) return known;
  const offset = /^(utc|gmt|msk|мск)?\s*([+-])\s*(\d{1,2})(?::?([0-5]\d))?$/.exec(plain);
  if (offset) {
    const [, base = '', sign, hours, minutes] = offset;
    const amount = (Number(hours) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
    return zoneAt(amount + (/^(msk|мск)$/.test(base) ? 180 : 0));
  }
  if (!/^[a-z]+\/[a-z_/+-]+\d*$/.test(plain) || !isTimeZone(plain)) return undefined;
  return canonicalCase(plain);
}

/** Intl would answer with a former name (Europe/Kiev), so the spelling is restored by hand. */
function canonicalCase(name: string): string {
  return name
    .replace(/(?<=^|[/_-])[a-z]/g, (letter) => letter.toUpperCase())
    .replace(/_(Of|Es|Au)(?=_)/g, (word) => word.toLowerCase())
    .replace(/^Etc\/(gmt|utc|uct)/i, (prefix) => `Etc/${prefix.slice(4).toUpperCase()}`);
}

function zoneAt(minutes: number): string | undefined {
  if (minutes === 0) return 'UTC';
  const sign = minutes < 0 ? '-' : '+';
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  if (rest !== 0) return oddOffsets.get(`${sign}${hours}:${rest}`);
  // IANA counts these westwards: UTC+3 is Etc/GMT-3.
  const name = `Etc/GMT${sign === '-' ? '+' : '-'}${hours}`;
  return isTimeZone(name) ? name : undefined;
}
