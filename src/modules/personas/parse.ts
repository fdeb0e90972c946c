import { z } from 'zod';
import { levels as levelSteps } from '../affinity/index.ts';

const exampleSchema = z.object({ user: z.string().min(1), companion: z.string().min(1) });

const levelSchema = z.object({
  tone: z.string().min(1, 'expected a paragraph about the tone'),
  rules: z.array(z.string()).min(1, 'expected rules as "- …"'),
  examples: z.array(exampleSchema).min(2, 'expected two examples as "> User: …" and "> Me: …"'),
});

const levelKeys = levelSteps.map((level) => level.key);

const personaSchema = z.strictObject({
  name: z.string().min(1).max(64),
  gender: z.enum(['female', 'male', 'other']),
  tagline: z.string().min(1).max(160),
  /** Of the speech model. */
  voice: z.string().min(1),
  system: z.string().min(1, 'expected text under "# System"'),
  levels: z.record(z.enum(levelKeys), levelSchema),
});

export type PersonaContent = z.infer<typeof personaSchema>;

/** One persona in one language, from markdown; throws an error that names the file and the fields. */
export function parsePersona(markdown: string, file: string): PersonaContent {
  const front = /^---\n([\s\S]*?)\n---\n/.exec(markdown);
  const sections = readSections(markdown.slice(front?.[0].length ?? 0));
  const { system, ...levels } = sections;
  const parsed = personaSchema.safeParse({
    ...readFrontMatter(front?.[1] ?? ''),
    system: system ?? '',
    levels: Object.fromEntries(Object.entries(levels).map(([key, text]) => [key, readLevel(text)])),
  });
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    (issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`,
  );
  throw new Error(`${file}: ${problems.join('; ')}`);
}

function readFrontMatter(text: string): Record<string, string> {
  const pairs = text.split('\n').map((line) => /^([\w-]+):\s*(.*)$/.exec(line));
  return Object.fromEntries(
    pairs.flatMap((pair) => (pair ? [[pair[1] ?? '', pair[2] ?? '']] : [])),
  );
}

/** Text below each `# Heading`, by the heading in lower case. */
function readSections(text: string): Record<string, string> {
  const parts = text.split(/^# +(.+)$/m).slice(1);
  const sections: Record<string, string> = {};
  for (let index = 0; index < parts.length; index += 2) {
    sections[(parts[index] ?? '').trim().toLowerCase()] = (parts[index + 1] ?? '').trim();
  }
  return sections;
}

/** A paragraph about the tone, rules as a list, examples as quotes; `/` parts messages in one. */
function readLevel(text: string): z.input<typeof levelSchema> {
  const lines = text.split('\n');
  const rules = lines.flatMap((line) => (line.startsWith('- ') ? [line.slice(2).trim()] : []));
  const examples: { user: string; companion: string }[] = [];
  for (const line of lines) {
    const said = /^> (User|Me): (.+)$/.exec(line);
    if (!said) continue;
    const words = (said[2] ?? '').trim();
    if (said[1] === 'User') examples.push({ user: words, companion: '' });
    else {
      const example = examples.at(-1);
      if (example) example.companion = words.replaceAll(' / ', '\n\n');
    }
  }
  const tone = lines
    .filter((line) => !/^(- |> )/.test(line))
    .join('\n')
    .trim();
  return { tone, rules, examples };
}
