import * as z from 'zod';
import { expect, test } from 'vitest';
import { SCHEMA_FAULT_CODES, schemaFaults } from './schema-fault.rules.ts';

const dated = z.string().refine(() => false, { message: 'not-a-date' });
const odd = z.string().refine(() => false, { message: 'other' });

/** A request with one fault of each kind, and what must be said of it. */
const CASES = [
  [z.object({ a: z.string() }), {}, { code: 'missing', pointer: '/a', figures: { expected: 'string' } }],
  [z.object({ a: z.string() }), { a: 3 }, { code: 'wrong-type', pointer: '/a', figures: { expected: 'string' } }],
  [z.object({ a: z.string().min(2) }), { a: 'x' }, { code: 'too-short', pointer: '/a', figures: { minimum: '2' } }],
  [z.object({ a: z.array(z.int()).max(1) }), { a: [1, 2] }, { code: 'too-long', pointer: '/a', figures: { maximum: '1' } }],
  [z.object({ a: z.int().min(1) }), { a: 0 }, { code: 'too-small', pointer: '/a', figures: { minimum: '1' } }],
  [z.object({ a: z.int().max(200) }), { a: 201 }, { code: 'too-big', pointer: '/a', figures: { maximum: '200' } }],
  [z.strictObject({}), { 'a/b': 1 }, { code: 'unknown-field', pointer: '/a~1b', figures: { field: 'a/b' } }],
  [z.object({ a: z.uuid() }), { a: 'x' }, { code: 'wrong-format', pointer: '/a', figures: { format: 'uuid' } }],
  [z.object({ a: z.enum(['x', 'y']) }), { a: 'z' }, { code: 'not-among', pointer: '/a', figures: { values: 'x, y' } }],
  [z.object({ a: dated }), { a: '2025-02-30' }, { code: 'not-a-date', pointer: '/a' }],
  [z.object({ a: odd }), { a: 'x' }, { code: 'not-valid', pointer: '/a' }],
  [z.object({ a: z.union([z.string(), z.boolean()]) }), { a: 3 }, { code: 'not-valid', pointer: '/a' }],
] as const;

const faultsIn = (schema: z.ZodType, value: unknown, root?: readonly string[]) => schemaFaults(schema.safeParse(value, { reportInput: true }).error!.issues, root);

test.each(CASES)('case %#: one fault, its place and its figures', (schema, value, fault) => {
  expect(faultsIn(schema, value)).toEqual([fault]);
});

test('every code of the list is met above', () => {
  expect(new Set(CASES.map(([, , { code }]) => code))).toEqual(new Set(SCHEMA_FAULT_CODES));
});

test('every field that nobody knows has its own fault, below the root', () => {
  expect(faultsIn(z.strictObject({}), { one: 1, two: 2 }, ['query']).map(({ pointer }) => pointer)).toEqual(['/query/one', '/query/two']);
});

test('a name of any length is cut before it is said back', () => {
  expect(faultsIn(z.strictObject({}), { ['x'.repeat(5000)]: 1 })[0]?.figures).toEqual({ field: 'x'.repeat(60) });
});
