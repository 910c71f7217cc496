import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { root } from '../entry/node26.mjs';
import { policyOf, singleFiles, splitBundle } from './cdn.ts';

type Chunk = { readonly fileName: string; readonly code: string };
const ELEMENTS = join(root, 'packages/elements');
let module: Chunk;
let classic: Chunk;
let languages: Chunk[];
beforeAll(async () => {
  const files = await singleFiles(ELEMENTS, 'src/cdn/jalon.ts', 'jalon');
  [module, classic, ...languages] = files.map(({ output: [chunk] }): Chunk => chunk) as [Chunk, Chunk, ...Chunk[]];
}, 480_000);

const asked = ({ code }: Chunk): string[] => [...code.matchAll(/\bimport\("([^"]*)"\)/g)].map(([, address = '']) => address).sort();

it('leaves nothing out of the one file but the other languages, which it asks for where they stand', () => {
  const there = languages.map(({ fileName }) => `./${fileName}`).sort();
  expect(there.length).toBeGreaterThanOrEqual(10);
  expect([asked(module), asked(classic)]).toEqual([there, there]);
  for (const { code } of [module, classic]) {
    // Its French letters are written as escapes.
    const holds = ['Ce jour n\\u2019existe pas', 'La matrice n\\u2019est reli', 'There is no such day'].map((words) => code.includes(words));
    expect(holds).toEqual([true, true, false]);
  }
});

it('is a classic script, or a module that exports what a page may import', () => {
  expect([classic.code.includes('var Jalon='), /(?:^|[;}])export[{ ]/m.test(classic.code)]).toEqual([true, false]);
  const exported = ['JalonProvider', 'JalonScorecard', 'JalonReview', 'JalonScorecardList', 'JalonScorecardMatrix', 'setStrings', 'VERSION'];
  expect(exported.filter((name) => !new RegExp(`export\\{[^}]*\\b${name}\\b`).test(module.code))).toEqual([]);
});

it('names one policy for each file, and another from the next major on', async () => {
  expect(['scorecard', 'review', 'scorecard-list', 'scorecard-matrix', 'jalon'].map((name) => policyOf(name))).toEqual(['jalon', 'jalon-review', 'jalon-scorecard-list', 'jalon-scorecard-matrix', 'jalon-all']);
  expect([policyOf('scorecard', '1.9.3'), policyOf('scorecard', '2.0.0'), policyOf('review', '12.1.0')]).toEqual(['jalon', 'jalon@2', 'jalon-review@12']);
  const { output: [{ code }] } = await splitBundle(ELEMENTS, 'src/cdn/review.ts', 'review', { version: '2.0.0' });
  expect([/createPolicy\("jalon-review@2"\+\w+,/, /const \w+="2\.0\.0"/].map((pattern) => pattern.test(code))).toEqual([true, true]);
});

it('leaves Lit’s own marks off the global object', () => {
  for (const { code } of [module, classic]) expect(/litPropertyMetadata|litHtmlVersions|litElementVersions|reactiveElementVersions|Symbol\.metadata/.test(code)).toBe(false);
});

it('asks a page for nothing that a strict policy refuses, and stores nothing on it', () => {
  const REFUSED = [/\beval\(/, /\bnew Function\b/, /[^.\w]Function\(/, /javascript:/, /\bon(?:click|load|error)="/, /\bstyle="/, /<style[ >]/, /@font-face/, /\b(?:localStorage|sessionStorage|indexedDB)\b/, /document\.cookie/, /sendBeacon|WebSocket|XMLHttpRequest/];
  for (const { code } of [module, classic]) expect(REFUSED.filter((pattern) => pattern.test(code)).map(String)).toEqual([]);
});

it('gives each language a file that loads on its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-languages-'));
  try {
    for (const [index, { fileName, code }] of languages.entries()) {
      const path = join(folder, `${index}.mjs`);
      writeFileSync(path, code.replace(/\n\/\/# sourceMappingURL.*/, ''));
      const loaded = await import(pathToFileURL(path).href) as { messages: Record<string, string>; describeRefusal?: unknown };
      if (!fileName.includes('-messages')) expect(Object.keys(loaded.messages).length).toBeGreaterThan(5);
      expect(typeof loaded.describeRefusal).toBe(/-(?:editing|messages)-/.test(fileName) ? 'function' : 'undefined');
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
