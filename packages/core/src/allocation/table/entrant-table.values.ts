import type { WINDOW_STANDINGS } from '../../assessment/assessment.values.ts';
import type { Territory } from '../../territory/territory.schema.ts';
import type { AllocationData, AllocationFormula, AllocationCondition, AllocationWindow } from '../allocation-formula.schema.ts';
import type { Entrant } from '../entrant.schema.ts';

/** What there is to know of a line or of the whole table, or why a line is not taken. */
export const ENTRANT_REMARKS = [
  'no-territory-column', 'column-ignored', 'column-twice', 'territory-unknown', 'territory-ambiguous', 'territory-mismatch', 'territory-twice', 'figure-unreadable', 'figure-ambiguous', 'figure-not-whole', 'figure-negative',
  'yes-or-no', 'not-a-choice', 'text-too-long', 'standing-unreadable', 'class-unreadable', 'row-too-long',
] as const;
export type EntrantRemarkCode = (typeof ENTRANT_REMARKS)[number];
export interface EntrantRemark { readonly code: EntrantRemarkCode; readonly figures: Readonly<Record<string, string>> }

/** What becomes of a line: it puts somebody on the list, changes what is said of somebody, changes nothing, or is not taken. */
export type EntrantOutcome = 'added' | 'changed' | 'same' | 'refused';

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

/** Heads of the first two columns, folded. */
export const TERRITORY_HEADS: readonly string[] = [
  'collectivite', 'collectivites', 'collectivite territoriale', 'commune', 'communes', 'territoire', 'nom', 'nom de la collectivite', 'nom de la commune', 'code', 'code collectivite', 'identifiant', 'id', 'local government', 'municipality', 'territory', 'name', 'الجماعة', 'الجماعات', 'الاسم', 'الرمز',
];
export const CLASSES_HEADS: readonly string[] = ['classes', 'classe', 'classes et listes', 'liste', 'listes', 'categorie', 'categories', 'class', 'lists', 'classes and lists', 'الاصناف', 'الصنف', 'القوائم', 'الاصناف والقوائم'];

/** Words for where somebody stands in a window, folded. */
export const STANDING_WORDS: Readonly<Record<(typeof WINDOW_STANDINGS)[number], readonly string[]>> = {
  open: ['ouvert', 'ouverte', 'open', 'oui', 'yes', 'مفتوح', 'مفتوحة'], closed: ['ferme', 'fermee', 'closed', 'non', 'no', 'مغلق', 'مغلقة'],
  undetermined: ['indetermine', 'indeterminee', 'undetermined', 'en attente', 'غير محدد', 'غير محددة'], 'not-member': ['non concerne', 'non concernee', 'non membre', 'not concerned', 'not member', 'غير معني', 'غير معنية'],
};
