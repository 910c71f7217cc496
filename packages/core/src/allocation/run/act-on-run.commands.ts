import { allocate } from '../allocate.engine.ts';
import { ENGINE_VERSION } from '../../assessment/engine-version.values.ts';
import type { WindowAllocation } from '../allocation-result.schema.ts';
import { formulaOfExercise } from '../terms.rules.ts';
import { refusedRun, writeRun, type RunContext, type RunCommandResult } from './run-change.commands.ts';
import type { MovementPayload, RunPayload } from './run-command.schema.ts';
import { RUN_ENTITY, lineEntity, type MovementStep } from './run.values.ts';
import type { AllocationRun, ComputedLine, Movement } from './run.schema.ts';

const by = ({ actor }: RunContext): { readonly id: string; readonly role: RunContext['actor']['role'] } => ({ id: actor.id, role: actor.role });

const linesOf = ({ code, lines }: WindowAllocation): ComputedLine[] => lines.filter(({ amount }) => amount > 0)
  .map(({ territory, given, held, deducted, net, tranches }) => ({ territory, window: code, given, held, deducted, net, tranches: tranches.map((tranche) => ({ code: tranche.code, amount: tranche.amount })) }));

/** Computes with what stands in the run. Nothing is kept of a sum that cannot be made: the first reason is told, and how many there are. */
export function computeRun(state: AllocationRun, context: RunContext): RunCommandResult {
  const { formula } = context;
  if (!state.formula || !formula || formula.hash !== state.formula.hash) return refusedRun('formula-not-loaded', ['type'], { formula: state.formula ? `${state.formula.code} ${state.formula.version}` : '' });
  const { exercise, envelopes, broughtIn, entrants } = state;
  const allocation = allocate(formulaOfExercise(formula, state), { exercise, envelopes, broughtIn, entrants });
  if (!allocation.ok) { const [first] = allocation.faults; return refusedRun('not-computable', ['type'], { fault: first!.code, count: String(allocation.faults.length), place: first!.path, ...first!.figures }); }
  const computed: AllocationRun['computed'] = { inputsVersion: state.inputsVersion, engine: ENGINE_VERSION, lines: allocation.value.windows.flatMap(linesOf), by: by(context), at: context.now };
  return writeRun(state, context, { computed, status: 'computed' }, [[RUN_ENTITY, { status: 'computed', computed, decree: state.decree }]], null);
}

/** Grants what was computed, as long as nothing it was computed from changed since. What is held stays so until it is granted on its own. */
export function decreeRun(state: AllocationRun, { ref, on }: RunPayload<'decreeRun'>, context: RunContext): RunCommandResult {
  const { computed } = state;
  if (!computed) return refusedRun('nothing-computed', ['type']);
  if (computed.inputsVersion !== state.inputsVersion) return refusedRun('computed-outdated', ['type'], { computed: String(computed.inputsVersion), now: String(state.inputsVersion) });
  const decree = { ref, on, by: by(context), at: context.now };
  return writeRun(state, context, { decree, status: 'decreed' }, [[RUN_ENTITY, { status: 'decreed', computed, decree }]], null);
}

/** Takes a decree back, or a sum, while no money of it was ordered or paid. */
export function reopenRun(state: AllocationRun, context: RunContext): RunCommandResult {
  const told = state.movements.find(({ amount }) => amount > 0);
  if (told) return refusedRun('already-paid', ['type'], { territory: told.territory, window: told.window, step: told.step, amount: String(told.amount) });
  return writeRun(state, context, { decree: null, status: 'draft' }, [[RUN_ENTITY, { status: 'draft', computed: state.computed, decree: null }]], null);
}

/** What was granted to a line: by the decree of the run, and by acts of its own. */
export function decreedOf({ decree, computed, movements }: AllocationRun, territory: string, window: string): number {
  const line = decree ? computed?.lines.find((one) => one.territory === territory && one.window === window) : undefined;
  return movements.reduce((sum, one) => (one.step === 'decreed' && one.territory === territory && one.window === window ? sum + one.amount : sum), line?.net ?? 0);
}

const toldOf = ({ movements }: AllocationRun, step: MovementStep, territory: string, window: string): number =>
  movements.reduce((sum, one) => (one.step === step && one.territory === territory && one.window === window ? sum + one.amount : sum), 0);

/** Money ordered or paid is never more than what was granted; what is granted on its own is never more than what was held. */
function overDecreed(state: AllocationRun, step: MovementStep, territory: string, window: string, more: number): RunCommandResult | undefined {
  const line = state.computed?.lines.find((one) => one.territory === territory && one.window === window);
  const most = step === 'decreed' ? (line?.held ?? 0) : decreedOf(state, territory, window);
  const sum = toldOf(state, step, territory, window) + more;
  if (step === 'budgeted' || step === 'spent' || sum <= most) return undefined;
  return refusedRun('over-decreed', ['payload', 'amount'], { step, territory, window, amount: String(sum), decreed: String(most) });
}

/** Records one amount at one step. */
export function recordMovement(state: AllocationRun, step: MovementStep, payload: MovementPayload, context: RunContext): RunCommandResult {
  const { movement: id, territory, window, tranche, amount, on, ref } = payload;
  if (!state.computed?.lines.some((one) => one.territory === territory && one.window === window)) return refusedRun('no-such-line', ['payload', 'territory'], { territory, window });
  if (state.movements.some((one) => one.id === id)) return refusedRun('movement-exists', ['payload', 'movement'], { movement: id });
  const tranches = context.formula?.windows.find(({ code }) => code === window)?.tranches;
  if (tranche !== undefined && tranches && !tranches.some(({ code }) => code === tranche)) return refusedRun('unknown-tranche', ['payload', 'tranche'], { tranche, window });
  const over = overDecreed(state, step, territory, window, amount);
  if (over) return over;
  const told: Movement = { id, step, territory, window, ...(tranche === undefined ? {} : { tranche }), amount, on, ref, by: by(context), at: context.now, version: state.version + 1 };
  return writeMovements(state, context, territory, window, [...state.movements, told]);
}

/** Another amount or day for a movement, with its motive. What stood before stays in it. */
export function correctMovement(state: AllocationRun, { movement: id, amount, on, motive }: RunPayload<'correctMovement'>, context: RunContext): RunCommandResult {
  const before = state.movements.find((one) => one.id === id);
  if (!before) return refusedRun('no-such-movement', ['payload', 'movement'], { movement: id });
  const { step, territory, window } = before;
  const over = overDecreed(state, step, territory, window, amount - before.amount);
  if (over) return over;
  const corrections = [...(before.corrections ?? []), { amount: before.amount, on: before.on, motive, by: by(context), at: context.now }];
  const after: Movement = { ...before, amount, on, corrections, version: state.version + 1 };
  return writeMovements(state, context, territory, window, state.movements.map((one) => (one.id === id ? after : one)));
}

function writeMovements(state: AllocationRun, context: RunContext, territory: string, window: string, movements: Movement[]): RunCommandResult {
  return writeRun(state, context, { movements }, [[lineEntity(territory, window), movements.filter((one) => one.territory === territory && one.window === window)]], null);
}
