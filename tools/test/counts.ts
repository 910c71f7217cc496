export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export const none: Counts = { passed: 0, failed: 0, skipped: 0 };

export const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

interface VitestReport {
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** A file that could not even be loaded has no test to its name, and still counts as one failure. */
function countVitestFile({ status, assertionResults }: VitestReport['testResults'][number]): Counts {
  const having = (...wanted: string[]) => assertionResults.filter((test) => wanted.includes(test.status)).length;
  const counts = { passed: having('passed'), failed: having('failed'), skipped: having('skipped', 'pending', 'todo', 'disabled') };
  return status === 'failed' && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

export function countVitest(report: unknown): Counts {
  return (report as VitestReport).testResults.map(countVitestFile).reduce(add, none);
}

/** A run of browser tests: what was counted, and the files whose browser ended under them (wtr-reporter.mjs counts both). */
export interface BrowserReport extends Counts {
  readonly interrupted: readonly string[];
}

/** A file whose browser ended counts as one failure. */
export function countWebTestRunner(report: unknown): Counts {
  const { passed, failed, skipped, interrupted } = report as BrowserReport;
  return { passed, failed: failed + interrupted.length, skipped };
}

/** The first run without the files its browser left, and what they gave in a fresh browser. A test that failed is never run again. */
export function countAgain(first: BrowserReport, again: Counts): Counts {
  return add(countWebTestRunner({ ...first, interrupted: [] }), again);
}

/** The line that closes every run. */
export const sentence = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;
