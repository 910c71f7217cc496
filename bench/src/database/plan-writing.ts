import { randomUUID } from 'node:crypto';
import type { PlanCommandBody } from '@jalon/core/investment';
import type { SendPlanCommandsResponse } from '@jalon/contract';
import { processorSeconds } from '../lib/processor.ts';
import { getJson, tokenOf } from '../server/demonstration.ts';
import type { Product } from '../server/product.ts';

/** The most a plan may have. */
export const PLAN_LINES = 2_000;
const YEAR = 2026;
const KOLDA = 'sn-kd-kd1-1';

/** Milliseconds a person waits, and those of the processor in the server, for each. */
export interface Waited { readonly ms: number; readonly cost: number }
/** By what was done. `edit`: the cost of one line. `view`: the same with the view in the answer. */
export interface PlanRates { readonly edit: Waited; readonly undo: Waited; readonly view: Waited; readonly adopt: Waited; readonly afterwards: Waited; readonly read: Waited }

type Persona = 'secretary-kolda' | 'mayor-kolda';

/** A line so small that no rule is against two thousand of them. */
const lineAt = (at: number) => ({
  id: `line-${at}`, code: `L-${at}`, title: `Ligne ${at}`, sector: 'planning', marks: [], mode: 'MODir' as const, nature: 'services' as const, status: 'planned' as const, cost: 5_000, ap: 9_000, paid: 0, credits: { [YEAR]: 5_000 },
  funding: [{ source: 'own', year: YEAR, amount: 5_000 }], execution: {}, schedule: { start: `${YEAR}-Q2`, end: `${YEAR}-Q3` }, procurement: { procedure: 'drp-simple', dates: { notice: `${YEAR}-01-20` } },
});

async function firstGestures(url: string): Promise<PlanCommandBody[]> {
  const { items: [framework] } = await getJson<{ items: { code: string; version: string; hash: string }[] }>(`${url}/v1/planning-frameworks?code=sn-pti`);
  const { code, version, hash } = framework!;
  return [
    { type: 'createPlan', payload: { territory: KOLDA, programme: 'pacasen', name: 'Mesure', firstYear: YEAR, years: 3, currency: 'XOF', framework: { code, version, hash } } },
    { type: 'setCeiling', payload: { source: 'own', year: YEAR, ceiling: { amount: 900_000_000, basis: 'estimated' } } },
    { type: 'restoreProjects', payload: { set: [], add: Array.from({ length: PLAN_LINES }, (_, at) => ({ project: lineAt(at) })), remove: [] } },
  ] as PlanCommandBody[];
}

/** One person at work in a plan as long as a plan may be, one gesture after the other. */
export async function writeLongPlan({ url, pid }: Pick<Product, 'url' | 'pid'>, turns: number): Promise<PlanRates> {
  const tokens = { 'secretary-kolda': await tokenOf(url, 'secretary-kolda'), 'mayor-kolda': await tokenOf(url, 'mayor-kolda') };
  const plan = `bench-${randomUUID()}`;
  let version = 0;
  const send = async (as: Persona, bodies: readonly object[], include = 'none'): Promise<SendPlanCommandsResponse> => {
    const commands = bodies.map((body) => ({ id: randomUUID(), v: 1, base: version, ...body }));
    const answer = await fetch(`${url}/v1/plans/${plan}/commands`, { method: 'POST', headers: { authorization: `Bearer ${tokens[as]}`, 'content-type': 'application/json' }, body: JSON.stringify({ commands, include }) });
    const said = await answer.text();
    if (!answer.ok) throw new Error(`A gesture on a long plan was answered ${answer.status}: ${said}`);
    const written = JSON.parse(said) as SendPlanCommandsResponse;
    if (written.version !== version + commands.length) throw new Error(`The plan went from version ${version} to ${written.version} with ${commands.length} commands.`);
    version = written.version;
    return written;
  };
  const waited = async (times: number, work: (turn: number) => Promise<unknown>): Promise<Waited> => {
    const [start, before] = [performance.now(), processorSeconds(pid)];
    for (let turn = 0; turn < times; turn += 1) await work(turn);
    return { ms: (performance.now() - start) / times, cost: ((processorSeconds(pid) - before) * 1000) / times };
  };
  let turn = 0;
  const edit = (include?: string) => send('secretary-kolda', [{ type: 'setCosts', payload: { project: `line-${(turn += 7) % PLAN_LINES}`, set: { cost: 5_000 + turn } } }], include);
  await send('secretary-kolda', await firstGestures(url));
  await waited(turns, () => edit());
  const inverses: object[] = [];
  const rates = {
    edit: await waited(turns, async () => inverses.push((await edit()).outcomes[0]!.inverse!)),
    undo: await waited(turns, () => send('secretary-kolda', [inverses.pop()!])),
    view: await waited(turns, async () => { if (!(await edit('view')).view) throw new Error('no view came'); }),
    read: await waited(turns, () => getJson(`${url}/v1/plans/${plan}`, tokens['secretary-kolda'])),
  };
  await send('mayor-kolda', [{ type: 'proposePlan', payload: {} }]);
  const adopt = await waited(1, () => send('mayor-kolda', [{ type: 'adoptPlan', payload: { reference: 'Délibération mesurée', on: '2025-05-02' } }]));
  const afterwards = await waited(turns, (rank) => send('secretary-kolda', [{ type: 'describeProject', payload: { project: `line-${rank * 7}`, set: { rank: rank + 1 } } }]));
  return { ...rates, adopt, afterwards };
}
