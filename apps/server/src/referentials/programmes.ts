import type { Cycle, LoadedReferential } from '@jalon/core/referential';
import { loadCycle, loadReferential } from '@jalon/core/schemas';
import type { Database } from '../storage/database.ts';

/** A cycle with the grid it runs on. */
export interface Programme {
  readonly cycle: Cycle;
  readonly referential: LoadedReferential;
  /** As the database counts changes of the cycle and its grid; of another count, or absent, where it was not read from there since: see under-rules.ts. */
  readonly revision?: number;
}

/** Grids and cycles, checked again as they are read. They change only when an officer publishes or decides. */
export interface ProgrammeRegistry {
  readonly referentials: readonly LoadedReferential[];
  readonly cycles: readonly Cycle[];
  referential(code: string, version: string): LoadedReferential | undefined;
  find(programme: string, cycle: string): Programme | undefined;
  /** Puts a grid in the place of its version, and under the cycles that run on it. */
  putReferential(referential: LoadedReferential): void;
  putProgramme(programme: Programme): void;
  /** Reads everything again. */
  reload(): Promise<void>;
}

const keyOf = (...parts: readonly string[]): string => parts.join('\n');

/** A document already in the database that no longer loads is a fault of ours or of whoever changed it by hand: starting on it would be worse. */
function mustLoad<T>(what: string, loaded: { ok: true; value: T } | { ok: false; issues: readonly { code: string; path: string }[] }): T {
  if (loaded.ok) return loaded.value;
  throw new Error(`${what} in the database is not valid: ${loaded.issues.map(({ code, path }) => `${code} ${path}`).join(', ')}`);
}

interface Known { readonly referentials: readonly LoadedReferential[]; readonly programmes: readonly Programme[] }

async function readAll({ db }: Pick<Database, 'db'>): Promise<Known> {
  // Before the grids: of one changed in between, the revision read is the one before, and never passes for the one in force.
  const rows = await db.selectFrom('cycles').select(['document', 'revision']).orderBy('programme').orderBy('code').execute();
  const grids = await db.selectFrom('referentials').select('document').orderBy('code').orderBy('version').execute();
  const referentials = grids.map(({ document }) => mustLoad('A grid', loadReferential(document)));
  const byVersion = new Map(referentials.map((grid) => [keyOf(grid.code, grid.version), grid]));
  const programmes = rows.map(({ document, revision }): Programme => {
    const { grid } = document as Pick<Cycle, 'grid'>;
    const referential = byVersion.get(keyOf(grid.code, grid.version));
    if (!referential) throw new Error(`The database has a cycle on the grid ${grid.code} ${grid.version}, but not that grid.`);
    return { referential, cycle: mustLoad('A cycle', loadCycle(document, referential)), revision };
  });
  return { referentials, programmes };
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const gridKey = ({ code, version }: Pick<LoadedReferential, 'code' | 'version'>): string => keyOf(code, version);
const cycleKey = ({ cycle }: Programme): string => keyOf(cycle.programme, cycle.code);

class Registry implements ProgrammeRegistry {
  readonly #database: Pick<Database, 'db'>;
  #grids: ReadonlyMap<string, LoadedReferential> = new Map();
  #programmes: ReadonlyMap<string, Programme> = new Map();
  /** Readings begun, and the latest that was taken: one that began earlier and ended later is of the past. */
  #readings = 0;
  #taken = 0;
  /** Made once for each change. */
  referentials: readonly LoadedReferential[] = [];
  cycles: readonly Cycle[] = [];

  constructor(database: Pick<Database, 'db'>) {
    this.#database = database;
  }

  #take({ referentials, programmes }: Known): void {
    this.#grids = new Map(referentials.map((grid) => [gridKey(grid), grid]));
    this.#programmes = new Map(programmes.map((programme) => [cycleKey(programme), programme]));
    this.referentials = referentials;
    this.cycles = programmes.map(({ cycle }) => cycle);
  }

  async reload(): Promise<void> {
    this.#readings += 1;
    const reading = this.#readings;
    const known = await readAll(this.#database);
    if (reading < this.#taken) return;
    this.#taken = reading;
    this.#take(known);
  }

  referential(code: string, version: string): LoadedReferential | undefined {
    return this.#grids.get(keyOf(code, version));
  }

  find(programme: string, cycle: string): Programme | undefined {
    return this.#programmes.get(keyOf(programme, cycle));
  }

  putReferential(referential: LoadedReferential): void {
    const key = gridKey(referential);
    const referentials = [...this.referentials.filter((grid) => gridKey(grid) !== key), referential].sort((a, b) => byCode(a.code, b.code) || byCode(a.version, b.version));
    const programmes = [...this.#programmes.values()].map((one) => (gridKey(one.referential) === key ? { ...one, referential } : one));
    this.#take({ referentials, programmes });
  }

  putProgramme(programme: Programme): void {
    const others = [...this.#programmes.values()].filter((one) => cycleKey(one) !== cycleKey(programme));
    const programmes = [...others, programme].sort((a, b) => byCode(a.cycle.programme, b.cycle.programme) || byCode(a.cycle.code, b.cycle.code));
    this.#take({ referentials: this.referentials, programmes });
  }
}

export async function readProgrammes(database: Pick<Database, 'db'>): Promise<ProgrammeRegistry> {
  const registry = new Registry(database);
  await registry.reload();
  return registry;
}
