import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { situation } from './__fixtures__/random-situation.ts';
import { answer, cycleOf, dossierOf, gridOf, type Grid, type Line } from './__fixtures__/worked.ts';
import type { Act } from '../referential/cycle.schema.ts';
import { compareWithClass, compareYears } from './compare-years.view.ts';
import { compileReferential } from './compile-referential.engine.ts';
import { scoreCohort } from './score-cohort.engine.ts';
import { affectedByAct, simulateChange, type SimulatedCohort, type SimulatedRules } from './simulate-change.engine.ts';
import { simulationSchema } from './simulation.schema.ts';

const SOURCE = { ref: 'made up', confidence: 'U' } as const;
const mark = (points: string, more: object = {}): Line => ({ points, rule: { kind: 'external', input: 'mark' }, ...more });
const rules = (parts: Grid, atLeast: string): SimulatedRules => {
  const grid = gridOf({ types: { mark: 'points', staff: 'points' }, thresholds: [{ code: 'min', of: 'idp', atLeast, source: SOURCE }], windows: [{ code: 'G2', needs: { threshold: 'min' } }], ...parts });
  return { scorer: compileReferential(grid), cycle: cycleOf(grid), asOf: '2025-05-12' };
};
const marks = (given: Record<string, string>): SimulatedCohort => ({
  dossiers: Object.entries(given).map(([territory, value]) => dossierOf([answer('IDP-1', { input: { mark: value } })], { territory })), territories: Object.keys(given).map((id) => ({ id, identifiers: [] })),
});

describe('a change of grid', () => {
  // The bar goes from 70 to 65: b, at 68, gains the window; a has it already, c stays out. Nobody's points move.
  it('is tried on every dossier, with who gains and who loses', () => {
    const simulation = simulateChange(marks({ a: '70', b: '68', c: '10' }), rules({ indicators: [mark('100')] }, '70'), rules({ version: '2', indicators: [mark('100')] }, '65'));
    expect(simulation.territories.map(({ territory, changed, windows }) => [territory, changed, windows[0]!.before, windows[0]!.after])).toEqual([['a', false, 'open', 'open'], ['b', true, 'closed', 'open'], ['c', false, 'closed', 'closed']]);
    expect(simulation.totals).toEqual({ territories: 3, changed: 1, windows: [{ code: 'G2', openBefore: 1, openAfter: 2, gained: 1, lost: 0 }], scores: [{ code: 'idp', up: 0, down: 0 }] });
    expect(simulationSchema.parse(JSON.parse(JSON.stringify(simulation)))).toEqual(simulation);
  });

  it('keeps the answers of an item that moved, and of several that became one', () => {
    const before = rules({ indicators: [mark('50'), { points: '50', rule: { kind: 'external', input: 'staff' } }] }, '70');
    const after = rules({ version: '2', indicators: [mark('100', { code: 'IDP-9', replaces: ['IDP-1', 'IDP-2'], rule: { kind: 'expression', formula: { add: [{ input: 'mark' }, { input: 'staff' }] } } })] }, '70');
    const dossier = dossierOf([answer('IDP-1', { input: { mark: '40' } }), answer('IDP-2', { input: { staff: '35' } })]);
    const { territories } = simulateChange({ dossiers: [dossier], territories: [{ id: 'sn-x', identifiers: [] }] }, before, after);
    expect(territories[0]!.scores).toEqual([{ code: 'idp', before: { earned: '75', open: '0', max: '100' }, after: { earned: '75', open: '0', max: '100' } }]);
    expect(territories[0]!.changed).toBe(false);
  });

  it('does not score an outline', () => {
    const outline = rules({ version: '2', basis: 'outline', indicators: [mark('100')] }, '70');
    expect(() => simulateChange(marks({ a: '70' }), rules({ indicators: [mark('100')] }, '70'), outline)).toThrow(RangeError);
  });
});

const SIGNED = { reason: 'made up', by: 'nobody', on: '2025-01-01' };
/** An act on some item or threshold of a random grid, for some. */
function actOn({ grid }: { grid: { indicators: readonly { code: string }[]; gates: readonly { code: string }[]; thresholds: readonly { code: string }[] } }, nth: number, whom: object): Act | null {
  const [indicator, item, threshold] = [grid.indicators[nth % (grid.indicators.length || 1)], [...grid.gates, ...grid.indicators][nth], grid.thresholds[nth % (grid.thresholds.length || 1)]];
  const kinds: (Act | null)[] = [
    indicator ? { kind: 'neutralise', target: indicator.code, thresholds: nth % 2 === 0 ? 'scale' : 'keep', ...whom, ...SIGNED } : null,
    item ? { kind: 'extend-deadline', target: item.code, to: '2025-07-01', ...whom, ...SIGNED } : null, threshold ? { kind: 'set-threshold', target: threshold.code, value: '0', ...SIGNED } : null,
  ];
  return kinds[nth % 3]!;
}

