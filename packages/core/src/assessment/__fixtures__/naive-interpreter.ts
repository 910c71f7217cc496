import type { Gate, Indicator, LoadedReferential, Rounding, ScoreDeclaration, Threshold, Window } from '../../referential/referential.schema.ts';
import type { AssessmentResult, ItemResult, PointsSplit, ScoreResult, ShownSplit, ThresholdResult, WindowReason, WindowResult } from '../assessment-result.schema.ts';
import type { FilingState, ItemReasonCode } from '../assessment.values.ts';
import type { Dossier } from '../dossier.schema.ts';
import type { ScoringContext } from '../scoring-context.engine.ts';
import { everyRule, proofsOfUse } from './naive/branches.ts';
import { barsOf, named } from './naive/labels.ts';
import { shareTogether } from './naive/combine.ts';
import { dayAfter } from './naive-dates.ts';
import { Facts, type Item } from './naive-facts.ts';
import { memberLeft, scoreLeft, scoreOutOf } from './naive/points-left.ts';
import { NONE, atLeast, decimalsOf, exact, least, minus, most, over, plus, q, readDecimal, readExact, round, same, shareOut, times, write, type Q } from './naive-numbers.ts';
import { gateSays, indicatorSays } from './naive-rules.ts';

/**
 * Scores a dossier the slow way, straight from what the documents say: nothing compiled, nothing kept, every fact looked up again.
 * `validUntil` is found by scoring the following days one by one until something differs.
 */
export function interpret(grid: LoadedReferential, dossier: Dossier, context: ScoringContext, horizon: number): AssessmentResult {
  const today = scoreDay(grid, dossier, context);
  const boundary = new Facts(grid, dossier, context).nextBoundary();
  const image = JSON.stringify({ ...today, asOf: '' });
  let next = boundary;
  for (let day = dayAfter(context.asOf), left = horizon; left > 0 && (boundary === null || day < boundary); day = dayAfter(day), left -= 1) {
    if (JSON.stringify({ ...scoreDay(grid, dossier, { ...context, asOf: day }), asOf: '' }) === image) continue;
    next = day;
    break;
  }
  return { ...today, validUntil: next };
}

/** The same on one day, without `validUntil`. */
export function scoreDay(grid: LoadedReferential, dossier: Dossier, context: ScoringContext): AssessmentResult {
  const facts = new Facts(grid, dossier, context);
  const { asOf, cycle, territory } = context;
  const imported = dossier.imported.find((one) => one.kind === 'gates');
  const gates = imported?.kind === 'gates' ? imported : null;
  const publishedOnly = dossier.imported.length > 0 && facts.items.every(({ code }) => facts.answer(code) === null);
  const closesOn = grid.due === undefined ? null : facts.limit('', { by: grid.due }).due;
  const lapsed = dossier.filing === 'none' && dossier.imported.length === 0 && closesOn !== null && asOf > closesOn;
  const filing: FilingState = lapsed ? 'not-filed' : dossier.filing;
  const world: World = { facts, publishedOnly, gatesPublished: gates?.value ?? null, notFiled: filing === 'not-filed', items: [] };
  const first = facts.items.map((item) => ('points' in item ? judgeIndicator(item, world) : judgeGate(item, world)));
  const items = facts.items.map((item, at) => ('points' in item && item.rule.kind === 'rank' && 'score' in item.rule.of ? judgeIndicator(item, { ...world, items: first }) : first[at]!));
  const judged = { ...world, items };
  const scores = inOrder(grid.scores, ({ sum }) => sum).map((declared) => addUp(declared, judged));
  const thresholds = grid.thresholds.map((threshold) => judgeThreshold(threshold, addUp(declaredScore(grid, threshold.of), judged), facts));
  const shownScores = scores.map((score) => ({ ...score, shown: show(score, thresholds.filter(({ of }) => of === score.code))?.split ?? null }));
  const shownThresholds = thresholds.map((threshold) => showThreshold(threshold, scores.find(({ code }) => code === threshold.of)!, thresholds));
  const windows = inOrder(grid.windows, ({ needs, fallbackFor }) => [...many(needs.window), ...many(fallbackFor)]);
  return {
    format: 1, engine: '1.0.0', grid: { code: grid.code, version: grid.version, hash: grid.hash, basis: grid.basis }, cycle: { programme: cycle.programme, code: cycle.code },
    territory: territory.id, classes: [...facts.classes], asOf, validUntil: null, filing, closesOn, record: dossier.record, demonstration: dossier.demonstration, ...(dossier.closed && { closed: true as const }),
    gatesImported: gates && { value: gates.value, source: gates.source, on: gates.on },
    items, scores: shownScores, thresholds: shownThresholds,
    windows: windows.map((window) => judgeWindow(window, judged, shownThresholds)),
    acts: cycle.acts.map((act) => ({ kind: act.kind, target: act.target, value: act.kind === 'set-threshold' ? act.value : act.kind === 'neutralise' ? act.thresholds : act.to, reason: act.reason, by: act.by, on: act.on })),
    assumed: [],
  };
}

