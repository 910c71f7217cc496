import type { DecisionCode, ReviewAct } from '@jalon/core/assessment';
import { notesFr } from './notes/fr.ts';
import { sendingFr } from '../../scorecard/evidence/sending/fr.ts';

/** What is said line by line, and to those who act, in French, the source. Loaded with these parts. */
export const actingFr = {
  ...notesFr, ...sendingFr,
  'review.col.item': 'Ligne', 'review.col.self': 'Collectivité', 'review.col.coach': 'Coach', 'review.col.verifier': 'Vérification', 'review.col.appeal': 'Recours', 'review.col.decision': 'Décision',
  'review.said.none': 'rien', 'review.said.as.self': 'comme la collectivité', 'review.said.as.coach': 'comme le coach', 'review.said.as.verifier': 'comme la vérification', 'review.undecided': 'Pas encore décidé', 'review.na': 'Sans objet', 'review.proof.pages': '{title}, {pages}', 'review.proof.opens': 'ouvre une autre page', 'review.proof.missing': 'Pièce attendue : {names}.',
  'review.decision.accepted': 'Accepté', 'review.decision.amended': 'Corrigé', 'review.decision.rejected': 'Rejeté', 'review.decision.upheld': 'Maintenu', 'review.decision.unknown': '{code}',
  'review.at.verification': 'Vérification : {decision}', 'review.at.appeal': 'Recours : {decision}', 'review.contested': 'Contesté par la collectivité', 'review.comments.count': '{count|commentaire|commentaires}', 'review.points': '{#earned} sur {#max}',
  'sample.drawn': 'Tirés : {names}, parmi {#of}, avec la graine {seed}.',

  'do.fileDossier': 'Déposer le dossier…', 'do.recordNotFiled': 'Constater l’absence de dépôt…', 'do.reopenFiling': 'Rouvrir le dépôt…', 'do.returnDossier': 'Renvoyer pour complément…', 'do.acceptDossier': 'Recevoir le dossier…', 'do.openFieldVisit': 'Ouvrir la visite de terrain…',
  'do.issueProvisional': 'Notifier le résultat provisoire…', 'do.closeReplies': 'Clore les observations…', 'do.issueFinal': 'Arrêter le résultat définitif…', 'do.publishResult': 'Publier le résultat…', 'do.reopenReview': 'Rouvrir l’examen…',
  'effect.fileDossier': 'La collectivité et son coach ne pourront plus modifier leurs réponses. La vérification examinera ce qui est déposé. Un dépôt ne se reprend pas : la vérification peut le renvoyer pour complément.',
  'effect.recordNotFiled': 'La collectivité sera dite « non déposée » pour ce cycle. Elle et son coach ne pourront plus répondre, sauf si un acte rouvre le dépôt.',
  'effect.reopenFiling': 'La collectivité et son coach pourront de nouveau répondre et déposer.', 'effect.returnDossier': 'La collectivité et son coach pourront de nouveau modifier leurs réponses. Le délai de complément court dès aujourd’hui. Dites ce qui manque.',
  'effect.acceptDossier': 'L’examen sur pièces commence. La collectivité voit que son dossier est reçu.', 'effect.openFieldVisit': 'La visite de terrain commence. La collectivité en est avertie sur sa fiche.',
  'effect.issueProvisional': 'La collectivité et son coach verront le résultat provisoire, et le délai d’observations court dès aujourd’hui. Les décisions de la vérification font foi.',
  'effect.closeReplies': 'La collectivité ne pourra plus contester. La vérification décide de ce qui est contesté.', 'effect.issueFinal': 'La collectivité et son coach verront le résultat définitif. Le recours fait foi là où il a décidé.',
  'effect.publishResult': 'Tout le monde pourra lire ce résultat. Citez le procès-verbal du comité, ou dites pourquoi.', 'effect.reopenReview': 'Le résultat repasse à l’examen. Ce qui est publié le reste jusqu’à la prochaine publication. Dites pourquoi.',
  'act.motive': 'Motif', 'act.reference': 'Acte ou procès-verbal', 'act.confirm': 'Confirmer', 'act.cancel': 'Ne rien faire', 'act.sending': 'Envoi…', 'act.motiveMissing': 'Dites pourquoi, ou citez l’acte.',

  'check.title': 'Avant de déposer', 'check.none': 'Rien ne manque.', 'check.blocking': '{count|ligne empêche|lignes empêchent} le dépôt', 'check.warnings': '{count|remarque n’empêche pas|remarques n’empêchent pas} le dépôt',
  'decide.title': 'Décider de {item}', 'decide.open': 'Décider', 'decide.again': 'Décider de nouveau', 'decide.choice': 'Décision', 'decide.why': 'Justification', 'decide.whyOptional': 'Justification (facultative)', 'decide.save': 'Enregistrer la décision', 'decide.saveNext': 'Enregistrer, puis la suivante', 'decide.withdraw': 'Retirer la décision',
  'decide.close': 'Fermer sans enregistrer', 'decide.accepted': 'Accepté : ce qui est déposé tient', 'decide.amended': 'Corrigé : d’autres données', 'decide.rejected': 'Rejeté : ce n’est pas montré', 'decide.upheld': 'Maintenu : la vérification tient', 'decide.acceptedAppeal': 'Accepté : la contestation est admise',
  'decide.noChoice': 'Choisissez une décision.', 'decide.noWhy': 'Écrivez la justification.', 'decide.keys': '↑ et ↓ vont d’une ligne à l’autre, Entrée ouvre, Ctrl+Entrée enregistre et ouvre la suivante.', 'decide.progress': '{#done} sur {#total} décidées.', 'decide.saving': 'Enregistrement…',
  'clash.decided': '{person} a décidé de {item} pendant votre saisie', 'clash.withdrew': '{person} a retiré la décision de {item} pendant votre saisie', 'clash.say': 'Rien n’est perdu. Gardez la décision enregistrée, ou mettez la vôtre à sa place : le journal gardera les deux.',
  'clash.mine': 'Votre décision', 'clash.ago': 'envoyée [hours?il y a {hours|heure|heures}][minutes?il y a {minutes|minute|minutes}][!hours?[!minutes?à l’instant]]', 'clash.theirs': 'Décision enregistrée', 'clash.none': 'Aucune décision', 'clash.mineWithdrawn': 'Décision retirée',
  'clash.keep': 'Garder la décision enregistrée', 'clash.over': 'Mettre la mienne à sa place',
  'sample.title': 'Tirer un échantillon', 'sample.population': 'Liste, une par ligne : référence, puis intitulé', 'sample.size': 'Combien en tirer', 'sample.seed': 'Graine, annoncée avant le tirage', 'sample.draw': 'Tirer', 'sample.withdraw': 'Retirer le tirage', 'sample.empty': 'Donnez la liste, le nombre et la graine.',
  'reply.open': 'Contester', 'reply.change': 'Modifier la contestation', 'reply.title': 'Contester {item}', 'reply.text': 'Ce que vous contestez, et pourquoi', 'reply.send': 'Envoyer la contestation', 'reply.withdraw': 'Ne plus contester', 'reply.noText': 'Écrivez ce que vous contestez.',
  'reply.proof': 'Pièce jointe (facultative)', 'reply.brought': 'Pièce déjà apportée au dossier', 'reply.another': 'Une autre pièce', 'reply.proofKind': 'Nature', 'reply.proofTitle': 'Intitulé', 'reply.proofPages': 'Pages', 'reply.proofUrl': 'Adresse du document', 'reply.file': 'Fichier', 'reply.badUrl': 'Une adresse commence par https:// ou http://.', 'reply.noTitle': 'Donnez l’intitulé de la pièce.', 'reply.sending': 'Envoi du fichier', 'reply.sent': '{#percent} % envoyés', 'reply.stop': 'Arrêter l’envoi', 'reply.stopped': 'Envoi arrêté à {#percent} %. Envoyez la contestation pour le reprendre.',

  'vow.title': 'Engagements', 'vow.none': 'Aucun engagement noté.', 'vow.text': 'Ce qui est promis', 'vow.due': 'Pour le', 'vow.add': 'Noter l’engagement', 'vow.keep': 'Tenu', 'vow.reopen': 'Pas tenu, finalement', 'vow.kept': 'tenu', 'vow.late': 'en retard de {count|jour|jours}', 'vow.for': 'pour le {due}', 'vow.noText': 'Écrivez ce qui est promis.', 'vow.noDue': 'Ce jour n’existe pas.',
  'why.title': 'Pourquoi vous ne vérifiez pas ici',
} as const;

actingFr satisfies Record<`do.${ReviewAct}` | `effect.${ReviewAct}` | `review.decision.${DecisionCode}`, string>;
