// npm run dev: the product from its sources. A saved server file restarts the server, a saved widget is
// bundled again in seconds; reload the page to see it. `-- --storybook` also runs Storybook on 6006.
import { join } from 'node:path';
import { root, stop } from '../entry/node26.mjs';
import { ensureBuilt } from './built.ts';
import { endWithChildren, start } from './children.ts';

interface Program {
  name: string;
  command: string;
  args: string[];
  folder: string;
}

const SERVER: Program = {
  name: 'server',
  command: process.execPath,
  args: ['--watch', '--conditions=jalon-source', 'src/bin.ts'],
  folder: 'apps/server',
};
const ELEMENTS: Program = { name: 'elements', command: process.execPath, args: [join(root, 'tools/run/watch-cdn.ts')], folder: '.' };
const STORYBOOK: Program = {
  name: 'storybook',
  command: 'storybook',
  args: ['dev', '--disable-telemetry', '--port', '6006', '--no-open'],
  folder: 'apps/storybook',
};

const label = (name: string) => name.padEnd(10);

/** Copies a program's lines to ours, each under its name. */
function labelled(name: string, from: NodeJS.ReadableStream | null, to: NodeJS.WritableStream): void {
  let rest = '';
  from?.setEncoding('utf8');
  from?.on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) to.write(`${label(name)}${line}\n`);
  });
}

function launch({ name, command, args, folder }: Program): void {
  const child = start(command, args, { cwd: join(root, folder), stdio: ['ignore', 'pipe', 'pipe'] });
  labelled(name, child.stdout, process.stdout);
  labelled(name, child.stderr, process.stderr);
  child.on('exit', (code) => console.log(`${label(name)}ended (${code ?? 'stopped'}). Ctrl-C ends the others.`));
}

endWithChildren();
const programs = [SERVER, ELEMENTS, ...(process.argv.includes('--storybook') ? [STORYBOOK] : [])];
if (!(await ensureBuilt())) stop('The first build failed; the reason stands above.');
console.log('Watching the sources. Ctrl-C ends everything.');
programs.forEach(launch);
