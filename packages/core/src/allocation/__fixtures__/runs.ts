import type { Role } from '../../assessment/assessment.values.ts';
import { applyRunCommand } from '../run/apply-run-command.commands.ts';
import { emptyRun, type AppliedRunCommand, type RunBody, type RunContext } from '../run/run-change.commands.ts';
import { runCommandSchema, type RunCommand } from '../run/run-command.schema.ts';
import type { AllocationRun } from '../run/run.schema.ts';
import type { RunActor } from '../run/run.values.ts';
import { formulaOf, load } from './demonstration.ts';

export const byPeople = load({
  ...formulaOf([{ eligible: { window: 'G1' }, deduct: 'owed', parts: [{ kind: 'share', code: 'people', weight: '1', key: { data: 'people' }, forfeited: 'shared' }], tranches: [{ code: 'first', weight: '1' }, { code: 'second', weight: '1' }] }], [
    { code: 'people', type: 'count' }, { code: 'owed', type: 'money', missingIsZero: true },
  ]),
  payBy: { due: 'year.end - 9 months', source: { ref: 'demonstration', confidence: 'U' } }, lapse: { due: 'year.end + 1 year', exceptMultiYear: true, source: { ref: 'demonstration', confidence: 'U' } },
});

export const formulaRef = { code: byPeople.code, version: byPeople.version, hash: byPeople.hash };
export const person = (role: Role, territoryId: string | null = 'sn', id: string = role): RunActor => ({ id, role, grants: [{ role, territoryId }] });
export const OFFICER = person('officer');

export const contextOf = (actor: RunActor = OFFICER, more: Partial<RunContext> = {}): RunContext => ({
  actor, now: '2026-02-01T09:00:00.000Z', asOf: '2026-02-01', place: { id: 'sn', path: [] }, placeOf: (id) => ({ id, path: ['sn'] }), formula: byPeople, ...more,
});

let next = 0;
export const uuid = (): string => `00000000-0000-4000-8000-${String((next += 1)).padStart(12, '0')}`;
/** A command as it is received, through its schema. */
export const commandOf = (body: RunBody, base: number | 'any', id = uuid()): RunCommand => runCommandSchema.parse({ id, v: 1, base, ...body });

/** Carries commands out one after the other, each on the version it sees. Throws on a refusal. */
export function played(state: AllocationRun, bodies: readonly RunBody[], context: RunContext = contextOf()): AppliedRunCommand {
  return bodies.reduce<AppliedRunCommand>((last, body) => {
    const result = applyRunCommand(last.state, commandOf(body, last.state.version), context);
    if (!result.ok) throw new Error(JSON.stringify(result));
    return result;
  }, { ok: true, state, changed: [], inverse: null });
}

export const empty = (): AllocationRun => emptyRun('run-1', 'demonstration', '2026');
const is = (people: string, G1: 'open' | 'closed' | 'undetermined' = 'open', more = {}) => ({ classes: [], windows: { G1 }, data: { people, ...more } });

/** 1200 among a (100 people), b (200, owes 50), c (300, not known yet) and d (400, closed): shares of 600. */
export const PREPARED: readonly RunBody[] = [
  { type: 'chooseFormula', payload: { formula: formulaRef } }, { type: 'setEnvelope', payload: { envelope: 'pool', amount: 1200, broughtIn: null } },
  { type: 'setEntrants', payload: { entrants: [{ territory: 'a', is: is('100') }, { territory: 'b', is: is('200', 'open', { owed: '50' }) }, { territory: 'c', is: is('300', 'undetermined') }, { territory: 'd', is: is('400', 'closed') }] } },
];
export const computed = (): AllocationRun => played(empty(), [...PREPARED, { type: 'computeRun', payload: {} }]).state;
export const decreed = (): AllocationRun => played(computed(), [{ type: 'decreeRun', payload: { ref: 'Arrêté n° 1', on: '2026-02-01' } }]).state;
