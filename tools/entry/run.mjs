// `npm run …` comes here: node tools/entry/run.mjs <name>. This file and its neighbours run on any Node from 20 on;
// what they hand over to needs the packaged one.
import { onNode26, stop } from './node26.mjs';

/** Each script is one file. Those that ask questions keep the keyboard. */
const SCRIPTS = {
  start: { file: '../run/start.ts' },
  dev: { file: '../run/dev.ts' },
  test: { file: '../test/main.ts' },
  check: { file: '../test/main.ts', args: ['--group', 'check'] },
  bench: { file: '../run/bench.ts' },
  new: { file: '../new/main.ts' },
  api: { file: '../api/main.ts' },
  changeset: { file: '../run/changeset.ts', interactive: true },
  pictures: { file: '../pictures/main.ts' },
  'example:node': { file: '../run/example-node.ts' },
};

const name = process.argv[2] ?? '';
const script = Object.hasOwn(SCRIPTS, name) ? SCRIPTS[name] : undefined;
if (!script) stop(`There is no script "${name}". There are: ${Object.keys(SCRIPTS).join(', ')}.`);

await onNode26(async () => {
  process.argv.splice(2, 1, ...(script.args ?? []));
  await import(script.file);
}, script);
