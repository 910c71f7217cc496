import type { PlanCommandBody, PlanProject } from '@jalon/core/investment';
import { isolate } from '../../language/format.ts';
import { amountIn } from '../amount.ts';
import type { PlannerScene, Told } from '../scene.ts';
import { readAmount } from '../session/read-amount.ts';
import { typedOf, type Field, type FormPlan, type Note, type Written } from './form.ts';

type Recorded = Extract<PlanCommandBody, { readonly type: 'recordExecution' }>;
/** Sends records as one gesture, on the version the person saw: true, or why not. */
export type SendRecords = (bodies: readonly Recorded[]) => Promise<true | Told>;
type Text = (name: string) => string;

/** Amounts somebody writes, zero included: what was recorded as zero is not what was never recorded. */
const typed = (scene: PlannerScene, minor: number | undefined): string => (minor === 0 ? '0' : typedOf(scene, minor));

const committedIn = (year: number): string => `c${year}`;
const paidIn = (year: number): string => `p${year}`;
const paidBy = (source: string, year: number): string => `s-${source}-${year}`;

/** Sources of the framework, and those only the line knows, and whether the line has each: planned, or paid already. */
function sourcesOf(scene: PlannerScene, { funding, execution }: PlanProject): readonly { readonly code: string; readonly isOwn: boolean }[] {
  const own = new Set([...funding.map(({ source }) => source), ...Object.values(execution).flatMap(({ sources }) => Object.keys(sources ?? {}))]);
  return [...new Set([...(scene.framework?.sources ?? []).map(({ code }) => code), ...own])].map((code) => ({ code, isOwn: own.has(code) }));
}

/** What was written of the sources of a year: those left empty are not known of. */
const givenOf = (codes: readonly string[], year: number, amount: Written['amount']): readonly (readonly [source: string, minor: number])[] =>
  codes.flatMap((code) => { const minor = amount(paidBy(code, year)); return minor === undefined ? [] : [[code, minor] as const]; });

/** The record of a year, where it says otherwise than the one that stands. */
function recordOf({ id, execution }: PlanProject, year: number, codes: readonly string[], { amount, text }: Pick<Written, 'amount' | 'text'>): Recorded | undefined {
  const [known, committed, paid] = [execution[year], amount(committedIn(year)), amount(paidIn(year))];
  if (!known && paid === undefined && committed === undefined) return undefined;
  const sources = givenOf(codes, year, amount);
  const before = Object.entries(known?.sources ?? {});
  const isSame = known && (paid ?? 0) === known.paid && committed === known.committed && before.length === sources.length && sources.every(([source, minor]) => known.sources?.[source] === minor);
  if (isSame) return undefined;
  const motive = known && text('motive');
  return { type: 'recordExecution', payload: { project: id, year, paid: paid ?? 0, ...(committed !== undefined && { committed }), ...(sources.length > 0 && { sources: Object.fromEntries(sources) }), ...(motive && { motive }) } };
}

/** Amounts as they are being typed: what cannot be read yet is told once it is sent. */
function reader({ unit, say }: PlannerScene, text: Text): Written['amount'] {
  return (name) => {
    const read = text(name) === '' ? undefined : readAmount(text(name), unit, say.format.language);
    return read?.ok ? read.minor : undefined;
  };
}

/** Where sources of a year are written, what was paid is their sum. */
const sumsOf = (scene: PlannerScene, years: readonly number[], codes: readonly string[], text: Text): ReadonlyMap<string, string> => new Map(years.flatMap((year) => {
  if (codes.every((code) => text(paidBy(code, year)) === '')) return [];
  return [[paidIn(year), typed(scene, givenOf(codes, year, reader(scene, text)).reduce((sum, [, minor]) => sum + minor, 0))] as const];
}));

