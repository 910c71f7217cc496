import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanPlan } from '../checks/__fixtures__/clean-plan.ts';
import { loadedSmallFramework } from '../framework/__fixtures__/small-framework.ts';
import { CARRY_REASONS, DELIVERY_MODES, LAND_STATUSES, MATURITIES, PROJECT_NATURES, PROJECT_STATUSES, SCREENING_STATUSES } from '../investment.values.ts';
import type { PlanContent, Project } from '../plan.schema.ts';
import { projectSchema } from '../plan.schema.ts';
import { canonicalProject } from '../project-facets.rules.ts';
import { LANGUAGES } from '../../shared/localized-text.values.ts';
import { fieldsNotInTable, planTable, writeAmount } from './plan-table.view.ts';
import { ownNameOf } from './other-territory.engine.ts';
import { IMPORT_REFUSALS, IMPORT_REMARKS, TABLE_REMARKS, type ImportRemarkCode } from './plan-table.values.ts';
import { readAmount, readDate, readQuarter, type CellReading } from './read-cell.rules.ts';
import { readPlanTable, type PlanImport } from './read-plan-table.engine.ts';

const framework = loadedSmallFramework();
const plan = cleanPlan([]);
const choices = { newId: (row: number) => `row-${row}` };
const read = (rows: readonly (readonly string[])[], into: PlanContent = plan): PlanImport => readPlanTable(rows, into, framework, choices);
const valueOf = <T>(reading: CellReading<T>) => ('fault' in reading ? reading.fault : reading.remark ? [reading.value, reading.remark] : reading.value);

describe('a cell', () => {
  it.each([
    ['57000000', 57_000_000], ['57 000 000', 57_000_000], ['57\u00a0000\u202f000 F CFA', 57_000_000], ["57'000'000", 57_000_000], ['57,000,000', 57_000_000], ['57.000.000', 57_000_000], ['5.7E7', 57_000_000],
    ['12,5', [13, 'amount-rounded']], ['', null], ['-', null], ['néant', null], ['12,500', 'amount-ambiguous'], ['12.500', 'amount-ambiguous'], ['-300', 'amount-negative'], ['environ 3 millions', 'amount-unreadable'],
    ['1 23 456', 'amount-unreadable'], ['1,234.56,7', 'amount-unreadable'], ['9999999999999', 'amount-too-large'], ['0,125', [0, 'amount-rounded']],
  ])('%j is an amount in francs: %j', (text, amount) => { expect(valueOf(readAmount(text, 'XOF', 1))).toEqual(amount); });

  it('counts as its head says, exactly', () => {
    expect([valueOf(readAmount('1,5', 'XOF', 1_000_000)), valueOf(readAmount('108', 'XOF', 1000)), valueOf(readAmount('1.234,56', 'EUR', 1)), valueOf(readAmount('0,0000001', 'XOF', 1_000_000))]).toEqual([1_500_000, 108_000, 123_456, [0, 'amount-rounded']]);
  });

  it.each([
    ['2026-04-15', '2026-04-15'], ['15/04/2026', '2026-04-15'], ['05/04/2026', ['2026-04-05', 'date-day-first']], ['31/02/2026', 'date-unreadable'], ['46127', ['2026-04-15', 'date-from-number']], ['avril', 'date-unreadable'], ['2026-04-15T00:00:00.000Z', '2026-04-15'],
  ])('%j is a day: %j', (text, day) => { expect(valueOf(readDate(text))).toEqual(day); });

  it.each([['2026-Q2', '2026-Q2'], ['T2 2026', '2026-Q2'], ['2e trimestre 2026', '2026-Q2'], ['1er trim. 2027', '2027-Q1'], ['15/04/2026', '2026-Q2'], ['T5 2026', 'quarter-unreadable']])('%j is a quarter: %j', (text, quarter) => {
    expect(valueOf(readQuarter(text))).toEqual(quarter);
  });
});

const HEAD = ['Code', 'Projet', 'Secteur', 'Coût total', 'CP 2027', 'Guichet 2027'];
const row = (...cells: string[]) => cells;
const told = (table: PlanImport) => table.rows.map(({ outcome, remarks }) => [outcome, ...remarks.map(({ code }) => code)]);

