import { describe, expect, it } from 'vitest';
import { applyAssessmentCommand, compileReferential, emptyAssessment, findGaps, type AssessmentResult, type AssessmentState } from '@jalon/core/assessment';
import { assessmentCommandSchema, loadCycle, loadReferential } from '@jalon/core/schemas';
import { cycles, demonstrationDossiers, publishedResults, referentials, territories, type DemonstrationDossier } from './index.ts';

function mustLoad<T>(loaded: { ok: true; value: T } | { ok: false; issues: readonly unknown[] }): T {
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return loaded.value;
}
const referential = mustLoad(loadReferential(referentials.find(({ version }) => version === '2025.1')));
const cycle = mustLoad(loadCycle(cycles.find(({ programme, code }) => programme === 'pacasen' && code === '2025'), referential));

const territoryOf = ({ territory }: Pick<DemonstrationDossier, 'territory'>) => territories.find(({ identifiers }) => identifiers.some(({ scheme, code }) => `${scheme}:${code}` === territory))!;
const dossier = (code: string) => demonstrationDossiers.find((one) => one.code === code)!;

/** Plays the commands of a dossier through the same rules as a person's. */
function play({ programme, cycle: code, territory: ref, commands }: DemonstrationDossier): AssessmentState {
  const territory = territoryOf({ territory: ref });
  return commands.reduce<AssessmentState>((state, { id, at, by, type, payload }) => {
    const command = assessmentCommandSchema.parse({ id, v: 1, base: state.version, type, payload });
    const actor = { id: `demo-${by.role}`, role: by.role, grants: [{ role: by.role, territoryId: null }] };
    const applied = applyAssessmentCommand(state, command, { referential, actor, now: at, asOf: at.slice(0, 10), territory });
    if (!applied.ok) throw new Error(`${command.id}: ${applied.refusal} at ${applied.pointer}`);
    return applied.state;
  }, emptyAssessment({ programme, cycle: code, territory: territory.id }));
}

function scored(code: string, asOf = '2025-05-12'): AssessmentResult {
  const territory = territoryOf(dossier(code));
  return compileReferential(referential).score({ ...play(dossier(code)), demonstration: true }, { asOf, cycle, territory });
}
const standings = (result: AssessmentResult) => Object.fromEntries(result.windows.map(({ code, standing }) => [code, standing]));

describe('the demonstration dossiers', () => {
  it('all say that they are invented, and stand beside no published result', () => {
    expect(demonstrationDossiers.every(({ demonstration }) => demonstration)).toBe(true);
    const published = new Set(publishedResults.map(({ territory, cycle: code }) => `${territory} ${code}`));
    expect(demonstrationDossiers.filter((one) => published.has(`${territoryOf(one).id} ${one.cycle}`))).toEqual([]);
  });

  it('are played without a refusal, before the day of the demonstration, under ids of their own', () => {
    for (const one of demonstrationDossiers) expect(play(one).version).toBe(one.commands.length);
    const commands = demonstrationDossiers.flatMap((one) => one.commands);
    expect(commands.filter(({ at }) => at >= '2025-05-12')).toEqual([]);
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
  });

  it('leave both windows of Kolda to be won, with something met, late, pending, not begun and not applicable', () => {
    const result = scored('kolda-2025');
    expect(standings(result)).toEqual({ base: 'open', G1: 'undetermined', G2: 'undetermined' });
    const item = (code: string) => result.items.find((one) => one.code === code)!;
    expect(item('CMO-1')).toMatchObject({ verdict: 'met', timing: 'on-time' });
    expect(item('CMO-2')).toMatchObject({ verdict: 'pending', timing: 'late' });
    expect(item('CMO-4')).toMatchObject({ verdict: 'pending', outcome: 'unknown', timing: 'due' });
    expect(item('CMO-5')).toMatchObject({ treatment: 'not-applicable' });
    expect(item('CMO-6')).toMatchObject({ verdict: 'pending', outcome: 'partial' });
    expect(item('IDP-2')).toMatchObject({ outcome: 'partial', author: 'coach' });
    expect(findGaps(result).gaps.some(({ item: code, reachesThreshold }) => code === 'IDP-7' && reachesThreshold)).toBe(true);
  });

  it('let Kaffrine meet every condition and miss the threshold, with nothing left to win', () => {
    const result = scored('kaffrine-2025');
    expect(standings(result)).toEqual({ base: 'open', G1: 'open', G2: 'closed' });
    expect(result.windows.find(({ code }) => code === 'G2')!.reasons).toMatchObject([{ code: 'threshold-missed' }]);
  });

  it('open both windows to Sédhiou, and leave Matam and Diourbel everything to do', () => {
    expect(standings(scored('sedhiou-2025'))).toEqual({ base: 'open', G1: 'open', G2: 'open' });
    for (const code of ['matam-2025', 'diourbel-2025']) expect(standings(scored(code))).toEqual({ base: 'open', G1: 'undetermined', G2: 'undetermined' });
  });

  it('hold what people said and never a score', () => {
    expect(new Set(demonstrationDossiers.flatMap(({ commands }) => commands.map(({ type }) => type)))).toEqual(new Set(['recordAnswer', 'attachEvidence']));
  });
});