describe('random rules', () => {
  const cohortOf = ({ dossier, context }: { dossier: Parameters<typeof dossierOf>[1] & { territory: string }; context: { territory: SimulatedCohort['territories'][number] } }): SimulatedCohort => ({
    dossiers: [dossier as SimulatedCohort['dossiers'][number]], territories: [context.territory, { id: 'sn-other', identifiers: [], path: ['sn'] }],
  });

  it('exchanged for themselves change nothing', () => {
    fc.assert(fc.property(situation, (one) => {
      const same = { scorer: compileReferential(one.grid), cycle: one.context.cycle, asOf: one.context.asOf };
      const { territories, totals } = simulateChange(cohortOf(one), same, same);
      expect(territories.map(({ changed }) => changed)).toEqual([false, false]);
      expect([totals.changed, ...totals.windows.flatMap(({ gained, lost }) => [gained, lost]), ...totals.scores.flatMap(({ up, down }) => [up, down])].every((count) => count === 0)).toBe(true);
    }), { numRuns: 100 });
  }, 60_000);

  it('with one more act affect exactly those whose windows or scores differ', () => {
    fc.assert(fc.property(situation, fc.nat(9), fc.constantFrom({}, { territories: ['sn-other'] }, { territories: ['ansd:SN-X'] }), (one, nth, whom) => {
      const act = actOn(one, nth, whom);
      fc.pre(act !== null);
      const { cycle, asOf } = one.context;
      const scorer = compileReferential(one.grid);
      const cohort = cohortOf(one);
      const facts = (which: typeof cycle) => scoreCohort(scorer, cohort.dossiers, { asOf, cycle: which, territories: cohort.territories }).results
        .map(({ territory, windows, scores }) => [territory, JSON.stringify([windows.map(({ standing }) => standing), scores.map(({ points }) => points)])] as const);
      const [before, after] = [facts(cycle), facts({ ...cycle, acts: [...cycle.acts, act] })];
      const expected = before.filter(([, was], at) => was !== after[at]![1]).map(([territory]) => territory);
      const { territories, totals } = affectedByAct(cohort, { scorer, cycle, asOf }, act);
      expect(territories.map(({ territory }) => territory)).toEqual(expected);
      expect(totals).toMatchObject({ territories: 2, changed: expected.length });
    }), { numRuns: 200 });
  }, 60_000);
});

describe('two years of a local government', () => {
  it('stand side by side, by replaces where an item moved', () => {
    const before = rules({ indicators: [mark('60'), { points: '40', rule: { kind: 'external', input: 'staff' } }] }, '70');
    const after = rules({ version: '2', indicators: [mark('100', { code: 'IDP-9', replaces: ['IDP-1'] })] }, '70');
    const year = ({ scorer, cycle, asOf }: SimulatedRules, item: string) => ({ referential: scorer.referential, result: scorer.score(dossierOf([answer(item, { input: { mark: '50' } })]), { asOf, cycle, territory: { id: 'sn-x', identifiers: [] } }) });
    const compared = compareYears(year(before, 'IDP-1'), year(after, 'IDP-9'));
    expect(compared.items).toEqual([
      { kind: 'indicator', code: 'IDP-9', was: 'IDP-1', before: expect.objectContaining({ outcome: 'partial' }), after: expect.objectContaining({ points: { earned: '50', lost: '50', open: '0', max: '100' } }) },
      { kind: 'indicator', code: null, was: 'IDP-2', before: expect.objectContaining({ outcome: 'unknown' }), after: null },
    ]);
    expect(compared.windows).toEqual([{ code: 'G2', was: 'G2', before: 'undetermined', after: 'closed' }]);
    expect(compared.scores[0]).toMatchObject({ before: { earned: '50', open: '40' }, after: { earned: '50', open: '0' } });
  });

  // Five towns: 10, 20, 30, 40, 50. The lower quarter is the second, the median the third.
  it('is placed among all and in its class', () => {
    const { scorer, cycle, asOf } = rules({ indicators: [mark('100')], classes: [{ code: 'ville', label: { fr: 'Ville' } }] }, '70');
    const inClass = { ...cycle, classes: { ville: [{ territory: 'b' }, { territory: 'd' }] } };
    const { dossiers, territories } = marks({ a: '10', b: '20', c: '30', d: '40', e: '50' });
    const { results, statistics } = scoreCohort(scorer, dossiers, { cycle: inClass, asOf, territories });
    expect(compareWithClass(results[1]!, statistics)).toEqual([
      { code: 'idp', stratum: 'all', value: '20', first: 4, last: 4, ranked: 5, pending: 0, spread: { least: '10', lowerQuarter: '20', median: '30', upperQuarter: '40', most: '50' } },
      { code: 'idp', stratum: 'class:ville', value: '20', first: 2, last: 2, ranked: 2, pending: 0, spread: { least: '20', lowerQuarter: '20', median: '20', upperQuarter: '40', most: '40' } },
    ]);
    expect(() => compareWithClass({ ...results[1]!, cycle: { programme: 'worked', code: '2024' } }, statistics)).toThrow(RangeError);
  });
});
