import { describe, expect, test } from 'vitest';
import { PRESS, answer, cycleOf, dossierOf, gridOf, scored, stateOf, TERRITORY, type Grid } from './__fixtures__/worked.ts';
import { compileReferential } from './compile-referential.engine.ts';
import { findGaps, type Gap } from './gaps.engine.ts';
import { buildScorecardView } from './scorecard.view.ts';
import type { ScorecardView } from './scorecard-view.schema.ts';
import type { Dossier } from './dossier.schema.ts';

const SOURCE = { ref: 'made up', confidence: 'U' } as const;
const GRID: Grid = {
  due: 'filing.close',
  gates: [
    { rule: { kind: 'deadline', event: 'voted', by: '2025-03-31' } }, { rule: { kind: 'signed', event: 'signed', evidence: 'copy' }, due: '2025-05-20' },
    { rule: { kind: 'yesno', input: 'optional' }, due: '2025-05-15' }, { rule: { kind: 'yesno', input: 'register' } },
  ],
  indicators: [
    { points: '60', rule: { kind: 'binary', input: 'execution' } }, { points: '30', rule: { kind: 'binary', input: 'collection' } }, { points: '10', rule: { kind: 'binary', input: 'posting' }, due: '2025-05-18' },
  ],
  thresholds: [{ code: 'min', of: 'idp', atLeast: '70', source: SOURCE }],
  windows: [{ code: 'base', needs: {} }, { code: 'G1', needs: { gates: ['CMO-1', 'CMO-2', 'CMO-4'] } }, { code: 'G2', needs: { window: 'G1', threshold: 'min' } }],
};
const grid = gridOf(GRID);
const executed = answer('IDP-1', { input: { execution: true } });
const find = (dossier: Dossier, asOf = '2025-05-12'): { order: string[]; of: (item: string) => Gap; nearest: string | undefined } => {
  const { gaps, nearestGate } = findGaps(scored(grid, dossier, { asOf }));
  return { order: gaps.map(({ item }) => item), of: (item) => gaps.find((gap) => gap.item === item)!, nearest: nearestGate?.item };
};
function view(dossier: Dossier, asOf = '2025-05-12', made = grid): ScorecardView {
  const cycle = cycleOf(made);
  const result = compileReferential(made).assess(dossier, { asOf, cycle, territory: TERRITORY });
  return buildScorecardView({ result, state: stateOf(dossier), referential: made, cycle, territory: { ...TERRITORY, identifiers: [{ scheme: 'ansd', code: 'SN-X' }], kind: 'commune', name: 'X', country: 'SN', parentId: null, path: [], population: null }, within: [] });
}

