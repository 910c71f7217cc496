import { expect, it } from 'vitest';
import { countAgain, countVitest, countWebTestRunner, sentence } from './counts.ts';

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((each) => ({ status: each })) });

it('adds up the files', () => {
  const counts = countVitest({ testResults: [file('passed', 'passed', 'skipped', 'todo'), file('failed', 'passed', 'failed')] });
  expect(sentence(counts)).toBe('2 passed, 1 failed, 2 skipped');
});

it('counts a file that did not load as one failure', () => {
  expect(countVitest({ testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

it('counts a file whose browser ended as one failure, until it ran again in another browser', () => {
  const first = { passed: 572, failed: 1, skipped: 7, interrupted: ['review.test.ts'] };
  expect(sentence(countWebTestRunner(first))).toBe('572 passed, 2 failed, 7 skipped');
  expect(sentence(countAgain(first, { passed: 18, failed: 0, skipped: 1 }))).toBe('590 passed, 1 failed, 8 skipped');
});
