import { LIMITS, type RouteName } from '@jalon/contract';
import { querySchemas, sendCommandsRequestSchema } from '@jalon/contract/schemas';
import { jsonPointer } from '@jalon/core/shared';
import { Refusal } from './problem.ts';

interface SchemaIssue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
  readonly input?: unknown;
  readonly origin?: string;
  readonly message: string;
}

const isCounted = ({ origin }: SchemaIssue): boolean => origin === 'array' || origin === 'string';

/** What a schema found, by the codes the reference server uses. */
function codeOf(issue: SchemaIssue): string {
  switch (issue.code) {
    case 'invalid_type': return issue.input === undefined ? 'missing' : 'wrong-type';
    case 'too_small': return isCounted(issue) ? 'too-short' : 'too-small';
    case 'too_big': return isCounted(issue) ? 'too-long' : 'too-big';
    case 'unrecognized_keys': return 'unknown-field';
    case 'invalid_format': return 'wrong-format';
    case 'invalid_value': return 'not-among';
    default: return issue.message === 'not-a-date' ? 'not-a-date' : 'not-valid';
  }
}

function faultsAt(root: readonly string[], issues: readonly SchemaIssue[]) {
  return issues.flatMap((issue) => {
    const places = issue.keys ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return places.map((place) => ({ code: codeOf(issue), pointer: jsonPointer([...root, ...place]) }));
  });
}

/** What stands after the `?`, checked; a parameter nobody knows is refused rather than ignored. */
export function readQuery<N extends RouteName>(name: N, url: URL): Readonly<Record<string, unknown>> {
  const parsed = querySchemas[name].strict().safeParse(Object.fromEntries(url.searchParams), { reportInput: true });
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
  const parsed = sendCommandsRequestSchema.safeParse(json, { reportInput: true });
  if (!parsed.success) throw new Refusal('invalid-request', { errors: faultsAt([], parsed.error.issues as readonly SchemaIssue[]) });
  return parsed.data;
}
