import type {
  AssessmentResult, ItemResult, PointsSplit, RuleTrace, ScoreResult, StepTrace, ThresholdResult, WindowReason, WindowResult,
} from '../assessment-result.schema.ts';
import { againAvgGrowth, againDelta } from './again/change.ts';
import { againExpression } from './again/expression.ts';
import { againManual } from './again/manual.ts';
import { againBonus, againPenalty } from './again/penalty.ts';
import { againRank } from './again/rank.ts';
import { againSurvey } from './again/survey.ts';
import { againRubric, againSample } from './again/chosen.ts';
import { againTable2d } from './again/table2d.ts';
import { againTimeliness } from './again/timeliness.ts';
import { between, byFigure, byMeasure, measured, orNull, type Worth } from './again/parts.ts';
import { againBranches, type Again } from './again/branches.ts';
import { NONE, atLeast, decimalsOf, exact, least, minus, most, over, plus, q, readDecimal, readExact, round, same, times, write, type Q } from './naive-numbers.ts';

/**
 * Works out again, from a result alone, every state, total and verdict in it: no grid, no dossier, no cycle, no engine.
 * Each function below takes what was read (figures, dates, classes, memberships, policies) and gives back what was concluded.
 */
export interface Recomputed {
  readonly items: readonly Pick<ItemResult, 'code' | 'outcome' | 'timing' | 'treatment' | 'verdict' | 'points'>[];
  readonly scores: readonly (Pick<ScoreResult, 'code' | 'state' | 'memberTotal' | 'points'> & { readonly named: readonly (string | null)[] })[];
  readonly thresholds: readonly Pick<ThresholdResult, 'code' | 'verdict' | 'atLeast' | 'earned' | 'open' | 'short' | 'margin'>[];
  readonly windows: readonly (Pick<WindowResult, 'code' | 'standing'> & { readonly reason: Pick<WindowReason, 'code' | 'of'> })[];
}

export function recompute(result: AssessmentResult): Recomputed {
  return {
    items: result.items.map((item) => againItem(item, result)), scores: result.scores.map((score) => { const again = againScore(score, result); return { ...again, named: againNamed(score, again.points) }; }),
    thresholds: result.thresholds.map((threshold) => againThreshold(threshold, result)), windows: result.windows.map((window) => againWindow(window, result)),
  };
}

/** The same parts as the result itself states them. */
export function stated({ items, scores, thresholds, windows }: AssessmentResult): Recomputed {
  return {
    items: items.map(({ code, outcome, timing, treatment, verdict, points }) => ({ code, outcome, timing, treatment, verdict, points })),
    scores: scores.map(({ code, state, memberTotal, points, labels }) => ({ code, state, memberTotal, points, named: labels ? [labels.reached, labels.best] : [] })),
    thresholds: thresholds.map(({ code, verdict, atLeast: limit, earned, open, short, margin }) => ({ code, verdict, atLeast: limit, earned, open, short, margin })),
    windows: windows.map(({ code, standing, reasons }) => ({ code, standing, reason: { code: reasons[0]!.code, of: reasons[0]!.of } })),
  };
}

const parts = (earned: Q, reach: Q, max: Q): PointsSplit => ({ earned: exact(earned), lost: exact(minus(max, reach)), open: exact(minus(reach, earned)), max: exact(max) });

/** A condition on classes is read against the classes of the territory; one on a fact says what it read. */
function applies({ condition }: ItemResult, { classes }: AssessmentResult): boolean | null {
  if (condition?.kind === 'classes') return condition.of.some((code) => classes.includes(code));
  if (condition?.kind === 'except-classes') return !condition.of.some((code) => classes.includes(code));
  return condition ? condition.value : true;
}

const UNTIMED = { timing: 'none', treatment: 'applies' } as const;

