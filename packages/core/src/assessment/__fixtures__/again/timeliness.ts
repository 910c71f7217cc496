import type { TraceOf } from '../../assessment-result.schema.ts';
import { dayAfter, daysFrom } from '../naive-dates.ts';
import { NONE, minus, most, q, readExact, times, type Q } from '../naive-numbers.ts';
import type { Worth } from './parts.ts';

function daysLate({ step: { on, due }, counts, daysOff }: TraceOf<'timeliness'>): number {
  if (on! <= due!) return 0;
  const days = Array.from({ length: daysFrom(due!, on!) }, (_, at) => dayAfter(due!, at + 1));
  const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  return counts === 'calendar' ? days.length : days.filter((day) => !isWeekend(day) && !daysOff.includes(day)).length;
}

export function againTimeliness(trace: TraceOf<'timeliness'>, points: Q): Worth {
  const { step: { on, due }, perDay, bands } = trace;
  if (on === null || due === null) return { earned: NONE, best: points, answered: on !== null, known: on !== null };
  const days = daysLate(trace);
  const band = bands?.find(({ upTo }) => days <= upTo);
  const worth = perDay !== null ? most(NONE, minus(points, times(readExact(perDay), q(days)))) : band ? readExact(band.points) : NONE;
  return { earned: worth, best: worth, answered: true, known: true };
}
