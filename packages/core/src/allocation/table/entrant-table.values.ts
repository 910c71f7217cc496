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

/** Words of a unit that say how many noughts are left out, folded; and those that say it of money alone. */
const NOUGHTS: Readonly<Record<string, number>> = {
  millier: 3, milliers: 3, thousand: 3, thousands: 3, kfcfa: 3, 'الف': 3, 'الاف': 3, 'بالاف': 3, 'بالالاف': 3, million: 6, millions: 6, mfcfa: 6, 'مليون': 6, 'ملايين': 6, 'بملايين': 6, 'بالمليون': 6, 'بالملايين': 6,
  milliard: 9, milliards: 9, billion: 9, billions: 9, 'مليار': 9, 'مليارات': 9, 'بالمليار': 9, 'بالمليارات': 9,
};
const MONEY_NOUGHTS: Readonly<Record<string, number>> = { k: 3, kf: 3, mille: 3, m: 6, mf: 6, md: 9, mds: 9 };

/** Noughts that the unit of a head leaves out: 6 of `millions fcfa`. */
export const noughtsIn = (words: readonly string[], isMoney: boolean): number => Math.max(0, ...words.map((word) => (Object.hasOwn(NOUGHTS, word) ? NOUGHTS[word]! : isMoney && Object.hasOwn(MONEY_NOUGHTS, word) ? MONEY_NOUGHTS[word]! : 0)));
