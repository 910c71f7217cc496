import { QUARTERS, quarterAt, quarterIndex, type YearAmounts } from './investment.values.ts';
import type { FundingLine, Phasing, Schedule } from './plan.schema.ts';

/** An amount as two parts: what stays in the first of two years, and what goes to the second. */
type Parts = readonly [first: number, second: number];

/** Quarters of a year in which the work goes on: all four where the schedule says nothing of that year. */
function activeQuarters(year: number, schedule: Schedule | undefined): readonly number[] {
  const [from, to] = [year * QUARTERS, year * QUARTERS + QUARTERS - 1];
  const [start, end] = schedule ? [Math.max(from, quarterIndex(schedule.start)), Math.min(to, quarterIndex(schedule.end))] : [from, to];
  const [first, last] = start <= end ? [start, end] : [from, to];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Whole part and remainder of amount × share / of, beyond 2^53 where it must be. */
function shareOf(amount: number, share: number, of: number): readonly [whole: number, rest: number] {
  const product = BigInt(amount) * BigInt(share);
  return [Number(product / BigInt(of)), Number(product % BigInt(of))];
}

/** The first part by quarters; the unit left over goes to the part that lost most, to the first on a tie. */
function splitByQuarters(amount: number, share: number, of: number): Parts {
  const [whole, rest] = shareOf(amount, share, of);
  const first = rest * 2 >= of ? whole + 1 : whole;
  return [first, amount - first];
}

/** First parts of several amounts, so that together they make `target`: largest remainder, in the order of the amounts on a tie. */
function splitTogether(amounts: readonly number[], target: number, share: number, of: number): readonly Parts[] {
  const cut = amounts.map((amount) => shareOf(amount, share, of));
  let missing = target - cut.reduce((sum, [whole]) => sum + whole, 0);
  const firsts = cut.map(([whole]) => whole);
  const byLoss = cut.map(([, rest], index) => ({ rest, index })).filter(({ rest }) => rest > 0).sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byLoss) {
    if (missing <= 0) break;
    firsts[index]! += 1;
    missing -= 1;
  }
  return amounts.map((amount, index) => [firsts[index]!, amount - firsts[index]!]);
}

interface Shift {
  /** The two years the quarters of a year land in; the second one is the first plus one. */
  readonly to: number;
  /** How many of its active quarters land in the first. */
  readonly share: number;
  readonly of: number;
}

function shiftOf(year: number, quarters: number, schedule: Schedule | undefined): Shift {
  const landed = activeQuarters(year, schedule).map((quarter) => Math.floor((quarter + quarters) / QUARTERS));
  const to = landed[0]!;
  return { to, share: landed.filter((one) => one === to).length, of: landed.length };
}

/** Funding of one year, cut as its sum is: where that is the year's credit, both are cut alike. */
function movedFunding(lines: readonly FundingLine[], { to, share, of }: Shift): FundingLine[] {
  const [target] = splitByQuarters(lines.reduce((sum, { amount }) => sum + amount, 0), share, of);
  const cut = splitTogether(lines.map(({ amount }) => amount), target, share, of);
  return lines.flatMap(({ source }, index) => [{ source, year: to, amount: cut[index]![0] }, { source, year: to + 1, amount: cut[index]![1] }]);
}

/** Adds up what several years brought to one source and year, and leaves out what came to nothing. */
function gathered(lines: readonly FundingLine[]): FundingLine[] {
  const sums = new Map<string, FundingLine>();
  for (const line of lines) {
    const key = `${line.source} ${line.year}`;
    sums.set(key, { ...line, amount: (sums.get(key)?.amount ?? 0) + line.amount });
  }
  return [...sums.values()].filter(({ amount }) => amount !== 0).sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : a.year - b.year));
}

/**
 * The same work, so many quarters later (earlier where negative). Amounts move with the quarters they are paid in: a year's credit is
 * spread evenly over its quarters of work, each quarter goes its way, and the unit that does not divide goes by largest remainder, so
 * that no franc is made or lost. Whole years move whole. Funding is cut where the credits are.
 */
export function movePhasing({ credits, funding, schedule }: Phasing, quarters: number): Phasing {
  const moved: Record<string, number> = {};
  const add = (year: number, amount: number): void => {
    if (amount !== 0) moved[year] = (moved[year] ?? 0) + amount;
  };
  const lines: FundingLine[] = [];
  const years = new Set([...Object.keys(credits).map(Number), ...funding.map(({ year }) => year)]);
  for (const year of years) {
    const shift = shiftOf(year, quarters, schedule);
    const [first, second] = splitByQuarters(credits[year] ?? 0, shift.share, shift.of);
    add(shift.to, first);
    add(shift.to + 1, second);
    lines.push(...movedFunding(funding.filter((line) => line.year === year), shift));
  }
  const later = schedule && { start: quarterAt(quarterIndex(schedule.start) + quarters), end: quarterAt(quarterIndex(schedule.end) + quarters) };
  return { credits: moved as YearAmounts, funding: gathered(lines), ...(later ? { schedule: later } : {}) };
}
