/** Where the figures above the lines come from, in French, the source. Loaded when one is asked about. */
export const totalsFr = {
  'totals.score': 'D’où vient le score', 'totals.window': 'Pourquoi {name} : {state}', 'totals.domain': 'D’où viennent les points : {name}', 'totals.back': 'Revenir au chiffre',
  'totals.sum': '{sum} = {total}', 'totals.parts': 'Acquis {#earned}, ouvert {#open}, perdu {#lost} : ensemble {#max}.', 'totals.capped': 'La somme des lignes passe le maximum, ou l’arrondi d’une ligne cache une partie : le total est celui du moteur.',
  'totals.threshold': 'Seuil de {#atLeast}, écrit dans la grille {grid}, version {version}.', 'totals.thresholdBy': 'Seuil de {#atLeast}, au lieu de {#declared}, par acte du cycle.', 'totals.short': 'Il manque {short|point|points}.', 'totals.margin': 'Il est atteint, avec {margin|point|points} de marge.',
  'totals.asOf': 'Calculé au {date}.', 'totals.until': 'Le prochain délai qui peut changer ces chiffres tombe le {date}.', 'totals.published': 'Repris d’un résultat publié le {on}. Source : {source}.',
  'totals.gates': 'Conditions que ce guichet attend', 'totals.item': 'Ligne', 'totals.earned': 'Acquis', 'totals.open': 'Ouvert', 'totals.max': 'Max.', 'totals.state': 'État',
} as const;
