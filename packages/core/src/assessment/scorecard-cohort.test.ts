import { expect, it } from 'vitest';
import { answer, cycleOf, dossierOf, gridOf, stateOf } from './__fixtures__/worked.ts';
import { compileReferential } from './compile-referential.engine.ts';
import { scoreCohort } from './score-cohort.engine.ts';
import { buildScorecardView } from './scorecard.view.ts';

// Three towns by their marks, 10 points to the first and none to the rest. The coach says 30, ahead of 20 and 10; the town itself says 5, behind both.
const grid = gridOf({ indicators: [{ points: '10', rule: { kind: 'rank', of: { input: 'mark' }, bands: [{ places: 1, points: '10' }, { points: '0' }] } }], types: { mark: 'decimal' } });
const place = (id: string) => ({ id, identifiers: [], kind: 'commune', name: id, country: 'SN', parentId: null, path: [], population: null });

it('a card says what each author alone would earn by rank, among the others', () => {
  const cycle = cycleOf(grid);
  const said = (territory: string, mark: string, author: 'self' | 'coach' = 'self') => answer('IDP-1', { input: { mark }, author });
  const mine = dossierOf([said('a', '5'), said('a', '30', 'coach')], { territory: 'a' });
  const dossiers = [mine, dossierOf([said('b', '20')], { territory: 'b' }), dossierOf([said('c', '10')], { territory: 'c' })];
  const { statistics: cohort } = scoreCohort(compileReferential(grid), dossiers, { asOf: '2025-05-12', cycle, territories: ['a', 'b', 'c'].map(place) });
  const result = compileReferential(grid).score(mine, { asOf: '2025-05-12', cycle, territory: place('a'), cohort });
  const parts = { result, state: { ...stateOf(mine), territory: 'a' }, referential: grid, cycle, territory: place('a'), within: [] };
  const earned = (view: ReturnType<typeof buildScorecardView>) => Object.fromEntries(view.domains[0]!.indicators[0]!.answers.map(({ author, earned: points }) => [author, Number(points)]));
  expect(earned(buildScorecardView({ ...parts, cohort }))).toEqual({ self: 0, coach: 10 });
  expect(earned(buildScorecardView(parts))).toEqual({ self: 0, coach: 0 });
});
