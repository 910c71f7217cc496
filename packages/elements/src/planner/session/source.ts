import { findPlans, getPlanView, type CallOptions, type JalonSource, type Plans } from '@jalon/client';
import type { PlanSummary } from '@jalon/contract';
import type { PlanView } from '@jalon/core/investment';

/** What the planner asks of `jalon.plans` to change one. */
export type PlansSource = Pick<Plans, 'get' | 'can' | 'send' | 'follow'>;

/** True of a source that holds plans: one that only reads has `ask`. */
export const holdsPlans = (source: JalonSource | undefined): source is JalonSource => !!(source?.ask ?? source?.plans);

/** Plans of a territory, the last changed first. */
export async function plansIn(source: JalonSource, query: { readonly territory?: string | undefined; readonly programme?: string | undefined }, options?: CallOptions): Promise<readonly PlanSummary[]> {
  const found = await (source.ask ? findPlans(source, query, options) : source.plans!.list(query, options));
  return found.items;
}

export const viewOf = (source: JalonSource, plan: string, options?: CallOptions): Promise<PlanView> => (source.ask ? getPlanView(source, plan, options) : source.plans!.view(plan, options));
