import type { Change, Changes } from '@jalon/contract';
import type { CallOptions } from './call-options.ts';

export interface ChangesQuery {
  /** `nextSince` of what was read before; the beginning where absent. */
  readonly since?: number | undefined;
  /** Lines per request, 1 to 200. */
  readonly pageSize?: number | undefined;
}

/**
 * What was written since, fetched as it is read, up to what stands when the reader gets there. Nothing is asked for until you do one of:
 * `for await (const change of changes)`, `for await (const page of changes.pages())`, or `await changes.first()`.
 */
export interface ChangesSince extends AsyncIterable<Change> {
  /** Each answer, with the `nextSince` to go on from. */
  pages(): AsyncIterable<Changes>;
  /** The first answer alone. */
  first(): Promise<Changes>;
}

/** The journal as a system follows it that keeps a copy: line after line, none passed over. */
export interface ChangeFeed {
  /**
   * Lines of the journal the caller may read, oldest first. Keep `nextSince` with what you made of a page, and go on from there.
   * Rights count when it is read: lines of a territory granted later, written before, are not told again; start over to get them.
   *
   * @example
   * let since = 0;
   * for await (const page of jalon.changes.list({ since }).pages()) {
   *   for (const { assessmentId, type, at } of page.items) console.log(assessmentId, type, at);
   *   since = page.nextSince;
   * }
   *
   * @throws {JalonProblem} `not-signed-in`, `invalid-request` for a page size over 200.
   */
  list(query?: ChangesQuery, options?: CallOptions): ChangesSince;
}