describe('a table of lines', () => {
  it('is found under a title that says how amounts are counted, and told line by line', () => {
    const table = read([
      ['PTI 2027-2029 (en millions de F CFA)', ''], [], HEAD, row('', 'Urbanisme', '', '', '', ''), row('P-1', 'Pavage', '', '108', '60', '60'), row('P-2', 'Puits', 'Santé', '1,5', '1,5', ''), row('', '', '', '', '', ''),
      row('Total', '', '', '109,5', '61,5', '60'), row('', 'Sous-total santé', '', '1,5', '', ''),
    ]);
    expect(told(table)).toEqual([['heading'], ['remarked', 'sector-from-heading'], ['accepted'], ['blank'], ['total'], ['total']]);
    expect(table.remarks.map(({ code, column, figures }) => [code, column ?? figures['field'] ?? figures['scale']])).toEqual([['assumed', 'nature'], ['assumed', 'mode'], ['assumed', 'status'], ['assumed', 'ap'], ['scaled', '1000000']]);
    expect(table.rows[1]).toMatchObject({ row: 5, project: { id: 'row-5', code: 'P-1', sector: 'urban', cost: 108_000_000, ap: 108_000_000, credits: { 2027: 60_000_000 }, funding: [{ source: 'grant', year: 2027, amount: 60_000_000 }] } });
    expect(table.commands.map(({ type }) => type)).toEqual(['addProject', 'addProject']);
  });

  it('knows amounts by what their heads say of units and currency', () => {
    expect(read([['Projet', 'Secteur', 'Coût total (en millions de F CFA)', 'CP 2027 (milliers FCFA)'], ['Puits', 'Santé', '1,5', '900']]).rows[0]?.project).toMatchObject({ cost: 1_500_000, credits: { 2027: 900_000 } });
  });

  it('settles the unit of a table once: columns that say none are counted like those that do, and that is said', () => {
    const table = read([['Projet', 'Secteur', 'Coût total (millions FCFA)', 'CP 2027', 'CP 2028'], ['Puits', 'Santé', '20', '12,5', '7,5']]);
    expect(table.rows[0]).toMatchObject({ outcome: 'remarked', project: { cost: 20_000_000, credits: { 2027: 12_500_000, 2028: 7_500_000 } } });
    expect([table.unit, table.columns.map(({ scale }) => scale)]).toEqual([1_000_000, [1, 1, 1_000_000, 1_000_000, 1_000_000]]);
    expect(table.remarks.filter(({ code }) => code === 'unit-assumed')).toEqual([{ code: 'unit-assumed', column: 'CP 2027, CP 2028', figures: { scale: '1000000', like: 'Coût total (millions FCFA)' } }]);
  });

  it('takes amounts written in full beside a cost in millions for what they are, and says so', () => {
    const table = read([['Projet', 'Secteur', 'Coût total (millions FCFA)', 'CP 2027'], ['Puits', 'Santé', '20', '12 500 000']]);
    expect([table.rows[0]?.project?.credits, table.unit]).toEqual([{ 2027: 12_500_000 }, 1]);
    expect(table.remarks.find(({ code }) => code === 'unit-assumed')?.figures['scale']).toBe('1');
  });

  it('asks for the unit where nothing says it and amounts cannot be francs, and takes it from whoever answers', () => {
    const rows = [HEAD, row('P-1', 'Puits', 'Santé', '12,5', '12,5', ''), row('P-2', 'Pont', 'Santé', '9', '9', '')];
    expect(told(read(rows))).toEqual([['refused', 'unit-unsaid'], ['refused', 'unit-unsaid']]);
    expect(read(rows).rows[0]?.remarks).toEqual([{ code: 'unit-unsaid', column: 'Coût total, CP 2027', figures: { found: '12,5' } }]);
    const chosen = readPlanTable(rows, plan, framework, { ...choices, unit: 1_000_000 });
    expect([chosen.unit, chosen.rows.map(({ project }) => project?.cost), chosen.remarks.some(({ code }) => code === 'unit-assumed')]).toEqual([1_000_000, [12_500_000, 9_000_000], false]);
    expect(read([['Projet', 'Secteur', 'Coût total (F CFA)'], ['Puits', 'Santé', '12,5']]).rows[0]?.remarks.map(({ code }) => code)).toContain('amount-rounded');
    expect(read([['Projet', 'Secteur', 'Coût total (F CFA)'], ['Puits', 'Santé', '12']]).unit).toBeNull();
  });

  const beside = (head: readonly string[], ...rows: readonly (readonly string[])[]) => read([['Projet', 'Secteur', ...head], ...rows.map((cells, at) => [`Puits ${at}`, 'Santé', ...cells])]);
  const unsaidIn = (table: PlanImport) => table.rows.map(({ remarks }) => remarks.filter(({ code }) => code === 'unit-unsaid').length);

  it('takes a currency alone in a head for its unit only where the text above says no other', () => {
    const table = read([['Montants en millions de FCFA'], ['Projet', 'Secteur', 'Coût total (FCFA)', 'CP 2027'], ['Puits', 'Santé', '20', '12']]);
    expect([table.rows[0]?.project?.cost, table.rows[0]?.project?.credits, table.unit]).toEqual([20_000_000, { 2027: 12_000_000 }, 1_000_000]);
    expect(beside(['Coût total (FCFA)', 'CP 2027'], ['20000000', '12000000']).rows[0]?.project).toMatchObject({ cost: 20_000_000, credits: { 2027: 12_000_000 } });
  });

  it.each([['20', '12,5'], ['20000000', '12,5'], ['20000000', '12500']])('does not count %s beside a cost of %s in francs as francs: it asks', (cost, credits) => {
    const table = beside(['Coût total (FCFA)', 'CP 2027'], [cost, credits]);
    expect([table.rows[0]?.outcome, unsaidIn(table)]).toEqual(['refused', [1]]);
  });

  it.each([
    ['Coût total (millions FCFA)', '20', '12500', 1000, 12_500_000], ['Coût total (milliers FCFA)', '20000', '3000000', 1, 3_000_000], ['Coût total (millions FCFA)', '20', '0,4', 1_000_000, 400_000], ['Coût total (milliers FCFA)', '2000000', '30000', 1000, 30_000_000],
  ])('under %j takes %s and %s in proportion to each other, and says so', (head, cost, credits, unit, taken) => {
    const table = beside([head, 'CP 2027'], [cost, credits]);
    expect([table.unit, table.rows[0]?.project?.credits]).toEqual([unit, { 2027: taken }]);
    const like = head.includes('millions') ? 1_000_000 : 1000;
    expect(table.remarks.find(({ code }) => code === 'unit-assumed')?.figures).toEqual({ scale: String(unit), [unit === like ? 'like' : 'beside']: head });
  });

  it('asks for a row that does not stand in proportion as the others do, and for all where they disagree', () => {
    const odd = beside(['Coût total (millions FCFA)', 'CP 2027'], ['20', '12'], ['30', '30'], ['2', '1998 000'], ['9', '8,5']);
    expect([odd.unit, unsaidIn(odd), odd.rows.map(({ project }) => project?.credits[2027])]).toEqual([1_000_000, [0, 0, 1, 0], [12_000_000, 30_000_000, undefined, 8_500_000]]);
    expect(unsaidIn(beside(['Coût total (millions FCFA)', 'CP 2027'], ['20', '12'], ['30', '30000']))).toEqual([1, 1]);
    expect(unsaidIn(beside(['Coût total (millions FCFA)', 'CP 2027'], ['2', '900000000000']))).toEqual([1]);
  });

  it('asks where two columns say different units, and of nothing where nothing is written', () => {
    const heads = ['Coût total (millions FCFA)', 'AP (milliers FCFA)', 'CP 2027', 'CP 2028', 'CP 2029'];
    expect(unsaidIn(beside(heads, ['20', '20000', '12', '8', '']))).toEqual([1]);
    expect(beside(heads, ['20', '20000', '', '0', '-']).rows[0]?.project).toMatchObject({ cost: 20_000_000, ap: 20_000_000, credits: {} });
  });

  it('names two of the columns it supposes a unit of, and counts the others', () => {
    const table = beside(['Coût total (millions FCFA)', 'CP 2027', 'CP 2028', 'CP 2029'], ['20', '12', '8', '']);
    expect(table.remarks.find(({ code }) => code === 'unit-assumed')?.column).toBe('CP 2027, CP 2028 (+1)');
  });

  it('leaves what heads and titles say as it is, whatever is chosen for the others', () => {
    const table = readPlanTable([['Montants en milliers de F CFA'], ['Projet', 'Secteur', 'Coût total (millions FCFA)', 'CP 2027'], ['Puits', 'Santé', '1', '900']], plan, framework, choices);
    expect([table.rows[0]?.project?.cost, table.rows[0]?.project?.credits, table.unit]).toEqual([1_000_000, { 2027: 900_000 }, 1000]);
  });

  it('reads N and N+1, heads in English, and one source for a line', () => {
    const table = read([['Project', 'Sector', 'Amount', 'CP N', 'N+1', 'Funding', 'Status'], ['Pavage', 'voirie', '100', '60', '40', 'PACASEN', 'en cours']]);
    expect(table.rows[0]).toMatchObject({ outcome: 'remarked', project: { credits: { 2027: 60, 2028: 40 }, status: 'ongoing', funding: [] }, remarks: [{ code: 'code-made' }, { code: 'funding-not-placed', figures: { source: 'grant', amount: '100' } }] });
    expect(read([['Project', 'Sector', 'Amount', 'Year', 'Funding'], ['Pavage', 'voirie', '100', '2028', 'pacasen']]).rows[0]?.project).toMatchObject({ credits: { 2028: 100 }, funding: [{ source: 'grant', year: 2028, amount: 100 }] });
  });

  const CASES: readonly (readonly [ImportRemarkCode, readonly (readonly string[])[]])[] = [
    ['title-missing', [HEAD, row('P-1', '', 'Santé', '1', '1', '')]], ['sector-missing', [HEAD, row('P-1', 'Puits', '', '1', '1', '')]], ['sector-unknown', [HEAD, row('P-1', 'Puits', 'Espace', '1', '1', '')]],
    ['source-unknown', [['Projet', 'Secteur', 'Coût', 'Année', 'Bailleur'], row('Puits', 'Santé', '1', '2027', 'Mécène')]], ['word-unknown', [['Projet', 'Secteur', 'Coût', 'Statut'], row('Puits', 'Santé', '1', 'peut-être')]],
    ['amount-unreadable', [HEAD, row('P-1', 'Puits', 'Santé', 'dix', '1', '')]], ['amount-ambiguous', [HEAD, row('P-1', 'Puits', 'Santé', '1,500', '', '')]], ['amount-negative', [HEAD, row('P-1', 'Puits', 'Santé', '-4', '', '')]],
    ['amount-too-large', [HEAD, row('P-1', 'Puits', 'Santé', '9'.repeat(20), '', '')]], ['whole-unreadable', [['Projet', 'Secteur', 'Rang'], row('Puits', 'Santé', 'premier')]],
    ['date-unreadable', [['Projet', 'Secteur', 'Date : Avis'], row('Puits', 'Santé', '2027-02-30')]], ['quarter-unreadable', [['Projet', 'Secteur', 'Début', 'Fin'], row('Puits', 'Santé', 'bientôt', 'T2 2027')]],
    ['schedule-reversed', [['Projet', 'Secteur', 'Début', 'Fin'], row('Puits', 'Santé', 'T3 2027', 'T2 2027')]], ['year-unreadable', [['Projet', 'Secteur', 'Coût', 'Année'], row('Puits', 'Santé', '1', '27')]],
    ['year-before-plan', [['Projet', 'Secteur', 'CP 2026'], row('Puits', 'Santé', '5')]], ['id-unreadable', [['Id', 'Projet', 'Secteur'], row('a b', 'Puits', 'Santé')]], ['formula', [HEAD, row('P-1', '=HYPERLINK("x")', 'Santé', '1', '1', '')]],
    ['formula', [HEAD, row('P-1', 'Puits', 'Santé', '=1+1', '1', '')]], ['formula', [HEAD, row('P-1', '+cmd|calc', 'Santé', '1', '1', '')]], ['too-long', [HEAD, row('P-1', 'x'.repeat(301), 'Santé', '1', '1', '')]],
    ['duplicate', [HEAD, row('P-1', 'Puits', 'Santé', '1', '1', ''), row('P-1', 'Pont', 'Santé', '1', '1', '')]], ['duplicate-source', [['Projet', 'Secteur', 'Coût', 'Année', 'Financement', 'Guichet 2027'], row('Puits', 'Santé', '9', '2027', 'Guichet', '4')]],
    ['origin-unreadable', [['Projet', 'Secteur', 'Repris du plan', 'Repris de l’année', 'Reports'], row('Puits', 'Santé', 'old', '2026', 'un peu')]],
    ['word-unknown', [['Projet', 'Secteur', 'Procédure'], row('Puits', 'Santé', 'de gré à gré')]], ['procedure-kept', [['Projet', 'Secteur', 'Procédure'], row('Puits', 'Santé', 'raffle')]],
    ['cost-unknown', [HEAD, row('P-1', 'Puits', 'Santé', '', '', '')]], ['amount-rounded', [HEAD, row('P-1', 'Puits', 'Santé', '4500000,7', '', '')]], ['unit-unsaid', [HEAD, row('P-1', 'Puits', 'Santé', '12,5', '', '')]], ['date-day-first', [['Projet', 'Secteur', 'Date : Avis'], row('Puits', 'Santé', '05/02/2027')]],
    ['date-from-number', [['Projet', 'Secteur', 'Date : Avis'], row('Puits', 'Santé', '46422')]], ['sector-from-heading', [HEAD, row('Urbanisme', '', '', '', '', ''), row('P-1', 'Pavage', '', '1', '1', '')]],
    ['year-past-paid', [['Projet', 'Secteur', 'Coût', 'Année', 'Statut'], row('Puits', 'Santé', '4', '2020', 'réalisé')]], ['year-missing', [['Projet', 'Secteur', 'Coût', 'Année'], row('Puits', 'Santé', '4', '')]],
    ['funding-not-placed', [['Projet', 'Secteur', 'Coût', 'Financement'], row('Puits', 'Santé', '4', 'Guichet')]], ['code-made', [['Projet', 'Secteur', 'Coût'], row('Puits', 'Santé', '4')]],
    ['looks-like', [HEAD, row('P-1', 'Puits', 'Santé', '1', '1', ''), row('P-2', 'PUITS', 'Santé', '1', '1', '')]], ['broken-letters', [HEAD, row('P-1', 'RÃ©seau', 'Santé', '1', '1', '')]],
  ];

  it.each(CASES)('says %s where it is so', (code, rows) => {
    const table = read(rows);
    const { outcome, remarks } = table.rows.at(-1)!;
    expect(remarks.map((remark) => remark.code)).toContain(code);
    const refuses = (IMPORT_REFUSALS as readonly string[]).includes(code);
    expect(outcome).toBe(refuses ? 'refused' : 'remarked');
    if (refuses) expect(table.rows.at(-1)?.command).toBeUndefined();
  });

  it('says what keeps a whole table from being read, or a part of it', () => {
    const big = read([HEAD, ...Array.from({ length: 2002 }, (_, at) => row(`P-${at}`, `Puits ${at}`, 'Santé', '1', '1', ''))]);
    const long = read([HEAD, ...Array.from({ length: 10_003 }, () => row('', '', '', '', '', ''))]);
    const tables = [read([['a', 'b'], ['1', '2']]), read([['Projet', 'Secteur', 'Coût (€)'], row('Puits', 'Santé', '1')]), read([[...HEAD, 'Coût total', 'Météo'], row('P-1', 'Puits', 'Santé', '1', '1', '', '2', 'x')]), long];
    const codes = new Set<ImportRemarkCode>([...tables.flatMap(({ remarks }) => remarks.map(({ code }) => code)), ...big.rows.flatMap(({ remarks }) => remarks.map(({ code }) => code)), ...CASES.map(([code]) => code)]);
    expect(tables.slice(0, 2).map(({ rows, commands }) => [rows.length, commands.length])).toEqual([[0, 0], [0, 0]]);
    expect([big.counts.refused, big.commands.length]).toEqual([2, 2000]);
    const elsewhere: readonly ImportRemarkCode[] = ['execution-not-imported', 'scaled', 'unit-assumed', 'other-territory'];
    expect([...IMPORT_REFUSALS, ...IMPORT_REMARKS, ...TABLE_REMARKS].filter((code) => !codes.has(code) && !elsewhere.includes(code))).toEqual([]);
  });

  it('takes the id of a line for its code where there is none, and makes one where it is too long', () => {
    expect(told(read([['Line id', 'Projet', 'Secteur', 'Coût', 'CP 2027'], row('SNPTI-001', 'Puits', 'Santé', '4', '4'), row('x'.repeat(41), 'Pont', 'Santé', '4', '4')]))).toEqual([['accepted'], ['remarked', 'code-made']]);
  });

  const LOUGA = cleanPlan([], { territory: 'sn-lg-ld1-1' });
  const into = (head: string[], lines: string[][], own: { name: string; kind: string } | undefined, of: PlanContent = LOUGA): PlanImport =>
    readPlanTable([['Code', 'Projet', 'Secteur', 'Coût', 'CP 2027', ...head], ...lines.map((cells, at) => [`P-${at}`, `Puits ${at}`, 'Santé', '4', '4', ...cells])], of, framework, { ...choices, ...(own && { isOwnName: ownNameOf(own) }) });

  it('points out rows that name another territory by its code, and counts them', () => {
    const table = into(['Territory code', 'Territory name'], [['SN-LG-LD1-1', 'Louga'], ['SN-KD-KD1-1', 'Kolda'], ['SN-LG-LD1-10', 'Niomré'], ['', ''], ['SN-ZG-ZD1-1', '']], undefined);
    expect(told(table)).toEqual([['accepted'], ['remarked', 'other-territory'], ['remarked', 'other-territory'], ['accepted'], ['remarked', 'other-territory']]);
    expect(table.rows[1]).toMatchObject({ remarks: [{ figures: { found: 'Kolda' } }], project: { locality: { name: 'Kolda', territory: 'SN-KD-KD1-1' } } });
    expect(table.remarks[0]).toEqual({ code: 'other-territory', figures: { count: '3', found: 'Kolda, Niomré (+1)' } });
    expect(told(into(['Territory code'], [['SN-LG-LD1-1'], ['SN-LG-LD2-4'], ['SN-KD-KD1-1']], undefined, cleanPlan([], { territory: 'sn-lg' })))).toEqual([['accepted'], ['accepted'], ['remarked', 'other-territory']]);
  });

  it('or by its name, for a commune whose own is known; quarters stay where lines are', () => {
    const lines = [['Louga', 'Artillerie'], ['Commune de LOUGA', ''], ['Kolda', ''], ['', 'Thiokhna']];
    const table = into(['Commune', 'Quartier'], lines, { name: 'Louga', kind: 'commune' });
    expect(told(table)).toEqual([['accepted'], ['accepted'], ['remarked', 'other-territory'], ['accepted']]);
    expect(table.rows.map(({ project }) => project?.locality?.name)).toEqual(['Artillerie', undefined, undefined, 'Thiokhna']);
    expect([into(['Commune', 'Quartier'], lines, undefined), into(['Commune', 'Quartier'], lines, { name: 'Louga', kind: 'departement' }), into(['Quartier'], [['Kolda']], { name: 'Louga', kind: 'commune' })].flatMap(({ remarks, rows }) => [...remarks, ...rows.flatMap((one) => one.remarks)]).filter(({ code }) => /^other/.test(code))).toEqual([]);
  });

  it('leaves where a line of the plan is, and says nothing of it again', () => {
    const line = cleanLine('p1', { locality: { name: 'Sikilo', territory: 'sn-kd-kd1-1' } });
    expect(told(readPlanTable([['Code', 'Projet', 'Commune', 'Code du territoire'], ['P1', line.title, 'Kolda', 'SN-KD-KD1-1']], { ...LOUGA, projects: [line] }, framework, choices))).toEqual([['unchanged']]);
  });

  it('says each cause once', () => {
    expect(told(read([HEAD, row('P-1', 'Puits', 'Santé', 'dix', '1', ''), row('=A1', 'Pont', '=A1', '', '1', ''), row('P-3', 'Quai', 'Santé', '', '1', '')])))
      .toEqual([['refused', 'amount-unreadable'], ['refused', 'formula', 'formula', 'code-made', 'cost-unknown'], ['remarked', 'cost-unknown']]);
  });

  it('tells what a row that becomes no line calls itself', () => {
    const table = read([HEAD, row('P-1', 'Puits', 'Santé', 'dix', '1', ''), row('P-2', '=HYPERLINK("x")', 'Santé', '1', '1', ''), row('P-3', '', 'Santé', '1', '1', ''), row('', '-', 'Santé', '1', '1', ''), row('', 'Urbanisme', '', '', '', ''), row('Total', '', '', '1', '1', ''), row(), row('P-9', 'Quai', 'Santé', '1', '1', '')]);
    expect(table.rows.map(({ outcome, said }) => [outcome, said && [said.code, said.title]])).toEqual([
      ['refused', ['P-1', 'Puits']], ['refused', ['P-2', '=HYPERLINK("x")']], ['refused', ['P-3', null]], ['refused', [null, 'Santé']], ['heading', [null, 'Urbanisme']], ['total', [null, 'Total']], ['blank', undefined], ['accepted', undefined],
    ]);
  });

  it('changes a line of the plan only in the columns it has, by id or by code', () => {
    const into = cleanPlan([cleanLine()]);
    expect(read([['Code', 'Projet', 'Coût total', 'AP'], row('P1', 'Pavage de rues', '50', '50')], into).commands).toEqual([
      { type: 'restoreProjects', payload: { set: [{ project: 'p1', costs: { cost: 50, ap: 50, paid: 0, credits: { 2027: 40 }, recurrent: { perYear: 2, payer: 'Budget communal' } } }], add: [], remove: [] } },
    ]);
    expect(told(read([['Code', 'Projet', 'Coût total'], row('P1', 'Pavage de rues', '40')], into))).toEqual([['unchanged']]);
    expect(told(read([['Code', 'Projet', 'Réalisé 2027'], row('P1', 'Pavage de rues', '12')], into))).toEqual([['remarked', 'execution-not-imported']]);
  });

  it('never throws, and never writes a line it refuses, whatever the cells hold', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('12,500', '=A1', '46127', 'Santé', '1e400', '١٢', '\u0000', '𝟙'));
    fc.assert(fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 6 }), (rows) => {
      const table = read([HEAD, ...rows]);
      expect(table.rows.length).toBe(rows.length);
      expect(table.commands.length).toBe(table.rows.filter(({ command }) => command !== undefined).length);
      for (const { outcome, command, project } of table.rows) {
        if (outcome === 'refused') expect(command).toBeUndefined();
        if (command) expect(projectSchema.safeParse(project).success).toBe(true);
      }
    }), { numRuns: 300 });
  });
});

