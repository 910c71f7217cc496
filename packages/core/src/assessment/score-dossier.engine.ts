import type { LoadedReferential } from '../referential/referential.schema.ts';
import type { PlainDate } from '../time/plain-date.values.ts';
import type { AssessmentResult, ItemResult, ThresholdResult } from './assessment-result.schema.ts';
import type { Dossier, ImportedResult } from './dossier.schema.ts';
import { DossierReading, type ItemPlaces } from './dossier-reading.engine.ts';
import { ENGINE_VERSION } from './engine-version.values.ts';
import { compileItems, type CompiledItem } from './item-setup.engine.ts';
import { compileThresholds, judgeThreshold, type CompiledThreshold } from './judge-threshold.engine.ts';
import { compileWindows, judgeWindows, type CompiledWindow } from './judge-window.engine.ts';
import { LimitResolver, compileLimit, dayAfter, type CompiledLimit } from './limits.engine.ts';
import { scoreItem, type ItemScene, type ScoredItem } from './score-item.engine.ts';
import { compileScores, scoreTotals, type CompiledScore, type ScoreScene, type ScoredTotal } from './score-total.engine.ts';
import { placeTerritory, type ScoringContext, type TerritoryInCycle } from './scoring-context.engine.ts';
import type { ShapeSet } from './shapes/shape-set.engine.ts';
import { showScore } from './show-score.engine.ts';
import { stepsIn } from './traced-steps.engine.ts';

/** A grid with everything in it read once. */
export interface CompiledGrid {
  readonly referential: LoadedReferential;
  readonly items: readonly CompiledItem[];
  readonly places: ItemPlaces;
  readonly scores: readonly CompiledScore[];
  /** Thresholds by the score they are set on. */
  readonly thresholds: ReadonlyMap<string, readonly CompiledThreshold[]>;
  readonly windows: readonly CompiledWindow[];
  readonly due: CompiledLimit | undefined;
  /** True where some item ranks a score. */
  readonly ranksScores: boolean;
}

/** Reads a grid once. Throws a RangeError on a shape it is not given. */
export function compileGrid(referential: LoadedReferential, shapes: ShapeSet): CompiledGrid {
  const items = compileItems(referential, shapes);
  const thresholds = compileThresholds(referential);
  const places = new Map(items.map(({ code, place }) => [code, place]));
  return {
    referential, items, places, scores: compileScores(referential, places), windows: compileWindows(referential, places),
    thresholds: new Map(referential.scores.map(({ code }) => [code, thresholds.filter(({ threshold }) => threshold.of === code)])),
    due: referential.due === undefined ? undefined : compileLimit({ by: referential.due }), ranksScores: items.some((item) => item.kind === 'indicator' && item.ranksScore),
  };
}

/** The place of no item: what is read there, others give. */
const NOWHERE = -1;

export interface ScoringMode {
  /** Items supposed met or full. */
  readonly assumed: ReadonlySet<string>;
  /** Nothing is judged but what was published elsewhere. */
  readonly outline: boolean;
}

export function scoreDossier(grid: CompiledGrid, dossier: Dossier, context: ScoringContext, { assumed, outline }: ScoringMode): AssessmentResult {
  const { asOf, cycle } = context;
  const place = placeTerritory(context);
  const reading = new DossierReading(dossier, grid.places);
  const limits = new LimitResolver(cycle, reading);
  const gates = gatesPublished(dossier.imported);
  const closesOn = grid.due ? limits.dayOf(grid.due, NOWHERE) : null;
  const awaited = dossier.filing === 'none' && dossier.imported.length === 0 && !outline ? closesOn : null;
  const filing = awaited !== null && asOf > awaited ? 'not-filed' : dossier.filing;
  const publishedOnly = outline || (dossier.imported.length > 0 && reading.isSilent());
  const scene: ItemScene = { asOf, reading, place, limits, territory: context.territory, cohort: context.cohort, totals: NO_TOTALS, publishedOnly, gatesImported: gates?.value ?? null, assumed, closed: dossier.closed };
  const notFiled = filing === 'not-filed';
  const scored = scoreItems(grid, scene, { imported: dossier.imported, notFiled });
  const items = scored.map(({ result }) => result);
  const judged = judge(grid, scored, { imported: dossier.imported, place, notFiled, gatesFailed: gates?.value === false });
  return {
    format: 1, engine: ENGINE_VERSION, ...heading(grid, context, place), asOf, validUntil: validUntil(items, asOf, [awaited, place.lastDay]),
    filing, closesOn, record: dossier.record, demonstration: dossier.demonstration, ...(dossier.closed === true && { closed: true as const }), gatesImported: gates, items, ...judged, acts: actsOf(cycle), assumed: [],
  };
}