interface World { readonly facts: Facts; readonly publishedOnly: boolean; readonly gatesPublished: boolean | null; readonly notFiled: boolean; readonly items: readonly ItemResult[] }

const many = (codes: string | readonly string[] | undefined): readonly string[] => (codes === undefined ? [] : typeof codes === 'string' ? [codes] : codes);

/** Each after those it names, else in the order of the grid. */
function inOrder<T extends { readonly code: string }>(all: readonly T[], names: (one: T) => readonly string[]): T[] {
  const done: T[] = [];
  const put = (one: T): void => {
    if (done.includes(one)) return;
    for (const name of names(one)) all.filter(({ code }) => code === name).forEach(put);
    done.push(one);
  };
  all.forEach(put);
  return done;
}

function conditionOf(item: Item, { facts }: World): ItemResult['condition'] {
  const when = item.appliesWhen;
  if (!when) return null;
  if ('classes' in when) return { kind: 'classes', of: when.classes, value: facts.classes.some((code) => when.classes.includes(code)) };
  if ('exceptClasses' in when) return { kind: 'except-classes', of: when.exceptClasses, value: facts.classes.every((code) => !when.exceptClasses.includes(code)) };
  const flag = facts.flag(item.code, when.input);
  return { kind: 'input', of: [when.input], is: when.is, value: flag === null ? null : flag === when.is };
}

type Start = Omit<ItemResult, 'kind' | 'domain' | 'whenNotApplicable' | 'outcome' | 'timing' | 'treatment' | 'reason' | 'verdict' | 'points' | 'round' | 'trace'>;

function start(item: Item, world: World): Start {
  const { facts, publishedOnly } = world;
  const kinds = [...new Set(facts.proofs(item.code).map(({ kind }) => kind))].sort();
  const asked = [...new Set([...item.evidence, ...everyRule(item.rule).flatMap((rule) => (rule.kind === 'signed' ? [rule.evidence] : []))])];
  const by = item.due ?? facts.grid.due;
  const events = everyRule(item.rule).flatMap((rule) => (rule.kind === 'chain' ? rule.steps : 'event' in rule ? [rule] : []));
  const limited = events.filter((step) => step.by ?? step.before).map(({ event }) => event);
  const moved = [item.code, ...limited].map((target) => facts.act('extend-deadline', target)).find((found) => found !== null)?.index ?? null;
  return {
    code: item.code, author: facts.author(item, false), due: by !== undefined && !publishedOnly ? facts.limit(item.code, { by }).due : null, whenMissing: item.whenMissing,
    condition: conditionOf(item, world), evidence: { asked, given: kinds, missing: asked.filter((kind) => !kinds.includes(kind)) }, act: moved,
  };
}

/** What to say where nothing was given. */
function silence(reason: ItemReasonCode, past: boolean, condition: ItemResult['condition']): ItemReasonCode {
  if (reason !== 'no-answer' && reason !== 'event-missing') return reason;
  return past ? 'no-answer-past-due' : condition?.value === null ? 'condition-unknown' : reason;
}

