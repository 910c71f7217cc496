import { rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../entry/node26.mjs';
import { album } from './album.ts';
import { line } from './lines.ts';
import { FOUND, KEPT, runPictures } from './run.ts';

const HELP = `npm run pictures                        takes each picture again and names those that differ
npm run pictures -- --only matrice      those whose name says so
npm run pictures -- --accept            keeps what is found, after somebody looked at it`;

const { values: options } = parseArgs({ options: { accept: { type: 'boolean', default: false }, only: { type: 'string', default: '' }, help: { type: 'boolean', short: 'h', default: false } } });

async function main(): Promise<number> {
  const only = options.only.split(',').filter(Boolean);
  const { results, strays, warning } = await runPictures({ accepting: options.accept, only, onResult: (result) => console.log(line(result)) });
  if (options.accept) {
    for (const stray of strays) rmSync(join(KEPT, stray));
    writeFileSync(join(KEPT, 'README.md'), album());
  }
  const bad = results.filter(({ standing }) => (options.accept ? standing === 'failed' : standing !== 'same'));
  if (warning && bad.length > 0) console.log(`\n${warning}`);
  if (!options.accept && strays.length > 0) console.log(`\nKept and listed nowhere: ${strays.join(', ')}.`);
  if (bad.length > 0 && !options.accept) console.log(`\nLook at ${relative(root, FOUND)}, then mend the widget, or keep what is there: npm run pictures -- --accept`);
  console.log(`\n${results.length - bad.length} of ${results.length} pictures ${options.accept ? 'kept' : 'as kept'}.`);
  return bad.length > 0 || results.length === 0 || (!options.accept && strays.length > 0) ? 1 : 0;
}

if (options.help) console.log(HELP);
else process.exitCode = await main();
