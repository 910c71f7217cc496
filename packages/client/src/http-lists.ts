import type { Page, RouteDescription } from '@jalon/contract';
import { unexpectedAnswer } from './answer-problems.ts';
import type { CallOptions } from './call-options.ts';
import { isPage } from './check-page.ts';
import { paged, type Paged } from './pages.ts';
import type { QueryValues } from './request-url.ts';
import type { Send } from './send.ts';

interface ListCall {
  readonly route: RouteDescription;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: (QueryValues & { readonly pageSize?: number | undefined }) | object | undefined;
  readonly options?: CallOptions | undefined;
}
export type ListOf = <T>(call: ListCall) => Paged<T>;

/** Lists of the API: one request per page, made as the reader gets there. */
export function createListOf(send: Send, baseUrl: string): ListOf {
  return <T>({ query = {}, ...call }: ListCall): Paged<T> => {
    const { pageSize: limit, ...rest } = query as QueryValues;
    const onLoop = (cursor: string) =>
      unexpectedAnswer({ method: call.route.method, url: baseUrl + call.route.path }, { status: 200, headers: new Headers() }, `a cursor it had already given (${cursor})`);
    return paged((cursor) => send<Page<T>>({ ...call, query: { ...rest, limit, cursor }, check: isPage }), onLoop);
  };
}
