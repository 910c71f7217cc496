import type { ProgrammeEntry } from '@jalon/contract';
import type { Transaction } from 'kysely';
import type { Tables } from '../storage/tables.ts';

export interface ProgrammeLine {
  readonly at: string;
  readonly by: string;
  readonly action: ProgrammeEntry['action'];
  readonly subject: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The type of a column of JSON leaves out that it may be null. */
const text = (value: unknown): string => (value === null || value === undefined ? null : JSON.stringify(value)) as string;

/** One line of what officers did, in the transaction that does it. */
export async function writeProgrammeLine(trx: Transaction<Tables>, { at, by, action, subject, before, after }: ProgrammeLine): Promise<void> {
  await trx.insertInto('programme_journal').values({ at, actor_id: by, action, subject, before: text(before), after: text(after) }).execute();
}