function judgeGate(gate: Gate, world: World): ItemResult {
  const base = start(gate, world);
  const blank = { ...base, kind: 'gate', domain: null, whenNotApplicable: null, points: null, round: null, trace: null, timing: 'none', treatment: 'applies' } as const;
  if (base.condition?.value === false) return { ...blank, outcome: 'unknown', treatment: 'not-applicable', reason: 'not-applicable', verdict: 'met' };
  const sanctioned = gate.rule.kind === 'sanction' && world.facts.flag(gate.code, gate.rule.input) === true;
  if (world.gatesPublished === true && !sanctioned) return { ...blank, author: world.facts.author(gate, gate.rule.kind === 'sanction'), outcome: 'met', reason: 'imported', verdict: 'met' };
  if (world.publishedOnly) return { ...blank, outcome: 'unknown', reason: 'not-published', verdict: 'pending' };
  const says = gateSays(world.facts, gate.code, gate.rule);
  const author = world.facts.author(gate, true);
  const { asOf } = world.facts.context;
  const due = base.due ?? says.due;
  const past = world.facts.dossier.closed === true || (due !== null && asOf > due);
  const met = says.outcome === 'met';
  const lost = says.final || past || (says.outcome === 'unknown' && gate.whenMissing === 'unmet');
  const isDated = due !== null || says.steps.length > 0;
  const ofUse = proofsOfUse(gate.rule, (branch) => gateSays(world.facts, gate.code, branch));
  const missing = base.evidence.missing.filter((kind) => ofUse === null || gate.evidence.includes(kind) || ofUse.includes(kind));
  const savedByAct = met && (says.savedByAct ?? says.steps.some(({ on, originalDue }) => on !== null && originalDue != null && on > originalDue));
  return {
    ...blank, evidence: { ...base.evidence, missing }, author, due, outcome: says.outcome, reason: silence(says.reason, past, base.condition), verdict: met ? 'met' : lost ? 'unmet' : 'pending',
    timing: !isDated ? 'none' : met ? 'on-time' : says.stepMissed || past ? 'late' : 'due', treatment: savedByAct ? 'overridden' : 'applies', trace: says.trace,
  };
}

const parts = (earned: Q, reach: Q, max: Q): PointsSplit => ({ earned: exact(earned), lost: exact(minus(max, reach)), open: exact(minus(reach, earned)), max: exact(max) });

function judgeIndicator(indicator: Indicator, world: World): ItemResult {
  const base = start(indicator, world);
  const { facts } = world;
  const gone = facts.act('neutralise', indicator.code);
  const rounding = facts.grid.scores.find(({ sum, round: rule }) => rule?.at === 'item' && sum.includes(indicator.code))?.round ?? null;
  const blank = { ...base, kind: 'indicator', domain: indicator.domain, whenNotApplicable: indicator.whenNotApplicable, verdict: null, round: rounding, trace: null, timing: 'none', treatment: 'applies' } as const;
  if (gone) return { ...blank, due: null, act: gone.index, outcome: 'unknown', treatment: 'neutralised', reason: 'neutralised', points: null };
  const max = readDecimal(indicator.points);
  if (base.condition?.value === false) {
    return { ...blank, outcome: 'unknown', treatment: 'not-applicable', reason: 'not-applicable', points: indicator.whenNotApplicable === 'zero' ? parts(NONE, NONE, max) : null };
  }
  if (world.publishedOnly) return { ...blank, outcome: 'unknown', reason: 'not-published', points: null };
  const scoreOf = (code: string): Q | null => {
    const { points } = world.items.length > 0 ? addUp(declaredScore(facts.grid, code), world) : { points: null };
    return points && points.open === '0' ? readExact(points.earned) : null;
  };
  const says = indicatorSays(facts, indicator.code, indicator.rule, max, scoreOf);
  const waits = says.waits === true;
  const floor = indicator.rule.kind === 'penalty' ? minus(NONE, readDecimal(indicator.rule.most)) : NONE;
  const author = facts.author(indicator, true);
  const past = facts.dossier.closed === true || (base.due !== null && facts.context.asOf > base.due);
  if (says.given === 0 && indicator.whenMissing === 'exclude') return { ...blank, author, outcome: 'unknown', reason: silence(says.reason, false, base.condition), points: null, trace: says.trace };
  const rounded = (value: Q): Q => (rounding ? least(max, round(value, rounding.decimals, rounding.mode)) : value);
  const earned = rounded(says.earned);
  const reach = !waits && (past || indicator.whenMissing === 'zero') ? earned : rounded(says.best);
  const complete = says.given > 0 && says.reason !== 'no-answer' && same(says.earned, says.best);
  const full = says.reason === 'no-penalty' || (same(max, NONE) && indicator.rule.kind !== 'penalty' ? says.given > 0 && says.reason !== 'answered-no' : atLeast(earned, max));
  const settled = (!waits && (past || indicator.whenMissing === 'zero')) || complete;
  const outcome = full ? 'met' : !atLeast(floor, earned) ? 'partial' : settled ? 'unmet' : 'unknown';
  return { ...blank, author, outcome, reason: silence(says.reason, past, base.condition), points: parts(earned, reach, max), trace: says.trace, timing: base.due === null ? 'none' : complete || (waits && says.given > 0) ? 'on-time' : past ? 'late' : 'due' };
}

