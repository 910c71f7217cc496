import type { RuleOf } from '../../referential/rule.schema.ts';
import { ZERO, add, compare, div, fraction, fromDecimal, mul, toExact, type Fraction } from '../../shared/fraction.values.ts';
import type { TraceOf } from '../assessment-result.schema.ts';
import { lineOf } from './line.engine.ts';
import { shareReason } from './points.engine.ts';
import type { IndicatorShape, ItemReading } from './shape.engine.ts';

interface Level { readonly input: string; readonly value: Fraction; readonly written: string }
interface Tally { readonly levels: TraceOf<'survey'>['levels']; readonly answered: boolean; readonly responses: Fraction | null; readonly total: Fraction }

/** Adds up what each level received; `responses` is `null` until every level has its count. */
function tally(levels: readonly Level[], reading: ItemReading): Tally {
  let [responses, total, answered, whole] = [ZERO, ZERO, false, true];
  const lines = levels.map(({ input, value, written }) => {
    const count = reading.amount(input);
    if (count === null) { whole = false; return { input, value: written, count: null }; }
    answered = true;
    responses = add(responses, count);
    total = add(total, mul(count, value));
    return { input, value: written, count: toExact(count) };
  });
  return { levels: lines, answered, responses: whole ? responses : null, total };
}

/** B30: the mean of perception answers, in proportion from `from` to `to`, with a least number of responses. */
export const compileSurvey = (rule: RuleOf<'survey'>, points: Fraction): IndicatorShape => {
  const levels = rule.levels.map(({ input, value }) => { const exact = fromDecimal(value); return { input, value: exact, written: toExact(exact) }; });
  const [from, to, fewest] = [fromDecimal(rule.from), fromDecimal(rule.to), fraction(rule.fewest)];
  const worth = lineOf(from, to, points);
  const whenFew = rule.whenFew ?? 'unknown';
  const fixed = { fewest: toExact(fewest), whenFew, from: toExact(from), to: toExact(to), points: toExact(points) };
  return (reading) => {
    const { levels: lines, answered, responses, total } = tally(levels, reading);
    const enough = responses !== null && compare(responses, fewest) >= 0;
    const mean = enough ? div(total, responses) : null;
    const trace = { kind: 'survey' as const, levels: lines, responses: responses && toExact(responses), mean: mean && toExact(mean), ...fixed };
    if (mean !== null) {
      const earned = worth(mean);
      return { earned, potential: earned, reason: shareReason(earned, points), answered, trace };
    }
    if (responses === null) return { earned: ZERO, potential: points, reason: 'no-answer', answered, trace };
    return { earned: ZERO, potential: whenFew === 'unmet' ? ZERO : points, reason: 'too-few-responses', answered, trace };
  };
};
