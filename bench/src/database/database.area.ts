import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { start } from '../../../tools/run/children.ts';
import { postgresBin, startPostgres } from '../../../tools/test/postgres.ts';
import type { Area, Findings, GoalOutcome, Options, Table } from '../lib/area.ts';
import type { Rate } from '../lib/processor.ts';
import { median } from '../lib/statistics.ts';
import { perSecond } from '../lib/write.ts';
import { startProduct, temporaryFolder, type Place } from '../server/product.ts';
import { openWriters } from './writers.ts';

const AT_ONCE = 16;
const SECONDS = 3;
const BATCH = 20;
const GOAL = 0.3;
/** As an installation runs: what is acknowledged is on the disk. */
const DURABLE = ['fsync=on', 'synchronous_commit=on'];

type Engine = 'pglite' | 'postgresql';
const NAMES: Readonly<Record<Engine, string>> = { pglite: 'PGlite (embedded)', postgresql: 'PostgreSQL 15' };

interface Rates { readonly single: Rate[]; readonly withView: Rate[]; readonly batches: Rate[]; readonly insertsAtOnce: Rate[]; readonly insertsAlone: Rate[] }

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
  const rates: Rates = { single: [], withView: [], batches: [], insertsAtOnce: [], insertsAlone: [] };
  await writers.write(SECONDS, 1, 'none');
  const turns = [
    async () => rates.single.push(await writers.write(SECONDS, 1, 'none')), async () => rates.insertsAtOnce.push(await inserts(engine, insertPlace, AT_ONCE)),
    async () => rates.insertsAlone.push(await inserts(engine, insertPlace, 1)),
    async () => rates.withView.push(await writers.write(SECONDS, 1, 'view')), async () => rates.batches.push(await writers.write(SECONDS, BATCH, 'none')),
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
  const rate = (what: string, name: keyof Rates): string[] => row(what, (rates) => `${perSecond(median(rates[name].map((one) => one.perSecond)))} · ${Math.round(costs(rates[name]))} µs`);
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

async function measure({ runs }: Options): Promise<Findings> {
  const embedded = await onEmbedded(runs);
  const server = postgresBin() === undefined ? undefined : await onServer(runs);
  const found: [Engine, Rates][] = [['pglite', embedded], ...(server ? [['postgresql', server] as [Engine, Rates]] : [])];
  return { tables: [tableOf(found, runs)], goals: [goalOf('pglite', embedded), goalOf('postgresql', server)], raw: Object.fromEntries(found) };
}

export const database: Area = { name: 'database', usualRuns: 5, measure };
