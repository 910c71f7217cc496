import { RUN_LINE_ACTS, applyRunBatch, emptyRun, runEntityValue, type AllocationRun, type RunActor, type RunCommand, type RunContext } from '@jalon/core/allocation';
import { ENGINE_VERSION, actorOn, mayReadDraft } from '@jalon/core/assessment';
import { dateInZone } from '@jalon/core/time';
import type { AggregateKind, Open, Sending } from '../aggregates/aggregate-kind.ts';
import { base64Of, type Shelf } from '../aggregates/aggregate-store.ts';
import { KeptStates } from '../aggregates/kept-states.ts';
import { tellByEntity } from '../aggregates/tell-by-entity.ts';
import type { TerritoryDirectory } from '../territories/directory.ts';
import { formulaOf, type RunSubject } from './run-subject.ts';
import { makeRunView, runMadeWith, runTag, type SceneParts } from './run-view.ts';

type SendingRun = Sending<RunSubject, RunCommand>;
export type RunKind = AggregateKind<AllocationRun, RunCommand, RunSubject>;

/** Where runs are kept, and the views made of them. */
const RUNS: Shelf = {
  table: 'allocation_runs', states: 'packed', columns: { territory_id: 'text', programme: 'text', exercise: 'text', status: 'text', changed_at: 'timestamptz' }, moving: ['status', 'changed_at'],
  views: { table: 'allocation_run_views', keys: { run_id: 'text' }, columns: { version: 'int', as_of: 'date', valid_until: 'date', etag: 'text', made_with: 'text', summary: 'text' } },
};

/** A run of a country holds its figures for every territory. */
const MOST_KEPT = 20;

const territoriesOf = (command: RunCommand): string[] => ('territory' in command.payload ? [command.payload.territory] : []);

/** Amounts of one's own territory are told by its secretary, who is granted nothing on the country: in that role, there. */
function actorIn({ person, subject: { territory, asOf }, commands }: SendingRun, territories: TerritoryDirectory): RunActor {
  const own = commands.flatMap(territoriesOf).flatMap((id) => territories.get(id) ?? [])[0];
  const isOfLines = commands.length > 0 && commands.every(({ type }) => RUN_LINE_ACTS.includes(type));
  const onLine = isOfLines && own ? actorOn(person, own, asOf) : null;
  return actorOn(person, territory, asOf) ?? onLine ?? { id: person.id, role: 'reader', grants: person.grants };
}

function contextOf(parts: SceneParts, state: AllocationRun, sending: SendingRun): RunContext {
  const { subject: { territory, zone }, commands, now } = sending;
  // A batch may choose a formula and compute with it.
  const chosen = commands.reduce<AllocationRun['formula']>((found, command) => (command.type === 'chooseFormula' ? command.payload.formula : found), state.formula);
  return { actor: actorIn(sending, parts.territories), now, asOf: dateInZone(now, zone), place: territory, placeOf: (id) => parts.territories.get(id), formula: formulaOf(parts, chosen) };
}

/** The territory whose amount a command is about, where it is about one. */
const itemOf = (changed: readonly { readonly entity: string }[]): string | null => {
  const lines = new Set(changed.map(({ entity }) => (entity.startsWith('line/') || entity.startsWith('entrant/') ? entity.split('/')[1]! : null)));
  const [only = null] = lines;
  return lines.size === 1 ? only : null;
};

/** Whether whoever sent this is granted something on the country, or on every territory whose amount they told. */
function isGranted({ person: { grants }, subject: { territory, asOf }, commands }: SendingRun, territories: TerritoryDirectory): boolean {
  if (mayReadDraft(grants, territory, asOf)) return true;
  const places = commands.map((command) => (RUN_LINE_ACTS.includes(command.type) ? territories.get(territoriesOf(command)[0] ?? '') : undefined));
  return places.every((place) => place !== undefined && mayReadDraft(grants, place, asOf));
}

function show(parts: SceneParts, { subject, state, at }: Open<AllocationRun, RunSubject>): ReturnType<RunKind['show']> {
  const view = makeRunView(parts, state, subject, at);
  const row = { run_id: subject.id, version: view.version, as_of: subject.asOf, valid_until: null, etag: view.etag, made_with: view.madeWith, summary: view.summary, body: base64Of(view.body) };
  return { view, rows: [row] };
}

/** Allocation runs. */
export function createRunKind(parts: SceneParts): RunKind {
  return {
    name: 'allocation-run', shelf: RUNS, engine: ENGINE_VERSION, kept: new KeptStates<AllocationRun>(MOST_KEPT), valueOf: runEntityValue,
    blank: ({ id, programme, exercise }) => emptyRun(id, programme, exercise),
    prepare: async ({ subject }) => subject,
    // Formulas do not change while the server runs.
    inForce: (subject) => subject,
    programmes: () => [],
    currencyOf: ({ programme }) => parts.planning.formulas.find(({ code }) => code === programme)?.currency ?? parts.planning.formulas[0]?.currency ?? 'XXX',
    actorOn: (sending) => actorIn(sending, parts.territories),
    isGranted: (sending) => isGranted(sending, parts.territories),
    apply: (state, sending) => applyRunBatch(state, sending.commands, contextOf(parts, state, sending)),
    tell: (_, changed, before) => tellByEntity(itemOf(changed), changed, before),
    columns: ({ state, subject: { territory, programme, exercise }, at }) => ({ territory_id: territory.id, programme, exercise, status: state.status, changed_at: at }),
    show: (one) => show(parts, one),
    view: (state, subject) => makeRunView(parts, state, subject, ''),
    async standing(trx, state, subject) {
      const row = await trx.selectFrom('allocation_run_views').select('etag').where('run_id', '=', state.id).where('as_of', '=', subject.asOf).where('made_with', '=', runMadeWith(parts)).executeTakeFirst();
      return [runTag(state), row?.etag ?? makeRunView(parts, state, subject, '').etag];
    },
    tags: ({ subject }) => [`allocation-run:${subject.id}`, `allocation-runs:${subject.programme}`],
    along: async () => undefined,
  };
}

