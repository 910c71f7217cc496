import { applyBatch, type BatchResultOf } from '../../shared/command/apply-batch.rules.ts';
import { RELATION_REFUSALS, lastGrantedDay, territorialRelation } from '../../shared/command/grants.rules.ts';
import type { GrantedPlace } from '../../shared/command/grant.values.ts';
import { isPast } from '../../shared/command/staleness.rules.ts';
import { allow, refuse, type Verdict } from '../../shared/verdict.values.ts';
import { computeRun, correctMovement, decreeRun, recordMovement, reopenRun } from './act-on-run.commands.ts';
import { chooseFormula, setData, setEntrants, setEnvelope, setRunName, setWindow } from './edit-run.commands.ts';
import { refusedRun, runEntityValue, type RefusedRunCommand, type RunBody, type RunCommandResult, type RunContext, type RunValue } from './run-change.commands.ts';
import type { RunCommand } from './run-command.schema.ts';
import { FORMULA_ENTITY, RUN_LINE_ACTS, RUN_ACTS, RUN_ENTITY, RUN_RIGHTS, RUN_SET_COMMANDS, STEP_OF_ACT, entrantEntity, envelopeEntity, lineEntity, windowEntity, type RunActor, type RunCommandType, type RunRefusal, type RunStatus } from './run.values.ts';
import type { AllocationRun } from './run.schema.ts';

/** What a command of a run is about, as far as rights go. */
export interface RunTarget { readonly place: GrantedPlace; readonly asOf: string; readonly status?: RunStatus | undefined }

/** Whether somebody may send a command of this type: yes, or no with the first reason that holds. Denies by default. */
export function canSendRunCommand(type: RunCommandType, actor: RunActor | null, { place, asOf, status }: RunTarget): Verdict<RunRefusal> {
  if (!actor) return refuse('not-signed-in');
  const right = RUN_RIGHTS[type];
  if (!right.roles.includes(actor.role)) return refuse('role-not-allowed');
  const relation = territorialRelation(actor, place, asOf);
  if (relation !== 'granted') return refuse(RELATION_REFUSALS[relation]);
  return status !== undefined && !right.in.includes(status) ? refuse('wrong-run-status') : allow;
}

type Seen = Pick<AllocationRun, 'version' | 'entityVersions' | 'entityActors'>;

/** The entities a command names: what staleness is judged by. A whole-run act names them all. */
export function runEntitiesOf(state: AllocationRun, { type, payload }: Pick<RunCommand, 'type' | 'payload'>): readonly string[] {
  const body = { type, payload } as RunBody;
  switch (body.type) {
    case 'setRunName': return ['name'];
    // Terms of windows stand and fall with the formula: each sees that the other changed.
    case 'chooseFormula': return [FORMULA_ENTITY, ...Object.keys({ ...state.terms, ...body.payload.terms }).map(windowEntity)];
    case 'setWindow': return [windowEntity(body.payload.window), FORMULA_ENTITY];
    case 'setEnvelope': return [envelopeEntity(body.payload.envelope)];
    case 'setEntrants': return body.payload.entrants.map(({ territory }) => entrantEntity(territory));
    case 'setData': return body.payload.values.map(({ territory }) => entrantEntity(territory));
    case 'computeRun': case 'decreeRun': case 'reopenRun': return [RUN_ENTITY];
    case 'correctMovement': { const { movement } = body.payload; const own = state.movements.find(({ id }) => id === movement); return own ? [lineEntity(own.territory, own.window)] : []; }
    default: return [lineEntity(body.payload.territory, body.payload.window)];
  }
}

/** The territory whose amount a command is about; the place of the run for the others. */
function placeOf(state: AllocationRun, command: RunCommand, context: RunContext): GrantedPlace | undefined {
  if (!RUN_LINE_ACTS.includes(command.type)) return context.place;
  const [, territory] = runEntitiesOf(state, command)[0]?.split('/') ?? [];
  return territory === undefined ? context.place : context.placeOf(territory);
}

