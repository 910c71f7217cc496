import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createApp, type AppParts } from './create-app.ts';
import { pathOnly, sendKeptAnswer } from './kept-answers.ts';

function logWhenDone(request: IncomingMessage, response: ServerResponse, parts: AppParts): void {
  const start = performance.now();
  response.once('close', () => {
    const size = response.getHeader('content-length') ?? 0;
    const time = (performance.now() - start).toFixed(1);
    parts.services.log.access(`${request.method} ${pathOnly(request.url ?? '')} ${response.statusCode} ${size}B ${time}ms ${response.getHeader('x-request-id') ?? '-'}`);
  });
}

/** What node:http calls for each request: a kept answer at once, everything else through the application. */
export function createRequestListener(parts: AppParts): RequestListener {
  const app = createApp(parts);
  const throughApp = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  return (request, response) => {
    if (sendKeptAnswer(request, response, parts)) return;
    logWhenDone(request, response, parts);
    void throughApp(request, response);
  };
}
