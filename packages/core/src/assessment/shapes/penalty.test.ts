import { describe, expect, test } from 'vitest';
import { answer, dossierOf, gridOf, scored, type Grid } from '../__fixtures__/worked.ts';
import type { AssessmentResult } from '../assessment-result.schema.ts';

const SOURCE = { ref: 'made up', confidence: 'U' } as const;
// 20 points for a mark, and a malus of 2 points for each finding, 5 at most.
const malus = (rest: object = {}): Grid => ({
  indicators: [{ points: '20', rule: { kind: 'external', input: 'mark' } }, { points: '0', rule: { kind: 'penalty', input: 'findings', pointsEach: '2', most: '5' , ...rest } }],
  types: { mark: 'decimal', findings: 'count' }, thresholds: [{ code: 'bar', of: 'idp', atLeast: '14', source: SOURCE }],
});
const result = (grid: Grid, input: Record<string, string | number | boolean>): AssessmentResult => scored(gridOf(grid), dossierOf(Object.keys(input).length > 0 ? [answer('IDP-1', { input })] : []));
const total = ({ scores }: AssessmentResult) => scores[0]!.points;

describe('a malus', () => {
  // 16 had, two findings of 2 points: 16 − 4 = 12 of 20, 8 are lost. 14 are needed: 12 is 2 short.
  test('takes its points from the score it stands in', () => {
    const two = result(malus(), { mark: '16', findings: 2 });
    expect(two.items[1]).toMatchObject({ outcome: 'partial', reason: 'penalised', points: { earned: '-4', lost: '4', open: '0', max: '0' } });
    expect(total(two)).toEqual({ earned: '12', lost: '8', open: '0', max: '20' });
    expect(two.thresholds[0]).toMatchObject({ verdict: 'unmet', short: '2' });
  });

  // Three findings would be 6 points: 5 is the most.
  test('never takes more than its most', () => {
    const three = result(malus(), { mark: '16', findings: 3 });
    expect(three.items[1]).toMatchObject({ outcome: 'unmet', points: { earned: '-5', lost: '5' } });
    expect(total(three)).toMatchObject({ earned: '11' });
  });

  test('takes nothing where there is nothing, and while nobody says', () => {
    for (const input of [{ mark: '16', findings: 0 }, { mark: '16' }] as Record<string, string | number>[]) {
      const none = result(malus(), input);
      expect(none.items[1]).toMatchObject({ outcome: 'met', reason: 'no-penalty', points: { earned: '0', lost: '0', open: '0' } });
      expect(none.thresholds[0]).toMatchObject({ verdict: 'met' });
    }
  });

  // Where silence is not enough, all 5 points are at stake: 16 − 5 = 11 had, 5 open, and 14 are within reach.
  test('puts its points at stake until somebody says, where the grid says so', () => {
    const silent = result(malus({ whenSilent: 'full' }), { mark: '16' });
    expect(silent.items[1]).toMatchObject({ outcome: 'unknown', reason: 'no-answer', points: { earned: '-5', lost: '0', open: '5', max: '0' } });
    expect(total(silent)).toEqual({ earned: '11', lost: '4', open: '5', max: '20' });
    expect(silent.thresholds[0]).toMatchObject({ verdict: 'pending' });
  });

  // 3 had, 5 taken away: a score never goes under nothing.
  test('never takes a score under zero', () => {
    expect(total(result(malus(), { mark: '3', findings: 9 }))).toEqual({ earned: '0', lost: '20', open: '0', max: '20' });
  });

  test('a yes takes its points once', () => {
    const flag = { ...malus(), types: { mark: 'decimal', findings: 'boolean' } as const };
    expect(result(flag, { mark: '16', findings: true }).items[1]).toMatchObject({ points: { earned: '-2' } });
    expect(result(flag, { mark: '16', findings: false }).items[1]).toMatchObject({ reason: 'no-penalty' });
  });
});

// 20 points for a mark, and 2 points on top for each award, 5 at most.
const bonus = (score: object = {}): Grid => ({
  indicators: [{ points: '20', rule: { kind: 'external', input: 'mark' } }, { points: '5', rule: { kind: 'bonus', input: 'awards', pointsEach: '2' } }],
  types: { mark: 'decimal', awards: 'count' }, scores: [{ code: 'idp', sum: ['IDP-1', 'IDP-2'], max: '20', ...score }],
});

describe('a bonus', () => {
  // 12 had of 20 and two awards: 16 of 20, 4 are lost. The bonus made up for 4 of the 8.
  test('adds points, and nothing to what the score is out of', () => {
    const two = result(bonus(), { mark: '12', awards: 2 });
    expect(two.items[1]).toMatchObject({ points: { earned: '4', lost: '1', max: '5' } });
    expect(total(two)).toEqual({ earned: '16', lost: '4', open: '0', max: '20' });
    expect(two.scores[0]!.members[1]).toMatchObject({ code: 'IDP-2', bonus: true });
  });

  // 18 had and 4 on top make 22: 20 where the score is capped, 22 of 22 where it goes above.
  test('over the maximum counts only where the score says so', () => {
    expect(total(result(bonus(), { mark: '18', awards: 2 }))).toEqual({ earned: '20', lost: '0', open: '0', max: '20' });
    expect(total(result(bonus({ bonus: 'capped' }), { mark: '18', awards: 2 }))).toMatchObject({ earned: '20' });
    const above = result(bonus({ bonus: 'above' }), { mark: '18', awards: 2 });
    expect(above.scores[0]).toMatchObject({ points: { earned: '22', lost: '0', max: '22' }, nominalMax: '20', shown: { earned: '22.0', max: '22.0' } });
  });

  // Above in its part, 22 of 20; with another 10 of 20 the whole is 32 of 40, not of 42.
  test('a part that goes above is out of its own maximum in the whole', () => {
    const tree: Grid = {
      indicators: [...bonus().indicators!, { points: '20', rule: { kind: 'external', input: 'other' } }], types: { mark: 'decimal', awards: 'count', other: 'decimal' },
      scores: [{ code: 'part', sum: ['IDP-1', 'IDP-2'], max: '20', bonus: 'above' }, { code: 'all', sum: ['part', 'IDP-3'], max: '40' }],
    };
    const { scores } = result(tree, { mark: '18', awards: 2, other: '10' });
    expect(scores.find(({ code }) => code === 'all')!.points).toEqual({ earned: '32', lost: '8', open: '0', max: '40' });
  });

  // Scaled from 20 to 100, a bonus is too: 12 and 4 are 16 of 20, 80 of 100.
  test('is scaled with the score', () => {
    expect(total(result(bonus({ max: '100', scaleFrom: '20' }), { mark: '12', awards: 2 }))).toMatchObject({ earned: '80', max: '100' });
  });

  test('leaves its points open until somebody says', () => {
    expect(total(result(bonus(), { mark: '12' }))).toEqual({ earned: '12', lost: '3', open: '5', max: '20' });
  });
});