/** A gate is worth one point. */
const gatePoints = ({ verdict, treatment }: ItemResult): PointsSplit | null =>
  (treatment === 'not-applicable' ? null : parts(verdict === 'met' ? q(1) : NONE, verdict === 'unmet' ? NONE : q(1), q(1)));

const declaredScore = (grid: LoadedReferential, code: string): ScoreDeclaration => grid.scores.find((score) => score.code === code)!;

/** One score, with the name of its points. */
function addUp(score: ScoreDeclaration, world: World): ScoreResult {
  const result = addUpPoints(score, world);
  const factor = result.left ? over(readExact(result.left.bar), readExact(result.nominalMax)) : q(1);
  return { ...result, ...named(score, result.points, factor) };
}

/** One score, its members worked out again each time it is asked for. */
function addUpPoints(score: ScoreDeclaration, world: World): ScoreResult {
  const weights = score.weightsByClass?.find(({ classes }) => classes.some((code) => world.facts.classes.includes(code)))?.weights ?? score.weights;
  const below = score.sum.map((code) => {
    const item = world.items.find((one) => one.code === code);
    const node = item ?? addUp(declaredScore(world.facts.grid, code), world);
    const isBonus = world.facts.grid.indicators.some((one) => one.code === code && one.rule.kind === 'bonus');
    const nominal = 'nominalMax' in node ? scoreOutOf(declaredScore(world.facts.grid, code), world.facts, false) : null;
    const outOf = !node.points || isBonus ? NONE : nominal ? least(nominal, readExact(node.points.max)) : readExact(node.points.max);
    const points = 'kind' in node && node.kind === 'gate' ? gatePoints(node) : node.points;
    return { code, weight: readDecimal(weights?.[code] ?? '1'), points, unpublished: node.reason === 'not-published', isBonus, nothingLeft: nominal !== null && same(nominal, NONE), outOf: node.points ? outOf : points ? q(1) : NONE };
  });
  const from = score.scaleFrom === undefined ? null : readDecimal(score.scaleFrom);
  const left = scoreLeft(score, world.facts);
  const isLess = left.acts.length > 0;
  const max = isLess ? readExact(left.max) : readDecimal(score.max);
  const cap = from ?? readDecimal(score.max);
  const blank = {
    code: score.code, members: below.map(({ code, weight, points, isBonus }) => ({ code, weight: exact(weight), ...(isBonus ? { bonus: true as const } : {}), ...(isLess ? { left: memberLeft(code, world.facts) } : {}), points })), nominalMax: exact(readDecimal(score.max)), ...(isLess ? { left } : {}), cap: score.cap, ...(score.bonus ? { bonus: score.bonus } : {}), ...(score.combine ? { combine: score.combine } : {}),
    scaleFrom: from && exact(from), memberTotal: null, points: null, round: score.round ?? null, shown: null, imported: null,
  };
  if (world.notFiled) return { ...blank, state: 'not-assessed', reason: 'not-filed' };
  const published = world.facts.dossier.imported.find((one) => one.kind === 'score' && one.target === score.code);
  if (published?.kind === 'score') {
    const value = readDecimal(published.value);
    return { ...blank, state: 'assessed', reason: 'imported', points: parts(value, value, most(max, value)), imported: { value: exact(value), source: published.source, on: published.on } };
  }
  if (below.some(({ unpublished }) => unpublished)) return { ...blank, state: 'not-assessed', reason: 'not-published' };
  const counted = below.flatMap(({ weight, points, outOf, nothingLeft }) => (points && !nothingLeft ? [{ weight, points, outOf }] : []));
  if (score.combine) {
    const together = shareTogether(score.combine, counted);
    if (!together) return { ...blank, state: 'not-assessed', reason: 'nothing-applies' };
    const [had, best, of] = together;
    const bring = (value: Q): Q => over(times(value, max), of);
    return { ...blank, state: 'assessed', reason: 'scored', memberTotal: parts(had, best, of), points: parts(bring(had), bring(best), max) };
  }
  const sum = (of: (points: PointsSplit) => string): Q => counted.reduce((all, { weight, points }) => plus(all, times(weight, readExact(of(points)))), NONE);
  const [earned, reach, whole] = [sum((points) => points.earned), plus(sum((points) => points.earned), sum((points) => points.open)), counted.reduce((all, { weight, outOf }) => plus(all, times(weight, outOf)), NONE)];
  if (same(whole, NONE)) return { ...blank, state: 'not-assessed', reason: 'nothing-applies' };
  const roof = score.cap ? least(whole, cap) : whole;
  const above = score.bonus === 'above';
  const scale = (value: Q): Q => over(times(most(NONE, above ? value : least(value, roof)), max), roof);
  return { ...blank, state: 'assessed', reason: 'scored', memberTotal: parts(earned, reach, whole), points: parts(scale(earned), scale(reach), above ? most(max, scale(reach)) : max) };
}

