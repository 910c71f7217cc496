import type { ReviewAct, ReviewState } from '@jalon/core/assessment';
import { whoFr } from './notes/fr.ts';

/** What the review says to its readers, in French, the source. */
export const reviewFr = {
  'review.title': 'Examen du dossier', 'review.asOf': 'Situation au {date}', 'review.cycle': 'cycle {cycle}', 'review.print': 'Imprimer', 'review.updating': 'Mise à jour…',
  'review.demonstration': 'Données de démonstration', 'review.illustrative': 'Grille illustrative', 'review.readonly': 'Lecture seule', 'review.loading': 'Chargement de l’examen',

  'review.state.preparing': 'Le dossier se prépare.', 'review.state.filed': 'Le dossier est déposé[since? depuis le {since}].', 'review.state.returned': 'Le dossier est renvoyé pour complément[since? depuis le {since}].',
  'review.state.desk': 'Le dossier est examiné sur pièces[since? depuis le {since}].', 'review.state.field': 'La visite de terrain est ouverte[since? depuis le {since}].',
  'review.state.provisional': 'Le résultat provisoire est notifié[since? depuis le {since}].', 'review.state.deciding': 'Les observations sont examinées[since? depuis le {since}].',
  'review.state.final': 'Le résultat est définitif[since? depuis le {since}]. Il n’est pas encore publié.', 'review.state.published': 'Le résultat est publié[since? depuis le {since}].',
  'review.state.not-filed': 'Aucun dossier n’a été déposé dans le délai. Ce n’est pas un zéro.', 'review.state.unknown': 'Étape du dossier : {code}.', 'review.absent': 'Cette fiche ne dit rien de son examen.',
  'review.result': 'Score : {#earned} sur {#max}.[open? {open|point encore ouvert|points encore ouverts}.]', 'review.windows': '[open?Guichets ouverts : {open}. ][closed?Fermés : {closed}. ][rest?À déterminer : {rest}.]',
  'review.left': '[!left?C’est le dernier jour.][left?Il reste {left|jour|jours}.]', 'review.past': 'Passé depuis {days|jour|jours}.', 'review.moved': 'Date portée par un acte du cycle.',
  'review.delay.file': 'Dépôt jusqu’au {due}.', 'review.delay.complete': 'Complément jusqu’au {due}.', 'review.delay.reply': 'Observations jusqu’au {due}.', 'review.delay.unknown': 'Délai jusqu’au {due}.',

  'review.next': 'La suite', 'review.next.gloss': 'Qui fait quoi, et quand.', 'review.next.none': 'Rien d’autre n’est attendu pour ce cycle.',
  'review.next.line': '{who} {does}[by? d’ici au {by}].', 'review.next.or': 'ou',
  ...whoFr,
  'review.does.fileDossier': 'dépose le dossier', 'review.does.recordNotFiled': 'constate l’absence de dépôt', 'review.does.reopenFiling': 'rouvre le dépôt', 'review.does.returnDossier': 'renvoie le dossier pour complément',
  'review.does.acceptDossier': 'reçoit le dossier et l’examine sur pièces', 'review.does.openFieldVisit': 'ouvre la visite de terrain', 'review.does.issueProvisional': 'notifie le résultat provisoire', 'review.does.closeReplies': 'clôt les observations',
  'review.does.issueFinal': 'arrête le résultat définitif', 'review.does.publishResult': 'publie le résultat', 'review.does.reopenReview': 'rouvre l’examen', 'review.does.unknown': 'fait : {code}',
  'review.blocked.deadline-past': 'Le délai est passé : seul un acte du cycle le prolonge.', 'review.blocked.deadline-unknown': 'La date limite n’est pas encore connue.', 'review.blocked.too-early': 'Pas avant la fin du délai.',
  'review.blocked.incomplete': 'Il manque ce que la grille exige.', 'review.blocked.undecided-items': '{undecided|ligne attend|lignes attendent} une décision.', 'review.blocked.undecided-replies': '{undecided|contestation attend|contestations attendent} une décision.',
  'review.blocked.outline-grid': 'La grille n’est qu’une ébauche.', 'review.blocked.unknown': 'Pas encore possible ({code}).',

  'review.history': 'Le chemin parcouru', 'review.history.none': 'Aucun acte encore : le dossier n’a pas été déposé.',
  'review.did.fileDossier': 'Dossier déposé', 'review.did.recordNotFiled': 'Absence de dépôt constatée', 'review.did.reopenFiling': 'Dépôt rouvert', 'review.did.returnDossier': 'Dossier renvoyé pour complément', 'review.did.acceptDossier': 'Dossier reçu, examen sur pièces',
  'review.did.openFieldVisit': 'Visite de terrain ouverte', 'review.did.issueProvisional': 'Résultat provisoire notifié', 'review.did.closeReplies': 'Observations closes', 'review.did.issueFinal': 'Résultat définitif arrêté', 'review.did.publishResult': 'Résultat publié', 'review.did.reopenReview': 'Examen rouvert', 'review.did.unknown': '{code}',
  'review.motive': 'Motif : {motive}', 'review.reference': 'Acte : {reference}',
  'review.receipt': 'Reçu de dépôt', 'review.receipt.say': 'Déposé le {on} à {time} par {person}. Dossier {id}, version {version}.',
  'review.items': 'Ligne par ligne', 'review.items.gloss': 'Ce que chacun dit, côte à côte.', 'review.promises.open': '{count|engagement ouvert|engagements ouverts}[due?, le premier pour le {due}].',
  'review.empty': 'Aucune collectivité n’est choisie', 'review.empty.say': 'L’examen du dossier se lira ici : où il en est, ce qui vient, qui le fait et pour quand.',
  'review.noSource': 'L’examen n’est relié à aucune source', 'review.noSource.say': 'Placez-le dans un élément jalon-provider qui porte base-url, ou donnez-lui la propriété client ou view.',
  'review.forbidden': 'Ce dossier ne vous est pas ouvert', 'review.forbidden.say': 'Il l’est à la collectivité, à son coach, à la vérification et à la gestion du programme. L’un d’eux peut vous en donner l’accès.',
  'review.signin': 'Ce dossier demande une connexion', 'review.signin.say': 'Connectez-vous au site qui l’affiche, puis réessayez.',
  'review.unpublished': 'Ce résultat n’est pas publié', 'review.unpublished.say': 'L’examen en cours se lit après connexion, par la collectivité et ceux qui la suivent.',
  'review.missing': 'Ce dossier n’existe pas', 'review.missing.say': 'Le serveur ne connaît pas cette collectivité, ce programme ou ce cycle : {territory}, {programme}, {cycle}.',
  'review.failed': 'L’examen n’a pas pu être chargé', 'review.old': 'Ce qui est affiché date de la lecture précédente.', 'review.offline': 'Ce qui est affiché date de la dernière lecture. Rien ne part tant que le réseau manque.', 'review.offline.empty': 'L’examen se chargera au retour du réseau.',
} as const;

reviewFr satisfies Record<`review.state.${ReviewState}` | `review.${'does' | 'did'}.${ReviewAct}`, string>;
