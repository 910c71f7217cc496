import type { PlanView } from '@jalon/core/investment';
import type { Say } from '../../language/strings.ts';

export type ColumnKind = 'project' | 'mode' | 'ap' | 'paid' | 'year' | 'beyond' | 'check' | 'sources';

/** A column of the table. `year`: of the credits it holds. */
export interface TableColumn {
  readonly kind: ColumnKind;
  readonly label: string;
  readonly year?: number;
}

/** Project, mode, commitment, paid, one column a year, later years where there are some, what rules say, sources. */
export function columnsOf({ years, sums, rows }: PlanView, say: Say): TableColumn[] {
  const hasBeyond = sums.beyond > 0 || rows.some((row) => row.sums.beyond > 0);
  const plain = (kind: ColumnKind, label: string): TableColumn => ({ kind, label });
  return [
    plain('project', say('planner.table.project')), plain('mode', say('planner.table.mode')), plain('ap', say('planner.table.ap')), plain('paid', say('planner.table.paid')),
    ...years.map(({ year }): TableColumn => ({ kind: 'year', label: String(year), year })),
    ...(hasBeyond ? [plain('beyond', say('planner.table.beyond', { year: String(years.at(-1)?.year ?? '') }))] : []),
    plain('check', say('planner.table.check')), plain('sources', say('planner.table.sources')),
  ];
}
