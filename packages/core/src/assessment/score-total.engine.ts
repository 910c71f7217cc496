import type { LoadedReferential, ScoreDeclaration } from '../referential/referential.schema.ts';
import { ONE, ZERO, add, compare, div, fromDecimal, fromExact, isZero, max as most, min, mul, sub, toExact, type Fraction } from '../shared/fraction.values.ts';
import type { Combination } from '../referential/referential.values.ts';
import type { ItemResult, PointsSplit, ScoreResult } from './assessment-result.schema.ts';
import { combineShares, type Member } from './combine-shares.engine.ts';
import type { ImportedResult } from './dossier.schema.ts';
import type { ItemPlaces } from './dossier-reading.engine.ts';
import { compileLabels, labelScore, type CompiledLabels } from './label-score.engine.ts';
import { barFactor, pointsLeft, writeLeft, type PointsLeft } from './points-left.engine.ts';
import { writeSplit, type ScoredItem, type Split } from './score-item.engine.ts';
import type { TerritoryInCycle } from './scoring-context.engine.ts';

export const readSplit = (points: PointsSplit): Split => ({ earned: fromExact(points.earned), open: fromExact(points.open), max: fromExact(points.max) });
const scaled = (split: Split, factor: Fraction): Split =>
  factor === ONE ? split : { earned: mul(split.earned, factor), open: mul(split.open, factor), max: mul(split.max, factor) };

/** Cuts what is over the cap, first what is open, then what is earned; and what is under nothing. Without a cap only bonuses go over `max`. */
function within({ earned, open, max }: Split, cap: Fraction | null): Split {
  const cut = (value: Fraction): Fraction => most(ZERO, cap ? min(value, cap) : value);
  const kept = cut(earned);
  return { earned: kept, open: sub(cut(add(earned, open)), kept), max: cap ? min(max, cap) : max };
}

/** How a score adds up its members. `above`: what a bonus earns over the maximum counts. */
export interface Adding { readonly cap: boolean; readonly above: boolean; readonly combine: Combination | null; readonly scaleFrom: Fraction | null; readonly max: Fraction }

/**
 * Adds the members that count, caps, then brings what is left back to the score's own maximum: what is left out is shared by the rest.
 * `null` when no point counts.
 */
function addUp(adding: Adding, members: readonly Member[]): { readonly total: Split; readonly split: Split } | null {
  if (adding.combine) {
    const total = combineShares(adding.combine, members);
    return total && { total, split: bringBack(adding, total) };
  }
  let total: Split = { earned: ZERO, open: ZERO, max: ZERO };
  for (const { weight, split } of members) {
    if (!split) continue;
    const part = scaled(split, weight);
    total = { earned: add(total.earned, part.earned), open: add(total.open, part.open), max: add(total.max, part.max) };
  }
  return isZero(total.max) ? null : { total, split: bringBack(adding, total) };
}

/** Caps what was added up, then brings it back to the score's own maximum. Some point counts. */
export function bringBack({ cap, above, combine, scaleFrom, max }: Adding, total: Split): Split {
  if (combine) return scaled(total, div(max, total.max));
  const kept = within(total, above ? null : cap ? min(total.max, scaleFrom ?? max) : total.max);
  return scaled(kept, compare(kept.max, max) === 0 ? ONE : div(max, kept.max));
}

/** Out of what it went up to, where bonuses or a published figure took it over its maximum: so that the parts add up and none is under zero. */
const raised = ({ earned, open, max }: Split): Split => ({ earned, open, max: most(max, add(earned, open)) });

interface CompiledMember {
  readonly code: string;
  /** It comes over and above what the score is out of. */
  readonly isBonus: boolean;
  readonly weight: Fraction;
  /** What it is out of in its score: nothing for a bonus, one point for a gate. */
  readonly nominal: Fraction;
  readonly written: string;
  /** Its place among the items of the grid; `undefined` for a score. */
  readonly item: number | undefined;
}

export interface CompiledScore extends Adding {
  readonly declaration: ScoreDeclaration;
  readonly members: readonly CompiledMember[];
  /** Its members as some classes weigh them. */
  readonly byClass: readonly { readonly classes: readonly string[]; readonly members: readonly CompiledMember[] }[];
  readonly nominalMax: string;
  readonly writtenScale: string | null;
  readonly labels: CompiledLabels | null;
}

