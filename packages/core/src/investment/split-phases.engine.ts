import { QUARTERS, quarterAt, quarterIndex, type YearAmounts } from './investment.values.ts';
import type { FundingLine, Project, Schedule } from './plan.schema.ts';

/** One phase as it is asked for. The first one keeps the line. */
export interface PhaseAsked {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly ap: number;
}

/** What is still to be given out of a line. */
interface Rest {
  paid: number;
  readonly credits: Map<number, number>;
  readonly funding: FundingLine[];
}

/** Takes up to `wanted` out of the amounts, the earliest year first. */
function takeCredits(rest: Rest, wanted: number): YearAmounts {
  const taken: Record<string, number> = {};
  let left = wanted;
  for (const [year, amount] of rest.credits) {
    const part = Math.min(left, amount);
    if (part === 0) continue;
    taken[year] = part;
    rest.credits.set(year, amount - part);
    left -= part;
  }
  return taken;
}

/** Takes funding year by year, up to the credits of that year, source after source. */
function takeFunding(rest: Rest, credits: YearAmounts): FundingLine[] {
  const taken: FundingLine[] = [];
  for (const [year, credit] of Object.entries(credits)) {
    let left = credit;
    for (const [index, line] of rest.funding.entries()) {
      const part = line.year === Number(year) ? Math.min(left, line.amount) : 0;
      if (part === 0) continue;
      taken.push({ ...line, amount: part });
      rest.funding[index] = { ...line, amount: line.amount - part };
      left -= part;
    }
  }
  return taken;
}

/** The part of the schedule that lies in the years the phase is paid in. */
function scheduleOf(schedule: Schedule | undefined, credits: YearAmounts): Schedule | undefined {
  const years = Object.keys(credits).map(Number);
  if (!schedule || years.length === 0) return schedule;
  const start = Math.max(quarterIndex(schedule.start), Math.min(...years) * QUARTERS);
  const end = Math.min(quarterIndex(schedule.end), Math.max(...years) * QUARTERS + QUARTERS - 1);
  return start <= end ? { start: quarterAt(start), end: quarterAt(end) } : schedule;
}

/** Costs by AP: whole units by the running total, so that they add up. */
function costsBy(cost: number, asked: readonly PhaseAsked[]): number[] {
  const ap = BigInt(asked.reduce((sum, phase) => sum + phase.ap, 0));
  let [run, given] = [0n, 0];
  return asked.map((phase, index) => {
    run += BigInt(phase.ap);
    const upTo = index === asked.length - 1 ? cost : ap === 0n ? 0 : Number((BigInt(cost) * run) / ap);
    const part = upTo - given;
    given = upTo;
    return part;
  });
}

/** The last phase takes whatever is left: amounts beyond the AP, funding without credits, what it costs once delivered. */
function takeRest(phase: Project, rest: Rest, { recurrent }: Project): Project {
  const credits: Record<string, number> = { ...phase.credits };
  for (const [year, amount] of rest.credits) if (amount > 0) credits[year] = (credits[year] ?? 0) + amount;
  const funding = [...phase.funding];
  for (const line of rest.funding.filter(({ amount }) => amount > 0)) {
    const at = funding.findIndex(({ source, year }) => source === line.source && year === line.year);
    if (at < 0) funding.push(line);
    else funding[at] = { ...line, amount: funding[at]!.amount + line.amount };
  }
  return { ...phase, paid: phase.paid + rest.paid, credits, funding, ...(recurrent ? { recurrent } : {}) };
}

/**
 * A line as phases carried out one after the other, whose amounts add up to its own, year by year and source by source. The AP of each is
 * given and fills in the order of time: what was paid, then the credits of each year. What is planned beyond the AP goes to the last.
 */
export function splitPhases(project: Project, asked: readonly PhaseAsked[]): Project[] {
  const rest: Rest = {
    paid: project.paid, funding: [...project.funding], credits: new Map(Object.entries(project.credits).map(([year, amount]) => [Number(year), amount])),
  };
  const costs = costsBy(project.cost, asked);
  const { recurrent: _, execution, ...common } = project;
  return asked.map(({ id, code, title, ap }, index) => {
    const paid = Math.min(ap, rest.paid);
    rest.paid -= paid;
    const credits = takeCredits(rest, ap - paid);
    const funding = takeFunding(rest, credits);
    const schedule = scheduleOf(project.schedule, credits);
    const phase: Project = {
      ...common, id, code, title, ap, paid, credits, funding, cost: costs[index]!, execution: index === 0 ? execution : {}, ...(schedule ? { schedule } : {}),
    };
    return index === asked.length - 1 ? takeRest(phase, rest, project) : phase;
  });
}
