import { expect, test } from 'vitest';
import { COACH, NOTHING_YET, OFFICER, SECRETARY, commandOf, contextOf, sent, xof } from './__fixtures__/commands.ts';
import { applyAnswerCommand, type AnswerCommand } from './apply-answer-command.commands.ts';
import { applyAssessmentCommand } from './apply-assessment-command.commands.ts';
import type { CommandBody } from './assessment-change.commands.ts';

const evidence = { id: 'p1', kind: 'receipt', title: 'Récépissé' };
const BODIES: readonly CommandBody[] = [
  { type: 'recordAnswer', payload: { item: 'IDP-1', input: { collected: xof(1), expected: xof(2) } } },
  { type: 'recordAnswer', payload: { item: 'IDP-2', input: { meetings: -1 } } },
  { type: 'recordAnswer', payload: { item: 'IDP-2', author: 'verifier', input: { meetings: 1 } } },
  { type: 'clearAnswer', payload: { item: 'IDP-2' } }, { type: 'clearAnswer', payload: { item: 'IDP-9' } },
  { type: 'attachEvidence', payload: { item: 'IDP-1', evidence } }, { type: 'detachEvidence', payload: { item: 'IDP-1', evidenceId: 'p1' } },
];

test('judges and does on answers what the whole of the commands does, refusals and staleness included', () => {
  const state = sent(NOTHING_YET, COACH, { type: 'recordAnswer', payload: { item: 'IDP-2', input: { meetings: 3 } } }).state;
  const filed = { ...state, review: { ...state.review!, state: 'filed' as const, steps: [], decisions: [], replies: [], comments: [], promises: [], samples: [] } };
  const found = new Set<string>();
  for (const start of [state, filed]) for (const actor of [COACH, SECRETARY, OFFICER]) for (const body of BODIES) for (const base of [0, 1, 9]) {
    const command = commandOf(body, base) as AnswerCommand;
    const result = applyAnswerCommand(start, command, contextOf(actor));
    expect(result).toEqual(applyAssessmentCommand(start, command, contextOf(actor)));
    found.add(result.ok ? 'ok' : result.refusal);
  }
  expect([...found].sort()).toEqual(expect.arrayContaining(['author-not-allowed', 'input-out-of-range', 'ok', 'role-not-allowed', 'stale', 'unknown-item', 'wrong-review-state']));
});