describe('what stands in the way', () => {
  test('conditions that open a window come first, the soonest first, then what reaches the threshold alone, then the rest', () => {
    // 60 points are had, 70 are needed: either of the others reaches it alone (60 + 30, 60 + 10). CMO-3 opens no window.
    expect(find(dossierOf([executed])).order).toEqual(['CMO-2', 'CMO-1', 'CMO-4', 'IDP-3', 'IDP-2', 'CMO-3']);
  });

  test('points that are not enough alone come after those that are', () => {
    // Nothing had: 60 alone is short of 70, 30 and 10 too. Sooner days first, then more points.
    const { order, of } = find(dossierOf());
    expect(order).toEqual(['CMO-2', 'CMO-1', 'CMO-4', 'IDP-3', 'IDP-1', 'IDP-2', 'CMO-3']);
    expect(['IDP-1', 'IDP-2', 'IDP-3'].map((item) => of(item).reachesThreshold)).toEqual([false, false, false]);
  });

  test('each says what it may open, when it ends and what it is worth', () => {
    const { of, nearest } = find(dossierOf([executed]));
    expect(nearest).toBe('CMO-2');
    expect(of('CMO-2')).toEqual({ item: 'CMO-2', kind: 'gate', curable: true, points: null, due: '2025-05-20', daysLeft: 8, windows: ['G1', 'G2'], reachesThreshold: false });
    expect(of('IDP-2')).toEqual({ item: 'IDP-2', kind: 'indicator', curable: true, points: '30', due: '2025-06-30', daysLeft: 49, windows: ['G2'], reachesThreshold: true });
    expect(of('CMO-3').windows).toEqual([]);
  });

  test('a limit gone by is late but curable while the dossier may still be completed', () => {
    // The vote was due by 31 March; the grid leaves until 30 June to say it was held in time.
    expect(find(dossierOf()).of('CMO-1')).toMatchObject({ curable: true, due: '2025-06-30', daysLeft: 49 });
    expect(scored(grid, dossierOf()).items[0]).toMatchObject({ timing: 'late', verdict: 'pending' });
  });

  test('a condition lost comes last, with the windows it keeps closed, and opens nothing more for the others', () => {
    const late = dossierOf([executed, answer('CMO-1', { events: { voted: '2025-04-01' } })]);
    const { order, of, nearest } = find(late);
    expect(order.at(-1)).toBe('CMO-1');
    expect(of('CMO-1')).toMatchObject({ curable: false, windows: ['G1', 'G2'] });
    expect(of('CMO-2')).toMatchObject({ curable: true, windows: [] });
    expect(nearest).toBe('CMO-3');
  });

  test('a threshold out of reach leaves points to win but no window', () => {
    const gap = find(dossierOf([answer('IDP-1', { input: { execution: false } })])).of('IDP-2');
    expect(gap).toMatchObject({ points: '30', windows: [], reachesThreshold: false });
  });

  test('weights, caps and scales count in what reaches a threshold', () => {
    // IDP-2 counts double: 2 × 20 = 40 of 60, brought to 100: 66 2/3. IDP-1 is 20 of 60: 33 1/3. With IDP-1 had, 60 is reached by IDP-2 alone (100);
    // with IDP-2 had (66 2/3), 70 is reached by IDP-1 alone.
    const weighed = gridOf({ indicators: [{ rule: { kind: 'binary', input: 'a' } }, { rule: { kind: 'binary', input: 'b' } }], scores: [{ code: 'idp', sum: ['IDP-1', 'IDP-2'], weights: { 'IDP-2': '2' }, scaleFrom: '60', max: '100' }], thresholds: [{ code: 'min', of: 'idp', atLeast: '60', source: SOURCE }] });
    const alone = (...answers: ReturnType<typeof answer>[]): object[] => findGaps(scored(weighed, dossierOf(answers))).gaps.map(({ item, points, reachesThreshold }) => ({ item, points, reachesThreshold }));
    expect(alone()).toEqual([{ item: 'IDP-2', points: '20', reachesThreshold: true }, { item: 'IDP-1', points: '20', reachesThreshold: false }]);
  });

  test('once nothing was filed, nothing can be cured', () => {
    const { gaps } = findGaps(scored(grid, dossierOf([], { filing: 'not-filed' })));
    expect(gaps.filter(({ curable }) => curable)).toEqual([]);
  });

  test('what was not published is no gap', () => {
    const published = dossierOf([], { filing: 'none', imported: [{ kind: 'score', target: 'idp', value: '69', ...PRESS }] });
    expect(findGaps(scored(grid, published))).toEqual({ nearestGate: null, gaps: [] });
  });
});

