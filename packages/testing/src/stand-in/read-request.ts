import { LIMITS, type RouteName } from '@jalon/contract';
import { querySchemas, sendCommandsRequestSchema } from '@jalon/contract/schemas';
import { jsonPointer } from '@jalon/core/shared';
import { Refusal } from './problem.ts';

interface SchemaIssue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
}

const faultsAt = (root: readonly string[], issues: readonly SchemaIssue[]) =>
  issues.flatMap(({ code, path, keys = [] }) => (keys.length > 0 ? keys.map((key) => [...path, key]) : [[...path]]).map((at) => ({ code: code.replaceAll('_', '-'), pointer: jsonPointer([...root, ...(at as string[])]) })));

/** What stands after the `?`, checked; a parameter nobody knows is refused rather than ignored. */
export function readQuery<N extends RouteName>(name: N, url: URL): Readonly<Record<string, unknown>> {
  const parsed = querySchemas[name].strict().safeParse(Object.fromEntries(url.searchParams));
  if (!parsed.success) throw new Refusal('invalid-request', { errors: faultsAt(['query'], parsed.error.issues as readonly SchemaIssue[]) });
  return parsed.data;
}

/** The body of a batch of commands, checked. */
export async function readCommands(request: Request) {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) throw new Refusal('unsupported-media-type');
  const text = await request.text();
  if (new TextEncoder().encode(text).length > LIMITS.bodyBytes) throw new Refusal('body-too-large');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Refusal('invalid-json');
  }
  const parsed = sendCommandsRequestSchema.safeParse(json);
  if (!parsed.success) throw new Refusal('invalid-request', { errors: faultsAt([], parsed.error.issues as readonly SchemaIssue[]) });
  return parsed.data;
}
