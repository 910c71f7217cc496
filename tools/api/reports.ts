// The reports of everything that is published, as they ought to stand in docs/api now.
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../entry/node26.mjs';
import { readManifest, tagsOf } from './manifest/manifest.ts';
import { tagSurface } from './manifest/report.ts';
import { reportText } from './surface/report.ts';
import { readSurfaces } from './surface/surface.ts';

/** Where they are kept, and where those of the last release are. */
export const HOME: string = join(root, 'docs/api');
export const RELEASED: string = join(HOME, 'released');

/** `elements.api.md` → what it must say. `tags.api.md` is the manifest's. */
export type Reports = Record<string, string>;

/** Which package a report is about. */
export const packageOfReport = (file: string): string => `@jalon/${file === 'tags.api.md' ? 'elements' : file.replace('.api.md', '')}`;

const READ = ['{packages,apps/server}/**/src/**/*.ts', 'packages/*/package.json', 'apps/server/package.json', 'tools/api/**/*.ts', 'tsconfig.base.json', 'package-lock.json'];
const MEMORY = join(root, 'node_modules/.cache/jalon/api');

function fingerprint(): string {
  const hash = createHash('sha256');
  const skipped = (name: string): boolean => /(^|\/)(node_modules|dist)$/.test(name);
  for (const path of globSync(READ, { cwd: root, exclude: skipped }).sort()) if (!path.endsWith('.test.ts')) hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex').slice(0, 32);
}

/** Half a minute, or nothing when no source changed since the last time. */
export async function currentReports(): Promise<Reports> {
  const kept = join(MEMORY, `${fingerprint()}.json`);
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as Reports;
  const reports: Reports = { 'tags.api.md': reportText('the elements of @jalon/elements, as pages use them', tagSurface(tagsOf(await readManifest()))) };
  for (const [name, surface] of readSurfaces()) reports[`${name.replace('@jalon/', '')}.api.md`] = reportText(name, surface);
  mkdirSync(MEMORY, { recursive: true });
  writeFileSync(kept, JSON.stringify(reports));
  return reports;
}

/** The reports kept in a folder. */
export function keptReports(folder: string): Reports {
  const files = globSync('*.api.md', { cwd: folder });
  return Object.fromEntries(files.sort().map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}
