import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, cycleOf, dossierOf, gridOf, type Grid } from './__fixtures__/worked.ts';
import { cohortStatisticsSchema } from './cohort.schema.ts';
import { compileReferential } from './compile-referential.engine.ts';
import type { Dossier } from './dossier.schema.ts';
import { quantileOf } from './gather-cohort.engine.ts';
import { scoreCohort, type CohortContext, type CohortResult } from './score-cohort.engine.ts';

const SOURCE = { ref: 'made up', confidence: 'U' } as const;
// Thirty points for a mark; then, inside each district, those among the first three quarters by their marks, in three tiers of 3, 2 and 1 points: a grant from 1 on.
const TIERS: Grid = {
  due: 'filing.close',
  indicators: [{ points: '30', rule: { kind: 'external', input: 'mark' } }, { points: '3', rule: { kind: 'rank', of: { score: 'total' }, within: { level: 1 }, bands: [{ top: '0.25', points: '3' }, { top: '0.5', points: '2' }, { top: '0.75', points: '1' }] } }],
  types: { mark: 'decimal' }, scores: [{ code: 'tier', sum: ['IDP-2'], max: '3' }, { code: 'total', sum: ['IDP-1'], max: '30' }],
  thresholds: [{ code: 'among', of: 'tier', atLeast: '1', source: SOURCE }], windows: [{ code: 'grant', needs: { threshold: 'among' } }],
};
const grid = gridOf(TIERS);
const scorer = compileReferential(grid);
const town = (id: string, district: string) => ({ id, identifiers: [], path: ['bd', district] });
const marked = (territory: string, mark: string, filing: Dossier['filing'] = 'filed'): Dossier => dossierOf([answer('IDP-1', { input: { mark } })], { territory, filing });
const context = (ids: Record<string, string>, asOf = '2025-05-12'): CohortContext => ({ asOf, cycle: cycleOf(grid), territories: Object.entries(ids).map(([id, district]) => town(id, district)) });
const tiers = ({ results }: CohortResult): Record<string, string> => Object.fromEntries(results.map(({ territory, scores, windows }) => [territory, `${scores.find(({ code }) => code === 'tier')!.points!.earned} ${windows[0]!.standing}`]));

