import type { AllocationResult } from './allocation-result.schema.ts';

/** What a territory gets in two allocations. `before` or `after` is `null` where it stands in one of them only. */
export interface TerritoryDifference {
  readonly territory: string;
  readonly before: number | null;
  readonly after: number | null;
  /** Minor units more, or less. */
  readonly difference: number;
}

export interface GroupDifference {
  readonly group: string;
  readonly territories: number;
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  readonly gain: number;
  readonly lose: number;
}

export interface AllocationComparison {
  /** In the order of their ids. */
  readonly territories: readonly TerritoryDifference[];
  /** Those who gain most, and those who lose most, the largest difference first; level ones in the order of their ids. */
  readonly winners: readonly TerritoryDifference[];
  readonly losers: readonly TerritoryDifference[];
  readonly totals: Omit<GroupDifference, 'group'>;
  readonly windows: readonly { readonly code: string; readonly before: number | null; readonly after: number | null }[];
  readonly groups: readonly GroupDifference[];
}

/** What is compared: what is given, with what is held or without. */
export interface ComparisonOptions {
  readonly of?: 'given' | 'given-and-held' | 'net';
  /** Puts territories together: by class, by district. Those it answers nothing for are left out of the groups. */
  readonly groupOf?: (territory: string) => string | undefined;
  /** How many winners and losers to name; 10 where absent. */
  readonly most?: number;
}

type Total = AllocationResult['totals'][number];
const READINGS: Readonly<Record<NonNullable<ComparisonOptions['of']>, (total: Total) => number>> = {
  'given': ({ given }) => given, 'given-and-held': ({ given, held }) => given + held, 'net': ({ net }) => net,
};

function totalsOf(lines: readonly TerritoryDifference[]): Omit<GroupDifference, 'group'> {
  const sum = (of: (line: TerritoryDifference) => number): number => lines.reduce((all, line) => all + of(line), 0);
  return {
    territories: lines.length, before: sum(({ before }) => before ?? 0), after: sum(({ after }) => after ?? 0), difference: sum(({ difference }) => difference),
    gain: lines.filter(({ difference }) => difference > 0).length, lose: lines.filter(({ difference }) => difference < 0).length,
  };
}

function groupsOf(lines: readonly TerritoryDifference[], groupOf: NonNullable<ComparisonOptions['groupOf']>): GroupDifference[] {
  const groups = new Map<string, TerritoryDifference[]>();
  for (const line of lines) {
    const group = groupOf(line.territory);
    if (group === undefined) continue;
    const list = groups.get(group);
    if (list) list.push(line);
    else groups.set(group, [line]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([group, list]) => ({ group, ...totalsOf(list) }));
}

/**
 * Two allocations side by side: per territory, per group, in all. Throws a RangeError on two currencies, which have no difference.
 *
 * @param options what is compared, what groups there are and how many winners and losers to name
 */
export function compareAllocations(a: AllocationResult, b: AllocationResult, options: ComparisonOptions = {}): AllocationComparison {
  if (a.currency !== b.currency) throw new RangeError(`${a.currency} and ${b.currency} have no difference`);
  const read = READINGS[options.of ?? 'given'];
  const before = new Map(a.totals.map((total) => [total.territory, read(total)]));
  const after = new Map(b.totals.map((total) => [total.territory, read(total)]));
  const territories = [...new Set([...before.keys(), ...after.keys()])].sort().map((territory): TerritoryDifference => {
    const [was, is] = [before.get(territory) ?? null, after.get(territory) ?? null];
    return { territory, before: was, after: is, difference: (is ?? 0) - (was ?? 0) };
  });
  const byDifference = [...territories].sort((x, y) => y.difference - x.difference || (x.territory < y.territory ? -1 : 1));
  const most = options.most ?? 10;
  const codes = new Set([...a.windows, ...b.windows].map(({ code }) => code));
  const given = ({ windows }: AllocationResult, code: string): number | null => windows.find((window) => window.code === code)?.given ?? null;
  return {
    territories, totals: totalsOf(territories),
    winners: byDifference.filter(({ difference }) => difference > 0).slice(0, most),
    losers: byDifference.filter(({ difference }) => difference < 0).sort((x, y) => x.difference - y.difference || (x.territory < y.territory ? -1 : 1)).slice(0, most),
    windows: [...codes].map((code) => ({ code, before: given(a, code), after: given(b, code) })),
    groups: options.groupOf ? groupsOf(territories, options.groupOf) : [],
  };
}
