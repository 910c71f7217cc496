/** French, the source: what the timeline says. */
export const timelineFr = {
  'planner.timeline.label': 'Calendrier des projets par trimestre', 'planner.timeline.list': 'Projets année par année', 'planner.timeline.project': 'Projet', 'planner.timeline.ap': 'AP', 'planner.timeline.quarter': 'T{#quarter}', 'planner.timeline.quarterOf': 'T{#quarter} {year}',
  'planner.timeline.span': '{from} à {to}', 'planner.timeline.today': 'Aujourd’hui', 'planner.timeline.of': '{credits} sur {ceiling}', 'planner.timeline.over': '{amount} de trop', 'planner.timeline.left': 'reste {amount}', 'planner.timeline.exact': 'au plafond', 'planner.timeline.noCeiling': 'sans plafond',
  'planner.timeline.frozen': 'tranche adoptée', 'planner.timeline.noSchedule': 'sans calendrier', 'planner.timeline.lines': '{count|projet|projets}',
  'planner.timeline.bar': '[schedule?, {schedule}][!schedule?, sans calendrier], AP {ap}[credits?, crédits {credits}][beyond?, après ces années {beyond}][frozen?, {frozen} figé par l’adoption][baseline?, plan adopté {baseline}]', 'planner.timeline.credit': '{year} : {amount}',
  'planner.timeline.empty': 'Rien n’est prévu cette année.',
  'planner.timeline.gloss': 'Par trimestre, ouvrages en cours d’abord. Dans la barre, les crédits de l’année[base? ; le trait dessous est le plan adopté].',
  'planner.timeline.help': 'Déplacer : glissez une barre ou un de ses bouts ; au doigt, touchez d’abord la barre. Au clavier, sur une barre : ← → un trimestre, Page préc. et suiv. un an, Maj + ← → la fin, Alt + ← → le début ; Entrée pose, Échap annule. Sans déplacer : Entrée ouvre la ligne.',
  'planner.timeline.reading': 'Flèches haut et bas : d’une ligne à l’autre ; Entrée : ouvrir la ligne.',
  'planner.timeline.key.credit': 'Crédit de l’année', 'planner.timeline.key.frozen': 'Tranche adoptée, figée', 'planner.timeline.key.base': 'Plan adopté', 'planner.timeline.key.nil': 'Travaux sans crédit l’année', 'planner.timeline.key.stray': 'Crédit sans travaux prévus', 'planner.timeline.key.today': 'Aujourd’hui', 'planner.timeline.key.done': 'Achevé ou abandonné',
  'planner.timeline.ghost': 'Vers {to}.', 'planner.timeline.ghost.same': 'Rien ne change.', 'planner.timeline.ghost.keys': 'Entrée pose, Échap annule.', 'planner.timeline.ghost.pointer': 'Lâchez pour poser, Échap annule.', 'planner.timeline.ghost.unknown': 'Le solde sera dit une fois posé.',
  'planner.timeline.ghost.out': 'Avant la première année du plan : ce ne sera pas accepté.', 'planner.timeline.ghost.frozen': '{year} est adopté : ce ne sera pas accepté sans révision.',
  'planner.timeline.balance.over': '{year} : {amount} de trop.', 'planner.timeline.balance.left': '{year} : reste {amount}.', 'planner.timeline.balance.back': '{year} revient sous son plafond, reste {amount}.', 'planner.timeline.balance.exact': '{year} : au plafond.', 'planner.timeline.balance.none': '{year} : {amount} de crédits, sans plafond.',
  'planner.timeline.cancelled': 'Déplacement annulé.', 'planner.timeline.moved': '{code} {title} : {from} → {to}', 'planner.timeline.refused': 'Refusé. La barre est revenue à sa place.',
} as const;
