import type { Problem, ProblemCode } from '@jalon/contract';
import { answerSentences as sentences } from './answer-sentences.ts';
import { parseRetryAfter } from './retry-after.ts';
import { MINIMUM_SERVER } from './version.values.ts';
import { JalonProblem, type AnyProblemCode, type ProblemDetails } from './problem.ts';
import { label, origin, type Asked } from './problem-of-call.ts';

/** An answer, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Of routes that answer bytes, when all is well. */
  readonly bytes?: Blob | undefined;
}

/** Of a server that speaks an older language than ours: what it answers might be misread. */
export const serverTooOld = (asked: Asked, answer: Pick<Answer, 'status' | 'headers'>, version: string): JalonProblem =>
  new JalonProblem('server-too-old', `${label(asked)} ${sentences.serverTooOld(version, MINIMUM_SERVER)}`, { request: asked, status: answer.status, requestId: answer.headers.get('x-request-id') ?? undefined });

/** An answer we cannot take for the API's own. `what` says what is odd about it. */
export function unexpectedAnswer(asked: Asked, answer: Pick<Answer, 'status' | 'headers'>, what: string, cause?: unknown): JalonProblem {
  const message = `${label(asked)} ${sentences.unexpected(origin(asked), answer.status, what)}`;
  return new JalonProblem('unexpected-answer', message, { request: asked, status: answer.status, requestId: answer.headers.get('x-request-id') ?? undefined, cause });
}

/** What the answers of proxies in front of the server mean, which speak no problem+json. */
export const PROXY_CODES: Readonly<Record<number, ProblemCode>> = { 408: 'timeout', 413: 'body-too-large', 429: 'too-many-requests', 502: 'unavailable', 503: 'unavailable', 504: 'timeout' };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function readProblem(text: string): Problem | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return isRecord(body) && typeof body['code'] === 'string' && body['code'] !== '' ? (body as unknown as Problem) : undefined;
  } catch {
    return undefined;
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function readErrors(value: unknown): ProblemDetails['errors'] {
  return Array.isArray(value) ? value.filter((error): error is NonNullable<Problem['errors']>[number] => isRecord(error) && typeof error['code'] === 'string' && typeof error['pointer'] === 'string') : undefined;
}

function readCurrent(value: unknown): ProblemDetails['current'] {
  return isRecord(value) && typeof value['version'] === 'number' ? (value as unknown as ProblemDetails['current']) : undefined;
}

function detailsOf(problem: Problem, asked: Asked, answer: Answer, now: number): ProblemDetails {
  return {
    request: asked,
    status: answer.status,
    requestId: textOf(problem.requestId) ?? answer.headers.get('x-request-id') ?? undefined,
    title: textOf(problem.title),
    detail: textOf(problem.detail),
    errors: readErrors(problem.errors),
    refusal: textOf(problem.refusal),
    command: isRecord(problem.command) ? problem.command : undefined,
    current: readCurrent(problem.current),
    changedBy: isRecord(problem.changedBy) ? problem.changedBy : null,
    retryAfterMs: parseRetryAfter(answer.headers.get('retry-after'), now),
  };
}

/** A code promises its facts: without them the answer is not what the contract says. */
function factsMissing(code: AnyProblemCode, details: ProblemDetails): string | undefined {
  if (code === 'stale' && !details.current) return 'a stale problem that does not say where things stand';
  if (code === 'refused' && !details.refusal) return 'a refusal without its reason';
  return undefined;
}

/** An answer without a problem document: from a proxy, or from the plain file server of a snapshot. */
function problemFromStatus(asked: Asked, answer: Answer, now: number, codes: Readonly<Record<number, ProblemCode>>): JalonProblem {
  const code = codes[answer.status];
  if (!code) return unexpectedAnswer(asked, answer, answer.headers.get('content-type') ?? 'no content type');
  const message = `${label(asked)} ${sentences.undocumented(answer.status, code)}`;
  const requestId = answer.headers.get('x-request-id') ?? undefined;
  return new JalonProblem(code, message, { request: asked, status: answer.status, requestId, retryAfterMs: parseRetryAfter(answer.headers.get('retry-after'), now) });
}

/**
 * Turns an answer that is not a success into a problem. Codes of newer servers pass through as they are. `codes` names what
 * a status means where there is no problem document.
 */
export function problemFromAnswer(asked: Asked, answer: Answer, now: number, codes: Readonly<Record<number, ProblemCode>> = PROXY_CODES): JalonProblem {
  const body = readProblem(answer.text);
  if (!body) return problemFromStatus(asked, answer, now, codes);
  const details = detailsOf(body, asked, answer, now);
  const missing = factsMissing(body.code, details);
  if (missing) return unexpectedAnswer(asked, answer, missing);
  return new JalonProblem(body.code, `${label(asked)} ${sentences.answered(answer.status, body.code, details)}`, details);
}
