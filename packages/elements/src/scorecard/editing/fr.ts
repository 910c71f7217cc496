import { sendingFr } from '../evidence/sending/fr.ts';

/** What editing says, in French, the source. Loaded with the editing itself. */
export const editingFr = {
  ...sendingFr,
  'form.title': 'Votre réponse, en tant que {author}', 'form.none': 'Pas de réponse', 'form.note': 'Remarque (facultative)', 'form.justification': 'Justification (nécessaire)', 'form.unjustified': 'Dites pourquoi : sans justification, l’appréciation ne compte pas.',
  'form.save': 'Enregistrer', 'form.cancel': 'Fermer sans enregistrer', 'form.clear': 'Effacer la réponse', 'form.dirty': 'Modifié, pas encore enregistré.', 'form.saving': 'Enregistrement…',
  'form.notNumber': 'Ce n’est pas un nombre. Exemple : {example}.', 'form.notWhole': 'Un nombre entier est attendu, sans décimale. Exemple : {example}.', 'form.tooFine': 'Trop de décimales pour cette monnaie. Exemple : {example}.',
  'form.negative': 'Un nombre de zéro ou plus est attendu.', 'form.notDate': 'Ce jour n’existe pas.', 'form.empty': 'La réponse est vide. Indiquez une donnée, une date ou une remarque.',
  'form.noRef': 'Chaque unité porte un nom ou une référence.', 'form.twice': 'La même unité est nommée deux fois.',
  'sample.unitOf': 'Unité {n}', 'sample.foundOf': 'Constat pour l’unité {n}', 'sample.remove': 'Retirer', 'sample.removeOf': 'Retirer l’unité {n}', 'sample.add': 'Ajouter une unité',
  'form.previewPoints': 'Avec ces données : {earned|point|points} sur {#max}.[total? Score : {#total} sur {#of}.]',
  'form.previewState': 'Avec ces données : {state}.',
  'proof.title': 'Joindre une preuve', 'proof.brought': 'Pièce déjà apportée au dossier', 'proof.another': 'Une autre pièce', 'proof.kind': 'Nature', 'proof.name': 'Intitulé', 'proof.where': 'Pages (facultatif)', 'proof.whereExample': 'p. 14', 'proof.url': 'Adresse du document (facultative)',
  'proof.attach': 'Joindre', 'proof.noName': 'Donnez l’intitulé du document.', 'proof.badUrl': 'Une adresse commence par https:// ou http://.',
  'file.label': 'Nouveau fichier', 'file.hint': 'PDF, photo ou texte. Il part quand vous joignez la preuve.', 'file.sending': 'Envoi du fichier', 'file.sent': '{#percent} % envoyés', 'file.stop': 'Arrêter l’envoi', 'file.stopped': 'Envoi arrêté à {#percent} %. Joignez la preuve pour le reprendre.',
  'file.failed': 'Le fichier n’est pas arrivé', 'file.kept': 'Il reste choisi ici, avec ce que vous avez écrit.',
  'bar.saving': 'Enregistrement…', 'bar.saved': '{item} : réponse enregistrée.', 'bar.cleared': '{item} : réponse effacée.', 'bar.attached': '{item} : preuve jointe.',
  'bar.undone': '{item} : changement annulé.', 'bar.redone': '{item} : changement rétabli.', 'bar.undo': 'Annuler', 'bar.redo': 'Rétablir', 'bar.close': 'Fermer',
  'bar.undoStale': '{item} : {person} a changé cette réponse depuis. Elle ne s’annule plus ; la fiche montre la valeur enregistrée.', 'bar.undoFailed': '{item} : l’annulation n’a pas abouti. {reason}',
  'conflict.title': '{person} a changé cette réponse pendant votre saisie', 'conflict.say': 'Rien n’est perdu. Choisissez la valeur à garder ; l’autre restera dans l’historique.',
  'conflict.mine': 'Votre valeur', 'conflict.typedAgo': 'saisie [hours?il y a {hours|heure|heures}][minutes?il y a {minutes|minute|minutes}][!hours?[!minutes?à l’instant]]', 'conflict.theirs': 'Valeur enregistrée', 'conflict.cleared': 'réponse effacée', 'conflict.keepMine': 'Garder la mienne', 'conflict.takeTheirs': 'Prendre la valeur enregistrée',
  'conflict.proof': 'preuve : {title}',
  'fail.kept': 'Votre saisie est gardée ici. Les chiffres affichés sont ceux du serveur.', 'fail.retry': 'Réessayer', 'fail.waiting': 'Elle partira au retour du réseau.',
  'fail.title': 'La réponse n’a pas été enregistrée',
} as const;
