import { CLIENT_HEADER, MINIMUM_CLIENT, ROUTES, SERVER_HEADER, isOlder, parametersOf, type RouteDescription, type RouteName } from '@jalon/contract';
import type { Instant } from '@jalon/core/time';
import { identify } from './caller.ts';
import { OPERATIONS } from './operations.ts';
import { tagOf } from './pages.ts';
import { PERSONAS, type Persona } from './personas.ts';
import { Refusal, problemAnswer } from './problem.ts';
import { readQuery } from './read-request.ts';
import { Tagged } from './tagged.ts';
import { STAND_IN_VERSION } from './version.ts';
import { createStore, type JalonStore } from './store.ts';

export interface StandInOptions {
  readonly store?: JalonStore;
  /** Who may sign in, with the token `tokenOf(id)`. The people of the demonstration unless told. */
  readonly personas?: readonly Persona[];
  /** The instant it is. 12 May 2025, 10 in the morning in Dakar, unless told. */
  readonly clock?: () => Instant;
}

/** A server in memory: the same routes, problems, tags and pages, on core's own rules. */
export interface StandIn {
  readonly store: JalonStore;
  answer(name: RouteName, path: Readonly<Record<string, string>>, request: Request): Promise<Response>;
  /** Give it to `createClient({ fetch })`: a client without a network. */
  readonly fetch: typeof globalThis.fetch;
}

export const DEMONSTRATION_INSTANT = '2025-05-12T10:00:00.000Z';

export function createStandIn({ store = createStore(), personas = Object.values(PERSONAS), clock = () => DEMONSTRATION_INSTANT }: StandInOptions = {}): StandIn {
  async function carryOut(name: RouteName, path: Readonly<Record<string, string>>, request: Request): Promise<Response> {
    const route = ROUTES[name];
    if (route.path.startsWith('/v1/') && isOlder(request.headers.get(CLIENT_HEADER), MINIMUM_CLIENT)) throw new Refusal('client-too-old');
    const persona = route.personal ? identify(request.headers.get('authorization'), personas) : null;
    if (route.access === 'token' && !persona) throw new Refusal('not-signed-in');
    const query = readQuery(name, new URL(request.url)) as Readonly<Record<string, never>>;
    const content = await OPERATIONS[name]({ store, personas, persona, now: clock(), path, query, request });
    return content instanceof Response ? content : answerWith(content, request, route);
  }
  async function answer(name: RouteName, path: Readonly<Record<string, string>>, request: Request): Promise<Response> {
    const response = await carryOut(name, path, request).catch((error: unknown) => {
      if (error instanceof Refusal) return problemAnswer(error.code, error.parts, request, error.about);
      throw error;
    });
    response.headers.set(SERVER_HEADER, STAND_IN_VERSION);
    return response;
  }
  return {
    store,
    answer,
    fetch: (input, init) => {
      const request = new Request(input, init);
      const found = findRoute(request);
      return found ? answer(found.name, found.path, request) : Promise.resolve(problemAnswer('not-found', {}, request));
    },
  };
}

const NAMES = Object.keys(ROUTES) as RouteName[];

/** The route a request is for, wherever the API may be mounted. */
function findRoute({ method, url }: Request): { readonly name: RouteName; readonly path: Readonly<Record<string, string>> } | undefined {
  const { pathname } = new URL(url);
  for (const name of NAMES) {
    const route = ROUTES[name];
    const match = route.method === method && new RegExp(`${route.path.replaceAll(/:\w+/g, '([^/]+)')}/?$`).exec(pathname);
    if (match) return { name, path: Object.fromEntries(parametersOf(route.path).map((parameter, index) => [parameter, decodeURIComponent(match[index + 1] ?? '')])) };
  }
  return undefined;
}

function answerWith(said: unknown, request: Request, { personal, status = 200 }: RouteDescription): Response {
  const text = JSON.stringify(said instanceof Tagged ? said.content : said);
  const headers = { 'content-type': 'application/json', 'cache-control': personal ? 'private, no-cache' : 'public, max-age=60', vary: 'Origin, Authorization, Accept-Language' };
  if (request.method !== 'GET') return new Response(text, { status, headers: { ...headers, 'cache-control': 'no-store' } });
  const etag = said instanceof Tagged ? said.etag : `"${tagOf(text)}"`;
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: { ...headers, etag } });
  return new Response(text, { headers: { ...headers, etag } });
}
