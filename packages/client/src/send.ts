import { CLIENT_HEADER, SERVER_HEADER, isOlder, type ProblemCode, type RouteDescription } from '@jalon/contract';
import { problemFromAnswer, serverTooOld, unexpectedAnswer } from './answer-problems.ts';
import { readBaseUrl } from './base-url.ts';
import { backoffDelay } from './backoff.ts';
import type { CallOptions } from './call-options.ts';
import type { Check } from './check-answer.ts';
import { DEFAULTS, type TransportOptions } from './client-options.ts';
import { sleep as realSleep, startLimit, untilAborted, type Limit } from './limit.ts';
import { JalonProblem } from './problem.ts';
import type { Answer } from './problem-from-answer.ts';
import { cancelled, noAnswer, timedOut, tokenFailed, tokenMissing, type Asked } from './problem-of-call.ts';
import { requestPath, type QueryValues } from './request-url.ts';
import type { TokenSource } from './token.ts';
import { MINIMUM_SERVER, VERSION } from './version.values.ts';
import { freezeDeep, type Validated, type ValidatedCache } from './validated-cache.ts';

/** One call, before anything is sent. */
export interface Call {
  readonly route: RouteDescription;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: QueryValues;
  readonly body?: unknown;
  /** Sent as they are, in the place of `body`. */
  readonly bytes?: Blob;
  readonly headers?: Readonly<Record<string, string>>;
  readonly check: Check;
  readonly options?: CallOptions | undefined;
}

/** Makes a call and hands over its checked answer, or throws a {@link JalonProblem}. */
export type Send = <T>(call: Call) => Promise<T>;

export interface SendParts extends TransportOptions {
  readonly tokens?: TokenSource | undefined;
  readonly kept?: ValidatedCache | undefined;
  /** What a status means where there is no problem document. */
  readonly statusCodes?: Readonly<Record<number, ProblemCode>> | undefined;
}

/** Only what may pass by itself is tried again. All routes are safe to repeat: reads, and commands, whose id is their key. */
export const PASSING: ReadonlySet<string> = new Set(['no-answer', 'timeout', 'too-many-requests', 'unavailable']);

interface Trip {
  readonly call: Call;
  readonly asked: Asked;
  readonly body: string | Blob | undefined;
  readonly limit: Limit;
  readonly perTryMs: number;
  readonly totalMs: number;
}

/** The one way out to the network: token, tries, waits, limits, checks, in that order. */
export function createSend(parts: SendParts): Send {
  const baseUrl = readBaseUrl(parts.baseUrl);
  const now = parts.now ?? Date.now;

  return async <T>(call: Call): Promise<T> => {
    const { totalMs = DEFAULTS.totalMs, perTryMs = DEFAULTS.perTryMs } = { ...parts.timeouts, ...call.options?.timeouts };
    const asked = { method: call.route.method, url: baseUrl + requestPath(call.route, call.params ?? {}, call.query) };
    const body = call.bytes ?? (call.body === undefined ? undefined : JSON.stringify(call.body));
    const limit = startLimit(totalMs, call.options?.signal, now);
    const trip = { call, asked, body, limit, perTryMs, totalMs };
    try {
      return (await travel(parts, trip, now)) as T;
    } catch (error) {
      throw limit.ended ? ended(trip, error) : error;
    } finally {
      limit.stop();
    }
  };
}

function ended({ limit, asked, totalMs }: Trip, error: unknown): JalonProblem {
  return limit.ended === 'cancelled' ? cancelled(asked, limit.signal.reason) : timedOut(asked, totalMs, 'call', error);
}

/** Tries until an answer, a lasting problem, or the end of tries or time. */
async function travel(parts: SendParts, trip: Trip, now: () => number): Promise<unknown> {
  const { max = DEFAULTS.maxRetries, baseDelayMs = DEFAULTS.baseDelayMs, maxDelayMs = DEFAULTS.maxDelayMs } = parts.retries ?? {};
  let token = await askToken(parts, trip, 'first');
  let renewed = false;
  for (let retry = 0, tries = 1; ; tries += 1) {
    const result = await tryOnce(parts, trip, token, now);
    if (!(result instanceof JalonProblem)) return result.value;
    Object.assign(result, { tries });
    if (result.status === 401 && parts.tokens && !renewed) {
      renewed = true;
      token = await askToken(parts, trip, 'unauthorized');
      continue;
    }
    const wait = backoffDelay(retry, { baseDelayMs, maxDelayMs }, parts.random ?? Math.random, result.retryAfterMs);
    if (!PASSING.has(result.code) || retry >= max || wait >= trip.limit.remainingMs()) throw result;
    retry += 1;
    await (parts.sleep ?? realSleep)(wait, trip.limit.signal);
  }
}

