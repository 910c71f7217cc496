import type { WINDOW_STANDINGS } from '../../assessment/assessment.values.ts';

/** What there is to know of a line or of the whole table, or why a line is not taken. */
export const ENTRANT_REMARKS = [
  'no-territory-column', 'column-ignored', 'column-twice', 'territory-unknown', 'territory-ambiguous', 'territory-mismatch', 'territory-twice', 'figure-unreadable', 'figure-ambiguous', 'figure-not-whole', 'figure-negative',
  'yes-or-no', 'not-a-choice', 'text-too-long', 'standing-unreadable', 'class-unreadable', 'row-too-long',
] as const;
export type EntrantRemarkCode = (typeof ENTRANT_REMARKS)[number];
export interface EntrantRemark { readonly code: EntrantRemarkCode; readonly figures: Readonly<Record<string, string>> }

/** What becomes of a line: it puts somebody on the list, changes what is said of somebody, changes nothing, or is not taken. */
export type EntrantOutcome = 'added' | 'changed' | 'same' | 'refused';

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
