import type { Project } from '../plan.schema.ts';

/** A line that has become another object, in the same place of the plan. */
export interface ChangedLine { readonly at: number; readonly from: Project; readonly to: Project }

/** Lines that are other objects than before; `undefined` where lines came, went or changed places. */
export function changedLines(before: readonly Project[], now: readonly Project[]): readonly ChangedLine[] | undefined {
  if (before.length !== now.length) return undefined;
  const changed: ChangedLine[] = [];
  for (let at = 0; at < now.length; at += 1) {
    const from = before[at]!;
    const to = now[at]!;
    if (from === to) continue;
    if (from.id !== to.id) return undefined;
    changed.push({ at, from, to });
  }
  return changed;
}
