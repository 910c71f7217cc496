import type { Condition, Gate, Indicator, LoadedReferential, Rounding } from '../referential/referential.schema.ts';
import type { Rule } from '../referential/rule.schema.ts';
import { ZERO, fromDecimal, toExact, type Fraction } from '../shared/fraction.values.ts';
import type { ItemResult, PointsSplit } from './assessment-result.schema.ts';
import { compileLimit, type CompiledLimit } from './limits.engine.ts';
import { compileGateRule, compileIndicatorRule } from './shapes/compile-shape.engine.ts';
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
  /** The state of its proofs with none and with all of them: the same for every dossier. */
  readonly unproven: ItemResult['evidence'];
  readonly proven: ItemResult['evidence'];
}
export interface CompiledGate extends CompiledCommon {
  readonly kind: 'gate'; readonly shape: GateShape; readonly whenMissing: Gate['whenMissing'];
  /** True where its rule holds dated acts. */
  readonly dated: boolean;
  readonly domain: null; readonly whenNotApplicable: null; readonly round: null;
}
export interface CompiledIndicator extends CompiledCommon {
  readonly kind: 'indicator'; readonly shape: IndicatorShape; readonly whenMissing: Indicator['whenMissing'];
  readonly domain: string; readonly whenNotApplicable: Indicator['whenNotApplicable']; readonly max: Fraction;
  /** Its points all had, all lost and all open: the same for every dossier. */
  readonly full: PointsSplit; readonly nothing: PointsSplit; readonly untouched: PointsSplit;
  /** Where its score rounds item by item. */
  readonly round: Rounding | null;
}
export type CompiledItem = CompiledGate | CompiledIndicator;

const datedActs = (rule: Rule): readonly { readonly event: string; readonly by?: string | undefined; readonly before?: string | undefined }[] =>
  (rule.kind === 'chain' ? rule.steps : 'event' in rule ? [rule] : []);

function commonOf(item: Gate | Indicator, place: number, grid: LoadedReferential): CompiledCommon {
  const evidence = [...new Set(item.rule.kind === 'signed' ? [...item.evidence, item.rule.evidence] : item.evidence)];
  const by = item.due ?? grid.due;
  return {
    code: item.code, place, due: by === undefined ? undefined : compileLimit({ by }), condition: item.appliesWhen, evidence,
    limited: datedActs(item.rule).filter((act) => act.by !== undefined || act.before !== undefined).map(({ event }) => event),
    unproven: { asked: evidence, given: [], missing: evidence }, proven: { asked: evidence, given: [...evidence].sort(), missing: [] },
  };
}

const compileGate = (gate: Gate, place: number, grid: LoadedReferential): CompiledGate => ({
  kind: 'gate', ...commonOf(gate, place, grid), shape: compileGateRule(gate.rule), whenMissing: gate.whenMissing, dated: datedActs(gate.rule).length > 0,
  domain: null, whenNotApplicable: null, round: null,
});

function compileIndicator(indicator: Indicator, place: number, grid: LoadedReferential): CompiledIndicator {
  const { code, domain, whenMissing, whenNotApplicable, rule } = indicator;
  const max = fromDecimal(indicator.points);
  const owner = grid.scores.find((score) => score.round?.at === 'item' && score.sum.includes(code));
  const [none, all] = [toExact(ZERO), toExact(max)];
  return {
    kind: 'indicator', ...commonOf(indicator, place, grid), shape: compileIndicatorRule(rule, max), whenMissing, whenNotApplicable, domain, max, round: owner?.round ?? null,
    full: { earned: all, lost: none, open: none, max: all }, nothing: { earned: none, lost: all, open: none, max: all }, untouched: { earned: none, lost: none, open: all, max: all },
  };
}

/** Gates then indicators, in the order of the grid. */
export function compileItems(grid: LoadedReferential): CompiledItem[] {
  return [...grid.gates.map((gate, at) => compileGate(gate, at, grid)), ...grid.indicators.map((indicator, at) => compileIndicator(indicator, grid.gates.length + at, grid))];
}
