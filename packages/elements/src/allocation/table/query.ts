import type { AllocationView } from '@jalon/core/allocation';
import { sumOf } from '../scene.ts';

/** What may be shown alone. */
export const SHOWN = ['all', 'given', 'held', 'nothing', 'late'] as const;
export type Shown = (typeof SHOWN)[number];

/** A column rows may be put in order by: a window by its place. */
export type SortKey = 'name' | 'total' | 'figure' | 'worth' | 'paid' | 'late' | `window:${number}`;

export interface Query {
  readonly q: string;
  /** Code of a group; empty for all. */
  readonly group: string;
  readonly show: Shown;
  readonly by: SortKey;
  readonly descending: boolean;
}
export const AT_FIRST: Query = { q: '', group: '', show: 'all', by: 'total', descending: true };

/** How rows are put in order: at first here; as they are asked for, by what comes with the fields that ask. */
export type Arrange = (view: AllocationView, query: Query, locale: string) => Int32Array;

/** All rows, those with most first; level ones by name. */
export const arrangeAtFirst: Arrange = ({ rows: { name, given } }, _, locale) => {
  const { compare } = new Intl.Collator(locale);
  const sums = Float64Array.from(name, (_each, row) => sumOf(given, row));
  return Int32Array.from(name.keys()).sort((a, b) => sums[b]! - sums[a]! || compare(name[a]!, name[b]!));
};
