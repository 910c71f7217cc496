import { describeDifferencesWith } from './differences.ts';

/** Dit en français ce qui diffère d’une grille ou d’un cycle à l’autre, et ce qui n’a pas pu être lu d’une liste collée. */
export const { describeGridDifference, describeCycleDifference, describeMembershipFault } = describeDifferencesWith({
  language: 'fr', wrap: (text) => text, nothing: 'rien',
  gridParts: {
    grid: 'la grille', anchors: 'la date', inputs: 'la donnée', events: 'l’événement', evidence: 'la pièce', domains: 'le domaine', classes: 'la classe', gates: 'la condition',
    indicators: 'l’indicateur', scores: 'le score', thresholds: 'le seuil', windows: 'le guichet',
  },
  cycleParts: { cycle: 'le cycle', grid: 'la grille', anchors: 'la date', periods: 'la période', lists: 'la liste', classes: 'la classe', members: 'le guichet', acts: 'l’acte', review: 'le délai', holidays: 'le jour férié' },
  fields: {
    label: 'libellé', rule: 'règle', evidence: 'pièces', due: 'date limite', appliesWhen: 'condition d’application', whenMissing: 'sans réponse', whenNotApplicable: 'sans objet', domain: 'domaine', sum: 'somme', weights: 'poids',
    max: 'maximum', round: 'arrondi', needs: 'conditions d’ouverture', source: 'source', version: 'version', basis: 'statut', type: 'type', period: 'période', replaces: 'remplace', order: 'ordre', byClass: 'seuils par classe',
  },
  added: (what) => `Ajout\u202f: ${what}.`, removed: (what) => `Retrait\u202f: ${what}.`, moved: (what, to) => `Nouveau code\u202f: ${what} devient ${to}.`,
  points: (code, from, to) => `${code} passe de ${from} à ${to} points.`, threshold: (code, from, to) => `Le seuil ${code} passe de ${from} à ${to}.`,
  changed: (what, field, from, to) => `Changement\u202f: ${what}, ${field}, de «\u202f${from}\u202f» à «\u202f${to}\u202f».`, became: (what, from, to) => `Changement\u202f: ${what}, de «\u202f${from}\u202f» à «\u202f${to}\u202f».`,
  faults: {
    'unknown-territory': (figure) => `aucun territoire ne porte la référence ${figure('value')}. Corrigez-la, ou retirez la ligne.`,
    'name-not-reference': (figure) => `${figure('value')} est un nom, que ${figure('count')} territoire(s) portent. Écrivez une référence\u202f: ${figure('candidates')}.`,
    'not-a-date': (figure) => `${figure('value')} n’est pas une date. Écrivez-la sous la forme 2025-06-30.`,
    'period-reversed': (figure) => `la fin (${figure('to')}) vient avant le début (${figure('from')}). Échangez les dates.`,
    'listed-twice': (figure) => `${figure('value')} est déjà à la ligne ${figure('first')}, pour des dates qui se recouvrent. Gardez une ligne.`,
    'line-too-long': (figure) => `il y a plus de ${figure('columns')} colonnes, ou un fondement trop long. Gardez la référence, le début, la fin et le fondement.`,
    'too-many-lines': (figure) => `une liste compte au plus ${figure('max')} lignes. Partagez-la.`,
  },
  line: (line, sentence) => `Ligne ${line}\u202f: ${sentence}`,
});
