import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyPlanCommand, checkPlan, planTable, readPlanTable, type LoadedFramework, type PlanCommand, type PlanContent, type PlanImport, type PlanState } from '@jalon/core/investment';
import { loadFramework, planContentSchema } from '@jalon/core/schemas';
import { demonstrationPlans, planningFrameworks } from './index.ts';

function framework(code: string): LoadedFramework {
  const loaded = loadFramework(planningFrameworks.find((one) => one.code === code));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return loaded.value;
}
const fieldsOf = (line: string): string[] => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
const table = (name: string): string[][] => readFileSync(new URL(`../data/planning/sources/${name}`, import.meta.url), 'utf8').split(/\r?\n/).filter((line) => line !== '').map(fieldsOf);
const into = (code: string, currency: string): PlanContent => ({ ...demonstrationPlans.plans[0]!, id: 'imported', firstYear: 2019, years: 4, currency, projects: [], ceilings: [], framework: { code, version: '1', hash: framework(code).hash }, adoption: undefined } as unknown as PlanContent);
const read = (name: string, code: string, currency: string): PlanImport => readPlanTable(table(name), into(code, currency), framework(code), { newId: (row) => `row-${row}` });
const lines = ({ rows }: PlanImport) => rows.flatMap(({ project }) => (project ? [project] : []));
const countOf = ({ rows }: PlanImport) => Object.entries(Object.groupBy(rows.flatMap(({ remarks }) => remarks.map(({ code }) => code)), (code) => code)).map(([code, all]) => [code, all!.length]).sort();

describe('lines found in the press', () => {
  const imported = read('pti-real-sn-pacasen.csv', 'sn-pti', 'XOF');

  it('import, each of them', () => {
    expect(imported.counts).toMatchObject({ refused: 0, blank: 0, total: 0, heading: 0 });
    expect(lines(imported)).toHaveLength(49);
    expect(planContentSchema.shape.projects.safeParse(lines(imported)).success).toBe(true);
  });

  it('say what they lack: 33 have no cost, and the others that name no year get no credits and no funding', () => {
    expect(Object.fromEntries(countOf(imported))).toMatchObject({ 'cost-unknown': 33 });
    expect(lines(imported).map(({ id, code }) => id === code)).not.toContain(false);
    const [classrooms, , , , vehicles, paving] = lines(imported);
    expect(classrooms).toMatchObject({ id: 'SNPTI-001', sector: 'education', cost: 57_000_000, credits: { 2019: 57_000_000 }, funding: [{ source: 'window-1', year: 2019, amount: 57_000_000 }], status: 'done', locality: { name: 'Kolda', territory: 'SN-KD-KD1-1' } });
    expect(vehicles).toMatchObject({ sector: 'environment', status: 'planned', credits: { 2020: 100_000_000 } });
    expect(paving).toMatchObject({ sector: 'urban', cost: 108_000_000, credits: {}, funding: [] });
    expect(imported.rows[5]?.remarks.map(({ code }) => code)).toEqual(['year-missing', 'funding-not-placed']);
  });

  it('name nine other communes than Kolda, which is said line by line and of the table', () => {
    expect(imported.rows.map(({ remarks }) => remarks.some(({ code }) => code === 'other-territory'))).toEqual(Array.from({ length: 49 }, (_, at) => at >= 10));
    expect(imported.remarks[0]).toEqual({ code: 'other-territory', figures: { count: '39', found: 'Ziguinchor, Tambacounda (+7)' } });
  });

  it('are then lines of a plan like any other', () => {
    const plan = into('sn-pti', 'XOF');
    const context = { actor: { id: 'secretary', role: 'secretary' as const, grants: [{ role: 'secretary' as const, territoryId: plan.territory }] }, now: '2026-03-01T09:00:00.000Z', asOf: '2026-03-01', territory: { id: plan.territory, path: [] }, framework: framework('sn-pti') };
    let state = { ...plan, status: 'draft', version: 1, touched: {}, removed: {}, rephasings: [] } as unknown as PlanState;
    for (const [at, body] of imported.commands.entries()) {
      const result = applyPlanCommand(state, { id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`, v: 1, base: state.version, ...body } as PlanCommand, context);
      if (!result.ok) throw new Error(`${result.refusal} ${JSON.stringify(result.figures)}`);
      state = result.state;
    }
    expect(state.projects).toHaveLength(49);
    const again = readPlanTable(table('pti-real-sn-pacasen.csv'), state, framework('sn-pti'), { newId: (row) => `row-${row}` });
    expect([again.commands.length, again.counts.unchanged + again.counts.remarked]).toEqual([0, 49]);
  });

  it('add up to the costs of the file', () => {
    const [head = [], ...rows] = table('pti-real-sn-pacasen.csv');
    const costs = rows.map((row) => Number(row[head.indexOf('cost_xof')] || 0));
    expect(lines(imported).map(({ cost }) => cost)).toEqual(costs);
  });
});

describe('projects subsidised in France in 2019', () => {
  const imported = read('pti-real-fr-2019.csv', 'fr-ppi', 'EUR');
  const [head = [], ...rows] = table('pti-real-fr-2019.csv');
  const cents = (text: string): number => Math.round(Number(text) * 100);

  it('import but those whose title is too long, which are refused by name', () => {
    const long = rows.flatMap((row, at) => (row[head.indexOf('title')]!.length > 300 ? [at + 2] : []));
    expect(imported.rows.filter(({ outcome }) => outcome === 'refused').map(({ row, remarks }) => [row, remarks[0]?.code])).toEqual(long.map((row) => [row, 'too-long']));
    expect(lines(imported)).toHaveLength(rows.length - long.length);
    expect(planContentSchema.shape.projects.safeParse(lines(imported)).success).toBe(true);
  });

  it('keep every cost and subsidy to the cent, and say where a fraction of one was rounded', () => {
    for (const { row, project, remarks } of imported.rows) {
      const written = rows[row - 2]!;
      const [cost, subsidy] = ['cost_eur', 'subsidy_eur'].map((name) => written[head.indexOf(name)]!) as [string, string];
      if (!project) continue;
      expect([project.cost, project.funding[0]?.amount ?? 0], project.id).toEqual([cents(cost), cents(subsidy)]);
      const isFraction = [cost, subsidy].some((text) => (text.split('.')[1]?.length ?? 0) > 2);
      expect(remarks.some(({ code }) => code === 'amount-rounded'), project.id).toBe(isFraction);
    }
  });

  it('can then be checked: none brings less than a fifth of its own, for nothing of its own is written', () => {
    const plan = { ...into('fr-ppi', 'EUR'), projects: lines(imported) };
    const { findings } = checkPlan(plan, framework('fr-ppi'));
    const funded = lines(imported).filter(({ cost, funding }) => cost > 0 && funding.length > 0).length;
    expect(findings.filter(({ code }) => code === 'cofunding-low')).toHaveLength(funded);
  });
});

describe('the two plans of Kolda', () => {
  it.each(demonstrationPlans.plans.map((plan) => [plan.id, plan] as const))('%s goes out as a table and comes back unchanged', (_, plan) => {
    for (const language of ['fr', 'en', 'ar'] as const) {
      const { head, rows } = planTable(plan, framework('sn-pti'), language);
      const imported = readPlanTable([head, ...rows], { ...plan, projects: [] }, framework('sn-pti'), { newId: (row) => `row-${row}` });
      expect(lines(imported)).toEqual(plan.projects);
      expect(readPlanTable([head, ...rows], plan, framework('sn-pti'), { newId: (row) => `row-${row}` }).commands).toEqual([]);
    }
  });
});
