import { fromExact } from '../shared/fraction.values.ts';
import { once } from '../shared/once.values.ts';
import { decimalsNeeded, toFixed } from '../shared/rounding.values.ts';
import type { Cycle } from '../referential/cycle.schema.ts';
import type { LoadedReferential } from '../referential/referential.schema.ts';
import type { Territory } from '../territory/territory.schema.ts';
import type { CohortStatistics } from './cohort.schema.ts';
import type { AssessmentResult, ItemResult, ScoreResult } from './assessment-result.schema.ts';
import type { VerdictCode } from './assessment.values.ts';
import { pointsByAuthor } from './points-by-author.engine.ts';
import type { Answer, AssessmentState, ImportedResult } from './dossier.schema.ts';
import { answersOfRecord } from './dossier-reading.engine.ts';
import { findGaps, type Gap } from './gaps.engine.ts';
import { mainScore } from './main-score.rules.ts';
import { itemReview, reviewChangesOn, reviewView, summariseReview } from './review/review.view.ts';
import { domainViews, gateViews, showFigure, type ItemScene } from './scorecard-items.view.ts';
import type { ScorecardSummary, ScorecardView, ScoreView, StepView, VerdictView, WindowView } from './scorecard-view.schema.ts';

/** What a scorecard is made from. */
export interface ScorecardParts {
  readonly result: AssessmentResult;
  readonly state: AssessmentState;
  readonly referential: LoadedReferential;
  readonly cycle: Cycle;
  readonly territory: Territory;
  /** Names of what the territory lies in, from the smallest to the largest: `["Kolda", "Kolda"]`. */
  readonly within: readonly string[];
  /** What the others have, where the result was made with it: what each author alone would earn by rank is found among them. */
  readonly cohort?: CohortStatistics | undefined;
}

/** Everything a scorecard shows, from a result and the grid's own words. Pure: the server stores it, the browser makes the same. */
export function buildScorecardView(parts: ScorecardParts): ScorecardView {
  const { result, state, referential, cycle, within } = parts;
  const scene: ItemScene = {
    result, referential, byCode: new Map(result.items.map((item) => [item.code, item])),
    answers: byItem(state.answers), ofRecord: answersOfRecord(state.answers, result.record), earnedBy: earnedByAuthor(parts), reviewOf: (item) => itemReview(state, item),
  };
  const review = reviewFor(parts);
  const { gaps } = findGaps(result);
  const scores = result.scores.map((score) => scoreView(score, parts));
  const main = mainScore(referential)?.code;
  return {
    format: 1, kind: 'scorecard', assessmentId: state.id, version: state.version,
    territory: territoryHead(parts, within),
    programme: { code: cycle.programme, label: referential.label ?? null },
    cycle: { code: cycle.code, label: cycle.label ?? null, periods: cycle.periods },
    grid: result.grid, engine: result.engine, currency: referential.currency, timeZone: referential.timeZone,
    asOf: result.asOf, validUntil: earlier(result.validUntil, review ? reviewChangesOn(review, result.asOf) : null), filing: result.filing, record: result.record, demonstration: result.demonstration,
    verdict: verdictView(result, gaps), windows: windowViews(parts),
    score: scores.find(({ code }) => code === main) ?? null, scores,
    steps: gaps.filter(({ curable }) => curable).flatMap((gap) => stepView(gap, scene)),
    gates: gateViews(scene), domains: domainViews(scene), catalogue: catalogueIn(referential),
    acts: result.acts, imported: state.imported.map(importedView), entityVersions: state.entityVersions, ...(review && { review }),
  };
}

/** Results published elsewhere were reviewed elsewhere: without a review here, nothing is said of one. */
function reviewFor({ state, result, ...parts }: ScorecardParts): ScorecardView['review'] {
  return state.review === undefined && state.imported.length > 0 ? undefined : reviewView({ ...parts, state, asOf: result.asOf });
}

const earlier = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a);

