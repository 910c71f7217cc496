import type { CycleJson } from '../cycle.schema.ts';
import type { LoadedReferential } from '../referential.schema.ts';
import { loadReferential } from '../load-referential.rules.ts';
import type { Mistake } from './grid-mistakes.ts';
import { smallGrid } from './small-grid.ts';

const label = { fr: 'Libellé' };
const loaded = loadReferential({ ...smallGrid(), classes: [{ code: 'ville', label }], anchors: [{ code: 'filing.close', label }], due: 'filing.close - 2 days' });
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
/** The small grid with a class, an anchor and a due date, for cycles to answer. */
export const gridOfCycles: LoadedReferential = loaded.value;

/** A cycle that agrees with that grid. */
export const smallCycle = (): CycleJson => ({
  format: 1, programme: 'pacasen', code: '2025', grid: { code: 'pacasen', version: '2025.1', hash: gridOfCycles.hash },
  anchors: { 'cycle.start': '2025-01-01', 'filing.close': '2025-06-30' }, periods: { observed: ['2024-01-01', '2024-12-31'] },
  lists: { pilots: [{ territory: 'ansd:SN-KD-KD1-1', from: '2018-01-01' }] }, classes: { ville: [{ territory: 'jalon:SN-DK-DD-VILLE' }] },
  members: [{ window: 'G1', list: 'pilots' }, { window: 'G2', classes: ['ville'], also: ['ansd:SN-DB-MB3-5'] }],
  acts: [{ kind: 'set-threshold', target: 'idp-min', value: '58', reason: 'Covid-19', by: 'ADM', on: '2021-05-31' }],
});

const signed = { reason: 'Covid-19', by: 'ADM', on: '2021-05-31' };
/** One slip of the pen in the small cycle each. */
export const CYCLE_MISTAKES: readonly Mistake[] = [
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
  { when: 'an act neutralises what is no indicator', says: 'unknown-target', at: '/acts/1/target', write: [['/acts/-', { kind: 'neutralise', target: 'CMO-1', thresholds: 'scale', ...signed }]] },
  { when: 'an act neutralises for an unknown class', says: 'unknown-class', at: '/acts/1/classes/0', write: [['/acts/-', { kind: 'neutralise', target: 'IDP-1', thresholds: 'keep', classes: ['town'], ...signed }]] },
  { when: 'an act has no reason', says: 'invalid-shape', at: '/acts/0/reason', write: [['/acts/0/reason', '']] },
  { when: 'an act extends a delay no review has', says: 'unknown-target', at: '/acts/1/target', write: [['/acts/-', { kind: 'extend-deadline', target: 'review.appeal', to: '2025-10-31', ...signed }]] },
  { when: 'a delay cannot be read', says: 'invalid-deadline', at: '/review/deadlines/reply', write: [['/review', { deadlines: { reply: 'review.provisional + 15 moons' } }]] },
  { when: 'a delay counts from an anchor the cycle does not give', says: 'unknown-anchor', at: '/review/deadlines/file', write: [['/review', { deadlines: { file: 'filing.end' } }]] },
  { when: 'a delay counts from an act that comes after it', says: 'unknown-anchor', at: '/review/deadlines/complete', write: [['/review', { deadlines: { complete: 'review.provisional + 2 days' } }]] },
  { when: 'the format is another one', says: 'wrong-format', at: '/format', write: [['/format', 0]] },
  { when: 'a field is misspelt', says: 'unknown-field', at: '/holiday', severity: 'warning', write: [['/holiday', ['2025-04-04']]] },
];
