import { expect, test } from 'vitest';
import { indicatorAnswered } from '../__fixtures__/worked.ts';
import type { ItemResult } from '../assessment-result.schema.ts';

// Audit: the opinion, and the share of last year's recommendations carried out.
//                  from 80 %   from 50 %   below
// unqualified         10           8         5
// qualified            6           4         2
// adverse              1           0         0
const audit = {
  points: '10',
  rule: {
    kind: 'table2d', rows: { input: 'opinion', values: ['unqualified', 'qualified', 'adverse'] },
    columns: { of: { ratio: ['done', 'made'] }, bands: [{ from: '0.80' }, { from: '0.50' }, {}] },
    points: [['10', '8', '5'], ['6', '4', '2'], ['1', '0', '0']],
  },
};
const options = { values: { opinion: ['unqualified', 'qualified', 'adverse'] }, types: { done: 'count', made: 'count' } } as const;
const found = (input: Record<string, string | number>, line = audit): ItemResult => indicatorAnswered(line, input, options);

test('a row and a column cross in one cell', () => {
  // Qualified, 12 of 20 carried out: 60 %, the second column: 4.
  expect(found({ opinion: 'qualified', done: 12, made: 20 })).toMatchObject({ outcome: 'partial', points: { earned: '4', lost: '6' }, trace: { rows: { at: 1 }, columns: { at: 1, of: { value: '3/5' } } } });
  expect(found({ opinion: 'unqualified', done: 16, made: 20 })).toMatchObject({ outcome: 'met', points: { earned: '10' } });
  expect(found({ opinion: 'adverse', done: 15, made: 20 })).toMatchObject({ outcome: 'unmet', reason: 'nothing', points: { earned: '0', lost: '10' } });
});

test('with one of the two known, what its row or its column cannot give is lost already', () => {
  // Qualified: 6 at best, so 4 are lost and 6 open.
  expect(found({ opinion: 'qualified' })).toMatchObject({ outcome: 'unknown', reason: 'no-answer', points: { earned: '0', open: '6', lost: '4' } });
  // A quarter carried out: 5 at best.
  expect(found({ done: 5, made: 20 })).toMatchObject({ outcome: 'unknown', points: { open: '5', lost: '5' } });
  expect(found({})).toMatchObject({ points: { open: '10' } });
});

test('a zero denominator is the best of its axis, worth nothing, or awaited, as the grid says', () => {
  const when = (whenZero?: string): ItemResult => {
    const columns = { ...audit.rule.columns, of: { ...audit.rule.columns.of, ...(whenZero ? { whenZero } : {}) } };
    return found({ opinion: 'qualified', done: 0, made: 0 }, { ...audit, rule: { ...audit.rule, columns } });
  };
  // No recommendation was made: as good as all of them carried out, 6 for a qualified opinion.
  expect(when('met')).toMatchObject({ reason: 'zero-denominator', outcome: 'partial', points: { earned: '6', lost: '4', open: '0' } });
  expect(when('unmet')).toMatchObject({ reason: 'zero-denominator', outcome: 'unmet', points: { earned: '0', lost: '10' } });
  expect(when()).toMatchObject({ reason: 'zero-denominator', outcome: 'unknown', points: { earned: '0', open: '6', lost: '4' } });
});

test('under the last bound of an axis there is no cell and no point', () => {
  const strict = { ...audit, rule: { ...audit.rule, columns: { ...audit.rule.columns, bands: [{ from: '0.80' }, { above: '0.50' }] }, points: [['10', '8'], ['6', '4'], ['1', '0']] } };
  expect(found({ opinion: 'unqualified', done: 10, made: 20 }, strict)).toMatchObject({ outcome: 'unmet', points: { lost: '10' }, trace: { columns: { at: null } } });
  expect(found({ done: 10, made: 20 }, strict)).toMatchObject({ points: { open: '0', lost: '10' } });
  expect(found({ opinion: 'unqualified', done: 11, made: 20 }, strict)).toMatchObject({ points: { earned: '8' } });
});

// Own revenue: volume per head crossed with its growth, two axes of bands.
test('both axes may be measured', () => {
  const line = {
    points: '9',
    rule: { kind: 'table2d', rows: { of: { input: 'volume' }, bands: [{ from: '5000' }, {}] }, columns: { of: { input: 'growth' }, bands: [{ above: '0.1' }, { above: '0' }, {}] }, points: [['9', '6', '3'], ['6', '3', '0']] },
  };
  const given = (volume: string, growth: string): ItemResult => indicatorAnswered(line, { volume, growth }, { types: { volume: 'decimal', growth: 'decimal' } });
  expect(given('5000', '0.1')).toMatchObject({ points: { earned: '6' }, trace: { rows: { at: 0 }, columns: { at: 1 } } });
  expect(given('4999.99', '-0.2')).toMatchObject({ points: { earned: '0' }, trace: { rows: { at: 1 }, columns: { at: 2 } } });
});
