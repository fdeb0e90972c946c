import { expect, test } from 'vitest';
import { languages } from '../../contract/shared.ts';
import { createTexts } from '../../lib/texts.ts';
import { informationText } from './information.ts';

const texts = createTexts('locales');
const pages = ['terms', 'safety', 'privacy', 'developer_info'] as const;
const nothing = { supportContact: undefined, publicUrl: undefined };

test.each(pages)('/%s promises no page and no contact where there is none', (page) => {
  for (const language of languages) {
    const text = informationText(texts, language, page, nothing);
    expect(text).not.toMatch(/https:|\?lang=|undefined/);
    expect(text.length).toBeGreaterThan(50);
  }
});

test.each(['terms', 'safety', 'privacy'] as const)('/%s leads to its page', (page) => {
  const options = { supportContact: '@operator', publicUrl: 'https://companion.example' };
  for (const language of languages) {
    const lines = informationText(texts, language, page, options).split('\n\n').slice(-2);
    expect(lines[0]).toContain(`https://companion.example/${page}?lang=${language}`);
    expect(lines[1]).toContain('@operator');
  }
  expect(informationText(texts, 'en', 'developer_info', options)).not.toContain('example/');
});
