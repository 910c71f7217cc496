import type { IncomingMessage } from 'node:http';
import { Hono, type Context } from 'hono';
import { CLIENT_HEADER, ROUTES, SERVER_HEADER, type RouteDescription, type RouteName } from '@jalon/contract';
import { OPERATIONS } from '../operations.ts';
import type { Services } from '../services.ts';
import { checkClient } from './handshake.ts';
import { BASE_HEADERS } from './base-headers.ts';
import type { CrossOrigin } from './cross-origin.ts';
import { languageOf } from './language.ts';
import { answerProblem } from './problem-answer.ts';
import { ProblemError } from './problem-error.ts';
import type { RateLimit } from './rate-limit.ts';
import { runOperation } from './run-operation.ts';

export interface AppParts {
  readonly services: Services;
  readonly crossOrigin: CrossOrigin;
  readonly nextRequestId: () => string;
  readonly isHostAllowed: (host: string | undefined) => boolean;
  readonly rateLimit: RateLimit;
  /** Address of this server as others know it, without a slash at the end. */
  readonly baseUrl: string;
  /** Pages, files and the demonstration's issuer, beside the contract. */
  readonly extras: readonly ((app: App) => void)[];
}

interface AppTypes { Bindings: { incoming: IncomingMessage }; Variables: { requestId: string } }

export type App = Hono<AppTypes>;
type AppContext = Context<AppTypes>;

function problemResponse(c: AppContext, cause: unknown, { services, baseUrl }: AppParts): Response {
  const requestId = c.get('requestId');
  const scene = { language: languageOf(c.req.header('accept-language')), requestId, baseUrl, path: c.req.path };
  const { status, headers, body } = answerProblem(cause, scene, services.log);
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  return c.body(body, status as 400);
}

/** One line per exchange, without the query: people's words and, in mistaken hands, tokens stand there. */
function logExchange(c: AppContext, start: number, { services }: AppParts): void {
  const { status, headers } = c.res;
  services.log.access(`${c.req.method} ${c.req.path} ${status} ${headers.get('content-length') ?? '-'}B ${(performance.now() - start).toFixed(1)}ms ${c.get('requestId')}`);
}

/** Only the API counts: a page's files are many, and kept by browsers. */
function checkRate(c: AppContext, { rateLimit }: AppParts): void {
  const wait = c.req.path.startsWith('/v1/') ? rateLimit.take(c.env.incoming) : 0;
  if (wait > 0) throw new ProblemError('too-many-requests', { headers: { 'Retry-After': String(wait) } });
}

/** Headers of every answer, preflights, and refusal of hosts that are not ours and of those who ask too fast. */
function addFrame(app: App, parts: AppParts): void {
  const { crossOrigin, nextRequestId, isHostAllowed } = parts;
  app.use('*', async (c, next) => {
    const start = performance.now();
    await next();
    logExchange(c, start, parts);
  });
  app.use('*', async (c, next) => {
    c.set('requestId', nextRequestId());
    c.header('X-Request-Id', c.get('requestId'));
    c.header(SERVER_HEADER, parts.services.version);
    for (const [name, value] of BASE_HEADERS) c.header(name, value);
    const origin = c.req.header('origin');
    const isPreflight = c.req.method === 'OPTIONS' && c.req.header('access-control-request-method') !== undefined;
    for (const [name, value] of isPreflight ? crossOrigin.preflightHeaders(origin) : crossOrigin.headersFor(origin)) c.header(name, value);
    if (!isHostAllowed(c.req.header('host'))) throw new ProblemError('forbidden');
    if (isPreflight) return c.body(null, 204);
    checkRate(c, parts);
    if (c.req.path.startsWith('/v1/')) checkClient(c.req.header(CLIENT_HEADER), c.env.incoming);
    return next();
  });
}

/** Another method on an address that exists says which it answers to. */
function addWrongMethods(app: App): void {
  const methods = new Map<string, string[]>();
  for (const { path, method } of Object.values<RouteDescription>(ROUTES)) methods.set(path, [...(methods.get(path) ?? []), method]);
  for (const [path, known] of methods) {
    const allowed = known.includes('GET') ? [...known, 'HEAD'] : known;
    app.all(path, () => {
      throw new ProblemError('method-not-allowed', { figures: { allowed: allowed.join(', ') }, headers: { Allow: allowed.join(', ') } });
    });
  }
}

/** The whole surface: the contract's operations first, then pages and files. */
export function createApp(parts: AppParts): App {
  const app: App = new Hono();
  addFrame(app, parts);
  for (const name of Object.keys(OPERATIONS) as RouteName[]) {
    const { method, path } = ROUTES[name];
    app.on(method, path, (c) => runOperation(name, c, parts.services));
  }
  addWrongMethods(app);
  for (const extra of parts.extras) extra(app);
  app.notFound((c) => problemResponse(c, new ProblemError('not-found'), parts));
  app.onError((cause, c) => problemResponse(c, cause, parts));
  return app;
}

