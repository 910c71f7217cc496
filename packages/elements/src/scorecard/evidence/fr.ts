import type { FileState } from '@jalon/contract';

/** What is said of the proofs of a dossier, in French, the source. Loaded with their list. */
export const evidenceFr = {
  'proofs.title': 'Preuves du dossier', 'proofs.gloss': '{count|pièce jointe|pièces jointes}, ligne par ligne.', 'proofs.none': 'Aucune preuve n’est jointe à ce dossier.',
  'proofs.document': 'Pièce', 'proofs.item': 'Ligne', 'proofs.file': 'Fichier', 'proofs.brought': 'Apportée', 'proofs.acts': 'Gestes', 'proofs.by': 'par {person}, le {on}', 'proofs.pages': 'pages : {pages}',
  'proofs.link': 'adresse sur le web', 'proofs.bare': 'citée, sans fichier ni adresse', 'proofs.hash': 'empreinte {hash}…', 'proofs.hashOf': 'Empreinte SHA-256 : {hash}',
  'proofs.state.missing': 'annoncée, pas encore reçue', 'proofs.state.pending': 'attend le contrôle antivirus', 'proofs.state.clean': 'contrôlée par l’antivirus', 'proofs.state.infected': 'arrêtée par l’antivirus', 'proofs.state.unscanned': 'non contrôlée : ce serveur n’a pas d’antivirus', 'proofs.state.unknown': 'état non connu',
  'proofs.type.pdf': 'PDF', 'proofs.type.image': 'image', 'proofs.type.text': 'texte', 'proofs.type.unknown': '{type}', 'proofs.size.kb': '{#n} ko', 'proofs.size.mb': '{#n} Mo',
  'proofs.see': 'Voir', 'proofs.hide': 'Masquer', 'proofs.save': 'Enregistrer', 'proofs.seeOf': 'Voir {title}', 'proofs.hideOf': 'Masquer {title}', 'proofs.saveOf': 'Enregistrer {title}', 'proofs.close': 'Fermer la liste', 'proofs.reading': 'Lecture de la pièce…', 'proofs.asking': '…',
  'proofs.cut': 'Le début seulement : enregistrez la pièce pour la lire en entier.', 'proofs.pdf': 'Un PDF ne s’affiche pas dans cette page : la politique de sécurité de beaucoup de sites le refuse. Ouvrez-le dans un autre onglet, ou enregistrez-le.', 'proofs.open': 'Ouvrir', 'proofs.notShown': 'Cette pièce ne s’affiche pas ici : enregistrez-la pour l’ouvrir.', 'proofs.saved': '{title} : enregistrée.',
  'proofs.fault.forbidden': 'Cette pièce ne vous est pas ouverte.', 'proofs.fault.not-found': 'Cette pièce n’est pas encore arrivée sur le serveur.', 'proofs.fault.file-pending': 'Cette pièce attend le contrôle antivirus.', 'proofs.fault.file-infected': 'L’antivirus a arrêté cette pièce.', 'proofs.fault.unknown': 'La pièce n’a pas pu être lue.',
} as const;

evidenceFr satisfies Record<`proofs.state.${FileState}`, string>;
