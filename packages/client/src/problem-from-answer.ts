import type { Problem, ProblemCode } from '@jalon/contract';
import { parseRetryAfter } from './backoff.ts';
import { JalonProblem, type AnyProblemCode, type ProblemDetails } from './problem.ts';

/** A request as messages name it. */
export interface Asked {
  readonly method: string;
  readonly url: string;
}

/** An answer, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** What a developer can do about it, by code. */
const ADVICE: Readonly<Partial<Record<ProblemCode, string>>> = {
  'invalid-request': 'See `errors` for each place that is wrong.',
  'invalid-cursor': 'Start the list again.',
  'body-too-large': 'Send fewer commands at once.',
  'not-signed-in': 'Pass getAccessToken to createClient(), and hand over a token.',
  'token-invalid': 'Check issuer, audience and key: the new token was refused too.',
  'token-expired': 'On reason "unauthorized", getAccessToken must hand over a fresh token.',
  forbidden: 'assessments.can() tells what this person may do.',
  'not-found': 'Check the reference: an own id, or scheme:code such as ansd:SN-KD-KD1-1.',
  'not-published': 'Nothing was published yet; those entitled read the draft with a token.',
  stale: 'Read the scorecard again, compare with `current` and `changedBy`, and send again with the new version as `base`.',
  'id-reused': 'Make a new id for another change.',
  refused: 'See `refusal`.',
  'too-many-requests': 'Wait for `retryAfterMs`.',
  timeout: 'Try later, or raise `timeouts`.',
  unavailable: 'Try later.',
  internal: 'Quote `requestId` to the operator of the server.',
};

const label = (asked: Asked): string => {
  const url = new URL(asked.url);
  return `${asked.method} ${url.pathname}${url.search}`;
};
const origin = (asked: Asked): string => new URL(asked.url).origin;

export const noAnswer = (asked: Asked, cause: unknown): JalonProblem =>
  new JalonProblem('no-answer', `${label(asked)} got no answer from ${origin(asked)}. Check the connection, and the baseUrl passed to createClient(); in a browser, also that the server allows this page's origin.`, { request: asked, cause });

export const cancelled = (asked: Asked, cause: unknown): JalonProblem =>
  new JalonProblem('cancelled', `${label(asked)} was cancelled by the signal passed to it. Nothing more was sent.`, { request: asked, cause });

export const timedOut = (asked: Asked, ms: number, of: 'try' | 'call', cause?: unknown): JalonProblem => {
  const name = of === 'try' ? 'perTryMs' : 'totalMs';
  const what = of === 'try' ? 'one try' : 'token, tries and waits together';
  return new JalonProblem('timeout', `${label(asked)} was not done within ${ms} ms (${what}). Try later, or raise timeouts.${name}.`, { request: asked, cause });
};

export const tokenFailed = (asked: Asked, cause: unknown): JalonProblem =>
  new JalonProblem('not-signed-in', `${label(asked)} was not sent: getAccessToken() failed. Its error is the \`cause\`.`, { request: asked, cause });

export const tokenMissing = (asked: Asked): JalonProblem =>
  new JalonProblem('not-signed-in', `${label(asked)} was not sent: it needs a token. Pass getAccessToken to createClient(), and hand over a token.`, { request: asked });

/** An answer we cannot take for the API's own. `what` says what is odd about it. */
export function unexpectedAnswer(asked: Asked, answer: Pick<Answer, 'status' | 'headers'>, what: string, cause?: unknown): JalonProblem {
  const message = `${label(asked)} got an answer that is not Jalon's from ${origin(asked)}: status ${answer.status}, ${what}. A sign-in page of the network or a proxy may have answered; check the baseUrl passed to createClient().`;
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
  const message = `${label(asked)} was answered ${answer.status} ${code}, without a problem document. ${ADVICE[code] ?? ''}`;
  const requestId = answer.headers.get('x-request-id') ?? undefined;
  return new JalonProblem(code, message, { request: asked, status: answer.status, requestId, retryAfterMs: parseRetryAfter(answer.headers.get('retry-after'), now) });
}

/** A sentence ends with a point, also one that came without. */
const ended = (sentence: string): string => (/[.!?؟…]$/.test(sentence) ? sentence : `${sentence}.`);

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
  const said = details.detail ?? details.title;
  const which = details.refusal ? ` (${details.refusal})` : '';
  const advice = ADVICE[body.code as ProblemCode];
  const message = [`${label(asked)} was answered ${answer.status} ${body.code}${which}${said ? `: ${ended(said)}` : '.'}`, advice, details.requestId && `Request ${details.requestId}.`];
  return new JalonProblem(body.code, message.filter(Boolean).join(' '), details);
}
