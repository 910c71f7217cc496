import type { RuleOf } from '../../../referential/rule.schema.ts';
import type { Facts } from '../naive-facts.ts';
import { NONE, atLeast, exact, minus, over, plus, q, readDecimal, readExact, same, type Q } from '../naive-numbers.ts';
import { byMeasure, howMuch, measure, orNull, type IndicatorSays } from './parts.ts';

const stratumFor = (facts: Facts, { within }: RuleOf<'rank'>): string | null => {
  if (!within) return 'all';
  const { id, path = [] } = facts.context.territory;
  const found = 'classes' in within ? within.classes.find((code) => facts.classes.includes(code)) : [...path, id][within.level];
  return found === undefined ? null : `${'classes' in within ? 'class' : 'area'}:${found}`;
};

/** Everybody else of the stratum, one by one. */
function others(facts: Facts, item: string, stratum: string | null): { asOf: string; values: Q[]; pending: number; absent: number } | null {
  const { cohort, territory: { id } } = facts.context;
  const found = cohort?.strata.find((one) => one.of === item && one.stratum === stratum);
  if (!cohort || !found) return null;
  const count = (list: readonly string[]): number => list.filter((member) => member !== id).length;
  return { asOf: cohort.asOf, values: found.values.flatMap(({ value, members }) => members.filter((member) => member !== id).map(() => readExact(value))), pending: count(found.pending), absent: count(found.absent) };
}

/** Points of a list of futures, each the number that come before and the number ranked in all: the worst and the best. */
function worthOf(rank: Q, of: number, bands: RuleOf<'rank'>['bands']): Q {
  const band = bands.find(({ top, places }) => (top === undefined || atLeast(readDecimal(top), over(rank, q(of)))) && (places === undefined || atLeast(q(places), rank)));
  return band ? readDecimal(band.points) : NONE;
}

export function rankSays(facts: Facts, item: string, rule: RuleOf<'rank'>, points: Q, scoreOf: (code: string) => Q | null): IndicatorSays {
  const { better = 'higher', ties = 'first', whenPending = 'wait', fewest = 1, bands } = rule;
  const measured = 'score' in rule.of ? null : measure(facts, item, rule.of);
  const value = 'score' in rule.of ? scoreOf(rule.of.score) : measured!.value;
  const stratum = stratumFor(facts, rule);
  const seen = others(facts, item, stratum);
  const higher = value && seen ? seen.values.filter((other) => !atLeast(value, other)).length : 0;
  const level = value && seen ? seen.values.filter((other) => same(value, other)).length : 0;
  const ranked = seen?.values.length ?? 0;
  const before = better === 'higher' ? higher : ranked - higher - level;
  const rank = value && seen ? { first: q(before + 1), last: q(before + level + 1), average: q(2 * before + level + 2, 2) }[ties] : null;
  const trace = {
    kind: 'rank', of: measured?.trace ?? null, score: 'score' in rule.of ? rule.of.score : null, value: orNull(value), stratum,
    peers: seen && { asOf: seen.asOf, ranked, higher, level, pending: seen.pending, absent: seen.absent }, rank: orNull(rank), better, ties, whenPending, fewest, points: exact(points),
    bands: bands.map(({ top, places, points: worth }) => ({ top: top === undefined ? null : exact(readDecimal(top)), places: places ?? null, points: exact(readDecimal(worth)) })),
  } as const;
  if (!value) return measured ? byMeasure(measured, points, () => NONE, trace) : { earned: NONE, best: points, given: 0, reason: 'score-open', trace, waits: true };
  const open = { earned: NONE, best: points, given: 1, trace, waits: true };
  if (!seen || !rank) return { ...open, reason: 'no-peers' };
  if (ranked + 1 < fewest) return { ...open, reason: 'too-few-peers' };
  // Every way those awaited may fall: so many will be ranked, so many of them before this one.
  const futures = Array.from({ length: (whenPending === 'wait' ? seen.pending : 0) + 1 }, (_, more) => Array.from({ length: more + 1 }, (__, ahead) => worthOf(plus(rank, q(ahead)), ranked + 1 + more, bands))).flat();
  const sorted = futures.sort((a, b) => (same(a, b) ? 0 : minus(a, b).n < 0n ? -1 : 1));
  const [earned, best] = [sorted[0]!, sorted.at(-1)!];
  return same(earned, best) ? { earned, best, given: 1, reason: howMuch(earned, points), trace } : { ...open, earned, best, reason: 'peers-pending' };
}
