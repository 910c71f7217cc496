// Every workspace in its own tsconfig, two at a time. What tsc learned is kept for the next run.
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../entry/node26.mjs';
import { run } from '../run/children.ts';

const LANES = 2;
const MEMORY = join(root, 'node_modules/.cache/tsc');

const projects = ['packages/*', 'apps/*', 'examples/*', 'e2e', 'bench', 'tools']
  .flatMap((pattern) => globSync(pattern, { cwd: root }))
  .filter((folder) => existsSync(join(root, folder, 'tsconfig.json')));

const waiting = [...projects];
const broken: string[] = [];

async function lane(): Promise<void> {
  for (let folder = waiting.shift(); folder; folder = waiting.shift()) {
    const memory = join(MEMORY, `${folder.replaceAll('/', '-')}.tsbuildinfo`);
    const code = await run('tsc', ['-p', folder, '--incremental', '--tsBuildInfoFile', memory]);
    if (code !== 0) broken.push(folder);
  }
}

await Promise.all(Array.from({ length: LANES }, lane));
console.log(broken.length > 0 ? `Types do not fit in ${broken.join(', ')}.` : `${projects.length} workspaces fit.`);
process.exitCode = broken.length > 0 ? 1 : 0;
