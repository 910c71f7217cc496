import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { AllocationFormula } from './allocation-formula.schema.ts';

/** Words for people, and where they come from: mending one does not make another formula. */
const LEFT_OUT = new Set(['label', 'help', 'unit', 'source', 'provenance', 'languages', 'hash']);

/** Values a field has when nobody writes it. */
const DEFAULTS: Readonly<Record<string, readonly unknown[]>> = {
  unused: ['returned'], whenShort: ['refuse'], ties: ['order'], better: ['higher'], roundTo: [1], missingIsZero: [false], exceptMultiYear: [false], weight: ['1'], key: ['equal'],
};

/**
 * `sha256-` and 64 hexadecimal digits: SHA-256 of the RFC 8785 form of what the formula decides.
 *
 * Hashed: format, code, version, basis, currency, grid, every column with its type, score, rounding, most and values, envelopes with their published
 * amounts, every window with its conditions, parts, bounds, rounding, tranches and uses, the dates, in the order they are written.
 * Not hashed: labels, helps, units, sources, provenance, promised languages, empty lists, and fields left at their default.
 */
export function hashAllocationFormula(formula: AllocationFormula): string {
  const form = canonicalize(decisive(formula)) ?? '';
  return `sha256-${bytesToHex(sha256(utf8ToBytes(form)))}`;
}

function decisive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decisive);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key, field]) => !LEFT_OUT.has(key) && !isDefault(key, field));
  return Object.fromEntries(kept.map(([key, field]) => [key, decisive(field)]));
}

function isDefault(key: string, field: unknown): boolean {
  if (field === undefined || (Array.isArray(field) && field.length === 0)) return true;
  return Object.hasOwn(DEFAULTS, key) && DEFAULTS[key]!.includes(field);
}
