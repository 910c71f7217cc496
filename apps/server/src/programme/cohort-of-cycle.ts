import type { AssessmentState, SimulatedCohort } from '@jalon/core/assessment';
import { ProblemError } from '../http/problem-error.ts';
import type { Services } from '../services.ts';

/** More dossiers than this are not scored within the time of a request, whether they are tried or ranked. */
export const MOST_DOSSIERS = 5_000;

/** Every dossier of a cycle, with its territory. */
export async function cohortOfCycle({ database, territories }: Pick<Services, 'database' | 'territories'>, programme: string, cycle: string): Promise<SimulatedCohort> {
  const rows = await database.db.selectFrom('assessments').select(['territory_id', 'state']).where('programme', '=', programme).where('cycle', '=', cycle).where('version', '>', 0)
    .orderBy('territory_id').limit(MOST_DOSSIERS + 1).execute();
  if (rows.length > MOST_DOSSIERS) throw new ProblemError('document-refused', { faults: [{ code: 'too-many-dossiers', pointer: '', figures: { max: String(MOST_DOSSIERS) } }] });
  const known = rows.flatMap(({ territory_id, state }) => {
    const territory = territories.get(territory_id);
    return territory ? [{ territory, state: state as AssessmentState }] : [];
  });
  return { dossiers: known.map(({ state }) => state), territories: known.map(({ territory }) => territory) };
}
