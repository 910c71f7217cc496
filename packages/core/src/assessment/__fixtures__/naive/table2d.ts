import type { RuleOf, TableAxis } from '../../../referential/rule.schema.ts';
import type { AxisTrace } from '../../assessment-result.schema.ts';
import type { Facts } from '../naive-facts.ts';
import { NONE, atLeast, exact, most, readDecimal, type Q } from '../naive-numbers.ts';
import { howMuch, measure, orNull, type IndicatorSays } from './parts.ts';

interface Axis { readonly state: 'known' | 'missing' | 'met' | 'unmet' | 'unknown'; readonly given: number; readonly count: number; readonly trace: AxisTrace }

function axisOf(facts: Facts, item: string, axis: TableAxis): Axis {
  if ('input' in axis) {
    const value = facts.choice(item, axis.input);
    const at = axis.values.findIndex((one) => one === value);
    return { state: value === null ? 'missing' : 'known', given: value === null ? 0 : 1, count: axis.values.length, trace: { input: axis.input, value, values: axis.values, at: at < 0 ? null : at } };
  }
  const { value, zero, given, trace: of } = measure(facts, item, axis.of);
  const reaches = ({ from, above }: { from?: string | undefined; above?: string | undefined }): boolean =>
    (from !== undefined ? atLeast(value!, readDecimal(from)) : above === undefined || !atLeast(readDecimal(above), value!));
  const at = value ? axis.bands.findIndex(reaches) : -1;
  const bound = (text: string | undefined): string | null => orNull(text === undefined ? null : readDecimal(text));
  const bands = axis.bands.map(({ from, above }) => ({ from: bound(from), above: bound(above) }));
  return { state: value ? 'known' : zero ?? 'missing', given, count: axis.bands.length, trace: { of, bands, at: at < 0 ? null : at } };
}

export function table2dSays(facts: Facts, item: string, rule: RuleOf<'table2d'>, points: Q): IndicatorSays {
  const [rows, columns] = [axisOf(facts, item, rule.rows), axisOf(facts, item, rule.columns)];
  const either = (state: Axis['state']): boolean => rows.state === state || columns.state === state;
  const may = ({ state, trace }: Axis, index: number): boolean => state !== 'known' || trace.at === index;
  let best = NONE;
  rule.points.forEach((row, at) => row.forEach((cell, across) => { if (may(rows, at) && may(columns, across)) best = most(best, readDecimal(cell)); }));
  if (either('unmet')) best = NONE;
  const earned = either('missing') || either('unknown') ? NONE : best;
  const reason = either('unmet') ? 'zero-denominator' : either('missing') ? 'no-answer' : either('met') || either('unknown') ? 'zero-denominator' : howMuch(earned, points);
  const cells = rule.points.map((row) => row.map((cell) => exact(readDecimal(cell))));
  return { earned, best, given: rows.given + columns.given, reason, trace: { kind: 'table2d', rows: rows.trace, columns: columns.trace, cells, points: exact(points) } };
}
