import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

const KIB = 1024;
const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length;

/** What a page loads that imports the client, and which files it is made of. */
async function bundle(code: string): Promise<{ text: string; inputs: string[] }> {
  const result = await build({
    stdin: { contents: code, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'ts' },
    bundle: true, minify: true, write: false, metafile: true, format: 'iife', globalName: 'page', platform: 'browser', target: 'es2022', conditions: ['jalon-source'],
  });
  return { text: result.outputFiles[0]!.text, inputs: Object.keys(result.metafile.inputs) };
}

it('a page that imports createClient loads no validator, and no more than 8 KiB', async () => {
  const { text, inputs } = await bundle(`export { createClient, isProblem } from './index.ts'`);
  expect(inputs.filter((input) => input.includes('/zod/') || input.endsWith('.schema.ts'))).toEqual([]);
  expect(inputs.filter((input) => input.endsWith('snapshot.ts'))).toHaveLength(1);
  expect(text).not.toContain('territories.json');
  expect(text).not.toContain('moveProject');
  expect(gzipped(text)).toBeLessThan(8 * KIB);
});

// Raised from 10.5 for the one stream that all who follow through a client share: a browser has six connections for each server, and a page with a plan, its grants and a table would hold three.
it('a page of plans loads no validator, nothing of scorecards, and no more than 11.25 KiB', async () => {
  const { text, inputs } = await bundle(`export { createPlanning, isProblem } from './index.ts'`);
  expect(inputs.filter((input) => input.includes('/zod/') || input.endsWith('.schema.ts'))).toEqual([]);
  expect(text).not.toContain('recordAnswer');
  expect(gzipped(text)).toBeLessThan(11.25 * KIB);
});

it('what shows a plan and changes nothing adds no more than a kibibyte to a reader', async () => {
  const reader = await bundle(`export { createReader } from './index.ts'`);
  const both = await bundle(`export { createReader, findPlans, getPlanView } from './index.ts'`);
  expect(gzipped(both.text) - gzipped(reader.text)).toBeLessThan(KIB);
});

it('works where only web standards exist: no process, no Buffer, no require', async () => {
  const { text } = await bundle(`export * from './index.ts'`);
  expect(text).not.toMatch(/\b(process\.|Buffer|require\(|__dirname|node:)/);
  const answers = (url: string) => Promise.resolve(Response.json(url.endsWith('/healthz') ? { status: 'ok', version: '1.0.0' } : {}));
  const page = createContext({ fetch: answers, URL, URLSearchParams, Headers, AbortController, setTimeout, clearTimeout, crypto: { randomUUID: () => 'id' } });
  const health = (await runInContext(`${text}; page.createClient({ baseUrl: 'https://jalon.example' }).health()`, page)) as unknown;
  expect(health).toEqual({ status: 'ok', version: '1.0.0' });
  expect(runInContext('typeof process + typeof Buffer + typeof require', page)).toBe('undefinedundefinedundefined');
});
