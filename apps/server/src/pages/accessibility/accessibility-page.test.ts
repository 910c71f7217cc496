import { describe, expect, it } from 'vitest';
import { ACCESSIBILITY_SHEETS } from './sheets.values.ts';
import { renderSheet } from './render-sheet.ts';

const html = (text: string): string => renderSheet(text, (target) => `/to/${target}`).markup.replaceAll(/\s*\n\s*/g, '');

describe('a page of the docs on the server', () => {
  it('is headings, paragraphs, lists, quotes and tables, whatever stands in them said as it is', () => {
    expect(html('# Title\n\nWords with **two `codes`**, *some* and [a link](x.md).')).toBe('<h1>Title</h1><p>Words with <strong>two <code dir="ltr">codes</code></strong>, <em>some</em> and <a href="/to/x.md">a link</a>.</p>');
    expect(html('- one\n- two\n\n> said')).toBe('<ul><li>one</li><li>two</li></ul><blockquote><p>said</p></blockquote>');
    expect(html('| A | B |\n| --- | --- |\n| 1.1 <b> | `x` |')).toBe('<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody><tr><th scope="row">1.1 &lt;b&gt;</th><td><code dir="ltr">x</code></td></tr></tbody></table></div>');
    expect(html('<div dir="rtl">\n\n## Second\n\n### Third')).toBe('<h2>Second</h2><h3>Third</h3>');
  });

  it('leaves no sign of how it is written, in any language of the sheet', () => {
    for (const [language, text] of Object.entries(ACCESSIBILITY_SHEETS)) {
      const shown = html(text);
      expect([language, /\*\*|^#|\]\(|<!--|\| ---/.exec(shown)?.[0]]).toEqual([language, undefined]);
      expect(shown).toContain('<h1>');
      expect(shown).toContain('<blockquote>');
    }
    expect(html(ACCESSIBILITY_SHEETS.fr).match(/<tr><th scope="row">/g)!.length).toBeGreaterThan(120);
  });
});
