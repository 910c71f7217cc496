import fc from 'fast-check';
import { expect, it } from 'vitest';
import { situation } from '../assessment/__fixtures__/random-situation.ts';
import { setAt } from './__fixtures__/change.ts';
import { gridOfCycles, smallCycle } from './__fixtures__/cycle-mistakes.ts';
import { compareCycles } from './compare-cycles.rules.ts';
import type { CycleDifference } from './comparison.values.ts';
import type { Cycle } from './cycle.schema.ts';
import { loadCycle } from './load-cycle.rules.ts';

function load(json: unknown): Cycle {
  const loaded = loadCycle(json, gridOfCycles);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return loaded.value;
}
const changing = (...writes: readonly [string, unknown][]): CycleDifference[] => compareCycles(load(smallCycle()), load(writes.reduce((cycle, [pointer, value]) => setAt(cycle, pointer, value), smallCycle())));

it('tells dates, membership, classes and acts apart', () => {
  const act = smallCycle().acts![0]!;
  expect(changing(
    ['/anchors/filing.close', '2025-07-31'], ['/lists/pilots', [{ territory: 'ansd:SN-KD-KD1-1', from: '2018-01-01', to: '2025-12-31' }, { territory: 'sn-lg-ld1-1' }]],
    ['/classes/ville', []], ['/members/1/also', []], ['/acts/-', { ...act, value: '60' }], ['/holidays', ['2025-04-04']],
  )).toEqual([
    { part: 'anchors', code: 'filing.close', territory: null, from: '2025-06-30', to: '2025-07-31' },
    { part: 'lists', code: 'pilots', territory: 'ansd:SN-KD-KD1-1', from: [{ from: '2018-01-01' }], to: [{ from: '2018-01-01', to: '2025-12-31' }] },
    { part: 'lists', code: 'pilots', territory: 'sn-lg-ld1-1', from: null, to: [{}] },
    { part: 'classes', code: 'ville', territory: null, from: null, to: [] },
    { part: 'classes', code: 'ville', territory: 'jalon:SN-DK-DD-VILLE', from: [{}], to: null },
    { part: 'members', code: 'G2', territory: null, from: expect.anything(), to: { window: 'G2', classes: ['ville'], also: [] } },
    { part: 'acts', code: 'set-threshold idp-min#2', territory: null, from: null, to: { ...act, value: '60' } },
    { part: 'holidays', code: '2025-04-04', territory: null, from: null, to: '2025-04-04' },
  ]);
});

it('finds nothing between a cycle and itself, and the mirror the other way round', () => {
  fc.assert(fc.property(situation, situation, ({ context: { cycle: a } }, { context: { cycle: b } }) => {
    expect(compareCycles(a, a)).toEqual([]);
    expect(compareCycles(b, a)).toEqual(compareCycles(a, b).map((one) => ({ ...one, from: one.to, to: one.from })));
  }), { numRuns: 200 });
}, 60_000);

it('knows a territory by whichever of its references, where told that they are one', () => {
  const before = load(smallCycle());
  const after = load(setAt(smallCycle(), '/lists/pilots', [{ territory: 'sn-kd-kd1-1', from: '2018-01-01' }]));
  expect(compareCycles(before, after).map(({ territory }) => territory)).toEqual(['ansd:SN-KD-KD1-1', 'sn-kd-kd1-1']);
  expect(compareCycles(before, after, (ref) => (ref === 'ansd:SN-KD-KD1-1' ? 'sn-kd-kd1-1' : ref))).toEqual([]);
});
