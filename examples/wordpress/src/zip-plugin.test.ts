import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { zipPlugin } from './zip-plugin.ts';

const folder = mkdtempSync(join(tmpdir(), 'jalon-zip-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A tarball as npm lays one out, written by tar itself. */
function tarball(files: Record<string, string>): Uint8Array {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  execFileSync('tar', ['-czf', 'packed.tgz', ...Object.keys(files)], { cwd: folder });
  return readFileSync(join(folder, 'packed.tgz'));
}

it('holds the plugin, and the widgets of a tarball under their version', () => {
  const script = 'x'.repeat(1200);
  const zip = unzipSync(zipPlugin(tarball({
    'package/dist/cdn/integrity.json': '{"version":"1.2.3","files":{}}', 'package/dist/cdn/scorecard.js': script,
    'package/dist/cdn/parts/ar.js': 'ar', 'package/dist/cdn/scorecard.js.map': '{}', 'package/dist/index.js': 'no',
  })));
  expect(Object.keys(zip)).toEqual(expect.arrayContaining(['jalon/jalon.php', 'jalon/block/block.json', 'jalon/languages/jalon-ar.l10n.php']));
  expect(Object.keys(zip).filter((path) => path.startsWith('jalon/widgets/')).sort()).toEqual(
    ['integrity.json', 'parts/ar.js', 'scorecard.js'].map((name) => `jalon/widgets/1.2.3/${name}`));
  expect(strFromU8(zip['jalon/widgets/1.2.3/scorecard.js'] ?? new Uint8Array())).toBe(script);
});

it('holds no widget without a tarball, and refuses one that was packed before a build', () => {
  expect(Object.keys(unzipSync(zipPlugin())).filter((path) => path.includes('widgets/'))).toEqual([]);
  expect(() => zipPlugin(tarball({ 'package/package.json': '{}' }))).toThrow('after a build');
});
