import type * as z from 'zod';
import { schemaFaults } from '@jalon/core/schemas';
import { jsonPointer } from '@jalon/core/shared';
import { ProblemError, invalidRequest, type Fault } from './problem-error.ts';

const MAX_FAULTS = 50;

function readShape<S extends z.ZodType>(schema: S, value: unknown, root: readonly string[]): z.output<S> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw invalidRequest(...schemaFaults(result.error.issues, root).slice(0, MAX_FAULTS));
}

/** The body as the contract wants it, or every fault in it with its pointer. */
export const readBody = <S extends z.ZodType>(schema: S, body: unknown): z.output<S> => readShape(schema, body, []);

/** A schema is turned into a program when it is first used: making a strict one for each request would do that each time. */
const stricts = new WeakMap<z.ZodObject, z.ZodObject>();

function strictly(schema: z.ZodObject): z.ZodObject {
  const known = stricts.get(schema);
  if (known) return known;
  const made = schema.strict();
  stricts.set(schema, made);
  return made;
}

/** What stands after the `?`: each name once, no other names. */
export function readQuery<S extends z.ZodObject>(schema: S, search: URLSearchParams): z.output<S> {
  const names = [...new Set(search.keys())];
  const twice = names.filter((name) => search.getAll(name).length > 1);
  if (twice.length > 0) throw invalidRequest(...twice.map((name) => ({ code: 'given-twice', pointer: jsonPointer(['query', name]), figures: { field: name.slice(0, 60) } })));
  const values = Object.fromEntries(names.map((name) => [name, search.get(name) ?? '']));
  rejectUnwritable(values, ['query']);
  return readShape(strictly(schema), values, ['query']) as z.output<S>;
}

/** PostgreSQL text holds no NUL and no half of a surrogate pair: what cannot be kept is refused, with its place. */
export function rejectUnwritable(value: unknown, root: readonly (string | number)[] = []): void {
  const faults: Fault[] = [];
  const visit = (part: unknown, path: readonly (string | number)[]): void => {
    if (typeof part === 'string' && (part.includes('\0') || !part.isWellFormed())) faults.push({ code: 'unwritable-text', pointer: jsonPointer(path) });
    if (typeof part !== 'object' || part === null) return;
    for (const [key, one] of Object.entries(part)) {
      if (key.includes('\0') || !key.isWellFormed()) faults.push({ code: 'unwritable-text', pointer: jsonPointer(path) });
      visit(one, [...path, key]);
    }
  };
  visit(value, root);
  if (faults.length > 0) throw invalidRequest(...faults.slice(0, MAX_FAULTS));
}

const MAX_DEPTH = 40;

/** Brackets open at once: a document deeper than any of ours is refused before it is read. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (inText) {
      if (sign === '\\') at += 1;
      else if (sign === '"') inText = false;
    } else if (sign === '"') inText = true;
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

export function parseJson(text: string): unknown {
  if (isTooDeep(text)) throw new ProblemError('invalid-json');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ProblemError('invalid-json', {}, { cause });
  }
  rejectUnwritable(value);
  return value;
}
