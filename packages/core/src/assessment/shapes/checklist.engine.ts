import type { RuleOf } from '../../referential/rule.schema.ts';
import { ZERO, add, fromDecimal, min, toExact, type Fraction } from '../../shared/fraction.values.ts';
import type { TraceOf } from '../assessment-result.schema.ts';
import { shareReason } from './points.engine.ts';
import type { IndicatorShape } from './shape.engine.ts';

type Line = TraceOf<'checklist'>['items'][number];

/** An item of the list, with the three lines of trace there are for it, made once. */
function compileItem({ input, points }: RuleOf<'checklist'>['items'][number]): { input: string; worth: Fraction; yes: Line; no: Line; unsaid: Line } {
  const worth = fromDecimal(points);
  const line = (value: boolean | null): Line => ({ input, value, points: toExact(worth) });
  return { input, worth, yes: line(true), no: line(false), unsaid: line(null) };
}

/** B17: the points of each item done, never more than the indicator's own. */
export const compileChecklist = (rule: RuleOf<'checklist'>, points: Fraction): IndicatorShape => {
  const compiled = rule.items.map(compileItem);
  const exact = toExact(points);
  return (reading) => {
    let done = ZERO;
    let unsaid = ZERO;
    const items = compiled.map((item) => {
      const value = reading.flag(item.input);
      if (value === true) done = add(done, item.worth);
      else if (value === null) unsaid = add(unsaid, item.worth);
      return value === null ? item.unsaid : value ? item.yes : item.no;
    });
    const answered = items.some(({ value }) => value !== null);
    const earned = min(points, done);
    const trace = { kind: 'checklist' as const, points: exact, items };
    return { earned, potential: min(points, add(done, unsaid)), reason: answered ? shareReason(earned, points) : 'no-answer', answered, trace };
  };
};
