import type { Context } from 'hono';
import { LIMITS, ROUTES, bodyOfRoute, parametersOf, type RouteDescription, type RouteName } from '@jalon/contract';
import { querySchemas } from '@jalon/contract/schemas';
import { drain } from '../files/receive.ts';
import { ANONYMOUS, audienceOfCaller, type Caller } from '../identity/caller.ts';
import { OPERATIONS } from '../operations.ts';
import type { Services } from '../services.ts';
import type { Answer, StreamedAnswer } from './answer.ts';
import { languageOf } from './language.ts';
import type { Operation } from './operation.ts';
import { ProblemError } from './problem-error.ts';
import { acceptsJson, readJsonBody } from './read-request.ts';
import { readQuery, rejectUnwritable } from './read-shape.ts';
import { sendAnswer, sendStream } from './send-answer.ts';
import { withinTimeLimit } from './time-limit.ts';

/** Who asks. A token is only looked at where the answer may depend on it. */
async function callerOf(route: RouteDescription, services: Services, authorization: string | undefined): Promise<Caller> {
  if (!route.personal) return ANONYMOUS;
  const caller = await services.identity.identify(authorization);
  if (route.access === 'token' && caller.kind === 'anonymous') throw new ProblemError('not-signed-in');
  return caller;
}

function parametersIn(c: Context, route: RouteDescription): Record<string, string> {
  const parameters = Object.fromEntries(parametersOf(route.path).map((name) => [name, c.req.param(name) ?? '']));
  rejectUnwritable(parameters, ['path']);
  return parameters;
}

/** Turns a request into what an operation is given, and its answer into a response. */
export async function runOperation(name: RouteName, c: Context, services: Services): Promise<Response> {
  const route: RouteDescription = ROUTES[name];
  const url = new URL(c.req.url);
  if ((route.answers ?? 'json') === 'json' && !acceptsJson(c.req.header('accept'))) throw new ProblemError('not-acceptable');
  const run = async (): Promise<Answer | StreamedAnswer> => {
    const caller = await callerOf(route, services, c.req.header('authorization'));
    const query = readQuery(querySchemas[name], url.searchParams);
    const kind = bodyOfRoute(route);
    const body = kind === 'json' ? await readJsonBody(c.req.raw, route.bodyBytes) : kind === 'bytes' ? c.req.raw.body : undefined;
    const operation = OPERATIONS[name] as Operation<RouteName>;
    const answer = await operation({
      services, caller, query, body, language: languageOf(c.req.header('accept-language')), ifMatch: c.req.header('if-match'), header: (header) => c.req.header(header), parameters: parametersIn(c, route) as never,
    });
    if (!('stream' in answer)) services.answers.put(audienceOfCaller(caller), url.pathname + url.search, answer);
    return answer;
  };
  const takesBytes = bodyOfRoute(route) === 'bytes';
  const work = takesBytes ? run().catch(async (refused: unknown) => {
    await drain(c.req.raw.body, LIMITS.pieceBytes);
    throw refused;
  }) : run();
  const answer = await withinTimeLimit(work, takesBytes ? LIMITS.transferMs : LIMITS.requestMs);
  return 'stream' in answer ? sendStream(c, answer) : sendAnswer(c, answer, route.status);
}
