import type { PlanState } from '@jalon/core/investment';
import { unpackState } from '../aggregates/packed-state.ts';
import type { DocumentScene } from '../documents/scene.ts';
import { mayReadPlans } from '../identity/caller.ts';
import { findPlan } from '../plans/plan-subject.ts';
import type { Services } from '../services.ts';

type Known = Pick<Services, 'clock' | 'database' | 'planning' | 'territories'> & { readonly issuer: string };

/** A plan as it stands now, with all that documents of it are made of. Read by the server: whether somebody may have it is judged apart. `undefined` where the plan or its framework is not here. */
export async function planScene(parts: Known, id: string, language: DocumentScene['language']): Promise<DocumentScene | undefined> {
  const subject = await findPlan(parts, id);
  const row = subject?.framework && await parts.database.db.selectFrom('plans').select('state').where('id', '=', id).executeTakeFirst();
  if (!subject?.framework || !row) return undefined;
  const plan = unpackState<PlanState>(row.state);
  const { territory, framework, setting, asOf } = subject;
  return {
    plan, framework, setting, language, version: plan.version, territory: { id: territory.id, name: territory.name, kind: territory.kind, within: parts.territories.within(territory) },
    programme: plan.programme?.toUpperCase() ?? null, day: asOf, now: parts.clock.instant(), issuer: parts.issuer,
  };
}

/** Whether somebody may read a plan still, who asked for something of it a while ago. */
export async function readsPlan(parts: Omit<Known, 'issuer'> & Pick<Services, 'people'>, personId: string, plan: string): Promise<boolean> {
  const [subject, person] = [await findPlan(parts, plan), await parts.people.byId(personId)];
  return subject !== undefined && person !== undefined && mayReadPlans({ kind: 'person', person, audience: '' }, subject.territory, subject.asOf);
}
