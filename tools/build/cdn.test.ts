import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { root } from '../entry/node26.mjs';
import { singleFiles } from './cdn.ts';

type Chunk = { readonly fileName: string; readonly code: string };
let module: Chunk;
let classic: Chunk;
let languages: Chunk[];
beforeAll(async () => {
  const files = await singleFiles(join(root, 'packages/elements'), 'src/cdn/scorecard.ts', 'scorecard');
  [module, classic, ...languages] = files.map(({ output: [chunk] }): Chunk => chunk) as [Chunk, Chunk, ...Chunk[]];
}, 60_000);

const asked = ({ code }: Chunk): string[] => [...code.matchAll(/\bimport\("([^"]*)"\)/g)].map(([, address = '']) => address).sort();

it('leaves nothing out of the one file but the other languages, which it asks for where they stand', () => {
  const there = languages.map(({ fileName }) => `./${fileName}`).sort();
  expect(there).toHaveLength(4);
  expect([asked(module), asked(classic)]).toEqual([there, there]);
  for (const { code } of [module, classic]) {
    // Its French letters are written as escapes.
    expect(code).toContain('Ce jour n\\u2019existe pas');
    expect(code).not.toContain('There is no such day');
  }
});

it('is a classic script, or a module that exports what a page may import', () => {
  expect(classic.code).toMatch(/var Jalon=/);
  expect(classic.code).not.toMatch(/\bexport\b/);
  for (const name of ['JalonScorecard', 'JalonProvider', 'setStrings', 'VERSION']) expect(module.code).toMatch(new RegExp(`export\\{[^}]*\\b${name}\\b`));
});

it('gives each language a file that loads on its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-languages-'));
  try {
    for (const [index, { fileName, code }] of languages.entries()) {
      const path = join(folder, `${index}.mjs`);
      writeFileSync(path, code.replace(/\n\/\/# sourceMappingURL.*/, ''));
      const loaded = await import(pathToFileURL(path).href) as { messages: Record<string, string>; describeRefusal?: unknown };
      expect(Object.keys(loaded.messages).length).toBeGreaterThan(20);
      expect(typeof loaded.describeRefusal).toBe(fileName.includes('editing') ? 'function' : 'undefined');
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
