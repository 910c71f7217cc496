/** French, the source: what only paper says. */
export const paperFr = {
  'planner.paper.lines': 'Projets, crédits et calendrier', 'planner.paper.schedule': 'Calendrier', 'planner.paper.ceilings': 'Sources et plafonds', 'planner.paper.findings': 'Ce que disent les règles', 'planner.paper.none': 'Les règles n’ont rien trouvé.', 'planner.paper.lines.of': 'Lignes : {lines}', 'planner.paper.sum': 'Total du plan', 'planner.paper.group': 'Sous-total, {name}',
  'planner.paper.legend': 'Lecture', 'planner.paper.ap': 'AP : autorisation de programme, ce qui peut être engagé. CP : crédit de paiement, ce qui sera payé l’année.', 'planner.paper.over': 'Au-delà du plafond', 'planner.paper.rules': 'Règles : {code}, version {version}.', 'planner.paper.frozen': 'adopté', 'planner.paper.year': '{year} : {words}',
} as const;
