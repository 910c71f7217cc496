import type { Transaction } from 'kysely';
import type { Services } from '../services.ts';
import { RulesMoved, holdRules } from '../storage/hold-rules.ts';
import type { Tables } from '../storage/tables.ts';
import type { Programme } from './programmes.ts';

const TRIES = 4;

/** How the database's locks name a cycle. */
export const rulesKey = ({ programme, code }: Pick<Programme['cycle'], 'programme' | 'code'>): string => `${programme}~${code}`;

/**
 * Makes sure that what is about to be stored was made by the rules in force, and that they stay until the transaction ends: another server may
 * have changed them, and the news may not have come. Throws RulesMoved. On the embedded database nobody else writes.
 */
export async function checkRules(trx: Transaction<Tables>, { database }: Pick<Services, 'database'>, programmes: readonly Programme[]): Promise<void> {
  if (database.engine === 'pglite' || programmes.length === 0) return;
  const held = await holdRules(trx, [...new Set(programmes.map(({ cycle }) => rulesKey(cycle)))], 'shared');
  if (programmes.some(({ cycle, revision }) => held[rulesKey(cycle)] !== revision)) throw new RulesMoved();
}

/** Does the work, again with rules read anew where they had moved. */
export async function underRules<T>({ programmes }: { readonly programmes: Pick<Services['programmes'], 'reload'> }, work: () => Promise<T>, tries = TRIES): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof RulesMoved) || tries <= 1) throw cause;
    await programmes.reload();
    return underRules({ programmes }, work, tries - 1);
  }
}
