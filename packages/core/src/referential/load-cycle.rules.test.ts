import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setAt } from './__fixtures__/change.ts';
import { CYCLE_MISTAKES, gridOfCycles as grid, smallCycle } from './__fixtures__/cycle-mistakes.ts';
import { GRID_MISTAKES } from './__fixtures__/grid-mistakes.ts';
import { loadCycle } from './load-cycle.rules.ts';
import { REFERENTIAL_ISSUE_CODES, type ReferentialIssueCode } from './referential.values.ts';

const written = (write: readonly (readonly [string, unknown])[]): unknown => write.reduce<unknown>((cycle, [pointer, value]) => setAt(cycle, pointer, structuredClone(value)), smallCycle());

describe('loading a cycle', () => {
  it('takes a cycle that agrees with its grid without a remark', () => {
    expect(loadCycle(JSON.stringify(smallCycle()), grid)).toMatchObject({ ok: true, issues: [], value: { code: '2025', holidays: [] } });
  });

  it.each(CYCLE_MISTAKES)('says $says at $at when $when', ({ says, at, severity, write }) => {
    const cycle = loadCycle(written(write), grid);
    expect(cycle.issues).toContainEqual(expect.objectContaining({ code: says, path: at, severity: severity ?? 'error' }));
    expect(cycle.ok).toBe(severity === 'warning');
  });

  it('lets an act extend one event as well as a whole item', () => {
    const extend = (target: string) => ({ kind: 'extend-deadline', target, to: '2025-01-31', reason: 'Late council', by: 'ADM', on: '2025-01-02' });
    expect(loadCycle(written([['/acts', [extend('CMO-1'), extend('budget.sent')]]]), grid).issues).toEqual([]);
  });

  it('takes delays of the review that count from anchors, dates and earlier acts, and acts that extend them', () => {
    const deadlines = { file: 'filing.close + 5 working days', complete: 'review.returned + 10 clear days', reply: 'review.provisional + 15 days' };
    const acts = ['file', 'complete', 'reply'].map((delay) => ({ kind: 'extend-deadline', target: `review.${delay}`, to: '2025-10-31', reason: 'Floods', by: 'ADM', on: '2025-07-02' }));
    expect(loadCycle(written([['/review', { deadlines }], ['/acts', acts]]), grid)).toMatchObject({ ok: true, issues: [], value: { review: { deadlines } } });
  });

  it('says what is wrong in its shape and in its meaning at once', () => {
    const issues = loadCycle(written([['/acts/0/on', '31/05/2021'], ['/members/0/list', 'pilot'], ['/grid/version', '2025.2']]), grid).issues.map(({ code, path }) => `${code} ${path}`);
    expect(issues).toEqual(['invalid-shape /acts/0/on', 'grid-differs /grid/version', 'unknown-list /members/0/list']);
  });

  it('answers with issues, never with an exception, whatever it is given', () => {
    fc.assert(fc.property(fc.anything(), (value) => { expect(loadCycle(value, grid).ok).toBe(false); }));
    const places = ['/grid', '/grid/hash', '/anchors', '/anchors/cycle.start', '/periods', '/periods/observed', '/lists', '/lists/pilots', '/lists/pilots/0', '/classes', '/members', '/members/0', '/members/1/classes', '/acts', '/acts/0', '/acts/0/kind', '/acts/0/value', '/holidays'];
    fc.assert(fc.property(fc.constantFrom(...places), fc.jsonValue(), (pointer, value) => {
      const cycle = loadCycle(setAt(smallCycle(), pointer, value), grid);
      expect(cycle.ok).toBe(cycle.issues.every(({ severity }) => severity === 'warning'));
    }), { numRuns: 300 });
  });
});

describe('the closed list of issues', () => {
  it('has a case here or among the grids for every code', () => {
    const elsewhere: readonly ReferentialIssueCode[] = ['not-json', 'too-large', 'too-many-issues'];
    const shown = new Set([...elsewhere, ...GRID_MISTAKES.map(({ says }) => says), ...CYCLE_MISTAKES.map(({ says }) => says)]);
    expect(REFERENTIAL_ISSUE_CODES.filter((code) => !shown.has(code))).toEqual([]);
  });
});
