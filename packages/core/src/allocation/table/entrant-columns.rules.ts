import type { Territory } from '../../territory/territory.schema.ts';
import type { AllocationCondition, AllocationData, AllocationFormula, AllocationWindow } from '../allocation-formula.schema.ts';
import type { Entrant } from '../entrant.schema.ts';

/** What a column says: who, which classes and lists, where it stands in a window of the grid, or a figure of the formula. */
export type EntrantColumn =
  | { readonly kind: 'territory' } | { readonly kind: 'classes' } | { readonly kind: 'window'; readonly code: string; readonly label: Readonly<Partial<Record<string, string>>> | undefined }
  | { readonly kind: 'data'; readonly data: AllocationData };

/** What a table is read against. */
export interface EntrantGround {
  readonly formula: Pick<AllocationFormula, 'data' | 'windows' | 'currency'>;
  readonly entrants: readonly Entrant[];
  /** All that may be named. */
  readonly territories: readonly Pick<Territory, 'id' | 'name' | 'kind' | 'identifiers'>[];
  /** Who of those of one name is meant: a cycle names them. */
  readonly likely?: ReadonlySet<string> | undefined;
}

function gridWindowsIn(condition: AllocationCondition | undefined): readonly string[] {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap(gridWindowsIn);
  if ('any' in condition) return condition.any.flatMap(gridWindowsIn);
  if ('not' in condition) return gridWindowsIn(condition.not);
  return 'window' in condition ? [condition.window] : 'memberOf' in condition ? [condition.memberOf] : [];
}

const conditionsOf = ({ members, eligible, parts, tranches }: AllocationWindow): readonly (AllocationCondition | undefined)[] => [members, eligible, ...parts.map(({ among }) => among), ...tranches.map(({ needs }) => needs)];

/** Columns that a formula reads, in the order people fill them: who, classes, windows of the grid, figures. */
export function entrantColumns({ data, windows }: EntrantGround['formula']): readonly EntrantColumn[] {
  const codes = [...new Set(windows.flatMap(conditionsOf).flatMap(gridWindowsIn))];
  return [
    { kind: 'territory' }, { kind: 'classes' }, ...codes.map((code): EntrantColumn => ({ kind: 'window', code, label: windows.find((window) => window.code === code)?.label })),
    ...data.map((one): EntrantColumn => ({ kind: 'data', data: one })),
  ];
}
