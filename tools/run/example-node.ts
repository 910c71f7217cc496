// npm run example:node: the integrator's ten lines, against the server that `npm start` runs.
import { join } from 'node:path';
import { root } from '../entry/node26.mjs';
import { endWithChildren, run } from './children.ts';

endWithChildren();
const args = ['--conditions=jalon-source', join(root, 'examples/node/src/index.ts'), ...process.argv.slice(2)];
process.exitCode = await run(process.execPath, args);
