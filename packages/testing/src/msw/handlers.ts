import { PROBLEM_STATUS, ROUTES, type RouteName, type ServerProblemCode } from '@jalon/contract';
import { HttpResponse, delay, http, type HttpHandler } from 'msw';
import { problemAnswer } from '../stand-in/problem.ts';
import { createStandIn, type StandInOptions } from '../stand-in/stand-in.ts';
import { createStore, type JalonStore } from '../stand-in/store.ts';

/**
 * How the network is today. `offline`: nothing answers. `forbidden`: rights are refused everywhere they are asked for.
 * `empty`: nobody has written anything. `slow`: each answer takes so long. `error`: every answer is this problem.
 */
export type Situation =
  | 'fine' | 'offline' | 'forbidden' | 'empty'
  | { readonly slow: number }
  | { readonly error: ServerProblemCode | number };

export interface HandlerOptions extends StandInOptions {
  /** Where the client's `baseUrl` points; any origin unless told. */
  readonly baseUrl?: string;
  readonly situation?: Situation;
}

/** What MSW carries whole or not at all: a client then asks for changes from time to time. `createStandIn().fetch` answers it. */
const UNENDING: RouteName = 'streamChanges';

const REGISTERS = { GET: http.get, POST: http.post, PUT: http.put, PATCH: http.patch, DELETE: http.delete } as const;

/**
 * Request handlers for MSW that answer like the reference server, from memory.
 *
 * @example
 * const store = createStore();
 * const server = setupServer(...createHandlers({ store }));
 * const jalon = createClient({ baseUrl: 'https://jalon.example', getAccessToken: () => tokenOf('coach-kolda') });
 *
 * @example
 * server.use(...createHandlers({ situation: 'offline' }));
 *
 * The stream of changes is answered with 406, by which a client falls back to asking from time to time.
 */
export function createHandlers({ baseUrl = '*', situation = 'fine', ...options }: HandlerOptions = {}): HttpHandler[] {
  const standIn = createStandIn({ ...options, store: situation === 'empty' ? emptied(options.store) : (options.store ?? createStore()) });
  return (Object.keys(ROUTES) as RouteName[]).map((name) => {
    const { method, path, personal } = ROUTES[name];
    const register = REGISTERS[method];
    return register(`${baseUrl.replace(/\/$/, '')}${path}`, async ({ request, params }) => {
      const instead = await troubleOf(situation, personal, request);
      if (name === UNENDING) return instead ?? problemAnswer('not-acceptable', {}, request);
      return instead ?? (await standIn.answer(name, decoded(params), request));
    });
  });
}

function emptied(store: JalonStore = createStore()): JalonStore {
  const { territories, referentials, cycles, frameworks, formulas, settings } = store;
  return createStore({ territories, referentials, cycles, frameworks, formulas, settings });
}

const decoded = (params: Readonly<Record<string, string | readonly string[] | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));

async function troubleOf(situation: Situation, personal: boolean, request: Request): Promise<Response | undefined> {
  if (situation === 'offline') return HttpResponse.error();
  if (situation === 'forbidden' && personal) return problemAnswer('forbidden', { refusal: 'territory-not-granted' }, request);
  if (typeof situation !== 'object') return undefined;
  if ('error' in situation) return problemAnswer(codeOf(situation.error), {}, request);
  await delay(situation.slow);
  return undefined;
}

function codeOf(error: ServerProblemCode | number): ServerProblemCode {
  if (typeof error === 'string') return error;
  const found = (Object.keys(PROBLEM_STATUS) as ServerProblemCode[]).find((code) => PROBLEM_STATUS[code] === error);
  return found ?? 'internal';
}
