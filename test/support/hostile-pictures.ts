import * as made from './pictures.ts';

export interface HostilePicture {
  what: string;
  bytes: Buffer;
  code: 'image-too-large' | 'image-unreadable';
  /** What the answer says is expected, or the log says was found. */
  why: RegExp;
}

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const before = (text: string, file: Buffer) => Buffer.concat([latin1(text), file]);
const behind = (file: Buffer, text: string) => Buffer.concat([file, latin1(text)]);
const halved = (file: Buffer) => file.subarray(0, file.length >> 1);

/** Every way we know to make a picture do harm. */
export async function hostilePictures(): Promise<HostilePicture[]> {
  const [jpeg, progressive, webp, avif] = await Promise.all([
    made.jpeg(),
    made.progressive(),
    made.webp(),
    made.avif(),
  ]);
  return [
    ...(await bombs(jpeg, progressive, avif)),
    ...others(),
    ...stowaways(jpeg, webp, avif),
    ...broken(jpeg, webp, avif),
  ];
}

async function bombs(jpeg: Buffer, progressive: Buffer, avif: Buffer): Promise<HostilePicture[]> {
  const large = (what: string, bytes: Buffer, why: RegExp): HostilePicture => ({
    what,
    bytes,
    code: 'image-too-large',
    why,
  });
  const pixels = /at most 20000 pixels a side and \d+ megapixels/;
  const frames = /at most 1000 frames/;
  const huge = { width: 65_535, height: 65_535 };
  const keyword = latin1('k\0\0');
  const language = latin1('k\0\x01\0\0\0');
  const text = made.chunk('zTXt', Buffer.concat([keyword, made.zipped(1_000_000)]));
  const control = made.chunk('acTL', Buffer.from([0, 0, 0x13, 0x88, 0, 0, 0, 0]));
  return [
    large('a JPEG of four gigapixels', made.withFrame(jpeg, huge), pixels),
    large('a JPEG of one endless line', made.withFrame(jpeg, { width: 65_000, height: 1 }), pixels),
    large('a PNG of four gigapixels', made.png([], huge), pixels),
    large('a PNG of sixty megapixels', made.png([], { width: 10_000, height: 6_000 }), pixels),
    large('a GIF of four gigapixels', made.gif(huge), pixels),
    large('a WebP of a huge canvas', await made.animatedWebp({ side: 16_384 }), pixels),
    large('an AVIF of three gigapixels', made.withSize(avif, 60_000), pixels),
    large('a HEIF of a grid that is huge', made.heifGrid({ side: 60_000 }), pixels),
    unreadable(
      'a HEIF of more tiles than there are',
      made.heifGrid({ side: 64, rows: 200 }),
      /grid/,
    ),
    large('a GIF of thousands of frames', made.gif({ frames: 5_000 }), frames),
    large('a WebP of thousands of frames', await made.animatedWebp({ frames: 3_000 }), frames),
    large('a PNG that says thousands of frames', made.png([control]), frames),
    large(
      'a PNG that has thousands of frames',
      made.png(Array.from({ length: 3_000 }, (_, n) => made.frameControl(n))),
      frames,
    ),
    large(
      'an AVIF with a film of thousands of frames',
      Buffer.concat([avif, made.filmOf(5_000)]),
      frames,
    ),
    large(
      'a large JPEG of many scans',
      made.withScans(made.withFrame(await made.jpeg(), { width: 7_000, height: 7_000 }), 40),
      /fewer scans/,
    ),
    unreadable('a JPEG of thousands of scans', made.withScans(progressive, 3_000), /100 scans/),
    unreadable(
      'a JPEG of arithmetic codes',
      made.withFrame(jpeg, { width: 48, height: 32, marker: 0xc9 }),
      /kind that is not decoded/,
    ),
    unreadable(
      'a PNG whose text unpacks to fifty megabytes',
      made.png([made.chunk('zTXt', Buffer.concat([keyword, made.zipped(50_000_000)]))]),
      /zTXt chunk unpacks/,
    ),
    unreadable(
      'a PNG whose translated text unpacks to fifty megabytes',
      made.png([made.chunk('iTXt', Buffer.concat([language, made.zipped(50_000_000)]))]),
      /iTXt chunk unpacks/,
    ),
    unreadable(
      'a PNG whose profile unpacks to fifty megabytes',
      made.png([made.chunk('iCCP', Buffer.concat([keyword, made.zipped(50_000_000)]))]),
      /iCCP chunk unpacks/,
    ),
    unreadable(
      'a PNG of many texts, each of which unpacks to one megabyte',
      made.png(Array.from({ length: 200 }, () => text)),
      /zTXt chunk unpacks/,
    ),
    unreadable(
      'a PNG of tens of thousands of chunks',
      made.png(Array.from({ length: 20_000 }, () => made.chunk('tEXt', latin1('k\0')))),
      /10000 chunks/,
    ),
  ];
}