const NO_TOTALS: readonly ScoredTotal[] = [];

/** Every item; those that rank a score once the scores are added up, which hold no such item. */
function scoreItems(grid: CompiledGrid, scene: ItemScene, known: Pick<ScoreScene, 'imported' | 'notFiled'>): readonly ScoredItem[] {
  const scored = grid.items.map((item) => scoreItem(item, scene));
  if (!grid.ranksScores) return scored;
  const ranking = { ...scene, totals: scoreTotals(grid.scores, { items: scored, ...known, place: scene.place }) };
  return grid.items.map((item, at) => (item.kind === 'indicator' && item.ranksScore ? scoreItem(item, ranking) : scored[at]!));
}

function gatesPublished(imported: readonly ImportedResult[]): AssessmentResult['gatesImported'] {
  const found = imported.find((one) => one.kind === 'gates');
  return found?.kind === 'gates' ? { value: found.value, source: found.source, on: found.on } : null;
}

function heading({ referential: { code, version, hash, basis } }: CompiledGrid, { cycle, territory }: ScoringContext, { classes }: TerritoryInCycle): Pick<AssessmentResult, 'grid' | 'cycle' | 'territory' | 'classes'> {
  return { grid: { code, version, hash, basis }, cycle: { programme: cycle.programme, code: cycle.code }, territory: territory.id, classes: [...classes].sort() };
}

const actsOf = ({ acts }: ScoringContext['cycle']): AssessmentResult['acts'] =>
  acts.map((act) => ({ kind: act.kind, target: act.target, value: act.kind === 'set-threshold' ? act.value : act.kind === 'neutralise' ? act.thresholds : act.to, reason: act.reason, by: act.by, on: act.on }));

interface Bench {
  readonly imported: readonly ImportedResult[];
  readonly place: TerritoryInCycle;
  readonly notFiled: boolean;
  readonly gatesFailed: boolean;
}

function judge(grid: CompiledGrid, items: readonly ScoredItem[], bench: Bench): Pick<AssessmentResult, 'scores' | 'thresholds' | 'windows'> {
  const { imported, place, notFiled, gatesFailed } = bench;
  const { scores, thresholds } = judgeScores(grid, scoreTotals(grid.scores, { items, imported, notFiled, place }), place);
  const windows = judgeWindows(grid.windows, { items, scores, thresholds, isMember: place.isMember, notFiled, gatesFailed });
  return { scores, thresholds: grid.referential.thresholds.flatMap(({ code }) => thresholds.get(code) ?? []), windows };
}

function judgeScores(grid: CompiledGrid, totals: readonly ScoredTotal[], place: TerritoryInCycle): { scores: AssessmentResult['scores']; thresholds: ReadonlyMap<string, ThresholdResult> } {
  const thresholds = new Map<string, ThresholdResult>();
  const scores = totals.map((total) => {
    const mine = (grid.thresholds.get(total.result.code) ?? []).map((threshold) => judgeThreshold(threshold, total, place));
    const shown = showScore(total, mine);
    for (const threshold of shown.thresholds) thresholds.set(threshold.code, threshold);
    return shown.score;
  });
  return { scores, thresholds };
}

/** The first day on which something stands otherwise: the day after the first limit that an item still waits for, or the first of the other last days. */
function validUntil(items: readonly ItemResult[], asOf: PlainDate, others: readonly (PlainDate | null)[]): PlainDate | null {
  let first: PlainDate | null = null;
  const consider = (day: PlainDate | null): void => { if (day !== null && day >= asOf && (first === null || day < first)) first = day; };
  const considerStep = ({ on, due }: { on: PlainDate | null; due: PlainDate | null }): void => { if (on === null) consider(due); };
  for (const item of items) {
    const { due, trace } = item;
    if (isHeldBy(item)) consider(due);
    if (trace === null) continue;
    stepsIn(trace).forEach(considerStep);
  }
  others.forEach(consider);
  return first === null ? null : dayAfter(first);
}

const SILENT: readonly ItemResult['reason'][] = ['no-answer', 'event-missing', 'condition-unknown'];

/** True when the item's own last day changes something: it is not settled, and not lost already by acts dated too late. */
const isHeldBy = ({ kind, verdict, timing, reason }: ItemResult): boolean =>
  (kind === 'gate' ? verdict !== 'met' && !(verdict === 'unmet' && timing === 'late' && !SILENT.includes(reason)) : timing === 'due');
