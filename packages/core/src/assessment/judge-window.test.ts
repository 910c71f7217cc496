import { describe, expect, test } from 'vitest';
import { PRESS, answer, cycleOf, dossierOf, gridOf, scored, type Grid } from './__fixtures__/worked.ts';
import type { AssessmentResult, WindowResult } from './assessment-result.schema.ts';
import type { Dossier } from './dossier.schema.ts';

const SOURCE = { ref: 'made up', confidence: 'U' } as const;
/** PACASEN in small: a grant for all, one for those who meet every condition, one more for a score of 70; and a smaller grant for those the first is closed to. */
const PACASEN: Grid = {
  gates: [{ rule: { kind: 'yesno', input: 'plan' } }, { rule: { kind: 'yesno', input: 'manual' } }],
  indicators: [{ points: '100', rule: { kind: 'external', input: 'mark' } }], due: 'filing.close',
  thresholds: [{ code: 'min', of: 'idp', atLeast: '70', source: SOURCE }],
  windows: [
    { code: 'G2', needs: { window: 'G1', threshold: 'min' } }, { code: 'base', needs: {} }, { code: 'G1', needs: { gates: 'all' } }, { code: 'small', needs: { gates: ['CMO-1'] }, fallbackFor: 'G1' },
  ],
};
const grid = gridOf(PACASEN);
const gates = (plan: boolean | null, manual: boolean | null, mark: string | null): Dossier => dossierOf([
  ...(plan === null ? [] : [answer('CMO-1', { input: { plan } })]), ...(manual === null ? [] : [answer('CMO-2', { input: { manual } })]), ...(mark === null ? [] : [answer('IDP-1', { input: { mark } })]),
]);
const windows = (result: AssessmentResult): Record<string, string> => Object.fromEntries(result.windows.map(({ code, standing, reasons }) => [code, `${standing}: ${reasons.map(({ code: reason }) => reason).join(', ')}`]));
const one = (result: AssessmentResult, code: string): WindowResult => result.windows.find((window) => window.code === code)!;
const AFTER = { asOf: '2025-07-01' };

describe('windows', () => {
  test('stand in an order in which each comes after those it needs', () => {
    expect(scored(grid, gates(true, true, '70')).windows.map(({ code }) => code)).toEqual(['G1', 'G2', 'base', 'small']);
  });

  test('open when all they need is met', () => {
    expect(windows(scored(grid, gates(true, true, '70')))).toEqual({ G1: 'open: needs-met', G2: 'open: needs-met', base: 'open: no-condition', small: 'closed: fallback-not-needed' });
  });

  test('close when one thing is lost, with every reason, the one to say first first', () => {
    const lost = scored(grid, gates(true, false, '69'), AFTER);
    expect(windows(lost)).toEqual({ G1: 'closed: gates-unmet', G2: 'closed: threshold-missed, window-closed', base: 'open: no-condition', small: 'open: fallback-open' });
    expect(one(lost, 'G1').reasons).toEqual([{ code: 'gates-unmet', of: ['CMO-2'], figures: { unmet: '1', pending: '0', total: '2' } }]);
    expect(one(lost, 'G2').reasons[0]).toEqual({ code: 'threshold-missed', of: ['min'], figures: { earned: '69.0', atLeast: '70.0', short: '1.0', open: '0.0' } });
  });

  test('stay undetermined while a condition waits or open points could decide', () => {
    expect(windows(scored(grid, gates(true, null, null)))).toEqual({
      G1: 'undetermined: gates-pending', G2: 'undetermined: threshold-open, window-undetermined', base: 'open: no-condition', small: 'undetermined: fallback-undetermined',
    });
  });

  test('a smaller grant has needs of its own', () => {
    expect(one(scored(grid, gates(false, true, '90'), AFTER), 'small')).toMatchObject({ standing: 'closed', fallbackFor: 'G1', reasons: [{ code: 'gates-unmet', of: ['CMO-1'] }] });
  });

  test('a condition that does not apply does not count', () => {
    const conditional = gridOf({ ...PACASEN, gates: [{ rule: { kind: 'yesno', input: 'plan' } }, { appliesWhen: { input: 'market', is: true }, rule: { kind: 'yesno', input: 'manual' } }] });
    const dossier = dossierOf([answer('CMO-1', { input: { plan: true } }), answer('CMO-2', { input: { market: false } })]);
    expect(scored(conditional, dossier)).toMatchObject({ items: [{}, { treatment: 'not-applicable', verdict: 'met', outcome: 'unknown' }, {}], windows: [{ code: 'G1', standing: 'open' }, {}, {}, {}] });
  });
});

