import type { Grant } from '@jalon/core/assessment';
import type { DirectoryRole } from '@jalon/core/shared';
import type { Database } from '../storage/database.ts';
import type { Person } from './caller.ts';

/** Looks people up in the database; what was found is good for ten seconds, so a withdrawn grant ends within that time. */
export interface PeopleDirectory {
  find(issuer: string, subject: string): Promise<Person | undefined>;
  /** What `find` answered lately; undefined when it must be asked again. */
  known(issuer: string, subject: string): Person | null | undefined;
  /** Somebody by their id, as they stand now: for work done after they asked for it. */
  byId(id: string): Promise<Person | undefined>;
  names(ids: readonly string[]): Promise<Map<string, string>>;
  forget(): void;
}

const KEPT_MS = 10_000;

async function grantsOf(db: Database['db'], person: { id: string; organisation_id: string | null }): Promise<Grant[]> {
  if (person.organisation_id === null) return [];
  const rows = await db.selectFrom('grants').select(['role', 'territory_id', 'from_date', 'to_date']).where('organisation_id', '=', person.organisation_id).where('withdrawn_at', 'is', null)
    .where((where) => where.or([where('person_id', 'is', null), where('person_id', '=', person.id)])).orderBy('id').execute();
  return rows.map(({ role, territory_id, from_date, to_date }) => ({
    role: role as DirectoryRole, territoryId: territory_id, ...(from_date ? { from: from_date } : {}), ...(to_date ? { to: to_date } : {}),
  }));
}

async function readPerson(db: Database['db'], known: { readonly id: string } | { readonly issuer: string; readonly subject: string }): Promise<Person | undefined> {
  const people = db.selectFrom('people').leftJoin('organisations', 'organisations.id', 'people.organisation_id')
    .select(['people.id', 'people.name', 'people.organisation_id', 'people.demonstration', 'organisations.name as organisation_name']);
  const row = await ('id' in known ? people.where('people.id', '=', known.id) : people.where('issuer', '=', known.issuer).where('subject', '=', known.subject)).executeTakeFirst();
  if (!row) return undefined;
  const organisation = row.organisation_id === null ? null : { id: row.organisation_id, name: row.organisation_name ?? row.organisation_id };
  return { id: row.id, name: row.name, organisation, demonstration: row.demonstration, grants: await grantsOf(db, row) };
}

export function createPeopleDirectory({ db }: Pick<Database, 'db'>, now: () => number = Date.now): PeopleDirectory {
  const kept = new Map<string, { person: Person | undefined; until: number }>();
  const keyOf = (issuer: string, subject: string): string => `${issuer}\n${subject}`;
  return {
    async find(issuer, subject) {
      const key = keyOf(issuer, subject);
      const known = kept.get(key);
      if (known && known.until > now()) return known.person;
      const person = await readPerson(db, { issuer, subject });
      if (kept.size > 5_000) kept.clear();
      kept.set(key, { person, until: now() + KEPT_MS });
      return person;
    },
    known(issuer, subject) {
      const found = kept.get(keyOf(issuer, subject));
      return found && found.until > now() ? (found.person ?? null) : undefined;
    },
    byId: (id) => readPerson(db, { id }),
    async names(ids) {
      if (ids.length === 0) return new Map();
      const rows = await db.selectFrom('people').select(['id', 'name']).where('id', 'in', [...new Set(ids)]).execute();
      return new Map(rows.map(({ id, name }) => [id, name]));
    },
    forget: () => kept.clear(),
  };
}
