import { describeWith, wordOf, type IssueSentence, type IssueSentences } from './issues.ts';
import type { Figures } from './figures.ts';

const FORMS: Figures = {
  code: 'une lettre, puis des lettres, chiffres, points ou tirets («\u202fIDP-2\u202f»)', decimal: 'un nombre entre guillemets, avec un point («\u202f0.80\u202f»)',
  points: 'des points entre guillemets («\u202f60\u202f»)', hash: '«\u202fsha256-\u202f» et 64 chiffres hexadécimaux', version: 'des lettres, chiffres, points ou tirets («\u202f2025.1\u202f»)',
  date: 'une date qui existe («\u202f2025-06-30\u202f»)',
};
const TYPES: Figures = {
  string: 'un texte', number: 'un nombre', int: 'un nombre entier', boolean: 'true ou false', array: 'une liste', tuple: 'une liste de deux codes', object: 'un objet', record: 'un objet', null: 'null',
};
const BOUNDS: Figures = { characters: 'caractères', values: 'valeurs', depth: 'niveaux d’emboîtement' };
const INPUTS: Figures = { money: 'un montant', count: 'un nombre entier', decimal: 'un nombre', boolean: 'oui ou non', points: 'des points', choice: 'une valeur parmi celles de la grille', sample: 'des unités tirées' };
const FAULTS: Figures = {
  'empty': 'rien n’est écrit', 'too-long': 'l’expression dépasse 120 caractères', 'not-a-date': 'cette date n’existe pas', 'not-a-name': 'ce nom n’en est pas un',
  'not-an-offset': 'après le nom vient un signe, un nombre et une unité, séparés par des blancs', 'amount-out-of-range': 'le nombre va de 1 à 3660',
  'unknown-unit': 'l’unité est day, working day, clear day, month ou year',
};
const LANGUAGES: Figures = { fr: 'français', en: 'anglais', ar: 'arabe' };

const invalidShape: IssueSentence = (figure, { problem, expected, found, form }) => {
  const actual = wordOf(TYPES, found, figure('found'));
  switch (problem) {
    case 'missing': return `le champ ${figure('field')} manque. Écrivez ${wordOf(TYPES, expected, figure('expected'))}.`;
    case 'wrong-type': return `il y a ${actual} où l’on attend ${wordOf(TYPES, expected, figure('expected'))}. Corrigez la valeur.`;
    case 'not-in-list': return `${figure('found')} n’est pas une valeur admise. Choisissez parmi\u202f: ${figure('allowed')}.`;
    case 'too-short': return `la valeur est trop courte. Le minimum est ${figure('limit')}.`;
    case 'too-long': return `la valeur est trop longue ou trop grande. Le maximum est ${figure('limit')}.`;
    case 'wrong-form': return `${figure('found')} n’a pas la bonne forme. Écrivez ${wordOf(FORMS, form, 'une valeur de la forme décrite par le schéma')}.`;
    default: return `${actual} ne convient pas ici. Comparez avec le schéma de la grille.`;
  }
};
const unknown = (what: string, where: string): IssueSentence => (figure) => `${what} ${figure('code')} n’existe pas. Corrigez le code, ou déclarez-le dans ${where}.`;

