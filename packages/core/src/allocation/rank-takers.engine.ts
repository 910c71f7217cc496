import { compare, fraction, fromDecimal, mul, type Fraction } from '../shared/fraction.values.ts';
import { pathOf } from './allocation-fault.values.ts';
import type { PartOf } from './allocation-formula.schema.ts';
import type { PartStanding } from './allocation.values.ts';
import { heldIn } from './entrant.values.ts';
import type { Field } from './field.rules.ts';
import { measureOf } from './key.engine.ts';

/** Where a taker came, 1 being the best. */
export interface Placed {
  /** Who it was ranked with: a value of the column, or `all`. */
  readonly group: string;
  readonly value: Fraction | null;
  /** The place that counts, `null` where it could not be ranked. */
  readonly rank: number | null;
  readonly ranked: number;
  /** Index of the tier or prize it reached; `null` under all of them. */
  readonly tier: number | null;
}

type RankedPart = PartOf<'tiers'> | PartOf<'prizes'>;
interface Candidate { readonly index: number; readonly value: Fraction; readonly order: number }

/** Groups of those who may be ranked. In an open one somebody may still be, at any place. */
export interface Ranking {
  readonly placed: readonly (Placed | undefined)[];
  readonly open: ReadonlyMap<string, number>;
}

/** Of those ranked: the first tier that reaches the place. */
function tierOf(part: RankedPart, rank: number, ranked: number): number | null {
  if (part.fewest !== undefined && ranked < part.fewest) return null;
  if (part.kind === 'tiers') {
    const at = part.tiers.findIndex(({ upTo }) => compare(fraction(rank), mul(fromDecimal(upTo), fraction(ranked))) <= 0);
    return at < 0 ? null : at;
  }
  let places = 0;
  const at = part.prizes.findIndex((prize) => { places += prize.places; return rank <= places; });
  return at < 0 ? null : at;
}

/** The best first; those level in the order of their ids. */
function sorted(candidates: readonly Candidate[], better: 'higher' | 'lower'): readonly Candidate[] {
  const way = better === 'higher' ? 1 : -1;
  return [...candidates].sort((a, b) => way * compare(b.value, a.value) || a.order - b.order);
}

/** The place of each in a sorted group, as ties are told. */
function ranksOf(group: readonly Candidate[], ties: RankedPart['ties']): readonly number[] {
  if (ties === 'order') return group.map((_, index) => index + 1);
  const ranks: number[] = [];
  for (let from = 0; from < group.length;) {
    let to = from;
    while (to + 1 < group.length && compare(group[to + 1]!.value, group[from]!.value) === 0) to += 1;
    for (let at = from; at <= to; at += 1) ranks.push(ties === 'first' ? from + 1 : to + 1);
    from = to + 1;
  }
  return ranks;
}

/** Ranks takers by a figure, inside the groups of a column. One whose figure or part in it is not known leaves its whole group open. */
export function rankTakers(part: RankedPart, takers: readonly { readonly place: number; readonly standing: PartStanding }[], field: Field): Ranking {
  const groups = new Map<string, Candidate[]>();
  const unknown = new Map<string, number>();
  const placed: (Placed | undefined)[] = takers.map(() => undefined);
  takers.forEach(({ place, standing }, index) => {
    if (standing === 'forfeits') return;
    const group = groupOf(part.within, place, field, part.code);
    const value = measureOf(part.of, field.columns, place);
    if (value === null || standing === 'waits') unknown.set(group, (unknown.get(group) ?? 0) + 1);
    if (value === null) placed[index] = { group, value, rank: null, ranked: 0, tier: null };
    else pushTo(groups, group, { index, value, order: place });
  });
  for (const [group, candidates] of groups) {
    const order = sorted(candidates, part.better ?? 'higher');
    const ranks = ranksOf(order, part.ties);
    order.forEach(({ index, value }, at) => { placed[index] = { group, value, rank: ranks[at]!, ranked: order.length, tier: tierOf(part, ranks[at]!, order.length) }; });
  }
  return { placed, open: openGroups(placed, unknown) };
}

function openGroups(placed: readonly (Placed | undefined)[], unknown: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const sizes = new Map([...unknown.keys()].map((group) => [group, 0]));
  for (const one of placed) if (one && sizes.has(one.group)) sizes.set(one.group, sizes.get(one.group)! + 1);
  return sizes;
}

/** The group of an entrant; one that is not given is a fault. */
export function groupOf(column: string | undefined, place: number, { entrants, faults }: Field, part: string): string {
  if (column === undefined) return 'all';
  const { data, territory } = entrants[place]!;
  const value = heldIn(data, column) ?? null;
  if (value === null) faults.add('data-missing', pathOf(territory, column), { territory, data: column, part });
  return value === null ? '' : String(value);
}

function pushTo<T>(groups: Map<string, T[]>, group: string, one: T): void {
  const list = groups.get(group);
  if (list) list.push(one);
  else groups.set(group, [one]);
}
