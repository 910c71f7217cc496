import { describe, expect, it } from 'vitest';
import { allocated, amounts, entrant, formulaOf, load, shares, type BareData, type BareWindow } from './__fixtures__/demonstration.ts';
import { allocate } from './allocate.engine.ts';
import type { Entrant } from './entrant.schema.ts';

const PEOPLE: BareData = { code: 'people', type: 'count' };
const SCORE: BareData = { code: 'score', type: 'points', round: { decimals: 1, mode: 'half-up' } };
const DISTRICT: BareData = { code: 'district', type: 'group' };
const share = (more: Partial<Extract<BareWindow['parts'][number], { kind: 'share' }>> = {}) => ({ kind: 'share', code: 'only', weight: '1', key: 'equal', forfeited: 'shared', ...more }) as const;
const only = (window: Omit<BareWindow, 'parts'> & { readonly parts?: BareWindow['parts'] }, data: readonly BareData[] = []) => formulaOf([{ parts: [share()], ...window }], data);
const scored = (scores: Readonly<Record<string, string | null>>): Entrant[] => Object.entries(scores).map(([id, score]) => entrant(id, { score }));
const windowOf = (json: ReturnType<typeof only>, pool: number, entrants: readonly Entrant[]) => allocated(load(json), { envelopes: { pool }, entrants }).windows[0]!;
const faults = (json: ReturnType<typeof only>, pool: number, entrants: readonly Entrant[]) => {
  const allocation = allocate(load(json), { exercise: '2026', envelopes: { pool }, entrants });
  return allocation.ok ? [] : allocation.faults;
};

describe('fixed amounts (D44)', () => {
  const prize = only({ parts: [{ kind: 'amount', code: 'prize', each: 7_000_000, among: { data: 'score', atLeast: '70' } }] }, [SCORE]);

  it('are for whoever reaches the threshold, a cliff; the rest of the pool goes back', () => {
    expect(windowOf(prize, 20_000_000, scored({ a: '70', b: '69.96', c: '100' }))).toMatchObject({ given: 14_000_000, returned: 6_000_000, lines: [{ amount: 7_000_000 }, { amount: 0 }, { amount: 7_000_000 }] });
  });

  it('that come to more than the pool are refused with both figures, or cut in proportion where the formula says so', () => {
    expect(faults(prize, 13_999_999, scored({ a: '70', c: '100' }))).toEqual([{ code: 'amounts-exceed-pool', path: '/windows/only', figures: { window: 'only', pool: '13999999', amounts: '14000000' } }]);
    const bends = only({ parts: [{ kind: 'amount', code: 'due', each: { data: 'base' }, whenShort: 'scale' }] }, [{ code: 'base', type: 'money' }]);
    // 300 is due and 100 is there: a third each; 33 1/3 and 66 2/3, and the unit left over goes to the larger rest.
    expect(shares(bends, 100, [entrant('a', { base: '100' }), entrant('b', { base: '200' })])).toEqual({ a: 33, b: 67 });
  });

  it('come first, and shares are of what is left', () => {
    // 2 × 5 000 000, then 10 000 000 by population 1 : 3.
    const json = only({ parts: [{ kind: 'amount', code: 'base', each: 5_000_000 }, share({ code: 'rest', key: { data: 'people' } })] }, [PEOPLE]);
    expect(shares(json, 20_000_000, [entrant('a', { people: '1000' }), entrant('b', { people: '3000' })])).toEqual({ a: 7_500_000, b: 12_500_000 });
  });
});

