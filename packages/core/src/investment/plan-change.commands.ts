import type { AppliedOf, ChangedOf, RefusedOf } from '../shared/command/command.values.ts';
import type { GrantedPlace } from '../shared/command/grant.values.ts';
import { sameValue } from '../shared/command/same-payload.rules.ts';
import { jsonPointer } from '../shared/issue.values.ts';
import type { Instant, PlainDate } from '../time/plain-date.values.ts';
import type { ProjectFacet } from './investment.values.ts';
import { frozenFault } from './frozen-slice.rules.ts';
import type { PlanActorRef, PlanProject, PlanState, Project } from './plan.schema.ts';
import type { PlanCommandBody } from './plan-command.schema.ts';
import { projectEntity } from './plan-entity.values.ts';
import type { PlanRefusal } from './plan-refusals.values.ts';
import type { PlanActor } from './plan-rights.values.ts';
import { facetOf, projectFault, type FrameworkCodes, type ProjectFault } from './project-facets.rules.ts';
import { touchedNow, type PlanEntityValue } from './plan-touch.rules.ts';
import type { StandingFinding } from './standing-findings.engine.ts';

/** All that a command is judged by besides the plan itself. Nothing is read from a clock. */
export interface PlanContext {
  readonly actor: PlanActor;
  readonly now: Instant;
  /** The day of `now` in the programme's zone. */
  readonly asOf: PlainDate;
  readonly territory: GrantedPlace;
  /** Codes it knows. Without it any code passes; the checks will say so. */
  readonly framework?: FrameworkCodes | undefined;
  /** What the framework's rules say of a plan: `findingsBy(framework)`. Without it no plan is proposed or adopted. */
  readonly findings?: ((plan: PlanState) => readonly StandingFinding[]) | undefined;
  /** The plan that a new one is based on. */
  readonly basis?: PlanState | undefined;
}

export type ChangedPlanEntity = ChangedOf<PlanEntityValue>;
export type RefusedPlanCommand = RefusedOf<PlanRefusal, PlanEntityValue, PlanActorRef>;
export type AppliedPlanCommand = AppliedOf<PlanState, PlanEntityValue, PlanCommandBody>;
export type PlanCommandResult = AppliedPlanCommand | RefusedPlanCommand;

export const refusedPlan = (refusal: PlanRefusal, pointer: readonly string[], figures: RefusedPlanCommand['figures']): RefusedPlanCommand => ({ ok: false, refusal, figures, pointer: jsonPointer(pointer) });

export const unchangedPlan = (state: PlanState): AppliedPlanCommand => ({ ok: true, state, changed: [], inverse: null });

export const writerOf = ({ actor }: PlanContext): PlanActorRef => ({ id: actor.id, role: actor.role });

/** The place of a line, or the refusal. */
export function indexOf(state: PlanState, id: string, pointer: readonly string[] = ['payload', 'project']): number | RefusedPlanCommand {
  const index = state.projects.findIndex((project) => project.id === id);
  return index < 0 ? refusedPlan('no-such-project', pointer, { project: id }) : index;
}

/** Where a fault of a line stands in the command that would write it. */
export const faultOf = ({ refusal, at, figures }: ProjectFault, project: Project, pointer: readonly string[]): RefusedPlanCommand =>
  refusedPlan(refusal, [...pointer, ...at], { ...figures, project: project.code });

/** What keeps a line from being written over another. */
export function writeFault(state: PlanState, before: Project | null, after: Project | null, context: PlanContext, facets: readonly ProjectFacet[] | undefined, pointer: readonly string[]): RefusedPlanCommand | undefined {
  const wrong = (after ? projectFault(after, state, context.framework, facets) : undefined) ?? frozenFault(state, before, after);
  return wrong && faultOf(wrong, (after ?? before)!, pointer);
}

/** A line with some of its facets written anew at a version, each with its mark. */
export function touchedProject(before: PlanProject, after: Project, facets: readonly ProjectFacet[], by: PlanActorRef, version: number): PlanProject {
  const touched = { ...before.touched };
  for (const facet of facets) touched[facet] = touchedNow(before.touched[facet], by, version);
  return { ...after, touched };
}

export const changedFacets = (project: Project, facets: readonly ProjectFacet[], version: number): ChangedPlanEntity[] =>
  facets.map((facet) => ({ entity: projectEntity(project.id, facet), version, value: facetOf(project, facet) }));

/** Those of the facets whose content differs. */
export const differingFacets = (a: Project, b: Project, facets: readonly ProjectFacet[]): ProjectFacet[] => facets.filter((facet) => !sameValue(facetOf(a, facet), facetOf(b, facet)));

/** Writes one line over itself, under one version for all the facets that differ. Nothing else of the plan is copied. */
export function writeProject(
  state: PlanState, context: PlanContext, index: number, after: Project, facets: readonly ProjectFacet[], pointer: readonly string[], inverse: () => PlanCommandBody,
): PlanCommandResult {
  const before = state.projects[index]!;
  const differing = differingFacets(before, after, facets);
  if (differing.length === 0) return unchangedPlan(state);
  const wrong = writeFault(state, before, after, context, differing, pointer);
  if (wrong) return wrong;
  const version = state.version + 1;
  const project = touchedProject(before, after, differing, writerOf(context), version);
  const next: PlanState = { ...state, version, projects: state.projects.with(index, project) };
  return { ok: true, state: next, changed: changedFacets(project, differing, version), inverse: inverse() };
}
