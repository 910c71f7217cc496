/** What the finder says, in French, the source. */
export const finderFr = {
  'finder.label': 'Chercher une collectivité', 'finder.name': 'Nom ou code', 'finder.region': 'Région', 'finder.anyRegion': 'Toutes les régions',
  'finder.none': 'Aucune collectivité ne correspond.', 'finder.failed': 'La recherche n’a pas abouti. Le serveur n’a pas répondu.', 'finder.more': 'Seules les premières sont montrées. Précisez le nom.',
  'finder.count': '{count|résultat|résultats}',
} as const;
