import type { PlanContent, Project } from '../../plan.schema.ts';

/** A line of works that no rule of the small framework has anything to say about. */
export const cleanLine = (id = 'p1', change: Partial<Project> = {}): Project => ({
  id, code: id.toUpperCase(), title: 'Pavage de rues', sector: 'urban', locality: { name: 'Sikilo' }, marks: ['climate'], mode: 'MODir', nature: 'works', status: 'planned',
  cost: 40, ap: 40, paid: 0, credits: { 2027: 40 }, recurrent: { perYear: 2, payer: 'Budget communal' },
  funding: [{ source: 'own', year: 2027, amount: 10 }, { source: 'grant', year: 2027, amount: 30 }], schedule: { start: '2027-Q2', end: '2027-Q4' },
  procurement: { procedure: 'quotes', dates: { notice: '2027-01-10' } }, screening: { status: 'done', class: 'C', on: '2026-12-01' }, land: { status: 'secured' }, execution: {}, ...change,
});

const ceiling = (source: string, year: number, amount: number): PlanContent['ceilings'][number] => ({ source, year, amount, basis: 'average-paid' });

/** A plan of 2027 to 2029 in which nothing is wrong: one clean line, and room under the ceilings. */
export const cleanPlan = (projects: Project[] = [cleanLine()], change: Partial<PlanContent> = {}): PlanContent => ({
  id: 'plan-1', territory: 'sn-kd-kd1-1', name: 'PTI 2027-2029', firstYear: 2027, years: 3, currency: 'XOF', framework: { code: 'small', version: '1', hash: `sha256-${'0'.repeat(64)}` }, status: 'draft',
  ceilings: [2027, 2028, 2029].flatMap((year) => [ceiling('own', year, 100), ceiling('grant', year, 100)]), projects, rephasings: [], closedYears: [], steps: [], demonstration: true, ...change,
});

/** A line as a council adopted it. */
export const adoptedLine = ({ id, code, title, sector, cost, ap, paid, credits, funding, schedule, status }: Project) => ({ id, code, title, sector, cost, ap, paid, credits, funding, schedule, status });
export const adoption = (lines: readonly Project[]): PlanContent['adoption'] => ({
  reference: 'Délibération 12', on: '2026-12-10', year: 2027, lines: lines.map(adoptedLine), ceilings: [], by: { id: 'mayor', role: 'mayor' }, at: '2026-12-10T10:00:00.000Z', version: 9,
});
