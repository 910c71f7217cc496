import type { LoadedReferential } from '../referential/referential.schema.ts';
import { addDays, type PlainDate } from '../time/plain-date.values.ts';
import type { AssessmentResult, ItemResult, ThresholdResult } from './assessment-result.schema.ts';
import type { Answer, Dossier } from './dossier.schema.ts';
import { readDossier } from './dossier-reading.engine.ts';
import { ENGINE_VERSION } from './engine-version.values.ts';
import { compileItems, type CompiledItem } from './item-setup.engine.ts';
import { judgeThreshold, showScore } from './judge-threshold.engine.ts';
import { compileWindows, judgeWindows } from './judge-window.engine.ts';
import { limitResolver, compileLimit } from './limits.engine.ts';
import { scoreItem, type ItemScene } from './score-item.engine.ts';
import { compileScores, scoreTotals } from './score-total.engine.ts';
import { placeTerritory, type ScoringContext, type TerritoryInCycle } from './scoring-context.engine.ts';

/** Something to suppose: an item met or full, or other figures and dates for it. */
export type WhatIfChange =
  | { readonly item: string; readonly assume: 'met' }
  | { readonly item: string; readonly input?: Answer['input']; readonly events?: Answer['events'] };

/** A grid read once, ready to score any number of dossiers. Pure: the same arguments give the same result. */
export interface Scorer {
  readonly referential: LoadedReferential;
  /**
   * Scores a dossier on a day. Missing answers follow the grid's policy; nothing is rounded before the grid says so.
   * Throws a RangeError when the grid is an `outline`: such a grid loads and shows but does not score.
   */
  score(dossier: Dossier, context: ScoringContext): AssessmentResult;
  /** The same with changes supposed; the result lists them under `assumed`, and nothing is recorded. */
  whatIf(dossier: Dossier, context: ScoringContext, changes: readonly WhatIfChange[]): AssessmentResult;
}

/** Reads a grid once into a scorer. The grid comes from `loadReferential`, which has checked it. */
export function compileReferential(referential: LoadedReferential): Scorer {
  const items = compileItems(referential);
  const parts = { items, scores: compileScores(referential), windows: compileWindows(referential), due: referential.due === undefined ? undefined : compileLimit({ by: referential.due }), order: items.map(({ code }) => code) };
  const run = (dossier: Dossier, context: ScoringContext, assumed: ReadonlySet<string>): AssessmentResult => {
    if (referential.basis === 'outline') throw new RangeError(`grid ${referential.code} ${referential.version} is an outline and does not score`);
    return scoreDossier(referential, parts, dossier, context, assumed);
  };
  return {
    referential,
    score: (dossier, context) => run(dossier, context, new Set()),
    whatIf: (dossier, context, changes) => {
      const assumed = new Set(changes.filter((change) => 'assume' in change).map(({ item }) => item));
      return { ...run(suppose(dossier, changes), context, assumed), assumed: changes.map(({ item }) => item) };
    },
  };
}

const scorers = new WeakMap<LoadedReferential, Scorer>();

/** The scorer of a grid, compiled the first time it is asked for. */
export function scorerOf(referential: LoadedReferential): Scorer {
  const known = scorers.get(referential);
  if (known) return known;
  const made = compileReferential(referential);
  scorers.set(referential, made);
  return made;
}

interface Compiled {
  readonly items: readonly CompiledItem[];
  readonly scores: ReturnType<typeof compileScores>;
  readonly windows: ReturnType<typeof compileWindows>;
  readonly due: ReturnType<typeof compileLimit>;
  readonly order: readonly string[];
}

