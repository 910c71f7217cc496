import type { PlanCommandBody, PlanProject } from '@jalon/core/investment';
import { isolate } from '../../language/format.ts';
import { amountIn } from '../amount.ts';
import type { PlannerScene } from '../scene.ts';
import type { Field, FormPlan, Written } from './form.ts';
import { typedOf } from './line-forms.ts';

type Recorded = Extract<PlanCommandBody, { readonly type: 'recordExecution' }>;
/** Sends records as one gesture, on the version the person saw, the one that stands unless told: true, or why not. `onStale`: somebody else changed it since. */
export type SendRecords = (bodies: readonly Recorded[], base: number | undefined, onStale: () => void) => Promise<true | string>;

/** Amounts somebody writes, zero included: what was recorded as zero is not what was never recorded. */
const typed = (scene: PlannerScene, minor: number | undefined): string => (minor === 0 ? '0' : typedOf(scene, minor));

/** Years whose amounts differ from what was recorded of them. */
function changedYears({ execution }: PlanProject, years: readonly number[], { amount }: Pick<Written, 'amount'>): number[] {
  return years.filter((year) => {
    const known = execution[year];
    const [committed, paid] = [amount(`c${year}`), amount(`p${year}`)];
    return known ? (paid ?? 0) !== known.paid || committed !== known.committed : paid !== undefined || committed !== undefined;
  });
}

/** What was really committed and paid of a line, year by year, beside what was planned. A record takes the place of the one before it. */
export function executionForm(scene: PlannerScene, project: PlanProject, send: SendRecords): FormPlan {
  const { say, unit, view, plan } = scene;
  const { execution, credits } = project;
  const years = view.years.map(({ year }) => year);
  const closed = new Set(plan?.closedYears.map(({ year }) => year));
  const field = (name: string, label: string, year: number, minor: number | undefined): Field => ({ name, label: say('planner.form.fundingOf', { source: label, year: String(year) }), kind: 'amount', value: typed(scene, minor) });
  const cells = years.flatMap((year) => [field(`c${year}`, say('planner.execution.committed'), year, execution[year]?.committed), field(`p${year}`, say('planner.execution.paid'), year, execution[year]?.paid)]);
  // Told that it changed since, somebody knows what stands: the second time is meant.
  let base = view.plan.version ?? undefined;
  const asksMotive = years.some((year) => closed.has(year) && execution[year]);
  const corrected = (written: Written): boolean => changedYears(project, years, written).some((year) => closed.has(year) && execution[year]);
  return {
    save: say('planner.form.save'), hint: `${say(`planner.unit.${unit.name}`, { currency: say.format.currency(view.plan.currency) })}. ${say('planner.execution.say')}`,
    fields: [...cells, ...(asksMotive ? [{ name: 'motive', label: say('planner.execution.motive'), kind: 'words', value: '' } as Field] : [])],
    grid: {
      head: [say('planner.execution.committed'), say('planner.execution.paid')],
      rows: years.map((year) => [say('planner.execution.year', { year: String(year), amount: amountIn(say, unit, credits[year] ?? 0) }), [`c${year}`, `p${year}`]] as const),
    },
    check: (written) => (corrected(written) && written.text('motive') === '' ? [['motive', say('planner.execution.motiveNeeded')]] : []),
    done: async (written) => {
      const motive = written.text('motive');
      const bodies = changedYears(project, years, written).map((year): Recorded => {
        const [committed, paid = 0, known] = [written.amount(`c${year}`), written.amount(`p${year}`), execution[year]];
        const sources = known?.paid === paid ? known.sources : undefined;
        return { type: 'recordExecution', payload: { project: project.id, year, paid, ...(committed !== undefined && { committed }), ...(sources && { sources }), ...(known && motive && { motive }) } };
      });
      if (bodies.length === 0) return true;
      const answer = await send(bodies, base, () => { base = undefined; });
      if (answer === true) scene.announce(say('planner.execution.done', { code: isolate(project.code) }));
      return answer;
    },
  };
}
