import { once } from '../../shared/once.values.ts';
import type { MatrixView } from './matrix-view.schema.ts';

/** Where an item stands among the columns; `undefined` for one the grid does not have. */
export interface MatrixItem { readonly letters: string; readonly points: readonly (string | null)[] | null }

/** A gate or an indicator by its code. */
export function matrixItem({ gates, indicators, rows }: MatrixView, code: string): MatrixItem | undefined {
  const gate = gates.findIndex((one) => one.code === code);
  if (gate >= 0) return { letters: rows.gates[gate] ?? '', points: null };
  const indicator = indicators.findIndex((one) => one.code === code);
  return indicator < 0 ? undefined : { letters: rows.states[indicator] ?? '', points: rows.points[indicator] ?? [] };
}

/** Every area a row lies in: its own, and those around it. */
export function areasAround({ areas }: MatrixView, place: number | null): readonly number[] {
  const around: number[] = [];
  for (let at = place; at !== null && at !== undefined && around.length < areas.length; at = areas[at]?.parent ?? null) around.push(at);
  return around;
}

/** Decimals as numbers, for order alone: what is shown stays as it is written. NaN where there is none. */
export const numbersOf = once((column: readonly (string | null)[]): Float64Array => {
  const numbers = new Float64Array(column.length);
  for (let row = 0; row < numbers.length; row += 1) { const text = column[row]!; numbers[row] = text === null ? Number.NaN : Number(text); }
  return numbers;
});