describe('steps and proportions (D45, D46)', () => {
  const steps = (forfeited: 'shared' | 'carried' | 'returned') => only({ parts: [share({ rate: { of: { data: 'score' }, bands: [{ from: '70', rate: '1' }, { from: '50', rate: '0.5' }] }, forfeited })] }, [SCORE]);

  it('0, 50 or 100 % of a share; what is not earned is carried over, given back, or shared among the others', () => {
    const three = scored({ a: '49.9', b: '50', c: '70' });
    expect(windowOf(steps('carried'), 300, three)).toMatchObject({ given: 150, carried: 150, returned: 0, lines: [{ amount: 0 }, { amount: 50 }, { amount: 100 }] });
    expect(windowOf(steps('returned'), 300, three)).toMatchObject({ given: 150, carried: 0, returned: 150 });
    expect(windowOf(steps('shared'), 300, three)).toMatchObject({ given: 300, lines: [{ amount: 0 }, { amount: 100 }, { amount: 200 }] });
  });

  it('an amount times score over 84, between a floor and a cap', () => {
    const line = only({ parts: [{ kind: 'amount', code: 'due', each: 8400, rate: { of: { data: 'score' }, per: '84', floor: '0.2', cap: '0.9' } }] }, [SCORE]);
    // 42 ÷ 84 = 1/2; 8.4 ÷ 84 = 1/10, under the floor; 84 ÷ 84 over the cap.
    expect(shares(line, 20_000, scored({ a: '42', b: '8.4', c: '84' }))).toEqual({ a: 4200, b: 1680, c: 7560 });
  });

  it('bands compare the score before it is rounded: 69.96 is not 70, and counts as 70.0 in a key', () => {
    const both = only({ parts: [share({ code: 'band', rate: { of: { data: 'score' }, bands: [{ from: '70', rate: '1' }] }, forfeited: 'returned' }), share({ code: 'key', key: { data: 'score' } })] }, [SCORE]);
    const [a] = windowOf(both, 400, scored({ a: '69.96', b: '70' })).lines;
    expect(a!.parts.map(({ amount, key }) => [amount, key])).toEqual([[0, '1'], [100, '70.0']]);
  });
});

describe('keys (D47, D48)', () => {
  it('a figure, its inverse to so many decimals, or a product: population × score', () => {
    const json = only({ parts: [share({ key: { product: [{ data: 'people' }, { data: 'score' }] } })] }, [PEOPLE, SCORE]);
    // 1000 × 50 against 500 × 100: half each.
    expect(shares(json, 1000, [entrant('a', { people: '1000', score: '50' }), entrant('b', { people: '500', score: '100' })])).toEqual({ a: 500, b: 500 });
    const inverse = only({ parts: [share({ key: { inverse: 'people', over: '1000', decimals: 2 } })] }, [PEOPLE]);
    // 1000 ÷ 300 = 3.33; 1000 ÷ 600 = 1.67: of 500, 333 and 167.
    expect(shares(inverse, 500, [entrant('a', { people: '300' }), entrant('b', { people: '600' })])).toEqual({ a: 333, b: 167 });
  });

  it('progress on last year, never under zero', () => {
    const json = only({ parts: [share({ key: { data: 'score', minus: 'before' } })] }, [SCORE, { ...SCORE, code: 'before' }]);
    expect(shares(json, 300, [entrant('a', { score: '60', before: '50' }), entrant('b', { score: '80', before: '60' }), entrant('c', { score: '40', before: '90' })])).toEqual({ a: 100, b: 200, c: 0 });
  });

  it('every figure that is missing, negative, no number or a zero under a division is said at once, with its place', () => {
    const json = only({ parts: [share({ key: { data: 'people' } }), share({ code: 'inverse', key: { inverse: 'area', over: '1', decimals: 4 } })] }, [PEOPLE, { code: 'area', type: 'decimal' }]);
    const found = faults(json, 100, [entrant('a', { people: null, area: '0' }), entrant('b', { people: '-5', area: 'large' }), entrant('c', { people: '1.5', area: '2' })]);
    expect(found.map(({ code, path }) => [code, path]).sort()).toEqual([
      ['data-missing', '/entrants/a/data/people'], ['data-missing', '/entrants/b/data/area'], ['data-negative', '/entrants/b/data/people'], ['data-not-a-number', '/entrants/b/data/area'],
      ['data-not-whole', '/entrants/c/data/people'], ['data-zero-inverse', '/entrants/a/data/area'],
    ]);
  });
});

