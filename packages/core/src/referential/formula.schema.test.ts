import { expect, test } from 'vitest';
import { setAt } from './__fixtures__/change.ts';
import { smallGrid } from './__fixtures__/small-grid.ts';
import { loadReferential } from './load-referential.rules.ts';
import type { ReferentialIssue } from './referential-issue.rules.ts';

const issuesOf = (rule: object): readonly ReferentialIssue[] => loadReferential(setAt(smallGrid(), '/indicators/1/rule', { kind: 'expression', ...rule })).issues.filter(({ severity }) => severity === 'error');

test('a formula of thousands of nodes is refused by its size, whatever is wrong inside it', () => {
  const tree = (depth: number): object => (depth === 0 ? { inptu: 'spent' } : { add: Array.from({ length: 20 }, () => tree(depth - 1)) });
  expect(issuesOf({ formula: tree(3) })).toEqual([{ code: 'formula-too-large', severity: 'error', path: '/indicators/1/rule/formula', figures: { of: 'nodes', found: '8421', limit: '64' } }]);
});

test('what is no node of the grammar is refused at its place', () => {
  expect(issuesOf({})).toMatchObject([{ code: 'invalid-shape', path: '/indicators/1/rule/formula' }]);
  expect(issuesOf({ formula: 'spent / budgeted' })).toMatchObject([{ code: 'invalid-shape', path: '/indicators/1/rule/formula' }]);
  expect(issuesOf({ formula: { call: ['constructor', { input: 'spent' }] } })).toMatchObject([{ code: 'invalid-shape' }]);
  expect(issuesOf({ formula: { div: [{ input: 'spent' }, { input: 5 }] } })).toMatchObject([{ code: 'invalid-shape', path: '/indicators/1/rule/formula/div/1/input' }]);
});
