import type { ScoreDeclaration } from '../../../referential/referential.schema.ts';
import type { PointsSplit, ScoreResult, ThresholdResult } from '../../assessment-result.schema.ts';
import { atLeast, exact, plus, readDecimal, readExact, times, type Q } from '../naive-numbers.ts';

/** The name of the first line the points reach. */
export function named({ labels }: ScoreDeclaration, points: PointsSplit | null, factor: Q): Pick<ScoreResult, 'labels'> {
  if (!labels) return {};
  const nameOf = (value: Q): string | null => labels.find(({ from }) => from === undefined || atLeast(value, times(readDecimal(from), factor)))?.code ?? null;
  const earned = points && readExact(points.earned);
  return {
    labels: {
      lines: labels.map(({ code, from }) => ({ code, from: from === undefined ? null : exact(times(readDecimal(from), factor)) })),
      reached: earned && nameOf(earned), best: earned && nameOf(plus(earned, readExact(points.open))),
    },
  };
}

/** Where the name changes, as if each were a threshold. */
export function barsOf({ labels, points }: ScoreResult): Pick<ThresholdResult, 'atLeast' | 'verdict'>[] {
  if (!labels || !points) return [];
  const [earned, reach] = [readExact(points.earned), plus(readExact(points.earned), readExact(points.open))];
  return labels.lines.flatMap(({ from }) => (from === null ? [] : [{ atLeast: from, verdict: atLeast(earned, readExact(from)) ? 'met' : atLeast(reach, readExact(from)) ? 'pending' : 'unmet' } as const]));
}
