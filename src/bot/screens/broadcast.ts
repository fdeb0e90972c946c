import { InlineKeyboard } from 'grammy';
import type { BroadcastReport } from '../../contract/broadcasts.ts';
import type { Reader, Screen } from './reader.ts';

/** A broadcast as it stands, with buttons for what can be done about it. */
export function broadcastScreen(reader: Reader, report: BroadcastReport): Screen {
  return report.state === 'draft' ? draftScreen(reader, report) : progressScreen(reader, report);
}

function draftScreen(reader: Reader, { id, recipients, audience }: BroadcastReport): Screen {
  const { en: english, ru: russian } = recipients ?? { en: 0, ru: 0 };
  const people = english + russian;
  const keyboard = new InlineKeyboard();
  if (people > 0) keyboard.text(reader.say('broadcast-send'), `broadcast:start:${id}`);
  keyboard.text(reader.say('broadcast-cancel'), `broadcast:cancel:${id}`);
  const text = reader.say('broadcast-draft', {
    people,
    english,
    russian,
    audience: describeAudience(reader, audience),
  });
  return { text, keyboard };
}

function describeAudience({ say }: Reader, audience: BroadcastReport['audience']): string {
  const { language, plan, active_days: days } = audience;
  const parts = [language, plan, days && say('broadcast-audience-days', { days })].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : say('broadcast-audience-all');
}

function progressScreen({ say }: Reader, report: BroadcastReport): Screen {
  const { id, state, total, sent, blocked, failed, waiting } = report;
  const share = total > 0 ? (total - waiting) / total : 1;
  const text = say('broadcast-progress', {
    state,
    total,
    sent,
    blocked,
    failed,
    waiting,
    bar: barOf(share),
    percent: Math.floor(share * 100),
    leftOut: report.left_out,
    rate: report.per_second,
  });
  if (state === 'done' || state === 'cancelled') return { text };
  const [label, action] =
    state === 'paused'
      ? (['broadcast-resume', 'resume'] as const)
      : (['broadcast-pause', 'pause'] as const);
  const keyboard = new InlineKeyboard()
    .text(say('broadcast-refresh'), `broadcast:show:${id}`)
    .row()
    .text(say(label), `broadcast:${action}:${id}`)
    .text(say('broadcast-cancel'), `broadcast:cancel:${id}`);
  return { text, keyboard };
}

const barLength = 20;

function barOf(share: number): string {
  const full = Math.floor(share * barLength);
  return '█'.repeat(full) + '░'.repeat(barLength - full);
}
