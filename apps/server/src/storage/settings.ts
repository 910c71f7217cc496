import type { Database } from './database.ts';

/** Small facts about this database, kept with it. */
export interface Settings {
  read<T extends object>(key: string): Promise<T | undefined>;
  write(key: string, value: object): Promise<void>;
  /** Writes a value unless there is one; answers the one that stands. Safe when several servers start at once. */
  readOrWrite<T extends object>(key: string, make: () => T | Promise<T>): Promise<T>;
}

export function createSettings({ db }: Pick<Database, 'db'>): Settings {
  const read = async <T extends object>(key: string): Promise<T | undefined> => {
    const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst();
    return row?.value as T | undefined;
  };
  return {
    read,
    async write(key, value) {
      const text = JSON.stringify(value);
      await db.insertInto('settings').values({ key, value: text }).onConflict((conflict) => conflict.column('key').doUpdateSet({ value: text })).execute();
    },
    async readOrWrite(key, make) {
      const known = await read<Awaited<ReturnType<typeof make>>>(key);
      if (known) return known;
      const value = await make();
      await db.insertInto('settings').values({ key, value: JSON.stringify(value) }).onConflict((conflict) => conflict.doNothing()).execute();
      return (await read<typeof value>(key)) ?? value;
    },
  };
}
