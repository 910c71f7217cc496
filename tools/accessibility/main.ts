// node tools/accessibility/main.ts: asks axe again, then writes the sheet. With --written, only writes it again from what was found.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../entry/node26.mjs';
import { readFound, run } from './run.ts';
import { sheet } from './sheet.ts';

/** Where each language of the sheet stands. */
export const SHEETS = { fr: 'docs/accessibility.md', en: 'docs/accessibility.en.md', ar: 'docs/accessibility.ar.md' } as const;

if (import.meta.main) {
  const found = process.argv.includes('--written') ? readFound() : await run();
  for (const [language, path] of Object.entries(SHEETS)) writeFileSync(join(root, path), sheet(language as keyof typeof SHEETS, found));
}
