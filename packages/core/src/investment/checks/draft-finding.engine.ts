import type { LegalReference, LoadedFramework, PlanRule, PlanRuleBody } from '../framework/framework.schema.ts';
import type { PlanRuleKind, RuleSeverity } from '../framework/framework.values.ts';
import type { PlanCommandBody } from '../plan-command.schema.ts';
import type { PlanContent, Project } from '../plan.schema.ts';
import type { PlanSetting } from '../procurement/setting.values.ts';
import type { ChangedLine } from '../totals/changed-lines.engine.ts';
import type { PlanTotals } from '../totals/plan-totals.engine.ts';
import type { PlanFindingCode } from './finding.values.ts';
import type { PlanFinding } from './plan-finding.schema.ts';

export type RuleOf<K extends PlanRuleKind> = Extract<PlanRuleBody, { readonly kind: K }>;

/** What a check found, before the rule lends it its code, its severity and its text. */
export interface FindingDraft {
  readonly code: PlanFindingCode;
  readonly figures?: Readonly<Record<string, string | number>> | undefined;
  readonly year?: number | undefined;
  readonly source?: string | undefined;
  /** For checks of the plan as a whole. */
  readonly projects?: readonly string[] | undefined;
  /** What else tells it from the others of its code at that place: a step, a class of lines. */
  readonly place?: string | undefined;
  /** A text nearer to the point than the rule's. */
  readonly ref?: LegalReference | undefined;
  /** True: it never blocks, whatever the rule's severity. */
  readonly onlyWarns?: boolean | undefined;
  readonly mend?: PlanCommandBody | undefined;
}

/** What the checks of one line read beside it. The same scene and the same line always find the same. */
export interface LineScene {
  readonly framework: LoadedFramework;
  readonly setting: PlanSetting;
  readonly firstYear: number;
  readonly years: number;
}

/** What the checks of the whole plan read. */
export interface PlanScene extends LineScene {
  readonly plan: PlanContent;
  readonly totals: PlanTotals;
  /**
   * What a check makes of all lines, kept under its rule for the next time the plan is checked. `make` reads every line; `change` is asked instead where only
   * some lines changed since, and leaves what was made before as it was: a plan may be supposed, and left.
   */
  keep<T>(rule: object, make: () => T, change: (before: T, changed: readonly ChangedLine[]) => T): T;
}

export type LineCheck<K extends PlanRuleKind> = (project: Project, rule: RuleOf<K>, scene: LineScene) => readonly FindingDraft[];
export type PlanCheck<K extends PlanRuleKind> = (rule: RuleOf<K>, scene: PlanScene) => readonly FindingDraft[];

const severityOf = (rule: PlanRule, { onlyWarns }: FindingDraft): RuleSeverity => (onlyWarns && rule.severity === 'blocks' ? 'warns' : rule.severity);
const asText = (figures: FindingDraft['figures']): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(figures ?? {}).map(([name, figure]) => [name, String(figure)]));

/** Completes what a check found. */
export function finding(rule: PlanRule, draft: FindingDraft, projects: readonly string[]): PlanFinding {
  const { code, figures, year, source, place, ref, mend } = draft;
  return {
    key: [rule.code, code, ...projects.slice(0, 1), year ?? '', source ?? '', place ?? ''].join('/'), code, rule: rule.code, severity: severityOf(rule, draft), projects: projects as string[],
    ...(year === undefined ? {} : { year }), ...(source === undefined ? {} : { source }), figures: asText(figures), ref: ref ?? rule.ref, ...(mend === undefined ? {} : { mend }),
  };
}
