import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../entry/node26.mjs';
import { packAll, PUBLISHED, remove, runAt, strangerFolder } from './tarballs.ts';

/** Data files of the elements. */
const DATA = ['./custom-elements.json', './vscode.html-custom-data.json', './vscode.css-custom-data.json', './web-types.json'];

let folder: string;
let tarballs: Map<string, string>;
beforeAll(async () => {
  folder = strangerFolder('jalon-pack-');
  tarballs = await packAll(folder);
});
afterAll(() => remove(folder));

const tarballOf = (name: string) => tarballs.get(name) ?? '';

describe.each(Object.entries(PUBLISHED))('%s', (name, home) => {
  it('is laid out as npm and bundlers expect (publint)', async () => {
    const tarball = readFileSync(tarballOf(name));
    const buffer = tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.byteLength);
    const { messages, pkg } = await publint({ pack: { tarball: buffer }, level: 'warning', strict: true });
    expect(messages.map((message) => formatMessage(message, pkg as Record<string, unknown>))).toEqual([]);
  });

  it('gives TypeScript the right types at every door (attw)', async () => {
    const attw = join(root, 'node_modules/.bin/attw');
    // A data file is imported as it is and has no types to be wrong.
    const { code, output } = await runAt(folder, attw, tarballOf(name), '--profile', 'esm-only', '--exclude-entrypoints', './package.json', ...DATA);
    expect(code, output).toBe(0);
  });

  it('carries its licence, and neither tests nor build settings', async () => {
    const { output } = await runAt(folder, 'tar', '-tzf', tarballOf(name));
    const files = output.split('\n');
    expect(files).toContain('package/LICENSE');
    expect(files.filter((file) => /\.test\.|\.test-d\.|tsup\.config|vitest\.config|\.env|__fixtures__|src\/.*testing\//.test(file))).toEqual([]);
    expect(files.some((file) => file.startsWith('package/dist/')), `built files of ${home}`).toBe(true);
  });
});

it('tells editors of the elements: the manifest, and what is made from it', async () => {
  const { output } = await runAt(folder, 'tar', '-xzOf', tarballOf('@jalon/elements'), 'package/package.json');
  const { customElements, 'web-types': webTypes, exports } = JSON.parse(output) as { customElements: string; 'web-types': string; exports: Record<string, string> };
  const named = [customElements, webTypes, ...DATA.map((door) => exports[door] ?? door)];
  const { output: list } = await runAt(folder, 'tar', '-tzf', tarballOf('@jalon/elements'));
  const files = list.split('\n');
  expect(named.filter((path) => !files.includes(`package/${path.replace(/^\.\//, '')}`))).toEqual([]);
  for (const path of new Set(named)) {
    const { output: text } = await runAt(folder, 'tar', '-xzOf', tarballOf('@jalon/elements'), `package/${path.replace(/^\.\//, '')}`);
    expect(text, path).toContain('jalon-scorecard');
  }
});