describe('supposing', () => {
  const scorer = compileReferential(grid);
  const context = { asOf: '2025-05-12', cycle: cycleOf(grid), territory: TERRITORY };

  test('items met opens what they open, and says what was supposed', () => {
    const supposed = scorer.whatIf(dossierOf([executed]), context, ['CMO-1', 'CMO-2', 'CMO-4', 'IDP-3'].map((item) => ({ item, assume: 'met' })));
    expect(supposed.windows.map(({ standing }) => standing)).toEqual(['open', 'open', 'open']);
    expect(supposed).toMatchObject({ assumed: ['CMO-1', 'CMO-2', 'CMO-4', 'IDP-3'], items: [{ reason: 'assumed', verdict: 'met' }, {}, {}, {}, {}, {}, { reason: 'assumed', points: { earned: '10' } }] });
  });

  test('other figures judges them as if they were said', () => {
    const supposed = scorer.whatIf(dossierOf([executed]), context, [{ item: 'CMO-1', events: { voted: '2025-03-31' } }, { item: 'IDP-1', input: { execution: false } }]);
    expect(supposed).toMatchObject({ assumed: ['CMO-1', 'IDP-1'], items: [{ verdict: 'met', reason: 'event-on-time' }, {}, {}, {}, { outcome: 'unmet', author: 'self' }, {}, {}] });
  });

  test('keeps the rest of the answer that counts, and its proofs', () => {
    const said = dossierOf([answer('CMO-2', { author: 'self', proofs: ['copy'] }), answer('CMO-2', { author: 'coach', events: { signed: '2025-06-01' } })]);
    const supposed = scorer.whatIf(said, context, [{ item: 'CMO-2', events: { signed: '2025-05-02' } }]);
    expect(supposed.items[1]).toMatchObject({ author: 'coach', verdict: 'met', trace: { proofs: ['copy-1'] } });
    expect(said.answers).toHaveLength(2);
  });

  test('two changes of one item are both kept', () => {
    const chained = gridOf({ gates: [{ rule: { kind: 'chain', steps: [{ event: 'a' }, { event: 'b' }] } }] });
    const supposed = compileReferential(chained).whatIf(dossierOf(), { ...context, cycle: cycleOf(chained) }, [{ item: 'CMO-1', events: { a: '2025-01-02' } }, { item: 'CMO-1', events: { b: '2025-01-03' } }]);
    expect(supposed).toMatchObject({ assumed: ['CMO-1'], items: [{ verdict: 'met' }] });
  });

  test('an item that does not apply met leaves it out', () => {
    const conditional = gridOf({ indicators: [{ appliesWhen: { input: 'market', is: true }, rule: { kind: 'binary', input: 'upkeep' } }, { rule: { kind: 'binary', input: 'roads' } }] });
    const supposed = compileReferential(conditional).whatIf(dossierOf([answer('IDP-1', { input: { market: false } })]), { ...context, cycle: cycleOf(conditional) }, [{ item: 'IDP-1', assume: 'met' }]);
    expect(supposed.items[0]).toMatchObject({ treatment: 'not-applicable', points: null });
  });

  test('beside published results judges what is supposed and no more', () => {
    const published = dossierOf([], { imported: [{ kind: 'score', target: 'idp', value: '69', ...PRESS }] });
    const supposed = scorer.whatIf(published, { ...context, asOf: '2026-01-01' }, [{ item: 'CMO-1', events: { voted: '2025-03-31' } }]);
    expect(supposed.items[0]).toMatchObject({ verdict: 'met' });
  });
});