describe('floors and caps (D47)', () => {
  const bounded = (window: Omit<BareWindow, 'parts'>) => only({ parts: [share({ key: { data: 'people' } })], ...window }, [PEOPLE, { code: 'most', type: 'money' }]);
  const four = ['100', '200', '300', '400'].map((people, at) => entrant('abcd'[at]!, { people, most: '350' }));

  it('what a floor adds is paid by all who are free, in proportion', () => {
    // 100, 200, 300, 400 of 1000: a is lifted to 190; the 810 left go 2 : 3 : 4, 180, 270, 360; b is lifted too, and the 620 left go 3 : 4.
    const { pots, lines } = windowOf(bounded({ floor: 190 }), 1000, four);
    expect(lines.map(({ amount }) => amount)).toEqual([190, 190, 266, 354]);
    expect(pots[0]!.level).toBe('31/35');
  });

  it('what a cap leaves goes to those who are free; where nobody is, it is not used', () => {
    // d stops at 350 and leaves 50 to 1 : 2 : 3, so c would have 325.
    expect(windowOf(bounded({ cap: 350 }), 1000, four).lines.map(({ amount }) => amount)).toEqual([108, 217, 325, 350]);
    expect(windowOf(bounded({ cap: { data: 'most' } }), 1000, four).lines.map(({ amount }) => amount)).toEqual([108, 217, 325, 350]);
    expect(windowOf(bounded({ cap: 200, unused: 'carried' }), 1000, four)).toMatchObject({ given: 800, carried: 200, pots: [{ level: null }] });
  });

  it('floors that come to more than the pool are refused with both figures', () => {
    expect(faults(bounded({ floor: 300 }), 1000, four)).toEqual([{ code: 'floors-exceed-pool', path: '/windows/only', figures: { window: 'only', pool: '1000', floors: '1200' } }]);
  });
});

describe('windows, tiers and strata (D47, D49)', () => {
  it('one envelope is split between tiers by weight, then inside each', () => {
    const by = (kind: string, weight: string): BareWindow => ({ code: kind, pool: { envelope: 'pool', weight }, members: { classes: [kind] }, parts: [share()] });
    const json = formulaOf([by('departement', '28'), by('ville', '30'), by('commune', '42')]);
    const result = allocated(load(json), { envelopes: { pool: 101 }, entrants: [entrant('d', {}, { classes: ['departement'] }), entrant('v', {}, { classes: ['ville'] }), entrant('c1', {}, { classes: ['commune'] }), entrant('c2', {}, { classes: ['commune'] })] });
    // 28.28, 30.30, 42.42: the unit left over goes to the last.
    expect(result.windows.map(({ pool, lines }) => [pool, lines.map(({ amount }) => amount)])).toEqual([[28, [28]], [30, [30]], [43, [22, 21]]]);
  });

  it('the pool of each district follows the sum of a key over it', () => {
    const json = only({ strata: { by: 'district', key: { data: 'people' } } }, [PEOPLE, DISTRICT]);
    const result = windowOf(json, 1000, [entrant('a', { people: '100', district: 'north' }), entrant('b', { people: '200', district: 'north' }), entrant('c', { people: '700', district: 'south' })]);
    expect(result.pots.map(({ stratum, pool, key }) => [stratum, pool, key])).toEqual([['north', 300, '300'], ['south', 700, '700']]);
    expect(result.lines.map(({ amount }) => amount)).toEqual([150, 150, 700]);
  });

  it('a second window counts on the first, and a smaller grant is for those it is closed to', () => {
    const json = formulaOf([
      { code: 'first', pool: { envelope: 'one' }, eligible: { window: 'G1' }, parts: [share({ forfeited: 'returned' })] },
      { code: 'second', pool: { envelope: 'two' }, eligible: { all: [{ gets: 'first' }, { data: 'score', atLeast: '70' }] }, parts: [share()] },
      { code: 'fallback', pool: { envelope: 'three' }, eligible: { not: { gets: 'first' } }, parts: [{ kind: 'amount', code: 'capacity', each: 5 }] },
    ], [SCORE]);
    const result = allocated(load(json), { envelopes: { one: 90, two: 90, three: 20 }, entrants: [
      entrant('a', { score: '90' }, { windows: { G1: 'open' } }), entrant('b', { score: '40' }, { windows: { G1: 'open' } }), entrant('c', { score: '95' }, { windows: { G1: 'closed' } }),
    ] });
    expect([0, 1, 2].map((window) => amounts(result, window))).toEqual([{ a: 30, b: 30, c: 0 }, { a: 90, b: 0, c: 0 }, { a: 0, b: 0, c: 5 }]);
    expect(result.windows[1]!.lines[2]!.because).toEqual([{ kind: 'gets', of: 'first', read: 'ineligible', verdict: 'unmet' }]);
  });
});

