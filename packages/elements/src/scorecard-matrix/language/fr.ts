import type { ShownState, WindowStanding } from '@jalon/core/assessment';

/** What the matrix says at once, in French, the source. Each part has its own prefix: `matrix.table.`, `matrix.query.`, `matrix.overview.`, `matrix.export.`. */
export const matrixFr = {
  'matrix.title': 'Matrice nationale', 'matrix.cycle': '{programme}, cycle {cycle}', 'matrix.asOf': 'Situation au {date}', 'matrix.demonstration': 'Données de démonstration', 'matrix.someDemonstration': 'Dont {count|ligne|lignes} de démonstration', 'matrix.illustrative': 'Grille illustrative',
  'matrix.outline': 'Grille en ébauche', 'matrix.updating': 'Mise à jour…', 'matrix.loading': 'Chargement de la matrice',
  'matrix.table.caption': 'Conditions et indicateurs par collectivité', 'matrix.table.name': 'Collectivité', 'matrix.table.area': 'Région', 'matrix.table.score': 'Score',
  'matrix.table.gap': 'Écart', 'matrix.table.windows': 'Guichets', 'matrix.table.scoreBand': 'Score[threshold?, seuil {#threshold}]', 'matrix.table.gates': 'Conditions', 'matrix.table.of': '{label}, sur {#max}', 'matrix.table.noScore': 'non noté', 'matrix.table.choose': 'Choisir {name}',
  'matrix.table.demonstration': 'démonstration',
  'matrix.table.letter.met': 'R', 'matrix.table.letter.unmet': 'M', 'matrix.table.letter.late': 'T', 'matrix.table.letter.pending': 'I', 'matrix.table.letter.none': 'N', 'matrix.table.letter.na': '', 'matrix.table.letter.neut': '', 'matrix.table.letter.act': 'A', 'matrix.table.letter.act-unmet': 'A',
  'matrix.table.letter.unpublished': '?',
  'matrix.table.state.met': 'remplie', 'matrix.table.state.unmet': 'manquante', 'matrix.table.state.late': 'en retard', 'matrix.table.state.pending': 'en instruction', 'matrix.table.state.none': 'non déposée', 'matrix.table.state.na': 'sans objet', 'matrix.table.state.neut': 'neutralisée',
  'matrix.table.state.act': 'remplie par acte', 'matrix.table.state.act-unmet': 'manquante par acte', 'matrix.table.state.unpublished': 'non publiée',
  'matrix.table.standingLetter.open': 'O', 'matrix.table.standingLetter.closed': 'F', 'matrix.table.standingLetter.undetermined': '?', 'matrix.table.standingLetter.not-member': '',
  'matrix.table.standing.open': 'ouvert', 'matrix.table.standing.closed': 'fermé', 'matrix.table.standing.undetermined': 'indéterminé', 'matrix.table.standing.not-member': 'non concerné',
} as const;

matrixFr satisfies Record<`matrix.table.state.${ShownState}` | `matrix.table.letter.${ShownState}` | `matrix.table.standing.${WindowStanding}` | `matrix.table.standingLetter.${WindowStanding}`, string>;