function againItem(item: ItemResult, result: AssessmentResult): Recomputed['items'][number] {
  const isGate = item.kind === 'gate';
  const head = { code: item.code, verdict: null, points: null };
  if (item.act !== null && result.acts[item.act]!.kind === 'neutralise') return { ...head, outcome: 'unknown', timing: 'none', treatment: 'neutralised' };
  if (applies(item, result) === false) {
    const max = item.points && readExact(item.points.max);
    return { ...head, outcome: 'unknown', timing: 'none', treatment: 'not-applicable', verdict: isGate ? 'met' : null, points: item.whenNotApplicable === 'zero' && max ? parts(NONE, NONE, max) : null };
  }
  const sanctioned = item.trace?.kind === 'sanction' && item.trace.value === true;
  if (item.reason === 'assumed' || (isGate && result.gatesImported?.value === true && !sanctioned)) {
    const max = item.points && readExact(item.points.max);
    return { ...head, ...UNTIMED, outcome: 'met', verdict: isGate ? 'met' : null, points: max && parts(max, max, max) };
  }
  if (!item.trace) return { ...head, ...UNTIMED, outcome: 'unknown', verdict: isGate ? 'pending' : null };
  return isGate ? againGate(item, item.trace, result) : againIndicator(item, item.trace, result);
}

type Outcome = ItemResult['outcome'];
const byFlag = (value: boolean | null): Outcome => (value === null ? 'unknown' : value ? 'met' : 'unmet');

function stateOf(step: StepTrace, asOf: string): StepTrace['state'] {
  if (step.on === null) return step.due !== null && asOf > step.due ? 'missing' : 'waiting';
  if (step.expression === null) return 'done';
  return step.due === null ? 'waiting' : step.on <= step.due ? 'done' : 'late';
}

function bySteps(steps: readonly StepTrace[], asOf: string): Outcome {
  const states = steps.map((step) => stateOf(step, asOf));
  if (states.includes('late')) return 'unmet';
  if (states.every((state) => state === 'done')) return 'met';
  return states.includes('done') ? 'partial' : 'unknown';
}

function gateOutcome(trace: RuleTrace, asOf: string): Outcome {
  switch (trace.kind) {
    case 'yesno': return byFlag(trace.value);
    case 'deadline': return bySteps([trace.step], asOf);
    case 'chain': return bySteps(trace.steps, asOf);
    case 'signed': { const outcome = bySteps([trace.step], asOf); return outcome === 'met' && trace.proofs.length === 0 ? 'partial' : outcome; }
    case 'ratio': {
      const { value, zero } = measured(trace.of);
      if (!value) return zero ?? 'unknown';
      return (trace.atLeast === null || atLeast(value, readExact(trace.atLeast))) && (trace.atMost === null || atLeast(readExact(trace.atMost), value)) ? 'met' : 'unmet';
    }
    case 'verdict': return byFlag(trace.value === null ? null : trace.accepts.includes(trace.value));
    case 'count': return byFlag(trace.value === null ? null : atLeast(readExact(trace.value), q(trace.atLeast)));
    case 'sanction': return trace.value === true ? 'unmet' : 'met';
    default: throw new Error(`no gate has a ${trace.kind} rule`);
  }
}

const stepsOf = (trace: RuleTrace): readonly StepTrace[] =>
  ('branches' in trace ? trace.branches.flatMap((branch) => stepsOf(branch.trace)) : trace.kind === 'chain' ? trace.steps : trace.kind === 'deadline' || trace.kind === 'signed' ? [trace.step] : []);

function againRule(trace: RuleTrace, asOf: string): Again {
  if ('branches' in trace) return againBranches(trace, (branch) => againRule(branch, asOf));
  const steps = stepsOf(trace);
  const states = steps.map((step) => stateOf(step, asOf));
  const outcome = gateOutcome(trace, asOf);
  const saved = outcome === 'met' && steps.some(({ on, originalDue }) => on !== null && originalDue != null && on > originalDue);
  const sanctioned = trace.kind === 'sanction' && outcome === 'unmet';
  return { outcome, final: states.includes('late') || sanctioned, late: states.includes('late') || states.includes('missing'), saved };
}

function againGate(item: ItemResult, trace: RuleTrace, { asOf, closed: over }: AssessmentResult): Recomputed['items'][number] {
  const { outcome, final, late, saved } = againRule(trace, asOf);
  const past = over === true || (item.due !== null && asOf > item.due);
  const lost = past || final || (outcome === 'unknown' && item.whenMissing === 'unmet');
  const timing = item.due === null && stepsOf(trace).length === 0 ? 'none' : outcome === 'met' ? 'on-time' : past || late ? 'late' : 'due';
  return { code: item.code, outcome, timing, treatment: saved ? 'overridden' : 'applies', verdict: outcome === 'met' ? 'met' : lost ? 'unmet' : 'pending', points: null };
}

