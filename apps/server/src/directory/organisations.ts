import { LIMITS, type Organisation } from '@jalon/contract';
import { addOrganisationRequestSchema, renameRequestSchema } from '@jalon/contract/schemas';
import { sql } from 'kysely';
import { UNKEPT, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { ProblemError } from '../http/problem-error.ts';
import { readBody, rejectUnwritable } from '../http/read-shape.ts';
import type { Database } from '../storage/database.ts';
import { administratorOf } from './administrator.ts';
import { changeDirectory, conflict } from './change-directory.ts';

const organisationsIn = (db: Database['db']) => db.selectFrom('organisations').select(['id', 'name', 'demonstration'])
  .select((make) => make.selectFrom('people').whereRef('people.organisation_id', '=', 'organisations.id').select(make.fn.countAll<number>().as('people')).as('people'));

const shown = ({ people, ...row }: { id: string; name: string; demonstration: boolean; people: number | null }): Organisation => ({ ...row, people: Number(people ?? 0) });

export const listOrganisations: Operation<'listOrganisations'> = async ({ services, caller, query }) => {
  administratorOf(services, caller);
  const limit = query.limit ?? LIMITS.pageSizeDefault;
  const after = query.cursor === undefined ? undefined : services.cursors.read('organisations', query.cursor, 2);
  let lines = organisationsIn(services.database.db).orderBy('name').orderBy('id').limit(limit + 1);
  if (after) lines = lines.where(sql<boolean>`(name, id) > (${after[0]}::text, ${after[1]}::text)`);
  const rows = await lines.execute();
  const items = rows.slice(0, limit).map(shown);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return jsonAnswer({ items, nextCursor: last ? services.cursors.write('organisations', [last.name, last.id]) : null }, UNKEPT);
};

export const addOrganisation: Operation<'addOrganisation'> = async ({ services, caller, body }) => {
  administratorOf(services, caller);
  const { id, name } = readBody(addOrganisationRequestSchema, body);
  const organisation = await changeDirectory(services, caller, async ({ trx, note }) => {
    const there = await organisationsIn(trx).where('id', '=', id).executeTakeFirst();
    if (there && there.name === name) return shown(there);
    if (there) throw conflict({ code: 'already-there', pointer: '/id', figures: { value: id } });
    const row = { id, name, demonstration: services.demonstration };
    await trx.insertInto('organisations').values(row).execute();
    await note('organisation-added', null, { id, name });
    return shown({ ...row, people: 0 });
  });
  return jsonAnswer(organisation, UNKEPT);
};

/** Calls an organisation otherwise: its id, which grants and people name, stays. */
export const renameOrganisation: Operation<'renameOrganisation'> = async ({ services, caller, parameters, body }) => {
  administratorOf(services, caller);
  rejectUnwritable(parameters, ['path']);
  const { name } = readBody(renameRequestSchema, body);
  const organisation = await changeDirectory(services, caller, async ({ trx, note }) => {
    const before = await organisationsIn(trx).where('id', '=', parameters.organisation).executeTakeFirst();
    if (!before) throw new ProblemError('not-found', { faults: [{ code: 'unknown-organisation', pointer: '/path/organisation', figures: { value: parameters.organisation.slice(0, 60) } }] });
    if (before.name === name) return shown(before);
    await trx.updateTable('organisations').set({ name }).where('id', '=', before.id).execute();
    await note('organisation-renamed', { id: before.id, name: before.name }, { id: before.id, name });
    return shown({ ...before, name });
  });
  return jsonAnswer(organisation, UNKEPT);
};
