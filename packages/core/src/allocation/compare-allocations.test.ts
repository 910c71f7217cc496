import { expect, it } from 'vitest';
import { allocated, entrant, formulaOf, load } from './__fixtures__/demonstration.ts';
import { compareAllocations } from './compare-allocations.view.ts';

const byPeople = load(formulaOf([{ parts: [{ kind: 'share', code: 'people', weight: '1', key: { data: 'people' }, forfeited: 'shared' }] }], [{ code: 'people', type: 'count' }]));
const equal = load(formulaOf([{ parts: [{ kind: 'share', code: 'equal', weight: '1', key: 'equal', forfeited: 'shared' }] }]));
const four = ['100', '200', '300', '400'].map((people, at) => entrant('abcd'[at]!, { people }));

it('says who gains and who loses between two formulas, by territory, by group and in all', () => {
  const [before, after] = [allocated(byPeople, { envelopes: { pool: 1000 }, entrants: four }), allocated(equal, { envelopes: { pool: 1200 }, entrants: [...four.slice(1), entrant('e')] })];
  const compared = compareAllocations(before, after, { groupOf: (territory) => (territory < 'c' ? 'small' : territory === 'e' ? undefined : 'large'), most: 2 });
  expect(compared.territories).toEqual([
    { territory: 'a', before: 100, after: null, difference: -100 }, { territory: 'b', before: 200, after: 300, difference: 100 }, { territory: 'c', before: 300, after: 300, difference: 0 },
    { territory: 'd', before: 400, after: 300, difference: -100 }, { territory: 'e', before: null, after: 300, difference: 300 },
  ]);
  expect(compared.winners.map(({ territory }) => territory)).toEqual(['e', 'b']);
  expect(compared.losers.map(({ territory }) => territory)).toEqual(['a', 'd']);
  expect(compared.totals).toEqual({ territories: 5, before: 1000, after: 1200, difference: 200, gain: 2, lose: 2 });
  expect(compared.groups).toEqual([
    { group: 'large', territories: 2, before: 700, after: 600, difference: -100, gain: 0, lose: 1 }, { group: 'small', territories: 2, before: 300, after: 300, difference: 0, gain: 1, lose: 1 },
  ]);
  expect(compared.windows).toEqual([{ code: 'only', before: 1000, after: 1200 }]);
});

it('does not subtract one currency from another', () => {
  const result = allocated(equal, { envelopes: { pool: 10 }, entrants: four });
  expect(() => compareAllocations(result, { ...result, currency: 'TND' })).toThrow(RangeError);
});
