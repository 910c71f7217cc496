import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entrant, formulaOf, load } from '../__fixtures__/demonstration.ts';
import { contextOf, played } from '../__fixtures__/runs.ts';
import type { Entrant } from '../entrant.schema.ts';
import { emptyRun } from '../run/run-change.commands.ts';
import { entrantChanges } from './entrant-changes.commands.ts';
import type { EntrantGround } from './entrant-columns.rules.ts';
import { decimalMarkOf, readFigure } from './read-figure.rules.ts';
import { countEntrantHeads, readEntrantTable, sameEntrant } from './read-entrant-table.engine.ts';
import { entrantTableOf } from './write-entrant-table.view.ts';

const formula = load({
  ...formulaOf([{ code: 'G1', members: { memberOf: 'G1' }, eligible: { window: 'G1' }, parts: [{ kind: 'share', code: 'people', weight: '1', key: { data: 'people' }, forfeited: 'shared' }], deduct: 'owed' },
    { pool: { envelope: 'other' }, eligible: { all: [{ data: 'audited', is: true }, { data: 'kind', among: ['town'] }] }, parts: [{ kind: 'share', code: 'area', weight: '1', key: { data: 'area' }, forfeited: 'shared' }], strata: { by: 'zone', key: 'equal' } }], [
    { code: 'people', type: 'count' }, { code: 'area', type: 'decimal' }, { code: 'idp', type: 'points', most: '100', round: { decimals: 1, mode: 'half-up' } }, { code: 'owed', type: 'money', missingIsZero: true }, { code: 'audited', type: 'boolean' },
    { code: 'kind', type: 'choice', values: [{ code: 'town', label: { fr: 'Ville' } }, { code: 'rural', label: { fr: 'Commune rurale' } }] }, { code: 'zone', type: 'group' },
  ]), currency: 'TND',
});
const place = (id: string, name: string, code: string, kind = 'commune') => ({ id, name, kind, identifiers: [{ scheme: 'ansd', code }] });
const territories = [place('sn-kolda', 'Kolda', 'KD1'), place('sn-thies', 'Ville de Thiès', 'TH1'), place('sn-sedhiou', 'Sédhiou', 'SE1'), place('sn-mbao-1', 'Mbao', 'MB1'), place('sn-mbao-2', 'Mbao', 'MB2')];
const ground = (entrants: readonly Entrant[] = []): EntrantGround => ({ formula, entrants, territories });
const read = (rows: readonly (readonly string[])[], entrants: readonly Entrant[] = []) => readEntrantTable(rows, ground(entrants));
const told = (rows: readonly (readonly string[])[], entrants: readonly Entrant[] = []) => read(rows, entrants).lines.map(({ territory, outcome, remarks }) => [territory, outcome, ...remarks.map(({ code }) => code)]);

