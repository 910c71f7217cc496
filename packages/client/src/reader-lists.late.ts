import type { Page, Paged } from './pages.ts';
import { noAnswer } from './problem-of-call.ts';
import type { ReaderLists } from './reader-lists.ts';
import type { Transport } from './transport.ts';

type Group = Exclude<keyof ReaderLists, 'scorecards'>;
type Call<T> = (...given: readonly unknown[]) => T;

/** Fetched with the first of them: put in the place of the others when those files for a script tag are built that ask for none at first. */
export function listsOn(transport: Transport): ReaderLists {
  let loaded: Promise<ReaderLists> | undefined;
  const load = (): Promise<ReaderLists> => (loaded ??= import('./reader-lists.ts').then((made) => made.listsOn(transport), (cause: unknown) => {
    loaded = undefined;
    throw noAnswer({ method: 'GET', url: transport.baseUrl }, cause);
  }));
  const listIn = (group: keyof ReaderLists): Call<Paged<unknown>> => (...given) => {
    const list = (lists: ReaderLists): Paged<unknown> => (lists[group].list as Call<Paged<unknown>>)(...given);
    // A list that is awaited is its first page.
    const first = (): Promise<Page<unknown>> => load().then(list);
    return {
      first,
      then: (onPage, onFailure) => first().then(onPage, onFailure),
      async *pages() { yield* list(await load()).pages(); },
      async *[Symbol.asyncIterator]() { yield* list(await load()); },
    };
  };
  const both = (group: Group) => ({ list: listIn(group), get: async (...given: readonly unknown[]) => ((await load())[group].get as Call<unknown>)(...given) });
  return { territories: both('territories'), referentials: both('referentials'), cycles: both('cycles'), scorecards: { list: listIn('scorecards') } } as ReaderLists;
}
