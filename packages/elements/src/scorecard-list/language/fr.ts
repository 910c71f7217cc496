import type { ReviewState } from '@jalon/core/assessment';

/** What a list of scorecards says, in French, the source. */
export const listFr = {
  'list.title': 'Les dossiers', 'list.loading': 'Chargement de la liste', 'list.searching': 'Recherche…', 'list.search': 'Nom ou code', 'list.within': 'Région', 'list.anywhere': 'Toutes', 'list.state': 'Étape', 'list.anyState': 'Toutes', 'list.queue': 'À vérifier', 'list.late': 'En retard seulement', 'list.promised': 'Avec un engagement ouvert', 'list.filters': 'Choisir les dossiers',
  'list.state.preparing': 'En préparation', 'list.state.filed': 'Déposé', 'list.state.returned': 'À compléter', 'list.state.desk': 'Examen sur pièces', 'list.state.field': 'Visite de terrain', 'list.state.provisional': 'Résultat provisoire',
  'list.state.deciding': 'Examen des observations', 'list.state.final': 'Résultat définitif', 'list.state.published': 'Publié', 'list.state.not-filed': 'Non déposé', 'list.state.unknown': '{code}',
  'list.col.territory': 'Collectivité', 'list.col.state': 'Étape', 'list.col.due': 'Échéance', 'list.col.score': 'Score', 'list.col.windows': 'Guichets', 'list.col.todo': 'À traiter',
  'list.due': '{date}', 'list.left': '[!left?dernier jour][left?encore {left|jour|jours}]', 'list.lateBy': 'en retard de {count|jour|jours}', 'list.noDue': '–', 'list.score': '{#earned} sur {#max}', 'list.noScore': 'pas de score',
  'list.windows': '[open?{open|ouvert|ouverts}][closed?[open?, ]{closed|fermé|fermés}][rest?[open?, ][!open?[closed?, ]]{rest|indéterminé|indéterminés}]',
  'list.undecided': '{count|ligne à décider|lignes à décider}', 'list.replies': '{count|contestation|contestations}', 'list.promises': '{count|engagement|engagements}[due?, le {due}]', 'list.count': '{shown|dossier affiché|dossiers affichés}[more?, il y en a d’autres].', 'list.more': 'Voir la suite', 'list.loadingMore': 'Lecture de la suite…', 'list.all': 'Toute la liste est lue.',
  'list.empty': 'Aucun dossier ne correspond', 'list.empty.say': 'Changez les choix ci-dessus. Un dossier où rien n’est écrit n’est pas dans cette liste.', 'list.none': 'Aucun dossier pour ce cycle', 'list.none.say': 'Un dossier où rien n’est écrit n’est pas dans cette liste.', 'list.demonstration': 'démonstration',
  'list.noSource': 'La liste n’est reliée à aucune source', 'list.noSource.say': 'Placez-la dans un élément jalon-provider qui porte base-url, ou donnez-lui la propriété client.', 'list.noCycle': 'Aucun cycle n’est choisi', 'list.noCycle.say': 'Donnez un programme et un cycle : les dossiers se liront ici.',
  'list.failed': 'La liste n’a pas pu être chargée', 'list.old': 'Ce qui est affiché date de la lecture précédente.', 'list.offline': 'La liste se chargera au retour du réseau.', 'list.missing': 'Le serveur ne connaît pas ce programme, ce cycle ou ce territoire.', 'list.forbidden': 'Cette liste ne vous est pas ouverte.', 'list.signin': 'Connectez-vous au site qui affiche cette liste, puis réessayez.',
} as const;

listFr satisfies Record<`list.state.${ReviewState}`, string>;
