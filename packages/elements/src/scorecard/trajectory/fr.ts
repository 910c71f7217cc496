import type { ItemChange, MedianSide, YearStanding } from '@jalon/core/assessment';

/** What is said of the other years, in French, the source. Their title stands with what loads beside the card. */
export const yearsFr = {
  'years.failed': 'Les autres années n’ont pas pu être lues', 'years.held': 'Cette source ne tient pas les autres années.',
  'years.forbidden': 'Les autres années ne vous sont pas ouvertes.', 'years.signin': 'Les autres années demandent une connexion.', 'years.offline': 'Hors ligne depuis {time} : les autres années se lisent avec le réseau.',
  'years.one': 'Ce programme n’a qu’un cycle : il n’y a pas encore d’autre année.', 'years.alone': 'Aucun autre cycle n’a de résultat qui se lise ici.',
  'years.caption': 'Les cycles du programme, du plus ancien au plus récent', 'years.glance': '{read|cycle|cycles} sur {#count} {read~se lit|se lisent} ici.',
  'years.col.cycle': 'Cycle', 'years.col.standing': 'Résultat', 'years.col.score': 'Score', 'years.col.threshold': 'Seuil', 'years.col.gates': 'Conditions', 'years.col.windows': 'Guichets',
  'years.standing.published': 'Publié', 'years.standing.provisional': 'Provisoire', 'years.standing.in-review': 'En examen', 'years.standing.draft': 'Brouillon', 'years.standing.not-filed': 'Non déposé',
  'years.standing.absent': 'Aucun dossier', 'years.standing.outside': 'Hors de ce cycle', 'years.standing.not-yet': 'N’existait pas encore sous ce code', 'years.standing.no-longer': 'N’existe plus sous ce code', 'years.standing.unpublished': 'Non publié', 'years.standing.unknown': '{code}',
  'years.imported': 'publié ailleurs', 'years.computed': 'calculé sur le dossier', 'years.importedFrom': 'Source : {list}.', 'years.grid': 'Grille {version}', 'years.gridChanged': 'Grille changée : {version}', 'years.demonstration': 'données de démonstration',
  'years.points': '{#earned} sur {#max}', 'years.open': '{open|point encore ouvert|points encore ouverts}', 'years.noScore': 'aucun score', 'years.of': '{#met} sur {#total}[pending?, {#pending} non arrêtées]', 'years.untoldGates': 'non publiées',
  'years.reached.met': 'atteint', 'years.reached.unmet': 'manqué', 'years.reached.pending': 'encore possible', 'years.reached.unknown': '{code}',
  'years.threshold.declared': 'La grille demande {atLeast|point|points} sur {#max}.', 'years.threshold.act': 'Un acte du {on} l’a fixé à {atLeast|point|points} ({by}) : {reason}. La grille dit {#declared}.', 'years.threshold.source': 'Source : {ref}[note?, {note}].',
  'years.chart': 'Score de chaque cycle, en part du maximum. {list}.', 'years.chart.point': '{cycle} : {#earned} sur {#max}[open?, {#open} à gagner][atLeast?, seuil {#atLeast}]', 'years.chart.gap': '{cycle} : pas de score', 'years.chart.scale': 'La hauteur dit la part du maximum : les cycles n’ont pas tous le même.', 'years.key.gap': 'Pas de score', 'years.key.median': 'Médiane des pairs', 'years.key.draft': 'Pas encore publié',
  'years.dated': 'Code {code}[from? depuis le {from}][to? jusqu’au {to}]. Les années d’une autre collectivité, même issue de celle-ci, n’y sont jamais jointes.',

  'years.beside': 'Comparer deux cycles', 'years.before': 'De', 'years.after': 'À', 'years.beside.none': 'Ces deux cycles ne se comparent pas : il faut deux résultats qui se lisent ici.',
  'years.score.up': 'Le score monte de {by|point|points} : {#from} en {before}, {#to} en {after}, sur {#max}.', 'years.score.down': 'Le score baisse de {by|point|points} : {#from} en {before}, {#to} en {after}, sur {#max}.', 'years.score.same': 'Le score reste à {#to} sur {#max}.',
  'years.score.share': '{#from} sur {#fromMax} en {before}, {#to} sur {#max} en {after} : les maxima diffèrent, aucun écart en points ne se lit. En part du maximum, le score [up?monte][down?baisse][same?reste égal] : {fromShare}, puis {toShare}.',
  'years.score.open': '{#from} sur {#fromMax} en {before}, {#to} sur {#max} en {after} : des points sont encore ouverts, rien n’est arrêté.', 'years.score.settled': '{#from} sur {#fromMax} en {before}, {#to} sur {#max} en {after} : [up?il est déjà plus haut][down?il ne peut plus remonter au même niveau], bien que des points soient encore ouverts.', 'years.score.none': 'L’un des deux cycles n’a pas de score.',
  'years.moves': '{up|ligne monte|lignes montent}[rose?, de {rose|point|points} en tout] ; {down|baisse|baissent}[fell?, de {fell|point|points}][added? ; {added|ajoutée|ajoutées}][removed? ; {removed|retirée|retirées}].',
  'years.items': 'Ce qui a changé de {before} à {after}', 'years.col.item': 'Condition ou indicateur', 'years.col.change': 'Changement', 'years.was': 'Était {was}', 'years.wasCalled': 'Intitulé d’avant : {label}',
  'years.change.up': 'Monte', 'years.change.down': 'Baisse', 'years.change.same': 'Inchangée', 'years.change.open': 'Pas encore arrêté', 'years.change.untold': 'Non publié ligne à ligne', 'years.change.set-apart': 'Ne compte qu’une des deux fois', 'years.change.regrouped': 'Regroupée autrement', 'years.change.added': 'Nouvelle ligne', 'years.change.removed': 'Ligne retirée', 'years.change.unknown': '{code}',
  'years.gate.up': 'Remplie cette fois', 'years.gate.down': 'Plus remplie', 'years.by.up': 'Monte de {by|point|points}', 'years.by.down': 'Baisse de {by|point|points}', 'years.share': 'sur un autre maximum',
  'years.in.none': 'pas dans la grille', 'years.in.untold': 'non publié', 'years.in.na': 'Sans objet', 'years.in.neutralised': 'Neutralisé', 'years.in.met': 'Remplie', 'years.in.unmet': 'Manquée', 'years.in.pending': 'En instruction',
  'years.same': '{count|ligne inchangée|lignes inchangées}', 'years.untold': '{count|ligne|lignes} dont l’un des cycles ne dit rien', 'years.window.change': '{window} : « {from} » en {before}, « {to} » en {after}.', 'years.window.outside': 'Non concernée',

  'years.peers': 'Parmi ses pairs', 'years.peers.all': 'Toutes les collectivités du cycle', 'years.peers.in': '{group}, cycle {cycle}',
  'years.side.over': 'Au-dessus de la médiane', 'years.side.at': 'À la médiane', 'years.side.under': 'Au-dessous de la médiane', 'years.side.unsettled': 'Au-dessous ou au-dessus de la médiane, selon les points encore ouverts', 'years.side.unknown': '{code}',
  'years.peers.say': 'Médiane {#median} ; la moitié du milieu va de {#lower} à {#upper}, l’ensemble de {#least} à {#most}.', 'years.peers.count': '{ranked|score publié|scores publiés}[pending? ; {pending|résultat attendu|résultats attendus}][absent? ; {absent|dossier non déposé|dossiers non déposés}].',
  'years.peers.awaited': '[pending?{pending|résultat attendu|résultats attendus}][absent?[pending? ; ]{absent|dossier non déposé|dossiers non déposés}].', 'years.peers.place': 'Rang {#first} sur {#ranked}.', 'years.peers.places': 'Ex æquo, rangs {#first} à {#last} sur {#ranked}.', 'years.peers.few': '[ranked?{ranked^score est publié|scores sont publiés}][!ranked?Aucun score n’est publié] dans ce groupe : il en faut {#fewest} pour dire la médiane et les quartiles sans désigner personne.',
  'years.peers.own': 'Son propre score n’est pas publié : il est situé ici sans être compté.', 'years.peers.none': 'Aucun score de ces cycles ne peut être situé.', 'years.peers.how': 'Comment on compte',
  'years.peers.rule': 'Les scores publiés du cycle sont rangés du plus bas au plus haut, le sien compris. La médiane est le plus petit que la moitié d’entre eux ne dépasse pas ; les quartiles, de même au quart et aux trois quarts. Un brouillon ou un résultat provisoire n’y entre jamais.',
  'years.peers.strip': 'De {#least} à {#most}, quartiles {#lower} et {#upper}, médiane {#median}[own? ; {territory} : {#own}]', 'years.why': 'D’où vient ce chiffre',
} as const;

yearsFr satisfies Record<`years.standing.${YearStanding}` | `years.change.${ItemChange}` | `years.side.${MedianSide}`, string>;
