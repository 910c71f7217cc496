import type { PlanAct } from './investment.values.ts';
import type { PayloadOf } from './plan-command.schema.ts';

export type Override = NonNullable<PayloadOf<'adoptPlan'>['override']>;

interface Standing {
  readonly rule: string;
  readonly severity: string;
  readonly override: boolean;
}

export type Blocking =
  | { readonly ok: true; readonly overridden: readonly string[] }
  | { readonly ok: false; readonly refusal: 'checks-unknown' | 'blocked' | 'not-overridable'; readonly figures: Readonly<Record<string, string>> };

const named = (rules: readonly string[]): { readonly count: string; readonly rules: string } => ({ count: String(rules.length), rules: rules.join(', ') });

/** Whether what blocks was set aside where it may be. Without checks nothing passes: not knowing is not a yes. */
export function judgeBlocking(act: PlanAct, findings: readonly Standing[] | undefined, override: Override | undefined): Blocking {
  if (!findings) return { ok: false, refusal: 'checks-unknown', figures: { command: act } };
  const blocking = findings.filter(({ severity }) => severity === 'blocks');
  const rules = [...new Set(blocking.map(({ rule }) => rule))];
  const aside = override?.rules ?? [];
  const firm = rules.filter((rule) => aside.includes(rule) && blocking.some((one) => one.rule === rule && !one.override));
  if (firm.length > 0) return { ok: false, refusal: 'not-overridable', figures: named(firm) };
  const standing = rules.filter((rule) => !aside.includes(rule));
  return standing.length > 0 ? { ok: false, refusal: 'blocked', figures: { command: act, ...named(standing) } } : { ok: true, overridden: rules };
}
