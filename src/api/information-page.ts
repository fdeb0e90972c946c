import { type Language, languages } from '#app/contract/shared';

export interface Section {
  title: string;
  /** An empty line begins a paragraph, "–" an item of a list. */
  text: string;
}

export interface Table {
  caption: string;
  /** The first column names the row. */
  head: string[];
  rows: { name: string; counts: number[] }[];
}

export interface InformationPage {
  language: Language;
  /** Path of the page, without a query. */
  path: string;
  title: string;
  /** What stands before everything, because somebody may need it at once. */
  lead?: string;
  summary: string;
  sections: (Section & { table?: Table })[];
  navigation: { label: string; pages: { path: string; title: string }[]; otherLanguage: string };
  stylesheet: string;
}

/** A page of words, in which nothing runs. Everything that is put into it is escaped here and only here. */
export function renderPage(page: InformationPage): string {
  const { language, path, title, lead, summary, sections, stylesheet } = page;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escape(summary)}">
<title>${escape(title)} – EvolveAI</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${escape(stylesheet)}">
${languages.map((each) => `<link rel="alternate" hreflang="${each}" href="${addressOf(path, each)}">`).join('\n')}
</head>
<body>
${navigation(page)}
<main>
<h1>${escape(title)}</h1>
${lead === undefined ? '' : `<p class="lead">${words(lead)}</p>\n`}<p class="summary">${escape(summary)}</p>
${sections.map(section).join('\n')}
</main>
</body>
</html>
`;
}

function navigation({
  language,
  path,
  navigation: { label, pages, otherLanguage },
}: InformationPage) {
  const other = languages.find((each) => each !== language) ?? language;
  const links = pages.map((page) => {
    const current = page.path === path ? ' aria-current="page"' : '';
    return `<a href="${addressOf(page.path, language)}"${current}>${escape(page.title)}</a>`;
  });
  const otherLink = `<a href="${addressOf(path, other)}" lang="${other}" hreflang="${other}">${escape(otherLanguage)}</a>`;
  return `<nav aria-label="${escape(label)}">${[...links, otherLink].join('\n')}</nav>`;
}

const addressOf = (path: string, language: Language) => `${escape(path)}?lang=${language}`;

const section = ({ title, text, table: counts }: InformationPage['sections'][number]) =>
  `<section>\n<h2>${escape(title)}</h2>\n${text.split(/\n\n+/).map(paragraph).join('\n')}${counts ? `\n${table(counts)}` : ''}\n</section>`;

/** A list may follow a sentence without an empty line. */
function paragraph(text: string): string {
  const lines = text.split('\n');
  const items = lines.filter((line) => line.startsWith('–'));
  const sentence = lines.filter((line) => !line.startsWith('–')).join(' ');
  return [
    ...(sentence === '' ? [] : [`<p>${words(sentence)}</p>`]),
    ...(items.length === 0
      ? []
      : [`<ul>${items.map((item) => `<li>${words(item.slice(1).trim())}</li>`).join('')}</ul>`]),
  ].join('\n');
}

function table({ caption, head, rows }: Table): string {
  const titles = head.map((title) => `<th scope="col">${escape(title)}</th>`).join('');
  const body = rows.map(
    ({ name, counts }) =>
      `<tr><th scope="row">${escape(name)}</th>${counts.map((count) => `<td>${count}</td>`).join('')}</tr>`,
  );
  return `<table>\n<caption>${escape(caption)}</caption>\n<thead><tr>${titles}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}

/** Whoever needs help should have to press once only. */
const words = (text: string): string =>
  escape(text).replaceAll(
    'findahelpline.com',
    '<a href="https://findahelpline.com" rel="noreferrer">findahelpline.com</a>',
  );

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