function judgeThreshold(threshold: Threshold, score: ScoreResult, facts: Facts): ThresholdResult {
  const set = facts.act('set-threshold', threshold.code);
  const own = threshold.byClass?.find(({ classes }) => classes.some((code) => facts.classes.includes(code)))?.atLeast ?? threshold.atLeast;
  const isScaled = !set && score.left !== undefined && score.left.bar !== score.nominalMax;
  const bar = set ? readDecimal(set.act.value) : isScaled ? over(times(readDecimal(own), readExact(score.left!.bar)), readExact(score.nominalMax)) : readDecimal(own);
  const scaling = isScaled ? score.left!.acts.findLast((index) => { const act = facts.context.cycle.acts[index]!; return act.kind === 'neutralise' && act.thresholds === 'scale'; }) : undefined;
  const rounding = threshold.compare === 'after-rounding' && score.round?.at === 'total' ? score.round : null;
  const base = { code: threshold.code, of: threshold.of, atLeast: exact(bar), declared: exact(readDecimal(own)), compare: threshold.compare, act: set?.index ?? scaling ?? null, ...(threshold.byClass ? { byClass: threshold.byClass.map(({ classes, atLeast: bars }) => ({ classes, atLeast: exact(readDecimal(bars)) })) } : {}), round: rounding, shown: null };
  if (!score.points) return { ...base, verdict: score.reason === 'not-filed' ? 'unmet' : 'pending', earned: null, open: null, short: null, margin: null };
  const rounded = (value: Q): Q => (rounding ? round(value, rounding.decimals, rounding.mode) : value);
  const earned = rounded(readExact(score.points.earned));
  const reach = rounded(plus(readExact(score.points.earned), readExact(score.points.open)));
  return {
    ...base, verdict: atLeast(earned, bar) ? 'met' : atLeast(reach, bar) ? 'pending' : 'unmet',
    earned: exact(earned), open: exact(minus(reach, earned)), short: exact(most(NONE, minus(bar, earned))), margin: exact(most(NONE, minus(earned, bar))),
  };
}

/**
 * The parts as shown. Rounded as the grid says if it rounds the total, else by largest remainder from one decimal up;
 * always in the first number of decimals that writes the maximum, the thresholds and a published figure in full and agrees with every verdict
 * given before rounding.
 */
