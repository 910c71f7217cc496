import { sql, type Transaction } from 'kysely';
import type pg from 'pg';
import type { AnswerCache } from '../http/answer-cache.ts';

/** Who hears of changes. */
export type Hearing = Pick<AnswerCache, 'drop' | 'setEnabled'>;
import type { Log } from '../log/log.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** Spreads the news of a change: to this process at once, to the other servers of a PostgreSQL database when it commits. */
export interface ChangeFeed {
  /** Inside the transaction that changes something. */
  announce(trx: Transaction<Tables>, tags: readonly string[]): Promise<void>;
  /** The same as payloads on {@link CHANNEL}, for whoever sends them along with a statement of their own. None where nobody else listens. */
  payloads(tags: readonly string[]): string[];
  /** After it. */
  tell(tags: readonly string[]): void;
  close(): Promise<void>;
}

export const CHANNEL = 'jalon_changes';
/** A notification holds at most 8,000 bytes. */
const TAGS_AT_ONCE = 60;
const RECONNECT_MS = 1_000;

function embeddedFeed(cache: Hearing): ChangeFeed {
  return { announce: async () => undefined, payloads: () => [], tell: (tags) => cache.drop(tags), close: async () => undefined };
}

/** While the connection that hears of changes is down, nothing is given from memory. */
class Listening {
  #client: pg.PoolClient | undefined;
  #closed = false;
  readonly #pool: pg.Pool;
  readonly #cache: Hearing;
  readonly #log: Log;

  constructor(pool: pg.Pool, cache: Hearing, log: Log) {
    this.#pool = pool;
    this.#cache = cache;
    this.#log = log;
  }

  async start(): Promise<void> {
    if (this.#closed) return;
    try {
      const client = await this.#pool.connect();
      client.on('notification', ({ payload }) => this.#cache.drop(JSON.parse(payload ?? '[]') as string[]));
      client.on('error', () => this.#lost(client));
      client.on('end', () => this.#lost(client));
      await client.query(`listen ${CHANNEL}`);
      this.#client = client;
      this.#cache.setEnabled(true);
    } catch {
      this.#retry();
    }
  }

  #lost(client: pg.PoolClient): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    client.release(true);
    this.#log.warn('The connection that hears of other servers\' changes was lost: every answer is read from the database until it is back.');
    this.#retry();
  }

  #retry(): void {
    this.#cache.setEnabled(false);
    if (!this.#closed) setTimeout(() => void this.start(), RECONNECT_MS).unref();
  }

  async close(): Promise<void> {
    this.#closed = true;
    const client = this.#client;
    this.#client = undefined;
    client?.release(true);
  }
}

async function sharedFeed(pool: pg.Pool, cache: Hearing, log: Log): Promise<ChangeFeed> {
  cache.setEnabled(false);
  const listening = new Listening(pool, cache, log);
  await listening.start();
  const payloads = (tags: readonly string[]): string[] =>
    Array.from({ length: Math.ceil(tags.length / TAGS_AT_ONCE) }, (_, at) => JSON.stringify(tags.slice(at * TAGS_AT_ONCE, (at + 1) * TAGS_AT_ONCE)));
  return {
    payloads,
    async announce(trx, tags) {
      for (const payload of payloads(tags)) await sql`select pg_notify(${CHANNEL}, ${payload})`.execute(trx);
    },
    tell: (tags) => cache.drop(tags),
    close: () => listening.close(),
  };
}

export async function createChangeFeed(database: Database, cache: Hearing, log: Log): Promise<ChangeFeed> {
  return database.pool ? sharedFeed(database.pool, cache, log) : embeddedFeed(cache);
}
