import { expect, test } from 'vitest';
import { gateAnswered } from '../__fixtures__/worked.ts';

// Two of three: a register kept, at least four sessions, accounts approved by 30 April. Register and sessions are two, whatever the accounts.
const gate = { rule: { kind: 'k-of-n', atLeast: 2, of: [{ kind: 'yesno', input: 'register' }, { kind: 'count', input: 'sessions', atLeast: 4 }, { kind: 'deadline', event: 'accounts', by: '2025-04-30' }] } };
const types = { register: 'boolean', sessions: 'count' } as const;
const said = (input: Record<string, boolean | number>, events: Record<string, string> = {}, asOf = '2025-04-01') => gateAnswered(gate, { input, events }, { types, asOf });

test('enough branches meet it, one short does not', () => {
  expect(said({ register: true, sessions: 4 })).toMatchObject({ outcome: 'met', verdict: 'met', reason: 'enough-met', trace: { kind: 'k-of-n', atLeast: 2 } });
  expect(said({ register: true, sessions: 3 })).toMatchObject({ outcome: 'partial', verdict: 'pending', reason: 'more-needed' });
});

// Register no, sessions three: only the accounts could still be met, and one is not two. The two no may be mended, so nothing is lost yet.
test('too few that can be met is unmet, and what is answered may still be mended', () => {
  expect(said({ register: false, sessions: 3 })).toMatchObject({ outcome: 'unmet', verdict: 'pending', reason: 'too-few-met', due: null });
});

// Accounts late on 2 May: two branches are left, both needed, and neither has a last day.
test('as many lost as can be spared is not lost yet; one more is', () => {
  expect(said({ register: true }, { accounts: '2025-05-02' }, '2025-05-12')).toMatchObject({ outcome: 'partial', verdict: 'pending', timing: 'due' });
  const three = { rule: { ...gate.rule, atLeast: 3 } };
  expect(gateAnswered(three, { input: { register: true, sessions: 9 }, events: { accounts: '2025-05-02' } }, { types })).toMatchObject({ outcome: 'unmet', verdict: 'unmet', timing: 'late' });
});

// Three acts by 10, 20 and 30 January, two needed. After the 20th only one is left: the second of the last days decides.
test('it lasts until the day that leaves too few', () => {
  const by = (day: string) => ({ kind: 'deadline', event: `act-${day}`, by: `2025-01-${day}` });
  const acts = { rule: { kind: 'k-of-n', atLeast: 2, of: [by('10'), by('30'), by('20')] } };
  expect(gateAnswered(acts, null, { asOf: '2025-01-15' })).toMatchObject({ due: '2025-01-20', verdict: 'pending' });
  expect(gateAnswered(acts, null, { asOf: '2025-01-21' })).toMatchObject({ verdict: 'unmet', timing: 'late' });
  expect(gateAnswered(acts, { events: { 'act-10': '2025-01-05' } }, { asOf: '2025-01-21' })).toMatchObject({ due: '2025-01-30', verdict: 'pending', outcome: 'partial' });
});

// Three conventions, each with its own proof, two needed, and minutes of the whole. The first is signed with its copy.
const conventions = {
  evidence: ['minutes'], rule: { kind: 'k-of-n', atLeast: 2, of: ['a', 'b', 'c'].map((one) => ({ kind: 'signed', event: `signed-${one}`, by: '2025-03-31', evidence: `copy-${one}` })) },
};
const signed = (...events: readonly string[]) => Object.fromEntries(events.map((event) => [`signed-${event}`, '2025-03-01']));

test('a proof is missing while its branch may still be needed, and no longer', () => {
  const missing = (events: Record<string, string>, proofs: string[]) => gateAnswered(conventions, { events, proofs }, { asOf: '2025-03-10' }).evidence.missing;
  expect(missing(signed('a'), ['copy-a'])).toEqual(['minutes', 'copy-b', 'copy-c']);
  expect(missing(signed('a', 'b'), ['copy-a', 'copy-b'])).toEqual(['minutes']);
  expect(missing({ ...signed('a', 'b'), 'signed-c': '2025-04-01' }, ['copy-a'])).toEqual(['minutes', 'copy-b']);
  expect(missing({ 'signed-b': '2025-04-01', 'signed-c': '2025-04-01' }, [])).toEqual(['minutes']);
});
