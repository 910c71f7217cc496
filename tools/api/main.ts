// npm run api               writes docs/api anew, and says what of it no changeset announces
// npm run api -- --released after a release: what stands now is what the next changes are compared with
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeResults } from '../checks/all.ts';
import { apiCheck } from './check.ts';
import { currentReports, HOME, keptReports, RELEASED } from './reports.ts';

const { values } = parseArgs({ options: { released: { type: 'boolean', default: false } } });

const reports = await currentReports();
mkdirSync(HOME, { recursive: true });
for (const file of Object.keys(keptReports(HOME))) if (!(file in reports)) rmSync(join(HOME, file));
for (const [file, text] of Object.entries(reports)) writeFileSync(join(HOME, file), text);
if (values.released) {
  mkdirSync(RELEASED, { recursive: true });
  for (const file of Object.keys(reports)) cpSync(join(HOME, file), join(RELEASED, file));
  writeFileSync(join(HOME, 'accepted.json'), '[]\n');
}
const result = await apiCheck();
console.log(describeResults([result]));
process.exitCode = result.passed ? 0 : 1;