function worthOf(trace: RuleTrace, points: Q): Worth {
  switch (trace.kind) {
    case 'binary': { const { value } = trace; return { earned: value ? points : NONE, best: value === false ? NONE : points, answered: value !== null, known: value !== null }; }
    case 'checklist': {
      const had = (unknown: boolean): Q => least(points, trace.items.reduce((sum, one) => ((one.value ?? unknown) ? plus(sum, readExact(one.points)) : sum), NONE));
      const answered = trace.items.some(({ value }) => value !== null);
      return { earned: had(false), best: had(true), answered, known: answered };
    }
    case 'checklist-all': {
      const said = trace.items.map(({ value }) => value);
      return { earned: said.every((value) => value === true) ? points : NONE, best: said.includes(false) ? NONE : points, answered: said.some((value) => value !== null), known: said.some((value) => value !== null) };
    }
    case 'delta': return againDelta(trace);
    case 'avg-growth': return againAvgGrowth(trace);
    case 'sample': return againSample(trace, points);
    case 'rubric': return againRubric(trace, points);
    case 'table2d': return againTable2d(trace, points);
    case 'timeliness': return againTimeliness(trace, points);
    case 'survey': return againSurvey(trace, points);
    case 'rank': return againRank(trace, points);
    case 'expression': return againExpression(trace, points);
    case 'manual': return againManual(trace, points);
    case 'penalty': return againPenalty(trace);
    case 'bonus': return againBonus(trace, points);
    case 'steps': {
      const reached = (value: Q): boolean[] => trace.bands.map(({ from, above }) => (from === null || atLeast(value, readExact(from))) && (above === null || !atLeast(readExact(above), value)));
      return byMeasure(trace.of, points, (value) => { const band = trace.bands[reached(value).indexOf(true)]; return band ? readExact(band.points) : NONE; });
    }
    case 'linear': {
      const [from, to] = [readExact(trace.from), readExact(trace.to)];
      return byMeasure(trace.of, points, (value) => times(points, between(over(minus(value, from), minus(to, from)), NONE, q(1))));
    }
    case 'target': return byMeasure(trace.of, points, (value) => times(points, between(value, NONE, q(1))));
    case 'per-occurrence': return byFigure(orNull(trace.value), points, (value) => times(value, readExact(trace.pointsEach)));
    case 'external': return byFigure(orNull(trace.value), points, (value) => value);
    default: throw new Error(`no indicator has a ${trace.kind} rule`);
  }
}

function againIndicator(item: ItemResult, trace: RuleTrace, { asOf, closed: over }: AssessmentResult): Recomputed['items'][number] {
  const head = { code: item.code, treatment: 'applies', verdict: null } as const;
  if (!('points' in trace)) throw new Error(`no indicator has a ${trace.kind} rule`);
  const max = readExact(trace.points);
  const { earned: raw, best, answered, known, waits = false } = worthOf(trace, max);
  if (!answered && item.whenMissing === 'exclude') return { ...head, outcome: 'unknown', timing: 'none', points: null };
  const rounded = (value: Q): Q => (item.round ? least(max, round(value, item.round.decimals, item.round.mode)) : value);
  const past = over === true || (item.due !== null && asOf > item.due);
  const closed = !waits && (past || item.whenMissing === 'zero');
  const earned = rounded(raw);
  const complete = known && same(raw, best);
  const floor = trace.kind === 'penalty' ? minus(NONE, readExact(trace.most)) : NONE;
  const spared = trace.kind === 'penalty' && same(raw, NONE);
  const full = spared || (same(max, NONE) && trace.kind !== 'penalty' ? answered && !(trace.kind === 'binary' && trace.value === false) : atLeast(earned, max));
  const outcome = full ? 'met' : !atLeast(floor, earned) ? 'partial' : closed || complete ? 'unmet' : 'unknown';
  return { ...head, outcome, timing: item.due === null ? 'none' : complete || (waits && answered) ? 'on-time' : past ? 'late' : 'due', points: parts(earned, closed ? earned : rounded(best), max) };
}