/** Codes come from grids and may be any name, `constructor` too. */
const weightOf = (weights: ScoreDeclaration['weights'], code: string): Fraction => {
  const weight = weights && Object.hasOwn(weights, code) ? fromDecimal(weights[code]!) : ONE;
  return compare(weight, ONE) === 0 ? ONE : weight;
};

function compileScore(declaration: ScoreDeclaration, places: ItemPlaces, bonuses: ReadonlySet<string>, worthOf: (code: string) => Fraction): CompiledScore {
  const { sum, cap } = declaration;
  const max = fromDecimal(declaration.max);
  const scaleFrom = declaration.scaleFrom === undefined ? null : fromDecimal(declaration.scaleFrom);
  const weighed = (weights: ScoreDeclaration['weights']): CompiledMember[] =>
    sum.map((code) => { const weight = weightOf(weights, code); return { code, isBonus: bonuses.has(code), weight, nominal: worthOf(code), written: toExact(weight), item: places.get(code) }; });
  const byClass = (declaration.weightsByClass ?? []).map(({ classes, weights }) => ({ classes, members: weighed(weights) }));
  return { declaration, cap, above: declaration.bonus === 'above', combine: declaration.combine ?? null, max, scaleFrom, members: weighed(declaration.weights), byClass, nominalMax: toExact(max), writtenScale: scaleFrom && toExact(scaleFrom), labels: compileLabels(declaration) };
}

/** Scores in an order in which each comes after those it adds up. Only an outline, which does not score, may turn in a circle. */
export function compileScores(grid: LoadedReferential, places: ItemPlaces): CompiledScore[] {
  const byCode = new Map(grid.scores.map((score) => [score.code, score]));
  const bonuses = new Set(grid.indicators.filter(({ rule }) => rule.kind === 'bonus').map(({ code }) => code));
  const worths = new Map([...grid.scores.map(({ code, max }) => [code, fromDecimal(max)] as const), ...grid.indicators.map(({ code, points }) => [code, bonuses.has(code) ? ZERO : fromDecimal(points)] as const)]);
  const seen = new Set<string>();
  const inOrder: CompiledScore[] = [];
  const visit = (declaration: ScoreDeclaration): void => {
    if (seen.has(declaration.code)) return;
    seen.add(declaration.code);
    for (const code of declaration.sum) { const member = byCode.get(code); if (member) visit(member); }
    inOrder.push(compileScore(declaration, places, bonuses, (code) => worths.get(code) ?? ONE));
  };
  grid.scores.forEach(visit);
  return inOrder;
}

/**
 * A score added up: its points, and those it brings to a score above it, out of what is left of its own maximum whatever its bonuses or what
 * was published of it. It brings none where nothing of it is left.
 */
export interface ScoredTotal { readonly result: ScoreResult; readonly split: Split | null; readonly counted: Split | null; readonly left: PointsLeft | null }

export interface ScoreScene {
  /** By place. */
  readonly items: readonly ScoredItem[];
  readonly imported: readonly ImportedResult[];
  readonly notFiled: boolean;
  readonly place: Pick<TerritoryInCycle, 'classes' | 'neutralised'>;
}

/** What a score is worth, and why. */
type Worth = Pick<ScoreResult, 'state' | 'reason' | 'memberTotal' | 'imported'> & { readonly split: Split | null };
const without = (reason: ScoreResult['reason']): Worth => ({ state: 'not-assessed', reason, memberTotal: null, imported: null, split: null });

function importedWorth(outOf: Fraction, { value, source, on }: Extract<ImportedResult, { kind: 'score' }>): Worth {
  const earned = fromDecimal(value);
  return { state: 'assessed', reason: 'imported', memberTotal: null, imported: { value: toExact(earned), source, on }, split: { earned, open: ZERO, max: outOf } };
}

type Node = ScoredItem | ScoredTotal | undefined;

