import { isPublicPlan, type LoadedFramework, type PlanSetting, type PlanState } from '@jalon/core/investment';
import type { Territory } from '@jalon/core/territory';
import type { PlainDate } from '@jalon/core/time';
import { ProblemError } from '../http/problem-error.ts';
import { personOf } from '../assessments/access.ts';
import { mayReadPlans, type Caller, type Person } from '../identity/caller.ts';
import type { Services } from '../services.ts';

/** A plan, by what is known of it before it is read. */
export interface PlanSubject {
  readonly id: string;
  readonly territory: Territory;
  /** Today in the framework's zone. */
  readonly asOf: PlainDate;
  readonly framework: LoadedFramework;
  readonly setting: PlanSetting;
  /** The plan a new one is based on. */
  readonly basis?: PlanState | undefined;
}

type Known = Pick<Services, 'clock' | 'database' | 'planning' | 'territories'>;
type FrameworkName = Pick<PlanState['framework'], 'code' | 'version'>;

/** A plan of a territory under a framework; `undefined` where this server does not have one of them. */
export function planSubject({ clock, planning, territories }: Omit<Known, 'database'>, id: string, territoryId: string, { code, version }: FrameworkName): PlanSubject | undefined {
  const territory = territories.get(territoryId);
  const framework = planning.framework(code, version);
  return territory && framework && { id, territory, framework, asOf: clock.today(framework.timeZone), setting: planning.settingOf(territory, framework) };
}

export const unknownPlan = (id: string): ProblemError => new ProblemError('not-found', { faults: [{ code: 'unknown-plan', pointer: '/path/plan', figures: { value: id.slice(0, 100) } }] });

/** A plan, and how it stands. */
interface StandingPlan { readonly subject: PlanSubject; readonly status: string; readonly version: number }

async function findStanding(services: Known, id: string): Promise<StandingPlan | undefined> {
  const row = await services.database.db.selectFrom('plans').select(['territory_id', 'framework_code', 'framework_version', 'status', 'version']).where('id', '=', id).where('version', '>', 0).executeTakeFirst();
  if (!row) return undefined;
  const subject = planSubject(services, id, row.territory_id, { code: row.framework_code, version: row.framework_version });
  if (!subject) throw new Error(`The plan ${id} is under ${row.framework_code} ${row.framework_version}, which is not in the database any more.`);
  return { subject, status: row.status, version: row.version };
}

/** Finds a plan by its id, as the server. Nothing of it is told before rights are looked at. */
export const findPlan = async (services: Known, id: string): Promise<PlanSubject | undefined> => (await findStanding(services, id))?.subject;

/** A plan the caller may read the view of: one a council adopted is for everybody. To somebody without a token the others are not known at all. `open`: to everybody, and to the caller for no other reason. */
export async function openPlan(services: Known, caller: Caller, id: string): Promise<{ subject: PlanSubject; version: number; person: Person | undefined; open: boolean }> {
  const found = await findStanding(services, id);
  if (found && isPublicPlan(found)) return { ...found, person: caller.kind === 'person' ? caller.person : undefined, open: !mayReadPlans(caller, found.subject.territory, found.subject.asOf) };
  return { version: found?.version ?? 0, open: false, ...(await readablePlan(services, caller, id)) };
}

/** A plan the caller may read, with who they are. */
export async function readablePlan(services: Known, caller: Caller, id: string): Promise<{ subject: PlanSubject; person: Person }> {
  const person = personOf(caller);
  const subject = await findPlan(services, id);
  if (!subject) throw unknownPlan(id);
  if (mayReadPlans(caller, subject.territory, subject.asOf)) return { subject, person };
  throw new ProblemError('forbidden', { refusal: 'territory-not-granted', figures: { territory: subject.territory.name } });
}

/** The names under which what is made of a plan, or of the plans of a territory, is forgotten when it changes. */
export const tagsOfPlan = ({ id, territory }: Pick<PlanSubject, 'id' | 'territory'>): string[] => [`plan:${id}`, `plans:${territory.id}`];
