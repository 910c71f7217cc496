import type { TraceOf } from '../../assessment-result.schema.ts';
import { NONE, readExact, type Q } from '../naive-numbers.ts';
import { between, type Worth } from './parts.ts';

export function againManual({ value, justified, atLeast }: TraceOf<'manual'>, points: Q): Worth {
  if (value === null || !justified) return { earned: NONE, best: points, answered: false, known: false };
  const earned = between(readExact(value), readExact(atLeast), points);
  return { earned, best: earned, answered: true, known: true };
}
