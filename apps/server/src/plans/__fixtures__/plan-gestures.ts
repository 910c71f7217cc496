import { planningFrameworks } from '@jalon/referentials';
import { loadFramework } from '@jalon/core/schemas';
import type { PlanCommandBody, PlanState, PlanView } from '@jalon/core/investment';
import type { PlanSummary, Problem, SendPlanCommandsResponse } from '@jalon/contract';
import type { TestServer } from '../../testing/test-server.ts';

const loaded = loadFramework(planningFrameworks[0]);
if (!loaded.ok) throw new Error('the framework does not load');
const { code, version, hash } = loaded.value;

export const M = 1_000_000;
export const KOLDA = 'sn-kd-kd1-1';
export const LOUGA = 'sn-lg-ld1-1';

/** The first gesture of a plan. */
export const made = (territory: string, name = 'Essai'): PlanCommandBody =>
  ({ type: 'createPlan', payload: { territory, programme: 'pacasen', name, firstYear: 2026, years: 3, currency: 'XOF', framework: { code, version, hash } } });

/** A line that costs so much, all of it in 2026 and paid by the commune itself. */
export const line = (id: string, cost: number): PlanCommandBody => ({
  type: 'addProject', payload: { project: {
    id, code: id.toUpperCase(), title: `Ligne ${id}`, sector: 'urban', mode: 'MODir', nature: 'works', status: 'planned', cost, ap: cost, paid: 0, credits: { 2026: cost }, funding: [{ source: 'own', year: 2026, amount: cost }],
    marks: [], execution: {},
  } },
});

type Sent = readonly (PlanCommandBody & { readonly id?: string })[];

/** What somebody does with plans over HTTP. */
export function createPlanners(server: () => TestServer) {
  const post = (as: string | undefined, plan: string, bodies: Sent, base: number, more: object = {}, headers: Readonly<Record<string, string>> = {}): Promise<Response> => server().ask(`/v1/plans/${plan}/commands`, {
    method: 'POST', as, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ commands: bodies.map((body) => ({ id: crypto.randomUUID(), v: 1, base, ...body })), ...more }),
  });
  const get = (path: string, as?: string): Promise<Response> => server().ask(`/v1/plans${path}`, { as });
  const read = async <T>(path: string, as: string): Promise<T> => (await (await get(path, as)).json()) as T;
  return {
    post, get, read,
    async send(as: string, plan: string, bodies: Sent, base: number, more: object = {}): Promise<SendPlanCommandsResponse> {
      const answer = await post(as, plan, bodies, base, more);
      if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
      return (await answer.json()) as SendPlanCommandsResponse;
    },
    refuse: async (...args: Parameters<typeof post>): Promise<Problem> => (await (await post(...args)).json()) as Problem,
    state: async (plan: string, as = 'secretary-kolda'): Promise<PlanState> => (await read<{ plan: PlanState }>(`/${plan}`, as)).plan,
    view: (plan: string, as = 'secretary-kolda'): Promise<PlanView> => read(`/${plan}/view`, as),
    list: async (as: string, search = ''): Promise<readonly PlanSummary[]> => (await read<{ items: PlanSummary[] }>(`?limit=200${search}`, as)).items,
  };
}
