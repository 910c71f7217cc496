import { describe, expect, it } from 'vitest';
import { answer, cycleOf, dossierOf, gridOf, stateOf, type Grid } from './__fixtures__/worked.ts';
import { compileReferential } from './compile-referential.engine.ts';
import { buildScorecardView } from './scorecard.view.ts';

const place = { id: 'sn-x', identifiers: [], kind: 'commune', name: 'X', country: 'SN', parentId: null, path: [], population: null };

// Finances: a mark of 20 and 2 points on top for each award, 5 at most. Services: another mark of 20.
const domains = ['finance', 'services'].map((code) => ({ code, label: { fr: code } }));
const lines = [{ points: '20', rule: { kind: 'external', input: 'mark' } }, { points: '5', rule: { kind: 'bonus', input: 'awards', pointsEach: '2' } }, { domain: 'services', points: '20', rule: { kind: 'external', input: 'other' } }];
const types = { mark: 'decimal', awards: 'count', other: 'decimal' } as const;
const whole = (bonus?: 'above'): Grid => ({ domains, indicators: lines, types, scores: [{ code: 'all', sum: ['IDP-1', 'IDP-2', 'IDP-3'], max: '40', ...(bonus ? { bonus } : {}) }] });
const byDomain = (bonus: 'above' | 'capped'): Grid => ({ domains, indicators: lines, types, scores: [{ code: 'finance', sum: ['IDP-1', 'IDP-2'], max: '20', bonus }, { code: 'services', sum: ['IDP-3'], max: '20' }, { code: 'all', sum: ['finance', 'services'], max: '40' }] });

function cardOf(written: Grid, input: Record<string, string | number>) {
  const grid = gridOf(written);
  const [dossier, cycle] = [dossierOf([answer('IDP-1', { input })]), cycleOf(grid)];
  const result = compileReferential(grid).score(dossier, { asOf: '2025-05-12', cycle, territory: place });
  return buildScorecardView({ result, state: stateOf(dossier), referential: grid, cycle, territory: place, within: [] });
}

describe('a bonus on a card', () => {
  // 12 of 20 and two awards are 16 of 20: the bonus makes up for 4 of the 8 lost. With 15 of 20 for services, 31 of 40.
  it('adds to what its domain has and not to what it is out of', () => {
    const { domains: [finance, services], score } = cardOf(whole(), { mark: '12', awards: 2, other: '15' });
    expect(finance!.points).toEqual({ earned: '16.0', lost: '4.0', open: '0.0', max: '20.0' });
    expect(finance!.indicators.map(({ bonus, points }) => [bonus, points!.earned, points!.max])).toEqual([[undefined, '12.0', '20.0'], [true, '4.0', '5.0']]);
    expect([services!.points!.earned, score!.earned, score!.max]).toEqual(['15.0', '31.0', '40.0']);
  });

  it('is open in its domain until somebody says, without more to be had than the domain is out of', () => {
    expect(cardOf(whole(), { mark: '12', other: '15' }).domains[0]!.points).toEqual({ earned: '12.0', lost: '3.0', open: '5.0', max: '20.0' });
    expect(cardOf(byDomain('capped'), { mark: '18', other: '15' }).domains[0]!.points).toEqual({ earned: '18.0', lost: '0.0', open: '2.0', max: '20.0' });
  });

  // 18 and 4 are 22 of 20. Across domains they make up for what services lose, 37 of 40: the line says 22 of 22.
  it('over the maximum is in the line of its domain where it counts for another', () => {
    const { domains: [finance], score } = cardOf(whole(), { mark: '18', awards: 2, other: '15' });
    expect(finance!.points).toEqual({ earned: '22.0', lost: '0.0', open: '0.0', max: '22.0' });
    expect(score).toMatchObject({ earned: '37.0', max: '40.0' });
  });

  it('over the maximum of a score of that domain alone follows what the score says', () => {
    expect(cardOf(byDomain('capped'), { mark: '18', awards: 2, other: '15' }).domains[0]!.points).toMatchObject({ earned: '20.0', max: '20.0' });
    expect(cardOf(byDomain('above'), { mark: '18', awards: 2, other: '15' }).domains[0]!.points).toMatchObject({ earned: '22.0', max: '22.0' });
  });
});
