import type { RuleOf } from '../../referential/rule.schema.ts';
import { ZERO, fraction, fromDecimal, max, mul, sub, toExact, type Fraction } from '../../shared/fraction.values.ts';
import { daysBetween } from '../../time/plain-date.values.ts';
import { holidaysWithin, workingDaysBetween } from '../../time/working-days.engine.ts';
import type { StepTrace, TraceOf } from '../assessment-result.schema.ts';
import { compileStep, readStep } from './dated-steps.engine.ts';
import { shareReason } from './points.engine.ts';
import type { IndicatorShape, ItemReading } from './shape.engine.ts';

type Falls = RuleOf<'timeliness'>['falls'];
type Late = Pick<TraceOf<'timeliness'>, 'daysLate' | 'daysOff'>;

/** What so many days late are worth, and the band they stand in. */
function compileFall(falls: Falls, points: Fraction): (days: number) => { readonly worth: Fraction; readonly band: number | null } {
  if ('perDay' in falls) {
    const perDay = fromDecimal(falls.perDay);
    return (days) => ({ worth: max(ZERO, sub(points, mul(perDay, fraction(days)))), band: null });
  }
  const bands = falls.bands.map((band) => ({ upTo: band.upTo, worth: fromDecimal(band.points) }));
  return (days) => {
    const index = bands.findIndex(({ upTo }) => days <= upTo);
    return index < 0 ? { worth: ZERO, band: null } : { worth: bands[index]!.worth, band: index };
  };
}

const traceFall = (falls: Falls): Pick<TraceOf<'timeliness'>, 'perDay' | 'bands'> => ('perDay' in falls
  ? { perDay: toExact(fromDecimal(falls.perDay)), bands: null }
  : { perDay: null, bands: falls.bands.map(({ upTo, points }) => ({ upTo, points: toExact(fromDecimal(points)) })) });

function lateness({ on, due }: StepTrace, counts: RuleOf<'timeliness'>['counts'], { holidays }: ItemReading): Late {
  if (on === null || due === null) return { daysLate: null, daysOff: [] };
  if (on <= due) return { daysLate: 0, daysOff: [] };
  if (counts === 'calendar') return { daysLate: daysBetween(due, on), daysOff: [] };
  return { daysLate: workingDaysBetween(due, on, holidays), daysOff: holidaysWithin(due, on, holidays) };
}

/** B26: points that fall with the days an act is late. While it has no date, or its limit none, all of them are open. */
export const compileTimeliness = (rule: RuleOf<'timeliness'>, points: Fraction): IndicatorShape => {
  const compiled = compileStep(rule);
  const fall = compileFall(rule.falls, points);
  const common = { kind: 'timeliness' as const, counts: rule.counts, ...traceFall(rule.falls), points: toExact(points) };
  return (reading) => {
    const step = readStep(compiled, reading);
    const late = lateness(step, rule.counts, reading);
    const answered = step.on !== null;
    const trace = { ...common, step, ...late };
    if (late.daysLate === null) return { earned: ZERO, potential: points, reason: answered ? 'limit-unknown' : 'event-missing', answered, trace: { ...trace, band: null } };
    const { worth, band } = fall(late.daysLate);
    return { earned: worth, potential: worth, reason: shareReason(worth, points), answered, trace: { ...trace, band } };
  };
};