function byItem(answers: readonly Answer[]): ReadonlyMap<string, readonly Answer[]> {
  const groups = new Map<string, Answer[]>();
  for (const answer of answers) {
    const group = groups.get(answer.item);
    if (group) group.push(answer);
    else groups.set(answer.item, [answer]);
  }
  return groups;
}

function territoryHead({ territory, referential, result }: ScorecardParts, within: readonly string[]): ScorecardView['territory'] {
  const first = territory.identifiers[0];
  return {
    id: territory.id, ref: first ? `${first.scheme}:${first.code}` : territory.id, name: territory.name, kind: territory.kind, within: [...within],
    classes: referential.classes.filter(({ code }) => result.classes.includes(code)).map(({ label }) => label),
  };
}

function verdictCode(result: AssessmentResult, of: (standing: string) => string[]): VerdictCode {
  if (result.grid.basis === 'outline') return 'outline';
  const members = result.windows.filter(({ member }) => member);
  const conditional = members.filter(({ reasons }) => reasons[0]?.code !== 'no-condition' && reasons[0]?.code !== 'fallback-not-needed');
  if (conditional.length === 0) return members.length === 0 || result.windows.length > members.length ? 'not-member' : 'all-open';
  if (result.filing === 'not-filed') return 'not-filed';
  if (conditional.every(({ standing }) => standing === 'open')) return 'all-open';
  if (of('undetermined').length > 0) return conditional.every(({ reasons, standing }) => standing !== 'undetermined' || reasons.every(({ code }) => code === 'not-published' || code === 'window-undetermined')) ? 'not-published' : 'to-win';
  return conditional.every(({ standing }) => standing === 'closed') ? 'all-closed' : 'partly-closed';
}

function verdictView(result: AssessmentResult, gaps: readonly Gap[]): VerdictView {
  const of = (standing: string): string[] => result.windows.filter((window) => window.standing === standing).map(({ code }) => code);
  const gates = result.items.filter(({ kind }) => kind === 'gate');
  const applying = gates.filter(({ treatment }) => treatment !== 'not-applicable');
  const count = (verdict: string): number => applying.filter((gate) => gate.verdict === verdict).length;
  const dues = gaps.filter(({ curable, due, windows }) => curable && due !== null && windows.length > 0).map(({ due }) => due!).sort();
  return {
    code: verdictCode(result, of), open: of('open'), closed: of('closed'), undetermined: of('undetermined'), notMember: of('not-member'), by: dues.at(-1) ?? null,
    gates: { met: count('met'), unmet: count('unmet'), pending: count('pending'), notApplicable: gates.length - applying.length, total: applying.length },
  };
}

function windowViews({ result, referential }: ScorecardParts): WindowView[] {
  const byCode = new Map(result.windows.map((window) => [window.code, window]));
  return referential.windows.flatMap(({ code, label }) => {
    const found = byCode.get(code);
    const reason = found?.reasons[0];
    return found && reason ? [{ code, label: label ?? { fr: code }, standing: found.standing, fallbackFor: found.fallbackFor, reason, reasons: found.reasons }] : [];
  });
}

function scoreView(score: ScoreResult, { result, referential }: ScorecardParts): ScoreView {
  const declared = referential.scores.find(({ code }) => code === score.code);
  const label = (code: string): ScoreView['label'] => referential.thresholds.find((threshold) => threshold.code === code)?.label ?? null;
  const named = (code: string | null): ScoreView['label'] => declared?.labels?.find((line) => line.code === code)?.label ?? null;
  return {
    code: score.code, label: declared?.label ?? null, state: score.state, reason: score.reason,
    earned: score.shown?.earned ?? null, lost: score.shown?.lost ?? null, open: score.shown?.open ?? null, max: score.shown?.max ?? decimal(score.left?.max ?? score.nominalMax),
    thresholds: result.thresholds.filter(({ of }) => of === score.code).map(({ code, atLeast, declared: before, verdict, shown, act }) =>
      ({ code, label: label(code), atLeast: decimal(atLeast, shown?.atLeast), declared: decimal(before), verdict, short: shown?.short ?? null, margin: shown?.margin ?? null, act })),
    ...(score.labels ? { named: { reached: named(score.labels.reached), best: named(score.labels.best) } } : {}),
    imported: score.imported && { source: score.imported.source, on: score.imported.on },
  };
}

