import { InlineKeyboard } from 'grammy';
import {
  formOfAddressSchema,
  nudgeKinds,
  type Profile,
  voiceModes,
} from '../../contract/profile.ts';
import { languages } from '../../contract/shared.ts';
import { choice } from './choice.ts';
import { cityLine } from './city.ts';
import { nameOfLanguage } from './language-name.ts';
import { pageButton } from './memory-buttons.ts';
import { personasButton } from './persona.ts';
import { quietLine } from './quiet-hours.ts';
import type { Reader, Screen } from './reader.ts';
import { settingButton } from './settings-buttons.ts';

/** English has one form of address. */
const hasForms = ({ language }: Reader) => language === 'ru';

/** Everything a user may choose, each with what it does; the buttons change it in place. */
export function settingsScreen(reader: Reader, profile: Profile): Screen {
  const { say, language } = reader;
  const paragraphs = [
    say('settings-title'),
    say('settings-language', { language: nameOfLanguage(language) }),
    ...(hasForms(reader) ? [say('settings-address', { form: profile.form_of_address })] : []),
    say('settings-voice', { mode: say(`voice-mode-${profile.voice_mode}`) }),
    say('settings-nudges', { count: profile.nudges.length }),
    quietLine(reader, profile),
    cityLine(reader, profile),
    say('settings-persona', { persona: profile.persona.name }),
    say('settings-memory'),
  ];
  return { text: paragraphs.join('\n\n'), keyboard: buildKeyboard(reader, profile) };
}

function buildKeyboard(reader: Reader, profile: Profile): InlineKeyboard {
  const { say, language } = reader;
  const keyboard = new InlineKeyboard();
  for (const each of languages) {
    const label = choice(nameOfLanguage(each), each === language);
    keyboard.text(label, settingButton('language', each));
  }
  keyboard.row();
  for (const form of hasForms(reader) ? formOfAddressSchema.options : []) {
    const label = choice(say(`settings-address-${form}`), form === profile.form_of_address);
    keyboard.text(label, settingButton('address', form));
  }
  keyboard.row();
  for (const mode of voiceModes) {
    const label = choice(say(`voice-mode-${mode}`), mode === profile.voice_mode);
    keyboard.text(label, settingButton('voice', mode));
  }
  for (const kind of nudgeKinds) {
    const isOn = profile.nudges.includes(kind);
    const label = `${isOn ? '✅' : '⬜'} ${say(`settings-nudge-${kind}`)}`;
    keyboard.row().text(label, settingButton('nudge', kind, isOn ? 'off' : 'on'));
  }
  return keyboard
    .row()
    .text(say('settings-button-quiet'), settingButton('quiet'))
    .row()
    .text(say('settings-button-personas'), personasButton)
    .text(say('settings-button-memory'), pageButton(0));
}
