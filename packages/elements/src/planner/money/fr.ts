import type { CeilingBasis } from '@jalon/core/investment';

/** French, the source: what the money view says. */
export const moneyFr = {
  'planner.money.chart': 'Crédits par source et par année face au plafond : {years}. Le tableau donne les valeurs.', 'planner.money.chart.year': '{year}, {credits} prévus[ceiling?, {words}]',
  'planner.money.caption': 'Prévu et plafond par source', 'planner.money.source': 'Source', 'planner.money.planned': 'prévu', 'planner.money.ceiling': 'plafond', 'planner.money.total': 'Total', 'planner.money.margin': 'Marge', 'planner.money.beyond': 'après {year}', 'planner.money.none': 'aucun',
  'planner.money.unfunded': 'Sans source', 'planner.money.over': '{amount} de trop', 'planner.money.left': 'reste {amount}', 'planner.money.exact': 'au plafond', 'planner.money.noCeiling': 'sans plafond',
  'planner.money.basis.average-paid': 'moyenne versée', 'planner.money.basis.granted': 'notifié', 'planner.money.basis.estimated': 'estimé', 'planner.money.basis.unknown': '{code}',
  'planner.money.bases': 'Un plafond est attendu de trois façons : moyenne versée les années passées, montant notifié, ou estimation.', 'planner.money.gloss': 'Ce que chaque source paie, année par année, face à ce qui en est attendu. La marque rouge est le plafond de l’année.',
  'planner.money.apcp': 'Autorisations et crédits', 'planner.money.apcp.gloss': 'L’AP est ce qui peut être engagé, le CP ce qui sera payé l’année.', 'planner.money.apcp.caption': 'AP, payé et crédits par domaine', 'planner.money.sector': 'Domaine', 'planner.money.ap': 'AP', 'planner.money.paid': 'Déjà payé', 'planner.money.cp': 'CP {year}', 'planner.money.rest': 'Reste à répartir',
  'planner.money.recurrent': 'Après la livraison', 'planner.money.recurrent.gloss': 'Ce que les ouvrages coûteront chaque année une fois livrés, par payeur, dès l’année qui suit la livraison.', 'planner.money.recurrent.caption': 'Coût de fonctionnement par payeur', 'planner.money.payer': 'Payeur', 'planner.money.then': 'ensuite, chaque année', 'planner.money.noPayer': 'Payeur à trouver', 'planner.money.noRecurrent': 'Aucun coût de fonctionnement n’est encore écrit.',
  'planner.money.unknownRecurrent': '{count|projet n’a|projets n’ont} pas de coût de fonctionnement écrit.',
} as const;

moneyFr satisfies Record<`planner.money.basis.${CeilingBasis}`, string>;
