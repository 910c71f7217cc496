import type { IncomingMessage, ServerResponse } from 'node:http';
import { CLIENT_HEADER, SERVER_HEADER } from '@jalon/contract';
import { audienceOfCaller } from '../identity/caller.ts';
import type { Services } from '../services.ts';
import type { Answer } from './answer.ts';
import type { KeptAnswer } from './answer-cache.ts';
import { CONTENT_HEADERS, JSON_TYPE } from './base-headers.ts';
import type { CrossOrigin } from './cross-origin.ts';
import { compressedTag, stillStands } from './etag.ts';
import { isTooOld } from './handshake.ts';
import { acceptsJson } from './read-request.ts';
import type { RateLimit } from './rate-limit.ts';
import { acceptsGzip } from './stored-bytes.ts';

/** What the quick way out needs to know. */
export interface KeptAnswerParts {
  readonly services: Services;
  readonly crossOrigin: CrossOrigin;
  readonly nextRequestId: () => string;
  readonly isHostAllowed: (host: string | undefined) => boolean;
  readonly rateLimit: RateLimit;
}

/** The forms an answer is sent in; the part of its head that is the same each time is made once for each. */
type Form = 'notModified' | 'plain' | 'compressed';

const heads: Readonly<Record<Form, WeakMap<Answer, readonly string[]>>> = { notModified: new WeakMap(), plain: new WeakMap(), compressed: new WeakMap() };

function makeHead({ etag, cacheControl, bytes }: Answer, form: Form): readonly string[] {
  const validity = ['ETag', form === 'compressed' ? compressedTag(etag) : etag, 'Cache-Control', cacheControl];
  if (form === 'notModified') return validity;
  const encoding = form === 'compressed' ? ['Content-Encoding', 'gzip'] : [];
  return [...CONTENT_HEADERS.flat(), 'Content-Type', JSON_TYPE, ...validity, ...encoding, 'Content-Length', String(bytes[form].length)];
}

function headOf(kept: Answer, form: Form): readonly string[] {
  const known = heads[form].get(kept);
  if (known) return known;
  const made = makeHead(kept, form);
  heads[form].set(kept, made);
  return made;
}

function formFor({ headers }: IncomingMessage, { bytes, etag }: Answer): Form {
  if (stillStands(headers['if-none-match'], etag)) return 'notModified';
  return acceptsGzip(headers['accept-encoding']) && bytes.isWorthCompressing ? 'compressed' : 'plain';
}

function findKept({ headers, url = '' }: IncomingMessage, { services, isHostAllowed }: KeptAnswerParts): KeptAnswer | undefined {
  const caller = services.identity.identifyAtOnce(headers.authorization);
  const kept = caller && services.answers.get(audienceOfCaller(caller), url);
  if (!kept || (kept.day && services.clock.today(kept.day.zone) !== kept.day.date)) return undefined;
  return acceptsJson(headers.accept) && isHostAllowed(headers.host) ? kept : undefined;
}

/**
 * Sends an answer that stands ready in memory, straight from the socket's own request: a stored view is only bytes, and the way through the
 * framework would cost several times as much as sending them. Answers false, having done nothing, when the answer must be made.
 */
export function sendKeptAnswer(request: IncomingMessage, response: ServerResponse, parts: KeptAnswerParts): boolean {
  if (request.method !== 'GET' || isTooOld(request.headers[CLIENT_HEADER.toLowerCase()])) return false;
  const kept = findKept(request, parts);
  if (!kept || parts.rateLimit.take(request) > 0) return false;
  const { headers, url = '' } = request;
  const requestId = parts.nextRequestId();
  const form = formFor(request, kept);
  const out = [...headOf(kept, form), 'X-Request-Id', requestId, SERVER_HEADER, parts.services.version];
  for (const [name, value] of parts.crossOrigin.headersFor(headers.origin)) out.push(name, value);
  if (form === 'notModified') response.writeHead(304, out).end();
  else response.writeHead(200, out).end(kept.bytes[form]);
  parts.services.log.access(`GET ${pathOnly(url)} ${response.statusCode} kept ${requestId}`);
  return true;
}

/** A query may hold what people typed: it stays out of the log. */
export function pathOnly(url: string): string {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
}
