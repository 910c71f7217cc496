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

export function countingReporter(path) {
  return {
    onTestRunFinished({ sessions }) {
      const total = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const counts = countSession(session);
        for (const key of Object.keys(total)) total[key] += counts[key];
      }
      writeFileSync(path, JSON.stringify(total));
    },
  };
}
