import { LIMITS, type RouteName } from '@jalon/contract';
import { querySchemas, sendCommandsRequestSchema, type requestSchemas } from '@jalon/contract/schemas';
import { schemaFaults } from '@jalon/core/schemas';
import { Refusal } from './problem.ts';

/** What stands after the `?`, checked; a parameter nobody knows is refused rather than ignored. */
export function readQuery<N extends RouteName>(name: N, url: URL): Readonly<Record<string, unknown>> {
  const parsed = querySchemas[name].strict().safeParse(Object.fromEntries(url.searchParams), { reportInput: true });
  if (!parsed.success) throw new Refusal('invalid-request', { errors: schemaFaults(parsed.error.issues, ['query']).map((fault) => ({ ...fault })) });
  return parsed.data;
}

type RequestSchema = (typeof requestSchemas)[keyof typeof requestSchemas];
type Read<S extends RequestSchema> = Extract<ReturnType<S['safeParse']>, { success: true }>['data'];

/** A JSON body, checked against its schema. `mostBytes`: what the route takes. */
export async function readJson<S extends RequestSchema>(request: Request, schema: S, mostBytes: number = LIMITS.bodyBytes): Promise<Read<S>> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) throw new Refusal('unsupported-media-type');
  const text = await request.text();
  if (new TextEncoder().encode(text).length > mostBytes) throw new Refusal('body-too-large');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Refusal('invalid-json');
  }
  const parsed = schema.safeParse(json, { reportInput: true });
  if (!parsed.success) throw new Refusal('invalid-request', { errors: schemaFaults(parsed.error.issues).map((fault) => ({ ...fault })) });
  return parsed.data as Read<S>;
}

/** The body of a batch of commands, checked. */
export const readCommands = (request: Request) => readJson(request, sendCommandsRequestSchema);
