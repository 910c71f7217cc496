import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Referential } from './referential.schema.ts';

/** Words for people, and where they come from: mending one does not make another grid. */
const LEFT_OUT = new Set(['label', 'help', 'unit', 'action', 'lead', 'source', 'provenance', 'languages', 'hash']);

/** Values a field has when nobody writes it. Left out, so that a default written down, or added by a later version, is the same grid. */
const DEFAULTS: Readonly<Record<string, readonly unknown[]>> = {
  whenMissing: ['pending', 'open'], whenNotApplicable: ['exclude'], compare: ['before-rounding'], cap: [false], required: [false],
};

/**
 * `sha256-` and 64 hexadecimal digits: SHA-256 of the RFC 8785 form of what the grid decides.
 *
 * Hashed: format, code, version, basis, time zone, currency, every declared code with its type and period, every item with its rule,
 * points, due date, condition and policies, every score, threshold and window, in the order they are written.
 * Not hashed: labels, helps, units, actions, leads, sources, provenance, promised languages, empty lists, and fields left at their default.
 * Figures are hashed as written: `"60"` and `"60.0"` are two grids.
 */
export function hashReferential(referential: Referential): string {
  const form = canonicalize(decisive(referential)) ?? '';
  return `sha256-${bytesToHex(sha256(utf8ToBytes(form)))}`;
}

function decisive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decisive);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key, field]) => !LEFT_OUT.has(key) && !isDefault(key, field));
  // Under `weights` the keys are codes of the grid, which may well be called "label".
  return Object.fromEntries(kept.map(([key, field]) => [key, key === 'weights' ? field : decisive(field)]));
}

function isDefault(key: string, field: unknown): boolean {
  if (field === undefined || (Array.isArray(field) && field.length === 0)) return true;
  return Object.hasOwn(DEFAULTS, key) && DEFAULTS[key]!.includes(field);
}
