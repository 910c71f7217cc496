import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { situation } from '../__fixtures__/random-situation.ts';
import { stateOf } from '../__fixtures__/worked.ts';
import { compileReferential } from '../compile-referential.engine.ts';
import { buildScorecardView } from '../scorecard.view.ts';
import type { Territory } from '../../territory/territory.schema.ts';
import { matrixRowSchema, matrixViewSchema } from './matrix-view.schema.ts';
import { matrixItem } from './matrix-items.view.ts';
import { standingsAt, stateAt } from './matrix-reading.view.ts';
import { buildMatrixRow } from './matrix-row.view.ts';
import { buildMatrixView } from './matrix.view.ts';
import { filingOfLetter, SHOWN_STATES, STATE_LETTERS, stateOfLetter } from './matrix.values.ts';
import { shownState } from './shown-state.rules.ts';

const place = (id: string): Territory => ({ id, identifiers: [{ scheme: 'ansd', code: id.toUpperCase() }], kind: 'commune', name: `Commune ${id}`, country: 'SN', parentId: null, path: [], population: null });

describe('a matrix and the cards it is made of', () => {
  it('say the same of every item, window and score', () => {
    fc.assert(fc.property(situation, ({ grid, dossier, context }) => {
      const territory: Territory = { ...place('x'), id: context.territory.id };
      const result = compileReferential(grid).score(dossier, context);
      const card = buildScorecardView({ result, state: stateOf(dossier), referential: grid, cycle: context.cycle, territory, within: [], cohort: context.cohort });
      const row = buildMatrixRow(card);
      const matrix = buildMatrixView({ referential: grid, cycle: context.cycle, entries: [{ territory, areas: [], classes: result.classes, row }], asOf: result.asOf, validUntil: result.validUntil });
      expect(matrixViewSchema.parse(JSON.parse(JSON.stringify(matrix)))).toEqual(matrix);
      expect(matrixRowSchema.parse(JSON.parse(JSON.stringify(row)))).toEqual(row);
      const indicators = card.domains.flatMap((domain) => domain.indicators);
      for (const item of [...card.gates, ...indicators]) expect(stateAt(matrixItem(matrix, item.code)!, 0)).toBe(shownState(item));
      for (const { code, points } of indicators) expect(matrixItem(matrix, code)!.points![0]).toBe(points?.earned ?? null);
      expect(matrix.indicators.map(({ code }) => code)).toEqual(indicators.map(({ code }) => code));
      expect(matrix.gates.map(({ code }) => code)).toEqual(card.gates.map(({ code }) => code));
      expect(standingsAt(matrix, 0)).toEqual(card.windows.map(({ standing }) => standing));
      expect(matrix.score?.code).toBe(card.score?.code);
      expect([matrix.rows.earned[0], matrix.rows.open[0], matrix.rows.max[0]]).toEqual([card.score?.earned ?? null, card.score?.open ?? null, card.score?.max ?? null]);
      expect(matrix.rows.classes[0]!.map((place) => matrix.classes[place]!.label)).toEqual(grid.classes.filter(({ code }) => result.classes.includes(code)).map(({ label }) => label));
      expect(filingOfLetter(matrix.rows.filing)).toBe(card.filing);
    }), { numRuns: 300 });
  }, 120_000);

  it('writes each state by a letter of its own, and reads back what it wrote; a letter nobody knows is not published', () => {
    expect(new Set(Object.values(STATE_LETTERS)).size).toBe(SHOWN_STATES.length);
    expect(SHOWN_STATES.map((state) => stateOfLetter(STATE_LETTERS[state]))).toEqual(SHOWN_STATES);
    expect(stateOfLetter('Z')).toBe('unpublished');
  });
});
