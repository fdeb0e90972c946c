import type { BroadcastReport, BroadcastSummary } from '../../src/contract/broadcasts.ts';

export function describeDraft({ id, recipients, audience, texts }: BroadcastReport): string {
  const { ru, en } = recipients ?? { ru: 0, en: 0 };
  const conditions = Object.entries(audience).map(([name, value]) => `${name}=${value}`);
  return [
    `draft      ${id}`,
    `audience   ${conditions.length > 0 ? conditions.join(', ') : 'everybody who may be written to'}`,
    `people     ${ru + en} (ru ${ru}, en ${en})`,
    ...Object.entries(texts).map(([language, text]) => `${language}         ${text}`),
  ].join('\n');
}

export const describeSummary = ({ id, state, total, created_at: at, texts }: BroadcastSummary) =>
  [id, at, state.padEnd(9), String(total).padStart(7), firstWords(texts.ru ?? texts.en ?? '')].join(
    '  ',
  );

const firstWords = (text: string) => text.replaceAll(/\s+/g, ' ').slice(0, 40);

const barLength = 30;

export function describeProgress(report: BroadcastReport): string {
  const { total, waiting, sent, blocked, failed, per_second: rate } = report;
  const share = total > 0 ? (total - waiting) / total : 1;
  const full = Math.floor(share * barLength);
  const bar = '#'.repeat(full) + '-'.repeat(barLength - full);
  const percent = String(Math.floor(share * 100)).padStart(3);
  const left = rate > 0 && waiting > 0 ? `, ${describeSeconds(waiting / rate)} left` : '';
  return `[${bar}] ${percent} %  ${total - waiting}/${total}  ${rate}/s${left}  sent ${sent}, blocked ${blocked}, failed ${failed}`;
}

function describeSeconds(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes > 0 ? `${minutes} min ${Math.round(seconds % 60)} s` : `${Math.round(seconds)} s`;
}

export function describeReport(report: BroadcastReport): string {
  const rows: [string, string | number | null][] = [
    ['state', report.state],
    ['total', report.total],
    ['sent', report.sent],
    ['blocked', report.blocked],
    ['failed', report.failed],
    ['left out', report.left_out],
    ['waiting', report.waiting],
    ['per second', report.per_second],
    ['started', report.started_at],
    ['finished', report.finished_at],
  ];
  return rows.map(([name, value]) => `${name.padEnd(11)}${value ?? '—'}`).join('\n');
}