/** What the tree says a member is worth: its own line of the result, looked up by code. */
function pointsOf(code: string, { items, scores }: AssessmentResult): { points: PointsSplit | null; reason: string } {
  const item = items.find((one) => one.code === code);
  if (item?.kind !== 'gate') return item ?? scores.find((score) => score.code === code)!;
  const worth = item.treatment === 'not-applicable' ? null : parts(item.verdict === 'met' ? q(1) : NONE, item.verdict === 'unmet' ? NONE : q(1), q(1));
  return { points: worth, reason: item.reason };
}

const share = (value: Q, max: Q): Q => most(NONE, least(q(1), over(value, max)));

/** What the points are called, now and at best. */
function againNamed({ labels }: ScoreResult, points: PointsSplit | null): (string | null)[] {
  if (!labels) return [];
  const reached = [points?.earned, points && exact(minus(readExact(points.max), readExact(points.lost)))];
  return reached.map((value) => (value == null ? null : (labels.lines.find(({ from }) => from === null || atLeast(readExact(value), readExact(from)))?.code ?? null)));
}

/** What a score is out of, from what is left of its members; its nominal maximum where no act takes points away. */
function againLeft({ left, members, nominalMax, scaleFrom, combine }: ScoreResult, of: 'max' | 'bar'): Q {
  const nominal = readExact(nominalMax);
  if (!left) return nominal;
  const sum = members.reduce((all, member) => plus(all, times(readExact(member.weight), readExact(member.left![of]))), NONE);
  if (combine) return same(sum, NONE) ? NONE : nominal;
  const scale = orNull(scaleFrom) ?? nominal;
  return over(times(nominal, least(sum, scale)), scale);
}

function againScore(score: ScoreResult, result: AssessmentResult): Omit<Recomputed['scores'][number], 'named'> {
  const none = { code: score.code, state: 'not-assessed', memberTotal: null, points: null } as const;
  const max = againLeft(score, 'max');
  if (result.filing === 'not-filed') return none;
  if (score.imported) { const value = readExact(score.imported.value); return { ...none, state: 'assessed', points: parts(value, value, most(max, value)) }; }
  const belowMax = (code: string): Q | null => { const below = result.scores.find((one) => one.code === code); return below ? againLeft(below, 'max') : null; };
  // A bonus adds nothing to what the score is out of; a score below is out of its own maximum, whatever its bonuses.
  const outOf = (code: string, bonus: true | undefined, points: PointsSplit): Q => (bonus ? NONE : least(readExact(points.max), belowMax(code) ?? readExact(points.max)));
  const nothingLeft = (code: string): boolean => { const left = belowMax(code); return left !== null && same(left, NONE); };
  const members = score.members.map(({ code, weight, bonus }) => { const { points: worth, reason } = pointsOf(code, result); const points = nothingLeft(code) ? null : worth; return { weight: readExact(weight), points, reason, max: points ? outOf(code, bonus, points) : NONE }; });
  if (members.some(({ reason }) => reason === 'not-published')) return none;
  if (score.combine) {
    const shares = members.flatMap(({ weight, points, max: outOf }) => (points && !same(outOf, NONE) ? [{ weight, had: share(readExact(points.earned), outOf), best: share(plus(readExact(points.earned), readExact(points.open)), outOf) }] : []));
    if (shares.length === 0) return none;
    const lowest = (of: (one: (typeof shares)[number]) => Q): Q => shares.map(of).reduce(least);
    const weighted = (of: (one: (typeof shares)[number]) => Q): Q => shares.reduce((all, one) => plus(all, times(one.weight, of(one))), NONE);
    const [had, best, of] = score.combine === 'minimum' ? [lowest((one) => one.had), lowest((one) => one.best), q(1)] : [weighted((one) => one.had), weighted((one) => one.best), weighted(() => q(1))];
    return { code: score.code, state: 'assessed', memberTotal: parts(had, best, of), points: parts(over(times(had, max), of), over(times(best, max), of), max) };
  }
  const sum = (of: (points: PointsSplit) => Q): Q => members.reduce((all, { weight, points }) => (points ? plus(all, times(weight, of(points))) : all), NONE);
  const [earned, reach] = [sum((points) => readExact(points.earned)), sum((points) => plus(readExact(points.earned), readExact(points.open)))];
  const whole = members.reduce((all, member) => (member.points ? plus(all, times(member.weight, member.max)) : all), NONE);
  if (same(whole, NONE)) return none;
  const roof = score.cap ? least(whole, orNull(score.scaleFrom) ?? readExact(score.nominalMax)) : whole;
  const scale = (value: Q): Q => over(times(most(NONE, score.bonus === 'above' ? value : least(value, roof)), max), roof);
  return { code: score.code, state: 'assessed', memberTotal: parts(earned, reach, whole), points: parts(scale(earned), scale(reach), score.bonus === 'above' ? most(max, scale(reach)) : max) };
}

