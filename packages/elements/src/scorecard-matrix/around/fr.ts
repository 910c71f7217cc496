import type { ReviewState } from '@jalon/core/assessment';

/** French, the source: what is said around the table, once it is drawn. */
export const aroundFr = {
  'matrix.noSource': 'La matrice n’est reliée à aucune source', 'matrix.noSource.say': 'Placez-la dans un élément jalon-provider qui porte base-url, ou donnez-lui la propriété client ou view.', 'matrix.noCycle': 'Aucun cycle n’est choisi', 'matrix.noCycle.say': 'Donnez un programme et un cycle : la matrice se lira ici.',
  'matrix.failed': 'La matrice n’a pas pu être chargée', 'matrix.missing': 'Le serveur ne connaît pas ce cycle, ou sa grille n’est pas encore publiée.', 'matrix.forbidden': 'Cette matrice ne vous est pas ouverte. Qui administre le programme peut vous l’ouvrir.',
  'matrix.signin': 'Connectez-vous au site qui affiche cette matrice, puis réessayez.', 'matrix.offline': 'La matrice se chargera au retour du réseau.', 'matrix.old': 'Les valeurs affichées sont celles du {date}.', 'matrix.empty': 'Aucune collectivité n’est dans ce cycle',
  'matrix.empty.say': 'La matrice se remplira avec les premiers dossiers.', 'matrix.none': 'Aucune collectivité ne correspond', 'matrix.none.say': 'Élargissez ce qui est demandé.', 'matrix.clear': 'Tout montrer',
  'matrix.review.preparing': 'En préparation', 'matrix.review.filed': 'Déposé', 'matrix.review.returned': 'À compléter', 'matrix.review.desk': 'Examen sur pièces', 'matrix.review.field': 'Visite de terrain', 'matrix.review.provisional': 'Résultat provisoire', 'matrix.review.deciding': 'Examen des observations',
  'matrix.review.final': 'Résultat définitif', 'matrix.review.published': 'Publié', 'matrix.review.not-filed': 'Non déposé', 'matrix.review.unknown': '{code}',
  'matrix.table.region': 'Matrice, défile dans les deux sens. Flèches : d’une case à l’autre ; Entrée : ouvrir la collectivité ; Espace : la choisir.',
  'matrix.table.legend': 'Légende', 'matrix.table.pinned': 'Épinglées', 'matrix.table.noGroup': 'Sans rattachement', 'matrix.table.group': '{count|collectivité|collectivités}[open? · guichets ouverts : {open}]', 'matrix.table.points': '{points|point|points} sur {#max}',
  'matrix.table.scoreOf': '{points|point|points} sur {#max}[threshold?, seuil {#threshold}]', 'matrix.table.short': 'Il manque {points|point|points} pour atteindre le seuil', 'matrix.table.above': '{points|point|points} au-dessus du seuil', 'matrix.table.atThreshold': 'Le seuil est juste atteint',
  'matrix.table.place': '{code}, {label}', 'matrix.table.pin': 'Épingler la colonne', 'matrix.table.unpin': 'Libérer la colonne', 'matrix.table.selected': '{count|choisie|choisies} : {names}', 'matrix.table.others': '[count?et {count|autre|autres}]', 'matrix.table.only': 'Ne montrer qu’elles',
  'matrix.table.all': 'Montrer toutes les lignes', 'matrix.table.unselect': 'Tout désélectionner', 'matrix.table.printed': 'Seules les {count|première ligne est imprimée|premières lignes sont imprimées} ; l’export donne les {#all}.',
  'matrix.table.thresholds': 'Le seuil peut être autre pour une classe ou par acte : l’écart en tient compte.',
  'matrix.table.density': 'Densité', 'matrix.table.density.compact': 'Serrée', 'matrix.table.density.normal': 'Normale', 'matrix.table.density.roomy': 'Aérée',
  'matrix.overview.title.region': 'Où en sont les régions', 'matrix.overview.title.departement': 'Où en sont les départements', 'matrix.overview.title.class': 'Où en sont les classes', 'matrix.overview.title.none': 'Où en est l’ensemble', 'matrix.overview.title.unknown': 'Où en sont les territoires',
  'matrix.overview.show': 'Voir la répartition',
  'matrix.export.open': 'Exporter', 'matrix.export.print': 'Imprimer',
  'matrix.summary': '{count|collectivité|collectivités}[all? sur {#all}][rest? : {rest}].', 'matrix.summary.window': '{window} [open?ouvert pour {#open}][!open?ouvert pour aucune][undetermined?, indéterminé pour {#undetermined}][closed?, fermé pour {#closed}]',
  'matrix.summary.near': '{count|est|sont} à {points|point|points} ou moins du seuil sans l’atteindre', 'matrix.summary.median': 'score médian {#median}', 'matrix.summary.notFiled': '{count|n’a rien déposé|n’ont rien déposé}',
} as const;

aroundFr satisfies Record<`matrix.review.${ReviewState}`, string>;
