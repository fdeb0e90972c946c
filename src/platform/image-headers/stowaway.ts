import type { ImageHeader } from './image-header.ts';

/** A browser or an interpreter runs it. Of XML only SVG: every camera writes XML beside. */
const page =
  /<(?:!doctype\s|(?:html|head|body|script|iframe|object|embed|math|meta)[\s/>]|\?php\s|(?:svg|img)[\s/>][\t\n\r -~]{8}|(?:\?=|%[@=!])\s[\t\n\r -~]{8})/i;
/** Found by programs wherever it stands; too long to come about by chance. */
const program =
  /__HALT_COMPILER\(|Rar!\x1A\x07|7z\xBC\xAF\x27\x1C|This program cannot be run in DOS mode/;
/** With what programs and archives begin. */
const beginning =
  /^(?:PK[\x03\x05]|\x1F\x8B\x08|BZh\d|\xFD7zXZ|MZ.|\x7FELF|#!\/|%PDF-|%!PS|\xCA\xFE\xBA\xBE|[\xCE\xCF]\xFA\xED\xFE|\xFE\xED\xFA[\xCE\xCF])/s;

/** The end of an archive is looked for so far from the end of a file. */
const farthestArchiveEnd = 65_557;
const archiveEnd = Buffer.from('PK\x05\x06', 'latin1');
const pdf = Buffer.from('%PDF-', 'latin1');
/** Readers look for the beginning of a PDF this far. */
const farthestPdfBeginning = 1_024;

/**
 * Refuses a picture that is a page, a program or an archive as well. Phones hang films, depth and
 * further pictures behind a JPEG: those are taken, and gone with the rest.
 */
export function refuseStowaway(file: Buffer, { kind, end }: ImageHeader): void {
  const text = file.toString('latin1');
  const found =
    (page.test(text) && 'a page') ||
    (program.test(text) && 'a program or an archive') ||
    (file.subarray(-farthestArchiveEnd).includes(archiveEnd) && 'an archive') ||
    (file.subarray(0, farthestPdfBeginning).includes(pdf) && 'a document') ||
    (isScript(file, kind) && 'a script') ||
    findTrailer(file.subarray(end), kind);
  if (found) throw new Error(`it is ${found} as well`);
}

/** The first bytes read as a name in JavaScript, and the size behind it opens a comment. */
function isScript(file: Buffer, kind: ImageHeader['kind']): boolean {
  const at = kind === 'gif' ? 6 : 4;
  return file.toString('latin1', at, at + 2) === '/*' && file.includes('*/', at + 2);
}

function findTrailer(trailer: Buffer, kind: ImageHeader['kind']): string | undefined {
  const start = trailer.findIndex((byte) => !isPadding(byte));
  if (start === -1) return undefined;
  if (kind !== 'jpeg') return 'something behind its end';
  const isForeign = beginning.test(trailer.toString('latin1', start, start + 16));
  return isForeign ? 'a program or an archive' : undefined;
}

const isPadding = (byte: number) => byte === 0 || byte === 0xff || byte === 0x20 || byte === 0x0a;
