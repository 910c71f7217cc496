import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpret } from './__fixtures__/naive-interpreter.ts';
import { situation } from './__fixtures__/random-situation.ts';
import { compileReferential } from './compile-referential.engine.ts';

/** Every date of a random situation lies within half a year, and no limit falls more than three months later: past that nothing is left to change. */
const HORIZON = 300;
const RUNS = Number(process.env['JALON_RUNS'] ?? 500);

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('the compiled scorer and a naive interpreter', () => {
  it(`come to the same result, trace included, on ${RUNS} random grids and dossiers`, () => {
    fc.assert(fc.property(situation, ({ grid, dossier, context }) => {
      const compiled = plain(compileReferential(grid).score(dossier, context));
      const naive = plain(interpret(grid, dossier, context, HORIZON));
      if (!isDeepStrictEqual(compiled, naive)) expect(compiled).toEqual(naive);
    }), { numRuns: RUNS });
  }, 600_000);
});
