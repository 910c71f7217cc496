import type { ImportRemark } from '../investment/import/plan-table.values.ts';
import { figuresInWords, sayRemark, type ImportSentences } from './plan-import.ts';
import { planWords } from './plan-words.ts';

const UNITS = { '1': 'en unités', '1000': 'en milliers', '1000000': 'en millions' };

const SENTENCES: ImportSentences = {
  'title-missing': () => 'la ligne n’a pas d’intitulé. Écrivez-le.',
  'sector-missing': () => 'la ligne n’a pas de domaine. Écrivez-le, ou mettez un titre de domaine au-dessus.',
  'sector-unknown': (w) => `«\u202f${w.figure('found')}\u202f» n’est pas un domaine du cadre. Dites à quel domaine il correspond.`,
  'source-unknown': (w) => `«\u202f${w.figure('found')}\u202f» n’est pas une source du cadre. Dites à quelle source elle correspond.`,
  'word-unknown': (w) => `«\u202f${w.figure('found')}\u202f» n’est pas un mot attendu ici. Corrigez-le dans le fichier.`,
  'amount-unreadable': (w) => `«\u202f${w.figure('found')}\u202f» ne se lit pas comme un montant. Écrivez des chiffres seuls.`,
  'amount-ambiguous': (w) => `«\u202f${w.figure('found')}\u202f» peut être ${w.figure('one')} ou ${w.figure('other')}. Écrivez-le sans séparateur, ou avec deux décimales.`,
  'amount-negative': (w) => `${w.figure('found')} est négatif. Écrivez un montant de zéro ou plus.`,
  'amount-too-large': (w) => `${w.figure('found')} dépasse ce qu’un plan peut contenir. Vérifiez l’unité de la colonne.`,
  'whole-unreadable': (w) => `«\u202f${w.figure('found')}\u202f» n’est pas un nombre entier. Écrivez des chiffres seuls.`,
  'date-unreadable': (w) => `«\u202f${w.figure('found')}\u202f» n’est pas une date qui existe. Écrivez-la comme 2026-04-15 ou 15/04/2026.`,
  'quarter-unreadable': (w) => (w.has('found') ? `«\u202f${w.figure('found')}\u202f» n’est pas un trimestre. Écrivez-le comme T2 2026.` : 'le début et la fin vont ensemble. Complétez le trimestre qui manque.'),
  'schedule-reversed': (w) => `la fin (${w.quarter('end')}) vient avant le début (${w.quarter('start')}). Corrigez l’un des deux.`,
  'year-unreadable': (w) => `«\u202f${w.figure('found')}\u202f» n’est pas une année. Écrivez quatre chiffres.`,
  'year-before-plan': (w) => `des crédits sont inscrits en ${w.figure('year')}, avant la première année du plan (${w.figure('first')}). Mettez-les dans ce qui est déjà payé.`,
  'id-unreadable': (w) => `«\u202f${w.figure('found')}\u202f» ne peut pas être un identifiant. Retirez les espaces et les signes, ou la colonne.`,
  'formula': (w) => `la cellule contient une formule${w.has('found') ? ` (${w.figure('found')})` : ''}. Remplacez-la par sa valeur.`,
  'too-long': (w) => `le texte a ${w.figure('length')} caractères, le plus admis est ${w.figure('max')}. Raccourcissez-le.`,
  'duplicate': (w) => `la ligne ${w.figure('code')} est déjà plus haut dans le fichier. Gardez-en une.`,
  'duplicate-source': (w) => `la source ${w.figure('source')} est écrite deux fois pour ${w.figure('year')}. Gardez un seul montant.`,
  'origin-unreadable': (w) => `les reports «\u202f${w.figure('found')}\u202f» ne se lisent pas. Laissez la colonne telle qu’exportée.`,
  'too-many-lines': (w) => `un plan a ${w.figure('max')} lignes au plus. Partagez le fichier.`,
  'cost-unknown': () => 'le coût n’est pas écrit\u202f: il est laissé à zéro. Complétez-le.',
  'amount-rounded': (w) => `${w.figure('found')} est arrondi à ${w.money('taken')}. Vérifiez.`,
  'date-day-first': (w) => `${w.figure('found')} est lu le jour d’abord\u202f: ${w.day('taken')}. Vérifiez.`,
  'date-from-number': (w) => `${w.figure('found')} est lu comme le jour d’un tableur\u202f: ${w.day('taken')}. Vérifiez.`,
  'sector-from-heading': (w) => `le domaine est pris du titre au-dessus\u202f: ${w.figure('sector')}. Vérifiez.`,
  'year-past-paid': (w) => `l’année ${w.figure('year')} est passée et la ligne réalisée\u202f: ${w.money('amount')} sont inscrits comme payés. Vérifiez.`,
  'year-missing': () => 'aucune année n’est écrite\u202f: la ligne n’a pas de crédits. Complétez-les.',
  'funding-not-placed': (w) => `${w.money('amount')} de ${w.figure('source')} n’ont pas d’année et ne sont pas inscrits. Complétez le financement.`,
  'code-made': (w) => `la ligne n’a pas de code\u202f: ${w.figure('code')} lui est donné. Changez-le au besoin.`,
  'looks-like': (w) => `même intitulé et même lieu qu’à la ligne ${w.figure('row')} du fichier. Vérifiez.`,
  'broken-letters': (w) => `des lettres semblent abîmées («\u202f${w.figure('found')}\u202f»). Enregistrez le fichier en UTF-8.`,
  'procedure-kept': (w) => `la procédure ${w.figure('found')} n’est pas dans le cadre\u202f: elle est gardée telle quelle. Choisissez-en une qui y est.`,
  'execution-not-imported': () => 'ce qui a été payé n’est pas changé par un fichier. Enregistrez-le par un acte.',
  'scaled': (w) => `les montants sont multipliés par ${w.figure('scale')}, comme le titre du tableau le dit. Vérifiez.`,
  'other-territory': (w) => `${w.has('count') ? `lignes (${w.figure('count')})` : 'ligne'} d’une autre collectivité que celle du plan\u202f: ${w.figure('found')}. Vérifiez.`,
  'no-columns': () => 'aucune ligne d’en-têtes n’est reconnue. Il faut au moins un intitulé et une autre colonne connue.',
  'currency-differs': (w) => `le fichier est en ${w.figure('found')} et le plan en ${w.figure('expected')}. Convertissez les montants d’abord.`,
  'column-not-read': () => 'la colonne n’est pas reconnue et n’est pas lue. Renommez-la si elle compte.',
  'column-twice': () => 'la colonne est là deux fois\u202f: seule la première est lue. Gardez la bonne.',
  'assumed': (w) => `le tableau n’a pas de colonne «\u202f${w.figure('field')}\u202f»\u202f: «\u202f${w.figure('value')}\u202f» est supposé. Complétez après l’import.`,
  'unit-assumed': (w) => `l’unité n’est pas dite\u202f: ${w.figure('scale')}, ${w.has('beside') ? `d’après ce que les montants valent à côté de «\u202f${w.figure('beside')}\u202f»` : `comme dans «\u202f${w.figure('like')}\u202f»`}. Choisissez-en une autre si ce n’est pas la bonne.`,
  'unit-unsaid': (w) => `rien ne dit sûrement en quelle unité «\u202f${w.figure('found')}\u202f» est écrit. Choisissez-la, ou écrivez-la dans le titre de la colonne.`,
  'rows-not-read': (w) => `${w.figure('rows')} lignes au-delà de ${w.figure('max')} ne sont pas lues. Partagez le fichier.`,
  'sheet-chosen': (w) => `la feuille ${w.figure('sheet')} est lue, les autres non (${w.figure('others')}). Choisissez-en une autre si ce n’est pas la bonne.`,
  'encoding-guessed': (w) => `le fichier ne dit pas comment ses lettres sont écrites\u202f: ${w.figure('encoding')} est supposé. Vérifiez les accents.`,
  'separator-guessed': (w) => `les colonnes sont séparées par «\u202f${w.figure('separator')}\u202f», autant qu’on puisse en juger. Vérifiez.`,
  'ending-differs': (w) => `le fichier se termine par «\u202f.${w.figure('ending')}\u202f» et est autre chose\u202f: il est lu pour ce qu’il est. Vérifiez que c’est le bon.`,
  'merged-cells': (w) => `${w.figure('count')} zones de cellules sont fusionnées\u202f: seule la première cellule compte. Répétez la valeur sur chaque ligne.`,
  'hidden-rows': (w) => `${w.figure('count')} lignes masquées sont lues aussi. Retirez-les si elles ne comptent pas.`,
  'formulas-valued': (w) => `${w.figure('count')} formules sont lues à leur dernière valeur enregistrée. Vérifiez qu’elle est à jour.`,
  'formulas-not-read': (w) => `${w.figure('count')} formules n’ont pas de valeur enregistrée. Ouvrez le fichier dans un tableur et enregistrez-le.`,
  'columns-not-read': (w) => `${w.figure('count')} cellules au-delà de la dernière colonne admise ne sont pas lues. Rapprochez les colonnes.`,
  'cell-cut': (w) => `${w.figure('count')} cellules sont trop longues et sont coupées. Raccourcissez-les.`,
  'macros-ignored': () => 'le classeur contient des macros\u202f: aucune n’est exécutée. Enregistrez-le en XLSX.',
};

/** Says in French what an import found in a row or a table, and what to do. `currency`: that of the plan. Labels may stand in for codes. */
export function describeImportRemark(remark: ImportRemark, currency: string): string {
  return sayRemark(SENTENCES, remark, planWords(figuresInWords(remark, 0, UNITS), currency, { language: 'fr', general: { other: 'à préciser' } }), (head) => `${head}\u202f: `, (code) => `à vérifier (${code}).`);
}
