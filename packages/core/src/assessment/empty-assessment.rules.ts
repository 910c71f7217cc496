import { assessmentIdOf, type AssessmentKey } from './assessment-id.values.ts';
import type { AssessmentState } from './dossier.schema.ts';

/** An assessment nobody has written in yet: version 0, nothing filed. What reading one answers before its first command. */
export function emptyAssessment({ programme, cycle, territory }: AssessmentKey): AssessmentState {
  return {
    id: assessmentIdOf(programme, cycle, territory), programme, cycle, territory, version: 0, filing: 'none', record: 'draft', demonstration: false,
    answers: [], imported: [], entityVersions: {}, entityActors: {}, coachedBy: [],
  };
}