describe('membership', () => {
  const members = [{ window: 'G1', list: 'pilots' }, { window: 'G2', classes: ['capital'], also: ['ansd:SN-X'] }];
  const place = (from: string, to: string): object => ({ members, lists: { pilots: [{ territory: 'ansd:SN-X', from, to }] }, classes: { capital: [] } });
  const classed = gridOf({ ...PACASEN, classes: [{ code: 'capital', label: { fr: 'Chef-lieu' } }] });
  const on = (asOf: string, from: string, to: string): AssessmentResult => scored(classed, gates(true, true, '70'), { asOf, cycle: cycleOf(classed, place(from, to)) });

  test('is dated, first and last day included, and named by any identifier', () => {
    expect(['2025-02-28', '2025-03-01', '2025-05-31', '2025-06-01'].map((day) => one(on(day, '2025-03-01', '2025-05-31'), 'G1').standing)).toEqual(['not-member', 'open', 'open', 'not-member']);
  });

  test('of the first window is needed for the second, but the smaller grant is for those to whom the first is closed', () => {
    expect(windows(on('2025-06-01', '2025-03-01', '2025-05-31'))).toEqual({ G1: 'not-member: not-member', G2: 'closed: window-closed', base: 'open: no-condition', small: 'closed: fallback-not-needed' });
  });

  test('changes the result on the day it begins and on the day after it ends', () => {
    expect(on('2025-02-01', '2025-03-01', '2025-05-31').validUntil).toBe('2025-03-01');
    expect(on('2025-03-01', '2025-03-01', '2025-05-31').validUntil).toBe('2025-06-01');
    expect(on('2025-03-01', '2025-03-01', '9999-12-31').validUntil).toBe(null);
  });
});

describe('what was filed and published', () => {
  const published = (...imported: object[]): Dossier => dossierOf([], { filing: 'none', imported: imported.map((result) => ({ ...result, ...PRESS })) as never });
  const MET = { kind: 'gates', value: true };
  const FAILED = { kind: 'gates', value: false };
  const mark = (value: string): object => ({ kind: 'score', target: 'idp', value });

  test('a dossier not filed by the last day closes what has conditions, and is no zero', () => {
    const waiting = scored(grid, dossierOf([], { filing: 'none' }), { asOf: '2025-06-30' });
    expect(waiting).toMatchObject({ filing: 'none', closesOn: '2025-06-30', validUntil: '2025-07-01' });
    const late = scored(grid, dossierOf([], { filing: 'none' }), AFTER);
    expect(late).toMatchObject({ filing: 'not-filed', scores: [{ state: 'not-assessed', reason: 'not-filed', points: null, shown: null }], thresholds: [{ verdict: 'unmet', earned: null }] });
    expect(windows(late)).toEqual({ G1: 'closed: not-filed', G2: 'closed: not-filed', base: 'open: no-condition', small: 'closed: not-filed' });
  });

  test('a draft is not a dossier that was never begun', () => {
    expect(scored(grid, gates(true, null, null), AFTER)).toMatchObject({ filing: 'draft' });
  });

  test('published figures alone are neither late nor lost, whatever the day, though nobody recorded a filing', () => {
    const result = scored(grid, published(mark('69')), { asOf: '2026-11-22' });
    expect(result).toMatchObject({ filing: 'none', validUntil: null, items: [{ verdict: 'pending', timing: 'none', reason: 'not-published', due: null }, {}, { points: null, reason: 'not-published' }] });
    expect(windows(result)).toEqual({ G1: 'undetermined: not-published', G2: 'closed: threshold-missed, window-undetermined', base: 'open: no-condition', small: 'undetermined: fallback-undetermined, not-published' });
  });

  test('all conditions published as met open what needs them', () => {
    expect(windows(scored(grid, published(MET, mark('69')), AFTER))).toEqual({ G1: 'open: needs-met', G2: 'closed: threshold-missed', base: 'open: no-condition', small: 'closed: fallback-not-needed' });
  });

  test('conditions published as failed close what needs them all, and say nothing of what needs one', () => {
    const result = scored(grid, published(FAILED, mark('90')), AFTER);
    expect(windows(result)).toMatchObject({ G1: 'closed: gates-unmet', G2: 'closed: window-closed', small: 'undetermined: not-published' });
    expect(one(result, 'G1').reasons[0]).toMatchObject({ of: [], figures: { unmet: '', total: '2' } });
  });

  test('the published verdict is of record, whatever answers stand beside it', () => {
    const result = scored(grid, { ...gates(false, null, null), imported: published(MET, mark('69')).imported }, AFTER);
    expect(result).toMatchObject({ items: [{ verdict: 'met', reason: 'imported', author: 'self' }, { verdict: 'met', reason: 'imported', author: null }, {}] });
  });
});
