import type * as z from 'zod';
import { jsonPointer } from './issue.values.ts';

type ZodIssue = z.core.$ZodIssue;

/** What can be wrong with the shape of a request. The list is closed. */
export const SCHEMA_FAULT_CODES = [
  'missing', 'wrong-type', 'too-short', 'too-small', 'too-long', 'too-big', 'unknown-field', 'wrong-format', 'not-among', 'not-a-date', 'not-valid',
] as const;
export type SchemaFaultCode = (typeof SCHEMA_FAULT_CODES)[number];

/** One fault of a request's shape, before it is put into words. */
export interface SchemaFault {
  readonly code: SchemaFaultCode;
  /** JSON Pointer (RFC 6901) below the root it was asked for: `/commands/0/payload/item`, `/query/limit`. */
  readonly pointer: string;
  /** What its sentence needs: `expected`, `minimum`, `maximum`, `field`, `format` or `values`. */
  readonly figures?: Readonly<Record<string, string>>;
}

const isCounted = (origin: string): boolean => origin === 'array' || origin === 'string';

function faultsOf(issue: ZodIssue, root: readonly PropertyKey[]): SchemaFault[] {
  const pointer = jsonPointer([...root, ...issue.path]);
  switch (issue.code) {
    case 'invalid_type': return [{ code: issue.input === undefined ? 'missing' : 'wrong-type', pointer, figures: { expected: issue.expected } }];
    case 'too_small': return [{ code: isCounted(issue.origin) ? 'too-short' : 'too-small', pointer, figures: { minimum: String(issue.minimum) } }];
    case 'too_big': return [{ code: isCounted(issue.origin) ? 'too-long' : 'too-big', pointer, figures: { maximum: String(issue.maximum) } }];
    case 'unrecognized_keys': return issue.keys.map((key) => ({ code: 'unknown-field', pointer: jsonPointer([...root, ...issue.path, key]), figures: { field: key.slice(0, 60) } }));
    case 'invalid_format': return [{ code: 'wrong-format', pointer, figures: { format: issue.format } }];
    case 'invalid_value': return [{ code: 'not-among', pointer, figures: { values: issue.values.map(String).join(', ') } }];
    case 'custom': return [{ code: issue.message === 'not-a-date' ? 'not-a-date' : 'not-valid', pointer }];
    default: return [{ code: 'not-valid', pointer }];
  }
}

/**
 * What a schema found in a request, as codes and figures of ours. Parse with `{ reportInput: true }`: without it, what has the wrong
 * type cannot be told from what is missing.
 *
 * @param root where the value stands in the request: `[]` for a body, `['query']` for what stands after the `?`
 */
export function schemaFaults(issues: readonly ZodIssue[], root: readonly PropertyKey[] = []): SchemaFault[] {
  return issues.flatMap((issue) => faultsOf(issue, root));
}
