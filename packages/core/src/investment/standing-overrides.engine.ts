import type { PlanContent } from './plan.schema.ts';
import type { PlanOverride } from './totals/plan-view.schema.ts';

/** Rules set aside by acts that still hold: those since the plan was last drafted. The last act about a rule is the one that counts. */
export function standingOverrides({ status, steps }: Pick<PlanContent, 'status' | 'steps'>): PlanOverride[] {
  if (status === 'draft' || status === 'returned') return [];
  const drafted = steps.findLastIndex(({ to }) => to === 'draft' || to === 'returned');
  const byRule = new Map<string, PlanOverride>();
  for (const { act, overridden = [], override, motive = '', reference, on, by } of steps.slice(drafted + 1)) {
    for (const rule of overridden) byRule.set(rule, { rule, act, motive: override?.motive ?? motive, reference: override?.reference ?? (override ? null : (reference ?? null)), on: override?.on ?? on, role: by.role });
  }
  return [...byRule.values()];
}
