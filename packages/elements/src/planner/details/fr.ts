import type { LandStatus, Maturity, ProjectNature, ProjectStatus, ScreeningStatus } from '@jalon/core/investment';

/** What is said of a line and of the rules, in French, the source. Loaded with what shows them. */
export const detailsFr = {
  'planner.rules.title': 'Ce que disent les règles', 'planner.rules.gloss': 'Le droit ou le programme décide de ce qui bloque.', 'planner.rules.none': 'Aucune règle n’a rien trouvé à redire.', 'planner.rules.blocks': '{ref}. Bloque la proposition au conseil.', 'planner.rules.warns': '{ref}. Avertit.', 'planner.rules.informs': '{ref}. Informe.', 'planner.rules.unknown': '{ref}.',
  'planner.rules.line': 'Voir {code}', 'planner.rules.lines': 'Voir les {#count} lignes', 'planner.rules.mend': 'Mettre en règle', 'planner.rules.mended': '{code} : mise en règle', 'planner.rules.aside': 'Passé outre[reference?, {reference}], le {date}\u00a0: {motive}', 'planner.rules.setAside': 'Passer outre par un acte', 'planner.rules.mayAside': 'Le secrétariat ou le maire peut passer outre, par un acte.', 'planner.rules.more': 'Voir {#count} de plus',
  'planner.panel.close': 'Fermer',
  'planner.panel.locality': 'Localité', 'planner.panel.mode': 'Maîtrise d’ouvrage', 'planner.panel.nature': 'Nature', 'planner.panel.schedule': 'Calendrier', 'planner.panel.schedule.of': '{start} à {end}', 'planner.panel.status': 'État', 'planner.panel.maturity': 'Maturité', 'planner.panel.recurrent': 'Fonctionnement', 'planner.panel.recurrent.of': '{amount} par an[payer?, payé par {payer}]', 'planner.panel.rank': 'Priorité', 'planner.panel.cost': 'Coût', 'planner.panel.rest': 'Reste à inscrire', 'planner.panel.executed': 'Exécution', 'planner.execution.committed': 'Engagé', 'planner.execution.paid': 'Payé', 'planner.execution.from': 'dont {source}', 'planner.panel.sources': 'Sources',
  'planner.quarter': 'T{quarter} {year}',
  'planner.nature.works': 'travaux', 'planner.nature.goods': 'fournitures', 'planner.nature.services': 'services', 'planner.nature.consultancy': 'prestations intellectuelles', 'planner.nature.unknown': '{code}',
  'planner.state.planned': 'prévu', 'planner.state.ongoing': 'en cours', 'planner.state.done': 'terminé', 'planner.state.dropped': 'abandonné', 'planner.state.unknown': '{code}',
  'planner.maturity.idea': 'idée', 'planner.maturity.study': 'étude de faisabilité', 'planner.maturity.design': 'études détaillées', 'planner.maturity.tender': 'dossier d’appel d’offres', 'planner.maturity.works': 'travaux', 'planner.maturity.delivered': 'livré', 'planner.maturity.unknown': '{code}',
  'planner.screening.to-do': 'à faire', 'planner.screening.under-way': 'en cours', 'planner.screening.done': 'fait', 'planner.screening.not-needed': 'sans objet', 'planner.land.not-secured': 'non sécurisé', 'planner.land.under-way': 'en cours', 'planner.land.secured': 'sécurisé', 'planner.land.not-needed': 'sans objet',
} as const;

detailsFr satisfies Record<`planner.nature.${ProjectNature}` | `planner.state.${ProjectStatus}` | `planner.maturity.${Maturity}` | `planner.screening.${ScreeningStatus}` | `planner.land.${LandStatus}`, string>;
