import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { asksOf, type AssessmentCommand, type InputValue } from '@jalon/core/assessment';
import type { LoadedReferential } from '@jalon/core/referential';
import { processorSeconds, type Rate } from '../lib/processor.ts';
import type { Product } from '../server/product.ts';
import { CYCLE, PROGRAMME, command, getJson, tokenOf } from '../server/demonstration.ts';

const WRITER = 'coach-kolda';
const REGION = 'sn-kd';

/** Somebody who records answers in one assessment, one after the other, each on the version before. */
interface Desk { readonly territory: string; version: number; turn: number }

export interface Writers {
  /** Commands acknowledged while so many people write at once, each in an assessment of their own. */
  write(seconds: number, commandsPerRequest: number, include: 'none' | 'view'): Promise<Rate>;
  close(): void;
}

const KEPT_ALIVE = { keepAlive: true, maxSockets: 64 };

type Post = (territory: string, body: object) => Promise<{ version: number }>;

function posting(url: string, token: string, agent: Agent): Post {
  return (territory, body) => new Promise((resolve, reject) => {
    const content = JSON.stringify(body);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'content-length': Buffer.byteLength(content) };
    request(`${url}/v1/assessments/${PROGRAMME}~${CYCLE}~${territory}/commands`, { method: 'POST', agent, headers }, (answer) => {
      void text(answer).then((said) => (answer.statusCode === 200 ? resolve(JSON.parse(said) as { version: number }) : reject(new Error(`${answer.statusCode}: ${said}`))), reject);
    }).once('error', reject).end(content);
  });
}

/** Items that ask for figures or facts, with the types of what they ask. */
function askedItems({ gates, indicators, inputs }: LoadedReferential): { item: string; asks: { code: string; type: string }[] }[] {
  const typeOf = new Map(inputs.map(({ code, type }) => [code, type]));
  return [...gates, ...indicators].map((item) => ({ item: item.code, asks: asksOf(item).inputs.map((code) => ({ code, type: typeOf.get(code) ?? 'count' })) })).filter(({ asks }) => asks.length > 0);
}

/** Another value each turn: an answer that changes nothing would be no work. */
function valueFor(type: string, turn: number, currency: string): InputValue {
  if (type === 'money') return { amount: 100_000_000 + turn, currency };
  if (type === 'boolean') return turn % 2 === 0;
  return type === 'count' ? 1 + (turn % 50) : ((turn % 100) / 100).toFixed(2);
}

function recordCommand(desk: Desk, items: ReturnType<typeof askedItems>, currency: string, base: number): AssessmentCommand {
  desk.turn += 1;
  const { item, asks } = items[desk.turn % items.length]!;
  // The round as well as the turn, so that a yes is a no the next time round.
  const turn = desk.turn + Math.floor(desk.turn / items.length);
  return command('recordAnswer', { item, input: Object.fromEntries(asks.map(({ code, type }) => [code, valueFor(type, turn, currency)])) }, base);
}

async function openDesks(url: string, token: string, count: number): Promise<Desk[]> {
  const { items } = await getJson<{ items: { id: string }[] }>(`${url}/v1/territories?kind=commune&within=${REGION}&limit=${count}`);
  if (items.length < count) throw new Error(`${REGION} has ${items.length} communes; ${count} were wanted.`);
  return Promise.all(items.map(async ({ id }) => ({ territory: id, turn: 0, version: (await getJson<{ version: number }>(`${url}/v1/assessments/${PROGRAMME}~${CYCLE}~${id}`, token)).version })));
}

/** Opens so many assessments of the coach's region in a started product. */
export async function openWriters({ url, pid }: Pick<Product, 'url' | 'pid'>, count: number): Promise<Writers> {
  const token = await tokenOf(url, WRITER);
  const cycle = await getJson<{ grid: { code: string; version: string } }>(`${url}/v1/cycles/${PROGRAMME}/${CYCLE}`);
  const grid = await getJson<LoadedReferential>(`${url}/v1/referentials/${cycle.grid.code}/${cycle.grid.version}`);
  const items = askedItems(grid);
  const desks = await openDesks(url, token, count);
  const agent = new Agent(KEPT_ALIVE);
  const post = posting(url, token, agent);
  const writeAt = async (desk: Desk, end: number, perRequest: number, include: string): Promise<number> => {
    let acknowledged = 0;
    while (performance.now() < end) {
      const commands = Array.from({ length: perRequest }, () => recordCommand(desk, items, grid.currency, desk.version));
      const { version } = await post(desk.territory, { commands, include });
      if (version !== desk.version + perRequest) throw new Error(`${desk.territory} went from version ${desk.version} to ${version} with ${perRequest} commands.`);
      desk.version = version;
      acknowledged += perRequest;
    }
    return acknowledged;
  };
  return {
    async write(seconds, perRequest, include) {
      const [start, before] = [performance.now(), processorSeconds(pid)];
      const counts = await Promise.all(desks.map((desk) => writeAt(desk, start + seconds * 1000, perRequest, include)));
      const commands = counts.reduce((all, one) => all + one, 0);
      return { perSecond: (commands / (performance.now() - start)) * 1000, cost: ((processorSeconds(pid) - before) / commands) * 1e6 };
    },
    close: () => agent.destroy(),
  };
}
