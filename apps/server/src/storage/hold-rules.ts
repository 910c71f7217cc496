import { sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** Thrown where rules changed since they were read: whoever catches it reads them again and begins anew. */
export class RulesMoved extends Error {
  override readonly name = 'RulesMoved';
}

/**
 * The revisions of cycles (`programme~code`), none of which changes before the transaction ends. `alone`: for whoever is about to change them.
 * Asked first of all, outside the fence and before any assessment is locked: in another order two could wait for each other.
 */
export async function holdRules(trx: Transaction<Tables>, keys: readonly string[], how: 'shared' | 'alone'): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<{ held: Record<string, number> }>`select hold_rules(${keys}::text[], ${how === 'alone'}) as held`.execute(trx);
  return rows[0]?.held ?? {};
}
