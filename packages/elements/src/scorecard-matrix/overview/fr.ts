/** What the overview says, in French, the source. Its title stands with what loads at once. */
export const overviewFr = {
  'matrix.overview.caption': 'Médiane, guichets et scores par territoire', 'matrix.overview.all': 'Ensemble', 'matrix.overview.clear': 'Ne plus filtrer',
  'matrix.overview.place.class': 'Classe', 'matrix.overview.place.unknown': '{code}', 'matrix.overview.pick': 'ne montrer que ces lignes', 'matrix.overview.median': 'Médiane', 'matrix.overview.span': '{low} à {high}', 'matrix.overview.reached': 'Au seuil', 'matrix.overview.of': '{reached} sur {scored}', 'matrix.overview.noScore': 'aucun score',
  'matrix.overview.strip': 'Scores de {#low} à {#high} ; un point par collectivité[bars?, des barres au-delà de {#bars}][threshold? ; le jalon est le seuil de {#threshold}]',
  'matrix.overview.scores': 'Scores : {list}', 'matrix.overview.spread': '{scored|score|scores} de {#low} à {#high}, médiane {#median}[reached?, {reached|atteint|atteignent} le seuil]',
  'matrix.overview.glance': 'Médiane {#median}, de {#low} à {#high} : {reached|score atteint|scores atteignent} le seuil, {below|reste|restent} en dessous.[unscored? {unscored|collectivité n’est pas notée|collectivités ne sont pas notées}.]',
  'matrix.overview.glance.plain': 'Médiane {#median}, de {#low} à {#high} pour {scored|score|scores}.[unscored? {unscored|collectivité n’est pas notée|collectivités ne sont pas notées}.]',
  'matrix.overview.glance.one': 'Un seul score est connu : {#median}.', 'matrix.overview.glance.none': 'Aucun score n’est connu pour les lignes affichées.', 'matrix.overview.glance.gates': 'Cette grille n’a pas de score : seuls les guichets sont comptés.', 'matrix.overview.empty': 'Aucune collectivité n’est affichée : il n’y a rien à répartir.',
  'matrix.overview.count.open': '{count|ouvert|ouverts}', 'matrix.overview.count.closed': '{count|fermé|fermés}', 'matrix.overview.count.undetermined': '{count|indéterminé|indéterminés}', 'matrix.overview.count.none': '{count|non déposé|non déposés}', 'matrix.overview.count.not-member': '{count|non concerné|non concernés}',
} as const;
