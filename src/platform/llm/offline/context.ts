/** What a turn puts around the words of the user; lines nobody here knows are left alone. */
export interface Context {
  /** The clock, e.g. "Tuesday, November 24, 2026 at 2:05 PM". */
  now: string;
  /** What the user had ahead of them and is asked about now. */
  followUps: string[];
  /** Answers to this very message that were not wanted. */
  rejected: string[];
}

/** Parts the block in front of a message from the message. */
export function splitContext(whole: string): { block: string; text: string } {
  const match = /^<context>\n([\s\S]*?)\n<\/context>\s*/.exec(whole);
  return { block: match?.[1] ?? '', text: whole.slice(match?.[0].length ?? 0).trim() };
}

export function readContext(block: string): Context {
  const lines = block.split('\n');
  return {
    now: /^Now: (.+)$/m.exec(block)?.[1] ?? '',
    followUps: readItems(lines, 'To come back to:'),
    rejected: readItems(lines, 'They wanted another answer than these.'),
  };
}

/** What stands below a title, and behind it. */
function readItems(lines: string[], title: string): string[] {
  const at = lines.findIndex((line) => line.startsWith(title));
  const [header = '', ...after] = at < 0 ? [] : lines.slice(at);
  const end = after.findIndex((line) => !isItem(line));
  const items = end < 0 ? after : after.slice(0, end);
  return [header.slice(title.length), ...items].flatMap(readQuoted);
}

/** What older messages were folded into stands where the user would speak. */
export const isSummary = (text: string) => /^<summary>[\s\S]*<\/summary>\s*$/.test(text.trim());

const isItem = (line: string) => /^(?:- )?"/.test(line);

/** The words as they were before they were quoted as JSON. */
function readQuoted(line: string): string[] {
  const quoted = /"(?:[^"\\]|\\.)*"/.exec(line)?.[0];
  if (quoted === undefined) return [];
  try {
    const said = String(JSON.parse(quoted)).trim();
    return said === '' ? [] : [said];
  } catch {
    return [];
  }
}
