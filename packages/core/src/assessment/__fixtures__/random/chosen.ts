import fc from 'fast-check';
import { VALUES_TO_CHOOSE, bound, inputsOf, optional, part, quantity } from '../random-words.ts';

const needs = fc.oneof(fc.constantFrom('all', 'share'), fc.integer({ min: 1, max: 4 }).map((atLeast) => ({ atLeast })));
export const sampleRule: fc.Arbitrary<object> = fc.tuple(needs, optional(fc.integer({ min: 4, max: 6 }))).map(([need, size]) => ({ kind: 'sample', input: 's0', needs: need, size }));

const inAnyOrder = fc.shuffledSubarray(VALUES_TO_CHOOSE, { minLength: VALUES_TO_CHOOSE.length, maxLength: VALUES_TO_CHOOSE.length });

export const rubricRule = (points: string): fc.Arbitrary<object> => fc.tuple(inputsOf('choice'), inAnyOrder, fc.array(fc.nat(8), { minLength: 3, maxLength: 3 }))
  .map(([input, values, eighths]) => ({ kind: 'rubric', input, levels: values.map((value, at) => ({ value, points: at === 0 ? points : part(points, eighths[at]!) })) }));

interface Axis { readonly [key: string]: unknown; readonly input?: string; readonly of?: { readonly input?: string } }
const bounds = fc.tuple(fc.uniqueArray(bound, { minLength: 1, maxLength: 3, selector: Number }), fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), fc.boolean())
  .map(([list, kinds, tail]) => [...list.sort((a, b) => Number(b) - Number(a)).map((at, index) => ({ [kinds[index]! ? 'from' : 'above']: at })), ...(tail ? [{}] : [])]);
const axis: fc.Arbitrary<Axis> = fc.oneof(fc.record({ input: inputsOf('choice'), values: inAnyOrder }), fc.record({ of: quantity, bands: bounds })) as fc.Arbitrary<Axis>;
const placesOf = (one: Axis): number => ((one['values'] ?? one['bands']) as unknown[]).length;
const soleInput = ({ input, of }: Axis): string | undefined => input ?? of?.input;

export const table2dRule = (points: string): fc.Arbitrary<object> => fc.tuple(axis, axis, fc.array(fc.nat(8), { minLength: 16, maxLength: 16 }), fc.nat(15))
  .filter(([rows, columns]) => soleInput(rows) === undefined || soleInput(rows) !== soleInput(columns))
  .map(([rows, columns, eighths, best]) => {
    const [height, width] = [placesOf(rows), placesOf(columns)];
    const cells = Array.from({ length: height }, (_, row) => Array.from({ length: width }, (__, column) => (row * width + column === best % (height * width) ? points : part(points, eighths[(row * width + column) % 16]!))));
    return { kind: 'table2d', rows, columns, points: cells };
  });
