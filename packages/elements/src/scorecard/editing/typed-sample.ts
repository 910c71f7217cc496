import type { SampleUnit } from '@jalon/core/assessment';
import type { TypedFault } from './typed-value.ts';

/** A unit as it stands in the form. `pass` is empty while nobody has looked. */
export interface SampleRow { readonly ref: string; readonly pass: '' | 'true' | 'false' }

/** The rows of a field, kept as one text like any other that is typed. */
export const rowsOf = (typed: string): readonly SampleRow[] => (typed === '' ? [] : (JSON.parse(typed) as SampleRow[]));

const isBlank = ({ ref, pass }: SampleRow): boolean => ref.trim() === '' && pass === '';

/** Rows as a text: empty when nothing stands in any of them. */
export const typedRows = (rows: readonly SampleRow[]): string => (rows.every(isBlank) && rows.length < 2 ? '' : JSON.stringify(rows));

export const typedSample = (units: readonly SampleUnit[]): string => typedRows(units.map(({ ref, pass }) => ({ ref, pass: pass === null ? '' : pass ? 'true' : 'false' })));

/** Units named once each; blank rows are left out. */
export function readSample(typed: string): { readonly ok: true; readonly value: SampleUnit[] | undefined } | { readonly ok: false; readonly fault: TypedFault } {
  const units = rowsOf(typed).filter((row) => !isBlank(row)).map(({ ref, pass }) => ({ ref: ref.trim(), pass: pass === '' ? null : pass === 'true' }));
  if (units.some(({ ref }) => ref === '')) return { ok: false, fault: 'noRef' };
  if (new Set(units.map(({ ref }) => ref)).size < units.length) return { ok: false, fault: 'twice' };
  return { ok: true, value: units.length === 0 ? undefined : units };
}
