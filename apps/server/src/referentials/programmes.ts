import type { Cycle, LoadedReferential } from '@jalon/core/referential';
import { loadCycle, loadReferential } from '@jalon/core/schemas';
import type { Database } from '../storage/database.ts';

/** A cycle with the grid it runs on. */
export interface Programme {
  readonly cycle: Cycle;
  readonly referential: LoadedReferential;
}

/** Grids and cycles, read once and checked again as they are read. */
export interface ProgrammeRegistry {
  readonly referentials: readonly LoadedReferential[];
  readonly cycles: readonly Cycle[];
  referential(code: string, version: string): LoadedReferential | undefined;
  find(programme: string, cycle: string): Programme | undefined;
}

const keyOf = (...parts: readonly string[]): string => parts.join('\n');

/** A document already in the database that no longer loads is a fault of ours or of whoever changed it by hand: starting on it would be worse. */
function mustLoad<T>(what: string, loaded: { ok: true; value: T } | { ok: false; issues: readonly { code: string; path: string }[] }): T {
  if (loaded.ok) return loaded.value;
  throw new Error(`${what} in the database is not valid: ${loaded.issues.map(({ code, path }) => `${code} ${path}`).join(', ')}`);
}

export async function readProgrammes({ db }: Pick<Database, 'db'>): Promise<ProgrammeRegistry> {
  const grids = await db.selectFrom('referentials').select('document').orderBy('code').orderBy('version').execute();
  const referentials = grids.map(({ document }) => mustLoad('A grid', loadReferential(document)));
  const byVersion = new Map(referentials.map((grid) => [keyOf(grid.code, grid.version), grid]));
  const rows = await db.selectFrom('cycles').select('document').orderBy('programme').orderBy('code').execute();
  const programmes = rows.map(({ document }): Programme => {
    const { grid } = document as Pick<Cycle, 'grid'>;
    const referential = byVersion.get(keyOf(grid.code, grid.version));
    if (!referential) throw new Error(`The database has a cycle on the grid ${grid.code} ${grid.version}, but not that grid.`);
    return { referential, cycle: mustLoad('A cycle', loadCycle(document, referential)) };
  });
  const byCycle = new Map(programmes.map((programme) => [keyOf(programme.cycle.programme, programme.cycle.code), programme]));
  return {
    referentials, cycles: programmes.map(({ cycle }) => cycle),
    referential: (code, version) => byVersion.get(keyOf(code, version)),
    find: (programme, cycle) => byCycle.get(keyOf(programme, cycle)),
  };
}
