import { expect, test } from 'vitest';
import { answer, cycleOf, dossierOf, gridOf, scored } from './__fixtures__/worked.ts';

// The SGLG assesses once per term of three years: one cycle from 1 July 2025 to 30 June 2028, one grid, one dossier. The plan is due two years after
// the start, on 1 July 2027; the last day to answer is the last of the term. A city joins its class in the second year only.
test('one cycle may last a term of office', () => {
  const grid = gridOf({
    gates: [{ rule: { kind: 'deadline', event: 'plan', by: 'cycle.start + 2 years' } }], due: 'cycle.end', classes: [{ code: 'city', label: { fr: 'Ville' } }],
    windows: [{ code: 'G', needs: { gates: 'all' } }],
  });
  const cycle = cycleOf(grid, {
    code: '2025-2028', anchors: { 'cycle.start': '2025-07-01', 'cycle.end': '2028-06-30', 'filing.close': '2028-06-30' },
    classes: { city: [{ territory: 'sn-x', from: '2026-07-01' }] }, members: [{ window: 'G', classes: ['city'] }],
  });
  const on = (asOf: string, plan?: string) => scored(grid, dossierOf(plan ? [answer('CMO-1', { events: { plan } })] : []), { asOf, cycle });
  expect(on('2026-06-30')).toMatchObject({ validUntil: '2026-07-01', windows: [{ standing: 'not-member' }] });
  expect(on('2027-07-01').items[0]).toMatchObject({ verdict: 'pending', trace: { step: { due: '2027-07-01', state: 'waiting' } } });
  expect(on('2027-07-02').items[0]).toMatchObject({ verdict: 'pending', timing: 'late', due: '2028-06-30' });
  expect(on('2027-07-02', '2027-07-01').windows[0]).toMatchObject({ standing: 'open' });
  expect(on('2028-07-01').items[0]).toMatchObject({ verdict: 'unmet' });
});
