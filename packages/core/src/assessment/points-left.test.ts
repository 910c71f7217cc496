import { describe, expect, test } from 'vitest';
import { PRESS, TERRITORY, answer, cycleOf, dossierOf, gridOf, scored, stateOf, type Grid, type Line } from './__fixtures__/worked.ts';
import { findGaps } from './gaps.engine.ts';
import { sceneOfReview } from './review/review-scene.engine.ts';

const SOURCE = { ref: 'made up', confidence: 'U' } as const;
const mark = (points: string): Line => ({ points, rule: { kind: 'external', input: `mark${points}` } });
const SIGNED = { reason: 'Covid-19', by: 'ADM', on: '2021-05-31' };
const neutralise = (target: string, thresholds: 'keep' | 'scale' = 'scale', whom: object = {}): never => ({ kind: 'neutralise', target, thresholds, ...SIGNED, ...whom }) as never;
const thresholds = [{ code: 'min', of: 'idp', atLeast: '70', source: SOURCE }];
/** 84 points of an indicator and 16 of another, as Senegal's hundred may have been in 2021. */
const hundred = gridOf({ indicators: [mark('84'), mark('16')], thresholds, windows: [{ code: 'G2', needs: { threshold: 'min' } }] });
const had = (mark84: string, mark16 = '16') => dossierOf([answer('IDP-1', { input: { mark84 } }), answer('IDP-2', { input: { mark16 } })]);
const withActs = (grid: typeof hundred, dossier: ReturnType<typeof had>, ...acts: never[]) => scored(grid, dossier, { cycle: cycleOf(grid, { acts }) });

