import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { start } from '../../../tools/run/children.ts';
import { postgresBin, startPostgres } from '../../../tools/test/postgres.ts';
import type { Area, Findings, GoalOutcome, Options, Table } from '../lib/area.ts';
import type { Rate } from '../lib/processor.ts';
import { median } from '../lib/statistics.ts';
import { ms, perSecond } from '../lib/write.ts';
import { startProduct, temporaryFolder, type Place } from '../server/product.ts';
import { PLAN_LINES, writeLongPlan, type PlanRates } from './plan-writing.ts';
import { openWriters } from './writers.ts';

const AT_ONCE = 16;
const SECONDS = 3;
const BATCH = 20;
const GOAL = 0.3;
/** Gestures in a row on a long plan; what a person waits for one of them at most, three frames of sixty a second. */
const GESTURES = 12;
const PLAN_GOAL_MS = 50;
/** As an installation runs: what is acknowledged is on the disk. */
const DURABLE = ['fsync=on', 'synchronous_commit=on'];

type Engine = 'pglite' | 'postgresql';
const NAMES: Readonly<Record<Engine, string>> = { pglite: 'PGlite (embedded)', postgresql: 'PostgreSQL 15' };

interface Rates { readonly single: Rate[]; readonly withView: Rate[]; readonly batches: Rate[]; readonly insertsAtOnce: Rate[]; readonly insertsAlone: Rate[]; readonly plan: PlanRates[] }