describe('ranks (D50)', () => {
  const tiers = (ties: 'first' | 'last' | 'order') => only({ parts: [{ kind: 'tiers', code: 'top', weight: '1', of: { data: 'score' }, within: 'district', ties, tiers: [{ upTo: '0.25', weight: '3' }, { upTo: '0.5', weight: '2' }, { upTo: '0.75', weight: '1' }] }] }, [SCORE, DISTRICT]);
  const north = (scores: Readonly<Record<string, string | null>>): Entrant[] => Object.entries(scores).map(([id, score]) => entrant(id, { score, district: 'north' }));

  it('the first three quarters in three tiers: 3, 2 and 1 shares of 6', () => {
    expect(shares(tiers('order'), 600, north({ a: '10', b: '30', c: '20', d: '5' }))).toEqual({ a: 100, b: 300, c: 200, d: 0 });
  });

  it('those who tie stand at the first of their places, at the last, or in the order of their codes', () => {
    const level = north({ a: '20', b: '20', c: '10', d: '5' });
    // First: both at 1, weights 3, 3 and c 1. Last: both at 2, weights 2, 2 and c 1. Order: 3, 2, 1.
    expect(shares(tiers('first'), 700, level)).toEqual({ a: 300, b: 300, c: 100, d: 0 });
    expect(shares(tiers('last'), 500, level)).toEqual({ a: 200, b: 200, c: 100, d: 0 });
    expect(shares(tiers('order'), 600, level)).toEqual({ a: 300, b: 200, c: 100, d: 0 });
  });

  it('two prizes for the best and one for progress, by region; too few ranked, none', () => {
    const prizes = only({ parts: [
      { kind: 'prizes', code: 'best', of: { data: 'score' }, within: 'district', fewest: 2, prizes: [{ places: 2, amount: 50 }] },
      { kind: 'prizes', code: 'progress', of: { data: 'score', minus: 'before' }, within: 'district', fewest: 2, prizes: [{ places: 1, amount: 25 }] },
    ] }, [SCORE, { ...SCORE, code: 'before' }, DISTRICT]);
    const of = (id: string, score: string, before: string, district: string) => entrant(id, { score, before, district });
    expect(shares(prizes, 200, [of('a', '90', '88', 'n'), of('b', '80', '79', 'n'), of('c', '50', '20', 'n'), of('d', '99', '1', 's')])).toEqual({ a: 50, b: 50, c: 25, d: 0 });
  });

  it('while one of a district is not known, its prizes are kept back and nobody has any', () => {
    const prizes = only({ parts: [{ kind: 'prizes', code: 'best', of: { data: 'score' }, within: 'district', prizes: [{ places: 1, amount: 50 }] }] }, [SCORE, DISTRICT]);
    const result = windowOf(prizes, 100, [...north({ a: '90', b: null }), entrant('c', { score: '10', district: 'south' })]);
    expect(result).toMatchObject({ given: 50, held: 50, returned: 0, lines: [{ amount: 0 }, { amount: 0 }, { amount: 50 }], pots: [{ parts: [{ reserved: '50' }] }] });
    expect(windowOf(tiers('order'), 600, north({ a: '90', b: null }))).toMatchObject({ given: 0, held: 600 });
  });
});

