import type { TraceOf } from '../../assessment-result.schema.ts';
import { NONE, over, q, readExact, times, type Q } from '../naive-numbers.ts';
import type { Worth } from './parts.ts';

export function againSample({ units, size, needs, atLeast }: TraceOf<'sample'>, points: Q): Worth {
  if (units === null) return { earned: NONE, best: points, answered: false, known: false };
  const total = Math.max(size, units.length);
  const failed = units.filter(({ pass }) => pass === false).length;
  const passed = units.filter(({ pass }) => pass === true).length;
  const worth = (good: number): Q => (needs === 'share' ? times(points, over(q(good), q(total))) : good >= (atLeast ?? total) ? points : NONE);
  return { earned: worth(passed), best: worth(total - failed), answered: true, known: true };
}

export function againRubric({ value, levels }: TraceOf<'rubric'>, points: Q): Worth {
  if (value === null) return { earned: NONE, best: points, answered: false, known: false };
  const level = levels.find((one) => one.value === value);
  const worth = level ? readExact(level.points) : NONE;
  return { earned: worth, best: worth, answered: true, known: true };
}
