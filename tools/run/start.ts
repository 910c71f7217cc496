// npm start: builds what changed, then runs the product in this very process, so that Ctrl-C reaches it directly.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, stop } from '../entry/node26.mjs';
import { ensureBuilt } from './built.ts';
import { stopAll } from './children.ts';

// One Ctrl-C comes twice, from the terminal and from npm: the second must not end this before what it started has ended.
const interrupt = () => void stopAll().then(() => process.exit(130));
process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
if (!(await ensureBuilt())) stop('The build failed; the reason stands above. Nothing was started.');
process.off('SIGINT', interrupt).off('SIGTERM', interrupt);

const bin = join(root, 'apps/server/dist/bin.js');
// Arguments after `npm start --` are the server's own.
process.argv = [process.execPath, bin, ...process.argv.slice(2)];
await import(pathToFileURL(bin).href);
