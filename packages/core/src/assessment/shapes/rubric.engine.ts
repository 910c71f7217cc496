import type { RuleOf } from '../../referential/rule.schema.ts';
import { ZERO, fromDecimal, toExact, type Fraction } from '../../shared/fraction.values.ts';
import { shareReason } from './points.engine.ts';
import type { IndicatorShape } from './shape.engine.ts';

/** B27: the points of the level chosen. */
export const compileRubric = (rule: RuleOf<'rubric'>, points: Fraction): IndicatorShape => {
  const levels = rule.levels.map(({ value, points: worth }) => ({ value, worth: fromDecimal(worth) }));
  const common = { kind: 'rubric' as const, input: rule.input, levels: levels.map(({ value, worth }) => ({ value, points: toExact(worth) })), points: toExact(points) };
  return (reading) => {
    const value = reading.choice(rule.input);
    if (value === null) return { earned: ZERO, potential: points, reason: 'no-answer', answered: false, trace: { ...common, value, level: null } };
    const index = levels.findIndex((level) => level.value === value);
    const earned = index < 0 ? ZERO : levels[index]!.worth;
    return { earned, potential: earned, reason: shareReason(earned, points), answered: true, trace: { ...common, value, level: index < 0 ? null : index } };
  };
};
