import type * as z from 'zod';
import { jsonPointer } from '../shared/issue.values.ts';
import { issue, type ReferentialIssue } from './referential-issue.rules.ts';
import type { ShapeProblem } from './referential.values.ts';

type ZodIssue = z.core.$ZodIssue;
type Place = readonly PropertyKey[];

/** Forms a text must have, by the start of the pattern that checks it: a name the sentences give an example for. */
const FORMS: readonly (readonly [start: string, form: string])[] = [
  ['/^[A-Za-z][A-Za-z0-9._-]{0,59}', 'code'], ['/^-?\\d{1,30}', 'decimal'], ['/^\\d{1,9}', 'points'], ['/^sha256-', 'hash'], ['/^[0-9A-Za-z]', 'version'],
];

/** What a schema found, as issues of ours: one per place, with what was expected and what stands there. */
export function shapeIssues(found: readonly ZodIssue[], document: unknown, prefix: Place = []): ReferentialIssue[] {
  return found.flatMap((one) => shapeIssue(one, document, [...prefix, ...one.path]));
}

function shapeIssue(found: ZodIssue, document: unknown, place: Place): ReferentialIssue[] {
  switch (found.code) {
    case 'invalid_union': return unionIssues(found, document, place);
    case 'invalid_key': case 'invalid_element': return shapeIssues(found.issues, document, place);
    case 'invalid_type': {
      const actual = typeName(valueAt(document, place));
      return [wrong(actual === 'undefined' ? 'missing' : 'wrong-type', place, { expected: found.expected, found: actual })];
    }
    case 'invalid_value': return [notInList(found.values.map(String), document, place)];
    case 'too_small': return found.minimum === 1 && place[0] === 'scores' && place.at(-1) === 'sum'
      ? [issue('score-without-items', jsonPointer(place))]
      : [wrong('too-short', place, { limit: String(found.minimum), of: found.origin })];
    case 'too_big': return [wrong('too-long', place, { limit: String(found.maximum), of: found.origin })];
    case 'invalid_format': return [wrong('wrong-form', place, { form: formOf(found.pattern), ...actualOf(document, place) })];
    case 'custom': if (found.message === 'formula-too-large') return [issue('formula-too-large', jsonPointer(place), found.params as Readonly<Record<string, string>>)];
      return [wrong('wrong-form', place, { form: found.message === 'not-a-date' ? 'date' : 'other', ...actualOf(document, place) })];
    default: return [wrong('other', place, actualOf(document, place))];
  }
}

/** Of the ways a value may be written, the one it comes nearest to: the fewest missing fields, then the fewest faults, then the deepest. */
function unionIssues(found: Extract<ZodIssue, { code: 'invalid_union' }>, document: unknown, place: Place): ReferentialIssue[] {
  const options = 'options' in found && Array.isArray(found.options) ? found.options.map(String) : [];
  if (options.length > 0) return [notInList(options, document, place)];
  const missing = (issues: readonly ReferentialIssue[]): number => issues.filter(({ figures }) => figures['problem'] === 'missing').length;
  const depth = (issues: readonly ReferentialIssue[]): number => Math.max(...issues.map(({ path }) => path.split('/').length));
  const ways = found.errors.map((errors) => shapeIssues(errors, document, place));
  const [nearest] = ways.sort((a, b) => missing(a) - missing(b) || a.length - b.length || depth(b) - depth(a));
  return nearest ?? [wrong('other', place, actualOf(document, place))];
}

function notInList(allowed: readonly string[], document: unknown, place: Place): ReferentialIssue {
  const actual = valueAt(document, place);
  if (actual === undefined) return wrong('missing', place, { expected: allowed.join(', '), found: 'undefined' });
  return wrong('not-in-list', place, { allowed: allowed.join(', '), ...actualOf(document, place) });
}

function wrong(problem: ShapeProblem, place: Place, figures: Record<string, string>): ReferentialIssue {
  return issue('invalid-shape', jsonPointer(place), { problem, field: String(place.at(-1) ?? ''), ...figures });
}

const formOf = (pattern: string | undefined): string => FORMS.find(([start]) => pattern?.startsWith(start))?.[1] ?? 'other';

function valueAt(document: unknown, place: Place): unknown {
  let value = document;
  for (const key of place) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

export const typeName = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

function actualOf(document: unknown, place: Place): Record<string, string> {
  const value = valueAt(document, place);
  const text = typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : typeName(value);
  return { found: text.length > 60 ? `${text.slice(0, 60)}…` : text };
}

/** Fields of the document that its schema does not know: most often a slip of the pen. */
export function unknownFields(written: unknown, read: unknown, place: Place = []): ReferentialIssue[] {
  if (typeof written !== 'object' || written === null || typeof read !== 'object' || read === null) return [];
  return Object.entries(written).flatMap(([key, value]) =>
    (Object.hasOwn(read, key)
      ? unknownFields(value, (read as Record<string, unknown>)[key], [...place, key])
      : [issue('unknown-field', jsonPointer([...place, key]), { field: key }, 'warning')]));
}
