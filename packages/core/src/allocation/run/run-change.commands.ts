import type { ActorRef } from '../../assessment/dossier.schema.ts';
import { jsonPointer } from '../../shared/issue.values.ts';
import type { AppliedOf, FaultOf, RefusedOf } from '../../shared/command/command.values.ts';
import type { GrantedPlace } from '../../shared/command/grant.values.ts';
import { runSince } from '../../shared/command/staleness.rules.ts';
import type { Instant, PlainDate } from '../../time/plain-date.values.ts';
import type { LoadedAllocationFormula } from '../allocation-formula.schema.ts';
import type { Entrant } from '../entrant.schema.ts';
import { heldIn } from '../entrant.values.ts';
import type { RunCommand } from './run-command.schema.ts';
import { RUN_ENTITY, type RunActor, type RunRefusal } from './run.values.ts';
import type { AllocationRun, FormulaRef, Movement, WindowTerms } from './run.schema.ts';

/** All that a command is judged by besides the run itself. Nothing is read from a clock. */
export interface RunContext {
  readonly actor: RunActor;
  readonly now: Instant;
  /** The day of `now` in the programme's zone. */
  readonly asOf: PlainDate;
  /** Where the run is granted: its country. */
  readonly place: GrantedPlace;
  /** A territory as rights need it; `undefined` where it is not known. */
  readonly placeOf: (territory: string) => GrantedPlace | undefined;
  /** The formula the run names; needed to compute, and to check columns, envelopes and tranches. */
  readonly formula?: LoadedAllocationFormula | undefined;
}

/** The content of an entity. */
export type RunValue = string | FormulaRef | WindowTerms | { readonly amount: number | null; readonly broughtIn: number | null } | Entrant | readonly Movement[] | Pick<AllocationRun, 'status' | 'computed' | 'decree'> | null;

/** A command without its envelope. */
export type RunBody = RunCommand extends infer C ? (C extends RunCommand ? { readonly type: C['type']; readonly payload: C['payload'] } : never) : never;

export type AppliedRunCommand = AppliedOf<AllocationRun, RunValue, RunBody>;
export type RefusedRunCommand = RefusedOf<RunRefusal, RunValue, ActorRef>;
export type RunCommandResult = AppliedRunCommand | RefusedRunCommand;

export const refusedRun = (refusal: RunRefusal, pointer: readonly (string | number)[], figures: FaultOf<RunRefusal>['figures'] = {}): RefusedRunCommand => ({ ok: false, refusal, figures, pointer: jsonPointer(pointer) });
export const unchangedRun = (state: AllocationRun): AppliedRunCommand => ({ ok: true, state, changed: [], inverse: null });

/** The run one version later: what changed, entity by entity, with who changed it. `inputs`: what is computed from changed too. */
export function writeRun(
  state: AllocationRun, { actor }: RunContext, after: Partial<AllocationRun>, changed: readonly (readonly [entity: string, value: RunValue])[], inverse: RunBody | null, inputs = false,
): AppliedRunCommand {
  const version = state.version + 1;
  const entityVersions = { ...state.entityVersions };
  const entityActors = { ...state.entityActors };
  for (const [entity] of changed) {
    entityActors[entity] = { id: actor.id, role: actor.role, since: runSince(entityVersions[entity] ?? 0, entityActors[entity], actor.id) };
    entityVersions[entity] = version;
  }
  return {
    ok: true, inverse, changed: changed.map(([entity, value]) => ({ entity, version, value })),
    state: { ...state, ...after, version, entityVersions, entityActors, ...(inputs ? { inputsVersion: version } : {}) },
  };
}

/** The value an entity holds now. */
export function runEntityValue(state: AllocationRun, entity: string): RunValue {
  const [kind, key = '', window = ''] = entity.split('/');
  switch (kind) {
    case RUN_ENTITY: return { status: state.status, computed: state.computed, decree: state.decree };
    case 'name': return state.name;
    case 'formula': return state.formula;
    case 'window': return heldIn(state.terms ?? {}, key) ?? null;
    case 'envelope': return { amount: heldIn(state.envelopes, key) ?? null, broughtIn: heldIn(state.broughtIn, key) ?? null };
    case 'entrant': return state.entrants.find(({ territory }) => territory === key) ?? null;
    default: return state.movements.filter((movement) => movement.territory === key && movement.window === window);
  }
}

/** A run nobody has touched yet. */
export const emptyRun = (id: string, programme: string, exercise: string): AllocationRun => ({
  id, programme, exercise, name: '', status: 'draft', formula: null, envelopes: {}, broughtIn: {}, entrants: [], inputsVersion: 0, computed: null, decree: null, movements: [],
  version: 0, entityVersions: {}, entityActors: {},
});
