import type { Rate } from '../lib/processor.ts';
import { median } from '../lib/statistics.ts';
import type { Area, Findings, GoalOutcome, Options } from '../lib/area.ts';
import { kib, mib, middle, perSecond, seconds, times } from '../lib/write.ts';
import { CYCLE, PROGRAMME, getJson, publishUntil, tokenOf } from './demonstration.ts';
import { startBare } from './bare-server.ts';
import { fetchFixed, stripped, type FixedAnswer, type Headers } from './fixed-answer.ts';
import { CONNECTIONS, load } from './load.ts';
import { startProduct, temporaryFolder, type Product } from './product.ts';

const LIST = `/v1/scorecards?programme=${PROGRAMME}&cycle=${CYCLE}&limit=200`;
const CARD = `/v1/scorecards/${PROGRAMME}/${CYCLE}/sn-kd-kd1-1`;
const READER = 'coach-kolda';
const LINES = 123;
const GOAL = { read: 0.85, notModified: 0.9, firstStartMs: 180_000, secondStartMs: 10_000, firstDataBytes: 30 * 1024 };
/** Many short turns rather than a few long ones: what else the machine does then falls on everybody. */
const LOAD_SECONDS = 2;
const WARM_SECONDS = 2;
const GZIP: Headers = { 'accept-encoding': 'gzip' };

interface Workload { readonly name: string; readonly path: string; readonly headers: Headers; readonly status: 200 | 304; readonly goal: number }

/** What readers ask for: anybody the list, a coach the working card. The tag of a 304 is the one the first answer bore. */
async function workloads(url: string): Promise<{ workload: Workload; answer: FixedAnswer }[]> {
  const of = async (name: string, path: string, headers: Headers) => ({ workload: { name, path, headers, status: 200 as const, goal: GOAL.read }, answer: await fetchFixed(url + path, headers) });
  const signedIn = { authorization: `Bearer ${await tokenOf(url, READER)}` };
  const [list, card] = [await of(`GET list of ${LINES}, gzip`, LIST, GZIP), await of('GET one scorecard, gzip', CARD, { ...GZIP, ...signedIn })];
  const again = ({ workload, answer }: typeof list, name: string) =>
    ({ workload: { ...workload, name, headers: { ...workload.headers, 'if-none-match': answer.etag }, status: 304 as const, goal: GOAL.notModified }, answer });
  return [
    list, await of(`GET list of ${LINES}, not compressed`, LIST, {}), again(list, 'GET list again, 304'),
    card, await of('GET one scorecard, not compressed', CARD, signedIn), again(card, 'GET one scorecard again, 304'),
  ];
}

interface Rates { readonly product: Rate[]; readonly bare: Rate[]; readonly bareSameHeaders: Rate[] }

async function race({ workload, answer }: { workload: Workload; answer: FixedAnswer }, product: Product, runs: number): Promise<Rates> {
  const [bare, sameHeaders] = [await startBare(stripped(answer)), await startBare(answer)];
  const targets = [['product', product], ['bare', bare], ['bareSameHeaders', sameHeaders]] as const;
  const rates: Rates = { product: [], bare: [], bareSameHeaders: [] };
  const { path, headers, status } = workload;
  for (const [, target] of targets) await load(target, path, headers, status, WARM_SECONDS);
  for (let run = 0; run < runs; run += 1) {
    // Each goes first in turn, so that a machine that slows down favours nobody.
    for (let at = 0; at < targets.length; at += 1) {
      const [name, target] = targets[(run + at) % targets.length]!;
      rates[name].push(await load(target, path, headers, status, LOAD_SECONDS));
    }
  }
  await Promise.all([bare.stop(), sameHeaders.stop()]);
  return rates;
}

