import type { AxisTrace, TraceOf } from '../../assessment-result.schema.ts';
import { NONE, atLeast, most, readExact, type Q } from '../naive-numbers.ts';
import { measured, type Worth } from './parts.ts';

type State = 'known' | 'missing' | 'met' | 'unmet' | 'unknown';
interface Axis { readonly state: State; readonly answered: boolean; readonly may: (index: number) => boolean }

function againAxis(axis: AxisTrace): Axis {
  if ('input' in axis) {
    const { value, values } = axis;
    return { state: value === null ? 'missing' : 'known', answered: value !== null, may: (index) => value === null || values[index] === value };
  }
  const { value, zero } = measured(axis.of);
  const reached = value && axis.bands.findIndex(({ from, above }) => (from === null || atLeast(value, readExact(from))) && (above === null || !atLeast(readExact(above), value)));
  return { state: value ? 'known' : zero ?? 'missing', answered: axis.of.inputs.some((input) => input.value !== null), may: (index) => reached === null || index === reached };
}

export function againTable2d({ rows, columns, cells }: TraceOf<'table2d'>, _points: Q): Worth {
  const [row, column] = [againAxis(rows), againAxis(columns)];
  const has = (...states: State[]): boolean => states.includes(row.state) || states.includes(column.state);
  const within = cells.flatMap((line, at) => line.filter((_, across) => row.may(at) && column.may(across)));
  const best = has('unmet') ? NONE : within.reduce((top, cell) => most(top, readExact(cell)), NONE);
  return { earned: has('missing', 'unknown') ? NONE : best, best, answered: row.answered || column.answered, known: has('unmet') || !has('missing') };
}
