import type { Condition, Gate, Indicator, LoadedReferential, Rounding } from '../referential/referential.schema.ts';
import { fromDecimal, type Fraction } from '../shared/fraction.values.ts';
import type { Rule } from '../referential/rule.schema.ts';
import { asksOf, type ItemAsks } from './asks-of-item.rules.ts';
import { compileLimit, type CompiledLimit } from './limits.engine.ts';
import { compileGateRule, compileIndicatorRule } from './shapes/compile-shape.engine.ts';
import type { GateShape, IndicatorShape } from './shapes/shape.engine.ts';

interface CompiledCommon {
  readonly code: string;
  readonly due: CompiledLimit | undefined;
  readonly condition: Condition | undefined;
  /** What its rule, its condition and its limits ask for. */
  readonly asks: ItemAsks;
  /** Events its rule sets a limit on. */
  readonly limited: readonly string[];
  /** Kinds of proof asked, those of the rule included. */
  readonly evidence: readonly string[];
}
export interface CompiledGate extends CompiledCommon { readonly kind: 'gate'; readonly gate: Gate; readonly shape: GateShape }
export interface CompiledIndicator extends CompiledCommon {
  readonly kind: 'indicator'; readonly indicator: Indicator; readonly shape: IndicatorShape; readonly max: Fraction;
  /** Where its score rounds item by item. */
  readonly round: Rounding | null;
}
export type CompiledItem = CompiledGate | CompiledIndicator;

const dueOf = (item: Gate | Indicator, grid: LoadedReferential): CompiledLimit | undefined => {
  const by = item.due ?? grid.due;
  return by === undefined ? undefined : compileLimit({ by });
};

function commonOf(item: Gate | Indicator, grid: LoadedReferential): CompiledCommon {
  const asks = asksOf(item, grid.events);
  return { code: item.code, due: dueOf(item, grid), condition: item.appliesWhen, asks, limited: limitedEvents(item.rule), evidence: asks.evidence };
}

function limitedEvents(rule: Rule): readonly string[] {
  const steps = rule.kind === 'chain' ? rule.steps : 'event' in rule ? [rule] : [];
  return steps.filter(({ by, before }) => by !== undefined || before !== undefined).map(({ event }) => event);
}

const compileGate = (gate: Gate, grid: LoadedReferential): CompiledGate => ({ kind: 'gate', ...commonOf(gate, grid), gate, shape: compileGateRule(gate.rule) });

function compileIndicator(indicator: Indicator, grid: LoadedReferential): CompiledIndicator {
  const points = fromDecimal(indicator.points);
  const owner = grid.scores.find((score) => score.round?.at === 'item' && score.sum.includes(indicator.code));
  return { kind: 'indicator', ...commonOf(indicator, grid), indicator, shape: compileIndicatorRule(indicator.rule, points), max: points, round: owner?.round ?? null };
}

/** Gates then indicators, in the order of the grid. */
export function compileItems(grid: LoadedReferential): CompiledItem[] {
  return [...grid.gates.map((gate) => compileGate(gate, grid)), ...grid.indicators.map((indicator) => compileIndicator(indicator, grid))];
}