/** A declared figure, back as the decimal the grid wrote; one an act made without an end, as it is shown beside the points. */
function decimal(exact: string, shown?: string): string {
  const value = fromExact(exact);
  const decimals = decimalsNeeded(value);
  return Number.isFinite(decimals) ? toFixed(value, decimals) : (shown ?? toFixed(value, 2));
}

/** What to do about it, by why it stands as it does: indicators are gaps only for what is not answered yet. */
function gestureFor({ kind, reason }: ItemResult): StepView['gesture'] {
  if (reason === 'proof-missing') return 'prove';
  return kind === 'gate' && CURED.includes(reason) ? 'cure' : 'answer';
}
const CURED: readonly ItemResult['reason'][] = ['answered-no', 'over-limit', 'verdict-refused', 'count-short', 'too-few-met', 'zero-denominator', 'event-late'];

function stepView(gap: Gap, { referential, byCode }: ItemScene): StepView[] {
  const item = [...referential.gates, ...referential.indicators].find(({ code }) => code === gap.item);
  const found = byCode.get(gap.item);
  if (!item || !found) return [];
  return [{
    item: gap.item, kind: gap.kind, gesture: gestureFor(found), action: item.action ?? item.label, lead: item.lead ?? null, due: gap.due, daysLeft: gap.daysLeft,
    unlocks: { windows: [...gap.windows], points: gap.points === null ? null : showFigure(fromExact(gap.points)), reachesThreshold: gap.reachesThreshold },
  }];
}

/** The words of a grid, put together once for every card of it. */
const catalogueIn = once(catalogueOf);

function catalogueOf({ inputs, events, evidence }: LoadedReferential): ScorecardView['catalogue'] {
  const labels = (list: LoadedReferential['events']): Record<string, { label: (typeof list)[number]['label'] }> => Object.fromEntries(list.map(({ code, label }) => [code, { label }]));
  return {
    inputs: Object.fromEntries(inputs.map(({ code, label, type, unit, help, period, values }) => [code, { label, type, unit: unit ?? null, help: help ?? null, period: period ?? null, ...(values && { values }) }])),
    events: labels(events), evidence: labels(evidence),
  };
}

const importedView = (result: ImportedResult): ScorecardView['imported'][number] =>
  ({ kind: result.kind, target: result.kind === 'score' ? result.target : null, value: String(result.value), source: result.source, on: result.on });

/** What each author's answers alone are worth, as shown. An outline does not score. */
function earnedByAuthor({ state, referential, cycle, territory, result, cohort }: ScorecardParts): ItemScene['earnedBy'] {
  if (referential.basis === 'outline') return () => null;
  const pointsOf = pointsByAuthor(referential, state, { asOf: result.asOf, cycle, territory, cohort });
  return (item, author) => { const points = pointsOf(item, author); return points && showFigure(fromExact(points.earned)); };
}

/** The line of a list made from a whole card. */
export function summariseScorecard(view: ScorecardView): ScorecardSummary {
  const { assessmentId, version, territory: { id, ref, name, kind, within }, filing, demonstration, asOf, windows, score, verdict, review } = view;
  const replies = [...view.gates, ...view.domains.flatMap(({ indicators }) => indicators)].filter(({ reply }) => reply !== undefined).length;
  return {
    assessmentId, version, territory: { id, ref, name, kind, within }, filing, demonstration, published: view.imported.length > 0 || review?.state === 'published', asOf,
    windows: windows.map(({ code, standing }) => ({ code, standing })),
    score: score && { code: score.code, earned: score.earned, open: score.open, max: score.max }, gates: { met: verdict.gates.met, total: verdict.gates.total },
    ...(review && { review: summariseReview(review, asOf, replies) }),
  };
}
