import { once } from '../../shared/once.values.ts';
import type { ChangedLine } from '../totals/changed-lines.engine.ts';
import { isCounted, type SourceTotals } from '../totals/plan-totals.engine.ts';
import type { PlanCommandBody } from '../plan-command.schema.ts';
import type { Project } from '../plan.schema.ts';
import { catalogueOf } from './check-use.engine.ts';
import type { FindingDraft, PlanCheck, PlanScene } from './draft-finding.engine.ts';

/** What is planned of each source in each year stays under what may be expected of it. */
export const checkSourceCeilings: PlanCheck<'source-ceiling'> = (rule, scene) => {
  const { plan, totals, keep } = scene;
  const isOver = (source: SourceTotals, at: number): boolean => source.ceilings[at]! !== null && source.planned[at]! > source.ceilings[at]!;
  const shares: Shares = totals.sources.some((source) => totals.years.some((_, at) => isOver(source, at))) ? keep(rule, () => sharesOf(plan.projects), sharesAfter) : new Map();
  return totals.sources.flatMap((source) => totals.years.flatMap((year, at): FindingDraft[] => {
    const [planned, ceiling] = [source.planned[at]!, source.ceilings[at]!];
    if (planned <= (ceiling ?? 0)) return [];
    if (ceiling === null) return [{ code: 'no-ceiling', year, source: source.source, figures: { source: source.source, planned } }];
    const over = planned - ceiling;
    const concerned = shares.get(`${source.source}|${year}`) ?? NOBODY;
    return [{
      code: 'source-over-ceiling', year, source: source.source, figures: { source: source.source, planned, ceiling, over },
      projects: idsOf(concerned), mend: relief(concerned, over, scene),
    }];
  }));
};

/** What a line takes of a source in a year. `at`: its place in the plan. */
interface Share { readonly project: Project; readonly at: number; readonly amount: number }
type Shares = ReadonlyMap<string, readonly Share[]>;
const NOBODY: readonly Share[] = [];

const idsOf = once((shares: readonly Share[]): readonly string[] => shares.map(({ project }) => project.id));
/** Lines not begun, those that take least first. */
const movableOf = once((shares: readonly Share[]): readonly Share[] => shares.filter(({ project }) => project.status === 'planned').sort((a, b) => a.amount - b.amount));

/** Adds what one line takes, by source and year. */
function addShares(shares: Map<string, Share[]>, project: Project, at: number): void {
  if (!isCounted(project)) return;
  for (const { source, year, amount } of project.funding) {
    const key = `${source}|${year}`;
    const known = shares.get(key);
    if (known) known.push({ project, at, amount });
    else shares.set(key, [{ project, at, amount }]);
  }
}

/** Which lines take how much, by source and year, in the order of the plan. */
function sharesOf(projects: readonly Project[]): Shares {
  const shares = new Map<string, Share[]>();
  for (const [at, project] of projects.entries()) addShares(shares, project, at);
  return shares;
}

/** The same once some lines changed: where they take nothing before and after, lists stay the same objects. */
function sharesAfter(before: Shares, changed: readonly ChangedLine[]): Shares {
  const shares = new Map(before);
  for (const { at, from, to } of changed) {
    const own = new Map<string, Share[]>();
    addShares(own, to, at);
    for (const key of new Set([...own.keys(), ...from.funding.map(({ source, year }) => `${source}|${year}`)])) {
      const others = (shares.get(key) ?? NOBODY).filter((one) => one.at !== at);
      const place = others.findIndex((one) => one.at > at);
      others.splice(place < 0 ? others.length : place, 0, ...(own.get(key) ?? []));
      shares.set(key, others);
    }
  }
  return shares;
}

/** What is to be paid in each year stays under the sum of the ceilings, where there are any. */
export const checkYearCeilings: PlanCheck<'year-ceiling'> = (_rule, { totals }) => totals.years.flatMap((year, at): FindingDraft[] => {
  const [credits, ceiling] = [totals.credits[at]!, totals.ceilings[at]!];
  return ceiling === null || credits <= ceiling ? [] : [{ code: 'year-over-ceiling', year, figures: { credits, ceiling, over: credits - ceiling } }];
});

/** The cheapest line that, moved by one year or else by two, brings the source back under its ceiling and takes no other over. */
function relief(concerned: readonly Share[], over: number, scene: PlanScene): PlanCommandBody | undefined {
  const byAmount = movableOf(concerned).filter(({ amount }) => amount >= over);
  const margins = new Map(scene.totals.sources.map((one) => [one.source, one]));
  for (const years of [1, 2]) {
    const found = byAmount.find(({ project }) => fitsLater(project, years, margins, scene));
    if (found) return { type: 'moveProject', payload: { project: found.project.id, quarters: years * 4 } };
  }
  return undefined;
}

/** True when everything a line takes from sources still fits under the ceilings so many years later, within the plan. */
function fitsLater({ funding }: Project, years: number, margins: ReadonlyMap<string, SourceTotals>, { plan }: PlanScene): boolean {
  const takenBy = (source: string, year: number): number => funding.reduce((sum, line) => (line.source === source && line.year === year ? sum + line.amount : sum), 0);
  return funding.every(({ source, year, amount }) => {
    const at = year + years - plan.firstYear;
    const totals = margins.get(source);
    const ceiling = totals?.ceilings[at];
    if (amount === 0) return true;
    return at >= 0 && at < plan.years && ceiling !== null && ceiling !== undefined && totals!.planned[at]! - takenBy(source, year + years) + takenBy(source, year) <= ceiling;
  });
}

/** What the State and programmes promise is expected at the mean of what they paid. */
export const checkPrudence: PlanCheck<'prudent-ceiling'> = (_rule, { plan, framework, setting }) => {
  const { sources } = catalogueOf(framework);
  return plan.ceilings.flatMap(({ source, year, amount, basis }): FindingDraft[] => {
    const kind = sources.get(source)?.kind;
    if (amount === 0 || (kind !== 'state' && kind !== 'programme') || year < plan.firstYear || year >= plan.firstYear + plan.years) return [];
    const past = (setting.paid ?? []).filter((one) => one.source === source);
    if (past.length === 0) return basis === 'average-paid' ? [] : [{ code: 'ceiling-not-prudent', year, source, figures: { source, amount, basis } }];
    const average = Math.floor(past.reduce((sum, { paid }) => sum + paid, 0) / past.length);
    if (amount <= average) return [];
    const mend: PlanCommandBody = { type: 'setCeiling', payload: { source, year, ceiling: { amount: average, basis: 'average-paid' } } };
    return [{ code: 'ceiling-above-paid', year, source, figures: { source, amount, average, years: past.length, over: amount - average }, mend }];
  });
};
