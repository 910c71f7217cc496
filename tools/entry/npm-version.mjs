// npm's preinstall step: an old npm would otherwise fail on the lockfile with a message about something else.
import { explainOldNpm } from './install-problem.mjs';

const problem = explainOldNpm();
if (problem) {
  console.error(problem.join('\n'));
  process.exit(1);
}
