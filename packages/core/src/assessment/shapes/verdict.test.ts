import { expect, test } from 'vitest';
import { gateAnswered } from '../__fixtures__/worked.ts';

// The auditors say one of four things of the accounts. Bangladesh pays those with a clean opinion; here a qualified one still passes, an adverse one
// and a disclaimer do not. What they said last may be replaced by a later opinion until the last day, 30 June; the day after, a bad one has lost the gate.
const audit = { rule: { kind: 'verdict', input: 'opinion', accepts: ['unqualified', 'qualified'] }, due: 'filing.close' };
const values = { opinion: ['unqualified', 'qualified', 'adverse', 'disclaimer'] };
const given = (opinion: string) => ({ input: { opinion } });

test('an opinion among those accepted meets the condition, the last of the list too', () => {
  expect(gateAnswered(audit, given('unqualified'), { values })).toMatchObject({ outcome: 'met', verdict: 'met', timing: 'on-time', reason: 'verdict-accepted' });
  expect(gateAnswered(audit, given('qualified'), { values, asOf: '2026-01-01' })).toMatchObject({ verdict: 'met', trace: { kind: 'verdict', input: 'opinion', value: 'qualified', accepts: ['unqualified', 'qualified'] } });
});

test('another opinion leaves it unmet, lost only once the last day is past', () => {
  expect(gateAnswered(audit, given('adverse'), { values, asOf: '2025-06-30' })).toMatchObject({ outcome: 'unmet', verdict: 'pending', timing: 'due', reason: 'verdict-refused' });
  expect(gateAnswered(audit, given('disclaimer'), { values, asOf: '2025-07-01' })).toMatchObject({ outcome: 'unmet', verdict: 'unmet', timing: 'late', reason: 'verdict-refused' });
});

test('no opinion is neither good nor bad', () => {
  expect(gateAnswered(audit, null, { values })).toMatchObject({ outcome: 'unknown', verdict: 'pending', reason: 'no-answer', trace: { value: null } });
});

test('a value the grid never declared is not accepted', () => {
  expect(gateAnswered(audit, given('excellent'), { values })).toMatchObject({ outcome: 'unmet', reason: 'verdict-refused' });
});
