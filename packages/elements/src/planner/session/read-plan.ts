import type { CallOptions, JalonSource } from '@jalon/client';
import type { PlanSummary } from '@jalon/contract';
import type { PlanView } from '@jalon/core/investment';
import { holdsPlans, plansIn, viewOf } from './source.ts';

/** Which plan: one by its id, or the current one of a territory. */
export interface PlanKey {
  readonly plan: string | undefined;
  readonly territory: string | undefined;
  readonly programme: string | undefined;
}

/** What was read: `view` is absent where the territory has no plan. */
export interface ReadPlan { readonly view: PlanView | undefined }

/** How far a plan is: the furthest is the one that holds. */
const FURTHEST: readonly PlanSummary['status'][] = ['approved', 'adopted', 'proposed', 'returned', 'draft'];

/** The plan of the latest years, the furthest of them, the last changed; never one that only tries something out. */
export function currentOf(plans: readonly PlanSummary[]): PlanSummary | undefined {
  const own = plans.filter(({ basedOn }) => basedOn?.as !== 'scenario');
  return [...own].sort((a, b) => b.firstYear - a.firstYear || FURTHEST.indexOf(a.status) - FURTHEST.indexOf(b.status) || (a.changedAt < b.changedAt ? 1 : -1))[0];
}

export async function readPlan(source: JalonSource, { plan, territory, programme }: PlanKey, options: CallOptions): Promise<ReadPlan> {
  if (!holdsPlans(source)) return { view: undefined };
  const id = plan ?? currentOf(await plansIn(source, { territory, programme }, options))?.id;
  return { view: id === undefined ? undefined : await viewOf(source, id, options) };
}