/** The database by itself, in a process of its own. */
async function inserts(engine: Engine, place: string, atOnce: number): Promise<Rate> {
  const child = start(process.execPath, [join(import.meta.dirname, 'single-inserts.ts'), engine, place, String(SECONDS), String(atOnce)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = await Promise.all([text(child.stdout!), once(child, 'close')]);
  if (child.exitCode !== 0) throw new Error(`Single inserts on ${NAMES[engine]} ended with ${child.exitCode}.`);
  return JSON.parse(said) as Rate;
}

async function race(engine: Engine, place: Place, insertPlace: string, runs: number): Promise<Rates> {
  const product = await startProduct(place);
  const writers = await openWriters(product, AT_ONCE);
  const rates: Rates = { single: [], withView: [], batches: [], insertsAtOnce: [], insertsAlone: [], plan: [] };
  await writers.write(SECONDS, 1, 'none');
  const turns = [
    async () => rates.single.push(await writers.write(SECONDS, 1, 'none')), async () => rates.insertsAtOnce.push(await inserts(engine, insertPlace, AT_ONCE)),
    async () => rates.insertsAlone.push(await inserts(engine, insertPlace, 1)),
    async () => rates.withView.push(await writers.write(SECONDS, 1, 'view')), async () => rates.batches.push(await writers.write(SECONDS, BATCH, 'none')),
    async () => rates.plan.push(await writeLongPlan(product, GESTURES)),
  ];
  for (let run = 0; run < runs; run += 1) for (let at = 0; at < turns.length; at += 1) await turns[(run + at) % turns.length]!();
  writers.close();
  await product.stop();
  return rates;
}

async function onEmbedded(runs: number): Promise<Rates> {
  const [data, bare] = [temporaryFolder('pglite'), temporaryFolder('inserts')];
  try {
    return await race('pglite', { data: data.path }, join(bare.path, 'database'), runs);
  } finally {
    data.remove();
    bare.remove();
  }
}

async function onServer(runs: number): Promise<Rates> {
  const [postgres, data] = [await startPostgres(DURABLE), temporaryFolder('postgresql')];
  try {
    return await race('postgresql', { data: data.path, databaseUrl: postgres.url }, postgres.url, runs);
  } finally {
    data.remove();
    await postgres.stop();
  }
}

const ratio = ({ single, insertsAtOnce }: Rates): number => median(single.map(({ perSecond }, run) => perSecond / insertsAtOnce[run]!.perSecond));
const costs = (rates: readonly Rate[]): number => median(rates.map(({ cost }) => cost));

function goalOf(engine: Engine, rates: Rates | undefined): GoalOutcome {
  const base = { what: `commands per second on ${NAMES[engine]}, journal and views included, against single inserts`, goal: `≥ ${GOAL}` };
  return rates ? { ...base, measured: ratio(rates).toFixed(2), reached: ratio(rates) >= GOAL } : { ...base, measured: 'no PostgreSQL 15 here', reached: null };
}

function tableOf(found: readonly (readonly [Engine, Rates])[], runs: number): Table {
  const row = (what: string, of: (rates: Rates) => string): string[] => [what, ...found.map(([, rates]) => of(rates))];
  const rate = (what: string, name: Exclude<keyof Rates, 'plan'>): string[] => row(what, (rates) => `${perSecond(median(rates[name].map((one) => one.perSecond)))} · ${Math.round(costs(rates[name]))} µs`);
  return {
    title: `Writing, ${AT_ONCE} people at once in ${AT_ONCE} assessments over HTTP, ${SECONDS} s at a time, median of ${runs}`, columns: ['per second · processor in the process that writes', ...found.map(([engine]) => NAMES[engine])],
    rows: [
      rate('commands, one per request', 'single'), rate('the same with the scorecard in the answer', 'withView'), rate(`commands, ${BATCH} per request`, 'batches'),
      rate(`the database’s own single inserts, ${AT_ONCE} at once`, 'insertsAtOnce'), rate('the database’s own single inserts, one after the other', 'insertsAlone'),
      row('commands one per request, against inserts at once', (rates) => ratio(rates).toFixed(2)),
      row('processor of an insert, against that of a command', (rates) => (costs(rates.insertsAtOnce) / costs(rates.single)).toFixed(2)),
    ],
    note: 'A command is checked, applied, journalled with what stood before and after, and its scorecard made and stored, in one transaction. PostgreSQL runs with fsync.',
  };
}

const GESTURE_WORDS: Readonly<Record<keyof PlanRates, string>> = {
  edit: 'the cost of one line', undo: 'taken back', view: 'the same with the view in the answer', read: 'the plan read whole', adopt: 'adoption by the council', afterwards: 'one line of the adopted plan',
};

function planTable(found: readonly (readonly [Engine, Rates])[], runs: number): Table {
  const of = (rates: Rates, name: keyof PlanRates): string => `${ms(median(rates.plan.map((one) => one[name].ms)))} · ${ms(median(rates.plan.map((one) => one[name].cost)))}`;
  return {
    title: `A plan of ${PLAN_LINES} lines, one person, one gesture after the other over HTTP, median of ${runs}`, columns: ['waited · processor in the process that writes', ...found.map(([engine]) => NAMES[engine])],
    rows: (Object.keys(GESTURE_WORDS) as (keyof PlanRates)[]).map((name) => [GESTURE_WORDS[name], ...found.map(([, rates]) => of(rates, name))]),
    note: 'Checked, applied, journalled, the state kept, and the view made and stored, in one transaction.',
  };
}

const planGoal = ([engine, { plan }]: readonly [Engine, Rates]): GoalOutcome => {
  const measured = median(plan.map(({ edit }) => edit.cost));
  return { what: `processor for one line changed of ${PLAN_LINES} on ${NAMES[engine]}, journal and view included`, goal: `≤ ${PLAN_GOAL_MS} ms`, measured: ms(measured), reached: measured <= PLAN_GOAL_MS };
};

async function measure({ runs }: Options): Promise<Findings> {
  const embedded = await onEmbedded(runs);
  const server = postgresBin() === undefined ? undefined : await onServer(runs);
  const found: [Engine, Rates][] = [['pglite', embedded], ...(server ? [['postgresql', server] as [Engine, Rates]] : [])];
  return { tables: [tableOf(found, runs), planTable(found, runs)], goals: [goalOf('pglite', embedded), goalOf('postgresql', server), ...found.map(planGoal)], raw: Object.fromEntries(found) };
}

export const database: Area = { name: 'database', usualRuns: 5, measure };
