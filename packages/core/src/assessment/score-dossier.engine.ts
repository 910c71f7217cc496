import type { LoadedReferential, Threshold } from '../referential/referential.schema.ts';
import type { PlainDate } from '../time/plain-date.values.ts';
import type { AssessmentResult, ItemResult, ScoreResult, ThresholdResult } from './assessment-result.schema.ts';
import type { Dossier, ImportedResult } from './dossier.schema.ts';
import { readDossier } from './dossier-reading.engine.ts';
import { ENGINE_VERSION } from './engine-version.values.ts';
import { compileItems, type CompiledItem } from './item-setup.engine.ts';
import { judgeThreshold } from './judge-threshold.engine.ts';
import { compileWindows, judgeWindows, type CompiledWindow } from './judge-window.engine.ts';
import { compileLimit, dayAfter, limitResolver, type CompiledLimit } from './limits.engine.ts';
import { scoreItem, type ItemScene } from './score-item.engine.ts';
import { compileScores, scoreTotals, type CompiledScore } from './score-total.engine.ts';
import { placeTerritory, type ScoringContext, type TerritoryInCycle } from './scoring-context.engine.ts';
import { showScore } from './show-score.engine.ts';

/** A grid with everything in it read once. */
export interface CompiledGrid {
  readonly referential: LoadedReferential;
  readonly items: readonly CompiledItem[];
  readonly order: readonly string[];
  readonly scores: readonly CompiledScore[];
  readonly windows: readonly CompiledWindow[];
  readonly due: CompiledLimit | undefined;
}

export function compileGrid(referential: LoadedReferential): CompiledGrid {
  const items = compileItems(referential);
  return {
    referential, items, order: items.map(({ code }) => code), scores: compileScores(referential), windows: compileWindows(referential),
    due: referential.due === undefined ? undefined : compileLimit({ by: referential.due }),
  };
}

export interface ScoringMode {
  /** Items supposed met or full. */
  readonly assumed: ReadonlySet<string>;
  /** Nothing is judged but what was published elsewhere. */
  readonly outline: boolean;
}

export function scoreDossier(grid: CompiledGrid, dossier: Dossier, context: ScoringContext, { assumed, outline }: ScoringMode): AssessmentResult {
  const { asOf, cycle } = context;
  const place = placeTerritory(context);
  const reading = readDossier(dossier, grid.order);
  const resolve = limitResolver(cycle, reading.eventOf);
  const gates = gatesPublished(dossier.imported);
  const closesOn = grid.due ? resolve(grid.due, undefined, '').due : null;
  const awaited = dossier.filing === 'none' && dossier.imported.length === 0 && !outline ? closesOn : null;
  const filing = awaited !== null && asOf > awaited ? 'not-filed' : dossier.filing;
  const publishedOnly = outline || (dossier.imported.length > 0 && reading.isSilent);
  const scene: ItemScene = { asOf, reading, place, resolve, publishedOnly, gatesImported: gates?.value ?? null, assumed };
  const items = grid.items.map((item) => scoreItem(item, scene));
  const notFiled = filing === 'not-filed';
  const judged = judge(grid, items, { imported: dossier.imported, place, notFiled, publishedOnly, gatesFailed: gates?.value === false });
  return {
    format: 1, engine: ENGINE_VERSION, ...heading(grid, context, place), asOf, validUntil: validUntil(items, asOf, [awaited, place.lastDay]),
    filing, closesOn, record: dossier.record, demonstration: dossier.demonstration, gatesImported: gates, items, ...judged, acts: actsOf(cycle), assumed: [],
  };
}

function gatesPublished(imported: readonly ImportedResult[]): AssessmentResult['gatesImported'] {
  const found = imported.find((one) => one.kind === 'gates');
  return found?.kind === 'gates' ? { value: found.value, source: found.source, on: found.on } : null;
}

function heading({ referential: { code, version, hash, basis } }: CompiledGrid, { cycle, territory }: ScoringContext, { classes }: TerritoryInCycle): Pick<AssessmentResult, 'grid' | 'cycle' | 'territory' | 'classes'> {
  return { grid: { code, version, hash, basis }, cycle: { programme: cycle.programme, code: cycle.code }, territory: territory.id, classes: [...classes].sort() };
}

const actsOf = ({ acts }: ScoringContext['cycle']): AssessmentResult['acts'] =>
  acts.map((act) => ({ kind: act.kind, target: act.target, value: act.kind === 'set-threshold' ? act.value : act.to, reason: act.reason, by: act.by, on: act.on }));

interface Bench {
  readonly imported: readonly ImportedResult[];
  readonly place: TerritoryInCycle;
  readonly notFiled: boolean;
  readonly publishedOnly: boolean;
  readonly gatesFailed: boolean;
}

function judge(grid: CompiledGrid, items: readonly ItemResult[], bench: Bench): Pick<AssessmentResult, 'scores' | 'thresholds' | 'windows'> {
  const byCode = new Map(items.map((item) => [item.code, item]));
  const { scores, thresholds } = judgeScores(grid.referential.thresholds, scoreTotals(grid.scores, { items: byCode, ...bench }), bench.place);
  const windows = judgeWindows(grid.windows, {
    ...bench, items: byCode, isMember: bench.place.isMember, scores: new Map(scores.map((one) => [one.code, one])), thresholds: new Map(thresholds.map((one) => [one.code, one])),
  });
  return { scores, thresholds, windows };
}

function judgeScores(declared: readonly Threshold[], raw: readonly ScoreResult[], place: TerritoryInCycle): Pick<AssessmentResult, 'scores' | 'thresholds'> {
  const judged = new Map<string, ThresholdResult>();
  const scores = raw.map((score) => {
    const mine = declared.filter(({ of }) => of === score.code).map((threshold) => judgeThreshold(threshold, score, place));
    const shown = showScore(score, mine);
    for (const threshold of shown.thresholds) judged.set(threshold.code, threshold);
    return shown.score;
  });
  return { scores, thresholds: declared.flatMap(({ code }) => judged.get(code) ?? []) };
}

/** The first day on which something stands otherwise: the day after the first limit that an item still waits for, or the first of the other last days. */
function validUntil(items: readonly ItemResult[], asOf: PlainDate, others: readonly (PlainDate | null)[]): PlainDate | null {
  let first: PlainDate | null = null;
  const consider = (day: PlainDate | null): void => { if (day !== null && day >= asOf && (first === null || day < first)) first = day; };
  for (const item of items) {
    if (isHeldBy(item)) consider(item.due);
    for (const step of stepsOf(item)) if (step.on === null) consider(step.due);
  }
  others.forEach(consider);
  return first === null ? null : dayAfter(first);
}

/** True when the item's own last day changes something: it is not settled, and not lost already by an act dated too late. */
const isHeldBy = ({ kind, verdict, timing, reason }: ItemResult): boolean => (kind === 'gate' ? verdict !== 'met' && reason !== 'event-late' : timing === 'due');

function stepsOf({ trace }: ItemResult): readonly { on: PlainDate | null; due: PlainDate | null }[] {
  if (trace?.kind === 'chain') return trace.steps;
  return trace?.kind === 'deadline' || trace?.kind === 'signed' ? [trace.step] : [];
}
