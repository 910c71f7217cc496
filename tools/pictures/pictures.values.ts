import type { LookName } from './looks.values.ts';

export interface Subject {
  /** Storybook's own name of the story. */
  readonly story: string;
  /** What the files of its pictures begin with. */
  readonly name: string;
  readonly looks: readonly LookName[];
}

const EVERY_LOOK = ['wide', 'phone', 'arabic', 'dark', 'forced'] as const;

/** What is kept: each widget in every look, then the situations one must not get wrong. */
export const SUBJECTS: readonly Subject[] = [
  { story: 'fiche-situations--deux-guichets-a-gagner', name: 'fiche', looks: [...EVERY_LOOK, 'tablet', 'arabic-phone', 'print'] },
  { story: 'fiche-situations--les-raisons-d-un-chiffre', name: 'fiche-raisons', looks: ['wide'] },
  { story: 'fiche-saisie--edition-en-cours', name: 'fiche-saisie', looks: ['tablet'] },
  { story: 'fiche-saisie--conflit', name: 'fiche-conflit', looks: ['tablet'] },
  { story: 'fiche-situations--non-depose', name: 'fiche-non-deposee', looks: ['tablet'] },
  { story: 'fiche-situations--seuil-fixe-par-acte', name: 'fiche-acte', looks: ['tablet'] },
  { story: 'fiche-états--remplie-par-acte', name: 'fiche-remplie-par-acte', looks: ['tablet'] },
  { story: 'fiche-situations--chargement', name: 'fiche-chargement', looks: ['tablet'] },
  { story: 'fiche-situations--erreur', name: 'fiche-erreur', looks: ['tablet', 'forced'] },
  { story: 'fiche-textes-longs--noms-longs', name: 'fiche-noms-longs', looks: ['phone'] },
  { story: 'fiche-d-une-année-à-l-autre--kolda', name: 'fiche-annees', looks: ['wide', 'phone'] },
  { story: 'fiche-à-côté-de-la-lecture--et-si', name: 'fiche-et-si', looks: ['wide', 'phone'] },
  { story: 'fiche-à-côté-de-la-lecture--preuves', name: 'fiche-preuves', looks: ['tablet'] },
  { story: 'examen-situations--resultat-provisoire', name: 'examen', looks: [...EVERY_LOOK, 'tablet', 'print'] },
  { story: 'examen-situations--la-verification', name: 'examen-verification', looks: ['tablet'] },
  { story: 'dossiers-listes--mes-collectivites', name: 'dossiers', looks: [...EVERY_LOOK, 'english', 'large', 'print'] },
  { story: 'matrice-matrice-nationale--le-cycle', name: 'matrice', looks: [...EVERY_LOOK, 'tablet', 'print-lying'] },
  { story: 'matrice-matrice-nationale--par-region', name: 'matrice-par-region', looks: ['wide'] },
  { story: 'matrice-situations--etapes-de-l-instruction', name: 'matrice-etapes', looks: ['wide'] },
  { story: 'matrice-régions-et-fichiers--les-regions', name: 'matrice-regions', looks: ['wide', 'tablet', 'phone', 'arabic'] },
  { story: 'planificateur-plan-de-kolda--brouillon', name: 'plan-tableau', looks: [...EVERY_LOOK, 'tablet', 'print', 'print-lying', 'print-large'] },
  { story: 'planificateur-plan-de-kolda--une-ligne', name: 'plan-ligne', looks: ['wide', 'phone', 'arabic'] },
  { story: 'planificateur-plan-de-kolda--formulaire', name: 'plan-formulaire', looks: ['tablet', 'phone', 'dark'] },
  { story: 'planificateur-plan-de-kolda--execution', name: 'plan-execution', looks: ['tablet', 'phone', 'arabic', 'dark'] },
  { story: 'planificateur-plan-de-kolda--une-ligne-payee', name: 'plan-ligne-payee', looks: ['tablet', 'phone', 'arabic'] },
  { story: 'planificateur-plan-de-kolda--commencer', name: 'plan-commencer', looks: ['tablet', 'phone', 'arabic'] },
  { story: 'planificateur-plan-de-kolda--passer-outre', name: 'plan-passer-outre', looks: ['tablet', 'phone', 'arabic'] },
  { story: 'planificateur-plan-de-kolda--un-acte', name: 'plan-acte', looks: ['tablet', 'phone', 'forced'] },
  { story: 'planificateur-plan-de-kolda--table-collee', name: 'plan-table-collee', looks: ['tablet', 'phone'] },
  { story: 'planificateur-plan-de-kolda--scenarios', name: 'plan-scenarios', looks: ['phone'] },
  { story: 'planificateur-plan-de-kolda--refus', name: 'plan-refus', looks: ['tablet'] },
  { story: 'planificateur-plan-de-kolda--calendrier', name: 'plan-calendrier', looks: [...EVERY_LOOK, 'tablet', 'print-lying'] },
  { story: 'planificateur-plan-de-kolda--argent', name: 'plan-argent', looks: [...EVERY_LOOK] },
  { story: 'répartition-répartition-pacasen-2022--en-retard', name: 'repartition', looks: [...EVERY_LOOK, 'tablet', 'print-lying'] },
  { story: 'répartition-répartition-pacasen-2022--une-commune', name: 'repartition-calcul', looks: ['wide', 'phone'] },
  { story: 'répartition-préparer--etapes', name: 'repartition-etapes', looks: ['tablet', 'phone'] },
  { story: 'répartition-préparer--liste', name: 'repartition-liste', looks: ['tablet', 'phone', 'arabic'] },
  { story: 'aspect-chez-un-hôte--ministere', name: 'hote-ministere', looks: ['tablet'] },
  { story: 'aspect-chez-un-hôte--ville-sombre', name: 'hote-ville', looks: ['tablet'] },
];
