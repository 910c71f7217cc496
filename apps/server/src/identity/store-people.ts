import type { DirectoryRole } from '@jalon/core/shared';
import type { Database } from '../storage/database.ts';

export interface PersonToStore {
  readonly id: string;
  /** Who vouches for them, and under which subject. */
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly organisation: string;
}

export interface GrantToStore {
  readonly organisation: string;
  /** Only for this member; all of them where absent. */
  readonly person?: string;
  readonly role: DirectoryRole;
  readonly territory: string | null;
  readonly from?: string;
  readonly to?: string;
}

export interface PeopleToStore {
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly people: readonly PersonToStore[];
  readonly grants: readonly GrantToStore[];
  readonly demonstration: boolean;
}

/** Adds organisations and people or brings them up to date; the grants of these organisations become exactly those given. */
export async function storePeople(db: Database['db'], { organisations, people, grants, demonstration }: PeopleToStore): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const { id, name } of organisations) {
      await trx.insertInto('organisations').values({ id, name, demonstration }).onConflict((conflict) => conflict.column('id').doUpdateSet({ name })).execute();
    }
    for (const { id, issuer, subject, name, organisation } of people) {
      const row = { issuer, subject, name, organisation_id: organisation };
      await trx.insertInto('people').values({ id, ...row, demonstration }).onConflict((conflict) => conflict.column('id').doUpdateSet(row)).execute();
    }
    if (organisations.length > 0) await trx.deleteFrom('grants').where('organisation_id', 'in', organisations.map(({ id }) => id)).execute();
    const rows = grants.map(({ organisation, person, role, territory, from, to }) => (
      { organisation_id: organisation, person_id: person ?? null, role, territory_id: territory, from_date: from ?? null, to_date: to ?? null }));
    if (rows.length > 0) await trx.insertInto('grants').values(rows).execute();
  });
}
