import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Budget, judge } from './budgets.ts';
import { originOf, weigh } from './weigh.ts';

const budget: Budget = { name: 'A card', maxKiB: 1, absent: ['zod'], noted: { lit: 500, core: 300 } };

it('is content below the budget', () => {
  expect(judge(budget, { gzipBytes: 1024, parts: { lit: 900 }, requests: 1 })).toEqual([]);
});

it('says by how much it is over, what grew and which line to edit', () => {
  const said = judge(budget, { gzipBytes: 2048, parts: { lit: 500, core: 1324 }, requests: 1 }).join(' ');
  expect(said).toContain('2.0 KiB, 1.0 over its 1');
  expect(said).toContain('core 0.3 → 1.3 KiB');
  expect(said).not.toContain('lit 0.5');
  expect(said).toContain('"maxKiB" of "A card" in tools/checks/bundle-budgets.json');
});

it('does not take an empty file for a light one', () => {
  expect(judge(budget, { gzipBytes: 40, parts: {}, requests: 1 })[0]).toContain('Nothing is in it');
});

it('refuses what must be absent, however light', () => {
  expect(judge(budget, { gzipBytes: 900, parts: { zod: 1 }, requests: 1 })[0]).toContain('zod must not be in it');
});

it('names a part by package, or by folder of ours', () => {
  expect(originOf('node_modules/@lit/reactive-element/x.js')).toBe('@lit/reactive-element');
  expect(originOf('packages/core/src/time/zone.engine.ts')).toBe('core/time');
  expect(originOf('packages/client/src/index.ts')).toBe('client');
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jalon-weigh-'));
  mkdirSync(join(folder, 'packages/core/src'), { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('tsconfig.json', '{}');
  write('packages/core/src/late.ts', `export const late = '${'later '.repeat(200)}';`);
  write('packages/core/src/now.ts', "export const now = (name: string) => document.title + name;");
  write('entry.ts', "import { now } from './packages/core/src/now.ts';\nconsole.log(now('x'), () => import('./packages/core/src/late.ts'));");
});
afterAll(() => rmSync(folder, { recursive: true }));

it('does not count what a page loads on demand', async () => {
  const { parts, gzipBytes, requests } = await weigh({ entry: 'entry.ts' }, folder);
  expect(parts.core).toBeLessThan(200);
  expect(requests).toBe(1);
  expect(gzipBytes).toBeGreaterThan(50);
  expect(gzipBytes).toBeLessThan(400);
});

it('counts what loads later where a budget names it', async () => {
  const now = await weigh({ entry: 'entry.ts' }, folder);
  const both = await weigh({ entry: 'entry.ts', later: '/late\\.ts$' }, folder);
  expect(both.parts.core).toBeGreaterThan(1200);
  expect(both.gzipBytes).toBeGreaterThan(now.gzipBytes + 40);
  expect(both.requests).toBe(1);
});
