import type { Territory } from '@jalon/core/territory';
import { parseTerritoryRef } from '@jalon/core/territory';
import type { Database } from '../storage/database.ts';

/** Every territory, by any of its references. Read once: territories change with the data set, not by commands. */
export interface TerritoryDirectory {
  readonly size: number;
  readonly all: readonly Territory[];
  get(id: string): Territory | undefined;
  /** By own id or `scheme:code`; codes are compared without case. */
  resolve(ref: string): Territory | undefined;
  /** Names of what it lies in, from the smallest to the largest, the country left out. */
  within(territory: Territory): string[];
}

const keyOf = (scheme: string, code: string): string => `${scheme}:${code.toUpperCase()}`;

export async function readTerritories({ db }: Pick<Database, 'db'>): Promise<TerritoryDirectory> {
  const rows = await db.selectFrom('territories').select('document').orderBy('id').execute();
  const territories = rows.map(({ document }) => document as Territory);
  const byId = new Map(territories.map((territory) => [territory.id, territory]));
  const byCode = new Map(territories.flatMap((territory) => territory.identifiers.map(({ scheme, code }) => [keyOf(scheme, code), territory] as const)));
  const within = new Map<string, string[]>();
  return {
    size: byId.size, all: territories,
    get: (id) => byId.get(id),
    resolve(ref) {
      const { scheme, code } = parseTerritoryRef(ref);
      return scheme === undefined ? byId.get(code) : byCode.get(keyOf(scheme, code));
    },
    within(territory) {
      const known = within.get(territory.id);
      if (known) return known;
      const names = territory.path.toReversed().flatMap((id) => byId.get(id) ?? []).filter(({ kind }) => kind !== 'country').map(({ name }) => name);
      within.set(territory.id, names);
      return names;
    },
  };
}
