// All that runs in Node is one program to the compiler: ten times faster than a program per workspace, each of which would
// read core again. What runs in pages stays apart, so that it cannot lean on Node's names. What tsc learned is kept.
import { join } from 'node:path';
import { root } from '../entry/node26.mjs';
import { run } from '../run/children.ts';

const PROGRAMS = {
  'everything for Node': 'tools/test/tsconfig.node.json',
  'packages/elements': 'packages/elements/tsconfig.json',
  'apps/storybook': 'apps/storybook/tsconfig.json',
};
const LANES = 2;
const MEMORY = join(root, 'node_modules/.cache/tsc');

const waiting = Object.entries(PROGRAMS);
const broken: string[] = [];

async function lane(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [name, config] = next;
    const memory = join(MEMORY, `${name.replace(/\W+/g, '-')}.tsbuildinfo`);
    const code = await run('tsc', ['-p', config, '--incremental', '--tsBuildInfoFile', memory]);
    if (code !== 0) broken.push(name);
  }
}

await Promise.all(Array.from({ length: LANES }, lane));
console.log(broken.length > 0 ? `Types do not fit in ${broken.join(', ')}.` : 'All types fit.');
process.exitCode = broken.length > 0 ? 1 : 0;
