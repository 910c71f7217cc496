import canonicalize from 'canonicalize';
import type { JsonValue } from './comparison.values.ts';

/** A part of a document as its JSON would be read again: `null` where it is not written. */
export const jsonOf = (value: unknown): JsonValue => (value === undefined ? null : (JSON.parse(JSON.stringify(value)) as JsonValue));

/** Whether two parts of documents say the same, whatever the order of their fields. */
export const sameJson = (a: unknown, b: unknown): boolean => a === b || canonicalize(a ?? null) === canonicalize(b ?? null);
