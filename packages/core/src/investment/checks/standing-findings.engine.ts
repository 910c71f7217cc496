import type { RuleSeverity } from '../framework/framework.values.ts';
import type { CheckedPlan } from './check-plan.engine.ts';

/** Rules that a plan breaks, once each at their gravest: what acts on it are judged by. `override`: an act with a motive may set the rule aside. */
export function standingFindings({ findings, scene }: CheckedPlan): readonly { readonly rule: string; readonly severity: RuleSeverity; readonly override: boolean }[] {
  const gravest = new Map<string, RuleSeverity>();
  for (const { rule, severity } of findings) if (severity === 'blocks' || !gravest.has(rule)) gravest.set(rule, severity);
  return scene.framework.rules.flatMap(({ code, override }) => {
    const severity = gravest.get(code);
    return severity === undefined ? [] : [{ rule: code, severity, override }];
  });
}