describe('what is not known (D51)', () => {
  it('is held, never guessed: a share that waits is not given to others', () => {
    const json = only({ eligible: { window: 'G1' } });
    const three = (standing: 'open' | 'undetermined' | 'closed') => [entrant('a', {}, { windows: { G1: 'open' } }), entrant('b', {}, { windows: { G1: standing } }), entrant('c', {}, { windows: { G1: 'closed' } })];
    expect(windowOf(json, 100, three('undetermined'))).toMatchObject({ given: 50, held: 50 });
    expect(windowOf(json, 100, three('closed'))).toMatchObject({ given: 100, held: 0 });
    expect(windowOf(json, 100, [entrant('a', {}, { windows: { G1: 'open' } }), entrant('b')])).toMatchObject({ given: 50, held: 50, lines: [{}, { standing: 'undetermined', because: [{ kind: 'window', of: 'G1', read: null, verdict: 'unknown' }] }] });
  });

  it('is held at the most it can be, where a column says what that is; else everything waits for the figure', () => {
    const byScore = (most?: string) => only({ parts: [share({ key: { data: 'score' } })] }, [{ ...SCORE, ...(most === undefined ? {} : { most }) }]);
    const result = windowOf(byScore('100'), 1500, scored({ a: '50', b: null }));
    expect(result).toMatchObject({ given: 500, held: 1000, lines: [{ held: 0 }, { held: 1000, parts: [{ standing: 'waits', key: '100.0' }] }] });
    expect(faults(byScore(), 1500, scored({ a: '50', b: null }))).toMatchObject([{ code: 'data-missing', path: '/entrants/b/data/score', figures: { territory: 'b', data: 'score', part: 'only' } }]);
  });

  it('one half given, the other held: conditions met, score to come', () => {
    const halves = only({ parts: [share({ code: 'first', among: { window: 'G1' }, forfeited: 'returned' }), share({ code: 'second', among: { window: 'G2' }, forfeited: 'returned' })] });
    const result = windowOf(halves, 400, [entrant('a', {}, { windows: { G1: 'open', G2: 'undetermined' } }), entrant('b', {}, { windows: { G1: 'open', G2: 'closed' } })]);
    expect(result).toMatchObject({ given: 200, held: 100, returned: 100, lines: [{ given: 100, held: 100 }, { given: 100, held: 0 }] });
  });
});