function rightTo(state: AllocationRun, command: RunCommand, context: RunContext): RefusedRunCommand | undefined {
  const { actor, asOf } = context;
  const { type, base } = command;
  const figures = { command: type, role: actor.role };
  const place = placeOf(state, command, context);
  if (!place) return refusedRun('territory-not-granted', [], figures);
  const verdict = canSendRunCommand(type, actor, { place, asOf, status: state.status });
  if (!verdict.allowed) {
    const until = verdict.reason === 'grant-expired' ? lastGrantedDay(actor, place) : undefined;
    const where = verdict.reason === 'wrong-run-status' || verdict.reason === 'role-not-allowed' ? ['type'] : [];
    return refusedRun(verdict.reason, where, { ...figures, territory: place.id, status: state.status, states: RUN_RIGHTS[type].in.join(', '), ...(until ? { until } : {}) });
  }
  if (base === 'any' && !(actor.role === 'service' && RUN_SET_COMMANDS.includes(type))) return refusedRun('role-not-allowed', ['base'], { ...figures, base: 'any' });
  return undefined;
}

/** An act about the whole run needs it as it stands; anything else is stale only if what it names changed since, by somebody else. */
function staleness(state: AllocationRun, seen: Seen, command: RunCommand, { actor }: RunContext): RefusedRunCommand | undefined {
  const { base, type } = command;
  if (base === 'any') return undefined;
  const whole = RUN_ACTS.some((act) => act === type) && !RUN_LINE_ACTS.includes(type);
  const entities = runEntitiesOf(state, command);
  const moved = whole ? (base === seen.version ? undefined : RUN_ENTITY) : entities.find((entity) => isPast(seen.entityVersions[entity] ?? 0, seen.entityActors[entity], base, actor.id));
  if (base <= seen.version && moved === undefined) return undefined;
  const entity = moved ?? entities[0] ?? RUN_ENTITY;
  const entityVersion = seen.entityVersions[entity] ?? 0;
  const by = seen.entityActors[entity];
  const figures = { entity, base: String(base), version: String(seen.version), entityVersion: String(entityVersion), ...(by ? { role: by.role } : {}) };
  return { ...refusedRun('stale', ['base'], figures), current: { entity, entityVersion, value: runEntityValue(state, entity), by: by ? { id: by.id, role: by.role } : null } };
}

function carryOut(state: AllocationRun, { type, payload }: RunCommand, context: RunContext): RunCommandResult {
  const body = { type, payload } as RunBody;
  switch (body.type) {
    case 'setRunName': return setRunName(state, body.payload, context);
    case 'chooseFormula': return chooseFormula(state, body.payload, context);
    case 'setWindow': return setWindow(state, body.payload, context);
    case 'setEnvelope': return setEnvelope(state, body.payload, context);
    case 'setEntrants': return setEntrants(state, body.payload, context);
    case 'setData': return setData(state, body.payload, context);
    case 'computeRun': return computeRun(state, context);
    case 'decreeRun': return decreeRun(state, body.payload, context);
    case 'reopenRun': return reopenRun(state, context);
    case 'correctMovement': return correctMovement(state, body.payload, context);
    default: return recordMovement(state, STEP_OF_ACT[body.type], body.payload, context);
  }
}

/**
 * Carries out one command: the new run with the entities it changed and the command that takes it back, or a refusal from a closed list, which changes
 * nothing. The same function runs in the browser, at once, and on the server, with authority.
 *
 * @param seen what staleness is judged against when it is not the run itself: the start of a batch
 */
export const applyRunCommand = (state: AllocationRun, command: RunCommand, context: RunContext, seen: Seen = state): RunCommandResult =>
  rightTo(state, command, context) ?? staleness(state, seen, command, context) ?? carryOut(state, command, context);

export type RunBatchResult = BatchResultOf<AllocationRun, RefusedRunCommand, RunValue, RunBody>;

/** Carries out 1 to 200 commands, all or none. */
export const applyRunBatch = (start: AllocationRun, commands: readonly RunCommand[], context: RunContext): RunBatchResult =>
  applyBatch<AllocationRun, RunCommand, RefusedRunCommand, RunValue, RunBody>(start, commands, (state, command) => applyRunCommand(state, command, context, start), refusedRun);
