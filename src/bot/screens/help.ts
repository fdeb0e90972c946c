import { commandGroups } from '../commands.ts';
import type { Reader } from './reader.ts';

/** Every command there is for everybody, with what it does. */
export function helpText({ say }: Pick<Reader, 'say'>): string {
  const groups = Object.entries(commandGroups).map(([group, commands]) =>
    [
      say(`help-${group}`),
      ...commands.map((command) => `/${command} – ${say(`command-${command}`)}`),
    ].join('\n'),
  );
  return [say('help-intro'), ...groups, say('help-outro')].join('\n\n');
}
