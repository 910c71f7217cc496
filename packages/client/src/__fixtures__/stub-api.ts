import { HttpResponse, http, type JsonBodyType } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { createClient, createPlanning, type ClientOptions, type JalonClient, type PlanningClient } from '../index.ts';

export const BASE = 'https://jalon.example';
export const ASSESSMENT = 'pacasen~2025~sn-kd-kd1-1';
export const KOLDA = { territory: 'ansd:SN-KD-KD1-1', programme: 'pacasen', cycle: '2025' } as const;

/** A network where every call must be planned by the test. */
export function stubApi() {
  const server = setupServer();
  beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());
  return server;
}

/** Answers the calls of one route in turn, and keeps them to be looked at. The last answer repeats. */
export function inTurn(method: 'get' | 'post', path: string, ...answers: ((request: Request) => Response | Promise<Response>)[]) {
  const requests: Request[] = [];
  const handler = http[method](`${BASE}${path}`, ({ request }) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)]!;
    requests.push(request.clone() as Request);
    return answer(request) as Promise<Response>;
  });
  return { handler, requests };
}

export const json = (body: JsonBodyType, init?: ResponseInit) => () => HttpResponse.json(body, init);
export const html = (status = 200) => () => HttpResponse.html('<html>Sign in to this network</html>', { status });
export const networkFailure = () => HttpResponse.error();
export const problem = (status: number, code: string, more: Record<string, unknown> = {}, headers: Record<string, string> = {}) => () =>
  HttpResponse.json({ type: `${BASE}/problems/${code}`, title: code, status, code, requestId: 'req-1', ...more }, { status, headers: { 'content-type': 'application/problem+json', ...headers } });

/** The fields the client looks at; a real one is built by the scorer. */
export const scorecard = (overrides: object = {}) => ({ format: 1, kind: 'scorecard', assessmentId: ASSESSMENT, version: 3, territory: { id: 'sn-kd-kd1-1' }, windows: [], ...overrides });

/** A client that waits for nothing: each wait it would make is noted instead. */
export function quickClient(options: Partial<ClientOptions> = {}): { jalon: JalonClient; waits: number[] } {
  const { waits, ...quick } = quickly();
  return { jalon: createClient({ ...quick, ...options }), waits };
}

/** The same for plans and allocations. */
export function quickPlanning(options: Partial<ClientOptions> = {}): { jalon: PlanningClient; waits: number[] } {
  const { waits, ...quick } = quickly();
  return { jalon: createPlanning({ ...quick, ...options }), waits };
}

function quickly() {
  const waits: number[] = [];
  const sleep = (ms: number, signal: AbortSignal): Promise<void> => {
    waits.push(ms);
    return signal.aborted ? Promise.reject(signal.reason as Error) : Promise.resolve();
  };
  return { waits, baseUrl: BASE, sleep, random: () => 1, getAccessToken: () => 'token-1' };
}

/** What a call fails with. */
export async function failureOf(call: PromiseLike<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new Error('the call was expected to fail');
}
