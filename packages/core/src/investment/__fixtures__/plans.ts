import type { PlanRole } from '../investment.values.ts';
import { applyPlanCommand } from '../apply-plan-command.commands.ts';
import { noPlan } from '../create-plan.commands.ts';
import type { AppliedPlanCommand, PlanContext, RefusedPlanCommand } from '../plan-change.commands.ts';
import type { PlanCommand, PlanCommandBody } from '../plan-command.schema.ts';
import type { PlanActor } from '../plan-rights.values.ts';
import type { PlanContent, PlanState, Project } from '../plan.schema.ts';
import { ceilingContent } from '../plan-touch.rules.ts';
import { contentOf } from '../project-facets.rules.ts';

/** A line of 60 in 2026 and 48 in 2027, all of one source. Pass only what your test is about. */
export const buildProject = (overrides: Partial<Project> = {}): Project => ({
  id: 'p1', code: 'P-01', title: 'Pavage de rues, tranche 2', sector: 'urbanisme', marks: [], cost: 108, ap: 108, paid: 0, credits: { 2026: 60, 2027: 48 },
  funding: [{ source: 'guichet-1', year: 2026, amount: 60 }, { source: 'guichet-1', year: 2027, amount: 48 }], schedule: { start: '2026-Q1', end: '2027-Q2' },
  mode: 'AMO', nature: 'works', status: 'planned', execution: {}, ...overrides,
});

export const person = (role: PlanRole, id: string = role): PlanActor => ({ id, role, grants: [{ role, territoryId: 'sn-kd' }] });
export const SECRETARY = person('secretary', 'fatou');
export const TEAM = person('team', 'moussa');
export const MAYOR = person('mayor', 'mame');
export const READING = person('reader');
export const STATE = person('representative', 'prefet');

export const FRAMEWORK = {
  sectors: ['urbanisme', 'sante', 'education'].map((code) => ({ code })), sources: ['guichet-1', 'guichet-2', 'fonds-propres', 'fdd'].map((code) => ({ code })), silenceMonths: 1,
};

export const contextOf = (actor: PlanActor = SECRETARY, more: Partial<PlanContext> = {}): PlanContext => ({
  actor, now: '2026-01-15T09:30:00.000Z', asOf: '2026-01-15', territory: { id: 'sn-kd-kd1-1', path: ['sn', 'sn-kd'] }, framework: FRAMEWORK, findings: () => [], ...more,
});

let count = 0;
export const commandOf = (body: PlanCommandBody, base: number | 'any', id = `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`): PlanCommand =>
  ({ id, v: 1, base, ...body }) as PlanCommand;

export const NOTHING = noPlan('plan-kolda-2026', 'sn-kd-kd1-1');
const CREATE: PlanCommandBody = {
  type: 'createPlan',
  payload: {
    territory: 'sn-kd-kd1-1', programme: 'pacasen', name: 'PTI 2026-2028', firstYear: 2026, years: 3, currency: 'XOF', framework: { code: 'sn-pti', version: '1', hash: `sha256-${'0'.repeat(64)}` },
  },
};

/** Carries out a command on the version as it stands; throws where it is refused, for tests that are about what comes after. */
export function sent(state: PlanState, body: PlanCommandBody, actor: PlanActor = SECRETARY, more: Partial<PlanContext> = {}): AppliedPlanCommand {
  const result = applyPlanCommand(state, commandOf(body, state.version), contextOf(actor, more));
  if (!result.ok) throw new Error(`refused: ${result.refusal} ${JSON.stringify(result.figures)}`);
  return result;
}

/** The refusal of a command on the version as it stands; throws where it is carried out. */
export function refusal(state: PlanState, body: PlanCommandBody, actor: PlanActor = SECRETARY, more: Partial<PlanContext> = {}): RefusedPlanCommand {
  const result = applyPlanCommand(state, commandOf(body, state.version), contextOf(actor, more));
  if (result.ok) throw new Error('carried out');
  return result;
}

/** A draft with these lines. */
export const buildPlan = (projects: readonly Project[] = [buildProject()]): PlanState =>
  projects.reduce((state, project) => sent(state, { type: 'addProject', payload: { project } }).state, sent(NOTHING, CREATE).state);

/** The same, adopted by the council. */
export function adoptedPlan(projects?: readonly Project[]): PlanState {
  const proposed = sent(buildPlan(projects), { type: 'proposePlan', payload: {} });
  return sent(proposed.state, { type: 'adoptPlan', payload: { reference: 'Délibération 4', on: '2026-01-10' } }, MAYOR).state;
}

/** A plan as people see it: no versions, no marks. */
export function contentOfPlan({ version: _, touched: __, removed: ___, projects, ceilings, ...content }: PlanState): PlanContent {
  return { ...content, projects: projects.map(contentOf), ceilings: ceilings.map(ceilingContent) };
}
