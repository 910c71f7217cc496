import type { LoadedReferential, ScoreDeclaration } from '../referential/referential.schema.ts';
import { ONE, ZERO, add, compare, div, fromDecimal, fromExact, isZero, min, mul, sub, toExact, type Fraction } from '../shared/fraction.values.ts';
import type { ItemResult, PointsSplit, ScoreResult } from './assessment-result.schema.ts';
import type { ImportedResult } from './dossier.schema.ts';

/** Points as fractions while they are added up. */
interface Split { readonly earned: Fraction; readonly open: Fraction; readonly max: Fraction }

const read = (points: PointsSplit): Split => ({ earned: fromExact(points.earned), open: fromExact(points.open), max: fromExact(points.max) });
const write = ({ earned, open, max }: Split): PointsSplit =>
  ({ earned: toExact(earned), lost: toExact(sub(max, add(earned, open))), open: toExact(open), max: toExact(max) });
const scaled = (split: Split, factor: Fraction): Split =>
  factor === ONE ? split : { earned: mul(split.earned, factor), open: mul(split.open, factor), max: mul(split.max, factor) };

/** Cuts what is over the cap: first what is open, then what is earned. */
function capped({ earned, open, max }: Split, cap: Fraction): Split {
  const kept = min(earned, cap);
  return { earned: kept, open: sub(min(add(earned, open), cap), kept), max: min(max, cap) };
}

export interface CompiledScore {
  readonly declaration: ScoreDeclaration;
  readonly weights: ReadonlyMap<string, Fraction>;
  readonly max: Fraction;
  readonly scaleFrom: Fraction | null;
  /** Scores under this one, at any depth. */
  readonly below: ReadonlySet<string>;
}

/** Scores in an order in which each comes after those it adds up. */
export function compileScores(grid: LoadedReferential): CompiledScore[] {
  const byCode = new Map(grid.scores.map((score) => [score.code, score]));
  const done = new Map<string, CompiledScore>();
  const visit = (declaration: ScoreDeclaration): CompiledScore => {
    const known = done.get(declaration.code);
    if (known) return known;
    const children = declaration.sum.flatMap((code) => byCode.get(code) ?? []).map(visit);
    const below = new Set(children.flatMap((child) => [child.declaration.code, ...child.below]));
    const weights = new Map(declaration.sum.map((code) => [code, fromDecimal(declaration.weights?.[code] ?? '1')]));
    const made = { declaration, weights, below, max: fromDecimal(declaration.max), scaleFrom: declaration.scaleFrom === undefined ? null : fromDecimal(declaration.scaleFrom) };
    done.set(declaration.code, made);
    return made;
  };
  grid.scores.forEach(visit);
  return [...done.values()];
}

export interface ScoreScene {
  readonly items: ReadonlyMap<string, ItemResult>;
  readonly imported: readonly ImportedResult[];
  readonly notFiled: boolean;
  readonly publishedOnly: boolean;
}

function membersOf(score: CompiledScore, scene: ScoreScene, above: ReadonlyMap<string, ScoreResult>): ScoreResult['members'] {
  return score.declaration.sum.map((code) => {
    const points = scene.items.get(code)?.points ?? above.get(code)?.points ?? null;
    return { code, weight: toExact(score.weights.get(code) ?? ONE), points };
  });
}

/** Adds the members that count, caps, then brings what is left back to the score's own maximum. */
function addUp(score: CompiledScore, members: ScoreResult['members']): { memberTotal: PointsSplit; points: PointsSplit } | null {
  let total: Split = { earned: ZERO, open: ZERO, max: ZERO };
  for (const { code, points } of members) {
    if (!points) continue;
    const part = scaled(read(points), score.weights.get(code) ?? ONE);
    total = { earned: add(total.earned, part.earned), open: add(total.open, part.open), max: add(total.max, part.max) };
  }
  if (isZero(total.max)) return null;
  const from = score.scaleFrom ?? score.max;
  const kept = score.declaration.cap ? capped(total, from) : total;
  const factor = compare(kept.max, score.max) === 0 ? ONE : div(score.max, kept.max);
  return { memberTotal: write(total), points: write(scaled(kept, factor)) };
}

function importedScore(score: CompiledScore, result: Extract<ImportedResult, { kind: 'score' }>): Pick<ScoreResult, 'points' | 'imported'> {
  const earned = fromDecimal(result.value);
  return { points: write({ earned, open: ZERO, max: score.max }), imported: { value: toExact(earned), source: result.source, on: result.on } };
}

function scoreOne(score: CompiledScore, scene: ScoreScene, above: ReadonlyMap<string, ScoreResult>): ScoreResult {
  const { declaration } = score;
  const members = membersOf(score, scene, above);
  const base = {
    code: declaration.code, members, nominalMax: toExact(score.max), cap: declaration.cap, scaleFrom: score.scaleFrom && toExact(score.scaleFrom),
    round: declaration.round ?? null, memberTotal: null, points: null, shown: null, imported: null,
  };
  if (scene.notFiled) return { ...base, state: 'not-assessed', reason: 'not-filed' };
  const result = scene.imported.find((one) => one.kind === 'score' && one.target === declaration.code);
  if (result?.kind === 'score') return { ...base, state: 'assessed', reason: 'imported', ...importedScore(score, result) };
  const sum = addUp(score, members);
  if (sum) return { ...base, state: 'assessed', reason: 'scored', ...sum };
  return { ...base, state: 'not-assessed', reason: scene.publishedOnly ? 'not-published' : 'nothing-applies' };
}

/** Every node of the tree of points, in the order of {@link compileScores}. `shown` is filled once thresholds are judged. */
export function scoreTotals(scores: readonly CompiledScore[], scene: ScoreScene): ScoreResult[] {
  const above = new Map<string, ScoreResult>();
  for (const score of scores) above.set(score.declaration.code, scoreOne(score, scene, above));
  return [...above.values()];
}
