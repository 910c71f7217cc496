import { describe, expect, test } from 'vitest';
import { ALLOCATION_FAULT_CODES, FORMULA_ISSUE_CODES } from '../allocation/allocation.values.ts';
import { RUN_COMMAND_TYPES, RUN_REFUSALS, RUN_STATUSES, type RunRefusal } from '../allocation/run/run.values.ts';
import { ROLES } from '../assessment/assessment.values.ts';
import { LANGUAGES } from '../shared/localized-text.values.ts';
import * as ar from './ar.ts';
import * as en from './en.ts';
import * as fr from './fr.ts';

const SAY = { fr, en, ar };
const bare = (text: string): string => text.replaceAll(/[\u2068\u2069]/g, '').replaceAll(/[\u202f\u00a0]/g, ' ');
/** Every figure any of them has. */
const FIGURES = {
  territory: 'Kolda', data: 'population', part: 'part-p', window: 'G1', envelope: 'communes', formula: 'fact 2026.1', found: '-5', pool: '12000', amounts: '14000', floors: '15000', floor: '900', cap: '800', shown: '200', total: '560', stratum: 'nord',
  id: 'abc', max: '200', count: '3', command: 'computeRun', role: 'officer', status: 'draft', states: 'computed', column: 'area', type: 'count', step: 'paid', amount: '7001', decreed: '7000', tranche: 'third', movement: 'm-1', base: '2', version: '5', entity: 'entrant/Kolda', fault: 'data-missing', until: '2026-03-31', weight: '0', bound: '9500', roundTo: '1000',
};
const ISSUE_FIGURES = { ...FIGURES, code: 'wealth', expected: 'group, choice', weight: '0', from: '80', previous: '70', rate: '1.2', upTo: '0.2', bound: '9500', roundTo: '1000', atLeast: '1.3', atMost: '', expression: 'in spring', fault: 'not-a-name', language: 'ar', first: '/data/0', grid: 'x', problem: 'other', field: 'x', limit: '24', of: 'depth', detail: 'x' };

describe.each(LANGUAGES)('in %s', (language) => {
  const { describeAllocationFault, describeFormulaIssue, describeRunRefusal } = SAY[language];

  test('every issue of a formula says where, what and what to do', () => {
    const sentences = FORMULA_ISSUE_CODES.map((code) => describeFormulaIssue({ code, severity: 'error', path: '/windows/0', figures: ISSUE_FIGURES }));
    for (const sentence of sentences) { expect(sentence).toContain('/windows/0'); expect(sentence).toMatch(/\.$/); expect(sentence).not.toMatch(/undefined|\?/); }
    expect(new Set(sentences).size).toBe(FORMULA_ISSUE_CODES.length);
  });

  test('every reason why nothing is computed has its own sentence, with figures and without', () => {
    for (const figures of [FIGURES, {}]) {
      const sentences = ALLOCATION_FAULT_CODES.map((code) => describeAllocationFault({ code, figures }, 'XOF'));
      for (const sentence of sentences) { expect(sentence).toMatch(/\. .*\.$/s); expect(sentence).not.toMatch(/undefined|null/); }
      expect(new Set(sentences).size).toBe(ALLOCATION_FAULT_CODES.length);
    }
    expect(bare(describeAllocationFault({ code: 'data-missing', figures: FIGURES }, 'XOF'))).toMatch(/Kolda.*population.*part-p/);
  });

  test('every refusal has its own sentence; one of a newer server still makes one', () => {
    for (const figures of [FIGURES, {}]) {
      const sentences = RUN_REFUSALS.map((code) => describeRunRefusal(code, figures, 'XOF'));
      for (const sentence of sentences) { expect(sentence).toMatch(/\. .*\.$/s); expect(sentence).not.toMatch(/undefined|null/); }
      expect(new Set(sentences).size).toBe(RUN_REFUSALS.length);
    }
    expect(describeRunRefusal('too-green' as RunRefusal, {}, 'XOF')).toContain('too-green');
    expect(describeRunRefusal('constructor' as RunRefusal, {}, 'XOF')).toContain('constructor');
  });

  test.each([['command', 'wrong-run-status', RUN_COMMAND_TYPES], ['status', 'wrong-run-status', RUN_STATUSES], ['role', 'role-not-allowed', ROLES], ['role', 'stale', ROLES], ['entity', 'stale', ['run', 'name', 'formula', 'window/x', 'envelope/x', 'entrant/x', 'line/x']], ['fault', 'not-computable', ALLOCATION_FAULT_CODES], ['step', 'over-decreed', ['decreed', 'ordered', 'paid']]] as const)(
    'every %s has its own words in %s', (figure, refusal, codes) => {
      expect(new Set(codes.map((code) => describeRunRefusal(refusal, { ...FIGURES, [figure]: code }, 'XOF'))).size).toBe(codes.length);
    });
});

test('amounts are said as money, who may from the table of rights, a name before a role', () => {
  expect(bare(fr.describeRunRefusal('over-decreed', FIGURES, 'XOF'))).toBe('Kolda, guichet G1 : 7 001 F CFA seraient versés, pour 7 000 F CFA arrêtés. Corrigez le montant, ou prenez d’abord l’acte qui accorde la différence.');
  expect(bare(fr.describeRunRefusal('role-not-allowed', { command: 'recordSpent', role: 'coach' }, 'XOF'))).toBe('Le rôle « coach » ne permet pas d’enregistrer une consommation. Peuvent le faire : secrétariat municipal, gestion du programme, compte de service.');
  expect(fr.describeRunRefusal('stale', { ...FIGURES, name: 'Aïssatou Baldé' }, 'XOF')).toContain('Aïssatou Baldé');
  expect(fr.describeRunRefusal('stale', { ...FIGURES, base: '9' }, 'XOF')).toContain('9');
  expect(bare(en.describeAllocationFault({ code: 'amounts-exceed-pool', figures: { window: 'G1', pool: '12000', amounts: '14000' } }, 'XOF'))).toMatch(/14,000.*12,000/);
});
