import type { RuleOf } from '../../../referential/rule.schema.ts';
import { dayAfter } from '../naive-dates.ts';
import type { Facts } from '../naive-facts.ts';
import { NONE, exact, minus, most, q, readDecimal, times, type Q } from '../naive-numbers.ts';
import { dated } from './dated.ts';
import { howMuch, type IndicatorSays } from './parts.ts';

const isWeekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

/** Every day after one date up to another, looked at one by one. */
function daysAfter(due: string, on: string): string[] {
  const days: string[] = [];
  for (let day = dayAfter(due); day <= on; day = dayAfter(day)) days.push(day);
  return days;
}

export function timelinessSays(facts: Facts, item: string, rule: RuleOf<'timeliness'>, points: Q): IndicatorSays {
  const step = dated(facts, item, rule);
  const { holidays } = facts.context.cycle;
  const known = step.on !== null && step.due !== null;
  const passed = known ? daysAfter(step.due!, step.on!) : [];
  const working = rule.counts === 'working';
  const daysOff = working ? passed.filter((day) => !isWeekend(day) && holidays.includes(day)) : [];
  const late = working ? passed.filter((day) => !isWeekend(day) && !holidays.includes(day)).length : passed.length;
  const bands = 'bands' in rule.falls ? rule.falls.bands : null;
  const found = known && bands ? bands.findIndex(({ upTo }) => late <= upTo) : -1;
  const worth = 'perDay' in rule.falls ? most(NONE, minus(points, times(readDecimal(rule.falls.perDay), q(late)))) : found < 0 ? NONE : readDecimal(bands![found]!.points);
  const trace = {
    kind: 'timeliness', counts: rule.counts, perDay: 'perDay' in rule.falls ? exact(readDecimal(rule.falls.perDay)) : null, points: exact(points), step,
    bands: bands && bands.map((band) => ({ upTo: band.upTo, points: exact(readDecimal(band.points)) })), daysLate: known ? late : null, daysOff, band: found < 0 ? null : found,
  } as const;
  if (!known) return { earned: NONE, best: points, given: step.on === null ? 0 : 1, reason: step.on === null ? 'event-missing' : 'limit-unknown', trace };
  return { earned: worth, best: worth, given: 1, reason: howMuch(worth, points), trace };
}
