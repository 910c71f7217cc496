import type { LoadedReferential } from '../referential/referential.schema.ts';
import { compare, fraction, fromDecimal, fromExact, mul } from '../shared/fraction.values.ts';
import type { PlainDate } from '../time/plain-date.values.ts';
import type { AssessmentResult, ItemResult, ScoreResult } from './assessment-result.schema.ts';
import type { CohortStatistics, CohortStratum } from './cohort.schema.ts';

const NOBODY: ReadonlySet<string> = new Set();

/** A territory in one stratum: the value it is ranked by, or why it has none. */
export interface CohortEntry { readonly of: string; readonly stratum: string; readonly territory: string; readonly value: string | 'pending' | 'absent' }

/** A territory that has no value may still have one, unless it did not file, its time is past, or nothing of it is left open. */
function entryOfRank({ territory, filing, asOf }: AssessmentResult, { code, trace, due, points }: ItemResult): CohortEntry | null {
  if (trace?.kind !== 'rank' || trace.stratum === null) return null;
  const isOver = filing === 'not-filed' || (trace.score === null && ((due !== null && asOf > due) || points?.open === '0'));
  return { of: code, stratum: trace.stratum, territory, value: trace.value ?? (isOver ? 'absent' : 'pending') };
}

/** A score counts once no point of it is open. */
function valueOfScore({ points, reason }: ScoreResult): CohortEntry['value'] {
  if (points) return points.open === '0' ? points.earned : 'pending';
  return reason === 'not-published' ? 'pending' : 'absent';
}

/** What is not known of a territory yet may be anything. */
const unless = (awaited: ReadonlySet<string>) => (entry: CohortEntry): CohortEntry => (awaited.has(entry.territory) ? { ...entry, value: 'pending' } : entry);

function entriesOf(result: AssessmentResult): CohortEntry[] {
  const strata = ['all', ...result.classes.map((code) => `class:${code}`)];
  const scores = result.scores.flatMap((score) => strata.map((stratum) => ({ of: score.code, stratum, territory: result.territory, value: valueOfScore(score) })));
  return [...result.items.flatMap((item) => entryOfRank(result, item) ?? []), ...scores];
}

function toStratum(entries: readonly CohortEntry[]): CohortStratum {
  const held = new Map<string, string[]>();
  const without = { pending: [] as string[], absent: [] as string[] };
  for (const { value, territory } of entries) {
    if (value === 'pending' || value === 'absent') without[value].push(territory);
    else held.set(value, [...(held.get(value) ?? []), territory]);
  }
  const values = [...held].map(([value, members]) => ({ value, members, exact: fromExact(value) })).sort((a, b) => compare(b.exact, a.exact));
  return { of: entries[0]!.of, stratum: entries[0]!.stratum, values: values.map(({ value, members }) => ({ value, members })), ...without };
}

/** Entries put together, stratum by stratum, in the order in which each comes first. */
export function gatherStrata(entries: readonly CohortEntry[]): CohortStratum[] {
  const groups = new Map<string, CohortEntry[]>();
  for (const entry of entries) {
    const key = `${entry.of}|${entry.stratum}`;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()].map(toStratum);
}

/**
 * What a cohort has, from the results of its territories on one day: each indicator that ranks, in the strata its rule tells apart,
 * and each score, among all and by class. A result of another grid or another day has no place here. `awaited`: territories whose dossier is
 * there and not told yet; each may still have any value, whatever its result says.
 */
export function gatherCohort({ code, version, hash }: LoadedReferential, cycle: { readonly programme: string; readonly code: string }, asOf: PlainDate, results: readonly AssessmentResult[], awaited: ReadonlySet<string> = NOBODY): CohortStatistics {
  return { format: 1, grid: { code, version, hash }, cycle: { programme: cycle.programme, code: cycle.code }, asOf, strata: gatherStrata(results.flatMap(entriesOf).map(unless(awaited))) };
}

/** Where a territory stands in a stratum: the places it shares with those who tie with it, out of how many. */
export interface Standing {
  readonly of: string;
  readonly stratum: string;
  readonly territory: string;
  readonly value: string;
  /** First and last of its places, 1 being the best; the same where nobody ties. */
  readonly first: number;
  readonly last: number;
  readonly ranked: number;
}

/** Every territory that is ranked, the best first. `lower`: what is better when lower, by code. */
export function standingsOf({ strata }: Pick<CohortStatistics, 'strata'>, lower: ReadonlySet<string>): Standing[] {
  return strata.flatMap(({ of, stratum, values }) => {
    const ranked = values.reduce((sum, { members }) => sum + members.length, 0);
    let before = 0;
    return (lower.has(of) ? values.toReversed() : values).flatMap(({ value, members }) => {
      const [first, last] = [before + 1, before + members.length];
      before = last;
      return members.map((territory) => ({ of, stratum, territory, value, first, last, ranked }));
    });
  });
}

/** The least value that a share of those ranked do not exceed (`"0.5"`: the lower median); `null` where nobody is ranked. Throws a RangeError on a share that is no decimal. */
export function quantileOf({ values }: CohortStratum, share: string): string | null {
  const ranked = values.reduce((sum, { members }) => sum + members.length, 0);
  const wanted = mul(fromDecimal(share), fraction(ranked));
  let counted = 0;
  for (const { value, members } of values.toReversed()) {
    counted += members.length;
    if (compare(fraction(counted), wanted) >= 0) return value;
  }
  return values[0]?.value ?? null;
}
