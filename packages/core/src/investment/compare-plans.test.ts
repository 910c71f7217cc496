import { describe, expect, test } from 'vitest';
import { baselineOf, comparePlans } from './compare-plans.engine.ts';
import { adoptedPlan, buildPlan, buildProject, sent } from './__fixtures__/plans.ts';

const before = buildPlan([buildProject(), buildProject({ id: 'p2', code: 'P-02' }), buildProject({ id: 'p3', code: 'P-03', status: 'dropped' })]);

describe('two plans side by side', () => {
  test('the same plan has nothing apart', () => {
    expect(comparePlans(before, before)).toMatchObject({ lines: [], years: { 2026: { before: 120, after: 120 } }, cost: { before: 216, after: 216 } });
  });

  test('lines that came, went and changed, in the order of the later plan, with the years whose credits differ', () => {
    const moved = sent(before, { type: 'moveProject', payload: { project: 'p1', quarters: 4 } }).state;
    const added = sent(moved, { type: 'addProject', payload: { project: buildProject({ id: 'p4', code: 'P-04', credits: { 2028: 5 }, cost: 5, funding: [] }), before: 'p1' } }).state;
    const after = sent(added, { type: 'removeProject', payload: { project: 'p2' } }).state;
    const { lines, years, cost } = comparePlans(before, after);
    expect(lines.map(({ code, change, fields }) => [code, change, fields])).toEqual([['P-04', 'added', []], ['P-01', 'changed', ['credits', 'funding', 'schedule']], ['P-02', 'removed', []]]);
    expect(lines[1]!.credits).toEqual({ 2026: { before: 60, after: 0 }, 2027: { before: 48, after: 60 }, 2028: { before: 0, after: 48 } });
    // Before: 60 + 60 and 48 + 48, the dropped line left out. After: P-04 5 in 2028, P-01 60 in 2027 and 48 in 2028.
    expect(years).toEqual({ 2026: { before: 120, after: 0 }, 2027: { before: 96, after: 60 }, 2028: { before: 0, after: 53 } });
    expect(cost).toEqual({ before: 216, after: 113 });
  });

  test('each source and year with its ceilings, planned or not', () => {
    const ceiling = (source: string, amount: number) => ({ type: 'setCeiling', payload: { source, year: 2026, ceiling: { amount, basis: 'granted' } } }) as const;
    const after = sent(sent(before, ceiling('guichet-1', 100)).state, ceiling('fdd', 30)).state;
    expect(comparePlans(before, after).sources).toEqual([
      { source: 'fdd', year: 2026, before: 0, after: 0, ceilings: { before: null, after: 30 } },
      { source: 'guichet-1', year: 2026, before: 120, after: 120, ceilings: { before: null, after: 100 } },
      { source: 'guichet-1', year: 2027, before: 96, after: 96, ceilings: { before: null, after: null } },
    ]);
  });

  test('a plan that nobody adopted has no baseline', () => {
    expect(baselineOf(before)).toBeNull();
    const adopted = adoptedPlan();
    expect(comparePlans(baselineOf(adopted)!, adopted).lines).toEqual([]);
  });
});
