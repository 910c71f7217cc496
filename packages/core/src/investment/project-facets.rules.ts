import type { FaultOf } from '../shared/command/command.values.ts';
import { FACET_FIELDS, FIRST_YEAR, LAST_YEAR, MAX_AMOUNT, PROJECT_FACETS, quarterIndex, sumOfYears, withoutZeros, type ProjectFacet, type YearAmounts } from './investment.values.ts';
import type { FundingLine, PlanProject, Project } from './plan.schema.ts';
import type { PlanRefusal } from './plan-refusals.values.ts';

/** What a planning framework must say for a command to be judged: the codes it knows, and how long silence lasts before it approves. */
export interface FrameworkCodes {
  readonly sectors: readonly { readonly code: string }[];
  readonly sources: readonly { readonly code: string; readonly lapses?: boolean | undefined }[];
  /** Whole months after which silence of the State's representative is worth approval. */
  readonly silenceMonths?: number | undefined;
}

/** What is wrong in a line, with the place from the line down: `["credits", "2027"]`. */
export interface ProjectFault {
  readonly refusal: PlanRefusal;
  readonly at: readonly string[];
  readonly figures: FaultOf<PlanRefusal>['figures'];
}

type Fields = Readonly<Record<string, unknown>>;

/** What one facet of a line holds, without what is absent. */
export function facetOf(project: Project, facet: ProjectFacet): Fields {
  const fields: Record<string, unknown> = {};
  const from: Fields = project;
  for (const name of FACET_FIELDS[facet]) if (from[name] !== undefined) fields[name] = from[name];
  return fields;
}

/** The line as people see it: without who touched what. */
export function contentOf(project: PlanProject): Project {
  const { touched: _, ...content } = project;
  return content;
}

/** Sources in the order of their codes, then years; nothing at zero. */
export function canonicalFunding(lines: readonly FundingLine[]): FundingLine[] {
  return lines.filter(({ amount }) => amount !== 0).sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : a.year - b.year));
}

/** The same line, written the one way it is kept: no year at zero, funding in order. */
export function canonicalProject(project: Project): Project {
  return { ...project, credits: withoutZeros(project.credits), funding: canonicalFunding(project.funding) };
}

/** Funding with the lines named put in the place of those of the same source and year. */
export function withFunding(before: readonly FundingLine[], set: readonly FundingLine[]): FundingLine[] {
  const named = new Set(set.map(({ source, year }) => `${source} ${year}`));
  return canonicalFunding([...before.filter(({ source, year }) => !named.has(`${source} ${year}`)), ...set]);
}

export const withCredits = (before: YearAmounts, set: YearAmounts): YearAmounts => withoutZeros({ ...before, ...set });

const fault = (refusal: PlanRefusal, at: readonly string[], figures: ProjectFault['figures']): ProjectFault => ({ refusal, at, figures });
const inRange = (amount: number): boolean => Number.isSafeInteger(amount) && amount >= 0 && amount <= MAX_AMOUNT;

function amountFault(amount: number, at: readonly string[]): ProjectFault | undefined {
  return inRange(amount) ? undefined : fault('amount-out-of-range', at, { given: String(amount), max: String(MAX_AMOUNT) });
}

/** Furthest year a credit may stand in, from the first year of the plan. */
const HORIZON = 50;

function creditsFault(credits: YearAmounts, firstYear: number): ProjectFault | undefined {
  for (const [year, amount] of Object.entries(credits)) {
    const wrong = amountFault(amount, ['credits', year]);
    if (wrong) return wrong;
    const near = Number(year) >= firstYear && Number(year) <= firstYear + HORIZON;
    if (!near && amount !== 0) return fault('year-out-of-range', ['credits', year], { year, min: String(firstYear), max: String(firstYear + HORIZON) });
  }
  return amountFault(sumOfYears(credits), ['credits']);
}

function costsFault({ cost, ap, paid, credits, recurrent }: Project, firstYear: number): ProjectFault | undefined {
  return amountFault(cost, ['cost']) ?? amountFault(ap, ['ap']) ?? amountFault(paid, ['paid'])
    ?? (recurrent ? amountFault(recurrent.perYear, ['recurrent', 'perYear']) : undefined) ?? creditsFault(credits, firstYear);
}

/** What is wrong in what sources are to give. */
export function fundingFault(funding: readonly FundingLine[], codes: FrameworkCodes | undefined): ProjectFault | undefined {
  const seen = new Set<string>();
  for (const [index, { source, year, amount }] of funding.entries()) {
    const at = ['funding', String(index)];
    const key = `${source} ${year}`;
    if (seen.has(key)) return fault('duplicate-funding', at, { source, year: String(year) });
    seen.add(key);
    if (codes && !codes.sources.some(({ code }) => code === source)) return fault('unknown-source', [...at, 'source'], { source });
    if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) return fault('year-out-of-range', [...at, 'year'], { year: String(year), min: String(FIRST_YEAR), max: String(LAST_YEAR) });
    const wrong = amountFault(amount, [...at, 'amount']);
    if (wrong) return wrong;
  }
  return undefined;
}

function scheduleFault({ schedule }: Project): ProjectFault | undefined {
  if (!schedule || quarterIndex(schedule.start) <= quarterIndex(schedule.end)) return undefined;
  return fault('schedule-reversed', ['schedule', 'end'], { start: schedule.start, end: schedule.end });
}

/** What keeps these facets of a line from being written, whatever the rules of the framework say of it afterwards. */
export function projectFault(project: Project, plan: { readonly firstYear: number }, codes: FrameworkCodes | undefined, facets: readonly ProjectFacet[] = PROJECT_FACETS): ProjectFault | undefined {
  if (facets.includes('identity') && codes && !codes.sectors.some(({ code }) => code === project.sector)) return fault('unknown-sector', ['sector'], { sector: project.sector });
  return (facets.includes('costs') ? costsFault(project, plan.firstYear) : undefined)
    ?? (facets.includes('funding') ? fundingFault(project.funding, codes) : undefined)
    ?? (facets.includes('schedule') ? scheduleFault(project) : undefined);
}
