import type { MatrixColumn, MatrixSort } from '@jalon/core/assessment';

/** What is sorted downwards at first: figures, where the best is looked for. */
const DOWNWARDS = /^(?:score|gap|indicator:)/;

/** What a press on the head of a column asks for: up or down, the other way, then the order of names again. */
export function nextSort(by: MatrixColumn, sort: MatrixSort | undefined): MatrixSort | undefined {
  const first = DOWNWARDS.test(by);
  if (sort?.by !== by && !(by === 'name' && !sort)) return { by, descending: first };
  const isFirst = (sort?.descending ?? false) === first;
  return isFirst ? { by, descending: !first } : undefined;
}
