import type { ReviewDeadline } from '../referential/review-delay.values.ts';
import type { DecisionCode, DecisionStage, ReviewAct, ReviewEdit, ReviewEntry, ReviewRefusal, ReviewState } from '../assessment/review/review.values.ts';
import { codesIn, nameOf, showDay, type Figures, type FigureReader, type Sentence } from './figures.ts';

export const REVIEW_COMMAND_NAMES: Readonly<Record<ReviewAct | ReviewEdit, string>> = {
  fileDossier: 'de déposer le dossier', recordNotFiled: 'de constater l’absence de dépôt', reopenFiling: 'de rouvrir le dépôt', returnDossier: 'de renvoyer le dossier pour complément',
  acceptDossier: 'de recevoir le dossier', openFieldVisit: 'd’ouvrir la visite de terrain', issueProvisional: 'de notifier le résultat provisoire', closeReplies: 'de clore les observations',
  issueFinal: 'd’arrêter le résultat définitif', publishResult: 'de publier le résultat', reopenReview: 'de rouvrir l’examen',
  decideItem: 'de décider d’un élément', withdrawDecision: 'de retirer une décision', replyToItem: 'de contester un élément', withdrawReply: 'de retirer une contestation',
  addComment: 'd’ajouter un commentaire', removeComment: 'de retirer un commentaire', addPromise: 'de noter un engagement', removePromise: 'de retirer un engagement',
  keepPromise: 'de noter un engagement comme tenu', reopenPromise: 'de rouvrir un engagement', drawSample: 'de tirer un échantillon', withdrawSample: 'de retirer un échantillon',
};
const STATE_NAMES: Readonly<Record<ReviewState, string>> = {
  preparing: 'en préparation', filed: 'déposé', returned: 'renvoyé pour complément', desk: 'en examen sur pièces', field: 'en visite de terrain', provisional: 'au résultat provisoire',
  deciding: 'en examen des observations', final: 'au résultat définitif', published: 'publié', 'not-filed': 'non déposé',
};
const DELAY_NAMES: Readonly<Record<ReviewDeadline, string>> = { file: 'de dépôt', complete: 'de complément', reply: 'd’observations' };
const ENTRY_NAMES: Readonly<Record<ReviewEntry, string>> = { decision: 'décision', reply: 'contestation', comment: 'commentaire', promise: 'engagement', sample: 'échantillon' };
const DECISION_NAMES: Readonly<Record<DecisionCode, string>> = { accepted: 'accepté', amended: 'corrigé', rejected: 'rejeté', upheld: 'maintenu' };
const STAGE_NAMES: Readonly<Record<DecisionStage, string>> = { verification: 'de la vérification', appeal: 'du recours' };

const delay = (figure: FigureReader): string => nameOf(DELAY_NAMES, figure('deadline'), 'de cette étape');
const until = (figures: Figures): string => (figures['due'] === undefined ? '' : ` le ${showDay(figures['due'], 'fr')}`);
const entry = (figure: FigureReader): string => nameOf(ENTRY_NAMES, figure('entry'), 'élément');
const items = (figures: Figures): string => (figures['items'] === undefined ? '' : ` (${figures['items']})`);
/** Codes of a list, each by its name: `"desk, field"`. */
const named = (names: Figures, codes: string | undefined): string => codesIn(codes).map((code) => nameOf(names, code, code)).join(', ');

export const REVIEW_SENTENCES: Readonly<Record<ReviewRefusal, Sentence>> = {
  'wrong-review-state': (figure, figures) =>
    `Le dossier est ${nameOf(STATE_NAMES, figure('state'), 'à une autre étape')}\u202f: cette étape ne permet pas ${nameOf(REVIEW_COMMAND_NAMES, figure('command'), 'de le modifier')}.${figures['states'] ? ` Cela se fait quand il est\u202f: ${named(STATE_NAMES, figures['states'])}.` : ' Rechargez la fiche pour voir où il en est.'}`,
  'deadline-past': (figure, figures) => `Le délai ${delay(figure)} a pris fin${until(figures)}. Demandez à la gestion du programme si un acte le prolonge.`,
  'deadline-unknown': (figure) => `La date de fin du délai ${delay(figure)} n’est pas connue pour ce cycle. Demandez à la gestion du programme de la fixer.`,
  'too-early': (figure, figures) => `Le délai ${delay(figure)} court encore${figures['due'] === undefined ? '' : ` jusqu’au ${showDay(figures['due'], 'fr')} inclus`}. Recommencez une fois qu’il est passé.`,
  'incomplete': (figure, figures) => `Il manque au dossier ce que la grille exige pour ${figure('count')} élément(s)${items(figures)}. Complétez-les, puis déposez.`,
  'undecided-items': (figure, figures) => `Aucune décision n’est prise sur ${figure('count')} élément(s)${items(figures)}. Décidez de chacun, puis recommencez.`,
  'undecided-replies': (figure, figures) => `Aucune décision n’est prise sur ${figure('count')} contestation(s)${items(figures)}. Décidez de chacune, puis recommencez.`,
  'motive-missing': (figure) => `Il faut dire pourquoi, ou citer l’acte qui le décide, avant ${nameOf(REVIEW_COMMAND_NAMES, figure('command'), 'de faire cela')}. Ajoutez le motif, puis recommencez.`,
  'justification-missing': (figure) => `${figure('item')}\u202f: la décision «\u202f${nameOf(DECISION_NAMES, figure('decision'), 'prise')}\u202f» demande une justification. Écrivez-la, puis recommencez.`,
  'not-contested': (figure) => `La collectivité n’a pas contesté ${figure('item')}\u202f: la vérification tient. Décidez des éléments contestés.`,
  'wrong-decision': (figure, figures) => `${figure('item')}\u202f: «\u202f${nameOf(DECISION_NAMES, figure('decision'), 'cette décision')}\u202f» ne convient pas ici, ou ne porte pas de données. Choisissez parmi\u202f: ${named(DECISION_NAMES, figures['decisions']) || 'les décisions de cette étape'}.`,
  'already-decided': (figure) => `Une décision ${nameOf(STAGE_NAMES, figure('stage'), 'd’examen')} est déjà prise sur ${figure('item')}. Retirez-la, ou décidez de nouveau.`,
  'entry-exists': (figure) => `Il existe déjà\u202f: ${entry(figure)} ${figure('id')}. Rechargez la fiche, retirez ce qui existe ou donnez un autre identifiant.`,
  'no-such-entry': (figure) => `Rien de tel dans ce dossier\u202f: ${entry(figure)} ${figure('id')}. Rechargez la fiche pour voir où elle en est.`,
  'not-the-author': (figure) => `Une autre personne en est l’auteur (${entry(figure)})\u202f: elle seule peut le retirer. Ajoutez un commentaire si vous n’êtes pas d’accord.`,
  'sample-size': (figure) => `${figure('item')}\u202f: on ne tire pas ${figure('size')} éléments parmi ${figure('of')}. Réduisez l’échantillon ou complétez la liste.`,
  'guard-unknown': (figure) => `Cette version ne sait pas vérifier la condition ${figure('guard')}, et refuse donc. Mettez l’application à jour.`,
};

export const REVIEW_GENERAL: Figures = { count: 'plusieurs', size: 'autant d’', of: 'si peu', guard: 'posée' };
