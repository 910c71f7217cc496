import type { PlanCommandBody, PlanState, PlanView } from '@jalon/core/investment';
import type { PlanInFull, SendPlanCommandsResponse } from '@jalon/contract';
import type { PersonaName } from '../stand-in/personas.ts';
import { KOLDA } from './kolda.ts';
import { expectAnswer, type Raw, type Suite } from './suite.ts';

/** Where plans are written: the commune of Kolda, whose secretary, mayor, team, coach and prefect are among the personas. */
const FIRST_YEAR = 2026;
const M = 1_000_000;

type Line = Extract<PlanCommandBody, { readonly type: 'addProject' }>['payload']['project'];

/** A line that breaks no rule: one purchase of services on own funds. */
export const lineOf = (id: string, amount = 20 * M, more: Partial<Line> = {}): Line => ({
  id, code: id.slice(-12), title: `Ligne ${id}`, sector: 'planning', marks: [], mode: 'MODir', nature: 'services', status: 'planned', cost: amount, ap: amount, paid: 0, credits: { [FIRST_YEAR]: amount },
  funding: [{ source: 'own', year: FIRST_YEAR, amount }], execution: {}, schedule: { start: '2026-Q2', end: '2026-Q3' }, procurement: { procedure: 'drp-simple', dates: { notice: '2026-01-20' } }, ...more,
});

export interface Plans {
  /** The first command of a plan. */
  create(more?: object): Promise<PlanCommandBody>;
  /** Sends commands raw: `bodies` may hold anything. `base`: the version they were made on. */
  send(as: PersonaName | undefined, plan: string, bodies: readonly object[], base: number | 'any', more?: object, headers?: Readonly<Record<string, string>>): Promise<Raw>;
  /** A draft of Kolda with these lines and enough own funds, made by its secretary. Its id. */
  draft(lines?: readonly Line[]): Promise<string>;
  state(plan: string, as?: PersonaName): Promise<PlanState>;
  view(plan: string, as?: PersonaName): Promise<PlanView>;
}

export const sentOf = ({ body }: Raw) => body as SendPlanCommandsResponse;

/** What tests of plans write with: a new plan each, so that none disturbs another. */
export function createPlans(suite: Suite): Plans {
  const { api } = suite;
  const plans: Plans = {
    async create(more = {}) {
      const raw = await api.ask('listPlanningFrameworks', {}, { search: '?code=sn-pti' });
      expectAnswer(suite, 'listPlanningFrameworks', raw);
      const [framework] = (raw.body as { items: { code: string; version: string; hash: string }[] }).items;
      const { code, version, hash } = framework!;
      return { type: 'createPlan', payload: { territory: KOLDA, programme: 'pacasen', name: 'Essai de conformité', firstYear: FIRST_YEAR, years: 3, currency: 'XOF', framework: { code, version, hash }, demonstration: true, ...more } };
    },
    send: (as, plan, bodies, base, more = {}, headers = {}) =>
      api.ask('sendPlanCommands', { plan }, { as, body: JSON.stringify({ commands: bodies.map((body) => ({ id: api.uuid(), v: 1, base, ...body })), ...more }), headers }),
    async draft(lines = [lineOf('line-a'), lineOf('line-b')]) {
      const plan = `essai-${api.uuid()}`;
      const bodies: PlanCommandBody[] = [
        await plans.create(), { type: 'setCeiling', payload: { source: 'own', year: FIRST_YEAR, ceiling: { amount: 2000 * M, basis: 'estimated' } } },
        ...lines.map((project): PlanCommandBody => ({ type: 'addProject', payload: { project } })),
      ];
      expectAnswer(suite, 'sendPlanCommands', await plans.send('secretary-kolda', plan, bodies, 0));
      return plan;
    },
    async state(plan, as = 'secretary-kolda') {
      const raw = await api.ask('getPlan', { plan }, { as });
      expectAnswer(suite, 'getPlan', raw);
      return (raw.body as PlanInFull).plan as PlanState;
    },
    async view(plan, as = 'secretary-kolda') {
      const raw = await api.ask('getPlanView', { plan }, { as });
      expectAnswer(suite, 'getPlanView', raw);
      return raw.body as PlanView;
    },
  };
  return plans;
}