describe('a cohort ranked by score', () => {
  // District one: 28, 24, 24, 10. 28 is first of four; the two 24 are second together, 0.5; 10 is last. District two has two towns: the first is at 0.5, the second at 1.
  const marks = { a: '28', b: '24', c: '24', d: '10', e: '5', f: '4' };
  const where = { a: 'one', b: 'one', c: 'one', d: 'one', e: 'two', f: 'two' };
  const whole = scoreCohort(scorer, Object.entries(marks).map(([id, mark]) => marked(id, mark)), context(where));

  test('opens the window to three quarters of each district, in tiers', () => {
    expect(tiers(whole)).toEqual({ a: '3 open', b: '2 open', c: '2 open', d: '0 closed', e: '2 open', f: '0 closed' });
  });

  test('says where each stands, ties included, among all and in its own stratum', () => {
    const of = (stratum: string, code: string) => whole.standings.filter((one) => one.stratum === stratum && one.of === code).map(({ territory, value, first, last, ranked }) => [territory, value, first, last, ranked]);
    expect(of('area:one', 'IDP-2')).toEqual([['a', '28', 1, 1, 4], ['b', '24', 2, 3, 4], ['c', '24', 2, 3, 4], ['d', '10', 4, 4, 4]]);
    expect(of('all', 'total').map(([territory]) => territory)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  // The last day is past: who did not file is never ranked. b filed, and what it has is not told: until it is, it may come before a or after.
  test('waits for a dossier that is there and not told', () => {
    const told = [marked('a', '28')];
    const towns = context({ a: 'one', b: 'one' }, '2025-12-01');
    const stratum = ({ statistics }: CohortResult) => statistics.strata.find(({ of, stratum: name }) => of === 'IDP-2' && name === 'area:one');
    expect(stratum(scoreCohort(scorer, told, towns))).toMatchObject({ pending: [], absent: ['b'] });
    const waiting = scoreCohort(scorer, told, { ...towns, awaited: new Set(['b']) });
    expect(stratum(waiting)).toMatchObject({ values: [{ value: '28', members: ['a'] }], pending: ['b'], absent: [] });
    expect(waiting.results[0]!.scores.find(({ code }) => code === 'tier')!.points).toMatchObject({ earned: '0', open: '2' });
  });

  // Six marks: 4, 5, 10, 24, 24, 28. Half of them are at 10 or under; three quarters take five of them, to 24.
  test('gives quantiles', () => {
    const all = whole.statistics.strata.find(({ of, stratum }) => of === 'total' && stratum === 'all')!;
    expect(['0', '0.5', '0.75', '1'].map((share) => quantileOf(all, share))).toEqual(['4', '10', '24', '28']);
    expect(quantileOf({ ...all, values: [] }, '0.5')).toBeNull();
  });

  test('is kept in statistics that may be stored', () => {
    expect(cohortStatisticsSchema.parse(JSON.parse(JSON.stringify(whole.statistics)))).toEqual(whole.statistics);
  });
});

describe('a territory that has not answered', () => {
  // Before the close of filing it may come first or last: first of two, or second; nothing is settled. The day after, it never will.
  test('is waited for until its time is past', () => {
    const one = { a: 'one', b: 'one' };
    const before = scoreCohort(scorer, [marked('a', '28')], context(one));
    expect(before.results[0]!.items[1]).toMatchObject({ reason: 'peers-pending', trace: { peers: { pending: 1, absent: 0 } } });
    const after = scoreCohort(scorer, [marked('a', '28')], context(one, '2025-07-01'));
    expect(after.results[0]!.items[1]).toMatchObject({ trace: { peers: { pending: 0, absent: 1 } } });
    expect(after.results[1]!.filing).toBe('not-filed');
  });

  test('and one the cohort does not know is refused', () => {
    expect(() => scoreCohort(scorer, [marked('z', '1')], context({ a: 'one' }))).toThrow(RangeError);
  });
});

// A rank by a quantity, among all and lower first, that counts in a score which is ranked in its turn.
const nested = gridOf({
  indicators: [
    { points: '10', rule: { kind: 'rank', of: { input: 'cost' }, better: 'lower', ties: 'average', bands: [{ top: '0.5', points: '10' }, { points: '4' }] } }, { points: '30', rule: { kind: 'external', input: 'mark' } },
    { points: '3', rule: { kind: 'rank', of: { score: 'total' }, within: { level: 1 }, ties: 'last', whenPending: 'rank-known', bands: [{ places: 1, points: '3' }, { places: 3, points: '1' }] } },
  ],
  types: { mark: 'decimal', cost: 'decimal' }, scores: [{ code: 'total', sum: ['IDP-1', 'IDP-2'], max: '40' }, { code: 'tier', sum: ['IDP-3'], max: '3' }],
});

test('one territory scored alone with the statistics of its cohort comes to what it has in the cohort', () => {
  const said = fc.record({ mark: fc.option(fc.nat(4)), cost: fc.option(fc.nat(4)), district: fc.constantFrom('one', 'two'), filing: fc.constantFrom<Dossier['filing']>('draft', 'filed', 'not-filed') });
  fc.assert(fc.property(fc.array(said, { maxLength: 7 }), (all) => {
    const alone = compileReferential(nested);
    const input = ({ mark, cost }: (typeof all)[number]) => ({ ...(mark === null ? {} : { mark: String(mark * 5) }), ...(cost === null ? {} : { cost: String(cost) }) });
    const dossiers = all.map((one, at) => dossierOf([answer('IDP-2', { input: input(one) })], { territory: `t${at}`, filing: one.filing }));
    const territories = all.map(({ district }, at) => town(`t${at}`, district));
    const base = { asOf: '2025-05-12', cycle: cycleOf(nested) };
    const { results, statistics } = scoreCohort(alone, dossiers, { ...base, territories });
    territories.forEach((territory, at) => expect(alone.score(dossiers[at]!, { ...base, territory, cohort: statistics })).toEqual(results[at]));
    // Every place but those shared is held by one, and nobody is lost.
    for (const { values, pending, absent, of, stratum } of statistics.strata) {
      const members = [...values.flatMap((value) => value.members), ...pending, ...absent];
      expect(new Set(members).size, `${of} ${stratum}`).toBe(members.length);
      if (stratum === 'all') expect(members.length).toBe(all.length);
    }
  }), { numRuns: 100 });
});
