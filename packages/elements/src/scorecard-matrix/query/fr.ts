/** What the fields of a matrix say, in French, the source. */
export const matrixQueryFr = {
  'matrix.query.label': 'Choisir les collectivités', 'matrix.query.words': 'Nom ou code', 'matrix.query.any': 'Toutes', 'matrix.query.all': 'Toutes ({#count})', 'matrix.query.several': 'Plusieurs ({#count})',
  'matrix.query.class': 'Classe', 'matrix.query.gap': 'Écart au seuil', 'matrix.query.gap.any': 'Tous les écarts', 'matrix.query.gap.near': 'Jusqu’à −{points|point|points}', 'matrix.query.gap.past': 'Seuil atteint', 'matrix.query.gap.known': 'Écart connu',
  'matrix.query.gap.from': '{#from} ou plus', 'matrix.query.gap.to': '{#to} ou moins', 'matrix.query.gap.between': 'De {#from} à {#to}', 'matrix.query.points': 'Points',
  'matrix.query.late': 'En retard', 'matrix.query.notFiled': 'Non déposé', 'matrix.query.clear': 'Effacer', 'matrix.query.count': '{count|collectivité|collectivités} sur {#all}.',
  'matrix.query.sort': 'Trier par', 'matrix.query.name': 'Nom', 'matrix.query.indicators': 'Indicateurs', 'matrix.query.order': 'Ordre', 'matrix.query.up': 'Croissant', 'matrix.query.down': 'Décroissant',
  'matrix.query.group': 'Grouper par', 'matrix.query.group.none': 'Sans groupes', 'matrix.query.more': 'Autres critères[used? ({#used})]',
  'matrix.query.item': 'Condition ou indicateur', 'matrix.query.item.any': 'L’un d’eux', 'matrix.query.state': 'État', 'matrix.query.state.any': 'Tous les états', 'matrix.query.window.any': 'Tous les cas', 'matrix.query.review': 'Étape',
} as const;
