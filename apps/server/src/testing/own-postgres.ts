/** A PostgreSQL server of a test's own, which may be brought down. */
export interface OwnPostgres {
  readonly url: string;
  /** Ends it at once, with nothing written down and every session cut, and starts it again on what is on the disk. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

interface Tools { startPostgres(settings: readonly string[]): Promise<OwnPostgres> }

/** Started as the suite starts its own, but durable. The tools are a project of their own, loaded by address. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  const address = new URL('../../../../tools/test/postgres.ts', import.meta.url).href;
  const { startPostgres } = (await import(/* @vite-ignore */ address)) as Tools;
  return startPostgres(['fsync=on', 'synchronous_commit=on']);
}
