import { expect, it } from 'vitest';
import { countVitest, sentence } from './counts.ts';

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((each) => ({ status: each })) });

it('adds up the files', () => {
  const counts = countVitest({ testResults: [file('passed', 'passed', 'skipped', 'todo'), file('failed', 'passed', 'failed')] });
  expect(sentence(counts)).toBe('2 passed, 1 failed, 2 skipped');
});

it('counts a file that did not load as one failure', () => {
  expect(countVitest({ testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