describe('reading a list of territories', () => {
  it('finds them by name without accents or capitals, by what stands before it, by any code; never guesses between two', () => {
    expect(told([['Collectivité'], ['THIES'], ['commune de kolda'], ['ansd:se1'], ['MB2'], ['Mbao'], ['Nulle part'], ['Ville de Thiès']])).toEqual([
      ['sn-thies', 'added'], ['sn-kolda', 'added'], ['sn-sedhiou', 'added'], ['sn-mbao-2', 'added'], [null, 'refused', 'territory-ambiguous'], [null, 'refused', 'territory-unknown'], ['sn-thies', 'refused', 'territory-twice'],
    ]);
    // One of the two is on the list already: it is meant.
    expect(told([['Nom', 'people'], ['Mbao', '5']], [entrant('sn-mbao-1')])).toEqual([['sn-mbao-1', 'changed']]);
    const named = { ...ground(), territories: [...territories, place('sn-kolda-region', 'Kolda', 'KD', 'region')] };
    expect(readEntrantTable([['Nom'], ['Kolda'], ['Commune de Kolda'], ['Région de Kolda']], named).lines.map(({ territory }) => territory)).toEqual([null, 'sn-kolda', 'sn-kolda-region']);
    expect(readEntrantTable([['Nom'], ['Kolda']], { ...named, likely: new Set(['sn-kolda', 'sn-thies']) }).lines[0]!.territory).toBe('sn-kolda');
    expect(told([['Code', 'Nom'], ['KD1', 'Kolda'], ['KD1', 'Sédhiou']])).toEqual([['sn-kolda', 'added'], [null, 'refused', 'territory-mismatch']]);
  });

  it('never takes a département for the town of the same name: the list, the cycle or a word before the name says which', () => {
    const pikine = [place('sn-dk-pi', 'Pikine', 'SN-DK-PI', 'departement'), place('sn-dk-pi-ville', 'Ville de Pikine', 'SN-DK-PI-VILLE', 'ville')];
    const thies = [place('sn-th', 'Thiès', 'SN-TH', 'region'), place('sn-th-td', 'Thiès', 'SN-TH-TD', 'departement'), place('sn-th-td-ville', 'Ville de Thiès', 'SN-TH-TD-VILLE', 'ville')];
    const among = (name: string, more: Partial<EntrantGround> = {}) => { const [line] = readEntrantTable([['Nom'], [name]], { formula, entrants: [], territories: [...pikine, ...thies], ...more }).lines; return line!.territory ?? line!.remarks.map(({ code, figures }) => `${code} ${figures['codes'] ?? ''}`).join(); };
    expect([among('Pikine'), among('Thiès')]).toEqual(['territory-ambiguous sn-dk-pi, sn-dk-pi-ville', 'territory-ambiguous sn-th, sn-th-td, sn-th-td-ville']);
    expect([among('Ville de Pikine'), among('commune de Pikine'), among('Département de Pikine'), among('Région de Thiès'), among('DEPARTEMENT DE THIES')]).toEqual(['sn-dk-pi-ville', 'sn-dk-pi-ville', 'sn-dk-pi', 'sn-th', 'sn-th-td']);
    expect([among('Région de Pikine'), among('Commune de Thiès', { territories: thies.slice(0, 2) })]).toEqual(['territory-unknown ', 'territory-unknown ']);
    expect([among('Pikine', { entrants: [entrant('sn-dk-pi-ville')] }), among('Thiès', { likely: new Set(['sn-dk-pi-ville', 'sn-th-td-ville']) })]).toEqual(['sn-dk-pi-ville', 'sn-th-td-ville']);
  });

  it('takes a bare list of names, and a table whose head is not its first row; says so where nobody is named', () => {
    expect(told([['Kolda'], ['Sédhiou']])).toEqual([['sn-kolda', 'added'], ['sn-sedhiou', 'added']]);
    expect(read([['Répartition 2026', ''], ['', ''], ['Commune', 'people'], ['Kolda', '12']]).lines).toMatchObject([{ row: 4, territory: 'sn-kolda', is: { data: { people: '12' } } }]);
    expect(read([['a', 'b'], ['1', '2']])).toMatchObject({ lines: [], remarks: [{ code: 'no-territory-column' }] });
  });

  it('tells which of several tables is the list by the columns its heads name, with a formula or without', () => {
    const tables = [[['Notes', 'people'], ['Kolda', '5']], [['Liste 2026'], [], ['Commune', 'Note']], [['Code', 'people', 'Zone libre', 'G1'], ['KD1', '5']]];
    expect(tables.map((rows) => countEntrantHeads(rows, formula))).toEqual([0, 1, 3]);
    expect(tables.map((rows) => countEntrantHeads(rows))).toEqual([0, 1, 1]);
    expect(countEntrantHeads([...Array.from({ length: 10 }, () => ['x']), ['Commune']], formula)).toBe(0);
  });

  it('reads classes, where each stands, figures, yes and no, choices and groups; an empty cell leaves what stands, a question mark unsays it', () => {
    const before = entrant('sn-kolda', { people: '10', area: '3' }, { classes: ['A'], windows: { G1: 'closed' } });
    const rows = [['Commune', 'Classes', 'Guichet G1', 'people (habitants)', 'area', 'owed', 'audited', 'kind', 'zone'], ['Kolda', 'B, pilot', 'Ouvert', '', '?', '1 234,5', 'Oui', 'ville', 'Sud']];
    expect(read(rows, [before]).lines[0]).toMatchObject({ outcome: 'changed', is: { classes: ['B', 'pilot'], windows: { G1: 'open' }, data: { people: '10', area: null, owed: '1234500', audited: true, kind: 'town', zone: 'Sud' } } });
    expect(told([['Commune', 'people'], ['Kolda', '']], [before])).toEqual([['sn-kolda', 'same']]);
  });

  it.each<readonly [string, string, string | null]>([
    ['people (milliers)', '103,5', '103500'], ['people (thousands)', '103', '103000'], ['people [بالآلاف]', '103', '103000'], ['people (habitants)', '103', '103'], ['people (milliers)', '103,5741', null],
    ['owed (millions TND)', '1 234,5', '1234500000000'], ['owed (en milliards)', '2', '2000000000000'], ['owed (M TND)', '2', '2000000000'], ['owed (مليون)', '0,0000015', '1500'], ['owed (TND)', '2', '2000'], ['area (m)', '12,5', '12.5'],
  ])('reads a figure in the unit that its head says: %s, %s', (head, text, expected) => {
    const [line] = read([['Commune', head], ['Kolda', text]]).lines;
    expect(line!.is ? line!.is.data[head.split(' ')[0]!] : line!.remarks[0]!.code).toBe(expected ?? 'figure-not-whole');
  });

  it('reads no unit out of the name of a column', () => {
    const own = load({ ...formulaOf([{ parts: [{ kind: 'share', code: 'people', weight: '1', key: { data: 'people' }, forfeited: 'shared' }] }], [{ code: 'people', type: 'count' }]), data: [{ code: 'people', type: 'count', label: { fr: 'Population (milliers)' }, source: { ref: 'demonstration', confidence: 'U' } }] });
    expect(readEntrantTable([['Commune', 'Population (milliers) (2023)'], ['Kolda', '103']], { ...ground(), formula: own }).lines[0]!.is!.data).toEqual({ people: '103' });
  });

  it('says of each line all that cannot be read, with the column and what was found, and takes nothing of it', () => {
    const rows = [['Commune', 'people', 'area', 'idp', 'owed', 'audited', 'kind', 'G1', 'classes', 'chef-lieu', 'people'], ['Kolda', '12,5', '-3', '101', '1,2345', 'peut-être', 'village', 'mi-clos', '9bis', 'x', '4'], ['Sédhiou', '1', '2', '3', '4', 'non', 'rural', 'fermé', 'A', '', '', 'trop']];
    expect(read(rows).remarks).toEqual([{ code: 'column-ignored', figures: { head: 'chef-lieu' } }, { code: 'column-twice', figures: { head: 'people' } }]);
    const [kolda, sedhiou] = read(rows).lines;
    expect(kolda).toMatchObject({ outcome: 'refused', is: null });
    expect(kolda!.remarks.map(({ code, figures }) => `${code} ${figures['column']} ${figures['found']}`)).toEqual([
      'figure-not-whole people 12,5', 'figure-negative area -3', 'figure-unreadable idp 101', 'figure-not-whole owed 1,2345', 'yes-or-no audited peut-être', 'not-a-choice kind village', 'standing-unreadable G1 mi-clos', 'class-unreadable classes 9bis',
    ]);
    expect(sedhiou!.remarks).toEqual([{ code: 'row-too-long', figures: { count: '11' } }]);
  });

  it.each<readonly [string, readonly string[], object]>([
    ['1 234,5', [], { value: '1234.5' }], ['1\u202f234', [], { value: '1234' }], ['7.444.453', [], { value: '7444453' }], ['7,444,453.25', [], { value: '7444453.25' }], ['0,125', [], { value: '0.125' }], ['012,50', [], { value: '12.5' }], ['٣٫٥', [], { value: '3.5' }],
    ['1,234', [], { fault: 'figure-ambiguous', figures: { one: '1234', other: '1.234' } }], ['1,234', ['12,5'], { value: '1.234' }], ['1,234', ['12.5'], { value: '1234' }], ['1,234', ['12,5', '3.25'], { fault: 'figure-ambiguous' }],
    ['1,2.3', [], { fault: 'figure-unreadable' }], ['douze', [], { fault: 'figure-unreadable' }], ['1e3', [], { fault: 'figure-unreadable' }], ['12 34', [], { fault: 'figure-unreadable' }],
  ])('reads %s, in a column with %j', (text, others, expected) => { expect(readFigure(text, { type: 'decimal' }, 'XOF', { mark: decimalMarkOf([text, ...others]), noughts: 0 })).toMatchObject(expected); });
});

