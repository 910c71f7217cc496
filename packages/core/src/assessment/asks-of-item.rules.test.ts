import { describe, expect, test } from 'vitest';
import { referentialSchema, type Gate, type Indicator, type ReferentialJson } from '../referential/referential.schema.ts';
import { GATE_RULE_KINDS, INDICATOR_RULE_KINDS } from '../referential/referential.values.ts';
import type { GateRule, IndicatorRule } from '../referential/rule.schema.ts';
import { readShape } from '../referential/shapes/read-shape.rules.ts';
import { GRID, GRID_JSON } from './__fixtures__/commands.ts';
import { asksOf, findItem, isAnswered } from './asks-of-item.rules.ts';

const ratio = { ratio: ['spent', 'budgeted'] as [string, string] };
const GATE_RULES: { readonly [K in GateRule['kind']]: GateRule & { kind: K } } = {
  yesno: { kind: 'yesno', input: 'done' },
  deadline: { kind: 'deadline', event: 'voted', by: 'cycle.start' },
  chain: { kind: 'chain', steps: [{ event: 'voted', before: 'cycle.start' }, { event: 'sent', by: 'voted + 15 days' }] },
  ratio: { kind: 'ratio', of: ratio, atLeast: '0.5' },
  signed: { kind: 'signed', event: 'signed', evidence: 'agreement' },
  verdict: { kind: 'verdict', input: 'opinion', accepts: ['clean'] },
  count: { kind: 'count', input: 'meetings', atLeast: 4 },
  'k-of-n': { kind: 'k-of-n', atLeast: 1, of: [{ kind: 'yesno', input: 'done' }, { kind: 'signed', event: 'signed', evidence: 'agreement' }] },
  any: { kind: 'any', of: [{ kind: 'chain', steps: [{ event: 'voted' }] }, { kind: 'k-of-n', atLeast: 2, of: [{ kind: 'yesno', input: 'posted' }, { kind: 'count', input: 'meetings', atLeast: 1 }] }] },
  sanction: { kind: 'sanction', input: 'misuse' },
};
const INDICATOR_RULES: { readonly [K in IndicatorRule['kind']]: IndicatorRule & { kind: K } } = {
  binary: { kind: 'binary', input: 'done' },
  checklist: { kind: 'checklist', items: [{ input: 'posted', points: '1' }, { input: 'archived', points: '1' }] },
  steps: { kind: 'steps', of: ratio, bands: [{ points: '0' }] },
  'checklist-all': { kind: 'checklist-all', items: [{ input: 'posted' }, { input: 'archived' }] },
  survey: { kind: 'survey', levels: [{ input: 'satisfied', value: '2' }, { input: 'dissatisfied', value: '1' }], fewest: 30, from: '1', to: '2' },
  rank: { kind: 'rank', of: ratio, bands: [{ top: '0.5', points: '1' }] },
  expression: { kind: 'expression', formula: { if: { fact: 'done' }, then: { div: [{ input: 'spent' }, { input: 'budgeted' }] }, else: { number: '0' } } },
  manual: { kind: 'manual', input: 'noted' },
  penalty: { kind: 'penalty', input: 'findings', pointsEach: '1', most: '5' },
  bonus: { kind: 'bonus', input: 'findings', pointsEach: '1' },
  delta: { kind: 'delta', now: 'revenue', base: 'revenue-before', as: 'share', bands: [{ points: '0' }] },
  'avg-growth': { kind: 'avg-growth', years: ['r1', 'r2', 'r3'], bands: [{ points: '0' }] },
  sample: { kind: 'sample', input: 'projects', needs: 'all' },
  rubric: { kind: 'rubric', input: 'process', levels: [{ value: 'none', points: '0' }, { value: 'done', points: '1' }] },
  table2d: { kind: 'table2d', rows: { input: 'opinion', values: ['good'] }, columns: { of: ratio, bands: [{}] }, points: [['1']] },
  timeliness: { kind: 'timeliness', event: 'sent', by: 'cycle.start', counts: 'calendar', falls: { perDay: '1' } },
  linear: { kind: 'linear', of: { input: 'rate' }, from: '0', to: '1' },
  target: { kind: 'target', actual: 'made', planned: 'planned' },
  'per-occurrence': { kind: 'per-occurrence', input: 'meetings', pointsEach: '1' },
  external: { kind: 'external', input: 'noted' },
};
const item = <T extends Gate | Indicator>(like: T, rule: T['rule']): T => ({ ...like, appliesWhen: undefined, evidence: [], rule });
const ITEMS = [...GATE_RULE_KINDS.map((kind) => item(GRID.gates[0]!, GATE_RULES[kind])), ...INDICATOR_RULE_KINDS.map((kind) => item(GRID.indicators[0]!, INDICATOR_RULES[kind]))];

