import { sql } from 'kysely';
import type { PlainDate } from '@jalon/core/time';
import { conflict, type DirectoryWork } from './change-directory.ts';

/**
 * Refuses a change after which nobody would keep the directory: from `day` on somebody must hold a grant of it without an end.
 * Judged on what stands after the change, in its transaction.
 */
export async function keepAnAdministrator({ trx }: Pick<DirectoryWork, 'trx'>, day: PlainDate, pointer: string): Promise<void> {
  const { rows } = await sql`
    select 1 from grants g where g.role = 'administrator' and g.withdrawn_at is null and g.to_date is null and (g.from_date is null or g.from_date <= ${day}::date)
      and exists (select 1 from people p where p.organisation_id = g.organisation_id and (g.person_id is null or g.person_id = p.id)) limit 1`.execute(trx);
  if (rows.length === 0) throw conflict({ code: 'last-administrator', pointer });
}
