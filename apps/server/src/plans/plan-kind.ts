import { ENGINE_VERSION } from '@jalon/core/assessment';
import {
  applyPlanBatch, entityValueOf, findingsBy, mayReadPlans, noPlan, parsePlanEntity, planActorOn, type PlanActor, type PlanCommand, type PlanCommandBody, type PlanContext, type PlanState,
} from '@jalon/core/investment';
import { dateInZone } from '@jalon/core/time';
import type { AggregateKind, BatchResult, ChangedEntity, Open, Sending } from '../aggregates/aggregate-kind.ts';
import { base64Of, type Shelf } from '../aggregates/aggregate-store.ts';
import { unpackState } from '../aggregates/packed-state.ts';
import { KeptStates } from '../aggregates/kept-states.ts';
import { tellByEntity } from '../aggregates/tell-by-entity.ts';
import type { Services } from '../services.ts';
import { tagsOfPlan, type PlanSubject } from './plan-subject.ts';
import { makePlanView, planMadeWith, planTag } from './plan-view.ts';

type SendingPlan = Sending<PlanSubject, PlanCommand>;
export type PlanKind = AggregateKind<PlanState, PlanCommand, PlanSubject>;

/** Where plans are kept, and the views made of them. */
const PLANS: Shelf = {
  table: 'plans', states: 'packed',
  columns: { territory_id: 'text', programme: 'text', status: 'text', first_year: 'int', framework_code: 'text', framework_version: 'text', changed_at: 'timestamptz' },
  moving: ['programme', 'status', 'first_year', 'changed_at'],
  views: { table: 'plan_views', keys: { plan_id: 'text' }, columns: { version: 'int', as_of: 'date', valid_until: 'date', etag: 'text', made_with: 'text', summary: 'text' } },
};

/** A plan of two thousand lines holds some megabytes. */
const MOST_KEPT = 60;

const actorIn = ({ person, subject: { territory, asOf } }: SendingPlan): PlanActor => planActorOn(person, territory, asOf) ?? { id: person.id, role: 'reader', grants: person.grants };

function contextOf(sending: SendingPlan): PlanContext {
  const { subject: { territory, framework, setting, basis }, now } = sending;
  return { actor: actorIn(sending), now, asOf: dateInZone(now, framework.timeZone), territory: { id: territory.id, path: territory.path }, framework, findings: findingsBy(framework, setting), basis };
}

function apply(state: PlanState, sending: SendingPlan): BatchResult<PlanState> {
  const result = applyPlanBatch(state, sending.commands, contextOf(sending));
  if (!result.ok) return result;
  const isChanged = result.outcomes.some(({ changed }) => changed.length > 0);
  return isChanged && sending.person.demonstration ? { ...result, state: { ...result.state, demonstration: true } } : result;
}

/** The line a command is about, where it is about one. */
function itemOf(command: PlanCommand, changed: readonly ChangedEntity[]): string | null {
  const { type, payload } = command as PlanCommandBody;
  if (type === 'addProject') return payload.project.id;
  if ('project' in payload && typeof payload.project === 'string') return payload.project;
  const lines = new Set(changed.map(({ entity }) => { const named = parsePlanEntity(entity); return named?.kind === 'project' ? named.project : null; }));
  const [only = null] = lines;
  return lines.size === 1 ? only : null;
}

/** What a new plan is based on, as it stands. */
async function readBasis({ database }: Pick<Services, 'database'>, commands: readonly PlanCommand[]): Promise<PlanState | undefined> {
  const [first] = commands.flatMap((command) => (command.type === 'createPlan' && command.payload.basedOn ? [command.payload.basedOn.plan] : []));
  if (first === undefined) return undefined;
  const row = await database.db.selectFrom('plans').select('state').where('id', '=', first).where('version', '>', 0).executeTakeFirst();
  return row && unpackState<PlanState>(row.state);
}

function show({ subject, state, start, at }: Open<PlanState, PlanSubject>): ReturnType<PlanKind['show']> {
  const view = makePlanView(state, subject, at, start);
  const row = { plan_id: subject.id, version: view.version, as_of: subject.asOf, valid_until: null, etag: view.etag, made_with: view.madeWith, summary: view.summary, body: base64Of(view.body) };
  return { view, rows: [row] };
}

/** Plans of investments. */
export function createPlanKind(parts: Pick<Services, 'database'>): PlanKind {
  return {
    name: 'plan', shelf: PLANS, engine: ENGINE_VERSION, kept: new KeptStates<PlanState>(MOST_KEPT), apply, show, valueOf: entityValueOf,
    blank: ({ id, territory, framework: { code, version, hash } }) => ({ ...noPlan(id, territory.id), framework: { code, version, hash } }),
    async prepare({ subject, commands }) {
      const basis = await readBasis(parts, commands);
      return basis ? { ...subject, basis } : subject;
    },
    // Frameworks do not change while the server runs.
    inForce: (subject) => subject,
    programmes: () => [],
    currencyOf: ({ framework }) => framework.currency,
    actorOn: (sending) => actorIn(sending),
    isGranted: ({ person, subject }) => mayReadPlans(person.grants, subject.territory, subject.asOf),
    tell: (command, changed, before) => tellByEntity(itemOf(command, changed), changed, before),
    columns: ({ state, subject: { territory, framework }, at }) => ({
      territory_id: territory.id, programme: state.programme ?? null, status: state.status, first_year: state.firstYear, framework_code: framework.code, framework_version: framework.version, changed_at: at,
    }),
    view: (state, subject) => makePlanView(state, subject, ''),
    async standing(trx, state, subject) {
      const row = await trx.selectFrom('plan_views').select('etag').where('plan_id', '=', state.id).where('made_with', '=', planMadeWith(subject)).executeTakeFirst();
      return [planTag(state, subject), ...(row ? [row.etag] : state.version > 0 ? [makePlanView(state, subject, '').etag] : [])];
    },
    tags: ({ subject }) => tagsOfPlan(subject),
    along: async () => undefined,
  };
}