const plainWords = fc.stringMatching(/^[A-Za-zéèà][A-Za-zéèà' ()-]{0,20}[A-Za-zé]$/).filter((text) => text.trim() === text && !/^(nd|na|ras|pm|neant|n\/a|néant)$/i.test(text));
/** What a spreadsheet or a reader of tables would take for something else. */
const mistaken = fc.constantFrom('=1+1', '=HYPERLINK("x")', '-5 tonnes', '+cmd|calc', '@sum', "'=x", "''-y z", 'nd', 'RAS', '-', "'n/a", '-12', "'Ouvert'");
const words = fc.oneof({ weight: 4, arbitrary: plainWords }, { weight: 1, arbitrary: mistaken });
const amount = fc.integer({ min: 0, max: 10 ** 11 });
const year = fc.integer({ min: 2027, max: 2032 });
const day = fc.constantFrom('2026-12-01', '2027-02-28', '2028-11-30');
const one = <T>(values: readonly T[]) => fc.constantFrom(...values);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const someLine = (id: string): fc.Arbitrary<Project> => fc.record({
  id: fc.constant(id), code: fc.constant(id.toUpperCase()), title: words, sector: one(['urban', 'health']), locality: maybe(fc.record({ name: words, territory: maybe(one(['sn-kd-kd1-1'])) }).map(tidy)), axis: maybe(words),
  beneficiaries: maybe(fc.record({ count: fc.nat(9999), words }, { noNullPrototype: true })), rank: maybe(fc.integer({ min: 1, max: 99 })), note: maybe(words), responsible: maybe(words), marks: fc.subarray(['climate']),
  origin: maybe(fc.record({ plan: one(['old']), year: one([2026]), carried: maybe(fc.array(fc.record({ from: one([2025]), to: one([2027]), amount, reason: one(CARRY_REASONS) }), { minLength: 1, maxLength: 2 })) }).map(tidy)),
  cost: amount, ap: amount, paid: amount, credits: fc.dictionary(year.map(String), amount.filter((value) => value > 0), { noNullPrototype: true }), recurrent: maybe(fc.record({ perYear: amount, payer: maybe(words), from: maybe(year) }).map(tidy)),
  funding: fc.uniqueArray(fc.record({ source: one(['own', 'grant', 'social']), year, amount: amount.filter((value) => value > 0) }), { selector: ({ source, year: on }) => `${source} ${on}`, maxLength: 5 }),
  schedule: maybe(fc.constant({ start: '2027-Q2', end: '2028-Q1' })), mode: one(DELIVERY_MODES), convention: maybe(words), nature: one(PROJECT_NATURES), procurement: maybe(fc.record({ procedure: one(['quotes', 'tender']), dates: fc.dictionary(one(['ppm', 'notice', 'opening']), day, { noNullPrototype: true }) })),
  status: one(PROJECT_STATUSES), maturity: maybe(one(MATURITIES)), screening: maybe(fc.record({ status: one(SCREENING_STATUSES), class: one(['B', 'C']), on: maybe(day) }).map(tidy)), land: maybe(fc.record({ status: one(LAND_STATUSES), reference: maybe(words) }).map(tidy)),
  execution: fc.dictionary(one(['2027', '2028']), fc.record({ paid: amount, committed: maybe(amount), sources: maybe(fc.record({ own: amount, grant: amount })) }).map(tidy), { noNullPrototype: true }),
}, { noNullPrototype: true }).map((line) => canonicalProject(tidy(line) as unknown as Project));
function tidy<T extends object>(value: T): T { return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T; }

describe('what is exported', () => {
  it.each(LANGUAGES)('imports again unchanged, in %s', (language) => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 4 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => someLine(`p${at}`)))), one(['XOF', 'EUR', 'TND']), (projects, currency) => {
      const whole = cleanPlan(projects, { currency });
      const { head, rows } = planTable(whole, framework, language);
      const imported = readPlanTable([head, ...rows], { ...whole, projects: [] }, framework, choices);
      expect(imported.rows.map(({ project }) => project)).toEqual(projects);
      expect(imported.remarks).toEqual([]);
      expect(readPlanTable([head, ...rows], whole, framework, choices).commands).toEqual([]);
    }), { numRuns: 60 });
  });

  it('writes amounts so that they are never taken for others', () => {
    expect([writeAmount(1500, 'XOF'), writeAmount(150, 'EUR'), writeAmount(12_500, 'TND'), writeAmount(12_512, 'TND'), writeAmount(7, 'EUR')]).toEqual(['1500', '1.50', '12.5000', '12.5120', '0.07']);
  });

  it('holds nothing a spreadsheet would work out', () => {
    const { rows } = planTable(cleanPlan([{ ...cleanLine(), title: '=HYPERLINK("x")', note: '+221 33 800 00 00', responsible: '@maire', locality: { name: "'-x" } } as Project]), framework);
    expect(rows.flat().filter((cell) => /^[=+@\t\r-]/.test(cell))).toEqual([]);
    expect(rows.flat()).toEqual(expect.arrayContaining(["'=HYPERLINK(\"x\")", "'+221 33 800 00 00", "'@maire", "''-x"]));
  });

  it('says which fields of a later version it leaves out', () => {
    expect(fieldsNotInTable(cleanPlan([{ ...cleanLine(), weather: 'fine' } as Project]))).toEqual(['weather']);
  });
});
