import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createApp, type AppParts } from './create-app.ts';
import { sendKeptAnswer } from './kept-answers.ts';

/** What node:http calls for each request: a kept answer at once, everything else through the application. */
export function createRequestListener(parts: AppParts): RequestListener {
  const app = createApp(parts);
  const throughApp = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  return (request, response) => {
    if (!sendKeptAnswer(request, response, parts)) void throughApp(request, response);
  };
}
