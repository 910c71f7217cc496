import { checkPlan } from './checks/check-plan.engine.ts';
import type { LoadedFramework } from './framework/framework.schema.ts';
import type { RuleSeverity } from './framework/framework.values.ts';
import type { PlanContent } from './plan.schema.ts';
import type { PlanSetting } from './procurement/setting.values.ts';

/** A rule of the framework that a plan breaks, as far as acts need to know it. */
export interface StandingFinding {
  readonly rule: string;
  readonly severity: RuleSeverity;
  /** Whether an act may set it aside. */
  readonly override: boolean;
}

/** What the context of a command asks a framework: the rules that stand against a plan. `findings: findingsBy(framework, setting)`. */
export function findingsBy(framework: LoadedFramework, setting: PlanSetting = {}): (plan: PlanContent) => readonly StandingFinding[] {
  const override = new Map(framework.rules.map((rule) => [rule.code, rule.override]));
  return (plan) => checkPlan(plan, framework, setting).findings.map(({ rule, severity }) => ({ rule, severity, override: override.get(rule) ?? false }));
}
