import type { CallOptions, JalonSource, Paged } from '@jalon/client';
import type { PlanCan, PlanInFull, PlanSummary, SendPlanCommandsResponse } from '@jalon/contract';
import type { LoadedFramework, PlanCommand, PlanView } from '@jalon/core/investment';

/** What the planner asks of `jalon.plans`, and no more: a source of the page's own may answer it. */
export interface PlansSource {
  list(query: { readonly territory?: string | undefined; readonly programme?: string | undefined }, options?: CallOptions): Paged<PlanSummary> | Promise<readonly PlanSummary[]>;
  view(plan: string, options?: CallOptions): Promise<PlanView>;
  get?(plan: string, options?: CallOptions): Promise<PlanInFull>;
  can?(plan: string, options?: CallOptions): Promise<PlanCan>;
  send?(plan: string, commands: readonly PlanCommand[], options?: CallOptions & { readonly include?: 'none'; readonly dryRun?: boolean }): Promise<SendPlanCommandsResponse>;
  /** Tells of changes until the signal is aborted. */
  follow?(plan: string, onChange: () => void, options: { readonly signal: AbortSignal }): Promise<void>;
}

/** What it asks of `jalon.planning`. */
export interface PlanningSource {
  framework(code: string, version: string, options?: CallOptions): Promise<LoadedFramework>;
}

type Source = JalonSource & { readonly plans?: PlansSource | undefined; readonly planning?: PlanningSource | undefined };

export const plansOf = (source: JalonSource | undefined): PlansSource | undefined => (source as Source | undefined)?.plans;
export const planningOf = (source: JalonSource | undefined): PlanningSource | undefined => (source as Source | undefined)?.planning;

/** All that a list holds: pages are followed. */
export async function allOf(list: ReturnType<PlansSource['list']>): Promise<readonly PlanSummary[]> {
  const items: PlanSummary[] = [];
  // A provider fetches what lists, so that a list is a promise there.
  const found = await (list as Promise<readonly PlanSummary[]>);
  for await (const item of found as Iterable<PlanSummary>) items.push(item);
  return items;
}