describe('a list', () => {
  const value = fc.record({ people: fc.nat(9_999_999).map(String), area: fc.tuple(fc.nat({ max: 2_000 }), fc.integer({ min: 10, max: 99 })).map(([whole, part]) => `${whole}.${part}5`), idp: fc.nat(1000).map((tenths) => (tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1))), owed: fc.nat(9_999_999).map(String), audited: fc.boolean(), kind: fc.constantFrom('town', 'rural'), zone: fc.constantFrom('Sud', 'Nord-Est') }, { requiredKeys: [] });
  const one = (territory: string) => fc.record({ territory: fc.constant(territory), classes: fc.uniqueArray(fc.constantFrom('A', 'B', 'pilot')), windows: fc.record({ G1: fc.constantFrom('open', 'closed', 'undetermined', 'not-member') }, { requiredKeys: [] }), data: value }) as fc.Arbitrary<Entrant>;
  const list = fc.tuple(...territories.map(({ id }) => fc.option(one(id), { nil: undefined }))).map((all) => all.filter((each) => each !== undefined));

  it.each(['fr', 'en', 'ar'] as const)('written as a table and read again unchanged changes nothing, in %s', (language) => {
    fc.assert(fc.property(list, (entrants) => {
      const again = read(entrantTableOf(ground(entrants), language), entrants);
      expect(again.lines.map(({ outcome, remarks }) => [outcome, remarks])).toEqual(entrants.map(() => ['same', []]));
      expect(entrantChanges(entrants, again.lines.flatMap(({ is }) => is ?? []))).toEqual([]);
    }), { numRuns: 200 });
  });

  it('comes to any other by its commands, which leave columns alone that did not change', () => {
    fc.assert(fc.property(list, list, (before, after) => {
      const start = { ...emptyRun('r', 'p', '2026'), entrants: before };
      const gone = before.flatMap(({ territory }) => (after.some((each) => each.territory === territory) ? [] : [territory]));
      const bodies = entrantChanges(before, after, gone);
      const { state } = played(start, bodies, contextOf(undefined, { formula }));
      expect(state.entrants.length).toBe(after.length);
      for (const each of after) expect(sameEntrant(state.entrants.find(({ territory }) => territory === each.territory), each)).toBe(true);
    }), { numRuns: 200 });
    const kolda = entrant('sn-kolda', { people: '1', area: '2' });
    expect(entrantChanges([kolda], [{ ...kolda, data: { people: '3', area: '2' } }])).toEqual([{ type: 'setData', payload: { column: 'people', values: [{ territory: 'sn-kolda', value: '3' }] } }]);
    expect(entrantChanges([kolda], [{ ...kolda, classes: ['A'] }], ['nobody'])).toMatchObject([{ type: 'setEntrants', payload: { entrants: [{ territory: 'sn-kolda' }] } }]);
  });
});
