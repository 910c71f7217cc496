import type { Page } from '@jalon/contract';

export type { Page };

/**
 * A list that is fetched page by page, as it is read. Nothing is asked for until you do one of:
 * `for await (const item of list)`, `for await (const page of list.pages())`, `await list.first()`, or `await list`
 * (the first page). Beware: returned from an async function, it is awaited, and the caller gets the first page.
 */
export interface Paged<T> extends AsyncIterable<T>, PromiseLike<Page<T>> {
  /** Each page as the server cut it. */
  pages(): AsyncIterable<Page<T>>;
  /** The first page alone. */
  first(): Promise<Page<T>>;
}

/** Fetches the page at a cursor; `undefined` is the first one. */
export type FetchPage<T> = (cursor: string | undefined) => Promise<Page<T>>;

/** `onLoop` makes the error for a server that hands out a cursor it already gave: reading on would never end. */
export function paged<T>(fetchPage: FetchPage<T>, onLoop: (cursor: string) => Error | Promise<Error>): Paged<T> {
  async function* pages(): AsyncGenerator<Page<T>> {
    const seen = new Set<string>();
    let cursor: string | undefined;
    for (;;) {
      const page = await fetchPage(cursor);
      yield page;
      if (page.nextCursor === null) return;
      cursor = page.nextCursor;
      if (seen.has(cursor)) throw await onLoop(cursor);
      seen.add(cursor);
    }
  }
  async function* items(): AsyncGenerator<T> {
    for await (const page of pages()) yield* page.items;
  }
  const first = () => fetchPage(undefined);
  return {
    pages,
    first,
    [Symbol.asyncIterator]: items,
    then: (onPage, onFailure) => first().then(onPage, onFailure),
  };
}
