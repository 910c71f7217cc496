import { findAllocationRuns, getAllocationAmounts, getAllocationView, type CallOptions, type JalonSource } from '@jalon/client';
import type { AllocationRunSummary } from '@jalon/contract';
import type { AllocationAmounts, AllocationView } from '@jalon/core/allocation';

/** Which run: by its id, or the one that counts of an exercise. */
export interface AllocationKey { readonly programme?: string | undefined; readonly exercise?: string | undefined; readonly run?: string | undefined }

/** The one that counts: the last that was granted, else the last that changed. */
const chosen = (runs: readonly AllocationRunSummary[]): AllocationRunSummary | undefined =>
  [...runs].sort((a, b) => Number(b.decree !== null) - Number(a.decree !== null) || (a.changedAt < b.changedAt ? 1 : -1))[0];

/** The view of a run. An exercise that has none yet is answered by `null`. */
export async function readAllocation(source: JalonSource, { programme, exercise, run }: AllocationKey, options?: CallOptions): Promise<AllocationView | null> {
  const id = run ?? chosen((await findAllocationRuns(source, { programme, cycle: exercise }, options)).items)?.id;
  return id === undefined ? null : getAllocationView(source, id, options);
}

/** The amounts of one territory of a run. */
export const readAmounts = (source: JalonSource, { run, territory }: { readonly run: string; readonly territory: string }, options?: CallOptions): Promise<AllocationAmounts> => getAllocationAmounts(source, run, territory, options);
