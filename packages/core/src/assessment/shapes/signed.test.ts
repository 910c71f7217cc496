import { expect, test } from 'vitest';
import { answer, dossierOf, gateAnswered, gridOf, itemOf, scored } from '../__fixtures__/worked.ts';

// The convention is signed by 31 March, and a copy of it is attached.
const convention = { rule: { kind: 'signed', event: 'signature', evidence: 'copy', by: '2025-03-31' } };

test('signed in time with its copy is met, on the last day too', () => {
  expect(gateAnswered(convention, { events: { signature: '2025-03-31' }, proofs: ['copy'] })).toMatchObject({ verdict: 'met', trace: { proofs: ['copy-1'], step: { state: 'done' } }, evidence: { asked: ['copy'], given: ['copy'], missing: [] } });
});

test('signed in time without its copy is partial: the proof is what is missing', () => {
  const bare = { ...convention, due: 'filing.close' };
  expect(gateAnswered(bare, { events: { signature: '2025-03-31' } })).toMatchObject({ outcome: 'partial', verdict: 'pending', reason: 'proof-missing', evidence: { missing: ['copy'] } });
  expect(gateAnswered(bare, { events: { signature: '2025-03-31' } }, { asOf: '2025-07-01' })).toMatchObject({ verdict: 'unmet', reason: 'proof-missing', timing: 'late' });
});

test('a copy without a date does not sign, and another paper is no copy', () => {
  expect(gateAnswered(convention, { proofs: ['copy'] }, { asOf: '2025-03-01' })).toMatchObject({ outcome: 'unknown', verdict: 'pending', reason: 'event-missing' });
  expect(gateAnswered({ ...convention, evidence: ['minutes'] }, { events: { signature: '2025-03-31' }, proofs: ['minutes'] })).toMatchObject({ reason: 'proof-missing', evidence: { asked: ['minutes', 'copy'], given: ['minutes'], missing: ['copy'] } });
});

test('signed too late is lost, copy or not', () => {
  expect(gateAnswered(convention, { events: { signature: '2025-04-01' }, proofs: ['copy'] })).toMatchObject({ verdict: 'unmet', reason: 'event-late' });
});

test('the coach may bring the copy of what the council dated', () => {
  const grid = gridOf({ gates: [convention] });
  const result = scored(grid, dossierOf([answer('CMO-1', { events: { signature: '2025-03-31' } }), answer('CMO-1', { author: 'coach', proofs: ['copy'] })]));
  expect(itemOf(result, 'CMO-1')).toMatchObject({ verdict: 'met', author: 'self' });
});
