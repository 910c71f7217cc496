import type { AuthorRole } from '@jalon/core/assessment';

/** French, the source: what every widget may say. How a message is written: message.ts. Spaces before ; : ? ! % are made narrow when shown. */
export const commonFr = {
  'numbers': 'Aucun|Un|Deux|Trois|Quatre|Cinq|Six|Sept|Huit|Neuf|Dix',
  'unknown': 'Motif : {code}.', 'join': ' ; ', 'comma': ', ', 'pair': '{name} : {value}',
  'kind.country': 'Pays', 'kind.region': 'Région', 'kind.departement': 'Département', 'kind.arrondissement': 'Arrondissement', 'kind.ville': 'Ville', 'kind.commune': 'Commune', 'kind.unknown': '{code}',
  'value.missing': 'non donné', 'value.yes': 'oui', 'value.no': 'non',
  'author.self': 'auto-évaluation', 'author.coach': 'coach', 'author.verifier': 'vérificateur', 'author.appeal': 'recours', 'author.unknown': 'auteur',
  'part.loading': 'Chargement…', 'part.failed': 'Cette partie n’a pas pu être chargée.',
  'error.no-answer': 'Le serveur n’a pas répondu.', 'error.timeout': 'Le serveur n’a pas répondu à temps.', 'error.unavailable': 'Le serveur est momentanément arrêté.', 'error.internal': 'Le serveur a rencontré un défaut, qu’il a noté.',
  'error.client-too-old': 'Cette page est trop ancienne pour le serveur. Rechargez-la ; si cela ne suffit pas, prévenez qui la publie.', 'error.server-too-old': 'Le serveur est trop ancien pour cette page. Prévenez qui l’exploite.',
  'error.too-many-requests': 'Le serveur reçoit trop de demandes. Réessayez dans une minute.', 'error.unexpected-answer': 'La réponse n’est pas celle d’un serveur Jalon. L’adresse de base est peut-être fausse.',
  'crash.title': 'La fiche n’a pas pu être affichée', 'crash.say': 'Le reste de la page n’est pas touché, et rien de ce qui est enregistré n’est perdu.',
  'offline.title': 'Hors ligne depuis {time}',
  'action.retry': 'Réessayer', 'action.copyId': 'Copier le numéro', 'action.copied': 'Numéro copié', 'request.id': 'Demande {id}',
} as const;

commonFr satisfies Record<`author.${AuthorRole}`, string>;
