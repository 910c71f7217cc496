import type { Condition, Gate, Indicator, LoadedReferential, Rounding } from '../referential/referential.schema.ts';
import { datedActsOf, proofsNamedBy } from '../referential/rule-parts.rules.ts';
import { ZERO, fromDecimal, sub, toExact, type Fraction } from '../shared/fraction.values.ts';
import type { ItemResult, PointsSplit } from './assessment-result.schema.ts';
import { compileLimit, type CompiledLimit } from './limits.engine.ts';
import { compileGateRule, compileIndicatorRule, type ShapeSet } from './shapes/shape-set.engine.ts';
import type { GateShape, IndicatorShape } from './shapes/shape.engine.ts';

interface CompiledCommon {
  readonly code: string;
  /** Its place among the items of the grid. */
  readonly place: number;
  readonly due: CompiledLimit | undefined;
  readonly condition: Condition | undefined;
  /** Events its rule sets a limit on. */
  readonly limited: readonly string[];
  /** Kinds of proof asked, those of the rule included. */
  readonly evidence: string[];
  /** Those asked of the item as a whole: wanted whichever branches of its rule hold. */
  readonly ownEvidence: readonly string[];
  /** The state of its proofs with none and with all of them: the same for every dossier. */
  readonly unproven: ItemResult['evidence'];
  readonly proven: ItemResult['evidence'];
}
export interface CompiledGate extends CompiledCommon {
  readonly kind: 'gate'; readonly shape: GateShape; readonly whenMissing: Gate['whenMissing'];
  /** True where its rule holds dated acts. */
  readonly dated: boolean;
  readonly isSanction: boolean;
  readonly domain: null; readonly whenNotApplicable: null; readonly round: null;
}
export interface CompiledIndicator extends CompiledCommon {
  readonly kind: 'indicator'; readonly shape: IndicatorShape; readonly whenMissing: Indicator['whenMissing'];
  readonly domain: string; readonly whenNotApplicable: Indicator['whenNotApplicable']; readonly max: Fraction;
  /** Its points all had, all lost and all open: the same for every dossier. */
  readonly full: PointsSplit; readonly nothing: PointsSplit; readonly untouched: PointsSplit;
  /** The least it may earn: under zero for a malus alone. */
  readonly floor: Fraction;
  /** True where its points come over and above what a score is out of. */
  readonly isBonus: boolean;
  /** True where it ranks a score, and so comes after it. */
  readonly ranksScore: boolean;
  /** Where its score rounds item by item. */
  readonly round: Rounding | null;
}
export type CompiledItem = CompiledGate | CompiledIndicator;

function commonOf(item: Gate | Indicator, place: number, grid: LoadedReferential): CompiledCommon {
  const evidence = [...new Set([...item.evidence, ...proofsNamedBy(item.rule)])];
  const by = item.due ?? grid.due;
  return {
    code: item.code, place, due: by === undefined ? undefined : compileLimit({ by }), condition: item.appliesWhen, evidence, ownEvidence: item.evidence,
    limited: datedActsOf(item.rule).filter((act) => act.by !== undefined || act.before !== undefined).map(({ event }) => event),
    unproven: { asked: evidence, given: [], missing: evidence }, proven: { asked: evidence, given: [...evidence].sort(), missing: [] },
  };
}

const compileGate = (gate: Gate, place: number, grid: LoadedReferential, shapes: ShapeSet): CompiledGate => ({
  kind: 'gate', ...commonOf(gate, place, grid), shape: compileGateRule(gate.rule, shapes), whenMissing: gate.whenMissing, dated: datedActsOf(gate.rule).length > 0,
  isSanction: gate.rule.kind === 'sanction',
  domain: null, whenNotApplicable: null, round: null,
});

function compileIndicator(indicator: Indicator, place: number, grid: LoadedReferential, shapes: ShapeSet): CompiledIndicator {
  const { code, domain, whenMissing, whenNotApplicable, rule } = indicator;
  const max = fromDecimal(indicator.points);
  const owner = grid.scores.find((score) => score.round?.at === 'item' && score.sum.includes(code));
  const [none, all] = [toExact(ZERO), toExact(max)];
  return {
    kind: 'indicator', ...commonOf(indicator, place, grid), shape: compileIndicatorRule(rule, max, shapes), whenMissing, whenNotApplicable, domain, max, floor: rule.kind === 'penalty' ? sub(ZERO, fromDecimal(rule.most)) : ZERO, isBonus: rule.kind === 'bonus', ranksScore: rule.kind === 'rank' && 'score' in rule.of, round: owner?.round ?? null,
    full: { earned: all, lost: none, open: none, max: all }, nothing: { earned: none, lost: all, open: none, max: all }, untouched: { earned: none, lost: none, open: all, max: all },
  };
}

/** Gates then indicators, in the order of the grid. */
export function compileItems(grid: LoadedReferential, shapes: ShapeSet): CompiledItem[] {
  return [...grid.gates.map((gate, at) => compileGate(gate, at, grid, shapes)), ...grid.indicators.map((indicator, at) => compileIndicator(indicator, grid.gates.length + at, grid, shapes))];
}
