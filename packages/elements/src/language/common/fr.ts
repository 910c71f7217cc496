/** French, the source: what every widget says at once. How a message is written: message.ts. Spaces before ; : ? ! % are made narrow when shown. */
export const commonFr = {
  'unknown': 'Motif : {code}.', 'comma': ', ',
  'part.failed': 'Cette partie n’a pas pu être chargée.', 'error.no-answer': 'Le serveur n’a pas répondu.', 'error.timeout': 'Le serveur n’a pas répondu à temps.',
  'crash.title': 'La fiche n’a pas pu être affichée', 'crash.say': 'Le reste de la page n’est pas touché, et rien de ce qui est enregistré n’est perdu.', 'action.retry': 'Réessayer',
} as const;