function scoreDossier(grid: LoadedReferential, compiled: Compiled, dossier: Dossier, context: ScoringContext, assumed: ReadonlySet<string>): AssessmentResult {
  const { asOf, cycle } = context;
  const place = placeTerritory(context);
  const reading = readDossier(dossier, compiled.order);
  const resolve = limitResolver(cycle, reading.eventOf);
  const gates = dossier.imported.find((one) => one.kind === 'gates');
  const publishedOnly = dossier.imported.length > 0 && dossier.answers.length === 0;
  const closesOn = compiled.due ? resolve(compiled.due, null, '').due : null;
  const filing = dossier.filing === 'none' && closesOn !== null && asOf > closesOn ? 'not-filed' : dossier.filing;
  const notFiled = filing === 'not-filed';
  const scene: ItemScene = { asOf, reading, place, resolve, publishedOnly, gatesImported: gates?.kind === 'gates' ? gates.value : null, assumed };
  const items = compiled.items.map((item) => scoreItem(item, scene));
  const byCode = new Map(items.map((item) => [item.code, item]));
  const raw = scoreTotals(compiled.scores, { items: byCode, imported: dossier.imported, notFiled, publishedOnly });
  const { scores, thresholds } = judgeScores(grid, raw, place);
  const windows = judgeWindows(compiled.windows, {
    items: byCode, thresholds: new Map(thresholds.map((one) => [one.code, one])), isMember: place.isMember, notFiled, gatesFailed: scene.gatesImported === false,
  });
  return {
    format: 1, engine: ENGINE_VERSION, grid: { code: grid.code, version: grid.version, hash: grid.hash, basis: grid.basis },
    cycle: { programme: cycle.programme, code: cycle.code }, territory: context.territory.id, asOf,
    validUntil: notFiled || publishedOnly ? place.nextChange : validUntil(items, asOf, place, dossier.filing === 'none' ? closesOn : null),
    filing, record: dossier.record, demonstration: dossier.demonstration,
    gatesImported: gates?.kind === 'gates' ? { value: gates.value, source: gates.source, on: gates.on } : null,
    items, scores, thresholds, windows, acts: cycle.acts.map(({ kind, target, reason, by, on, ...act }) => ({ kind, target, value: 'value' in act ? act.value : act.to, reason, by, on })),
    assumed: [],
  };
}

function judgeScores(grid: LoadedReferential, raw: AssessmentResult['scores'], place: TerritoryInCycle): Pick<AssessmentResult, 'scores' | 'thresholds'> {
  const judged = new Map<string, ThresholdResult>();
  const scores = raw.map((score) => {
    const mine = grid.thresholds.filter(({ of }) => of === score.code).map((threshold) => judgeThreshold(threshold, score, place));
    const shown = showScore(score, mine);
    for (const threshold of shown.thresholds) judged.set(threshold.code, threshold);
    return shown.score;
  });
  return { scores, thresholds: grid.thresholds.flatMap(({ code }) => judged.get(code) ?? []) };
}

/** The day after the first limit still ahead that something unsettled hangs on. */
function validUntil(items: readonly ItemResult[], asOf: PlainDate, place: TerritoryInCycle, closesOn: PlainDate | null): PlainDate | null {
  const limits = items.filter((item) => item.verdict !== 'met' && (item.verdict !== null || item.points?.open !== '0')).flatMap((item) => [item.due, ...stepLimits(item)]);
  const ahead = [...limits, closesOn].filter((day): day is PlainDate => day !== null && day >= asOf).map((day) => addDays(day, 1));
  return [...ahead, place.nextChange].filter((day): day is PlainDate => day !== null).sort()[0] ?? null;
}

function stepLimits({ trace }: ItemResult): (PlainDate | null)[] {
  if (trace?.kind === 'chain') return trace.steps.map(({ due }) => due);
  return trace?.kind === 'deadline' || trace?.kind === 'signed' ? [trace.step.due] : [];
}

/** The dossier with other figures for some items, as the territory itself would give them. */
function suppose(dossier: Dossier, changes: readonly WhatIfChange[]): Dossier {
  const latest = Math.max(0, ...dossier.answers.map(({ version }) => version));
  const supposed = changes.flatMap((change): Answer[] => {
    if ('assume' in change) return [];
    const before = dossier.answers.find(({ item }) => item === change.item);
    const author = dossier.record === 'draft' ? 'self' : dossier.record;
    return [{ item: change.item, author, input: { ...before?.input, ...change.input }, events: { ...before?.events, ...change.events }, evidence: before?.evidence ?? [], by: before?.by ?? { id: 'what-if', role: 'reader' }, at: before?.at ?? '1970-01-01T00:00:00.000Z', version: latest + 1 }];
  });
  const kept = dossier.answers.filter(({ item, author }) => !supposed.some((one) => one.item === item && one.author === author));
  return { ...dossier, answers: [...kept, ...supposed] };
}
