import { expect, test } from 'vitest';
import { gateAnswered } from '../__fixtures__/worked.ts';

// A council keeps a register of its assets: yes or no. Yes meets the condition. No does not, but may become yes until the last day, 30 June;
// the day after, it is lost. Nothing said is neither yes nor no.
const register = { rule: { kind: 'yesno', input: 'register' }, due: 'filing.close' };

test('a yes meets the condition, whatever the day', () => {
  expect(gateAnswered(register, { input: { register: true } })).toMatchObject({ outcome: 'met', verdict: 'met', timing: 'on-time', reason: 'answered-yes' });
  expect(gateAnswered(register, { input: { register: true } }, { asOf: '2026-01-01' })).toMatchObject({ verdict: 'met', timing: 'on-time' });
});

test('a no stands unmet but can be mended until the last day, that day included', () => {
  const no = { input: { register: false } };
  expect(gateAnswered(register, no, { asOf: '2025-06-30' })).toMatchObject({ outcome: 'unmet', verdict: 'pending', timing: 'due', reason: 'answered-no' });
  expect(gateAnswered(register, no, { asOf: '2025-07-01' })).toMatchObject({ outcome: 'unmet', verdict: 'unmet', timing: 'late', reason: 'answered-no' });
});

test('no answer is not a no: it waits, or counts as unmet at once where the grid says so', () => {
  expect(gateAnswered(register, null)).toMatchObject({ outcome: 'unknown', verdict: 'pending', timing: 'due', reason: 'no-answer', trace: { value: null } });
  expect(gateAnswered({ ...register, whenMissing: 'unmet' }, null)).toMatchObject({ outcome: 'unknown', verdict: 'unmet', reason: 'no-answer' });
  expect(gateAnswered(register, null, { asOf: '2025-07-01' })).toMatchObject({ outcome: 'unknown', verdict: 'unmet', timing: 'late', reason: 'no-answer-past-due' });
});

test('without a last day it has no timing and waits for ever', () => {
  expect(gateAnswered({ rule: register.rule }, { input: { register: false } }, { asOf: '2030-01-01' })).toMatchObject({ verdict: 'pending', timing: 'none', due: null });
});
