// What a comment says, and who wrote it: read in the review and in the scorecard, in French, the source.

export const whoFr = {
  'review.who.secretary': 'La collectivité', 'review.who.coach': 'Le coach', 'review.who.verifier': 'La vérification', 'review.who.officer': 'La gestion du programme', 'review.who.reader': 'Un lecteur', 'review.who.service': 'Un service automatique', 'review.who.administrator': 'L’administration des droits', 'review.who.unknown': 'Une autre personne',
} as const;

export const notesFr = {
  'note.title': 'Commentaires', 'note.none': 'Aucun commentaire.', 'note.text': 'Votre commentaire', 'note.item': 'À propos de', 'note.whole': 'Tout le dossier', 'note.add': 'Ajouter le commentaire', 'note.remove': 'Retirer', 'note.noText': 'Écrivez un commentaire.',
  'fail.review': 'Ce n’est pas enregistré', 'fail.typed': 'Ce que vous avez saisi est gardé ici.', 'fail.again': 'Réessayer',
} as const;
