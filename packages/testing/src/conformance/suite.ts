import { createClient, type JalonClient } from '@jalon/client';
import { ROUTES, pathOf, type PathParameters, type Problem, type RouteDescription, type RouteName } from '@jalon/contract';
import { answerSchemas, problemSchema } from '@jalon/contract/schemas';
import type { PersonaName } from '../stand-in/personas.ts';
import type { Kolda } from './kolda.ts';

/** The part of `expect` the suite uses: that of vitest, jest or a stand-in of yours. */
export interface Expectation {
  toBe(expected: unknown): void;
  toEqual(expected: unknown): void;
  toMatchObject(expected: object): void;
  toContain(expected: unknown): void;
  toMatch(expected: RegExp): void;
  toBeGreaterThan(expected: number): void;
  readonly not: Pick<Expectation, 'toBe' | 'toEqual' | 'toContain'>;
}

export interface ConformanceOptions {
  readonly describe: (name: string, body: () => void) => void;
  readonly it: (name: string, body: () => Promise<void>) => void;
  readonly beforeAll: (body: () => Promise<void>) => void;
  readonly expect: (actual: unknown, message?: string) => Expectation;
  /** Where the API answers. A function when it is only known once the server has started. */
  readonly baseUrl: string | (() => string);
  readonly fetch?: typeof globalThis.fetch;
  /** A token for somebody of the demonstration, as the API under test takes it. */
  readonly tokenFor: (persona: PersonaName) => string | Promise<string>;
  /** Puts everything back as it is at first. Called once, before the first test. */
  readonly reset?: () => Promise<void>;
  /** False where what stands between carries no answer without an end, as MSW does: then the stream of changes is left out. */
  readonly streams?: boolean;
  /** A programme and cycle whose grid asks for three things or more. The PACASEN of 2025 unless told. */
  readonly programme?: string;
  readonly cycle?: string;
}

/** A raw answer, with its body read. */
export interface Raw {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface AskOptions {
  readonly as?: PersonaName | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is. */
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly search?: string;
}

type PathOf<N extends RouteName> = Readonly<Record<PathParameters<(typeof ROUTES)[N]['path']>, string>>;

/** What the tests speak to the API with: raw, to see statuses and headers; and through the client, as an integrator would. */
export interface Api {
  ask<N extends RouteName>(name: N, path: PathOf<N>, options?: AskOptions): Promise<Raw>;
  /** The same with its body unread, for what does not end by itself: abort it when it has been read enough. */
  open<N extends RouteName>(name: N, path: PathOf<N>, options: AskOptions, signal: AbortSignal): Promise<Response>;
  /** `network` may spoil what passes; the client then tries again, as it does by default. */
  as(persona?: PersonaName, network?: (fetch: typeof globalThis.fetch) => typeof globalThis.fetch): JalonClient;
  uuid(): string;
}

export type Suite = Pick<ConformanceOptions, 'describe' | 'it' | 'expect'> & { readonly api: Api; readonly programme: string; readonly cycle: string; readonly streams: boolean };

/** Tests by what they are about. Each block is given all it needs. */
export type Blocks = Readonly<Record<string, (scene: Scene) => void>>;
export type Scene = Suite & { readonly kolda: Kolda };

const baseOf = ({ baseUrl }: ConformanceOptions): string => (typeof baseUrl === 'function' ? baseUrl() : baseUrl).replace(/\/$/, '');

export function createApi(options: ConformanceOptions): Api {
  const doFetch: typeof globalThis.fetch = (...args) => (options.fetch ?? globalThis.fetch)(...args);
  const open: Api['open'] = async (name, path, { as, headers = {}, body, search = '' }, signal) => {
    const token = as && (await options.tokenFor(as));
    return doFetch(`${baseOf(options)}${pathOf<string>(ROUTES[name], path)}${search}`, {
      method: ROUTES[name].method, signal,
      headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...(body !== undefined && { 'content-type': typeof body === 'string' ? 'application/json' : 'application/octet-stream' }), ...headers },
      ...(body !== undefined && { body }),
    });
  };
  return {
    open,
    async ask(name, path, asked = {}) {
      const response = await open(name, path, asked, AbortSignal.timeout(60_000));
      const text = await response.text();
      const isJson = /json/.test(response.headers.get('content-type') ?? '');
      return { status: response.status, headers: response.headers, body: text === '' ? undefined : isJson ? (JSON.parse(text) as unknown) : text };
    },
    as: (persona, network) => createClient({
      baseUrl: baseOf(options), fetch: network ? network(doFetch) : doFetch, retries: network ? { baseDelayMs: 1 } : { max: 0 }, keep: 0,
      ...(persona && { getAccessToken: () => options.tokenFor(persona) }),
    }),
    uuid: () => crypto.randomUUID(),
  };
}

/** The answer is a success in the shape the contract promises. */
export function expectAnswer({ expect }: Suite, name: RouteName, { status, headers, body }: Raw): void {
  const { status: promised = 200 }: RouteDescription = ROUTES[name];
  expect(status, `${name} answered ${JSON.stringify(body)?.slice(0, 300)}`).toBe(promised);
  expect(headers.get('content-type') ?? '').toMatch(/^application\/json/);
  const parsed = answerSchemas[name].safeParse(body);
  expect(parsed.error?.issues ?? []).toEqual([]);
}

/** The answer is a problem with this code, complete; hands it over for a closer look. */
export function expectProblem({ expect }: Suite, code: string, { status, headers, body }: Raw): Problem {
  const problem = body as Problem;
  expect({ code: problem?.code, status }, `answered ${JSON.stringify(body)?.slice(0, 300)}`).toEqual({ code, status: problem?.status });
  expect(headers.get('content-type') ?? '').toMatch(/^application\/problem\+json/);
  expect(problemSchema.safeParse(body).error?.issues ?? []).toEqual([]);
  expect(problem.type).toMatch(new RegExp(`/problems/${code}$`));
  expect(problem.title.length).toBeGreaterThan(0);
  expect((problem.requestId ?? '').length).toBeGreaterThan(0);
  return problem;
}

export const pointersOf = (problem: Problem): string[] => (problem.errors ?? []).map(({ pointer }) => pointer);

/** What a call throws. */
export async function failureOf(call: PromiseLike<unknown>): Promise<{ readonly code?: unknown; readonly [key: string]: unknown }> {
  try {
    await call;
  } catch (error) {
    return error as { code?: unknown };
  }
  throw new Error('the call was expected to fail');
}
