import type { DirectoryAct } from '@jalon/contract';
import type { PlainDate } from '@jalon/core/time';
import { sql, type Transaction } from 'kysely';
import { ProblemError, type Fault } from '../http/problem-error.ts';
import type { Caller } from '../identity/caller.ts';
import type { Services } from '../services.ts';
import type { Tables } from '../storage/tables.ts';
import { administratorOf, todayOf } from './administrator.ts';

/** What a change of the directory works with. */
export interface DirectoryWork {
  readonly trx: Transaction<Tables>;
  readonly today: PlainDate;
  /** ISO instant of the change. */
  readonly at: string;
  /** Writes down what was done, by whom and when. Nothing is changed without it. */
  note(act: DirectoryAct, before: object | null, after: object | null): Promise<void>;
}

export const conflict = (...faults: Fault[]): ProblemError => new ProblemError('conflict', { faults });

/** Changes of the directory come one after the other: what the last administrator may lose is judged on what stands. */
const LOCK = 7_051_955;

/** Does an administrator's work in one transaction, then has everybody's grants read again. Another server reads them within ten seconds. */
export async function changeDirectory<T>(services: Services, caller: Caller, work: (tools: DirectoryWork) => Promise<T>): Promise<T> {
  const person = administratorOf(services, caller);
  const at = services.clock.instant();
  const done = await services.database.db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx);
    return work({
      trx, at, today: todayOf(services),
      async note(act, before, after) {
        await trx.insertInto('directory_journal').values({ at, actor_id: person.id, act, before: before && JSON.stringify(before), after: after && JSON.stringify(after) }).execute();
      },
    });
  });
  services.people.forget();
  return done;
}
