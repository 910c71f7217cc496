import { describe, expect, it } from 'vitest';
import type { CycleDifference, ReferentialComparison } from '../referential/comparison.values.ts';
import { CYCLE_PARTS, GRID_PARTS } from '../referential/comparison.values.ts';
import { MEMBERSHIP_FAULTS } from '../referential/membership-table.values.ts';
import { LANGUAGES } from '../shared/localized-text.values.ts';
import * as ar from './ar.ts';
import { gridDifferences } from './differences.ts';
import * as en from './en.ts';
import * as fr from './fr.ts';

const SAY = { fr, en, ar };
const field = { part: 'indicators', code: 'IDP-2', was: 'IDP-2', field: 'label', from: { fr: 'Recouvrement', en: 'Collection', ar: 'التحصيل' }, to: null } as const;
const COMPARISON: ReferentialComparison = {
  added: GRID_PARTS.map((part) => ({ part, code: 'x' })), removed: [{ part: 'windows', code: 'G1' }], moved: [{ part: 'gates', from: 'CMO-1', to: 'CMO-4' }],
  points: [{ code: 'IDP-1', was: 'IDP-1', from: '60', to: '50.5' }], thresholds: [{ code: 'idp-min', was: 'idp-min', from: '70', to: '65' }], changed: [field, { ...field, field: 'invented', from: { deep: [1] }, to: 'y' }],
};
const cycle = (more: Partial<CycleDifference>): CycleDifference => ({ part: 'anchors', code: 'filing.close', territory: null, from: '2025-06-30', to: '2025-07-31', ...more });

describe.each(LANGUAGES)('a difference in %s', (language) => {
  const { describeGridDifference, describeCycleDifference, describeMembershipFault } = SAY[language];

  it('is one sentence for every kind and part, with nothing left unsaid', () => {
    const sentences = [...gridDifferences(COMPARISON).map(describeGridDifference), ...CYCLE_PARTS.map((part) => describeCycleDifference(cycle({ part }))), describeCycleDifference(cycle({ from: null })), describeCycleDifference(cycle({ to: null, territory: 'sn-kd' }))];
    for (const sentence of sentences) expect(sentence).toMatch(/^[^?]*\.$/);
    for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|\[object|null/);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('is said of every fault of a pasted list, with its line', () => {
    const figures = { value: 'x', count: '2', candidates: 'a, b', from: '1', to: '2', first: '3', columns: '4', max: '9' };
    const sentences = MEMBERSHIP_FAULTS.map((code) => describeMembershipFault({ line: 12, code, figures }));
    for (const sentence of sentences) { expect(sentence).toContain('12'); expect(sentence).not.toContain('?'); }
    expect(new Set(sentences).size).toBe(MEMBERSHIP_FAULTS.length);
  });
});

it('reads as one would say it', () => {
  const said = gridDifferences(COMPARISON);
  const of = (kind: string): string => fr.describeGridDifference(said.find((one) => one.kind === kind)!);
  expect(of('points')).toBe('IDP-1 passe de 60 à 50,5 points.');
  expect(of('changed')).toBe('Changement\u202f: l’indicateur IDP-2, libellé, de «\u202fRecouvrement\u202f» à «\u202frien\u202f».');
  expect(fr.describeCycleDifference(cycle({}))).toBe('Changement\u202f: la date filing.close, de «\u202f30 juin 2025\u202f» à «\u202f31 juillet 2025\u202f».');
  expect(fr.describeCycleDifference(cycle({ part: 'grid', code: 'version', from: '2025.1', to: '2026' }))).toBe('Changement\u202f: la grille version, de «\u202f2025.1\u202f» à «\u202f2026\u202f».');
  expect(fr.describeCycleDifference(cycle({ part: 'periods', code: 'observed', from: ['2024-01-01', '2024-12-31'], to: ['2024-01-01', '2025-03-31'] }))).toBe('Changement\u202f: la période observed, de «\u202f1er janvier 2024 – 31 décembre 2024\u202f» à «\u202f1er janvier 2024 – 31 mars 2025\u202f».');
  expect(en.describeCycleDifference(cycle({ part: 'lists', code: 'pilots', territory: 'sn-kd', from: null }))).toBe('Added: list pilots, sn-kd.');
});
