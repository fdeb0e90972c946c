import { detect } from '../src/modules/care/detect.ts';
import { hardTexts } from '../src/modules/care/detection/examples/hard-texts.ts';
import { createTalk } from './recall-texts.ts';

// What the rules for somebody in danger take of the thread a message is accepted on.
const runs = 300;
const warmUps = 60;

export function benchCare(): string[] {
  const talk = (words: readonly string[]) => (length: number) => {
    let text = '';
    for (let at = 0; text.length < length; at += 1) text += `${words[at % words.length] ?? ''} `;
    return text.slice(0, length);
  };
  const messages = createTalk(400);
  const mixed = Array.from({ length: 200 }, () => messages.message());
  const texts = {
    'a talk in Russian': talk(russianTalk),
    'a talk in English': talk(englishTalk),
    'a talk of many words': talk(mixed),
    ...hardTexts,
  };
  return [
    `${''.padEnd(34)} 4 KB p50/p99 ms   4 KB to 1 KB`,
    ...Object.entries(texts).map(([name, ofLength]) => describe(name, ofLength)),
  ];
}

function describe(name: string, ofLength: (length: number) => string): string {
  const short = measure(ofLength(1_024));
  const long = measure(ofLength(4_096));
  const spread = `${quantile(long, 0.5).toFixed(2)} / ${quantile(long, 0.99).toFixed(2)}`;
  const ratio = quantile(long, 0.5) / quantile(short, 0.5);
  return `${name.padEnd(34)} ${spread.padStart(15)}   ${ratio.toFixed(1).padStart(12)}`;
}

function measure(text: string): number[] {
  for (let run = 0; run < warmUps; run += 1) detect(text);
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    detect(text);
    return performance.now() - start;
  });
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

const russianTalk = [
  'Сегодня ходила в офис, всё нормально, планёрка затянулась, потом обедали с Аней.',
  'Она рассказала про поездку и что хочет переехать в следующем году.',
  'Я устала, но день был хороший, может приготовлю что-нибудь вкусное.',
  'Помнишь, ты советовал тот сериал? Я посмотрела две серии и не смогла оторваться!',
];

const englishTalk = [
  'I went to the office today and it was fine, the meeting took too long, then lunch with Anna.',
  'She told me about her trip and how she wants to move next year.',
  'I am tired but it was a good day, maybe I will cook something nice.',
  'Remember that show you recommended? I watched two episodes and could not stop!',
];

if (process.argv[1] === import.meta.filename) console.log(benchCare().join('\n'));