/** Median of the ratios of each round. */
const against = (rates: Rates, to: readonly Rate[]): number => median(rates.product.map(({ perSecond }, run) => perSecond / to[run]!.perSecond));
const speed = (rates: readonly Rate[]): string => perSecond(median(rates.map((rate) => rate.perSecond)));
const cost = (rates: readonly Rate[]): number => median(rates.map((rate) => rate.cost));

async function measureStarts(data: string, runs: number): Promise<{ first: number; again: number[]; product: Product }> {
  const firstOne = await startProduct({ data });
  await firstOne.stop();
  const again: number[] = [];
  for (let left = runs; left > 1; left -= 1) {
    const one = await startProduct({ data });
    again.push(one.startedIn);
    await one.stop();
  }
  const product = await startProduct({ data });
  return { first: firstOne.startedIn, again: [...again, product.startedIn], product };
}

const bytesOf = ({ body }: FixedAnswer): number => Buffer.from(body, 'base64').byteLength;

function goalsOf(found: readonly { workload: Workload; rates: Rates }[], first: number, again: number, firstData: number): GoalOutcome[] {
  return [
    ...found.map(({ workload, rates }): GoalOutcome => {
      const ratio = against(rates, rates.bare);
      return { what: `${workload.name}, against bare node:http`, goal: `≥ ${workload.goal}`, measured: times(ratio), reached: ratio >= workload.goal };
    }),
    { what: 'server alone, first start with an empty folder', goal: '< 3 min with npm ci', measured: seconds(first), reached: first < GOAL.firstStartMs },
    { what: 'second start', goal: '< 10 s', measured: seconds(again), reached: again < GOAL.secondStartMs },
    { what: 'first data a widget asks for', goal: '≤ 30 KiB compressed', measured: kib(firstData), reached: firstData <= GOAL.firstDataBytes },
  ];
}

async function measure({ runs }: Options): Promise<Findings> {
  const folder = temporaryFolder('server');
  const { first, again, product } = await measureStarts(folder.path, Math.min(runs, 5));
  const idle = product.memory();
  await publishUntil(product.url, LINES);
  const { items } = await getJson<{ items: readonly unknown[] }>(product.url + LIST);
  if (items.length !== LINES) throw new Error(`The list holds ${items.length} results; ${LINES} were expected.`);
  const all = await workloads(product.url);
  const found: { workload: Workload; answer: FixedAnswer; rates: Rates }[] = [];
  for (const one of all) found.push({ ...one, rates: await race(one, product, runs) });
  const loaded = product.memory();
  await product.stop();
  folder.remove();
  return {
    tables: [
      { title: 'Starting the server and the demonstration intranet', columns: ['', ''], rows: [['first start, empty folder', seconds(first)], ['later starts', middle(again, seconds)], ['memory when started', mib(idle)], ['memory after the loads below', mib(loaded)]] },
      {
        title: `Reading, ${CONNECTIONS} connections, ${LOAD_SECONDS} s at a time, median of ${runs}`,
        columns: ['', 'bytes', 'Jalon', 'bare node:http', 'ratio', 'bare, same headers', 'ratio', 'processor per answer, against bare'],
        note: 'The bare server sends the same body with nothing but its type, length and tag; beside it, the same with every header Jalon sends. Ratios are medians of the ratios of each round. Jalon writes its access log.',
        rows: found.map(({ workload, answer, rates }) => [
          workload.name, workload.status === 304 ? '0' : kib(bytesOf(answer)), speed(rates.product), speed(rates.bare), against(rates, rates.bare).toFixed(2),
          speed(rates.bareSameHeaders), against(rates, rates.bareSameHeaders).toFixed(2), `${cost(rates.product).toFixed(1)} µs, ${times(cost(rates.product) / cost(rates.bare))}`,
        ]),
      },
    ],
    goals: goalsOf(found, first, median(again), bytesOf(found[3]!.answer)),
    raw: { first, again, idle, loaded, found: found.map(({ workload, rates }) => ({ workload, rates })) },
  };
}

export const server: Area = { name: 'server', usualRuns: 9, measure };
