import fc from 'fast-check';
import type { CohortStatistics } from '../../cohort.schema.ts';
import { CLASSES, optional, part, quantity } from '../random-words.ts';

const rankBands = (points: string): fc.Arbitrary<object[]> => fc.tuple(
  fc.constantFrom('top', 'places'), fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 6, 8), { minLength: 1, maxLength: 3 }), fc.array(fc.nat(8), { minLength: 4, maxLength: 4 }), fc.boolean(),
).map(([by, bounds, eighths, tail]) => {
  const falling = [8, ...eighths.sort((a, b) => b - a)];
  const limited = bounds.sort((a, b) => a - b).map((at, index) => ({ [by]: by === 'top' ? String(at / 8) : at, points: index === 0 ? points : part(points, falling[index]!) }));
  return tail ? [...limited, { points: part(points, falling[limited.length]!) }] : limited;
});

const standing = (points: string): fc.Arbitrary<object> => fc.record({
  better: optional(fc.constantFrom('higher', 'lower')), ties: optional(fc.constantFrom('first', 'last', 'average')), whenPending: optional(fc.constantFrom('wait', 'rank-known')),
  fewest: optional(fc.integer({ min: 1, max: 5 })), within: optional(fc.oneof(fc.subarray(CLASSES, { minLength: 1 }).map((classes) => ({ classes })), fc.nat(2).map((level) => ({ level })))), bands: rankBands(points),
});

export const rankRule = (points: string): fc.Arbitrary<object> => fc.tuple(quantity, standing(points)).map(([of, rest]) => ({ kind: 'rank', of, ...rest }));
/** An indicator of three points that ranks a score; the score is chosen once there are some. */
export const scoreRank = standing('3').map((rest) => (score: string) => ({ kind: 'rank', of: { score }, ...rest }));

const VALUES = ['0', '1', '5/3', '2', '7', '10', '25/2', '40'];
const member = fc.record({ id: fc.constantFrom('sn-x', 't1', 't2', 't3', 't4', 't5', 't6'), at: fc.integer({ min: -2, max: VALUES.length - 1 }) });
const members = fc.uniqueArray(member, { maxLength: 7, selector: ({ id }) => id });

/** What the others have, for each indicator that ranks, in every stratum there is. */
export const cohortPlan = fc.option(fc.record({ asOf: fc.constantFrom('2025-03-01', '2025-04-01'), strata: fc.array(members, { minLength: 5, maxLength: 5 }) }), { nil: undefined, freq: 5 });

export function cohortOf(plan: { asOf: string; strata: { id: string; at: number }[][] }, ranks: readonly string[], head: Pick<CohortStatistics, 'grid' | 'cycle'>): CohortStatistics {
  const strata = ranks.flatMap((of, index) => ['all', 'class:capital', 'class:ville', 'area:sn', 'area:sn-x'].map((stratum, at) => {
    const found = plan.strata[(at + index) % plan.strata.length]!;
    const held = VALUES.map((value, place) => ({ value, members: found.filter((one) => one.at === place).map(({ id }) => id) })).filter((one) => one.members.length > 0);
    return { of, stratum, values: held.reverse(), pending: found.filter((one) => one.at === -1).map(({ id }) => id), absent: found.filter((one) => one.at === -2).map(({ id }) => id) };
  }));
  return { format: 1, ...head, asOf: plan.asOf, strata };
}
