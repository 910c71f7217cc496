import type { LimitUse, Place } from './shape-reading.rules.ts';

type Dated = { readonly event: string; readonly by?: string | undefined; readonly before?: string | undefined };

/** The limit of one dated act. */
export function limitOf(step: Dated, at: Place, needed: boolean): LimitUse {
  return { event: step.event, at, by: step.by, before: step.before, needed };
}
