import type { RuleOf } from '../../referential/rule.schema.ts';
import { ZERO, toExact, type Fraction } from '../../shared/fraction.values.ts';
import { shareReason } from './points.engine.ts';
import type { IndicatorShape } from './shape.engine.ts';

/** B18: all the points when every item is done; none as soon as one is not. */
export const compileChecklistAll = (rule: RuleOf<'checklist-all'>, points: Fraction): IndicatorShape => {
  const inputs = rule.items.map(({ input }) => input);
  const exact = toExact(points);
  return (reading) => {
    const items = inputs.map((input) => ({ input, value: reading.flag(input) }));
    const trace = { kind: 'checklist-all' as const, points: exact, items };
    if (items.some(({ value }) => value === false)) return { earned: ZERO, potential: ZERO, reason: shareReason(ZERO, points), answered: true, trace };
    if (items.every(({ value }) => value === true)) return { earned: points, potential: points, reason: 'full', answered: true, trace };
    const answered = items.some(({ value }) => value !== null);
    return { earned: ZERO, potential: points, reason: answered ? shareReason(ZERO, points) : 'no-answer', answered, trace };
  };
};
