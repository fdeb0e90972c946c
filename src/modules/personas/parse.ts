import { z } from 'zod';
import { cleanText } from '#app/lib/text';
import { levels as levelSteps } from '../affinity/index.ts';
import { type Lorebook, noLorebook, plainEntry } from './lorebook.ts';
import { genders, type Manners, moods, type Persona } from './persona.ts';

const exampleSchema = z.object({ user: z.string().min(1), companion: z.string().min(1) });

const levelKeys = levelSteps.map((level) => level.key);

const buildLevelSchema = (fewestExamples: number) =>
  z.object({
    tone: z.string().min(1, 'expected a paragraph about the tone'),
    rules: z.array(z.string()).min(1, 'expected rules as "- …"'),
    avoid: z.array(z.string()).min(1, 'expected topics as "- …" under "## Avoid"'),
    examples: z
      .array(exampleSchema)
      .min(fewestExamples, 'expected two examples as "> User: …" and "> Me: …"'),
  });

const buildMannersShape = (fewestExamples: number) => ({
  system: z.string().min(1, 'expected text under "# System"'),
  moods: z.partialRecord(z.enum(moods), z.string().min(1)),
  levels: z.record(z.enum(levelKeys), buildLevelSchema(fewestExamples)),
});

/** A card brings a voice of its own: examples in another voice would spoil it. */
const mannersSchema = z.strictObject(buildMannersShape(0));

const personaSchema = z.strictObject({
  name: z.string().min(1).max(64),
  gender: z.enum(genders),
  tagline: z.string().min(1).max(160),
  voice: z.string().min(1),
  ...buildMannersShape(2),
  phrasesToAvoid: z.array(z.string().max(100)).max(20),
  greeting: z.string().max(2000).optional(),
});

export type PersonaContent = Omit<Persona, 'id' | 'isImported'>;

/** One persona in one language, from markdown; throws an error that names the file and the fields. */
export function parsePersona(markdown: string, file: string): PersonaContent {
  const { front, sections } = readMarkdown(markdown);
  const { 'phrases to avoid': phrases, greeting, lorebook, ...manners } = sections;
  const content = validate(personaSchema, file, {
    ...readFrontMatter(front),
    ...readManners(manners),
    phrasesToAvoid: readList(phrases ?? ''),
    greeting,
  });
  return { ...content, lorebook: readLorebook(lorebook ?? '') };
}

/** Manners without a character, for cards. */
export function parseManners(markdown: string, file: string): Manners {
  return validate(mannersSchema, file, readManners(readMarkdown(markdown).sections));
}

function validate<T>(schema: z.ZodType<T>, file: string, content: unknown): T {
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new Error(`${file}: ${describeIssues(parsed.error)}`);
}

export const describeIssues = (error: z.ZodError, root = 'file'): string =>
  error.issues.map((issue) => `${issue.path.join('.') || root}: ${issue.message}`).join('; ');

function readMarkdown(markdown: string) {
  const text = cleanText(markdown);
  const front = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '';
  return { front, sections: readSections(text) };
}

function readFrontMatter(text: string): Record<string, string> {
  const pairs = text.split('\n').map((line) => /^([\w-]+):\s*(.*)$/.exec(line));
  return Object.fromEntries(
    pairs.flatMap((pair) => (pair ? [[pair[1] ?? '', pair[2] ?? '']] : [])),
  );
}

/** Text below each `# Heading`, by the heading in lower case. */
function readSections(text: string): Record<string, string> {
  return Object.fromEntries(
    splitByHeading(text, /^# +(.+)$/m).map(([heading, body]) => [heading.toLowerCase(), body]),
  );
}

function splitByHeading(text: string, heading: RegExp): [heading: string, body: string][] {
  const parts = text.split(heading).slice(1);
  return parts.flatMap((part, index): [string, string][] =>
    index % 2 === 0 ? [[part.trim(), (parts[index + 1] ?? '').trim()]] : [],
  );
}

/** All sections that are no other are levels; the schema refuses what is none. */
function readManners({ system, moods: moodLines, ...levels }: Record<string, string>) {
  return {
    system: system ?? '',
    moods: Object.fromEntries(
      readList(moodLines ?? '').map((line) => {
        const [, mood, text] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
        return [mood ?? line, text ?? ''];
      }),
    ),
    levels: Object.fromEntries(Object.entries(levels).map(([key, text]) => [key, readLevel(text)])),
  };
}

const readList = (text: string): string[] =>
  text.split('\n').flatMap((line) => (line.startsWith('- ') ? [line.slice(2).trim()] : []));

/** A paragraph about the tone, rules and topics as lists, examples as quotes. */
function readLevel(text: string) {
  const lines = text.split('\n').filter((line) => !line.startsWith('> '));
  const heading = lines.findIndex((line) => /^## +avoid\s*$/i.test(line));
  const end = heading === -1 ? lines.length : heading;
  const about = lines.slice(0, end);
  return {
    tone: about
      .filter((line) => !line.startsWith('- '))
      .join('\n')
      .trim(),
    rules: readList(about.join('\n')),
    avoid: readList(lines.slice(end).join('\n')),
    examples: readExamples(text),
  };
}

/** `/` parts the messages of one reply. */
function readExamples(text: string) {
  const examples: { user: string; companion: string }[] = [];
  for (const [, who, words = ''] of text.matchAll(/^> (User|Me): (.+)$/gm)) {
    const example = examples.at(-1);
    if (who === 'User') examples.push({ user: words.trim(), companion: '' });
    else if (example) example.companion = words.trim().replaceAll(' / ', '\n\n');
  }
  return examples;
}

/** `## one key, another key` and the text that comes with them. */
function readLorebook(text: string): Lorebook {
  const entries = splitByHeading(text, /^## +(.+)$/m).map(([keys, body], order) =>
    plainEntry(
      keys
        .split(',')
        .map((key) => key.trim())
        .filter((key) => key !== ''),
      body,
      order,
    ),
  );
  return { ...noLorebook, entries };
}
