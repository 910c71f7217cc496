import { apiCheck } from '../api/check.ts';
import { describeResults, runChecks } from '../checks/all.ts';
import { root } from '../entry/node26.mjs';
import type { Outcome } from './runners.ts';

/** Each check counts as one test. */
export async function checks(): Promise<Outcome> {
  const results = [...runChecks(root), await apiCheck()];
  const passed = results.filter((result) => result.passed).length;
  return { passed, failed: results.length - passed, skipped: 0, output: describeResults(results) };
}
