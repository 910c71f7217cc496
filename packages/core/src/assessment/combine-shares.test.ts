import { describe, expect, test } from 'vitest';
import { answer, cycleOf, dossierOf, gridOf, itemOf, scored, type Grid } from './__fixtures__/worked.ts';
import { findGaps } from './gaps.engine.ts';

const register = { points: '20', rule: { kind: 'binary', input: 'register' } };
const noted = { points: '40', rule: { kind: 'external', input: 'noted' } };
const types = { register: 'boolean', noted: 'points' } as const;
const index = (how: object, rest: Grid = {}) => gridOf({ indicators: [register, noted], types, scores: [{ code: 'idx', sum: ['IDP-1', 'IDP-2'], max: '100', ...how }], ...rest });
const given = (input: Record<string, boolean | string>) => dossierOf([answer('IDP-1', { input })]);
const idx = (how: object, input: Record<string, boolean | string>) => scored(index(how), given(input)).scores[0]!;

// A register kept is 20 of 20, a share of 1. A mark of 10 of 40 is a share of 1/4. Added up they would be 30 of 60, or 50 of 100.
describe('sub-indices put together', () => {
  // (1 + 1/4) ÷ 2 = 5/8, of 100: 62.5. Weighted 1 and 3: (1 + 3/4) ÷ 4 = 7/16, of 100: 43.75.
  test('an average counts each share alike, or by its weight', () => {
    expect(idx({ combine: 'average' }, { register: true, noted: '10' })).toMatchObject({ combine: 'average', memberTotal: { earned: '5/4', max: '2' }, points: { earned: '125/2', lost: '75/2', open: '0', max: '100' } });
    expect(idx({ combine: 'average', weights: { 'IDP-2': '3' } }, { register: true, noted: '10' })).toMatchObject({ points: { earned: '175/4' } });
  });

  // The least of 1 and 1/4 is 1/4, of 100: 25. Without the mark the least is 0 and could become 1, as far as the register goes: all is open.
  test('a minimum is the weakest of them, and stays open as far as it may rise', () => {
    expect(idx({ combine: 'minimum' }, { register: true, noted: '10' })).toMatchObject({ memberTotal: { earned: '1/4', max: '1' }, points: { earned: '25', lost: '75', open: '0' } });
    expect(idx({ combine: 'minimum' }, { register: true })).toMatchObject({ points: { earned: '0', lost: '0', open: '100' } });
    expect(idx({ combine: 'minimum' }, { register: false })).toMatchObject({ points: { earned: '0', lost: '100', open: '0' } });
  });

  // With IDP-2 left out (nobody answered, policy exclude) the register alone is the mean: 1, of 100.
  test('what is left out has no share', () => {
    const grid = gridOf({ indicators: [register, { ...noted, whenMissing: 'exclude' }], types, scores: [{ code: 'idx', sum: ['IDP-1', 'IDP-2'], max: '100', combine: 'average' }] });
    expect(scored(grid, given({ register: true })).scores[0]).toMatchObject({ points: { earned: '100' } });
  });

  // Threshold 60: the register alone makes 50, the mark open could add 50. In a minimum with the same bar, both are needed: no gap reaches it alone.
  test('a gap says whether it reaches the threshold by the shares, not by the points', () => {
    const bar = { thresholds: [{ code: 'bar', of: 'idx', atLeast: '60', source: { ref: 'x', confidence: 'U' as const } }], windows: [{ code: 'G', needs: { threshold: 'bar' } }] };
    const gaps = (combine: string, input: Record<string, boolean | string>) => findGaps(scored(index({ combine }, bar), given(input))).gaps.map(({ item, reachesThreshold }) => [item, reachesThreshold]);
    expect(gaps('average', { register: true })).toEqual([['IDP-2', true]]);
    expect(gaps('minimum', { register: true })).toEqual([['IDP-2', true]]);
    expect(findGaps(scored(index({ combine: 'minimum' }, bar), dossierOf([]))).gaps.map(({ reachesThreshold }) => reachesThreshold)).toEqual([false, false]);
  });
});