describe('points that are neutralised', () => {
  // 16 of 100 leave: 84 remain. 70 × 84/100 = 58.8. The 16 points earned there count for nothing.
  test('leave the maximum, and scale the threshold with it: 70 of 100 is 58.8 of 84', () => {
    expect(withActs(hundred, had('58'), neutralise('IDP-2'))).toMatchObject({
      items: [{ treatment: 'applies', points: { earned: '58' } }, { treatment: 'neutralised', outcome: 'unknown', timing: 'none', reason: 'neutralised', points: null, trace: null, act: 0 }],
      scores: [{ nominalMax: '100', left: { max: '84', bar: '84', acts: [0] }, points: { earned: '58', lost: '26', open: '0', max: '84' }, shown: { earned: '58.0', max: '84.0' }, members: [{ left: { max: '84' } }, { left: { max: '0', bar: '0' }, points: null }] }],
      thresholds: [{ atLeast: '294/5', declared: '70', act: 0, verdict: 'unmet', short: '4/5', shown: { atLeast: '58.8', short: '0.8' } }], windows: [{ standing: 'closed' }],
      acts: [{ kind: 'neutralise', target: 'IDP-2', value: 'scale', reason: 'Covid-19' }],
    });
    expect(withActs(hundred, had('58.8'), neutralise('IDP-2'))).toMatchObject({ thresholds: [{ verdict: 'met', margin: '0' }], windows: [{ standing: 'open' }] });
  });

  test('leave the threshold where it is when the act keeps it', () => {
    expect(withActs(hundred, had('69'), neutralise('IDP-2', 'keep'))).toMatchObject({ scores: [{ left: { max: '84', bar: '100' }, points: { max: '84' } }], thresholds: [{ atLeast: '70', act: null, verdict: 'unmet' }] });
  });

  test('leave a threshold set by act as it was set', () => {
    const set = { kind: 'set-threshold', target: 'min', value: '58', ...SIGNED } as never;
    expect(withActs(hundred, had('58'), set, neutralise('IDP-2'))).toMatchObject({ scores: [{ points: { max: '84' } }], thresholds: [{ atLeast: '58', act: 0, verdict: 'met' }] });
  });

  test('concern only those the act names', () => {
    expect(withActs(hundred, had('70'), neutralise('IDP-2', 'scale', { territories: ['sn-elsewhere'] }))).toMatchObject({ items: [{}, { treatment: 'applies' }], scores: [{ points: { earned: '86', max: '100' } }] });
    expect(withActs(hundred, had('70'), neutralise('IDP-2', 'scale', { territories: ['ansd:SN-X'] }))).toMatchObject({ scores: [{ points: { max: '84' } }] });
  });

  test('are nothing to win any more', () => {
    const silent = withActs(hundred, dossierOf(), neutralise('IDP-2'));
    expect(findGaps(silent).gaps.map(({ item }) => item)).toEqual(['IDP-1']);
    expect(silent).toMatchObject({ scores: [{ points: { open: '84', max: '84' } }], thresholds: [{ verdict: 'pending' }] });
  });

  test('are neither asked for nor decided in a review', () => {
    const required = gridOf({ indicators: [{ ...mark('84'), required: true }, { ...mark('16'), required: true }] });
    const sceneOf = (...acts: never[]) => sceneOfReview(stateOf(dossierOf()), { referential: required, asOf: '2025-05-12', gridName: 'x', place: { cycle: cycleOf(required, { acts }), territory: TERRITORY } });
    expect([sceneOf().undecided(), sceneOf().blocking().map(({ item }) => item)]).toEqual([['IDP-1', 'IDP-2'], ['IDP-1', 'IDP-2']]);
    const scene = sceneOf(neutralise('IDP-2'));
    expect([scene.undecided(), scene.blocking().map(({ item }) => item)]).toEqual([['IDP-1'], ['IDP-1']]);
  });

  // 7 of 30 leave: the bar of 20 is 20 × 23/30 = 46/3, which no decimal writes. 46/3 cannot be earned by decimals: 15.3 is under, 15.4 over.
  test('may leave a threshold without an end, shown to as many decimals as the verdict needs', () => {
    const thirty = gridOf({ indicators: [mark('23'), mark('7')], thresholds: [{ ...thresholds[0]!, atLeast: '20' }] });
    const of = (mark23: string) => withActs(thirty, dossierOf([answer('IDP-1', { input: { mark23 } })]), neutralise('IDP-2')).thresholds[0]!;
    expect(of('15.3')).toMatchObject({ atLeast: '46/3', verdict: 'unmet', short: '1/30', shown: { earned: '15.30', atLeast: '15.33', short: '0.03' } });
    expect(of('15.4')).toMatchObject({ verdict: 'met', shown: { earned: '15.4', atLeast: '15.3', margin: '0.1' } });
  });
});

