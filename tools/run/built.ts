// Builds what the product needs, and knows without asking turbo when nothing has changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './children.ts';
import { root } from '../entry/node26.mjs';

const MEMORY = join(root, 'node_modules/.cache/jalon/built.txt');

/** What a build reads. Tests and texts for readers are left out. */
const INPUTS = ['packages', 'apps', 'package-lock.json', 'tsconfig.base.json', 'turbo.json', 'tools/build', 'tools/api'];
const SKIPPED = new Set(['node_modules', 'dist', 'storybook-static', 'coverage', '.turbo', '.jalon', 'custom-elements.json']);

/** What must be there for a build to count as done. */
const OUTPUTS = ['apps/server/dist/bin.js', 'packages/elements/dist/cdn', 'apps/storybook/storybook-static/index.html'];

function* filesBelow(path: string): Generator<[path: string, size: number, changed: number]> {
  if (!existsSync(path)) return;
  const facts = statSync(path);
  if (!facts.isDirectory()) {
    if (!/\.test(-d)?\.ts$|\.md$/.test(path)) yield [path, facts.size, facts.mtimeMs];
    return;
  }
  for (const name of readdirSync(path).sort()) if (!SKIPPED.has(name)) yield* filesBelow(join(path, name));
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const input of INPUTS) for (const facts of filesBelow(join(root, input))) hash.update(`${facts.join(' ')}\n`);
  return hash.digest('hex');
}

const isBuilt = (print: string): boolean =>
  existsSync(MEMORY) && readFileSync(MEMORY, 'utf8') === print && OUTPUTS.every((path) => existsSync(join(root, path)));

/** Builds every package and app whose inputs changed. Answers false when a build failed. */
export async function ensureBuilt(): Promise<boolean> {
  const print = fingerprint();
  if (isBuilt(print)) return true;
  console.log('Building (about a minute the first time; later only what changed) …');
  const code = await run('turbo', ['run', 'build', '--output-logs=errors-only', '--log-order=grouped']);
  if (code !== 0) return false;
  mkdirSync(join(MEMORY, '..'), { recursive: true });
  writeFileSync(MEMORY, print);
  return true;
}
