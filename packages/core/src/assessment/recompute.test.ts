import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { situation } from './__fixtures__/random-situation.ts';
import { recompute, shownFaults, stated } from './__fixtures__/recompute.ts';
import { assessmentResultSchema } from './assessment-result.schema.ts';
import { compileReferential } from './compile-referential.engine.ts';

/** As a reader receives it: through JSON and its schema, with nothing else at hand. */
const received = (result: unknown): ReturnType<typeof assessmentResultSchema.parse> => assessmentResultSchema.parse(JSON.parse(JSON.stringify(result)));

describe('a result alone', () => {
  it('is enough to work out again every state, total and verdict', () => {
    fc.assert(fc.property(situation, ({ grid, dossier, context }) => {
      const result = received(compileReferential(grid).score(dossier, context));
      expect(recompute(result)).toEqual(stated(result));
    }), { numRuns: 500 });
  }, 60_000);

  it('is enough under supposition too', () => {
    fc.assert(fc.property(situation, fc.nat(9), ({ grid, dossier, context }, nth) => {
      const item = [...grid.gates, ...grid.indicators].at(nth % Math.max(1, grid.gates.length + grid.indicators.length));
      fc.pre(item !== undefined);
      const result = received(compileReferential(grid).whatIf(dossier, context, [{ item: item.code, assume: 'met' }]));
      expect(recompute(result)).toEqual(stated(result));
    }), { numRuns: 200 });
  }, 60_000);

  it('shows figures that add up and never contradict a verdict', () => {
    fc.assert(fc.property(situation, ({ grid, dossier, context }) => {
      expect(shownFaults(compileReferential(grid).score(dossier, context))).toEqual([]);
    }), { numRuns: 500 });
  }, 60_000);
});
