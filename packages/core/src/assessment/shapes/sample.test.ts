import { expect, test } from 'vitest';
import { indicatorAnswered, type Line } from '../__fixtures__/worked.ts';
import type { ItemResult } from '../assessment-result.schema.ts';

const drawn = (...passes: (boolean | null)[]): { ref: string; pass: boolean | null }[] => passes.map((pass, at) => ({ ref: `project ${at + 1}`, pass }));
const found = (line: Line, units: ReturnType<typeof drawn> | null): ItemResult => indicatorAnswered(line, units && { projects: units }, { types: { projects: 'sample' } });

// Uganda: the projects drawn all work and are used, 4 points, or else nothing.
const all = { points: '4', rule: { kind: 'sample', input: 'projects', needs: 'all', size: 3 } };

test('two of three that work are worth nothing', () => {
  expect(found(all, drawn(true, true, true))).toMatchObject({ outcome: 'met', reason: 'full', points: { earned: '4' } });
  // 2 of 3: 0 of 4, and not 8/3.
  expect(found(all, drawn(true, true, false))).toMatchObject({ outcome: 'unmet', reason: 'nothing', points: { earned: '0', lost: '4', open: '0' } });
});

test('one that fails settles it, whatever is still to be seen', () => {
  expect(found(all, drawn(false, null, null))).toMatchObject({ outcome: 'unmet', points: { lost: '4', open: '0' } });
});

test('a unit drawn and not yet seen, or not yet drawn, leaves the points open', () => {
  expect(found(all, drawn(true, true, null))).toMatchObject({ outcome: 'unknown', points: { earned: '0', open: '4' }, trace: { units: [{ ref: 'project 1', pass: true }, { pass: true }, { pass: null }] } });
  expect(found(all, drawn(true, true))).toMatchObject({ outcome: 'unknown', points: { open: '4' } });
  expect(found(all, null)).toMatchObject({ outcome: 'unknown', reason: 'no-answer', points: { open: '4' }, trace: { units: null } });
});

test('more may be drawn than the least, and all of them count', () => {
  expect(found(all, drawn(true, true, true, false))).toMatchObject({ points: { lost: '4' } });
  expect(found(all, drawn(true, true, true, true))).toMatchObject({ points: { earned: '4' } });
});

// A share: 6 points, five projects drawn.
const share = { points: '6', rule: { kind: 'sample', input: 'projects', needs: 'share', size: 5 } };

test('a share of those that pass gives that share of the points', () => {
  // 3 of 5: 6 × 3/5 = 18/5, and 12/5 are lost.
  expect(found(share, drawn(true, true, true, false, false))).toMatchObject({ outcome: 'partial', reason: 'partial', points: { earned: '18/5', lost: '12/5', open: '0' } });
  // 2 passed, 1 failed, 1 to be seen, 1 to be drawn: 12/5 had, two of five still open, one of five lost.
  expect(found(share, drawn(true, true, false, null))).toMatchObject({ points: { earned: '12/5', open: '12/5', lost: '6/5' } });
  // Ten drawn, nine pass: 6 × 9/10 = 27/5.
  expect(found(share, drawn(...Array<boolean>(9).fill(true), false))).toMatchObject({ points: { earned: '27/5', lost: '3/5' } });
});

// At least 4 of 5.
const four = { points: '6', rule: { kind: 'sample', input: 'projects', needs: { atLeast: 4 }, size: 5 } };

test('at least so many give all the points, as soon as they are had and no longer than they may be', () => {
  expect(found(four, drawn(true, true, true, true))).toMatchObject({ outcome: 'met', points: { earned: '6', open: '0' } });
  expect(found(four, drawn(true, true, true, false))).toMatchObject({ outcome: 'unknown', points: { open: '6' } });
  expect(found(four, drawn(true, true, false, false))).toMatchObject({ outcome: 'unmet', reason: 'nothing', points: { lost: '6', open: '0' } });
});

test('without a size it is what was drawn; what must pass must be drawn too', () => {
  expect(found({ points: '4', rule: { kind: 'sample', input: 'projects', needs: 'all' } }, drawn(true))).toMatchObject({ outcome: 'met' });
  expect(found({ points: '4', rule: { kind: 'sample', input: 'projects', needs: { atLeast: 2 } } }, drawn(true))).toMatchObject({ outcome: 'unknown', points: { open: '4' }, trace: { size: 2 } });
});