function againThreshold(threshold: ThresholdResult, { scores, acts, filing, classes }: AssessmentResult): Recomputed['thresholds'][number] {
  const score = scores.find(({ code }) => code === threshold.of)!;
  const own = threshold.byClass?.find((line) => line.classes.some((code) => classes.includes(code)))?.atLeast ?? threshold.declared;
  const set = threshold.act !== null && acts[threshold.act]!.kind === 'set-threshold' ? acts[threshold.act]! : null;
  const limit = set ? readDecimal(set.value) : over(times(readExact(own), againLeft(score, 'bar')), readExact(score.nominalMax));
  const head = { code: threshold.code, atLeast: exact(limit) };
  if (!score.points) return { ...head, verdict: filing === 'not-filed' ? 'unmet' : 'pending', earned: null, open: null, short: null, margin: null };
  const rule = threshold.compare === 'after-rounding' && score.round?.at === 'total' ? score.round : null;
  const rounded = (value: Q): Q => (rule ? round(value, rule.decimals, rule.mode) : value);
  const earned = rounded(readExact(score.points.earned));
  const reach = rounded(minus(readExact(score.points.max), readExact(score.points.lost)));
  return {
    ...head, verdict: atLeast(earned, limit) ? 'met' : atLeast(reach, limit) ? 'pending' : 'unmet', earned: exact(earned), open: exact(minus(reach, earned)),
    short: exact(most(NONE, minus(limit, earned))), margin: exact(most(NONE, minus(earned, limit))),
  };
}

/** Standing and first reason: what closes first, then what is not settled yet. */
function againWindow({ code, member, needs, fallbackFor }: WindowResult, result: AssessmentResult): Recomputed['windows'][number] {
  const asksNothing = needs.gates.length + needs.windows.length + needs.thresholds.length === 0;
  const say = (standing: WindowResult['standing'], reason: WindowReason['code'], of: readonly string[] = []): Recomputed['windows'][number] => ({ code, standing, reason: { code: reason, of: [...of] } });
  if (!member) return say('not-member', 'not-member');
  const sanctions = result.items.filter(({ verdict, trace }) => verdict === 'unmet' && trace?.kind === 'sanction' && !trace.spares.includes(code)).map((item) => item.code);
  if (sanctions.length > 0) return say('closed', 'sanctioned', sanctions);
  if (asksNothing && fallbackFor === null) return say('open', 'no-condition');
  if (result.filing === 'not-filed' && !asksNothing) return say('closed', 'not-filed');
  const standingOf = (window: string): WindowResult['standing'] => againWindow(result.windows.find((one) => one.code === window)!, result).standing;
  const main = fallbackFor === null ? null : standingOf(fallbackFor);
  const gates = needs.gates.map((gate) => result.items.find((item) => item.code === gate)!);
  const all = result.items.filter(({ kind }) => kind === 'gate');
  const failed = result.gatesImported?.value === false && all.every((gate) => needs.gates.includes(gate.code)) && gates.length > 0;
  const codes = (verdict: string): string[] => gates.filter((gate) => gate.verdict === verdict).map((gate) => gate.code);
  const bars = needs.thresholds.map((one) => result.thresholds.find((threshold) => threshold.code === one)!);
  const closing: (readonly [WindowReason['code'], readonly string[]])[] = [
    ...(main === 'open' || main === 'not-member' ? [['fallback-not-needed', [fallbackFor!]] as const] : []),
    ...(failed || codes('unmet').length > 0 ? [['gates-unmet', codes('unmet')] as const] : []),
    ...bars.filter(({ verdict }) => verdict === 'unmet').map((bar) => ['threshold-missed', [bar.code]] as const),
    ...needs.windows.filter((one) => ['closed', 'not-member'].includes(standingOf(one))).map((one) => ['window-closed', [one]] as const),
  ];
  if (closing[0]) return say('closed', ...closing[0]);
  const unpublished = gates.every((gate) => gate.verdict !== 'pending' || gate.reason === 'not-published');
  const waiting: (readonly [WindowReason['code'], readonly string[]])[] = [
    ...(main === 'undetermined' ? [['fallback-undetermined', [fallbackFor!]] as const] : []),
    ...(codes('pending').length > 0 ? [[unpublished ? 'not-published' : 'gates-pending', codes('pending')] as const] : []),
    ...bars.filter(({ verdict }) => verdict === 'pending').map((bar) => [result.scores.find((score) => score.code === bar.of)!.reason === 'not-published' ? 'not-published' : 'threshold-open', [bar.code]] as const),
    ...needs.windows.filter((one) => standingOf(one) === 'undetermined').map((one) => ['window-undetermined', [one]] as const),
  ];
  if (waiting[0]) return say('undetermined', ...waiting[0]);
  return fallbackFor === null ? say('open', 'needs-met') : say('open', 'fallback-open', [fallbackFor]);
}

