import type { AssessmentState } from './dossier.schema.ts';
import { filingOf } from './filing.rules.ts';

const isResult = (entity: string): boolean => entity.startsWith('result:');

/**
 * What everyone may read of an assessment: its published results, and nothing of the draft, not even that it moved. Made of what it
 * names: a field that assessments gain later stays private until it is named here.
 * `null` where nothing was published.
 */
export function publishedPart(state: AssessmentState): AssessmentState | null {
  if (state.imported.length === 0) return null;
  const { id, programme, cycle, territory, record, demonstration, imported } = state;
  const entityVersions = Object.fromEntries(Object.entries(state.entityVersions).filter(([entity]) => isResult(entity)));
  return {
    id, programme, cycle, territory, record, demonstration, imported, answers: [], entityActors: {}, coachedBy: [], entityVersions,
    version: Math.max(...Object.values(entityVersions)), filing: filingOf({ imported, answers: [] }),
  };
}