function show(score: ScoreResult, thresholds: readonly ThresholdResult[]): { split: ShownSplit; decimals: number } | null {
  if (!score.points) return null;
  const [earned, lost, open, max] = [score.points.earned, score.points.lost, score.points.open, score.points.max].map(readExact) as [Q, Q, Q, Q];
  const exactly = [...thresholds.filter((threshold) => threshold.round === null), ...barsOf(score)];
  const agrees = (had: string, left: string, decimals: number): boolean => exactly.every(({ atLeast: bar, verdict }) => {
    const [shown, reach, limit] = [readDecimal(had), plus(readDecimal(had), readDecimal(left)), writable(readExact(bar), decimals, 'down')];
    return decimalsOf(limit) <= decimals && atLeast(shown, limit) === (verdict === 'met') && atLeast(reach, limit) === (verdict !== 'unmet');
  });
  const published = score.imported ? decimalsOf(readExact(score.imported.value)) : 0;
  const official = score.round?.at === 'total' ? score.round : null;
  if (official && published <= official.decimals) {
    const write = cumulative(official);
    const split = write(earned, plus(earned, open), max);
    if (agrees(split.earned, split.open, official.decimals)) return { split, decimals: official.decimals };
  }
  for (let decimals = Math.max(official ? official.decimals + 1 : 1, published, decimalsOf(readExact(score.nominalMax)), finite(score.left?.max)); ; decimals += 1) {
    const [had = '', gone = '', left = ''] = shareOut([earned, lost, open], decimals);
    const mayStop = decimals >= 20 && exactly.some(({ atLeast: bar }) => decimalsOf(readExact(bar)) === Infinity);
    if (mayStop || agrees(had, left, decimals)) return { split: { earned: had, lost: gone, open: left, max: write(max, decimals) }, decimals };
  }
}

/** A limit an act left without an end is cut where the figures beside it are. */
const writable = (limit: Q, decimals: number, mode: 'down' | 'up'): Q => (decimalsOf(limit) === Infinity ? round(limit, decimals, mode) : limit);
const finite = (value: string | undefined): number => { const decimals = value === undefined ? 0 : decimalsOf(readExact(value)); return decimals === Infinity ? 0 : decimals; };

/** Rounds what is earned, what can be reached and the maximum; what lies between is the difference. */
const cumulative = ({ decimals, mode }: Rounding) => (earned: Q, reach: Q, max: Q): ShownSplit => {
  const [a, b, c] = [earned, reach, max].map((value) => round(value, decimals, mode)) as [Q, Q, Q];
  return { earned: write(a, decimals), open: write(minus(b, a), decimals), lost: write(minus(c, b), decimals), max: write(c, decimals) };
};

function showThreshold(threshold: ThresholdResult, score: ScoreResult, all: readonly ThresholdResult[]): ThresholdResult {
  const shown = show(score, all.filter(({ of }) => of === score.code));
  if (!shown) return threshold;
  const whole = readExact(threshold.atLeast);
  const places = threshold.round ? Math.max(threshold.round.decimals, decimalsOf(whole) === Infinity ? threshold.round.decimals + 2 : decimalsOf(whole)) : shown.decimals;
  const bar = writable(whole, places, threshold.round ? 'up' : 'down');
  const earned = threshold.round ? readExact(threshold.earned!) : readDecimal(shown.split.earned);
  const open = threshold.round ? readExact(threshold.open!) : readDecimal(shown.split.open);
  const far = (value: Q): string => write(most(NONE, value), places);
  return { ...threshold, shown: { earned: write(earned, places), open: write(open, places), atLeast: write(bar, places), short: far(minus(bar, earned)), margin: far(minus(earned, bar)) } };
}

