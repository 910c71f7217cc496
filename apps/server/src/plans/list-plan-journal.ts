import { listJournal } from '../aggregates/list-journal.ts';
import type { Operation } from '../http/operation.ts';
import { readablePlan } from './plan-subject.ts';
import { planLineagesOf } from './read-plan.ts';

/** Who changed what in a plan, the newest first. */
export const listPlanJournal: Operation<'listPlanJournal'> = async ({ services, parameters, query, caller }) => {
  const { subject } = await readablePlan(services, caller, parameters.plan);
  return listJournal(services, { kind: 'plan', id: subject.id, ...query, lineages: planLineagesOf(services, caller, subject.asOf) });
};
