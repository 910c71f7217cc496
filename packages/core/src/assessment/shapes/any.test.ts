import { expect, test } from 'vitest';
import { gateAnswered } from '../__fixtures__/worked.ts';

// The SGLG takes a national award for the condition itself: either the plan was adopted by 31 March and sent within 15 days, or the award was won.
// The plan has two acts, so it is a group of two of two; the award is one yes.
const plan = { kind: 'k-of-n', atLeast: 2, of: [{ kind: 'deadline', event: 'plan.adopted', by: '2025-03-31' }, { kind: 'deadline', event: 'plan.sent', by: 'plan.adopted + 15 days' }] };
const gate = { rule: { kind: 'any', of: [plan, { kind: 'yesno', input: 'award' }] } };
const types = { award: 'boolean' } as const;
const on = '2025-03-20';

test('either branch is enough, whatever became of the other', () => {
  expect(gateAnswered(gate, { events: { 'plan.adopted': '2025-03-31', 'plan.sent': '2025-04-15' } }, { types })).toMatchObject({ outcome: 'met', verdict: 'met', reason: 'enough-met' });
  expect(gateAnswered(gate, { input: { award: true }, events: { 'plan.adopted': '2025-04-01' } }, { types })).toMatchObject({
    verdict: 'met', timing: 'on-time', trace: { kind: 'any', branches: [{ outcome: 'unmet', trace: { kind: 'k-of-n', atLeast: 2 } }, { outcome: 'met', trace: { value: true } }] },
  });
});

// Adopted on 1 April: one day late, so the plan is lost for good. The award has no last day: the gate waits for it.
test('a branch lost for good leaves the other', () => {
  expect(gateAnswered(gate, { events: { 'plan.adopted': '2025-04-01' } }, { types })).toMatchObject({ outcome: 'unknown', verdict: 'pending', due: null, reason: 'more-needed' });
  expect(gateAnswered(gate, { input: { award: false }, events: { 'plan.adopted': '2025-04-01' } }, { types })).toMatchObject({ outcome: 'unmet', verdict: 'pending', reason: 'too-few-met' });
});

// Two acts, by 10 January or by 20 March. The gate lives until the later of the two, 20 March; late on both, it is lost that day.
const dates = { rule: { kind: 'any', of: [{ kind: 'deadline', event: 'first', by: '2025-01-10' }, { kind: 'deadline', event: 'second', by: '2025-03-20' }] } };

test('an alternative lasts as long as its latest branch', () => {
  expect(gateAnswered(dates, null, { asOf: on })).toMatchObject({ outcome: 'unknown', verdict: 'pending', timing: 'due', due: on, reason: 'no-answer' });
  expect(gateAnswered(dates, null, { asOf: '2025-03-21' })).toMatchObject({ verdict: 'unmet', timing: 'late', reason: 'no-answer-past-due' });
  expect(gateAnswered(dates, { events: { first: '2025-01-11', second: '2025-03-21' } }, { asOf: '2025-03-21' })).toMatchObject({ outcome: 'unmet', verdict: 'unmet', timing: 'late', reason: 'too-few-met' });
});

// An act puts the first limit off to 31 January. Done on 25 January, it is in time by the act alone; with the second one done in time too, the act decides nothing.
test('an act counts only where too few branches are met without it', () => {
  const acts = [{ kind: 'extend-deadline' as const, target: 'first', to: '2025-01-31', reason: 'elections', by: 'ministry', on: '2025-01-05' }];
  const done = (events: Record<string, string>) => gateAnswered(dates, { events }, { asOf: on, cycle: { acts } });
  expect(done({ first: '2025-01-25' })).toMatchObject({ verdict: 'met', treatment: 'overridden' });
  expect(done({ first: '2025-01-25', second: '2025-03-01' })).toMatchObject({ verdict: 'met', treatment: 'applies' });
});

test('nothing said is neither; what is half done is begun', () => {
  expect(gateAnswered(gate, null, { types, asOf: on })).toMatchObject({ outcome: 'unknown', reason: 'no-answer', due: null });
  expect(gateAnswered(gate, { events: { 'plan.adopted': on } }, { types, asOf: on })).toMatchObject({ outcome: 'partial', reason: 'more-needed', verdict: 'pending' });
});

// A convention of its own, or two together: three proofs, none of which is wanted once the convention is there.
const copies = { rule: { kind: 'any', of: [{ kind: 'signed', event: 'alone', evidence: 'copy' }, { kind: 'k-of-n', atLeast: 2, of: [{ kind: 'signed', event: 'joint', by: '2025-03-31', evidence: 'joint-copy' }, { kind: 'signed', event: 'annex', evidence: 'annex-copy' }] }] } };

test('no proof of another branch is missing once one holds, nor one of a group that is lost', () => {
  const missing = (events: Record<string, string>, proofs: string[] = []) => gateAnswered(copies, { events, proofs }, { asOf: on }).evidence.missing;
  expect(missing({})).toEqual(['copy', 'joint-copy', 'annex-copy']);
  expect(missing({ alone: on }, ['copy'])).toEqual([]);
  expect(missing({ joint: '2025-04-01', annex: on })).toEqual(['copy']);
  expect(missing({ joint: on }, ['joint-copy'])).toEqual(['copy', 'annex-copy']);
});