describe('the card', () => {
  test('says what to do next with the right gesture', () => {
    const dossier = dossierOf([executed, answer('CMO-2', { events: { signed: '2025-05-02' } }), answer('CMO-4', { input: { register: false } })]);
    expect(view(dossier).steps.map(({ item, gesture, unlocks }) => [item, gesture, unlocks.windows.join(' '), unlocks.points])).toEqual([
      ['CMO-2', 'prove', 'G1 G2', null], ['CMO-1', 'answer', 'G1 G2', null], ['CMO-4', 'cure', 'G1 G2', null], ['IDP-3', 'answer', 'G2', '10.0'], ['IDP-2', 'answer', 'G2', '30.0'], ['CMO-3', 'answer', '', null],
    ]);
  });

  test('opens with the verdict and the last day something can still be won', () => {
    expect(view(dossierOf([executed])).verdict).toMatchObject({ code: 'to-win', open: ['base'], undetermined: ['G1', 'G2'], by: '2025-06-30', gates: { met: 0, pending: 4, total: 4 } });
    expect(view(dossierOf([executed, answer('CMO-1', { events: { voted: '2025-04-01' } })])).verdict).toMatchObject({ code: 'all-closed', closed: ['G1', 'G2'], by: null });
    expect(view(dossierOf([], { filing: 'none' }), '2025-07-01')).toMatchObject({ verdict: { code: 'not-filed', by: null }, steps: [], score: { earned: null, state: 'not-assessed' } });
  });

  test('shows a hundredth of a point as what it is, and the column still adds up', () => {
    const fine = gridOf({ indicators: [{ points: '20', rule: { kind: 'external', input: 'mark' } }, { points: '10', rule: { kind: 'binary', input: 'posting' } }] });
    const [domain] = view(dossierOf([answer('IDP-1', { input: { mark: '19.98' } })]), '2025-05-12', fine).domains;
    expect(domain!.indicators.map(({ points }) => points)).toEqual([{ earned: '19.98', lost: '0.02', open: '0.00', max: '20.00' }, { earned: '0.0', lost: '0.0', open: '10.0', max: '10.0' }]);
    expect(domain!.points).toEqual({ earned: '19.98', lost: '0.02', open: '10.00', max: '30.00' });
  });

  test('says of each author’s answer what it alone would be worth', () => {
    const answers = [answer('IDP-1', { author: 'self', input: { execution: false } }), answer('IDP-1', { author: 'coach', input: { execution: true } })];
    expect(view(dossierOf(answers)).domains[0]!.indicators[0]!.answers.map(({ author, ofRecord, earned }) => [author, ofRecord, earned])).toEqual([['self', false, '0.0'], ['coach', true, '60.0']]);
  });
});

describe('an outline', () => {
  const outline = gridOf({ ...GRID, basis: 'outline' });

  test('does not score', () => {
    expect(() => scored(outline, dossierOf())).toThrow('grid worked 1 is an outline and does not score');
    expect(() => compileReferential(outline).whatIf(dossierOf(), { asOf: '2025-05-12', cycle: cycleOf(outline), territory: TERRITORY }, [])).toThrow(RangeError);
  });

  test('shows what it asks, with nothing late, lost or zero, on any day', () => {
    const card = view(dossierOf([], { filing: 'none' }), '2026-11-22', outline);
    expect(card).toMatchObject({ verdict: { code: 'outline', open: ['base'], undetermined: ['G1', 'G2'] }, filing: 'none', validUntil: null, steps: [], score: { state: 'not-assessed', reason: 'not-published', earned: null, max: '100' } });
    expect(card.gates.map(({ code, verdict, timing, asks }) => [code, verdict, timing, asks.inputs.concat(asks.events).join()])).toEqual([['CMO-1', 'pending', 'none', 'voted'], ['CMO-2', 'pending', 'none', 'signed'], ['CMO-3', 'pending', 'none', 'optional'], ['CMO-4', 'pending', 'none', 'register']]);
    expect(card.domains[0]).toMatchObject({ points: null, indicators: [{ points: null, nominalMax: '60.0' }, {}, {}] });
  });

  test('shows what was published of it', () => {
    expect(view(dossierOf([], { imported: [{ kind: 'score', target: 'idp', value: '69', ...PRESS }] }), '2026-11-22', outline)).toMatchObject({ score: { earned: '69.0', imported: { on: '2025-07-04' } } });
  });

  test('is read even where its sums do not add up and its scores turn in a circle', () => {
    const circle = gridOf({ ...GRID, basis: 'outline', scores: [{ code: 'idp', sum: ['IDP-1', 'IDP-2', 'IDP-3', 'other'], max: '7' }, { code: 'other', sum: ['idp'], max: '9' }], thresholds: [] , windows: [] });
    expect(view(dossierOf(), '2025-05-12', circle).scores.map(({ state }) => state)).toEqual(['not-assessed', 'not-assessed']);
  });
});
