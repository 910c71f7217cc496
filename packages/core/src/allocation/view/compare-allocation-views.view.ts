import type { AllocationView } from './allocation-view.schema.ts';

/** A row of two runs: `null` where the territory stands in one of them only. */
export interface RowDifference { readonly id: string; readonly name: string; readonly before: number | null; readonly after: number | null; readonly difference: number }
/** Sums of a group, a window or all. */
export interface SumDifference { readonly before: number; readonly after: number; readonly difference: number; readonly gain: number; readonly lose: number; readonly level: number }

export interface AllocationViewComparison {
  /** In the order of the first run, then those of the second alone. */
  readonly rows: readonly RowDifference[];
  /** The largest difference first; level ones in the order of their ids. */
  readonly winners: readonly RowDifference[];
  readonly losers: readonly RowDifference[];
  readonly totals: SumDifference;
  readonly windows: readonly { readonly code: string; readonly before: number | null; readonly after: number | null }[];
  readonly groups: readonly (SumDifference & { readonly code: string; readonly label: string })[];
}

const givenIn = ({ rows }: AllocationView, row: number): number => rows.given.reduce((sum, window) => sum + (window[row] ?? 0), 0);

const order = (a: RowDifference, b: RowDifference): number => (a.id < b.id ? -1 : 1);

function sumUp(rows: readonly RowDifference[]): SumDifference {
  let [before, after, gain, lose] = [0, 0, 0, 0];
  for (const row of rows) {
    before += row.before ?? 0;
    after += row.after ?? 0;
    if (row.difference > 0) gain += 1;
    if (row.difference < 0) lose += 1;
  }
  return { before, after, difference: after - before, gain, lose, level: rows.length - gain - lose };
}

function groupsOf(views: readonly AllocationView[], rows: readonly RowDifference[]): AllocationViewComparison['groups'] {
  const groupOf = new Map(views.flatMap(({ rows: columns, groups }) => columns.id.map((id, row) => [id, groups[columns.group[row] ?? -1]] as const)));
  const byCode = new Map<string, { readonly label: string; readonly rows: RowDifference[] }>();
  for (const row of rows) {
    const group = groupOf.get(row.id);
    if (!group) continue;
    const kept = byCode.get(group.code) ?? { label: group.label, rows: [] };
    kept.rows.push(row);
    byCode.set(group.code, kept);
  }
  return [...byCode].map(([code, { label, rows: own }]) => ({ code, label, ...sumUp(own) })).sort((a, b) => (a.label < b.label ? -1 : 1));
}

/**
 * What is given in two runs side by side, from their views: per territory, per group, per window and in all. Throws a RangeError on two currencies,
 * which have no difference.
 *
 * @param most how many winners and losers to name
 */
export function compareAllocationViews(a: AllocationView, b: AllocationView, most = 10): AllocationViewComparison {
  if (a.currency !== b.currency) throw new RangeError(`${a.currency} and ${b.currency} have no difference`);
  const [inA, inB] = [a, b].map(({ rows }) => new Map(rows.id.map((id, row) => [id, row]))) as [Map<string, number>, Map<string, number>];
  const rows = [...new Set([...inA.keys(), ...inB.keys()])].map((id): RowDifference => {
    const [was, is] = [inA.get(id), inB.get(id)];
    const before = was === undefined ? null : givenIn(a, was);
    const after = is === undefined ? null : givenIn(b, is);
    return { id, name: (was === undefined ? b.rows.name[is!] : a.rows.name[was]) ?? id, before, after, difference: (after ?? 0) - (before ?? 0) };
  });
  const codes = [...new Set([...a.windows, ...b.windows].map(({ code }) => code))];
  const given = ({ windows }: AllocationView, code: string): number | null => windows.find((window) => window.code === code)?.given ?? null;
  return {
    rows, totals: sumUp(rows), groups: groupsOf([b, a], rows), windows: codes.map((code) => ({ code, before: given(a, code), after: given(b, code) })),
    winners: rows.filter(({ difference }) => difference > 0).sort((x, y) => y.difference - x.difference || order(x, y)).slice(0, most),
    losers: rows.filter(({ difference }) => difference < 0).sort((x, y) => x.difference - y.difference || order(x, y)).slice(0, most),
  };
}
