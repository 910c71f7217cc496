import type { AuthorRole } from '@jalon/core/assessment';

/** French, the source: what widgets say in common, though not each of them at once. */
export const furtherFr = {
  'numbers': 'Aucun|Un|Deux|Trois|Quatre|Cinq|Six|Sept|Huit|Neuf|Dix', 'join': ' ; ', 'pair': '{name} : {value}',
  'kind.country': 'Pays', 'kind.region': 'Région', 'kind.departement': 'Département', 'kind.arrondissement': 'Arrondissement', 'kind.ville': 'Ville', 'kind.commune': 'Commune', 'kind.unknown': '{code}',
  'value.missing': 'non donné', 'value.yes': 'oui', 'value.no': 'non',
  'author.self': 'auto-évaluation', 'author.coach': 'coach', 'author.verifier': 'vérificateur', 'author.appeal': 'recours', 'author.unknown': 'auteur',
  'part.loading': 'Chargement…',
  'error.unavailable': 'Le serveur est momentanément arrêté.', 'error.internal': 'Le serveur a rencontré un défaut, qu’il a noté.',
  'error.client-too-old': 'Cette page est trop ancienne pour le serveur. Rechargez-la ; si cela ne suffit pas, prévenez qui la publie.', 'error.server-too-old': 'Le serveur est trop ancien pour cette page. Prévenez qui l’exploite.',
  'error.too-many-requests': 'Le serveur reçoit trop de demandes. Réessayez dans une minute.', 'error.unexpected-answer': 'La réponse n’est pas celle d’un serveur Jalon. L’adresse de base est peut-être fausse.',
  'offline.title': 'Hors ligne depuis {time}',
  'action.copyId': 'Copier le numéro', 'action.copied': 'Numéro copié', 'request.id': 'Demande {id}',
} as const;

furtherFr satisfies Record<`author.${AuthorRole}`, string>;
