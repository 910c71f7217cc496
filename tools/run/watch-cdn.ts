// Bundles the widgets' files for pages again whenever a source they hold is saved. Part of `npm run dev`.
import { watch } from 'node:fs';
import { join } from 'node:path';
import { root } from '../entry/node26.mjs';
import { run } from './children.ts';

const SOURCES = ['elements', 'core', 'contract', 'client'].map((name) => join(root, 'packages', name, 'src'));

/** An editor writes a file in several steps. */
const SETTLE_MS = 80;

async function bundle(): Promise<void> {
  const began = performance.now();
  const cwd = join(root, 'packages/elements');
  const code = await run(process.execPath, [join(root, 'tools/build/cdn.ts')], { cwd });
  if (code === 0) await run(process.execPath, [join(root, 'tools/build/integrity.ts'), 'dist/cdn'], { cwd, stdio: 'ignore' });
  console.log(code === 0 ? `bundled in ${Math.round(performance.now() - began)} ms; reload the page` : 'not bundled; the reason stands above');
}

let timer: NodeJS.Timeout | undefined;
let running = Promise.resolve();
const later = (_event: string, name: string | null) => {
  if (name?.endsWith('.test.ts')) return;
  clearTimeout(timer);
  timer = setTimeout(() => {
    running = running.then(bundle);
  }, SETTLE_MS);
};

for (const folder of SOURCES) watch(folder, { recursive: true }, later);
