import type { LoadedFramework, PlanRule } from '../framework/framework.schema.ts';
import type { PlanRuleKind } from '../framework/framework.values.ts';
import type { PlanContent, Project } from '../plan.schema.ts';
import type { PlanSetting } from '../procurement/setting.values.ts';
import { changedLines, type ChangedLine } from '../totals/changed-lines.engine.ts';
import { isCounted, retotal, totalsOf, type PlanTotals } from '../totals/plan-totals.engine.ts';
import { checkPrudence, checkSourceCeilings, checkYearCeilings } from './check-ceilings.engine.ts';
import { checkApproval, checkDateChain, checkLand, checkProcedure, checkProcurementLine, checkScreening } from './check-contract.engine.ts';
import { checkLapse } from './check-lapse.engine.ts';
import { checkOngoing, checkSlice } from './check-order.engine.ts';
import { checkSplit } from './check-split.engine.ts';
import { checkCommitment, checkCredits, checkSchedule, checkWholeFunding, checkYearlyFunding } from './check-sums.engine.ts';
import { checkCofunding, checkMenu, checkRecurrent, checkShare } from './check-use.engine.ts';
import { finding, type LineCheck, type LineScene, type PlanCheck, type PlanScene } from './draft-finding.engine.ts';
import { foundAgain, isSameFinding, type ReplacedFinding } from './found-again.engine.ts';
import type { PlanFinding, SeverityCounts } from './plan-finding.schema.ts';

const OF_LINES = {
  'yearly-funding': checkYearlyFunding, 'whole-funding': checkWholeFunding, 'credits-within-ap': checkCommitment, 'credits-complete': checkCredits, 'credits-in-schedule': checkSchedule,
  'lapse': checkLapse, 'source-menu': checkMenu, 'cofunding': checkCofunding, 'recurrent-covered': checkRecurrent, 'procedure': checkProcedure, 'approval': checkApproval,
  'procurement-line': checkProcurementLine, 'date-chain': checkDateChain, 'screening-before-tender': checkScreening, 'land-secured': checkLand,
} as const satisfies { readonly [K in PlanRuleKind]?: LineCheck<K> };

const OF_PLANS = {
  'source-ceiling': checkSourceCeilings, 'year-ceiling': checkYearCeilings, 'prudent-ceiling': checkPrudence, 'ongoing-first': checkOngoing, 'annual-slice': checkSlice,
  'source-share': checkShare, 'split': checkSplit,
} as const satisfies { readonly [K in Exclude<PlanRuleKind, keyof typeof OF_LINES>]: PlanCheck<K> };

/** A kind and the check of it match by the tables above; a kind of a later version has none. */
type Checks<C> = Readonly<Record<string, C | undefined>>;

/** A plan with all that its framework finds in it. Hand it back to {@link recheckPlan} to look only at what changed. */
export interface CheckedPlan {
  readonly plan: PlanContent;
  readonly scene: LineScene;
  readonly totals: PlanTotals;
  /** What is about the plan or several lines first, then line by line in the order of the page. */
  readonly findings: readonly PlanFinding[];
  readonly counts: SeverityCounts;
  /** What was found in each line, by the line as it stands, or stood in a plan checked before. */
  readonly lines: FoundInLines;
}
type FoundInLines = Pick<WeakMap<Project, readonly PlanFinding[]>, 'get' | 'set'>;

function checkLine(project: Project, scene: LineScene): readonly PlanFinding[] {
  if (!isCounted(project)) return NOTHING;
  const found: PlanFinding[] = [];
  for (const rule of scene.framework.rules) {
    const check = (OF_LINES as unknown as Checks<LineCheck<never>>)[rule.rule.kind];
    if (!check) continue;
    for (const draft of check(project, rule.rule as never, scene)) found.push(finding(rule, draft, [project.id]));
  }
  return found.length === 0 ? NOTHING : found;
}
const NOTHING: readonly PlanFinding[] = [];

/** What a check of the whole plan found. What it found before just so stays the same object. */
function checkWhole(rule: PlanRule, scene: PlanScene, before: readonly PlanFinding[] | undefined): readonly PlanFinding[] {
  const check = (OF_PLANS as unknown as Checks<PlanCheck<never>>)[rule.rule.kind];
  if (!check) return NOTHING;
  return check(rule.rule as never, scene).map((draft, at) => {
    const found = finding(rule, draft, draft.projects ?? []);
    return before?.[at] && isSameFinding(before[at], found) ? before[at] : found;
  });
}

/** What checks of the whole plan made of it, by rule, and what they found: read again when the plan is checked again. */
interface Kept { readonly made: ReadonlyMap<object, unknown>; readonly found: ReadonlyMap<PlanRule, readonly PlanFinding[]>; readonly count: number; readonly since: Since | undefined }
/** What was kept of the plan checked before, by that alone: it is not held itself, nor what came before it. */
interface Since { readonly made: object; readonly changes: PlanChanges }
const kept = new WeakMap<CheckedPlan, Kept>();

