import type { Project } from '@jalon/core/investment';
import type { Say } from '../../language/strings.ts';
import type { PlanEditBody } from '../scene.ts';
import type { TableColumn } from '../table/columns.ts';

/** A change of one amount of a line, and the source that goes with it where only one can. */
export interface AmountEdit {
  readonly bodies: readonly PlanEditBody[];
  readonly follows: string | undefined;
}

/**
 * The credit of a year. Where that year has one source that gives just what the credit was, or nothing yet and the line has but one source, that
 * source follows: the line would otherwise be short, or have too much, at once.
 */
export function creditEdit({ id, credits, funding }: Pick<Project, 'id' | 'credits' | 'funding'>, year: number, amount: number): AmountEdit {
  const before = credits[year] ?? 0;
  const credit: PlanEditBody = { type: 'setCredits', payload: { project: id, credits: { [year]: amount } } };
  const inYear = funding.filter((line) => line.year === year && line.amount > 0);
  const sources = [...new Set(funding.map(({ source }) => source))];
  const source = inYear.length === 1 && inYear[0]!.amount === before ? inYear[0]!.source : inYear.length === 0 && sources.length === 1 ? sources[0] : undefined;
  if (source === undefined) return { bodies: [credit], follows: undefined };
  return { bodies: [credit, { type: 'setFunding', payload: { project: id, funding: [{ source, year, amount }] } }], follows: source };
}

/** What a column of amounts is called. */
export const columnWords = (say: Say, { kind, label }: TableColumn): string => (kind === 'year' ? label : say.code('planner.table', kind));

/** The commitment; the cost goes with it where they were the same. */
export const commitmentEdit = ({ id, ap, cost }: Pick<Project, 'id' | 'ap' | 'cost'>, amount: number): PlanEditBody => ({ type: 'setCosts', payload: { project: id, set: { ap: amount, ...(ap === cost && { cost: amount }) } } });
