import type { PlanGroup, PlanRow, PlanView } from '@jalon/core/investment';

/** A line of the timeline: the head of a group, a project, or, in a narrow place, a year and a project in it. */
export type Line =
  | { readonly kind: 'group'; readonly key: string; readonly group: PlanGroup; readonly isFolded: boolean }
  | { readonly kind: 'row'; readonly key: string; readonly row: PlanRow }
  | { readonly kind: 'year'; readonly key: string; readonly place: number; readonly count: number }
  | { readonly kind: 'item'; readonly key: string; readonly row: PlanRow; readonly place: number };

/** Heights of heads and of the other lines, in CSS pixels. */
export interface Heights { readonly row: number; readonly head: number }

const ORDER: Readonly<Partial<Record<string, number>>> = { ongoing: 0, done: 2, dropped: 3 };
/** Ongoing works first, as the rules want them financed; those given up last. Otherwise in the order of the plan. A status of a later version is one of what is planned. */
function inOrder(rows: Iterable<PlanRow | undefined>): PlanRow[] {
  const byStatus: PlanRow[][] = [[], [], [], []];
  for (const row of rows) if (row) byStatus[ORDER[row.status] ?? 1]!.push(row);
  return byStatus.flat();
}

/** The lines that are drawn, one under another. */
export class Lines {
  readonly all: readonly Line[];
  /** How many heads stand before each line. */
  readonly #heads: Int32Array;

  constructor(all: readonly Line[]) {
    this.all = all;
    this.#heads = new Int32Array(all.length + 1);
    let heads = 0;
    for (let at = 0; at < all.length; this.#heads[++at] = heads) if (all[at]!.kind === 'group' || all[at]!.kind === 'year') heads += 1;
  }

  get count(): number {
    return this.all.length;
  }

  /** Where a line begins, in pixels from the first. */
  top(line: number, { row, head }: Heights): number {
    const heads = this.#heads[line] ?? 0;
    return heads * head + (line - heads) * row;
  }

  /** The line that holds a height in pixels. */
  lineAt(y: number, heights: Heights): number {
    let [low, high] = [0, Math.max(0, this.count - 1)];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      // A line's own top may come out a hair above itself.
      if (this.top(middle, heights) <= y + 0.001) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  indexOf(key: string): number {
    return this.all.findIndex((line) => line.key === key);
  }
}

/** Groups with their lines under them. Those that are folded show their head alone. */
export function groupedLines({ sectors, localities, rows }: PlanView, by: 'sector' | 'locality', folded: ReadonlySet<string>): Line[] {
  const byId = new Map<string, PlanRow>();
  for (const row of rows) byId.set(row.id, row);
  const lines: Line[] = [];
  for (const group of by === 'sector' ? sectors : localities) {
    const isFolded = folded.has(group.key);
    lines.push({ kind: 'group', key: `g ${group.key}`, group, isFolded });
    if (!isFolded) for (const row of inOrder(group.rows.map((id) => byId.get(id)))) lines.push({ kind: 'row', key: row.id, row });
  }
  return lines;
}

/** Year by year, what is built or paid in it: for a place too narrow for an axis. */
export function yearlyLines({ years, rows }: PlanView): Line[] {
  const ordered = inOrder(rows);
  return years.flatMap(({ year }, place): Line[] => {
    const inYear = ordered.filter(({ schedule, sums }) => (sums.credits[place] ?? 0) !== 0 || (schedule !== null && Number(schedule.start.slice(0, 4)) <= year && Number(schedule.end.slice(0, 4)) >= year));
    return [{ kind: 'year', key: `y ${year}`, place, count: inYear.length }, ...inYear.map((row): Line => ({ kind: 'item', key: `${year} ${row.id}`, row, place }))];
  });
}
