// Writes how many browser tests passed, failed and were skipped, for the closing line of `npm test`.
import { writeFileSync } from 'node:fs';

const allTests = (suite) => [...suite.tests, ...suite.suites.flatMap(allTests)];

/** A file that did not load, or logged an error of its own, counts as one failure. */
function countSession({ testResults, errors, passed }) {
  const tests = testResults ? allTests(testResults) : [];
  const failed = tests.filter((test) => !test.passed && !test.skipped).length;
  return {
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    failed: failed === 0 && (errors?.length > 0 || passed === false) ? 1 : failed,
    skipped: tests.filter((test) => test.skipped).length,
  };
}

/** What the runner says of a file whose page went away under it: no test of it failed, and the rest of them never ran. */
const wentAway = ({ errors }) => errors?.some(({ message }) => message?.includes('the browser disconnected')) ?? false;

/** `interrupted`: the files whose browser ended under them, counted nowhere; whoever reads the report runs them again or counts them as failed. */
export function countingReporter(path) {
  return {
    onTestRunFinished({ sessions }) {
      const total = { passed: 0, failed: 0, skipped: 0 };
      const all = [...sessions];
      for (const session of all.filter((each) => !wentAway(each))) {
        const counts = countSession(session);
        for (const key of Object.keys(total)) total[key] += counts[key];
      }
      const interrupted = all.filter(wentAway).map(({ testFile }) => testFile);
      writeFileSync(path, JSON.stringify({ ...total, interrupted }));
    },
  };
}
