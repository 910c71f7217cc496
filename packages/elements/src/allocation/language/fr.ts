import type { AllocationVerdict, TakerStanding } from '@jalon/core/allocation';

/** What an allocation says at once, in French, the source. Its later parts have their own files. */
export const allocationFr = {
  'allocation.title': 'Répartition {exercise}', 'allocation.exercise': '{programme}, exercice {exercise}', 'allocation.asOf': 'Situation au {date}', 'allocation.demonstration': 'Données de démonstration', 'allocation.illustrative': 'Formule illustrative',
  'allocation.updating': 'Mise à jour…', 'allocation.loading': 'Chargement de la répartition', 'allocation.billions': '{value|milliard|milliards} de {currency}', 'allocation.millions': '{value|million|millions} de {currency}',

  'allocation.verdict.preparing': 'Rien n’est encore réparti : il faut une formule et une liste de collectivités.',
  'allocation.verdict.not-computable': 'La répartition ne se calcule pas encore : {faults|point est à régler|points sont à régler}.',
  'allocation.verdict.provisional': '{given} iraient à {takers|collectivité|collectivités}. Personne n’a encore lancé le calcul.',
  'allocation.verdict.outdated': 'Le calcul est à refaire : des données ont changé depuis.',
  'allocation.verdict.to-decree': '{given} vont à {takers|collectivité|collectivités}. Aucun arrêté ne les accorde encore.',
  'allocation.verdict.late': '{late} arrêtés ne sont pas versés, en retard de {days|jour|jours}.',
  'allocation.verdict.unpaid': '{unpaid} arrêtés restent à verser[payBy? d’ici au {payBy}].',
  'allocation.verdict.paid': 'Tout ce qui est arrêté est versé : {paid}.',
  'allocation.verdict.unknown': 'La situation se lit ci-dessous.',
  'allocation.why': '{given} sur {pool} pour {takers|collectivité|collectivités} sur {#territories}[held? ; {held} sont réservés, dans l’attente de ce qui décide pour {waiting|collectivité|collectivités}][carried? ; {carried} reportés][returned? ; {returned} rendus].',

  'allocation.windows': 'Guichets', 'allocation.windows.gloss': 'Donné, réservé, reporté et rendu font toujours la masse.',
  'allocation.join': ' ; ', 'allocation.window': 'Guichet', 'allocation.window.part': '{label} {weight}', 'allocation.window.takers': '[eligible?{eligible|reçoit|reçoivent}][undetermined?[eligible?, ]{undetermined|attend|attendent}][ineligible?[eligible?, ][!eligible?[undetermined?, ]]{ineligible|non éligible|non éligibles}]',
  'allocation.pool': 'Masse', 'allocation.given': 'Donné', 'allocation.held': 'Réservé', 'allocation.carried': 'Reporté', 'allocation.returned': 'Rendu', 'allocation.all': 'En tout',
  'allocation.bar': '{given} donnés, {held} réservés, sur {pool}',

  'allocation.who': 'Qui reçoit quoi', 'allocation.who.gloss': 'En {currency}. Chaque nom ouvre le calcul de ses montants.',
  'allocation.group': 'Région',
  'allocation.name': 'Collectivité', 'allocation.total': 'Total', 'allocation.share': 'Part', 'allocation.rank': 'Rang', 'allocation.worth': '+1 point', 'allocation.paid': 'Versé', 'allocation.late': 'En retard',
  'allocation.standing.eligible': 'reçoit', 'allocation.standing.ineligible': 'non éligible', 'allocation.standing.undetermined': 'réservé', 'allocation.standing.not-member': 'non concerné', 'allocation.unknown': 'non connu',
} as const;

allocationFr satisfies Record<`allocation.verdict.${AllocationVerdict}` | `allocation.standing.${TakerStanding}`, string>;