/** What is wrong with the figures shown of a score: parts that do not add up, or that tell another story than the verdicts. */
export function shownFaults({ scores, thresholds }: AssessmentResult): string[] {
  return scores.flatMap((score) => {
    if (!score.shown) return score.points ? [`${score.code} is not shown`] : [];
    const [earned, lost, open, max] = [score.shown.earned, score.shown.lost, score.shown.open, score.shown.max].map(readDecimal) as [Q, Q, Q, Q];
    const faults = same(plus(plus(earned, lost), open), max) ? [] : [`${score.code}: ${JSON.stringify(score.shown)} does not add up`];
    if ([earned, lost, open].some((part) => !atLeast(part, NONE))) faults.push(`${score.code} shows less than nothing`);
    for (const threshold of thresholds.filter(({ of }) => of === score.code)) faults.push(...thresholdFaults(threshold, { earned, open }));
    return faults;
  });
}

function thresholdFaults({ code, atLeast: limit, verdict, round: after, shown }: ThresholdResult, score: { earned: Q; open: Q }): string[] {
  if (!shown) return [`${code} is not shown`];
  const exactly = readExact(limit);
  // A limit without an end is told as it is shown, which is less than a unit of its last decimal away.
  const isEndless = decimalsOf(exactly) === Infinity;
  const bar = isEndless ? readDecimal(shown.atLeast) : exactly;
  const away = most(minus(bar, exactly), minus(exactly, bar));
  if (isEndless && atLeast(away, q(1, 10n ** BigInt(shown.atLeast.length - shown.atLeast.indexOf('.') - 1)))) return [`${code}: ${shown.atLeast} is far from ${limit}`];
  const says = (earned: Q, open: Q): string => (atLeast(earned, bar) ? 'met' : atLeast(plus(earned, open), bar) ? 'pending' : 'unmet');
  const own = says(readDecimal(shown.earned), readDecimal(shown.open));
  const sums = same(minus(plus(readDecimal(shown.earned), readDecimal(shown.short)), readDecimal(shown.margin)), readDecimal(shown.atLeast)) && same(readDecimal(shown.atLeast), bar);
  return [
    ...(own === verdict ? [] : [`${code}: ${JSON.stringify(shown)} contradicts ${verdict}`]), ...(sums ? [] : [`${code}: ${JSON.stringify(shown)} does not add up to ${write(bar, 6)}`]),
    ...(after || says(score.earned, score.open) === verdict ? [] : [`${code}: the score shown contradicts ${verdict}`]),
  ];
}
