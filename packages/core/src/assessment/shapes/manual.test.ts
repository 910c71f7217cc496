import { expect, test } from 'vitest';
import { TERRITORY, answer, cycleOf, dossierOf, gridOf, scored } from '../__fixtures__/worked.ts';
import type { Answer } from '../dossier.schema.ts';
import type { ItemResult } from '../assessment-result.schema.ts';
import { checkAnswer } from '../check-answer.rules.ts';
import { compileReferential } from '../compile-referential.engine.ts';

// An assessor's mark from 2 to 8.
const grid = gridOf({ indicators: [{ points: '8', rule: { kind: 'manual', input: 'mark', atLeast: '2' } }], types: { mark: 'decimal' } });
const judged = (mark: string, note?: string): ItemResult => scored(grid, dossierOf([{ ...answer('IDP-1', { input: { mark } }), ...(note === undefined ? {} : { note }) }])).items[0]!;

// 6.5 of 8 and a reason: 13/2 are earned, 3/2 lost.
test('a mark with its justification is the points earned', () => {
  expect(judged('6.5', 'Well argued.')).toMatchObject({ outcome: 'partial', points: { earned: '13/2', lost: '3/2', open: '0' }, trace: { value: '13/2', justified: true } });
});

test('without one, or with blanks for one, it does not count', () => {
  for (const note of [undefined, '', ' \n ']) expect(judged('6.5', note)).toMatchObject({ outcome: 'unknown', reason: 'not-justified', points: { earned: '0', open: '8' }, trace: { justified: false } });
});

test('a mark that came in outside its bounds is brought back within', () => {
  expect(['-1', '0', '2', '8', '9.5'].map((mark) => judged(mark, 'why').points!.earned)).toEqual(['2', '2', '2', '8', '8']);
});

test('no mark leaves the points open', () => {
  expect(scored(grid, dossierOf()).items[0]).toMatchObject({ reason: 'no-answer', points: { open: '8' } });
});

const item = grid.indicators[0]!;
const record = (input: Answer['input'], note?: string) => checkAnswer({ item: 'IDP-1', input, ...(note === undefined ? {} : { note }) } as Parameters<typeof checkAnswer>[0], item, grid);

test('recording it without a justification is refused, at the note', () => {
  expect(record({ mark: '6.5' })).toMatchObject({ refusal: 'not-justified', pointer: '/payload/note', figures: { item: 'IDP-1' } });
  expect(record({ mark: '6.5' }, '  ')).toMatchObject({ refusal: 'not-justified' });
  expect(record({ mark: '6.5' }, 'why')).toBeUndefined();
  expect(record({}, 'a note alone')).toBeUndefined();
});

test('recording it outside its bounds is refused, at the mark', () => {
  for (const mark of ['1.99', '8.01']) expect(record({ mark }, 'why')).toMatchObject({ refusal: 'input-out-of-range', pointer: '/payload/input/mark', figures: { min: '2', max: '8' } });
  for (const mark of ['2', '8']) expect(record({ mark }, 'why')).toBeUndefined();
});

test('supposing another mark keeps the justification', () => {
  const dossier = dossierOf([{ ...answer('IDP-1', { input: { mark: '3' } }), note: 'why' }]);
  const supposed = compileReferential(grid).whatIf(dossier, { asOf: '2025-05-12', cycle: cycleOf(grid), territory: TERRITORY }, [{ item: 'IDP-1', input: { mark: '7' } }]);
  expect(supposed.items[0]!.points!.earned).toBe('7');
});
