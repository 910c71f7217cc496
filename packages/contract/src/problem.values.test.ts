import { expect, test } from 'vitest';
import { RUN_REFUSALS } from '@jalon/core/allocation';
import { ASSESSMENT_REFUSALS } from '@jalon/core/assessment';
import { PLAN_REFUSALS } from '@jalon/core/investment';
import { PROBLEM_STATUS, problemCodeOf } from './problem.values.ts';

test('who may not is told apart from what cannot be, and from what somebody else did first', () => {
  expect(problemCodeOf('grant-expired')).toBe('forbidden');
  expect(problemCodeOf('coach-cannot-verify')).toBe('forbidden');
  expect(problemCodeOf('value-out-of-range')).toBe('refused');
  expect(problemCodeOf('frozen-slice')).toBe('refused');
  expect(problemCodeOf('over-decreed')).toBe('refused');
  expect(problemCodeOf('stale')).toBe('stale');
  expect(problemCodeOf('id-reused')).toBe('id-reused');
});

test('every refusal of core has an answer of the 400s', () => {
  for (const refusals of [ASSESSMENT_REFUSALS, PLAN_REFUSALS, RUN_REFUSALS]) {
    const statuses = new Set(refusals.map((refusal) => PROBLEM_STATUS[problemCodeOf(refusal)]));
    expect(statuses).toEqual(new Set([403, 409, 422]));
  }
});
