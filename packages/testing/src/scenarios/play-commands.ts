import { applyAssessmentCommand, emptyAssessment, type AssessmentCommand, type AssessmentState, type Role } from '@jalon/core/assessment';
import type { Cycle, LoadedReferential } from '@jalon/core/referential';
import type { Territory } from '@jalon/core/territory';
import { dateInZone, type Instant } from '@jalon/core/time';

/** What commands are played on. */
export interface Stage {
  readonly referential: LoadedReferential;
  readonly cycle: Cycle;
  readonly territory: Territory;
}

/** A gesture without the version it was based on: whoever plays it stands at the latest. */
export type Gesture = Pick<AssessmentCommand, 'id' | 'type' | 'payload'> & { readonly at: Instant; readonly by: { readonly id?: string; readonly role: Role } };

/** The assessment after some gestures, each judged by core's own rules. One that is refused throws, with its reason. */
export function playCommands({ referential, cycle, territory }: Stage, gestures: readonly Gesture[]): AssessmentState {
  const start = emptyAssessment({ programme: cycle.programme, cycle: cycle.code, territory: territory.id });
  return gestures.reduce((state, { id, type, payload, at, by }) => {
    const actor = { id: by.id ?? `${by.role}-${territory.id}`, role: by.role, grants: [{ role: by.role, territoryId: territory.id }] };
    const command = { id, v: 1, base: state.version, type, payload } as AssessmentCommand;
    const applied = applyAssessmentCommand(state, command, { referential, actor, now: at, asOf: dateInZone(at, referential.timeZone), territory, cycle });
    if (!applied.ok) throw new Error(`${type} at ${at} was refused: ${applied.refusal} at ${applied.pointer} ${JSON.stringify(applied.figures)}`);
    return { ...applied.state, demonstration: true };
  }, start);
}
