import { pathOf, type RouteDescription } from '@jalon/contract';

export type QueryValues = Readonly<Record<string, string | number | undefined>>;

/** Base URL without a closing slash. A relative one is read against the page's address. Throws a TypeError otherwise. */
export function readBaseUrl(baseUrl: string | URL): string {
  const page = (globalThis as { location?: { href?: string } }).location?.href;
  let url: URL;
  try {
    url = new URL(String(baseUrl), page);
  } catch (cause) {
    throw new TypeError(`createClient() got baseUrl=${JSON.stringify(String(baseUrl))}, which is not a URL. Give the address of the server: "https://jalon.example".`, { cause });
  }
  return (url.origin === 'null' ? `${url.protocol}//${url.host}` : url.origin) + url.pathname.replace(/\/+$/, '');
}

/** Fills the `:parameters` of a route and adds the query; what is `undefined` is left out. */
export function requestPath(route: RouteDescription, params: Readonly<Record<string, string>>, query: QueryValues = {}): string {
  const path = pathOf(route, params);
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}
