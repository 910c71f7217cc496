import type { IncomingMessage, ServerResponse } from 'node:http';
import { audienceOfCaller } from '../identity/caller.ts';
import type { Services } from '../services.ts';
import { BASE_HEADERS, JSON_TYPE } from './base-headers.ts';
import type { CrossOrigin } from './cross-origin.ts';
import { compressedTag, stillStands } from './etag.ts';
import { acceptsJson } from './read-request.ts';
import { acceptsGzip } from './stored-bytes.ts';

/** What the quick way out needs to know. */
export interface KeptAnswerParts {
  readonly services: Services;
  readonly crossOrigin: CrossOrigin;
  readonly nextRequestId: () => string;
  readonly isHostAllowed: (host: string | undefined) => boolean;
}

type HeaderList = string[];

const fixedHeaders: readonly string[] = BASE_HEADERS.flat();

function headersOf(request: IncomingMessage, parts: KeptAnswerParts, requestId: string): HeaderList {
  const headers: HeaderList = [...fixedHeaders, 'X-Request-Id', requestId];
  for (const [name, value] of parts.crossOrigin.headersFor(request.headers.origin)) headers.push(name, value);
  return headers;
}

/**
 * Sends an answer that stands ready in memory, straight from the socket's own request: a stored view is only bytes, and the way through the
 * framework would cost several times as much as sending them. Answers false, having done nothing, when the answer must be made.
 */
export function sendKeptAnswer(request: IncomingMessage, response: ServerResponse, parts: KeptAnswerParts): boolean {
  const { services } = parts;
  const { method, url, headers } = request;
  if (method !== 'GET' || url === undefined) return false;
  const caller = services.identity.identifyAtOnce(headers.authorization);
  if (!caller) return false;
  const kept = services.answers.get(audienceOfCaller(caller), url);
  if (!kept || (kept.day && services.clock.today(kept.day.zone) !== kept.day.date)) return false;
  if (!acceptsJson(headers.accept) || !parts.isHostAllowed(headers.host)) return false;

  const requestId = parts.nextRequestId();
  const out = headersOf(request, parts, requestId);
  const compress = acceptsGzip(headers['accept-encoding']) && kept.bytes.isWorthCompressing;
  out.push('ETag', compress ? compressedTag(kept.etag) : kept.etag, 'Cache-Control', kept.cacheControl);
  if (stillStands(headers['if-none-match'], kept.etag)) {
    response.writeHead(304, out).end();
    services.log.access(`GET ${pathOnly(url)} 304 0B kept ${requestId}`);
    return true;
  }
  const body = compress ? kept.bytes.compressed : kept.bytes.plain;
  out.push('Content-Type', JSON_TYPE, 'Content-Length', String(body.length));
  if (compress) out.push('Content-Encoding', 'gzip');
  response.writeHead(200, out).end(body);
  services.log.access(`GET ${pathOnly(url)} 200 ${body.length}B kept ${requestId}`);
  return true;
}

/** A query may hold what people typed: it stays out of the log. */
export function pathOnly(url: string): string {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
}
