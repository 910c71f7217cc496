import { pathOf, type RouteDescription } from '@jalon/contract';

export type QueryValues = Readonly<Record<string, string | number | undefined>>;

/** Fills the `:parameters` of a route and adds the query; what is `undefined` is left out. */
export function requestPath(route: RouteDescription, params: Readonly<Record<string, string>>, query: QueryValues = {}): string {
  const path = pathOf(route, params);
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}
