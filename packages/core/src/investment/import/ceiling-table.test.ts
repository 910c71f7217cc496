import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanPlan } from '../checks/__fixtures__/clean-plan.ts';
import { loadedSmallFramework } from '../framework/__fixtures__/small-framework.ts';
import { CEILING_BASES } from '../investment.values.ts';
import { LANGUAGES } from '../../shared/localized-text.values.ts';
import { ceilingTable } from './ceiling-table.view.ts';
import { readCeilingTable } from './read-ceiling-table.engine.ts';

const framework = loadedSmallFramework();
const plan = cleanPlan([]);
const HEAD = ['Source', 'Année', 'Plafond (en millions de F CFA)', 'Base'];
const read = (...rows: string[][]) => readCeilingTable([['Plafonds attendus'], HEAD, ...rows], plan, framework);

describe('a table of ceilings', () => {
  it('sets those that are new or other, and leaves the rest', () => {
    const { rows, commands } = read(['Fonds propres', '2027', '0,0001', 'Moyenne versée'], ['pacasen', '2028', '1,5', 'notifié'], ['', '', '', ''], ['Fonds social', '2027', '2', '']);
    expect(rows.map(({ row, outcome, remarks }) => [row, outcome, ...remarks.map(({ code }) => code)])).toEqual([[3, 'unchanged'], [4, 'accepted'], [5, 'blank'], [6, 'remarked', 'assumed']]);
    expect(commands).toEqual([
      { type: 'setCeiling', payload: { source: 'grant', year: 2028, ceiling: { amount: 1_500_000, basis: 'granted' } } }, { type: 'setCeiling', payload: { source: 'social', year: 2027, ceiling: { amount: 2_000_000, basis: 'estimated' } } },
    ]);
  });

  it.each([
    ['source-unknown', ['Mécène', '2027', '1', '']], ['year-unreadable', ['Guichet', '27', '1', '']], ['year-unreadable', ['Guichet', '', '1', '']], ['amount-ambiguous', ['Guichet', '2027', '1,500', '']],
    ['amount-unreadable', ['Guichet', '2027', '', '']], ['word-unknown', ['Guichet', '2027', '1', 'au doigt mouillé']], ['formula', ['=1+1', '2027', '1', '']],
  ])('refuses with %s the row %j', (code, row) => {
    const { rows, commands } = read(row);
    expect([rows[0]?.outcome, rows[0]?.remarks[0]?.code, commands.length]).toEqual(['refused', code, 0]);
  });

  it('refuses the second row of one source and year, another currency, and a table without its columns', () => {
    expect(read(['Guichet', '2027', '1', 'Estimé'], ['grant', '2027', '2', 'Estimé']).rows[1]).toMatchObject({ outcome: 'refused', remarks: [{ code: 'duplicate-source', figures: { source: 'grant', year: '2027' } }] });
    expect(readCeilingTable([['Source', 'Année', 'Plafond (EUR)'], ['Guichet', '2027', '1']], plan, framework).remarks[0]?.code).toBe('currency-differs');
    expect(readCeilingTable([['a'], ['b']], plan, framework).remarks[0]?.code).toBe('no-columns');
  });

  it('counts its amounts as a table of lines does: as the text above says, as somebody chose, or not at all', () => {
    const rows = [['Source', 'Année', 'Plafond'], ['Guichet', '2027', '12,5'], ['Fonds propres', '2028', '9']];
    const amounts = ({ rows: all }: ReturnType<typeof readCeilingTable>) => all.map(({ ceiling, remarks }) => ceiling?.amount ?? remarks[0]?.code);
    const above = readCeilingTable([['Montants en millions de FCFA'], ...rows], plan, framework);
    expect([above.unit, amounts(above), above.remarks.map(({ code }) => code)]).toEqual([1_000_000, [12_500_000, 9_000_000], ['scaled']]);
    expect(amounts(readCeilingTable(rows, plan, framework, { unit: 1000 }))).toEqual([12_500, 9000]);
    expect([amounts(readCeilingTable(rows, plan, framework)), readCeilingTable(rows, plan, framework).commands]).toEqual([['unit-unsaid', 'unit-unsaid'], []]);
    expect(readCeilingTable([HEAD, ['Guichet', '2027', '1', 'Estimé']], plan, framework).unit).toBeNull();
  });

  it.each(LANGUAGES)('comes back unchanged from what was exported in %s', (language) => {
    const ceiling = fc.record({ source: fc.constantFrom('own', 'grant', 'social'), year: fc.integer({ min: 2027, max: 2031 }), amount: fc.integer({ min: 0, max: 10 ** 11 }), basis: fc.constantFrom(...CEILING_BASES) });
    fc.assert(fc.property(fc.uniqueArray(ceiling, { selector: ({ source, year }) => `${source} ${year}`, maxLength: 8 }), fc.constantFrom('XOF', 'EUR', 'TND'), (ceilings, currency) => {
      const { head, rows } = ceilingTable({ ceilings, currency }, framework, language);
      const imported = readCeilingTable([[...head], ...rows.map((row) => [...row])], { ...plan, currency, ceilings: [] }, framework);
      expect(imported.rows.map((row) => row.ceiling)).toEqual(ceilings);
      expect(readCeilingTable([head, ...rows], { ...plan, currency, ceilings }, framework).commands).toEqual([]);
    }), { numRuns: 40 });
  });
});