const SENTENCES: IssueSentences = {
  'not-json': (figure, { detail }) => `ce n’est pas du JSON${detail ? ` (${figure('detail')})` : ''}. Vérifiez les virgules, les guillemets et les accolades.`,
  'too-large': (figure, { of }) => `le document dépasse ${figure('limit')} ${wordOf(BOUNDS, of, 'éléments')}. Une grille est bien plus petite\u202f: vérifiez le fichier choisi.`,
  'too-many-issues': (figure) => `${figure('total')} remarques, dont les ${figure('shown')} premières sont données. Corrigez celles-ci, puis rechargez.`,
  'wrong-format': (figure) => `cette version lit le format ${figure('expected')}, et le document annonce ${figure('found')}. Écrivez "format": ${figure('expected')}, ou mettez le logiciel à jour.`,
  'invalid-shape': invalidShape,
  'unknown-field': (figure) => `le champ ${figure('field')} n’est pas connu et n’est pas lu. Corrigez son nom, ou retirez-le.`,
  'unknown-time-zone': (figure) => `le fuseau ${figure('timeZone')} n’existe pas. Écrivez un nom de la base IANA, comme Africa/Dakar.`,
  'missing-language': (figure, { language }) => `le texte manque en ${wordOf(LANGUAGES, language, figure('language'))}. Ajoutez-le\u202f; le français s’affiche en attendant.`,
  'duplicate-code': (figure, { first }) => `le code ${figure('code')} est déjà pris${first ? ` par ${figure('first')}` : ' par le logiciel'}. Donnez-en un autre.`,
  'unknown-input': unknown('la donnée', 'inputs'), 'unknown-event': unknown('l’acte', 'events'),
  'unknown-anchor': (figure, { expression }) => `rien ne donne de date à ${figure('code')}${expression ? ` dans «\u202f${figure('expression')}\u202f»` : ''}. Corrigez le nom, ou déclarez-le dans anchors ou dans events.`,
  'unknown-evidence': unknown('la pièce', 'evidence'), 'unknown-domain': unknown('le domaine', 'domains'),
  'unknown-item': (figure) => `${figure('code')} ne désigne aucun élément utilisable ici. Corrigez le code, ou déclarez l’élément.`,
  'unknown-score': unknown('le score', 'scores'), 'unknown-threshold': unknown('le seuil', 'thresholds'), 'unknown-window': unknown('le guichet', 'windows'), 'unknown-class': unknown('la classe', 'classes'),
  'wrong-input-type': (figure, { found, expected }) => `${figure('input')} donne ${wordOf(INPUTS, found, figure('found'))}, et la règle lit ici\u202f: ${(expected ?? '').split(', ').map((type) => wordOf(INPUTS, type, type)).join(', ')}. Choisissez une autre donnée, ou changez son type.`,
  'unknown-value': (figure) => `${figure('code')} n’est pas une valeur de ${figure('input')}. Choisissez parmi\u202f: ${figure('allowed')}.`,
  'too-few-values': (figure) => `${figure('input')} est un choix et ne propose rien à choisir. Écrivez au moins deux valeurs dans values.`,
  'values-not-read': (figure) => `${figure('input')} n’est pas un choix, et ses valeurs ne sont pas lues. Retirez-les, ou donnez-lui le type choice.`,
  'too-many-needed': (figure) => `il faut ${figure('atLeast')} branches, et la règle en compte ${figure('total')}. Baissez le nombre, ou ajoutez des branches.`,
  'same-branch-twice': (figure) => `cette branche est la même que ${figure('first')} et compterait deux fois. Retirez l’une des deux.`,
  'level-twice': (figure) => `le niveau ${figure('value')} est deux fois dans l’échelle. Donnez à chaque niveau sa valeur et son compte.`,
  'share-out-of-range': (figure) => `la part ${figure('found')} est hors limites. Écrivez une part au-dessus de 0 et jusqu’à 1, comme "0.25" pour le premier quart.`,
  'ranks-out-of-order': (figure) => `la tranche ${figure('bound')} vient après ${figure('previous')}. Écrivez les tranches des meilleures places aux dernières.`,
  'rank-points-rise': (figure) => `la tranche donne ${figure('points')} points, et la meilleure avant elle ${figure('previous')}. Baissez les points d’une tranche à la suivante.`,
  'rank-of-rank': (figure) => `le score ${figure('score')} contient ${figure('item')}, qui classe aussi un score\u202f: chacun attendrait l’autre. Classez un score sans lui.`,
  'formula-too-large': (figure, { of }) => `la formule a ${figure('found')} ${of === 'depth' ? 'niveaux' : 'termes'}, et ${figure('limit')} est le plus. Coupez-la en plusieurs indicateurs.`,
  'formula-without-input': () => 'la formule ne lit aucune donnée et donnerait à tous la même chose. Nommez-y une donnée.',
  'formula-divides-by-zero': () => 'la formule divise par le nombre zéro. Corrigez le diviseur.',
  'penalty-with-points': (figure) => `un malus ne donne pas de points, et celui-ci en vaut ${figure('points')}. Écrivez "points": "0", et ce qu’il retire dans most.`,
  'cap-and-above': (figure) => `le score ${figure('score')} est plafonné, et compte des bonus au-dessus de son maximum. Gardez soit cap, soit bonus.`,
  'only-for-sums': (figure, { combine }) => `le champ ${figure('field')} vaut pour une somme, et ce score est ${combine === 'minimum' ? 'un minimum' : 'une moyenne'}. Retirez-le.`,
  'invalid-deadline': (figure, { fault }) => `l’échéance «\u202f${figure('expression')}\u202f» ne se lit pas\u202f: ${wordOf(FAULTS, fault, 'sa forme est inconnue')}. Écrivez par exemple «\u202fbudget.voted + 15 days\u202f».`,
  'deadline-on-itself': (figure) => `l’échéance de ${figure('event')} se compte depuis ${figure('event')} même. Comptez-la depuis un autre acte ou une date du cycle.`,
  'no-bound': (figure) => `aucune limite n’est donnée. Écrivez l’un de ces champs\u202f: ${figure('fields')}.`,
  'two-bounds': (figure) => `deux limites sont données à la fois. Gardez un seul de ces champs\u202f: ${figure('fields')}.`,
  'bounds-equal': (figure) => `la progression part de ${figure('bound')} et finit au même point. Donnez deux bornes différentes.`,
  'bounds-reversed': (figure) => `le minimum ${figure('atLeast')} dépasse le maximum ${figure('atMost')}, et rien ne peut convenir. Échangez les bornes.`,
  'bands-out-of-order': (figure) => `la tranche ${figure('bound')} vient après ${figure('previous')}. Écrivez les tranches de la plus haute à la plus basse.`,
  'bands-not-falling': (figure) => `la tranche de ${figure('days')} jours et ${figure('points')} points vient après celle de ${figure('previousDays')} jours et ${figure('previousPoints')} points. Écrivez les tranches du plus petit retard au plus grand, les points en baisse.`,
  'value-not-covered': (figure) => `la valeur ${figure('code')} de ${figure('input')} n’a pas sa place ici. Ajoutez-la avec ses points, ou retirez-la de la donnée.`,
  'table-size': (figure) => `il y en a ${figure('found')}, et il en faut ${figure('expected')}. Écrivez une ligne par place de rows et une case par place de columns.`,
  'same-input': (figure) => `la donnée ${figure('input')} est lue deux fois là où il en faut deux différentes. Nommez une autre donnée.`,
  'band-over-max': (figure) => `la tranche donne ${figure('points')} points, et l’indicateur en vaut ${figure('max')}. Réduisez la tranche, ou relevez l’indicateur.`,
  'no-points': (figure) => `${figure('code')} vaut zéro point. Donnez une valeur au-dessus de zéro, ou retirez la ligne.`,
  'negative-weight': (figure) => `le poids de ${figure('code')} est ${figure('weight')}. Donnez un poids au-dessus de zéro.`,
  'weights-do-not-add-up': (figure) => `les lignes font ${figure('sum')} points ensemble, et il en faut ${figure('max')}. Corrigez les points, les poids ou le maximum.`,
  'unreachable-threshold': (figure) => `le seuil de ${figure('atLeast')} dépasse le maximum de ${figure('score')}, qui est ${figure('max')}. Abaissez le seuil.`,
  'item-in-no-score': (figure) => `l’indicateur ${figure('item')} n’entre dans aucun score. Ajoutez-le à une somme, ou retirez-le.`,
  'item-scored-twice': (figure) => `l’indicateur ${figure('item')} compte deux fois dans ${figure('score')}. Gardez un seul chemin.`,
  'score-without-items': () => 'ce score n’additionne rien. Donnez au moins un indicateur ou un autre score.',
  'score-cycle': (figure) => `des scores se contiennent l’un l’autre (${figure('cycle')}). Retirez l’un des liens.`,
  'window-cycle': (figure) => `des guichets s’attendent l’un l’autre (${figure('cycle')}). Retirez l’un des liens.`,
  'unused-input': (figure) => `aucune règle ne lit la donnée ${figure('code')}. Retirez-la, ou servez-vous-en.`,
  'grid-differs': (figure) => `le cycle est fait pour ${figure('found')}, et la grille chargée est ${figure('expected')}. Chargez la bonne grille, ou corrigez le cycle.`,
  'hash-differs': (figure) => `l’empreinte écrite ici n’est pas celle de la grille ${figure('grid')}. Si le changement est voulu, donnez à la grille une nouvelle version\u202f; son empreinte est ${figure('expected')}.`,
  'missing-anchor': (figure) => `la date ${figure('code')}, dont la grille a besoin, manque. Ajoutez-la aux dates du cycle.`,
  'missing-period': (figure) => `la période ${figure('code')}, sur laquelle la grille observe, manque. Ajoutez son premier et son dernier jour.`,
  'missing-membership': (figure) => `la classe ${figure('code')} de la grille n’est pas donnée. Écrivez ses territoires, ou une liste vide.`,
  'period-reversed': (figure) => `la fin (${figure('to')}) vient avant le début (${figure('from')}). Échangez les dates.`,
  'unknown-list': (figure) => `la liste ${figure('code')} n’existe pas. Corrigez le code, ou écrivez la liste dans lists.`,
  'unknown-target': (figure, { kind }) => `l’acte vise ${figure('code')}, qui n’est pas ${kind === 'set-threshold' ? 'un seuil' : kind === 'neutralise' ? 'un indicateur' : 'un élément'} de la grille. Corrigez le code.`,
};

/** Says in French what is wrong in a grid or a cycle, where, and what to write instead. */
export const describeIssue = describeWith({
  sentences: SENTENCES, wrap: (text) => text, document: 'Document', at: (place, sentence) => `${place}\u202f: ${sentence}`, otherwise: (code) => `remarque ${code}. Comparez avec la documentation des grilles.`,
});
