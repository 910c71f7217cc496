import type { FaultList } from './allocation-fault.values.ts';
import type { TakerStanding } from './allocation.values.ts';
import type { Column } from './column.rules.ts';
import type { Entrant } from './entrant.schema.ts';

/** Everyone a formula is computed for, in the order of their ids. */
export interface Field {
  readonly entrants: readonly Entrant[];
  readonly columns: ReadonlyMap<string, Column>;
  readonly faults: FaultList;
}

/** A member of a window. */
export interface Taker {
  /** Its index among the entrants. */
  readonly place: number;
  readonly standing: Exclude<TakerStanding, 'not-member'>;
  readonly stands: (window: string) => TakerStanding | undefined;
}
