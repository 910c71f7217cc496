import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setAt } from './__fixtures__/change.ts';
import { smallGrid } from './__fixtures__/small-grid.ts';
import type { CycleJson } from './cycle.schema.ts';
import { GRID_MISTAKES } from './__fixtures__/grid-mistakes.ts';
import { loadCycle } from './load-cycle.rules.ts';
import { loadReferential } from './load-referential.rules.ts';
import { REFERENTIAL_ISSUE_CODES, type ReferentialIssueCode } from './referential.values.ts';

const label = { fr: 'Libellé' };
const loaded = loadReferential({ ...smallGrid(), classes: [{ code: 'ville', label }], anchors: [{ code: 'filing.close', label }], due: 'filing.close - 2 days' });
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
const grid = loaded.value;

const smallCycle = (): CycleJson => ({
  format: 1, programme: 'pacasen', code: '2025', grid: { code: 'pacasen', version: '2025.1', hash: grid.hash },
  anchors: { 'cycle.start': '2025-01-01', 'filing.close': '2025-06-30' }, periods: { observed: ['2024-01-01', '2024-12-31'] },
  lists: { pilots: [{ territory: 'ansd:SN-KD-KD1-1', from: '2018-01-01' }] }, classes: { ville: [{ territory: 'jalon:SN-DK-DD-VILLE' }] },
  members: [{ window: 'G1', list: 'pilots' }, { window: 'G2', classes: ['ville'], also: ['ansd:SN-DB-MB3-5'] }],
  acts: [{ kind: 'set-threshold', target: 'idp-min', value: '58', reason: 'Covid-19', by: 'ADM', on: '2021-05-31' }],
});

const signed = { reason: 'Covid-19', by: 'ADM', on: '2021-05-31' };
const MISTAKES: readonly { when: string; says: ReferentialIssueCode; at: string; severity?: 'warning'; write: readonly (readonly [string, unknown])[] }[] = [
  { when: 'the grid has another version', says: 'grid-differs', at: '/grid/version', write: [['/grid/version', '2025.2']] },
  { when: 'the grid has another code', says: 'grid-differs', at: '/grid/code', write: [['/grid/code', 'mcpm']] },
  { when: 'the grid was changed under the same version', says: 'hash-differs', at: '/grid/hash', write: [['/grid/hash', `sha256-${'0'.repeat(64)}`]] },
  { when: 'an anchor of the grid has no date', says: 'missing-anchor', at: '/anchors', write: [['/anchors/filing.close', undefined]] },
  { when: 'a built-in anchor the grid counts from has no date', says: 'missing-anchor', at: '/anchors', write: [['/anchors/cycle.start', undefined]] },
  { when: 'an anchor is not the grid’s', says: 'unknown-anchor', at: '/anchors/filing.open', severity: 'warning', write: [['/anchors/filing.open', '2025-03-01']] },
  { when: 'a date does not exist', says: 'invalid-shape', at: '/anchors/cycle.start', write: [['/anchors/cycle.start', '2025-02-30']] },
  { when: 'a period is missing', says: 'missing-period', at: '/periods', write: [['/periods', {}]] },
  { when: 'a period ends before it starts', says: 'period-reversed', at: '/periods/observed', write: [['/periods/observed', ['2024-12-31', '2024-01-01']]] },
  { when: 'the cycle ends before it starts', says: 'period-reversed', at: '/anchors/cycle.end', write: [['/anchors/cycle.end', '2024-12-31']] },
  { when: 'a membership ends before it starts', says: 'period-reversed', at: '/lists/pilots/0', write: [['/lists/pilots/0/to', '2017-12-31']] },
  { when: 'members are of an unknown window', says: 'unknown-window', at: '/members/0/window', write: [['/members/0/window', 'G3']] },
  { when: 'a window has two memberships', says: 'duplicate-code', at: '/members/1/window', write: [['/members/1/window', 'G1']] },
  { when: 'members are of an unknown list', says: 'unknown-list', at: '/members/0/list', write: [['/members/0/list', 'pilot']] },
  { when: 'members are of an unknown class', says: 'unknown-class', at: '/members/1/classes/0', write: [['/members/1/classes/0', 'town']] },
  { when: 'a class is not the grid’s', says: 'unknown-class', at: '/classes/town', write: [['/classes/town', []]] },
  { when: 'a class of the grid is not given', says: 'missing-membership', at: '/classes', write: [['/classes', {}]] },
  { when: 'an act sets an unknown threshold', says: 'unknown-target', at: '/acts/0/target', write: [['/acts/0/target', 'idp']] },
  { when: 'an act sets a threshold nobody can reach', says: 'unreachable-threshold', at: '/acts/0/value', write: [['/acts/0/value', '101']] },
  { when: 'an act extends an unknown item', says: 'unknown-target', at: '/acts/1/target', write: [['/acts/-', { kind: 'extend-deadline', target: 'CMO-7', to: '2025-10-31', ...signed }]] },
  { when: 'an act is for an unknown class', says: 'unknown-class', at: '/acts/1/classes/0', write: [['/acts/-', { kind: 'extend-deadline', target: 'CMO-1', to: '2025-10-31', classes: ['town'], ...signed }]] },
  { when: 'an act has no reason', says: 'invalid-shape', at: '/acts/0/reason', write: [['/acts/0/reason', '']] },
  { when: 'the format is another one', says: 'wrong-format', at: '/format', write: [['/format', 0]] },
  { when: 'a field is misspelt', says: 'unknown-field', at: '/holiday', severity: 'warning', write: [['/holiday', ['2025-04-04']]] },
];
const written = (write: readonly (readonly [string, unknown])[]): unknown => write.reduce<unknown>((cycle, [pointer, value]) => setAt(cycle, pointer, structuredClone(value)), smallCycle());

describe('loading a cycle', () => {
  it('takes a cycle that agrees with its grid without a remark', () => {
    expect(loadCycle(JSON.stringify(smallCycle()), grid)).toMatchObject({ ok: true, issues: [], value: { code: '2025', holidays: [] } });
  });

  it.each(MISTAKES)('says $says at $at when $when', ({ says, at, severity, write }) => {
    const cycle = loadCycle(written(write), grid);
    expect(cycle.issues).toContainEqual(expect.objectContaining({ code: says, path: at, severity: severity ?? 'error' }));
    expect(cycle.ok).toBe(severity === 'warning');
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
    const shown = new Set([...elsewhere, ...GRID_MISTAKES.map(({ says }) => says), ...MISTAKES.map(({ says }) => says)]);
    expect(REFERENTIAL_ISSUE_CODES.filter((code) => !shown.has(code))).toEqual([]);
  });
});