/** What is other in a plan checked again. */
export interface PlanChanges {
  readonly lines: readonly ChangedLine[];
  /** Findings in the place of others; `undefined` where some came or went, are about other lines or not as grave. */
  readonly findings: readonly ReplacedFinding[] | undefined;
}

/** What changed between a checked plan and the one checked right after it; `undefined` where nothing tells. */
export function changedSince(before: CheckedPlan, now: CheckedPlan): PlanChanges | undefined {
  const since = kept.get(now)?.since;
  return since && since.made === kept.get(before)?.made ? since.changes : undefined;
}

/**
 * Checks a plan against its framework: every finding with its rule, severity, place, figures and text, and a command that mends it where one decides nothing else.
 * A rule of a later version is passed over. Dropped lines are looked at by no rule but that of the adopted year.
 */
export function checkPlan(plan: PlanContent, framework: LoadedFramework, setting: PlanSetting = {}): CheckedPlan {
  return check(plan, sceneOf(plan, framework, setting), new WeakMap(), totalsOf(plan));
}

/**
 * Checks a plan again after a change, reading again only the lines that are other objects than before: the same answer as {@link checkPlan}, sooner.
 * Lines that did not change must be the same objects, as commands leave them.
 */
export function recheckPlan(before: CheckedPlan, plan: PlanContent): CheckedPlan {
  const { framework, setting, firstYear, years } = before.scene;
  if (plan.firstYear !== firstYear || plan.years !== years) return checkPlan(plan, framework, setting);
  const changed = changedLines(before.plan.projects, plan.projects);
  return check(plan, before.scene, before.lines, retotal(before.totals, before.plan, plan, changed), before, changed);
}

/**
 * A plan that was checked elsewhere, and need not be checked here: `findings` are those of a view of this very plan, by this very framework and setting. Views of it, and of
 * what {@link recheckPlan} makes of it, are the same as after {@link checkPlan}.
 */
export function resumeCheck(plan: PlanContent, framework: LoadedFramework, setting: PlanSetting, findings: readonly PlanFinding[]): CheckedPlan {
  const ofLines = new Set(framework.rules.filter(({ rule }) => Object.hasOwn(OF_LINES, rule.kind)).map(({ code }) => code));
  const found = new Map<string, PlanFinding[]>();
  for (const one of findings) {
    const [id] = one.projects;
    if (id === undefined || !ofLines.has(one.rule)) continue;
    const known = found.get(id);
    if (known) known.push(one);
    else found.set(id, [one]);
  }
  const lines: FoundInLines = new WeakMap();
  for (const project of plan.projects) lines.set(project, found.get(project.id) ?? NOTHING);
  return { plan, scene: sceneOf(plan, framework, setting), totals: totalsOf(plan), findings, counts: countOf(findings), lines };
}

const sceneOf = ({ firstYear, years }: PlanContent, framework: LoadedFramework, setting: PlanSetting): LineScene => ({ framework, setting, firstYear, years });

/** So many lines at most are checked again one by one; beyond, all are looked through. */
const FEW = 32;

function check(plan: PlanContent, line: LineScene, lines: FoundInLines, totals: PlanTotals, before?: CheckedPlan, changed?: readonly ChangedLine[]): CheckedPlan {
  const known = changed && changed.length <= FEW ? kept.get(before!) : undefined;
  const made = new Map<object, unknown>();
  const keep: PlanScene['keep'] = <T>(rule: object, make: () => T, change: (before: T, changed: readonly ChangedLine[]) => T): T => {
    const now = known?.made.has(rule) ? change(known.made.get(rule) as T, changed!) : make();
    made.set(rule, now);
    return now;
  };
  const scene: PlanScene = { ...line, plan, totals, keep };
  const found = new Map(line.framework.rules.map((rule) => [rule, checkWhole(rule, scene, known?.found.get(rule))]));
  const whole = [...found.values()].flat();
  const lineFindings = (project: Project): readonly PlanFinding[] => {
    let ofLine = lines.get(project);
    if (!ofLine) lines.set(project, (ofLine = checkLine(project, line)));
    return ofLine;
  };
  const { findings, replaced } = known ? foundAgain(before!, known.count, whole, changed!, lineFindings) : { findings: whole.concat(plan.projects.flatMap(lineFindings)), replaced: undefined };
  const checked = { plan, scene: line, totals, findings, counts: replaced ? before!.counts : countOf(findings), lines };
  kept.set(checked, { made, found, count: whole.length, since: known && { made: known.made, changes: { lines: changed!, findings: replaced } } });
  return checked;
}

function countOf(findings: readonly PlanFinding[]): SeverityCounts {
  const counts = { blocks: 0, warns: 0, informs: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
