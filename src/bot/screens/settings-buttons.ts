import {
  formOfAddressSchema,
  nudgeKindSchema,
  type Profile,
  type ProfileUpdate,
  quietHoursSchema,
  voiceModeSchema,
} from '../../contract/profile.ts';
import { languageSchema } from '../../contract/shared.ts';

export type Changes = ProfileUpdate['data'];

/** Shows all settings. */
export const settingsButton = 'settings';

type Setting = 'language' | 'address' | 'voice' | 'nudge' | 'quiet';

/** Every button carries what is to be, not a step to it: pressed twice, or late, it does no harm. */
export const settingButton = (setting: Setting, ...values: string[]) =>
  ['settings', setting, ...values].join(':');

/** What a button changes in a profile; undefined for one that changes nothing we know. */
export function readSetting(data: string, { nudges }: Profile): Changes | undefined {
  const [, setting, first = '', second = ''] = data.split(':');
  if (setting === 'language') return ifKnown('language', languageSchema.safeParse(first).data);
  if (setting === 'address') {
    return ifKnown('form_of_address', formOfAddressSchema.safeParse(first).data);
  }
  if (setting === 'voice') return ifKnown('voice_mode', voiceModeSchema.safeParse(first).data);
  if (setting === 'quiet' && first !== '') {
    const hours = { from: Number(first), to: Number(second) };
    return ifKnown('quiet_hours', quietHoursSchema.safeParse(hours).data);
  }
  const kind = setting === 'nudge' ? nudgeKindSchema.safeParse(first).data : undefined;
  if (kind === undefined) return undefined;
  const others = nudges.filter((each) => each !== kind);
  return { nudges: second === 'on' ? [...others, kind] : others };
}

const ifKnown = <Name extends keyof Changes>(name: Name, value: Changes[Name]) =>
  value === undefined ? undefined : { [name]: value };
