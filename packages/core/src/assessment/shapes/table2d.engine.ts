import type { RuleOf } from '../../referential/rule.schema.ts';
import { ZERO, fromDecimal, max, toExact, type Fraction } from '../../shared/fraction.values.ts';
import { shareReason } from './points.engine.ts';
import type { IndicatorFinding, IndicatorShape } from './shape.engine.ts';
import { compileAxis, type AxisReading } from './table-axis.engine.ts';

/** Places an axis may still end at: its own once it is known, else every one. */
const placesOf = ({ state, trace }: AxisReading, count: number): readonly number[] =>
  (state === 'known' ? (trace.at === null ? [] : [trace.at]) : Array.from({ length: count }, (_, index) => index));

/** An axis over zero that the grid says is worth nothing decides alone. */
const isLost = ({ state }: AxisReading): boolean => state === 'unmet';
const isAwaited = ({ state }: AxisReading): boolean => state === 'missing' || state === 'unknown';

function reasonOf(axes: readonly AxisReading[], earned: Fraction, points: Fraction): IndicatorFinding['reason'] {
  if (!axes.some(isLost) && axes.some(({ state }) => state === 'missing')) return 'no-answer';
  return axes.every(({ state }) => state === 'known') ? shareReason(earned, points) : 'zero-denominator';
}

/** B28: the cell where two readings cross. An axis over a zero denominator is at its best, worth nothing, or awaited, as the grid says. */
export const compileTable2d = (rule: RuleOf<'table2d'>, points: Fraction): IndicatorShape => {
  const readRows = compileAxis(rule.rows);
  const readColumns = compileAxis(rule.columns);
  const cells = rule.points.map((row) => row.map(fromDecimal));
  const common = { kind: 'table2d' as const, cells: cells.map((row) => row.map(toExact)), points: toExact(points) };
  const best = (rows: AxisReading, columns: AxisReading): Fraction => {
    const across = placesOf(columns, cells[0]!.length);
    return placesOf(rows, cells.length).flatMap((row) => across.map((column) => cells[row]![column]!)).reduce(max, ZERO);
  };
  return (reading) => {
    const axes = [readRows(reading), readColumns(reading)] as const;
    const [rows, columns] = axes;
    const potential = axes.some(isLost) ? ZERO : best(rows, columns);
    const earned = axes.some(isAwaited) ? ZERO : potential;
    return { earned, potential, reason: reasonOf(axes, earned, points), answered: axes.some(({ answered }) => answered), trace: { ...common, rows: rows.trace, columns: columns.trace } };
  };
};
