import type { AssessmentCommandType, AssessmentRefusal, AuthorRole, Role } from '../assessment/assessment.values.ts';
import type { InputType } from '../referential/referential.values.ts';
import { figureReader, isAheadOfTime, nameOf, rolesAllowed, showDay, showNumber, type FigureReader, type Figures, type Sentence } from './figures.ts';
import { REVIEW_COMMAND_NAMES, REVIEW_GENERAL, REVIEW_SENTENCES } from './refusals-review.fr.ts';

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  secretary: 'secrétariat municipal', coach: 'coach', verifier: 'vérification', officer: 'gestion du programme', reader: 'lecture', service: 'compte de service', administrator: 'administration des droits',
};
export const WHO_CHANGED: Readonly<Record<Role, string>> = {
  secretary: 'Le secrétariat municipal', coach: 'Un coach', verifier: 'L’équipe de vérification', officer: 'La gestion du programme', reader: 'Une autre personne', service: 'Un compte de service', administrator: 'L’administration des droits',
};
const AUTHOR_NAMES: Readonly<Record<AuthorRole, string>> = { self: 'de la collectivité', coach: 'du coach', verifier: 'de la vérification', appeal: 'du recours' };
const COMMAND_NAMES: Readonly<Record<AssessmentCommandType, string>> = {
  recordAnswer: 'd’enregistrer une réponse', clearAnswer: 'd’effacer une réponse', attachEvidence: 'de joindre une pièce', detachEvidence: 'de retirer une pièce',
  importResult: 'd’enregistrer un résultat publié', withdrawResult: 'de retirer un résultat publié',
  ...REVIEW_COMMAND_NAMES,
};
const TYPE_NAMES: Readonly<Record<InputType, string>> = {
  money: 'un montant entier, avec sa monnaie', count: 'un nombre entier', decimal: 'un nombre, avec ou sans décimales', boolean: 'oui ou non', points: 'un nombre de points', choice: 'une des valeurs proposées', sample: 'une liste d’unités tirées, chacune nommée une seule fois',
};
const RESULT_NAMES: Figures = { score: 'le score', gates: 'les conditions', filing: 'le dépôt du dossier' };

const GENERAL: Figures = {
  ...REVIEW_GENERAL,
  item: 'cet élément', input: 'cette donnée', event: 'cet acte', kind: 'de ce type', evidence: 'demandée', title: 'sans titre', grid: 'de ce cycle', score: 'demandé', territory: 'ce territoire',
  asked: 'aucune', allowed: 'celles de la grille', given: 'cette valeur', expected: 'la monnaie du programme', min: '0', max: 'la limite de la grille', base: 'indiquée', version: 'précédente', id: 'envoyé', count: '0',
};

const roleName = (figure: FigureReader): string => nameOf(ROLE_NAMES, figure('role'), 'actuel');
/** The role in brackets, where it is known. */
const inRole = (figure: FigureReader, figures: Figures): string => (figures['role'] === undefined ? '' : ` (${roleName(figure)})`);

function stale(figure: FigureReader, figures: Figures): string {
  if (isAheadOfTime(figures)) return `La version ${figure('base')} n’existe pas encore\u202f: la fiche en est à la version ${figure('version')}. Rechargez la fiche, puis recommencez.`;
  const who = figures['name'] ?? nameOf(WHO_CHANGED, figure('role'), 'Une autre personne');
  const what = figures['item'] === undefined ? (figures['command'] === undefined ? 'ce résultat publié' : 'cette fiche') : `la réponse ${figure('item')}`;
  return `${who} a changé ${what} après la version ${figure('base')}, celle que vous aviez à l’écran. Rien n’est perdu\u202f: comparez les deux valeurs et choisissez celle à garder.`;
}

function roleNotAllowed(figure: FigureReader, figures: Figures): string {
  if (figures['base'] === 'any') return 'Seul un compte de service écrit sans dire quelle version il a vue. Indiquez la version affichée (base), puis recommencez.';
  const may = rolesAllowed(figure('command')).map((role) => ROLE_NAMES[role]).join(', ');
  const act = nameOf(COMMAND_NAMES, figure('command'), 'de faire cela');
  return `Le rôle «\u202f${roleName(figure)}\u202f» ne permet pas ${act}. ${may ? `Peuvent le faire\u202f: ${may}.` : 'Adressez-vous à la gestion du programme.'}`;
}

function range(figure: FigureReader, figures: Figures): string {
  const given = showNumber(figure('given'), 'fr');
  const bounds = figures['max'] === undefined ? `à partir de ${showNumber(figure('min'), 'fr')}` : `de ${showNumber(figure('min'), 'fr')} à ${showNumber(figure('max'), 'fr')}`;
  return `${figure('item')}\u202f: ${figure('input')} vaut ${given}, et la grille admet une valeur ${bounds}. Corrigez la valeur, puis enregistrez.`;
}

