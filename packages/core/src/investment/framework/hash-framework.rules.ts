import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Framework } from './framework.schema.ts';

/** Words for people, where things come from, and the words files may use: mending one does not make another framework. */
const LEFT_OUT = new Set(['label', 'ref', 'note', 'aliases', 'provenance', 'languages', 'hash']);

/**
 * `sha256-` and 64 hexadecimal digits: SHA-256 of the RFC 8785 form of what the framework decides.
 *
 * Hashed: format, code, version, basis, time zone, currency, years, every declared code with what it may be used for, thresholds, approvals, the chain of dates,
 * every rule with its severity and figures, holidays, in the order they are written.
 * Not hashed: labels, references, aliases, provenance, promised languages, empty lists, and fields left at `false`.
 */
export function hashFramework(framework: Framework): string {
  const form = canonicalize(decisive(framework)) ?? '';
  return `sha256-${bytesToHex(sha256(utf8ToBytes(form)))}`;
}

function decisive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decisive);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key, field]) => !LEFT_OUT.has(key) && !isDefault(field));
  return Object.fromEntries(kept.map(([key, field]) => [key, decisive(field)]));
}

const isDefault = (field: unknown): boolean => field === undefined || field === false || (Array.isArray(field) && field.length === 0);
