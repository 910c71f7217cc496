import { applyRunCommand, emptyRun, type AllocationRun, type LoadedAllocationFormula, type RunCommand } from '@jalon/core/allocation';
import { applyPlanCommand, findingsBy, noPlan, type LoadedFramework, type PlanCommand, type PlanSetting, type PlanState } from '@jalon/core/investment';
import type { Territory } from '@jalon/core/territory';
import { dateInZone, type Instant } from '@jalon/core/time';
import { demonstrationPeople, type DemonstrationPlan, type DemonstrationRun } from '@jalon/referentials';

/** Where plans and runs of this repository are played: the day of a gesture is told there. */
const ZONE = 'Africa/Dakar';

/** An aggregate, and when it last changed. */
export interface Kept<S> {
  readonly state: S;
  readonly changedAt: Instant;
}

/** Who made a gesture in a role: the person of the demonstration who holds it there, or somebody nobody signs in as. */
function signerOf(role: string, { id, path }: Territory): string {
  const organisations = demonstrationPeople.organisations.filter((one) => one.role === role && (one.territoryId === null || one.territoryId === id || path.includes(one.territoryId)));
  return demonstrationPeople.people.find(({ organisation }) => organisations.some((one) => one.id === organisation))?.id ?? `${role}-${id}`;
}
const refused = (what: string, { refusal, pointer, figures }: { readonly refusal: string; readonly pointer: string; readonly figures: object }): Error => new Error(`${what} was refused: ${refusal} at ${pointer} ${JSON.stringify(figures)}`);

/** What a plan is played on. `basis`: a plan it may be based on, by id. */
export interface PlanStage {
  readonly territory: Territory;
  readonly framework: LoadedFramework;
  readonly setting: PlanSetting;
  readonly basis?: (id: string) => PlanState | undefined;
}

/** A plan after its gestures, each judged by core's own rules. One that is refused throws, with its reason. */
export function playPlan({ territory, framework, setting, basis }: PlanStage, { id, commands }: Pick<DemonstrationPlan, 'id' | 'commands'>): Kept<PlanState> {
  const findings = findingsBy(framework, setting);
  const state = commands.reduce<PlanState>((before, { id: gesture, at, by, type, payload }) => {
    const command = { id: gesture, v: 1, base: before.version, type, payload } as PlanCommand;
    const basedOn = command.type === 'createPlan' ? command.payload.basedOn : undefined;
    const actor = { id: signerOf(by.role, territory), role: by.role, grants: [{ role: by.role, territoryId: territory.id }] };
    const applied = applyPlanCommand(before, command, { actor, now: at, asOf: dateInZone(at, ZONE), territory, framework, findings, basis: basedOn && basis?.(basedOn.plan) });
    if (!applied.ok) throw refused(`${type} at ${at}`, applied);
    return applied.state;
  }, noPlan(id, territory.id));
  return { state, changedAt: commands.at(-1)?.at ?? '' };
}

export interface RunStage {
  readonly formula: LoadedAllocationFormula;
  /** Where the run is granted. */
  readonly place: Territory;
  readonly placeOf: (territory: string) => Territory | undefined;
}

/** An allocation run after its gestures, each judged by core's own rules. */
export function playRun({ formula, place, placeOf }: RunStage, { id, programme, exercise, commands }: DemonstrationRun): Kept<AllocationRun> {
  const state = commands.reduce<AllocationRun>((before, { id: gesture, at, by, type, payload }) => {
    const command = { id: gesture, v: 1, base: before.version, type, payload } as RunCommand;
    const of = 'territory' in payload ? placeOf(payload.territory) : undefined;
    const actor = { id: signerOf(by.role, of ?? place), role: by.role, grants: [{ role: by.role, territoryId: null }] };
    const applied = applyRunCommand(before, command, { actor, now: at, asOf: dateInZone(at, ZONE), place, placeOf, formula });
    if (!applied.ok) throw refused(`${type} at ${at}`, applied);
    return applied.state;
  }, emptyRun(id, programme, exercise));
  return { state, changedAt: commands.at(-1)?.at ?? '' };
}
