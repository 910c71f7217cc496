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
/** All the rest, for both. */
let second: Chunk;
let languages: Chunk[];
beforeAll(async () => {
  const files = await singleFiles(ELEMENTS, 'src/cdn/jalon.ts', 'jalon');
  [module, classic, second, ...languages] = files.map(({ output: [chunk] }): Chunk => chunk) as [Chunk, Chunk, Chunk, ...Chunk[]];
}, 480_000);

const asked = ({ code }: Chunk): string[] => [...code.matchAll(/\bimport\("([^"]*)"\)/g)].map(([, address = '']) => address).sort();

it('reads and records from one file, which asks for a second one with all the rest, and for languages where they stand', () => {
  const beside = new Set(languages.map(({ fileName }) => fileName));
  const inFirst = asked(module);
  expect(asked(classic)).toEqual(inFirst);
  expect(inFirst.filter((address) => !beside.has(address.slice(2)))).toEqual([`./${second.fileName}`]);
  const inSecond = asked(second).map((address) => `parts/all/${address.slice(2)}`);
  expect(inSecond.filter((address) => !beside.has(address))).toEqual([]);
  expect([...beside].filter((name) => !inFirst.includes(`./${name}`) && !inSecond.includes(name))).toEqual([]);
  expect(beside.size).toBeGreaterThanOrEqual(10);
  // Its French letters are written as escapes. Recording, the matrix; then a simulation, and English.
  const WORDS = ['Ce jour n\\u2019existe pas', 'La matrice n\\u2019est reli', 'Et si\\u2026', 'Simulation, pas un r', 'There is no such day'];
  const held = ({ code }: Chunk): boolean[] => WORDS.map((words) => code.includes(words));
  expect([held(module), held(classic)]).toEqual([[true, true, true, false, false], [true, true, true, false, false]]);
  expect(held(second)).toEqual([false, false, expect.any(Boolean), true, false]);
});

it('hands the second file what both use: it imports nothing at once, and is one function', () => {
  expect(/(?:^|[;}])import[{ "*]/m.test(second.code.replaceAll(/import\(/g, ''))).toBe(false);
  expect(/^export default\(?\(?\{/m.test(second.code.replace(/^\/\*[\s\S]*?\*\/\s*/, ''))).toBe(true);
});

it('is a classic script, or a module that exports what a page may import', () => {
  expect([classic.code.includes('var Jalon='), /(?:^|[;}])export[{ ]/m.test(classic.code)]).toEqual([true, false]);
  const exported = ['JalonProvider', 'JalonScorecard', 'JalonReview', 'JalonScorecardList', 'JalonScorecardMatrix', 'setStrings', 'VERSION'];
  expect(exported.filter((name) => !new RegExp(`export\\{[^}]*\\b${name}\\b`).test(module.code))).toEqual([]);
});

it('has the files of one widget compiled as they arrive, before all else in them, and says at the head of each whose work it holds', async () => {
  const headOf = ({ code }: Chunk): readonly [boolean, string | undefined] => [code.startsWith('//# allFunctionsCalledOnLoad\n'), /^(?:\/\/#.*\n)?\/\*! (.*) \*\//.exec(code)?.[1]];
  const chunksOf = async (name: string): Promise<Chunk[]> => (await splitBundle(ELEMENTS, `src/cdn/${name}.ts`, name)).output.filter((file) => file.type === 'chunk');
  const [entry, ...parts] = (await chunksOf('pti-planner')).map(headOf);
  const LIT = 'Jalon | Apache-2.0 | holds Lit, BSD-3-Clause, Copyright Google LLC';
  expect(entry).toEqual([true, LIT]);
  expect(parts.length).toBeGreaterThan(20);
  expect(parts.filter(([isCompiled]) => !isCompiled)).toEqual([]);
  expect(new Set(parts.map(([, notice]) => notice))).toEqual(new Set(['Jalon | Apache-2.0', LIT]));
  expect((await chunksOf('jalon')).map(headOf).filter(([isCompiled]) => isCompiled)).toEqual([]);
  expect(headOf(module)).toEqual([false, LIT]);
}, 120_000);

it('leaves out of routes what a server alone asks', async () => {
  const { output: [{ code }] } = await splitBundle(ELEMENTS, 'src/cdn/pti-planner.ts', 'pti-planner');
  expect(code).toMatch(/method:"GET",path:"\/v1\/plans\/:plan\/view"/);
  expect(/name:"(?:listPlans|getPlanView)"|object:"plan"|status:202/.exec(code)?.[0]).toBe(undefined);
}, 120_000);

it('names one policy for each file, and another from the next major on', async () => {
  expect(['scorecard', 'review', 'scorecard-list', 'scorecard-matrix', 'allocation', 'pti-planner', 'jalon'].map((name) => policyOf(name))).toEqual(['jalon', 'jalon-review', 'jalon-scorecard-list', 'jalon-scorecard-matrix', 'jalon-allocation', 'jalon-pti-planner', 'jalon-all']);
  expect([policyOf('scorecard', '1.9.3'), policyOf('scorecard', '2.0.0'), policyOf('review', '12.1.0')]).toEqual(['jalon', 'jalon@2', 'jalon-review@12']);
  const { output: [{ code }] } = await splitBundle(ELEMENTS, 'src/cdn/review.ts', 'review', { version: '2.0.0' });
  expect([/createPolicy\("jalon-review@2"\+\w+,/, /const \w+="2\.0\.0"/].map((pattern) => pattern.test(code))).toEqual([true, true]);
});

it('leaves Lit’s own marks off the global object', () => {
  for (const { code } of [module, classic, second]) expect(/litPropertyMetadata|litHtmlVersions|litElementVersions|reactiveElementVersions|Symbol\.metadata/.test(code)).toBe(false);
});

it('asks a page for nothing that a strict policy refuses, and stores nothing on it', () => {
  const REFUSED = [/\beval\(/, /\bnew Function\b/, /[^.\w]Function\(/, /javascript:/, /\bon(?:click|load|error)="/, /\bstyle="/, /<style[ >]/, /@font-face/, /\b(?:localStorage|sessionStorage|indexedDB)\b/, /document\.cookie/, /sendBeacon|WebSocket|XMLHttpRequest/];
  for (const { code } of [module, classic, second]) expect(REFUSED.filter((pattern) => pattern.test(code)).map(String)).toEqual([]);
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
