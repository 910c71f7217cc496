import type { BandTrace, TraceOf } from '../../assessment-result.schema.ts';
import { NONE, atLeast, minus, over, q, readExact, same, total, type Q } from '../naive-numbers.ts';
import { orNull, type Worth } from './parts.ts';

/** The points of the first band a value reaches. */
function bandWorth(bands: readonly BandTrace[], value: Q): Q {
  const reached = bands.find(({ from, above }) => (from === null || atLeast(value, readExact(from))) && (above === null || !atLeast(readExact(above), value)));
  return reached ? readExact(reached.points) : NONE;
}

type Settled = 'met' | 'unmet' | 'unknown' | null;

function worth(value: Q | null, outcome: Settled, answered: boolean, { points, bands }: { points: string; bands: readonly BandTrace[] }): Worth {
  const all = readExact(points);
  const settled = value ? bandWorth(bands, value) : outcome === 'met' ? all : outcome === 'unmet' ? NONE : null;
  return { earned: settled ?? NONE, best: settled ?? all, answered, known: value !== null || outcome !== null };
}

const canDivide = (base: Q): boolean => atLeast(base, NONE) && !same(base, NONE);

export function againDelta(trace: TraceOf<'delta'>): Worth {
  const [now, base] = trace.of.inputs.map(({ value }) => orNull(value)) as [Q | null, Q | null];
  const answered = now !== null || base !== null;
  if (!now || !base) return worth(null, now && trace.whenNoBase !== 'unknown' ? trace.whenNoBase : null, answered, trace);
  if (trace.as === 'amount') return worth(minus(now, base), null, answered, trace);
  return canDivide(base) ? worth(over(minus(now, base), base), null, answered, trace) : worth(null, trace.of.whenZero ?? 'unknown', answered, trace);
}

export function againAvgGrowth(trace: TraceOf<'avg-growth'>): Worth {
  const figures = trace.of.inputs.map(({ value }) => orNull(value));
  const given = figures.filter((figure) => figure !== null);
  if (given.length < figures.length) return worth(null, null, given.length > 0, trace);
  if (!given.slice(0, -1).every(canDivide)) return worth(null, trace.of.whenZero ?? 'unknown', true, trace);
  const rates = given.slice(1).map((figure, at) => over(minus(figure, given[at]!), given[at]!));
  return worth(over(total(rates), q(rates.length)), null, true, trace);
}