describe('a score above others', () => {
  // A: 10 + 10 weighed 2; B: 60. Without one 10: A is out of 10, the total 20 + 60 = 80 of 100, and its 50 is 40.
  const nested: Partial<Grid> = {
    scores: [{ code: 'total', sum: ['A', 'B'], weights: { A: '2' }, max: '100' }, { code: 'A', sum: ['IDP-1', 'IDP-2'], max: '20' }, { code: 'B', sum: ['IDP-3'], max: '60' }],
    thresholds: [{ code: 'all', of: 'total', atLeast: '50', source: SOURCE }, { code: 'part', of: 'A', atLeast: '8', source: SOURCE }, { code: 'rest', of: 'B', atLeast: '30', source: SOURCE }],
  };
  test('loses what its parts lose, by their weights, and its threshold with it', () => {
    const grid = gridOf({ indicators: [mark('10'), { ...mark('10'), rule: { kind: 'external', input: 'other' } }, mark('60')], types: { other: 'points' }, ...nested });
    const result = withActs(grid, dossierOf([answer('IDP-1', { input: { mark10: '10' } })]), neutralise('IDP-2'));
    expect(result.thresholds.map(({ atLeast }) => atLeast)).toEqual(['40', '4', '30']);
    expect(result.scores.map(({ code, points }) => [code, points?.earned, points?.max])).toEqual([['A', '10', '10'], ['B', '0', '60'], ['total', '20', '80']]);
    expect(result.scores.find(({ code }) => code === 'B')).not.toHaveProperty('left');
  });

  // Shown on a scale of 100 from 50 points: without 10 of the 50, 40 points make 80, and 70 is 56.
  test('loses them on the scale it is shown on', () => {
    const grid = gridOf({ indicators: [mark('40'), mark('10')], scores: [{ code: 'idp', sum: ['IDP-1', 'IDP-2'], max: '100', scaleFrom: '50' }], thresholds });
    expect(withActs(grid, dossierOf([answer('IDP-1', { input: { mark40: '20' } })]), neutralise('IDP-2'))).toMatchObject({ scores: [{ points: { earned: '40', max: '80' } }], thresholds: [{ atLeast: '56' }] });
  });

  test('that is a mean stays out of the same, for the rest', () => {
    const grid = gridOf({ indicators: [mark('40'), mark('10')], scores: [{ code: 'idp', sum: ['IDP-1', 'IDP-2'], max: '100', combine: 'average' }], thresholds });
    expect(withActs(grid, dossierOf([answer('IDP-1', { input: { mark40: '20' } })]), neutralise('IDP-2'))).toMatchObject({ scores: [{ points: { earned: '50', max: '100' } }], thresholds: [{ atLeast: '70', act: null }] });
  });

  // A: 10 + 10, B: 30. Without one 10 of A, the total is out of 40. What was published for A keeps its figure, and counts above out of the 10
  // left of A: 12 and 27 are 39 of 40; 12 and 30 are over the 40, and are 40, as bonuses would be.
  const published = (A: string, B: string) => dossierOf([], { imported: [['A', A], ['B', B]].map(([target, value]) => ({ kind: 'score', target, value, ...PRESS }) as never) });
  const apart = gridOf({ indicators: [mark('10'), { ...mark('10'), rule: { kind: 'external', input: 'other' } }, mark('30')], types: { other: 'points' }, scores: [{ code: 'total', sum: ['A', 'B'], max: '50' }, { code: 'A', sum: ['IDP-1', 'IDP-2'], max: '20' }, { code: 'B', sum: ['IDP-3'], max: '30' }] });
  const pointsOf = (...[A, B, ...gone]: [string, string, ...string[]]) =>
    Object.fromEntries(withActs(apart, published(A, B), ...gone.map((code) => neutralise(code))).scores.map(({ code, points }) => [code, points && [points.earned, points.max]]));
  test('takes what was published for one of them out of what is left of it', () => {
    expect(pointsOf('12', '27', 'IDP-2')).toEqual({ A: ['12', '12'], B: ['27', '30'], total: ['39', '40'] });
    expect(pointsOf('12', '30', 'IDP-2')).toMatchObject({ total: ['40', '40'] });
    expect(pointsOf('8', '27', 'IDP-2')).toEqual({ A: ['8', '10'], B: ['27', '30'], total: ['35', '40'] });
  });

  // Without both, nothing of A is left: its published 12 stays said, and counts for nothing above. Without the three there is no total.
  test('counts nothing of what was published for one of which nothing is left', () => {
    expect(pointsOf('12', '27', 'IDP-1', 'IDP-2')).toEqual({ A: ['12', '12'], B: ['27', '30'], total: ['27', '30'] });
    expect(pointsOf('12', '27', 'IDP-1', 'IDP-2', 'IDP-3')).toMatchObject({ A: ['12', '12'], B: ['27', '27'], total: null });
  });

  test('is not assessed once nothing of it is left', () => {
    expect(withActs(hundred, had('84'), neutralise('IDP-1'), neutralise('IDP-2'))).toMatchObject({ scores: [{ state: 'not-assessed', reason: 'nothing-applies', left: { max: '0' } }], thresholds: [{ verdict: 'pending' }] });
  });
});
