import { describe, expect, it } from 'vitest';
import { compileReferential, findGaps, type AssessmentResult } from '@jalon/core/assessment';
import { exercise, play, territoryOf } from './__fixtures__/scoring.ts';
import { demonstrationDossiers, demonstrationPeople, publishedResults, territories, type DemonstrationPersonId } from './index.ts';

const { grid, cycle } = exercise('pacasen', '2025');
const dossier = (code: string) => demonstrationDossiers.find((one) => one.code === code)!;

function scored(code: string, asOf = '2025-05-12'): AssessmentResult {
  const territory = territoryOf(dossier(code).territory);
  return compileReferential(grid).score({ ...play(dossier(code)), demonstration: true }, { asOf, cycle, territory });
}
const standings = (result: AssessmentResult) => Object.fromEntries(result.windows.map(({ code, standing }) => [code, standing]));

describe('the demonstration dossiers', () => {
  it('all say that they are invented, and stand beside no published result', () => {
    expect(demonstrationDossiers.every(({ demonstration }) => demonstration)).toBe(true);
    const published = new Set(publishedResults.map(({ territory, cycle: code }) => `${territory} ${code}`));
    expect(demonstrationDossiers.filter((one) => published.has(`${territoryOf(one.territory).id} ${one.cycle}`))).toEqual([]);
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

describe('the people of the demonstration', () => {
  const { organisations, people, about, demonstration } = demonstrationPeople;

  it('say that they are invented, in three languages and in the name of each organisation', () => {
    expect(demonstration).toBe(true);
    expect(Object.keys(about)).toEqual(['fr', 'en', 'ar']);
    expect(organisations.filter(({ name }) => !name.endsWith(' (démonstration)'))).toEqual([]);
  });

  it('are those that the type names, each in an organisation of the list', () => {
    const named = { 'secretary-kolda': 1, 'coach-kolda': 1, 'coach-kolda-2': 1, 'secretary-louga': 1, verifier: 1, 'verifier-2': 1, 'officer-adm': 1, reader: 1, administrator: 1 } satisfies Record<DemonstrationPersonId, 1>;
    expect(people.map(({ id }) => id)).toEqual(Object.keys(named));
    expect(new Set(people.map(({ organisation }) => organisation))).toEqual(new Set(organisations.map(({ id }) => id)));
  });

  it('are granted places that exist', () => {
    const ids = new Set(territories.map(({ id }) => id));
    expect(organisations.filter(({ territoryId }) => territoryId !== null && !ids.has(territoryId))).toEqual([]);
  });
});
