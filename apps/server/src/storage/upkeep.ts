import { sql } from 'kysely';
import type { Log } from '../log/log.ts';
import type { Database } from './database.ts';

/** The embedded database has no worker that sweeps replaced rows away by itself. */
export interface Upkeep {
  /** To be told how many commands were written. */
  written(commands: number): void;
  stop(): Promise<void>;
}

const SWEEP_EVERY = 500;
const CALM_MS = 300;

export function createUpkeep({ engine, db }: Database, log: Log): Upkeep {
  if (engine !== 'pglite') return { written: () => undefined, stop: async () => undefined };
  let since = 0;
  let timer: NodeJS.Timeout | undefined;
  let sweeping: Promise<void> = Promise.resolve();
  const sweep = async (): Promise<void> => {
    timer = undefined;
    since = 0;
    try {
      await sql`vacuum views, assessments`.execute(db);
    } catch (cause) {
      log.error('The database could not be swept', cause);
    }
  };
  return {
    written(commands) {
      since += commands;
      if (since < SWEEP_EVERY) return;
      if (since < SWEEP_EVERY * 4) clearTimeout(timer);
      else if (timer) return;
      timer = setTimeout(() => {
        sweeping = sweep();
      }, CALM_MS).unref();
    },
    async stop() {
      clearTimeout(timer);
      await sweeping;
    },
  };
}
