import { compare, fromExact, type Fraction } from '../shared/fraction.values.ts';
import type { CohortStatistics, CohortStratum } from './cohort.schema.ts';
import type { PlainDate } from '../time/plain-date.values.ts';
import type { ScoredTerritory } from './scoring-context.engine.ts';

/** Who is ranked together: everybody, those of a class, or those of one area. */
export type Stratification = { readonly classes: readonly string[] } | { readonly level: number } | undefined;

/** The stratum of a territory: the first of the classes it has, or its ancestor at a level of the tree; `null` where it has none, and then no peers. */
export function stratumOf(within: Stratification, { id, path = [] }: ScoredTerritory, classes: Pick<ReadonlySet<string>, 'has'>): string | null {
  if (!within) return 'all';
  const found = 'classes' in within ? within.classes.find((code) => classes.has(code)) : [...path, id][within.level];
  return found === undefined ? null : `${'classes' in within ? 'class' : 'area'}:${found}`;
}

/** The others of a stratum, as one of its territories sees them: itself is never counted. */
export interface Peers {
  /** Others that are ranked, those among them with a higher value, and with the same. */
  readonly ranked: number;
  readonly higher: number;
  readonly level: number;
  /** Others that may still be ranked, and that never will. */
  readonly pending: number;
  readonly absent: number;
}

/** A stratum as an item reads it. */
export interface StratumReading {
  readonly stratum: string | null;
  /** The day its statistics speak of. */
  readonly asOf: PlainDate | null;
  readonly peers: Peers | null;
}

/** A stratum read once. Before the value in each place stand so many members. */
interface CompiledStratum { readonly values: readonly Fraction[]; readonly before: readonly number[]; readonly placeOf: ReadonlyMap<string, number>; readonly pending: ReadonlySet<string>; readonly absent: ReadonlySet<string> }
type Compiled = ReadonlyMap<string, CompiledStratum>;

const compiled = new WeakMap<CohortStatistics, Compiled>();
const keyOf = (of: string, stratum: string): string => `${of}|${stratum}`;

function compileStratum({ values, pending, absent }: CohortStratum): CompiledStratum {
  const before = [0];
  for (const { members } of values) before.push(before.at(-1)! + members.length);
  const placeOf = new Map(values.flatMap(({ members }, place) => members.map((member) => [member, place] as const)));
  return { values: values.map(({ value }) => fromExact(value)), before, placeOf, pending: new Set(pending), absent: new Set(absent) };
}

function compileCohort(statistics: CohortStatistics): Compiled {
  const known = compiled.get(statistics);
  if (known) return known;
  const made = new Map(statistics.strata.map((stratum) => [keyOf(stratum.of, stratum.stratum), compileStratum(stratum)]));
  compiled.set(statistics, made);
  return made;
}

/** Places before the first value that is not above: where the value stands, or would. */
function placeFor(values: readonly Fraction[], value: Fraction): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(values[middle]!, value) > 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The peers of a territory for what is ranked under `of`. Its own place in the statistics is left out: `value` is what it has now.
 * `null` where the statistics do not know that stratum.
 */
export function peersOf(statistics: CohortStatistics | undefined, of: string, stratum: string | null, territory: string, value: Fraction | null): Peers | null {
  const found = statistics && stratum !== null ? compileCohort(statistics).get(keyOf(of, stratum)) : undefined;
  if (!found) return null;
  const { values, before, placeOf, pending, absent } = found;
  const own = placeOf.get(territory);
  const counts = { ranked: before.at(-1)! - Number(own !== undefined), pending: pending.size - Number(pending.has(territory)), absent: absent.size - Number(absent.has(territory)) };
  if (value === null) return { ...counts, higher: 0, level: 0 };
  const place = placeFor(values, value);
  const isHeld = place < values.length && compare(values[place]!, value) === 0;
  return {
    ...counts, higher: before[place]! - Number(own !== undefined && own < place),
    level: isHeld ? before[place + 1]! - before[place]! - Number(own === place) : 0,
  };
}
