import { LIMITS, type DirectoryGrant, type GrantStanding } from '@jalon/contract';
import { addGrantRequestSchema } from '@jalon/contract/schemas';
import type { DirectoryRole } from '@jalon/core/shared';
import type { PlainDate } from '@jalon/core/time';
import type { Kysely } from 'kysely';
import { UNKEPT, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { invalidRequest, type Fault } from '../http/problem-error.ts';
import { readBody } from '../http/read-shape.ts';
import type { Services } from '../services.ts';
import type { Tables } from '../storage/tables.ts';
import { administratorOf, todayOf } from './administrator.ts';
import { changeDirectory, conflict, type DirectoryWork } from './change-directory.ts';

export interface GrantRow {
  id: number; organisation_id: string; organisation_name: string; person_id: string | null; person_name: string | null;
  role: string; territory_id: string | null; from_date: string | null; to_date: string | null; withdrawn_at: string | null;
}

export const grantsIn = (db: Kysely<Tables>) => db.selectFrom('grants').innerJoin('organisations', 'organisations.id', 'grants.organisation_id').leftJoin('people', 'people.id', 'grants.person_id')
  .select(['grants.id', 'grants.organisation_id', 'organisations.name as organisation_name', 'grants.person_id', 'people.name as person_name', 'grants.role', 'grants.territory_id', 'grants.from_date', 'grants.to_date', 'grants.withdrawn_at']);

function standingOn({ from_date, to_date, withdrawn_at }: GrantRow, day: PlainDate): GrantStanding {
  if (withdrawn_at !== null) return 'withdrawn';
  if (from_date !== null && from_date > day) return 'to-come';
  return to_date !== null && to_date < day ? 'ended' : 'in-force';
}

export function shownGrant(services: Pick<Services, 'territories'>, row: GrantRow, today: PlainDate): DirectoryGrant {
  const territory = row.territory_id === null ? undefined : services.territories.get(row.territory_id);
  return {
    id: String(row.id), organisation: { id: row.organisation_id, name: row.organisation_name }, person: row.person_id === null ? null : { id: row.person_id, name: row.person_name ?? row.person_id },
    role: row.role as DirectoryRole, territory: row.territory_id === null ? null : { id: row.territory_id, name: territory?.name ?? row.territory_id, kind: territory?.kind ?? '' },
    from: row.from_date, to: row.to_date, standing: standingOn(row, today),
  };
}

export const listGrants: Operation<'listGrants'> = async ({ services, caller, query }) => {
  administratorOf(services, caller);
  const limit = query.limit ?? LIMITS.pageSizeDefault;
  const list = `grants ${query.organisation ?? ''}`;
  const after = query.cursor === undefined ? undefined : Number(services.cursors.read(list, query.cursor, 1)[0]);
  let lines = grantsIn(services.database.db).orderBy('grants.id').limit(limit + 1);
  if (query.organisation !== undefined) lines = lines.where('grants.organisation_id', '=', query.organisation);
  if (after !== undefined) lines = lines.where('grants.id', '>', after);
  const rows = await lines.execute();
  const today = todayOf(services);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return jsonAnswer({ items: rows.slice(0, limit).map((row) => shownGrant(services, row, today)), nextCursor: last ? services.cursors.write(list, [last.id]) : null }, UNKEPT);
};

interface Wanted { organisation: string; person: string | null; role: DirectoryRole; territory: string | null; from: PlainDate | null; to: PlainDate | null }

/** What cannot be granted as it is asked, each with its place. */
function faultsOf({ role, territory, from, to }: Wanted): Fault[] {
  return [
    ...(from !== null && to !== null && from > to ? [{ code: 'dates-reversed', pointer: '/to', figures: { from, to } }] : []),
    ...(role === 'administrator' && territory !== null ? [{ code: 'administrator-everywhere', pointer: '/territory' }] : []),
  ];
}

async function checkHolder({ trx }: DirectoryWork, { organisation, person }: Wanted): Promise<void> {
  if (!(await trx.selectFrom('organisations').select('id').where('id', '=', organisation).executeTakeFirst())) throw conflict({ code: 'unknown-organisation', pointer: '/organisation', figures: { value: organisation } });
  if (person === null) return;
  const member = await trx.selectFrom('people').select('id').where('id', '=', person).where('organisation_id', '=', organisation).executeTakeFirst();
  if (!member) throw conflict({ code: 'outside-organisation', pointer: '/person', figures: { value: person } });
}

function readWanted(services: Services, body: unknown): Wanted {
  const { organisation, person = null, role, territory: ref, from = null, to = null } = readBody(addGrantRequestSchema, body);
  const territory = ref === null ? null : services.territories.resolve(ref)?.id;
  if (territory === undefined) throw invalidRequest({ code: 'unknown-territory', pointer: '/territory', figures: { value: ref ?? '' } });
  const wanted = { organisation, person, role, territory, from, to };
  const faults = faultsOf(wanted);
  if (faults.length > 0) throw invalidRequest(...faults);
  return wanted;
}

/** Grants a role on a territory and all below it. The same once more changes nothing. */
export const addGrant: Operation<'addGrant'> = async ({ services, caller, body }) => {
  administratorOf(services, caller);
  const wanted = readWanted(services, body);
  const grant = await changeDirectory(services, caller, async (tools) => {
    await checkHolder(tools, wanted);
    const columns = { organisation_id: wanted.organisation, person_id: wanted.person, role: wanted.role, territory_id: wanted.territory, from_date: wanted.from, to_date: wanted.to };
    const same = Object.entries(columns).reduce((found, [column, value]) => found.where(`grants.${column}` as 'grants.role', value === null ? 'is' : '=', value as string), grantsIn(tools.trx));
    const there = await same.where('grants.withdrawn_at', 'is', null).executeTakeFirst();
    if (there) return shownGrant(services, there, tools.today);
    const { id } = await tools.trx.insertInto('grants').values(columns).returning('id').executeTakeFirstOrThrow();
    const added = shownGrant(services, await grantsIn(tools.trx).where('grants.id', '=', id).executeTakeFirstOrThrow(), tools.today);
    await tools.note('grant-added', null, added);
    return added;
  });
  return jsonAnswer(grant, UNKEPT);
};
