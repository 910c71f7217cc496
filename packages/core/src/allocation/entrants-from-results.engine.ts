import type { AssessmentResult } from '../assessment/assessment-result.schema.ts';
import type { AllocationFormula } from './allocation-formula.schema.ts';
import type { Entrant, EntrantValue } from './entrant.schema.ts';

/** A score counts once no point of it is open: what may still rise is not known yet. */
function scoreIn({ scores }: AssessmentResult, code: string): EntrantValue {
  const points = scores.find((score) => score.code === code)?.points;
  return points?.open === '0' ? points.earned : null;
}

/**
 * The table of a formula with what results say: where each territory stands in the windows of the grid, its classes on that day, and the scores that
 * columns ask for. Of a territory without a result nothing is known, and its windows are undetermined. What the table says of a score is replaced.
 */
export function entrantsFromResults({ data }: Pick<AllocationFormula, 'data'>, table: readonly Entrant[], results: readonly AssessmentResult[]): Entrant[] {
  const byTerritory = new Map(results.map((result) => [result.territory, result]));
  const scored = data.flatMap(({ code, score }) => (score === undefined ? [] : [{ code, score }]));
  return table.map((entrant) => {
    const result = byTerritory.get(entrant.territory);
    if (!result) return entrant;
    return {
      territory: entrant.territory, classes: [...new Set([...entrant.classes, ...result.classes])],
      windows: { ...entrant.windows, ...Object.fromEntries(result.windows.map(({ code, standing }) => [code, standing])) },
      data: { ...entrant.data, ...Object.fromEntries(scored.map(({ code, score }) => [code, scoreIn(result, score)])) },
    };
  });
}
