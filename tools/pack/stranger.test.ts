import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../entry/node26.mjs';
import { readReport } from '../api/surface/report.ts';
import { packAll, PUBLISHED, remove, runAt, strangerFolder } from './tarballs.ts';

const versionOf = (name: string) => (JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version;

/** A project that knows Jalon only as tarballs, as it would from a registry. */
function manifest(tarballs: Map<string, string>): string {
  const ours = Object.fromEntries([...tarballs].map(([name, path]) => [name, `file:${path}`]));
  const overrides = Object.fromEntries([...tarballs.keys()].map((name) => [name, `$${name}`]));
  return JSON.stringify({
    name: 'stranger',
    private: true,
    type: 'module',
    dependencies: { ...ours, msw: versionOf('msw') },
    devDependencies: { esbuild: versionOf('esbuild'), typescript: versionOf('typescript') },
    overrides,
  });
}

let tarballFolder: string;
let project: string;
beforeAll(async () => {
  tarballFolder = strangerFolder('jalon-tarballs-');
  project = strangerFolder('jalon-stranger-');
  const tarballs = await packAll(tarballFolder);
  cpSync(join(import.meta.dirname, 'samples/stranger'), project, { recursive: true });
  writeFileSync(join(project, 'package.json'), manifest(tarballs));
  const { code, output } = await runAt(project, 'npm', 'install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund');
  if (code !== 0) throw new Error(output);
});
afterAll(() => {
  remove(project);
  remove(tarballFolder);
});

/** Every door that is code, as an import says it: '@jalon/core/time'. */
function doorsOf(name: string, home: string): string[] {
  const { exports } = JSON.parse(readFileSync(join(root, home, 'package.json'), 'utf8')) as { exports: Record<string, unknown> };
  return Object.entries(exports).filter(([, target]) => typeof target === 'object').map(([door]) => name + door.slice(1));
}

/** What a widget registers needs a page, types alone hold nothing; everything else also opens in Node. */
const isForPages = (door: string) => /^@jalon\/elements\/(define\/|react$|vue$)/.test(door);

/** What a door is said to export in docs/api: `const x`, `class X`, `type T`, `export y of another door`. */
function saidOf(door: string): { values: string[]; names: Set<string> } {
  const report = readReport(readFileSync(join(root, 'docs/api', `${door.split('/')[1]}.api.md`), 'utf8')).get(door) ?? new Map<string, string[]>();
  const names = [...report.keys()].flatMap((head) => /^(\w+) ([\w$]+)/.exec(head)?.slice(1, 3).join(' ') ?? []);
  const values = names.filter((name) => /^(function|const|class) /.test(name));
  return { values: values.map((name) => name.split(' ')[1] ?? ''), names: new Set(names.map((name) => name.split(' ')[1] ?? '')) };
}

async function bundled(line: string): Promise<{ packages: string[]; bytes: number }> {
  const { code, output } = await runAt(project, process.execPath, 'bundle.mjs', line);
  expect(code, output).toBe(0);
  return JSON.parse(output) as { packages: string[]; bytes: number };
}

describe('a stranger, with the packed packages', () => {
  it('opens every door in Node', async () => {
    const doors = Object.entries(PUBLISHED).flatMap(([name, home]) => doorsOf(name, home)).filter((door) => !isForPages(door));
    const { code, output } = await runAt(project, process.execPath, 'doors.mjs', ...doors);
    expect(code, output).toBe(0);
    const exported = JSON.parse(output) as Record<string, string[]>;
    expect(Object.keys(exported)).toEqual(doors);
    expect(doors.filter((door) => exported[door]?.length === 0)).toEqual([]);
  });

  it('opens them from a CommonJS program too', async () => {
    const doors = ['@jalon/core', '@jalon/core/time', '@jalon/contract', '@jalon/client', '@jalon/referentials', '@jalon/testing', '@jalon/elements'];
    const { code, output } = await runAt(project, process.execPath, 'common.cjs', ...doors);
    expect(code, output).toBe(0);
    expect(JSON.parse(output)).toEqual(Object.fromEntries(doors.map((door) => [door, true])));
  });

  it('finds at each door the names that the reports say', async () => {
    const doors = Object.entries(PUBLISHED).flatMap(([name, home]) => doorsOf(name, home)).filter((door) => !isForPages(door));
    const { output } = await runAt(project, process.execPath, 'doors.mjs', ...doors);
    for (const [door, exported] of Object.entries(JSON.parse(output) as Record<string, string[]>)) {
      const said = saidOf(door);
      expect(exported.filter((name) => !said.names.has(name)), `${door} exports what docs/api does not say: npm run api`).toEqual([]);
      expect(said.values.filter((name) => !exported.includes(name)), `${door} lacks what docs/api says`).toEqual([]);
    }
  });

  it('compiles against the types, declarations included', async () => {
    const { code, output } = await runAt(project, process.execPath, 'node_modules/typescript/bin/tsc', '-p', '.');
    expect(code, output).toBe(0);
  });

  it('gets one copy of each of our packages', async () => {
    const { output } = await runAt(project, 'npm', 'ls', '--all', '--parseable');
    const copies = output.split('\n').filter((path) => /node_modules\/@jalon\/[^/]+$/.test(path));
    expect(copies).toHaveLength(Object.keys(PUBLISHED).length);
  });

  it('bundles a widget without zod', async () => {
    const { packages } = await bundled("import '@jalon/elements/define/scorecard';");
    expect(packages).toContain('@jalon/elements');
    expect(packages).not.toContain('zod');
  });

  it('bundles the client without zod and without a widget', async () => {
    const { packages } = await bundled("import { createClient } from '@jalon/client'; createClient({ baseUrl: 'https://x.example' });");
    expect(packages).toContain('@jalon/client');
    expect(packages.filter((name) => name === 'zod' || name === 'lit')).toEqual([]);
  });
});