/**
 * Answers that are the same for everyone are asked for without a token, so that shared caches may keep them.
 */
async function askToken(parts: SendParts, { call, asked, limit }: Trip, reason: 'first' | 'unauthorized'): Promise<string | undefined> {
  if (!call.route.personal) return undefined;
  let token: string | undefined;
  try {
    token = await parts.tokens?.get(reason, limit.signal);
  } catch (cause) {
    throw limit.ended ? cause : tokenFailed(asked, cause);
  }
  if (token === undefined && call.route.access === 'token') throw tokenMissing(asked);
  return token;
}

/** One try: a value, or a problem. Throws only when the whole call has ended. */
async function tryOnce(parts: SendParts, trip: Trip, token: string | undefined, now: () => number): Promise<Read> {
  const { asked, limit, perTryMs } = trip;
  const kept = parts.kept?.get(asked.url);
  const tryLimit = startLimit(perTryMs, limit.signal, now);
  let answer: Answer;
  try {
    answer = await untilAborted(() => exchange(parts, trip, headersOf(parts, trip, token, kept), tryLimit.signal), tryLimit.signal);
  } catch (error) {
    if (limit.ended) throw error;
    return tryLimit.ended ? timedOut(asked, perTryMs, 'try') : noAnswer(asked, error);
  } finally {
    tryLimit.stop();
  }
  return readAnswer(parts, trip, answer, kept, now);
}

function headersOf({ language }: SendParts, { body, call }: Trip, token: string | undefined, kept: Validated | undefined): Record<string, string> {
  return {
    accept: call.route.answers === 'bytes' ? '*/*' : 'application/json, application/problem+json',
    ...(body !== undefined && { 'content-type': call.bytes ? 'application/octet-stream' : 'application/json' }),
    ...call.headers,
    ...(language !== undefined && { 'accept-language': language }),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    // A plain read goes without: a browser would ask the server's leave first, each time.
    ...((token !== undefined || body !== undefined) && { [CLIENT_HEADER]: VERSION }),
    ...(kept && { 'if-none-match': kept.etag }),
  };
}

/** Sends and reads to the last byte: half an answer is no answer. */
async function exchange(parts: SendParts, { asked, body, call }: Trip, headers: Record<string, string>, signal: AbortSignal): Promise<Answer> {
  const doFetch = parts.fetch ?? globalThis.fetch;
  const response = await doFetch(asked.url, { method: asked.method, headers, ...(body !== undefined && { body }), credentials: 'omit', signal });
  const { status, headers: answered } = response;
  const isBytes = call.route.answers === 'bytes' && response.ok;
  return { status, headers: answered, text: isBytes ? '' : await response.text(), bytes: isBytes ? await response.blob() : undefined };
}

type Read = { readonly value: unknown } | JalonProblem;

function readAnswer(parts: SendParts, { call, asked }: Trip, answer: Answer, kept: Validated | undefined, now: () => number): Read | Promise<Read> {
  const server = answer.headers.get(SERVER_HEADER);
  if (isOlder(server, MINIMUM_SERVER)) return serverTooOld(asked, answer, server!);
  if (answer.status === 304 && kept) return { value: kept.value };
  if (answer.status < 200 || answer.status > 299) return problemFromAnswer(asked, answer, now(), parts.statusCodes);
  if (answer.bytes) return { value: answer.bytes };
  let value: unknown;
  try {
    value = JSON.parse(answer.text);
  } catch (cause) {
    return unexpectedAnswer(asked, answer, answer.headers.get('content-type') ?? 'no content type', cause);
  }
  const odd = call.check(value);
  if (odd !== undefined) return unexpectedAnswer(asked, answer, odd);
  const etag = answer.headers.get('etag');
  if (parts.kept && etag !== null && asked.method === 'GET') parts.kept.set(asked.url, { etag, value: freezeDeep(value) });
  return { value };
}
