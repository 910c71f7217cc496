import type { RuleOf } from '../../referential/rule.schema.ts';
import { fromDecimal, min, sum, toExact, type Fraction } from '../../shared/fraction.values.ts';
import { shareReason } from './points.engine.ts';
import type { IndicatorShape } from './shape.engine.ts';

/** B17: the points of each item done, never more than the indicator's own. */
export const compileChecklist = (rule: RuleOf<'checklist'>, points: Fraction): IndicatorShape => {
  const items = rule.items.map(({ input, points: worth }) => ({ input, worth: fromDecimal(worth), exact: toExact(fromDecimal(worth)) }));
  return (reading) => {
    const read = items.map((item) => ({ ...item, value: reading.flag(item.input) }));
    const earned = min(points, sum(read.filter(({ value }) => value === true).map(({ worth }) => worth)));
    const potential = min(points, sum(read.filter(({ value }) => value !== false).map(({ worth }) => worth)));
    const answered = read.some(({ value }) => value !== null);
    const trace = { kind: 'checklist' as const, points: toExact(points), items: read.map(({ input, value, exact }) => ({ input, value, points: exact })) };
    return { earned, potential, reason: answered ? shareReason(earned, points) : 'no-answer', answered, trace };
  };
};