describe('rounding, tranches, uses, restitution (D52 to D54)', () => {
  it('to the thousand: what is left under a thousand is not given', () => {
    expect(windowOf(only({ roundTo: 1000, unused: 'carried' }), 10_500, [entrant('a'), entrant('b'), entrant('c')])).toMatchObject({ given: 10_000, carried: 500, pots: [{ lastUp: 'a' }], lines: [{ amount: 4000, up: true }, { amount: 3000, up: false }, { amount: 3000 }] });
  });

  it('tranches add up to what is paid, each with what it waits for', () => {
    const json = only({ tranches: [{ code: 'first', weight: '2' }, { code: 'second', weight: '1', needs: { data: 'report', is: true } }] }, [{ code: 'report', type: 'boolean' }]);
    const { lines } = windowOf(json, 200, [entrant('a', { report: true }), entrant('b', { report: null })]);
    expect(lines.map(({ tranches }) => tranches)).toEqual([
      [{ code: 'first', amount: 67, ready: 'met' }, { code: 'second', amount: 33, ready: 'met' }], [{ code: 'first', amount: 67, ready: 'met' }, { code: 'second', amount: 33, ready: 'unknown' }],
    ]);
  });

  it('at least 30 % to one use, at most 10 % to another, 10 % added from own funds', () => {
    const json = only({ uses: [{ code: 'women', atLeast: '0.30' }, { code: 'capacity', atMost: '0.10' }], coFunding: '0.10' });
    // 101 ÷ 3 is more than 30.3: 31 keeps to it; 10 is the most that is no more than 10.1; 11 is the least co-funding that is no less.
    expect(windowOf(json, 101, [entrant('a')]).lines[0]).toMatchObject({ uses: [{ code: 'women', atLeast: 31, atMost: null }, { code: 'capacity', atLeast: null, atMost: 10 }], coFunding: 11 });
  });

  it('what is owed back is taken off what is paid, never more than it', () => {
    const json = only({ deduct: 'owed' }, [{ code: 'owed', type: 'money', missingIsZero: true }]);
    const { lines, deducted } = windowOf(json, 300, [entrant('a', { owed: '30' }), entrant('b', { owed: '500' }), entrant('c')]);
    expect(lines.map(({ given, deducted: off, net }) => [given, off, net])).toEqual([[100, 30, 70], [100, 100, 0], [100, 0, 100]]);
    expect(deducted).toBe(130);
  });

  it('adds what was brought over from the exercise before, and says both', () => {
    const result = allocated(load(only({})), { envelopes: { pool: 100 }, broughtIn: { pool: 20 }, entrants: [entrant('a')] });
    expect([result.envelopes, amounts(result)]).toEqual([[{ code: 'pool', amount: 100, broughtIn: 20 }], { a: 120 }]);
  });
});

it('refuses what cannot be computed, all of it at once, and an outline always', () => {
  const json = only({});
  expect(faults(json, 1.5, [entrant('a')])).toMatchObject([{ code: 'amount-not-whole' }]);
  expect(faults(json, 100, [entrant('a'), entrant('a')])).toMatchObject([{ code: 'entrant-twice', path: '/entrants/a' }]);
  expect(faults(json, 100, [])).toMatchObject([{ code: 'nobody-listed' }]);
  const allocation = allocate(load({ ...json, basis: 'outline' }), { exercise: '2026', envelopes: { other: 1 }, entrants: [entrant('a')] });
  expect(allocation).toMatchObject({ ok: false, faults: [{ code: 'outline-formula' }, { code: 'envelope-unknown', path: '/envelopes/other' }, { code: 'envelope-missing', path: '/envelopes/pool' }] });
});

it('pays a floor over fixed amounts out of what no part gives', () => {
  const json = only({ parts: [{ kind: 'amount', code: 'due', each: { data: 'base' } }], floor: 60 }, [{ code: 'base', type: 'money' }]);
  const two = [entrant('a', { base: '10' }), entrant('b', { base: '100' })];
  expect(windowOf(json, 200, two)).toMatchObject({ given: 160, returned: 40, pots: [{ level: '0' }], lines: [{ amount: 60 }, { amount: 100 }] });
  expect(faults(json, 159, two)).toMatchObject([{ code: 'floors-exceed-pool' }]);
});

it('reads what the table holds and nothing else, whatever its columns and windows are called', () => {
  const json = formulaOf([{ pool: { envelope: 'valueOf' }, eligible: { any: [{ window: 'toString' }, { data: 'constructor', atLeast: '5' }] }, parts: [share()] }], [{ code: 'constructor', type: 'count' }]);
  const result = allocated(load(json), { envelopes: { valueOf: 90 }, entrants: [entrant('a', { constructor: '5' }), entrant('b')] });
  expect(result.windows[0]!.lines).toMatchObject([{ standing: 'eligible', amount: 45 }, { standing: 'undetermined', because: [{ of: 'toString', read: null }, { of: 'constructor', read: null }] }]);
  expect(allocate(load(json), { exercise: '2026', envelopes: {}, entrants: [entrant('a')] })).toMatchObject({ ok: false, faults: [{ code: 'envelope-missing' }] });
});
