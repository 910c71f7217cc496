import type { LoadedReferential, ScoreDeclaration } from '../referential/referential.schema.ts';
import { ONE, ZERO, add, compare, div, fromDecimal, fromExact, isZero, min, mul, sub, toExact, type Fraction } from '../shared/fraction.values.ts';
import type { ItemResult, PointsSplit, ScoreResult } from './assessment-result.schema.ts';
import type { ImportedResult } from './dossier.schema.ts';

/** Points as fractions while they are added up. */
export interface Split { readonly earned: Fraction; readonly open: Fraction; readonly max: Fraction }

export const readSplit = (points: PointsSplit): Split => ({ earned: fromExact(points.earned), open: fromExact(points.open), max: fromExact(points.max) });
const write = ({ earned, open, max }: Split): PointsSplit =>
  ({ earned: toExact(earned), lost: toExact(sub(max, add(earned, open))), open: toExact(open), max: toExact(max) });
const scaled = (split: Split, factor: Fraction): Split =>
  factor === ONE ? split : { earned: mul(split.earned, factor), open: mul(split.open, factor), max: mul(split.max, factor) };

/** Cuts what is over the cap: first what is open, then what is earned. */
function capped({ earned, open, max }: Split, cap: Fraction): Split {
  const kept = min(earned, cap);
  return { earned: kept, open: sub(min(add(earned, open), cap), kept), max: min(max, cap) };
}

/** How a score adds up its members. */
export interface Adding { readonly cap: boolean; readonly scaleFrom: Fraction | null; readonly max: Fraction }
/** One member: its weight, and its points where it counts. */
export interface Member { readonly weight: Fraction; readonly points: Split | null }

/**
 * Adds the members that count, caps, then brings what is left back to the score's own maximum: what is left out is shared by the rest.
 * `null` when no point counts.
 */
export function addUp({ cap, scaleFrom, max }: Adding, members: readonly Member[]): { readonly total: Split; readonly points: Split } | null {
  let total: Split = { earned: ZERO, open: ZERO, max: ZERO };
  for (const { weight, points } of members) {
    if (!points) continue;
    const part = scaled(points, weight);
    total = { earned: add(total.earned, part.earned), open: add(total.open, part.open), max: add(total.max, part.max) };
  }
  if (isZero(total.max)) return null;
  const kept = cap ? capped(total, scaleFrom ?? max) : total;
  return { total, points: scaled(kept, compare(kept.max, max) === 0 ? ONE : div(max, kept.max)) };
}

export interface CompiledScore extends Adding {
  readonly declaration: ScoreDeclaration;
  readonly members: readonly { readonly code: string; readonly weight: Fraction }[];
}

/** Codes come from grids and may be any name, `constructor` too. */
const weightOf = ({ weights }: ScoreDeclaration, code: string): Fraction => {
  const weight = weights && Object.hasOwn(weights, code) ? fromDecimal(weights[code]!) : ONE;
  return compare(weight, ONE) === 0 ? ONE : weight;
};

function compileScore(declaration: ScoreDeclaration): CompiledScore {
  const { sum, cap, max, scaleFrom } = declaration;
  return {
    declaration, cap, max: fromDecimal(max), scaleFrom: scaleFrom === undefined ? null : fromDecimal(scaleFrom),
    members: sum.map((code) => ({ code, weight: weightOf(declaration, code) })),
  };
}

/** Scores in an order in which each comes after those it adds up. Only an outline, which does not score, may turn in a circle. */
export function compileScores(grid: LoadedReferential): CompiledScore[] {
  const byCode = new Map(grid.scores.map((score) => [score.code, score]));
  const seen = new Set<string>();
  const inOrder: CompiledScore[] = [];
  const visit = (declaration: ScoreDeclaration): void => {
    if (seen.has(declaration.code)) return;
    seen.add(declaration.code);
    for (const code of declaration.sum) { const member = byCode.get(code); if (member) visit(member); }
    inOrder.push(compileScore(declaration));
  };
  grid.scores.forEach(visit);
  return inOrder;
}

export interface ScoreScene {
  readonly items: ReadonlyMap<string, ItemResult>;
  readonly imported: readonly ImportedResult[];
  readonly notFiled: boolean;
}

function importedScore(max: Fraction, { value, source, on }: Extract<ImportedResult, { kind: 'score' }>): Pick<ScoreResult, 'points' | 'imported'> {
  const earned = fromDecimal(value);
  return { points: write({ earned, open: ZERO, max }), imported: { value: toExact(earned), source, on } };
}

function scoreOne(score: CompiledScore, scene: ScoreScene, below: ReadonlyMap<string, ScoreResult>): ScoreResult {
  const { declaration: { code, cap, round }, max, scaleFrom } = score;
  const found = score.members.map((member) => ({ ...member, node: scene.items.get(member.code) ?? below.get(member.code) }));
  const base = {
    code, members: found.map(({ code: member, weight, node }) => ({ code: member, weight: toExact(weight), points: node?.points ?? null })),
    nominalMax: toExact(max), cap, scaleFrom: scaleFrom && toExact(scaleFrom), round: round ?? null, memberTotal: null, points: null, shown: null, imported: null,
  };
  if (scene.notFiled) return { ...base, state: 'not-assessed', reason: 'not-filed' };
  const result = scene.imported.find((one) => one.kind === 'score' && one.target === code);
  if (result?.kind === 'score') return { ...base, state: 'assessed', reason: 'imported', ...importedScore(max, result) };
  if (found.some(({ node }) => node?.reason === 'not-published')) return { ...base, state: 'not-assessed', reason: 'not-published' };
  const sum = addUp(score, found.map(({ weight, node }) => ({ weight, points: node?.points ? readSplit(node.points) : null })));
  if (!sum) return { ...base, state: 'not-assessed', reason: 'nothing-applies' };
  return { ...base, state: 'assessed', reason: 'scored', memberTotal: write(sum.total), points: write(sum.points) };
}

/**
 * Every node of the tree of points, in the order of {@link compileScores}. A score with a member that was not published is not published
 * either: part of it would pass for the whole. `shown` is filled once thresholds are judged.
 */
export function scoreTotals(scores: readonly CompiledScore[], scene: ScoreScene): ScoreResult[] {
  const below = new Map<string, ScoreResult>();
  for (const score of scores) below.set(score.declaration.code, scoreOne(score, scene, below));
  return [...below.values()];
}
