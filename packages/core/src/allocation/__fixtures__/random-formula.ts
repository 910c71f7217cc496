import fc from 'fast-check';
import type { AllocationFormulaJson } from '../allocation-formula.schema.ts';
import type { Entrant } from '../entrant.schema.ts';
import { entrant, formulaOf, type BareData, type BareWindow } from './demonstration.ts';

const DATA: readonly BareData[] = [
  { code: 'people', type: 'count' }, { code: 'area', type: 'decimal', most: '900' }, { code: 'score', type: 'points', score: 'idp', most: '100', round: { decimals: 1, mode: 'half-up' } }, { code: 'before', type: 'points', round: { decimals: 2, mode: 'half-even' } },
  { code: 'owed', type: 'money', missingIsZero: true }, { code: 'base', type: 'money' }, { code: 'most', type: 'money' }, { code: 'clean', type: 'boolean' }, { code: 'district', type: 'group' }, { code: 'opinion', type: 'choice' },
];

const digits = (most: number, decimals: number) => fc.tuple(fc.nat(most), fc.nat(10 ** decimals - 1)).map(([whole, part]) => (decimals === 0 ? String(whole) : `${whole}.${String(part).padStart(decimals, '0')}`));
const key = fc.oneof(
  fc.constant('equal' as const), fc.constant({ data: 'people' }), fc.constant({ data: 'area' }), fc.constant({ data: 'score', minus: 'before' }),
  fc.constant({ product: [{ data: 'people' }, { data: 'score' }] }), fc.record({ inverse: fc.constant('people'), over: fc.constantFrom('1', '1000000'), decimals: fc.nat(6) }),
);
const rate = fc.oneof(
  fc.constant({ of: { data: 'score' }, bands: [{ from: '70', rate: '1' }, { from: '50', rate: '0.5' }] }),
  fc.constant({ of: { data: 'score' }, per: '84', floor: '0.2', cap: '1' }), fc.constant({ of: { data: 'score' }, bands: [{ from: '40', rate: '0.333' }] }),
);
const condition = fc.oneof(
  fc.constant({ window: 'G1' }), fc.constant({ data: 'clean', is: true }), fc.constant({ data: 'score', atLeast: '60' }), fc.constant({ classes: ['town'] }),
  fc.constant({ any: [{ window: 'G2' }, { data: 'opinion', among: ['good'] }] }), fc.constant({ all: [{ not: { classes: ['town'] } }, { data: 'area', below: '500', above: '2' }] }),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const weight = fc.constantFrom('1', '10', '65', '0.5', '33.3');
const forfeited = fc.constantFrom('shared' as const, 'carried' as const, 'returned' as const);
const ties = fc.constantFrom('first' as const, 'last' as const, 'order' as const);
const ranked = { of: fc.constantFrom({ data: 'score' }, { data: 'score', minus: 'before' }), within: maybe(fc.constant('district')), ties, better: fc.constantFrom('higher' as const, 'lower' as const), fewest: maybe(fc.integer({ min: 1, max: 3 })) };

const share = fc.record({ kind: fc.constant('share' as const), weight, key, rate: maybe(rate), forfeited, among: maybe(condition) });
const amount = fc.record({ kind: fc.constant('amount' as const), each: fc.oneof(fc.nat(3000), fc.constant({ data: 'base' })), rate: maybe(rate), whenShort: fc.constant('scale' as const), among: maybe(condition) });
const tiers = fc.record({ kind: fc.constant('tiers' as const), weight, ...ranked, key: fc.constantFrom('equal' as const, { data: 'people' }), tiers: fc.constant([{ upTo: '0.25', weight: '3' }, { upTo: '0.75', weight: '1.5' }]), among: maybe(condition) });
const prizes = fc.record({ kind: fc.constant('prizes' as const), ...ranked, prizes: fc.constant([{ places: 1, amount: 501 }, { places: 2, amount: 99 }]), among: maybe(condition) });
const part = fc.oneof({ weight: 4, arbitrary: share }, { weight: 2, arbitrary: amount }, { weight: 1, arbitrary: tiers }, { weight: 1, arbitrary: prizes });

const oneWindow = fc.record({
  parts: fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.map((one, at) => ({ ...one, code: `part-${at}` }))),
  members: maybe(condition), eligible: maybe(condition), strata: maybe(fc.constant({ by: 'district', key: 'equal' as const })),
  floor: maybe(fc.constant(1000)), cap: maybe(fc.constantFrom(50_000, 400_000, { data: 'most' })), roundTo: fc.constantFrom(1, 10, 1000), unused: fc.constantFrom('carried' as const, 'returned' as const),
  deduct: maybe(fc.constant('owed')), coFunding: maybe(fc.constant('0.1')),
  tranches: fc.constantFrom([], [{ code: 'one', weight: '1' }, { code: 'two', weight: '2', needs: { data: 'clean', is: true } }]),
  uses: fc.constantFrom([], [{ code: 'women', atLeast: '0.3' }, { code: 'capacity', atMost: '0.1' }]),
});

/** Formulas over every shape; a second window may depend on the first, and share its envelope. */
export const randomFormula: fc.Arbitrary<AllocationFormulaJson> = fc.tuple(oneWindow, maybe(oneWindow), fc.boolean()).map(([first, second, linked]) => {
  const windows = [first, ...(second ? [{ ...second, ...(linked ? { eligible: { gets: 'only' } } : {}), pool: { envelope: 'pool', weight: '2' } }] : [])];
  return formulaOf(JSON.parse(JSON.stringify(windows)) as BareWindow[], DATA);
});

const mostly = <T>(value: fc.Arbitrary<T>, otherwise: T) => fc.oneof({ weight: 12, arbitrary: value }, { weight: 1, arbitrary: fc.constant(otherwise) });
const standing = fc.constantFrom('open' as const, 'open' as const, 'closed' as const, 'undetermined' as const, 'not-member' as const);
const data = fc.record({
  people: fc.integer({ min: 1, max: 90_000 }).map(String), area: mostly(digits(900, 2), null as never), score: mostly(fc.oneof(digits(99, 1), fc.constantFrom('70', '144/5', '50')), null as never),
  before: mostly(digits(80, 2), null as never), owed: mostly(fc.nat(500).map(String), null as never), base: fc.nat(5000).map(String), most: fc.integer({ min: 1000, max: 90_000 }).map(String), clean: mostly(fc.boolean(), null as never),
  district: fc.constantFrom('north', 'south'), opinion: fc.constantFrom('good', 'bad', null),
});

/** Territories in no order. */
export const randomEntrants: fc.Arbitrary<readonly Entrant[]> = fc.array(fc.tuple(data, standing, standing, fc.boolean()), { minLength: 1, maxLength: 9 })
  .chain((list) => fc.shuffledSubarray(list.map(([values, G1, G2, town], at) => entrant(`t-${at}`, values, { windows: { G1, G2 }, classes: town ? ['town'] : [] })), { minLength: list.length }));

export const randomPool = fc.oneof(fc.integer({ min: 0, max: 2_000_000 }), fc.constantFrom(0, 1, 999, 9_007_199_254_740_000));