// Uganda counts its minimum conditions in percent: of four, two are met, one is lost, one waits. 2 of 4 is 50 of 100, and the one that waits may make it 75.
describe('conditions counted as a score', () => {
  const yes = (input: string, rest: object = {}) => ({ rule: { kind: 'yesno', input }, ...rest });
  const gates = [yes('a'), yes('b'), yes('c', { due: '2025-05-01' }), yes('d')];
  const scores = [{ code: 'mc', sum: ['CMO-1', 'CMO-2', 'CMO-3', 'CMO-4'], scaleFrom: '4', max: '100' }];
  const bar = (atLeast: string) => [{ code: 'mc-min', of: 'mc', atLeast, source: { ref: 'x', confidence: 'U' as const } }];
  const answers = dossierOf([answer('CMO-1', { input: { a: true, b: true, c: false } })]);

  test('each is one point: met, lost or open', () => {
    const result = scored(gridOf({ gates, scores, thresholds: bar('75'), windows: [{ code: 'G', needs: { threshold: 'mc-min' } }] }), answers);
    expect(result.scores[0]).toMatchObject({ memberTotal: { earned: '2', lost: '1', open: '1', max: '4' }, points: { earned: '50', lost: '25', open: '25', max: '100' } });
    expect(result.scores[0]!.members[2]).toEqual({ code: 'CMO-3', weight: '1', points: { earned: '0', lost: '1', open: '0', max: '1' } });
    expect(result.windows[0]).toMatchObject({ standing: 'undetermined' });
    expect(itemOf(result, 'CMO-1').points).toBeNull();
    expect(findGaps(result).gaps.find(({ item }) => item === 'CMO-4')).toMatchObject({ reachesThreshold: true, windows: ['G'] });
  });

  test('one that does not apply is left out of the percentage', () => {
    const some = [...gates.slice(0, 3), yes('d', { appliesWhen: { classes: ['ville'] } })];
    const result = scored(gridOf({ gates: some, scores, classes: [{ code: 'ville', label: { fr: 'Ville' } }] }), answers);
    expect(result.scores[0]).toMatchObject({ points: { earned: '200/3', lost: '100/3', open: '0' } });
  });
});

// The SGLG asks 59 % of provinces, 55 % of cities, 66 % of the rest. 60 of 100 passes for the first two and fails for the others.
describe('bars and weights by class', () => {
  const classes = ['province', 'city'].map((code) => ({ code, label: { fr: code } }));
  const thresholds = [{ code: 'bar', of: 'idp', atLeast: '66', byClass: [{ classes: ['province'], atLeast: '59' }, { classes: ['city'], atLeast: '55' }], source: { ref: 'SGLG', confidence: 'V' as const } }];
  const hundred = { points: '100', rule: { kind: 'external', input: 'noted' } };
  const inClass = (code: string | null, mark: string, rest: Grid = {}) => {
    const grid = gridOf({ indicators: [hundred], types, classes, thresholds, ...rest });
    const lists = Object.fromEntries(classes.map((one) => [one.code, one.code === code ? [{ territory: 'sn-x' }] : []]));
    return scored(grid, dossierOf([answer('IDP-1', { input: { noted: mark } })]), { cycle: cycleOf(grid, { classes: lists }) });
  };

  test('each class is held to its own bar', () => {
    expect(inClass('province', '60').thresholds[0]).toMatchObject({ atLeast: '59', declared: '59', verdict: 'met', margin: '1' });
    expect(inClass('province', '58').thresholds[0]).toMatchObject({ verdict: 'unmet', short: '1' });
    expect(inClass('city', '55').thresholds[0]).toMatchObject({ atLeast: '55', verdict: 'met' });
    expect(inClass(null, '60').thresholds[0]).toMatchObject({ atLeast: '66', declared: '66', verdict: 'unmet', short: '6' });
  });

  // 10 of 20 and 40 of 40. As they come: 50 of 60. For cities the first counts double and the second half: 20 + 20 = 40 of 60.
  test('each class weighs by its own weights', () => {
    const grid = { indicators: [{ points: '20', rule: { kind: 'external', input: 'noted' } }, { points: '40', rule: { kind: 'binary', input: 'register' } }], thresholds: [],
      scores: [{ code: 'idp', sum: ['IDP-1', 'IDP-2'], max: '60', weightsByClass: [{ classes: ['city'], weights: { 'IDP-1': '2', 'IDP-2': '0.5' } }] }] };
    const of = (code: string | null) => {
      const loaded = gridOf({ ...grid, types, classes });
      const cycle = cycleOf(loaded, { classes: Object.fromEntries(classes.map((one) => [one.code, one.code === code ? [{ territory: 'sn-x' }] : []])) });
      return scored(loaded, dossierOf([answer('IDP-1', { input: { noted: '10', register: true } })]), { cycle }).scores[0]!.points!.earned;
    };
    expect([of(null), of('city'), of('province')]).toEqual(['50', '40', '50']);
  });
});