const [MET, LOST, PENDING]: readonly Split[] = [{ earned: ONE, open: ZERO, max: ONE }, { earned: ZERO, open: ZERO, max: ONE }, { earned: ZERO, open: ONE, max: ONE }];
/** A gate in a score is worth one point; one that does not apply is left out. */
export const gateSplit = ({ verdict, treatment }: Pick<ItemResult, 'verdict' | 'treatment'>): Split | null =>
  (treatment === 'not-applicable' ? null : verdict === 'met' ? MET! : verdict === 'unmet' ? LOST! : PENDING!);
const gateOf = (node: Exclude<Node, undefined>): ItemResult | null => ('kind' in node.result && node.result.kind === 'gate' ? node.result : null);

function countedOf(node: Node): Split | null {
  if (!node) return null;
  const gate = gateOf(node);
  return gate ? gateSplit(gate) : 'counted' in node ? node.counted : node.split;
}

function pointsOf(node: Node): PointsSplit | null {
  const gate = node && gateOf(node);
  const split = gate ? gateSplit(gate) : null;
  return gate ? split && writeSplit(split) : (node?.result.points ?? null);
}

function worthOf(score: Adding & Pick<CompiledScore, 'declaration'>, members: readonly CompiledMember[], nodes: readonly Node[], { notFiled, imported }: ScoreScene): Worth {
  if (notFiled) return without('not-filed');
  const result = imported.find((one) => one.kind === 'score' && one.target === score.declaration.code);
  if (result?.kind === 'score') return importedWorth(score.max, result);
  if (nodes.some((node) => node?.result.reason === 'not-published')) return without('not-published');
  const sum = addUp(score, members.map(({ weight }, at) => ({ weight, split: countedOf(nodes[at]) })));
  return sum ? { state: 'assessed', reason: 'scored', memberTotal: writeSplit(sum.total), imported: null, split: sum.split } : without('nothing-applies');
}

const memberResult = ({ code, written, isBonus }: CompiledMember, node: Node, left: PointsLeft | undefined): ScoreResult['members'][number] =>
  ({ code, weight: written, ...(isBonus ? { bonus: true } : {}), ...(left ? { left: { max: toExact(left.max), bar: toExact(left.bar) } } : {}), points: pointsOf(node) });

function scoreOne(score: CompiledScore, scene: ScoreScene, below: ReadonlyMap<string, ScoredTotal>): ScoredTotal {
  const { declaration: { code, cap, bonus, round }, nominalMax, writtenScale } = score;
  const members = score.byClass.find((line) => line.classes.some((code) => scene.place.classes.has(code)))?.members ?? score.members;
  const nodes = members.map(({ code: member, item }): Node => (item === undefined ? below.get(member) : scene.items[item]));
  const left = pointsLeft(score, members, scene.place.neutralised, (member) => below.get(member)?.left ?? null);
  const { state, reason, memberTotal, imported, split: worth } = worthOf(left ? { ...score, max: left.whole.max } : score, members, nodes, scene);
  const split = worth && (score.above || imported) ? raised(worth) : worth;
  return {
    split, counted: worth && isZero(worth.max) ? null : worth, left: left?.whole ?? null,
    result: {
      code, state, reason, members: members.map((member, at) => memberResult(member, nodes[at], left?.members[at])),
      nominalMax, ...(left ? { left: writeLeft(left.whole) } : {}), cap, ...(bonus ? { bonus } : {}), ...(score.combine ? { combine: score.combine } : {}), scaleFrom: writtenScale, memberTotal, points: split && writeSplit(split), round: round ?? null, shown: null, ...(score.labels ? { labels: labelScore(score.labels, split, barFactor(left?.whole ?? null, score.max)) } : {}), imported,
    },
  };
}

/**
 * Every node of the tree of points, in the order of {@link compileScores}. A score with a member that was not published is not published
 * either: part of it would pass for the whole. `shown` is filled once thresholds are judged.
 */
export function scoreTotals(scores: readonly CompiledScore[], scene: ScoreScene): ScoredTotal[] {
  const below = new Map<string, ScoredTotal>();
  return scores.map((score) => {
    const total = scoreOne(score, scene, below);
    below.set(score.declaration.code, total);
    return total;
  });
}
