import type { Transaction } from 'kysely';
import type { Services } from '../services.ts';
import type { Tables } from '../storage/tables.ts';
import { RULES_TAG } from './programme-desk.ts';

type Parts = Pick<Services, 'database' | 'desk' | 'programmes'>;

/**
 * Changes grids or cycles: in one transaction, announced to every server, with the registry of this one following. `work` ends by putting what it
 * wrote into the registry; should the transaction fail after that, the registry is read again.
 */
export async function changeRules<T>({ database, desk, programmes }: Parts, work: (trx: Transaction<Tables>) => Promise<T>): Promise<T> {
  try {
    const done = await database.db.transaction().execute(async (trx) => {
      const result = await work(trx);
      await desk.changes.announce(trx, [RULES_TAG]);
      return result;
    });
    desk.changes.tell([RULES_TAG]);
    return done;
  } catch (cause) {
    await programmes.reload();
    throw cause;
  }
}
