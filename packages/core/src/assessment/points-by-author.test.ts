import fc from 'fast-check';
import { expect, it } from 'vitest';
import { situation } from './__fixtures__/random-situation.ts';
import { AUTHOR_ROLES } from './assessment.values.ts';
import { compileReferential } from './compile-referential.engine.ts';
import { pointsByAuthor } from './points-by-author.engine.ts';

it('an indicator scored alone for one author is worth what it is when that author is the one of record', () => {
  fc.assert(fc.property(situation, ({ grid, dossier, context }) => {
    const pointsOf = pointsByAuthor(grid, dossier, context);
    for (const author of AUTHOR_ROLES) {
      const { items } = compileReferential(grid).score({ ...dossier, record: author }, context);
      expect(items.map(({ code }) => pointsOf(code, author))).toEqual(items.map(({ points }) => points));
    }
  }), { numRuns: 60 });
});
