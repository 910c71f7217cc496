import { TERRITORY_KINDS, foldName, type Territory } from '@jalon/core/territory';
import { sql } from 'kysely';
import type { Database } from '../storage/database.ts';

const ranks = new Map<string, number>(TERRITORY_KINDS.map((kind, index) => [kind, index]));

function rowOf(territory: Territory) {
  const words = [territory.name, territory.id, ...territory.identifiers.map(({ code }) => code)].map(foldName);
  return {
    id: territory.id, kind: territory.kind, name: territory.name, lineage: `/${[...territory.path, territory.id].join('/')}/`,
    search: ` ${[...new Set(words)].join(' ')}`, folded: foldName(territory.name), rank: ranks.get(territory.kind) ?? TERRITORY_KINDS.length,
    document: JSON.stringify(territory),
  };
}

const ROWS_AT_ONCE = 200;

/** Adds territories or brings them up to date. One that is gone from the data stays: results may stand on it. */
export async function storeTerritories(db: Database['db'], territories: readonly Territory[]): Promise<void> {
  for (let start = 0; start < territories.length; start += ROWS_AT_ONCE) {
    const part = territories.slice(start, start + ROWS_AT_ONCE);
    await db.insertInto('territories').values(part.map(rowOf)).onConflict((conflict) => conflict.column('id').doUpdateSet((row) => ({
      kind: row.ref('excluded.kind'), name: row.ref('excluded.name'), lineage: row.ref('excluded.lineage'), search: row.ref('excluded.search'),
      folded: row.ref('excluded.folded'), rank: row.ref('excluded.rank'), document: sql`excluded.document`,
    }))).execute();
    const identifiers = part.flatMap(({ id, identifiers: own }) => own.map(({ scheme, code }) => ({ scheme, code: code.toUpperCase(), territory_id: id })));
    if (identifiers.length === 0) continue;
    await db.insertInto('territory_identifiers').values(identifiers)
      .onConflict((conflict) => conflict.columns(['scheme', 'code']).doUpdateSet((row) => ({ territory_id: row.ref('excluded.territory_id') }))).execute();
  }
}