const SENTENCES: Readonly<Record<AssessmentRefusal, Sentence>> = {
  'stale': stale,
  'id-reused': (figure) => `L’identifiant ${figure('id')} désigne déjà une autre modification. Envoyez celle-ci sous un nouvel identifiant.`,
  'batch-size': (figure) => `Un envoi porte de 1 à ${figure('max')} modifications, et celui-ci en porte ${figure('count')}. Répartissez-les en plusieurs envois.`,
  'unknown-item': (figure) => `La grille ${figure('grid')} n’a pas d’élément ${figure('item')}. Choisissez un code de cette grille.`,
  'unknown-input': (figure) => `${figure('item')} ne demande pas la donnée ${figure('input')}. Retirez-la. Données demandées\u202f: ${figure('asked')}.`,
  'unknown-event': (figure) => `${figure('item')} ne demande pas la date ${figure('event')}. Retirez-la. Dates demandées\u202f: ${figure('asked')}.`,
  'wrong-input-type': (figure) => `${figure('item')}\u202f: ${figure('input')} attend ${nameOf(TYPE_NAMES, figure('type'), 'une valeur d’un autre type')}. Corrigez la valeur, puis enregistrez.`,
  'wrong-currency': (figure) => `${figure('item')}\u202f: ${figure('input')} se compte en ${figure('expected')}, et le montant est en ${figure('given')}. Convertissez le montant, puis enregistrez.`,
  'unknown-value': (figure) => `${figure('item')}\u202f: ${figure('given')} n’est pas une valeur de ${figure('input')}. Choisissez parmi\u202f: ${figure('allowed')}.`,
  'input-out-of-range': range,
  'date-out-of-range': (figure) => `${figure('item')}\u202f: ${showDay(figure('given'), 'fr')} ne peut pas être la date ${figure('event')}. Indiquez un jour entre le ${showDay(figure('min'), 'fr')} et le ${showDay(figure('max'), 'fr')}.`,
  'not-justified': (figure) => `L’appréciation de ${figure('item')} n’est pas justifiée. Écrivez pourquoi dans la note, puis enregistrez-la de nouveau.`,
  'nothing-to-record': (figure) => `La réponse à ${figure('item')} est vide. Indiquez une donnée, une date ou une note\u202f; pour retirer une réponse, effacez-la.`,
  'no-such-answer': (figure) => `Il n’y a pas de réponse ${nameOf(AUTHOR_NAMES, figure('author'), 'de ce rôle')} à effacer pour ${figure('item')}. Rechargez la fiche pour voir où elle en est.`,
  'unknown-evidence': (figure) => `${figure('item')} n’attend pas de pièce «\u202f${figure('kind')}\u202f». Choisissez parmi les pièces attendues\u202f: ${figure('asked')}.`,
  'evidence-exists': (figure) => `La pièce «\u202f${figure('title')}\u202f» (${figure('evidence')}) est déjà jointe à ${figure('item')}. Pour la remplacer, retirez-la d’abord.`,
  'no-such-evidence': (figure) => `La pièce ${figure('evidence')} n’est pas jointe à ${figure('item')}. Rechargez la fiche pour voir les pièces jointes.`,
  'unknown-score': (figure) => `La grille ${figure('grid')} n’a pas de score ${figure('score')}. Choisissez un score de cette grille.`,
  'value-out-of-range': (figure) => `Le score ${figure('score')} va de ${showNumber(figure('min'), 'fr')} à ${showNumber(figure('max'), 'fr')} points, et le résultat en compte ${showNumber(figure('given'), 'fr')}. Comparez avec le résultat publié.`,
  'no-such-result': (figure) => `Aucun résultat publié n’est enregistré pour ${nameOf(RESULT_NAMES, figure('kind'), 'cette fiche')}${figure('kind') === 'score' ? ` ${figure('score')}` : ''}\u202f: il n’y a rien à retirer. Rechargez la fiche pour voir où elle en est.`,
  'outline-grid': (figure) => `La grille ${figure('grid')} est une esquisse\u202f: elle se lit, sans réponse ni points. Répondez à ${figure('item')} quand la grille du cycle sera publiée.`,
  'not-signed-in': () => 'Seule une personne connectée peut modifier cette fiche. Connectez-vous, puis recommencez.',
  'role-not-allowed': roleNotAllowed,
  'territory-not-granted': (figure, figures) => `Vos droits${inRole(figure, figures)} ne couvrent pas ${figure('territory')}. Demandez-les à la gestion du programme.`,
  'grant-expired': (figure, figures) => `Vos droits${inRole(figure, figures)} sur ${figure('territory')} ont pris fin${figures['until'] === undefined ? '' : ` le ${showDay(figures['until'], 'fr')}`}. Demandez leur renouvellement à la gestion du programme.`,
  'author-not-allowed': (figure) => `Le rôle «\u202f${roleName(figure)}\u202f» n’écrit pas la réponse ${nameOf(AUTHOR_NAMES, figure('author'), 'd’un autre rôle')}. Enregistrez la vôtre\u202f: les deux restent côte à côte.`,
  'coach-cannot-verify': () => 'Vous avez accompagné cette collectivité pendant ce cycle\u202f: qui accompagne ne vérifie pas, comme l’agent de l’État qui a aidé à une opération n’en contrôle pas la légalité (principe de l’article 286 du CGCT). Confiez la vérification à une autre personne.',
  'published-result': (figure) => `Ce résultat est publié (${nameOf(RESULT_NAMES, figure('kind'), 'résultat de référence')})\u202f: seuls la gestion du programme et ses comptes de service le changent. Signalez-leur l’écart, avec la pièce qui le montre.`,
  ...REVIEW_SENTENCES,
};

/**
 * Says in French what was refused and what to do next.
 *
 * @param figures those of the refusal; a label may stand in for a code, and `name` for whoever changed it meanwhile
 */
export function describeRefusal(refusal: AssessmentRefusal, figures: Figures): string {
  const sentence = Object.hasOwn(SENTENCES, refusal) ? SENTENCES[refusal] : undefined;
  return sentence ? sentence(figureReader(figures, GENERAL), figures) : `La modification n’a pas été enregistrée (${refusal}). Rechargez la page, puis recommencez.`;
}
