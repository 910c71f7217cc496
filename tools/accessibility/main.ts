// node tools/accessibility/main.ts: asks axe again, then writes the sheet, for the docs and for the server. With --written, only writes it again from what was found.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../entry/node26.mjs';
import { type Found, readFound, run } from './run.ts';
import { sheet } from './sheet.ts';

/** Where each language of the sheet stands. */
export const SHEETS = { fr: 'docs/accessibility.md', en: 'docs/accessibility.en.md', ar: 'docs/accessibility.ar.md' } as const;

/** The same, where the server shows it. */
export const SERVED = 'apps/server/src/pages/accessibility/sheets.values.ts';

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;

/** The three languages as the server holds them. */
export function served(found: Found): string {
  const languages = Object.keys(SHEETS).map((language) => `  ${language}: ${quoted(sheet(language as keyof typeof SHEETS, found))},`);
  return `// Made by \`node tools/accessibility/main.ts\`. Edit tools/accessibility/, not this.\n/** The accessibility sheet, as the docs have it. */\nexport const ACCESSIBILITY_SHEETS = {\n${languages.join('\n')}\n} as const;\n`;
}

if (import.meta.main) {
  const found = process.argv.includes('--written') ? readFound() : await run();
  for (const [language, path] of Object.entries(SHEETS)) writeFileSync(join(root, path), sheet(language as keyof typeof SHEETS, found));
  writeFileSync(join(root, SERVED), served(found));
}
