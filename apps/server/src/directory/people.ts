import { randomUUID } from 'node:crypto';
import { LIMITS, type DirectoryPerson } from '@jalon/contract';
import { addPersonRequestSchema, movePersonRequestSchema, renameRequestSchema } from '@jalon/contract/schemas';
import { sql, type Kysely } from 'kysely';
import { UNKEPT, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { ProblemError } from '../http/problem-error.ts';
import { readBody, rejectUnwritable } from '../http/read-shape.ts';
import type { Tables } from '../storage/tables.ts';
import { administratorOf } from './administrator.ts';
import { changeDirectory, conflict, type DirectoryWork } from './change-directory.ts';
import { keepAnAdministrator } from './last-administrator.ts';

interface Row { id: string; issuer: string; subject: string; name: string; demonstration: boolean; organisation_id: string | null; organisation_name: string | null }

const peopleIn = (db: Kysely<Tables>) => db.selectFrom('people').leftJoin('organisations', 'organisations.id', 'people.organisation_id')
  .select(['people.id', 'people.issuer', 'people.subject', 'people.name', 'people.demonstration', 'people.organisation_id', 'organisations.name as organisation_name']);

const shown = ({ id, issuer, subject, name, demonstration, organisation_id, organisation_name }: Row): DirectoryPerson =>
  ({ id, issuer, subject, name, demonstration, organisation: organisation_id === null ? null : { id: organisation_id, name: organisation_name ?? organisation_id } });

async function checkOrganisation({ trx }: DirectoryWork, id: string): Promise<void> {
  if (await trx.selectFrom('organisations').select('id').where('id', '=', id).executeTakeFirst()) return;
  throw conflict({ code: 'unknown-organisation', pointer: '/organisation', figures: { value: id } });
}

async function personNamed({ trx }: DirectoryWork, id: string): Promise<Row> {
  const row = await peopleIn(trx).where('people.id', '=', id).executeTakeFirst();
  if (row) return row;
  throw new ProblemError('not-found', { faults: [{ code: 'unknown-person-here', pointer: '/path/person' }] });
}

export const listPeople: Operation<'listPeople'> = async ({ services, caller, query }) => {
  administratorOf(services, caller);
  const limit = query.limit ?? LIMITS.pageSizeDefault;
  const list = `people ${query.organisation ?? ''}`;
  const after = query.cursor === undefined ? undefined : services.cursors.read(list, query.cursor, 2);
  let lines = peopleIn(services.database.db).orderBy('people.name').orderBy('people.id').limit(limit + 1);
  if (query.organisation !== undefined) lines = lines.where('people.organisation_id', '=', query.organisation);
  if (after) lines = lines.where(sql<boolean>`(people.name, people.id) > (${after[0]}::text, ${after[1]}::text)`);
  const rows = await lines.execute();
  const items = rows.slice(0, limit).map(shown);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return jsonAnswer({ items, nextCursor: last ? services.cursors.write(list, [last.name, last.id]) : null }, UNKEPT);
};

/** Somebody is known by who vouches for them and under which subject: the same again changes nothing. */
export const addPerson: Operation<'addPerson'> = async ({ services, caller, body }) => {
  administratorOf(services, caller);
  const { subject, name, organisation, issuer = services.identity.issuer } = readBody(addPersonRequestSchema, body);
  const person = await changeDirectory(services, caller, async (tools) => {
    await checkOrganisation(tools, organisation);
    const same = () => peopleIn(tools.trx).where('people.issuer', '=', issuer).where('people.subject', '=', subject);
    const there = await same().executeTakeFirst();
    if (there && there.name === name && there.organisation_id === organisation) return shown(there);
    if (there) throw conflict({ code: 'already-there', pointer: '/subject', figures: { value: subject } });
    const id = `p-${randomUUID()}`;
    await tools.trx.insertInto('people').values({ id, issuer, subject, name, organisation_id: organisation, demonstration: services.demonstration }).execute();
    const added = shown(await same().executeTakeFirstOrThrow());
    await tools.note('person-added', null, added);
    return added;
  });
  return jsonAnswer(person, UNKEPT);
};

/** Puts somebody elsewhere: what was granted to their organisation is theirs no longer, nor what they alone were granted in it. */
export const movePerson: Operation<'movePerson'> = async ({ services, caller, parameters, body }) => {
  administratorOf(services, caller);
  rejectUnwritable(parameters, ['path']);
  const { organisation } = readBody(movePersonRequestSchema, body);
  const person = await changeDirectory(services, caller, async (tools) => {
    const before = await personNamed(tools, parameters.person);
    if (before.organisation_id === organisation) return shown(before);
    if (organisation !== null) await checkOrganisation(tools, organisation);
    await tools.trx.updateTable('people').set({ organisation_id: organisation }).where('id', '=', before.id).execute();
    await keepAnAdministrator(tools, tools.today, '/organisation');
    const after = shown(await personNamed(tools, before.id));
    await tools.note('person-moved', shown(before), after);
    return after;
  });
  return jsonAnswer(person, UNKEPT);
};

/** Calls somebody otherwise: who vouches for them and their subject, by which they are known, stay. */
export const renamePerson: Operation<'renamePerson'> = async ({ services, caller, parameters, body }) => {
  administratorOf(services, caller);
  rejectUnwritable(parameters, ['path']);
  const { name } = readBody(renameRequestSchema, body);
  const person = await changeDirectory(services, caller, async (tools) => {
    const before = await personNamed(tools, parameters.person);
    if (before.name === name) return shown(before);
    await tools.trx.updateTable('people').set({ name }).where('id', '=', before.id).execute();
    const after = shown({ ...before, name });
    await tools.note('person-renamed', shown(before), after);
    return after;
  });
  return jsonAnswer(person, UNKEPT);
};
