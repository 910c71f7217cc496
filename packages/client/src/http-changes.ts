import { CHANGES_ROUTES, type Change, type Changes } from '@jalon/contract';
import { unexpectedAnswer } from './answer-problems.ts';
import type { ChangeFeed } from './changes.ts';
import { hasFields } from './check-answer.ts';
import type { Send } from './send.ts';

const isChanges = hasFields({ items: 'object', nextSince: 'number', more: 'boolean' });

export function createChanges(send: Send, baseUrl: string): ChangeFeed {
  const route = CHANGES_ROUTES.getChanges;
  return {
    list(query = {}, options) {
      const read = (since: number | undefined) => send<Changes>({ route, query: { since, limit: query.pageSize }, check: isChanges, options });
      async function* pages(): AsyncGenerator<Changes> {
        for (let since = query.since; ;) {
          const page = await read(since);
          yield page;
          if (!page.more) return;
          // A server that does not move on would be asked for ever.
          if (page.nextSince <= (since ?? 0)) throw await unexpectedAnswer({ method: route.method, url: baseUrl + route.path }, { status: 200, headers: new Headers() }, `a "nextSince" that does not move on (${page.nextSince})`);
          since = page.nextSince;
        }
      }
      async function* items(): AsyncGenerator<Change> {
        for await (const page of pages()) yield* page.items;
      }
      return { pages, first: () => read(query.since), [Symbol.asyncIterator]: items };
    },
  };
}
