// npm run bench: measures against peers and floors in one run. Arguments are handed on.
import { join } from 'node:path';
import { root, stop } from '../entry/node26.mjs';
import { ensureBuilt } from './built.ts';
import { endWithChildren, run } from './children.ts';

endWithChildren();
if (!(await ensureBuilt())) stop('The build failed; nothing was measured.');
const args = ['--expose-gc', '--conditions=jalon-source', join(root, 'bench/src/index.ts'), ...process.argv.slice(2)];
process.exitCode = await run(process.execPath, args);
