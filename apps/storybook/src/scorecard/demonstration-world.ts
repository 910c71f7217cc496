import {
  applyAssessmentCommand, assessmentIdOf, emptyAssessment, type Actor, type AssessmentCommand, type AssessmentState, type CommandContext, type Role,
} from '@jalon/core/assessment';
import type { Cycle, LoadedReferential } from '@jalon/core/referential';
import { loadCycle, loadReferential } from '@jalon/core/schemas';
import { parseTerritoryRef, type Territory } from '@jalon/core/territory';
import { dateInZone, type Instant } from '@jalon/core/time';
import { cycles, demonstrationDossiers, publishedResults, referentials, territories } from '@jalon/referentials';
import { createStore, type JalonStore, type World } from '@jalon/testing';

const WHO: Readonly<Partial<Record<Role, string>>> = { secretary: 'secretary-kolda', coach: 'coach-kolda', verifier: 'verifier', officer: 'officer-adm' };

const actorOf = (role: Role): Actor => ({ id: WHO[role] ?? role, role, grants: [{ role, territoryId: null }] });

interface Gesture {
  readonly role: Role;
  readonly at: Instant;
  readonly command: Pick<AssessmentCommand, 'type' | 'payload'>;
}

function carryOut(state: AssessmentState, { role, at, command }: Gesture, referential: LoadedReferential, territory: Territory): AssessmentState {
  const context: CommandContext = { referential, actor: actorOf(role), now: at, asOf: dateInZone(at, referential.timeZone), territory };
  const sent = { id: crypto.randomUUID(), v: 1, base: state.version, ...command } as AssessmentCommand;
  const result = applyAssessmentCommand(state, sent, context);
  if (!result.ok) throw new Error(`${state.id}: ${result.refusal} at ${result.pointer} of ${JSON.stringify(command)}`);
  return result.state;
}

function loaded(): { grids: LoadedReferential[]; known: Cycle[] } {
  const grids = referentials.flatMap((json) => {
    const grid = loadReferential(json);
    return grid.ok ? [grid.value] : [];
  });
  const known = cycles.flatMap((json) => {
    const grid = grids.find(({ code, version }) => code === json.grid.code && version === json.grid.version);
    const cycle = grid && loadCycle(json, grid);
    return cycle?.ok ? [cycle.value] : [];
  });
  return { grids, known };
}

const { grids, known } = loaded();

function territoryOf(ref: string): Territory {
  const { scheme, code } = parseTerritoryRef(ref);
  const found = territories.find(({ id, identifiers }) => (scheme === undefined ? id === code : identifiers.some((own) => own.scheme === scheme && own.code === code)));
  if (!found) throw new Error(`No territory ${ref}.`);
  return found;
}

function play(programme: string, cycle: string, ref: string, gestures: readonly Gesture[], demonstration: boolean): AssessmentState {
  const territory = territoryOf(ref);
  const grid = known.find((one) => one.programme === programme && one.code === cycle)?.grid;
  const referential = grids.find(({ code, version }) => code === grid?.code && version === grid.version);
  if (!referential) throw new Error(`No grid for ${programme} ${cycle}.`);
  const empty = { ...emptyAssessment({ programme, cycle, territory: territory.id }), demonstration };
  return gestures.reduce((state, gesture) => carryOut(state, gesture, referential, territory), empty);
}

function published(): AssessmentState[] {
  const byId = Map.groupBy(publishedResults, ({ programme, cycle, territory }) => assessmentIdOf(programme, cycle, territory));
  return [...byId.values()].map((results) => {
    const { programme, cycle, territory } = results[0]!;
    return play(programme, cycle, territory, results.map(({ payload }): Gesture => ({ role: 'officer', at: '2025-05-12T08:00:00.000Z', command: { type: 'importResult', payload } })), false);
  });
}

const assessments = [
  ...demonstrationDossiers.map(({ programme, cycle, territory, commands }) =>
    play(programme, cycle, territory, commands.map(({ by, at, type, payload }): Gesture => ({ role: by.role, at, command: { type, payload } as Gesture['command'] })), true)),
  ...published(),
];

/** The demonstration as the product loads it, in a memory of its own: what one story writes, no other reads. */
export function createDemonstration(more: Partial<World> = {}): JalonStore {
  return createStore({
    referentials: [...grids, ...(more.referentials ?? [])], cycles: [...known, ...(more.cycles ?? [])],
    territories: [...territories, ...(more.territories ?? [])], assessments: [...assessments, ...(more.assessments ?? [])],
  });
}
