import { parseDeadline } from '../../time/deadline.rules.ts';
import { toDayNumber, type PlainDate } from '../../time/plain-date.values.ts';
import { resolveDeadline } from '../../time/resolve-deadline.engine.ts';
import type { LoadedAllocationFormula } from '../allocation-formula.schema.ts';
import { MOVEMENT_STEPS, type LadderStep } from './run.values.ts';
import type { AllocationRun, ComputedLine, Movement } from './run.schema.ts';

/** Amounts by step, in minor units. */
export type StepAmounts = Readonly<Record<LadderStep, number>>;

/** Money granted and not paid past its day. */
export interface Late { readonly amount: number; readonly since: PlainDate; readonly days: number }

/** One territory in one window, from what was computed to what was spent. */
export interface LadderLine {
  readonly territory: string;
  readonly window: string;
  /** Computed is what is to be paid; what is held stands beside. */
  readonly steps: StepAmounts;
  readonly held: number;
  /** What each step has less than the one before; `computed` has none. */
  readonly gaps: StepAmounts;
  /** The latest day of each step; `null` where nothing was told. */
  readonly last: Readonly<Record<LadderStep, PlainDate | null>>;
  readonly late: Late | null;
  /** Paid and not spent, which lapses after that day; `exceptMultiYear`: but for works over several years. */
  readonly lapse: { readonly amount: number; readonly on: PlainDate; readonly past: boolean; readonly exceptMultiYear: boolean } | null;
}

export interface Ladder {
  readonly asOf: PlainDate;
  readonly lines: readonly LadderLine[];
  readonly totals: StepAmounts;
  readonly held: number;
  /** Granted and not paid in all; what is late of it, and since when. */
  readonly unpaid: number;
  readonly late: Late | null;
}

/** The days the dates of a formula count from. */
export interface LadderCalendar { readonly asOf: PlainDate; readonly yearStart: PlainDate; readonly yearEnd: PlainDate }

function dayOf(expression: string | undefined, { yearStart, yearEnd }: LadderCalendar, decreed: PlainDate | null): PlainDate | null {
  const parsed = expression === undefined ? undefined : parseDeadline(expression);
  if (!parsed?.ok) return null;
  return resolveDeadline(parsed.value, (name) => (name === 'year.start' ? yearStart : name === 'year.end' ? yearEnd : name === 'decreed' ? decreed : null));
}

/** The last day to pay and the day after which what was not spent lapses; `null` where the formula says none, or counts from a decree that is not there. */
export const lastDaysOf = (formula: Pick<LoadedAllocationFormula, 'payBy' | 'lapse'> | undefined, calendar: LadderCalendar, decreed: PlainDate | null): { readonly payBy: PlainDate | null; readonly lapse: PlainDate | null } =>
  ({ payBy: dayOf(formula?.payBy?.due, calendar, decreed), lapse: dayOf(formula?.lapse?.due, calendar, decreed) });

const zero = (): Record<LadderStep, number> => ({ computed: 0, decreed: 0, ordered: 0, paid: 0, budgeted: 0, spent: 0 });
const ORDER: readonly (readonly [step: LadderStep, before: LadderStep])[] = [['decreed', 'computed'], ['ordered', 'decreed'], ['paid', 'ordered'], ['budgeted', 'paid'], ['spent', 'budgeted']];

/** Nobody ordered what was paid without an order: a step that was left out has no gap of its own, and the next one counts from the last told. */
function gapsOf(steps: StepAmounts): StepAmounts {
  const gaps = zero();
  for (const [step, before] of ORDER) {
    const from = before === 'ordered' && steps.ordered === 0 ? steps.decreed : before === 'budgeted' && steps.budgeted === 0 ? steps.paid : steps[before];
    gaps[step] = from - steps[step];
  }
  return gaps;
}

function lateOf(unpaid: number, due: PlainDate | null, asOf: PlainDate): Late | null {
  return unpaid > 0 && due !== null && asOf > due ? { amount: unpaid, since: due, days: toDayNumber(asOf) - toDayNumber(due) } : null;
}

function lineOf(run: AllocationRun, line: ComputedLine, movements: readonly Movement[], formula: LoadedAllocationFormula | undefined, calendar: LadderCalendar): LadderLine {
  const steps = { ...zero(), computed: line.net, decreed: run.decree ? line.net : 0 };
  const last: Record<LadderStep, PlainDate | null> = { computed: null, decreed: run.decree?.on ?? null, ordered: null, paid: null, budgeted: null, spent: null };
  for (const { step, amount, on } of movements) {
    steps[step] += amount;
    if (last[step] === null || on > last[step]) last[step] = on;
  }
  const decreed = run.decree?.on ?? null;
  const lapsesOn = dayOf(formula?.lapse?.due, calendar, decreed);
  const unspent = steps.paid - steps.spent;
  return {
    territory: line.territory, window: line.window, steps, held: line.held, gaps: gapsOf(steps), last,
    late: lateOf(steps.decreed - steps.paid, dayOf(formula?.payBy?.due, calendar, decreed), calendar.asOf),
    lapse: lapsesOn !== null && unspent > 0 ? { amount: unspent, on: lapsesOn, past: calendar.asOf > lapsesOn, exceptMultiYear: formula!.lapse!.exceptMultiYear } : null,
  };
}

/**
 * What became of each amount on a day: computed, granted, ordered, paid, entered in the budget, spent, with what each step has less than the one before,
 * what is late and since when, and what lapses. Pure: the formula gives the days, the calendar what they count from.
 */
export function buildLadder(run: AllocationRun, formula: LoadedAllocationFormula | undefined, calendar: LadderCalendar): Ladder {
  const byLine = new Map<string, Movement[]>();
  for (const movement of run.movements) {
    const key = `${movement.territory}/${movement.window}`;
    byLine.set(key, [...(byLine.get(key) ?? []), movement]);
  }
  const lines = (run.computed?.lines ?? []).map((line) => lineOf(run, line, byLine.get(`${line.territory}/${line.window}`) ?? [], formula, calendar));
  const totals = zero();
  for (const { steps } of lines) for (const step of ['computed', ...MOVEMENT_STEPS] as const) totals[step] += steps[step];
  const sum = (of: (line: LadderLine) => number): number => lines.reduce((all, line) => all + of(line), 0);
  const since = lines.find(({ late }) => late)?.late;
  return {
    asOf: calendar.asOf, lines, totals, held: sum(({ held }) => held), unpaid: totals.decreed - totals.paid,
    late: since ? { ...since, amount: sum(({ late }) => late?.amount ?? 0) } : null,
  };
}