describe('what an item asks for', () => {
  test.each(ITEMS.map((each) => [each.rule.kind, each] as const))('%s: what its rule reads, as the loader of grids sees it', (_, each) => {
    const reading = readShape(each.rule);
    const codes = (uses: readonly { readonly code: string }[] | undefined) => [...new Set((uses ?? []).map(({ code }) => code))].sort();
    const { inputs, events, evidence } = asksOf(each);
    expect({ inputs: inputs.toSorted(), events: events.toSorted(), evidence: evidence.toSorted() }).toEqual({ inputs: codes(reading.inputs), events: codes(reading.events), evidence: codes(reading.evidence) });
    expect(inputs.length + events.length, 'every shape asks for something').toBeGreaterThan(0);
  });

  test('in the order of its rule, the fact it depends on last', () => {
    expect(asksOf(findItem(GRID, 'IDP-4')!).inputs).toEqual(['archived', 'posted', 'has-market']);
  });

  test('a fact that is both read and a condition is asked once', () => {
    const both = { ...findItem(GRID, 'IDP-4')!, appliesWhen: { input: 'posted', is: true } } as Indicator;
    expect(asksOf(both).inputs).toEqual(['archived', 'posted']);
  });

  test('a condition on classes asks for nothing', () => {
    expect(asksOf({ ...findItem(GRID, 'IDP-4')!, appliesWhen: { classes: ['ville'] } } as Indicator).inputs).toEqual(['archived', 'posted']);
  });

  test('the proofs it lists and the one its rule names, once each', () => {
    const signed = { ...findItem(GRID, 'CMO-2')!, evidence: ['receipt', 'agreement'] } as Gate;
    expect(asksOf(signed).evidence).toEqual(['receipt', 'agreement']);
    expect(asksOf(findItem(GRID, 'CMO-2')!).evidence).toEqual(['agreement']);
  });

  test('given the events of the grid, the dates its limits count from too; anchors of the cycle never', () => {
    expect(asksOf(findItem(GRID, 'CMO-3')!).events).toEqual(['budget.sent']);
    expect(asksOf(findItem(GRID, 'CMO-3')!, GRID.events).events).toEqual(['budget.sent', 'budget.voted']);
    expect(asksOf(findItem(GRID, 'CMO-1')!, GRID.events).events).toEqual(['budget.voted', 'budget.sent']);
  });

  test('a limit nobody can read asks for nothing more', () => {
    const odd = { ...findItem(GRID, 'CMO-3')!, due: 'soon, perhaps' } as Gate;
    expect(asksOf(odd, GRID.events).events).toEqual(['budget.sent', 'budget.voted']);
  });
});

test('an item is found among gates and indicators by its code', () => {
  expect(findItem(GRID, 'CMO-2')?.rule.kind).toBe('signed');
  expect(findItem(GRID, 'IDP-2')?.rule.kind).toBe('per-occurrence');
  expect(findItem(GRID, 'IDP-99')).toBeUndefined();
});

test('a note or a proof alone does not answer', () => {
  expect(isAnswered({ input: {}, events: {} })).toBe(false);
  expect(isAnswered({ input: { done: false }, events: {} })).toBe(true);
  expect(isAnswered({ input: {}, events: { voted: '2025-01-01' } })).toBe(true);
});

test('the grid of these tests is one the loader’s shapes accept', () => {
  expect(referentialSchema.safeParse(GRID_JSON satisfies ReferentialJson).success).toBe(true);
});
