import { InlineKeyboard } from 'grammy';
import type { Profile } from '../../contract/profile.ts';
import { choice } from './choice.ts';
import type { Reader, Screen } from './reader.ts';
import { settingButton, settingsButton } from './settings-buttons.ts';

type Hours = Profile['quiet_hours'];

const presets: Hours[] = [
  { from: 22, to: 8 },
  { from: 22, to: 9 },
  { from: 23, to: 9 },
  { from: 0, to: 10 },
];

/** Hours in which nothing is started: some to take, and each end to move. Buttons carry the outcome. */
export function quietScreen(reader: Reader, profile: Profile): Screen {
  const { say, hour } = reader;
  const { from, to } = profile.quiet_hours;
  const keyboard = new InlineKeyboard();
  const set = (hours: Hours) => settingButton('quiet', String(hours.from), String(hours.to));
  for (const [index, hours] of presets.entries()) {
    const label = `${hour(hours.from)} – ${hour(hours.to)}`;
    keyboard.text(choice(label, hours.from === from && hours.to === to), set(hours));
    if (index % 2 === 1) keyboard.row();
  }
  keyboard
    .text(say('settings-quiet-from-earlier'), set({ from: move(from, -1, to), to }))
    .text(say('settings-quiet-from-later'), set({ from: move(from, 1, to), to }))
    .row()
    .text(say('settings-quiet-to-earlier'), set({ from, to: move(to, -1, from) }))
    .text(say('settings-quiet-to-later'), set({ from, to: move(to, 1, from) }))
    .row()
    .text(say('settings-button-back'), settingsButton);
  return { text: `${quietLine(reader, profile)}\n\n${say('settings-quiet-hint')}`, keyboard };
}

/** What quiet hours are for, and which they are. */
export function quietLine({ say, hour }: Reader, profile: Profile): string {
  const { quiet_hours: hours, time_zone: zone } = profile;
  if (hours.from === hours.to) return say('settings-quiet-none');
  return say('settings-quiet', { from: hour(hours.from), to: hour(hours.to), zone });
}

/** Past the other end, never onto it: that would be no quiet hours at all, which nobody has asked for. */
function move(hour: number, by: 1 | -1, other: number): number {
  const next = (hour + by + 24) % 24;
  return next === other ? (next + by + 24) % 24 : next;
}
