import type { AllocationRun, LoadedAllocationFormula } from '@jalon/core/allocation';
import { mayReadDraft } from '@jalon/core/assessment';
import { namedTerritories } from '@jalon/core/referential';
import type { Territory } from '@jalon/core/territory';
import type { PlainDate } from '@jalon/core/time';
import { personOf } from '../assessments/access.ts';
import { ProblemError, invalidRequest } from '../http/problem-error.ts';
import { mayRead, type Caller, type Person } from '../identity/caller.ts';
import type { Services } from '../services.ts';

/** An allocation run, by what is known of it before it is read. */
export interface RunSubject {
  readonly id: string;
  readonly programme: string;
  readonly exercise: string;
  /** Where it is granted: the country of the programme. */
  readonly territory: Territory;
  /** Where its days are told. */
  readonly zone: string;
  readonly asOf: PlainDate;
}

export type Known = Pick<Services, 'clock' | 'planning' | 'programmes' | 'territories'>;

/** The country of the territories that cycles of a programme name; of one that names none, the only country there is. */
function countryOf({ programmes, territories }: Known, programme: string): Territory | undefined {
  const named = programmes.cycles.filter((cycle) => cycle.programme === programme).flatMap((cycle) => [...namedTerritories(cycle)]);
  const found = named.flatMap((ref) => territories.resolve(ref) ?? [])[0];
  if (found) return territories.get(found.path[0] ?? found.id);
  const countries = territories.all.filter(({ parentId }) => parentId === null);
  return countries.length === 1 ? countries[0] : undefined;
}

const zoneOf = ({ programmes, planning }: Known, programme: string): string => {
  const cycle = programmes.cycles.find((one) => one.programme === programme);
  return (cycle && programmes.find(programme, cycle.code)?.referential.timeZone) ?? planning.zones[0] ?? 'UTC';
};

/** A run of a programme; `territoryId` where it is known already. */
export function runSubject(known: Known, id: string, { programme, exercise }: Pick<AllocationRun, 'programme' | 'exercise'>, territoryId?: string): RunSubject {
  const territory = territoryId === undefined ? countryOf(known, programme) : known.territories.get(territoryId);
  if (!territory) throw invalidRequest({ code: 'unknown-programme', pointer: '/create/programme', figures: { value: programme } });
  const zone = zoneOf(known, programme);
  return { id, programme, exercise, territory, zone, asOf: known.clock.today(zone) };
}

export const unknownRun = (id: string): ProblemError => new ProblemError('not-found', { faults: [{ code: 'unknown-run', pointer: '/path/run', figures: { value: id.slice(0, 100) } }] });

/** Finds a run by its id, as the server. Nothing of it is told before rights are looked at. */
export async function findRun(services: Known & Pick<Services, 'database'>, id: string): Promise<RunSubject | undefined> {
  const row = await services.database.db.selectFrom('allocation_runs').select(['territory_id', 'programme', 'exercise']).where('id', '=', id).where('version', '>', 0).executeTakeFirst();
  return row && runSubject(services, id, row, row.territory_id);
}

const refused = ({ name }: Territory): ProblemError => new ProblemError('forbidden', { refusal: 'territory-not-granted', figures: { territory: name } });

/** A run the caller may read: its whole, with what every territory gets, is for those who are granted its country. */
export async function readableRun(services: Known & Pick<Services, 'database'>, caller: Caller, id: string): Promise<{ subject: RunSubject; person: Person }> {
  const person = personOf(caller);
  const subject = await findRun(services, id);
  if (!subject) throw unknownRun(id);
  if (!mayRead(caller, subject.territory, subject.asOf)) throw refused(subject.territory);
  return { subject, person };
}

/** Whether somebody is told what one territory gets: whoever reads the run, and, once it is granted, whoever reads the dossiers of the territory. */
export const mayReadAmounts = ({ grants }: Person, { territory, asOf }: RunSubject, { decree }: AllocationRun, of: Territory): boolean =>
  mayReadDraft(grants, territory, asOf) || (decree !== null && mayReadDraft(grants, of, asOf));

export const amountsRefused = refused;

export const formulaOf = ({ planning }: Pick<Services, 'planning'>, ref: AllocationRun['formula']): LoadedAllocationFormula | undefined => {
  const found = ref === null ? undefined : planning.formula(ref.code, ref.version);
  return found?.hash === ref?.hash ? found : undefined;
};