/** What was planned, beside what is written: by source and in the whole, and by how much it is exceeded. */
function notesOf(scene: PlannerScene, { funding, credits }: PlanProject, years: readonly number[], codes: readonly string[], text: Text): ReadonlyMap<string, Note> {
  const { say, unit } = scene;
  const amount = reader(scene, text);
  const sums = sumsOf(scene, years, codes, text);
  const paid = reader(scene, (name) => sums.get(name) ?? text(name));
  const note = (name: string, planned: number, minor: number | undefined, plan: string): readonly (readonly [string, Note])[] => {
    if (minor !== undefined && minor > planned) return [[name, { words: say('planner.execution.over', { amount: amountIn(say, unit, minor - planned) }), isLook: true }]];
    return planned > 0 && plan ? [[name, { words: plan }]] : [];
  };
  return new Map(years.flatMap((year) => [
    ...note(paidIn(year), credits[year] ?? 0, paid(paidIn(year)), ''),
    ...codes.flatMap((code) => {
      const planned = funding.find((one) => one.source === code && one.year === year)?.amount ?? 0;
      return note(paidBy(code, year), planned, amount(paidBy(code, year)), say('planner.execution.planned', { amount: amountIn(say, unit, planned) }));
    }),
  ]));
}

/** Fields of what was committed, paid, and paid by each source, year by year, with the rows they stand in. */
function fieldsOf(scene: PlannerScene, project: PlanProject, years: readonly number[]): Required<Pick<FormPlan, 'fields' | 'grid' | 'more'>> {
  const { say, nameOf } = scene;
  const { execution, credits } = project;
  const sources = sourcesOf(scene, project).map(({ code, isOwn }) => ({ code, isOwn, name: nameOf('source', code) }));
  const field = (name: string, label: string, year: number, minor: number | undefined): Field => ({ name, label: say('planner.form.fundingOf', { source: label, year: String(year) }), kind: 'amount', value: typed(scene, minor) });
  const [committed, paid] = [say('planner.execution.committed'), say('planner.execution.paid')];
  const rowsOf = (isOwn: boolean): FormPlan['grid'] & object => ({ head: [], rows: sources.filter((one) => one.isOwn === isOwn).map(({ code, name }) => [say('planner.execution.from', { source: name }), years.map((year) => paidBy(code, year))] as const) });
  return {
    fields: years.flatMap((year) => [
      field(committedIn(year), committed, year, execution[year]?.committed), field(paidIn(year), paid, year, execution[year]?.paid),
      ...sources.map(({ code, name }) => field(paidBy(code, year), `${paid}, ${name}`, year, execution[year]?.sources?.[code])),
    ]),
    grid: {
      head: years.map((year) => say('planner.execution.year', { year: String(year), amount: amountIn(say, scene.unit, credits[year] ?? 0) })),
      rows: [[committed, years.map(committedIn)], [paid, years.map(paidIn)], ...rowsOf(true).rows],
    },
    more: { label: say('planner.execution.others'), rows: rowsOf(false).rows },
  };
}

/** What was really committed and paid of a line, year by year and source by source, beside what was planned. A record takes the place of the one before it. */
export function executionForm(scene: PlannerScene, project: PlanProject, send: SendRecords): FormPlan {
  const { say, unit, view, plan } = scene;
  const { execution } = project;
  const years = view.years.map(({ year }) => year);
  const codes = sourcesOf(scene, project).map(({ code }) => code);
  const closed = new Set(plan?.closedYears.map(({ year }) => year));
  const { fields, ...rows } = fieldsOf(scene, project, years);
  const asksMotive = years.some((year) => closed.has(year) && execution[year]);
  const corrected = (written: Written): boolean => years.some((year) => closed.has(year) && execution[year] && recordOf(project, year, codes, written));
  return {
    ...rows, save: say('planner.form.save'), hint: `${say(`planner.unit.${unit.name}`, { currency: say.format.currency(view.plan.currency) })}. ${say('planner.execution.say')}`,
    fields: [...fields, ...(asksMotive ? [{ name: 'motive', label: say('planner.execution.motive'), kind: 'words', value: '' } as Field] : [])],
    heard: (text) => [...sumsOf(scene, years, codes, text)].map(([name, amount]) => say('planner.execution.sum', { year: name.slice(1), amount })).join(' '),
    derived: (text) => sumsOf(scene, years, codes, text), notes: (text) => notesOf(scene, project, years, codes, text),
    check: (written) => (corrected(written) && written.text('motive') === '' ? [['motive', say('planner.execution.motiveNeeded')]] : []),
    done: async (written) => {
      const bodies = years.flatMap((year) => recordOf(project, year, codes, written) ?? []);
      if (bodies.length === 0) return true;
      const answer = await send(bodies);
      if (answer === true) scene.announce(say('planner.execution.done', { code: isolate(project.code) }));
      return answer;
    },
  };
}