/** One window, those it needs worked out again each time. */
function judgeWindow(window: Window, world: World, thresholds: readonly ThresholdResult[]): WindowResult {
  const { grid } = world.facts;
  const standingOf = (code: string): WindowResult['standing'] => judgeWindow(grid.windows.find((one) => one.code === code)!, world, thresholds).standing;
  const needs = { gates: [...(window.needs.gates === 'all' ? grid.gates.map(({ code }) => code) : many(window.needs.gates))], windows: [...many(window.needs.window)], thresholds: [...many(window.needs.threshold)] };
  const member = world.facts.isMember(window.code);
  const base = { code: window.code, member, fallbackFor: window.fallbackFor ?? null, needs };
  const asksNothing = needs.gates.length + needs.windows.length + needs.thresholds.length === 0;
  const reason = (code: WindowReason['code'], of: string[] = [], figures: Record<string, string> = {}): WindowReason => ({ code, of, figures });
  if (!member) return { ...base, standing: 'not-member', reasons: [reason('not-member')] };
  const struck = world.items.filter(({ verdict, trace }) => trace?.kind === 'sanction' && verdict === 'unmet' && !trace.spares.includes(window.code)).map(({ code }) => code);
  const closed: WindowReason[] = struck.length > 0 ? [reason('sanctioned', struck)] : [];
  if (asksNothing && window.fallbackFor === undefined && struck.length === 0) return { ...base, standing: 'open', reasons: [reason('no-condition')] };
  if (world.notFiled && !asksNothing) return { ...base, standing: 'closed', reasons: [...closed, reason('not-filed')] };
  const waiting: WindowReason[] = [];
  if (window.fallbackFor !== undefined) {
    const main = standingOf(window.fallbackFor);
    if (main === 'undetermined') waiting.push(reason('fallback-undetermined', [window.fallbackFor]));
    else if (main !== 'closed') closed.push(reason('fallback-not-needed', [window.fallbackFor]));
  }
  if (needs.gates.length > 0) {
    const gates = world.items.filter(({ code }) => needs.gates.includes(code)).sort((a, b) => needs.gates.indexOf(a.code) - needs.gates.indexOf(b.code));
    const [unmet, pending] = ['unmet', 'pending'].map((verdict) => gates.filter((gate) => gate.verdict === verdict)) as [ItemResult[], ItemResult[]];
    const codes = (list: ItemResult[]): string[] => list.map(({ code }) => code);
    const figures = { unmet: String(unmet.length), pending: String(pending.length), total: String(gates.filter(({ treatment }) => treatment !== 'not-applicable').length) };
    const allGates = grid.gates.every(({ code }) => needs.gates.includes(code));
    if (world.gatesPublished === false && allGates) closed.push(reason('gates-unmet', codes(unmet), { ...figures, unmet: '' }));
    else {
      if (unmet.length > 0) closed.push(reason('gates-unmet', codes(unmet), figures));
      if (pending.length > 0) waiting.push(reason(pending.every((gate) => gate.reason === 'not-published') ? 'not-published' : 'gates-pending', codes(pending), figures));
    }
  }
  for (const code of needs.thresholds) {
    const threshold = thresholds.find((one) => one.code === code)!;
    const inFull = (value: string): string => write(readExact(value), decimalsOf(readExact(value)) === Infinity ? 2 : decimalsOf(readExact(value)));
    const bar = inFull(threshold.atLeast);
    const { earned, atLeast: limit, short, open } = threshold.shown ?? { earned: '0', atLeast: bar, short: bar, open: inFull(addUp(declaredScore(grid, threshold.of), world).left?.max ?? exact(readDecimal(declaredScore(grid, threshold.of).max))) };
    const figures = { earned, atLeast: limit, short, open };
    if (threshold.verdict === 'unmet') closed.push(reason('threshold-missed', [code], figures));
    if (threshold.verdict === 'pending') waiting.push(addUp(declaredScore(grid, threshold.of), world).reason === 'not-published' ? reason('not-published', [code]) : reason('threshold-open', [code], figures));
  }
  for (const code of needs.windows) {
    const needed = standingOf(code);
    if (needed === 'undetermined') waiting.push(reason('window-undetermined', [code]));
    else if (needed !== 'open') closed.push(reason('window-closed', [code]));
  }
  if (closed.length > 0) return { ...base, standing: 'closed', reasons: [...closed, ...waiting] };
  if (waiting.length > 0) return { ...base, standing: 'undetermined', reasons: waiting };
  return { ...base, standing: 'open', reasons: [window.fallbackFor === undefined ? reason('needs-met') : reason('fallback-open', [window.fallbackFor])] };
}
