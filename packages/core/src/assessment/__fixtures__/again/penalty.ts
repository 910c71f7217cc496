import type { TraceOf } from '../../assessment-result.schema.ts';
import { NONE, minus, readExact, times, type Q } from '../naive-numbers.ts';
import { between, type Worth } from './parts.ts';

export function againPenalty({ value, pointsEach, most, whenSilent }: TraceOf<'penalty'>): Worth {
  const worst = readExact(most);
  if (value === null) return { earned: whenSilent === 'full' ? minus(NONE, worst) : NONE, best: NONE, answered: false, known: false };
  const earned = minus(NONE, between(times(readExact(value), readExact(pointsEach)), NONE, worst));
  return { earned, best: earned, answered: true, known: true };
}

export function againBonus({ value, pointsEach }: TraceOf<'bonus'>, points: Q): Worth {
  if (value === null) return { earned: NONE, best: points, answered: false, known: false };
  const earned = between(times(readExact(value), readExact(pointsEach)), NONE, points);
  return { earned, best: earned, answered: true, known: true };
}
