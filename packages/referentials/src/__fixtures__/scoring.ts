import {
  applyAssessmentCommand, compileReferential, emptyAssessment, filingOf, type Answer, type AssessmentResult, type AssessmentState, type Dossier, type ImportResultPayload,
} from '@jalon/core/assessment';
import type { Cycle, LoadedReferential } from '@jalon/core/referential';
import { assessmentCommandSchema, loadCycle, loadReferential } from '@jalon/core/schemas';
import type { Territory } from '@jalon/core/territory';
import { cycles, referentials, territories, type DemonstrationDossier } from '../index.ts';

export function mustLoad<T>(loaded: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly unknown[] }): T {
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return loaded.value;
}

/** A cycle that is shipped, with its grid. */
export function exercise(programme: string, code: string): { cycle: Cycle; grid: LoadedReferential } {
  const json = cycles.find((one) => one.programme === programme && one.code === code)!;
  const grid = mustLoad(loadReferential(referentials.find((one) => one.code === json.grid.code && one.version === json.grid.version)));
  return { grid, cycle: mustLoad(loadCycle(json, grid)) };
}

export const territoryOf = (ref: string): Territory => territories.find(({ id, identifiers }) => id === ref || identifiers.some(({ scheme, code }) => `${scheme}:${code}` === ref))!;

/** A dossier of nothing but what was published: not filed where that was published, else filed. */
export function publishedDossier(territory: string, payloads: readonly ImportResultPayload[]): Dossier {
  const imported = payloads.map((payload) => ({ ...payload, by: { id: 'adm', role: 'officer' as const }, at: '2025-07-04T00:00:00.000Z', version: 1 }));
  return { territory, filing: filingOf({ imported, answers: [] }), record: 'draft', answers: [], imported, demonstration: false };
}

export function scoreOn({ cycle, grid }: { cycle: Cycle; grid: LoadedReferential }, dossier: Dossier, asOf: string): AssessmentResult {
  return compileReferential(grid).assess(dossier, { asOf, cycle, territory: territoryOf(dossier.territory) });
}

export const answerTo = (item: string, said: Partial<Pick<Answer, 'input' | 'events' | 'evidence'>>, version = 1): Answer =>
  ({ item, author: 'self', input: {}, events: {}, evidence: [], by: { id: 'secretary', role: 'secretary' }, at: '2025-05-01T09:00:00.000Z', version, ...said });

/** Plays the commands of a demonstration dossier through the same rules as a person's. */
export function play({ programme, cycle: code, territory: ref, commands }: DemonstrationDossier): AssessmentState {
  const { grid: referential, cycle } = exercise(programme, code);
  const territory = territoryOf(ref);
  return commands.reduce<AssessmentState>((state, { id, at, by, type, payload }) => {
    const command = assessmentCommandSchema.parse({ id, v: 1, base: state.version, type, payload });
    const actor = { id: `demo-${by.role}`, role: by.role, grants: [{ role: by.role, territoryId: null }] };
    const applied = applyAssessmentCommand(state, command, { referential, actor, now: at, asOf: at.slice(0, 10), territory, cycle });
    if (!applied.ok) throw new Error(`${command.id}: ${applied.refusal} at ${applied.pointer}`);
    return applied.state;
  }, emptyAssessment({ programme, cycle: code, territory: territory.id }));
}