/** Kinds that are not taken, whatever can read them. */
function others(): HostilePicture[] {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const kinds = {
    'an SVG': svg,
    'an SVG with a declaration': `<?xml version="1.0"?>${svg}`,
    'a web page': '<!doctype html><html></html>',
    'a PDF': '%PDF-1.7\n%%EOF',
    PostScript: '%!PS-Adobe-3.0 EPSF-3.0',
    'an archive': made.emptyZip.toString('latin1'),
    'a BMP': `BM${'\0'.repeat(60)}`,
    'a TIFF': `II*\0${'\0'.repeat(60)}`,
    'an icon': `\0\0\x01\0\x01\0${'\0'.repeat(60)}`,
    'a PSD': `8BPS\0\x01${'\0'.repeat(60)}`,
    'a film': made.box('ftyp', latin1('isom\0\0\0\0isommp42')).toString('latin1'),
    'JPEG 2000': `\0\0\0\fjP  \r\n\x87\n${'\0'.repeat(60)}`,
    nothing: '',
    'one byte': '\xFF',
  };
  return Object.entries(kinds).map(([what, text]) =>
    unreadable(what, latin1(text), /begins like no picture|a film, no picture/),
  );
}

/** Pictures that are something else besides. */
function stowaways(jpeg: Buffer, webp: Buffer, avif: Buffer): HostilePicture[] {
  const png = made.png();
  const comment = (text: string) => made.afterStart(jpeg, made.segment(0xfe, latin1(text)));
  const page = '<html><script>alert(1)</script></html>';
  const script = made.segment(0xe0, latin1(`${'\0'.repeat(20)}*/=alert(1)/*`.padEnd(0x2f2a - 2)));
  return [
    unreadable(
      'a GIF that is a script',
      made.gif({ width: 0x2a2f, height: 1, comment: '*/=1;alert(1)//' }),
      /a script as well/,
    ),
    unreadable('a JPEG that is a script', made.afterStart(jpeg, script), /a script as well/),
    unreadable('a JPEG with an archive behind', Buffer.concat([jpeg, made.emptyZip]), /an archive/),
    unreadable(
      'a JPEG with an archive in its comment',
      comment(made.emptyZip.toString('latin1')),
      /an archive/,
    ),
    unreadable('a PNG with a page behind', behind(png, page), /a page/),
    unreadable(
      'a PNG that is a PHP archive',
      behind(png, '__HALT_COMPILER(); ?>'),
      /a program or an archive/,
    ),
    unreadable(
      'a PNG with PHP in its text',
      made.png([made.chunk('tEXt', latin1('Comment\0<?php system($_GET[0]); ?>'))]),
      /a page/,
    ),
    unreadable('a JPEG with a page in its comment', comment(page), /a page/),
    unreadable('a JPEG with a PDF in its comment', comment('%PDF-1.7'), /a document/),
    unreadable('a JPEG with a drawing behind', behind(jpeg, '<svg onload="alert(1)">'), /a page/),
    unreadable(
      'a JPEG with a program behind',
      behind(jpeg, `MZ\x90${'\0'.repeat(60)}`),
      /a program/,
    ),
    unreadable('a JPEG with a shell script behind', behind(jpeg, '\n#!/bin/sh\n'), /a program/),
    unreadable('a GIF with something behind', behind(made.gif(), 'hidden'), /behind its end/),
    unreadable('a PNG with something behind', behind(png, 'hidden'), /behind its end/),
    unreadable('a WebP with something behind', behind(webp, 'hidden'), /behind its end/),
    unreadable('an AVIF with something behind', behind(avif, '\x01\x02'), /behind its end/),
    unreadable('an AVIF with a page behind', behind(avif, page), /cut off|a page/),
    unreadable('a JPEG behind a page', before(page, jpeg), /begins like no picture/),
    unreadable('a PNG behind a line', before('\n', png), /begins like no picture/),
  ];
}

function broken(jpeg: Buffer, webp: Buffer, avif: Buffer): HostilePicture[] {
  const cut = { JPEG: jpeg, PNG: made.png(), WebP: webp, GIF: made.gif({ frames: 9 }), AVIF: avif };
  const beginnings = Object.entries(cut).map(([kind, file]) =>
    unreadable(`the beginning of a ${kind}`, halved(file), /cut off|out of range|outside/i),
  );
  return [
    ...beginnings,
    unreadable('a JPEG of no height', made.withFrame(jpeg, { width: 48, height: 0 }), /no size/),
    unreadable('a PNG of no width', made.png([], { width: 0, height: 16 }), /no size/),
    unreadable('a JPEG without a scan', latin1('\xFF\xD8\xFF\xD9'), /no picture in it/),
  ];
}

const unreadable = (what: string, bytes: Buffer, why: RegExp): HostilePicture => ({
  what,
  bytes,
  code: 'image-unreadable',
  why,
});
