import type { AssessmentState, ScorecardView } from '@jalon/core/assessment';
import type { Cycle, LoadedReferential } from '@jalon/core/referential';
import { loadCycle, loadReferential } from '@jalon/core/schemas';
import type { Territory } from '@jalon/core/territory';
import type { Instant, PlainDate } from '@jalon/core/time';
import { cycles, demonstrationDossiers, publishedResults, referentials, territories } from '@jalon/referentials';
import { buildScorecard } from '../builders/scorecard.ts';
import { PERSONAS } from '../stand-in/personas.ts';
import { DEMONSTRATION_INSTANT } from '../stand-in/stand-in.ts';
import type { World } from '../stand-in/store.ts';
import { playCommands, type Gesture, type Stage } from './play-commands.ts';

const PROGRAMME = 'pacasen';
const CYCLE = '2025';

/** The communes whose dossiers are invented to show the product at work, by the situation each shows. */
export const TOWNS_IN_MAY = {
  /** Both windows can still be won: some conditions met, one late, points missing. */
  kolda: 'kolda-2025',
  /** All conditions met, and the second window lost by a fraction of a point. */
  kaffrine: 'kaffrine-2025',
  /** Everything won. */
  sedhiou: 'sedhiou-2025',
  /** Barely begun. */
  matam: 'matam-2025',
  /** Nothing received. */
  diourbel: 'diourbel-2025',
} as const;
export type TownInMay = keyof typeof TOWNS_IN_MAY;

/** A commune on 12 May 2025, seven weeks before the dossiers close. */
export interface Scenario extends Stage {
  readonly asOf: PlainDate;
  readonly now: Instant;
  /** Names of what the territory lies in, from the smallest to the largest. */
  readonly within: readonly string[];
  readonly state: AssessmentState;
  /** The scorecard the scorer makes of it, on this day or another. */
  view(asOf?: PlainDate): ScorecardView;
}

let programme: { readonly referential: LoadedReferential; readonly cycle: Cycle } | undefined;

/** The PACASEN of 2025, as published by `@jalon/referentials`: checked once. */
export function pacasen2025(): { readonly referential: LoadedReferential; readonly cycle: Cycle } {
  if (programme) return programme;
  const cycleJson = cycles.find((one) => one.programme === PROGRAMME && one.code === CYCLE);
  const grid = loadReferential(referentials.find((one) => one.code === cycleJson?.grid.code && one.version === cycleJson.grid.version));
  const cycle = grid.ok ? loadCycle(cycleJson, grid.value) : undefined;
  if (!grid.ok || !cycle?.ok) throw new Error(`The grid of ${PROGRAMME} ${CYCLE} does not load: ${JSON.stringify([...grid.issues, ...(cycle?.issues ?? [])])}`);
  programme = { referential: grid.value, cycle: cycle.value };
  return programme;
}

function territoryOf(ref: string): Territory {
  const found = territories.find(({ id, identifiers }) => id === ref || identifiers.some(({ scheme, code }) => `${scheme}:${code}` === ref));
  if (!found) throw new Error(`No territory is called ${ref}.`);
  return found;
}

const namesAbove = ({ path }: Territory): string[] => path.toReversed().map(territoryOf).filter(({ kind }) => kind !== 'country').map(({ name }) => name);

/** In Kolda the people of the demonstration are the ones who wrote. */
const signedBy = (territory: Territory, role: Gesture['by']['role']): string | undefined => (territory.id === 'sn-kd-kd1-1' ? [PERSONAS['secretary-kolda'], PERSONAS['coach-kolda']].find(({ grants }) => grants[0]?.role === role)?.id : undefined);

function stateOf(stage: Stage, code: string): AssessmentState {
  const dossier = demonstrationDossiers.find((one) => one.code === code);
  const gestures = (dossier?.commands ?? []).map(({ by, ...command }): Gesture => {
    const id = signedBy(stage.territory, by.role);
    return { ...command, by: { role: by.role, ...(id !== undefined && { id }) } };
  });
  return { ...playCommands(stage, gestures), demonstration: true };
}

/**
 * A commune in May: some conditions met, some late, some waiting, some not answered. Its dossier is invented and says so;
 * every figure shown is worked out by the scorer.
 *
 * @example
 * const { view } = townInMay();
 * const card = view();
 */
export function townInMay(town: TownInMay = 'kolda'): Scenario {
  const code = TOWNS_IN_MAY[town];
  const dossier = demonstrationDossiers.find((one) => one.code === code);
  if (!dossier) throw new Error(`No dossier is called ${code}.`);
  const territory = territoryOf(dossier.territory);
  const stage = { ...pacasen2025(), territory };
  const state = stateOf(stage, code);
  const within = namesAbove(territory);
  const today = DEMONSTRATION_INSTANT.slice(0, 10);
  return { ...stage, asOf: today, now: DEMONSTRATION_INSTANT, within, state, view: (asOf = today) => buildScorecard({ ...stage, within, state, asOf }) };
}

/** Results found in the press for the cycle, as results of record. */
function publishedStates(): AssessmentState[] {
  const mine = publishedResults.filter((result) => result.programme === PROGRAMME && result.cycle === CYCLE);
  return [...new Set(mine.map(({ territory }) => territory))].map((id) => {
    const stage = { ...pacasen2025(), territory: territoryOf(id) };
    const gestures = mine.filter(({ territory }) => territory === id).map(({ payload }): Gesture => ({ id: crypto.randomUUID(), at: '2025-05-01T00:00:00.000Z', by: { role: 'officer' }, type: 'importResult', payload }));
    return { ...playCommands(stage, gestures), demonstration: false };
  });
}

/** All of Senegal on that day, for a store: the invented dossiers, and the results found in the press. */
export function worldInMay(): World {
  const { referential, cycle } = pacasen2025();
  const towns = (Object.keys(TOWNS_IN_MAY) as TownInMay[]).map((town) => townInMay(town).state).filter(({ version }) => version > 0);
  const taken = new Set(towns.map(({ id }) => id));
  return { territories, referentials: [referential], cycles: [cycle], assessments: [...towns, ...publishedStates().filter(({ id }) => !taken.has(id))] };
}
