import { describe, expect, it } from 'vitest';
import { setAt } from '../referential/__fixtures__/change.ts';
import { PLAN_FINDING_CODES, type PlanFindingCode } from '../investment/checks/finding.values.ts';
import { smallFramework } from '../investment/framework/__fixtures__/small-framework.ts';
import { FRAMEWORK_ISSUE_CODES } from '../investment/framework/framework.values.ts';
import type { FrameworkIssue } from '../investment/framework/framework-issue.rules.ts';
import { loadFramework } from '../investment/framework/load-framework.rules.ts';
import { LANGUAGES } from '../shared/localized-text.values.ts';
import * as ar from './ar.ts';
import * as en from './en.ts';
import * as fr from './fr.ts';
import { showMinor, showQuarter } from './plan-words.ts';

const say = { fr, en, ar };
const plain = (sentence: string): string => sentence.replaceAll(/[\u2068\u2069\u200f]/g, '').replaceAll(/[\u202f\u00a0]/g, ' ');
const FORBIDDEN = /oups|oops|veuillez|please|invalide|\binvalid\b|رجاء|يرجى|!|\?|undefined|\bNaN\b|null/i;

const AMOUNTS = ['over', 'planned', 'ceiling', 'credits', 'funding', 'gap', 'cost', 'funded', 'sum', 'ap', 'rest', 'amount', 'average', 'due', 'first', 'new', 'adopted', 'given', 'perYear', 'from'];
const FIGURES: Record<string, string> = {
  ...Object.fromEntries(AMOUNTS.map((name, at) => [name, String(40_000_000 + at)])), source: 'window-2', sources: 'window-2', sector: 'culture', procedure: 'drp-open', needed: 'open-tender', share: '6.7', bound: '10', for: 'climate',
  start: '2027-Q2', end: '2027-Q4', planned: '2027-02-08', ready: '2027-07-01', notice: '2027-05-22', latest: '2027-05-21', on: '2027-01-11', step: 'opening', lines: 'P-01, P-02', line: 'P-03', until: '2027', missing: 'procedure, notice',
};
const MONEY = { ...FIGURES, planned: '40000001' };
const sentenceOf = (language: (typeof LANGUAGES)[number], code: PlanFindingCode, figures: Record<string, string>) => plain(say[language].describePlanFinding({ code, figures, year: 2027 }, 'XOF'));

describe.each(LANGUAGES)('what a rule found in a plan, in %s,', (language) => {
  it('is said for every code: what is wrong, then what to do', () => {
    const sentences = PLAN_FINDING_CODES.map((code) => sentenceOf(language, code, /^step-/.test(code) ? FIGURES : MONEY));
    expect(new Set(sentences).size).toBe(PLAN_FINDING_CODES.length);
    for (const sentence of sentences) {
      expect(sentence).not.toMatch(FORBIDDEN);
      expect(sentence).toMatch(/\.$/);
      expect(sentence.slice(0, -1)).toMatch(/[.:] \S/);
    }
  });

  it('makes a sentence without figures too, and for a code only a later version knows', () => {
    for (const code of PLAN_FINDING_CODES) expect(sentenceOf(language, code, {})).not.toMatch(FORBIDDEN);
    expect(say[language].describePlanFinding({ code: 'haunted' as PlanFindingCode, figures: {} }, 'XOF')).toContain('haunted');
  });

  it('tells a missing budget from a missing class', () => {
    const [budget, classes] = ['budget', 'classes'].map((missing) => sentenceOf(language, 'approval-unknown', { amount: '30', missing }));
    expect(budget).not.toBe(classes);
  });
});

it('says amounts in the currency of the plan, days and quarters as people read them', () => {
  const over = { code: 'source-over-ceiling', figures: { source: 'Guichet 2', planned: '140000000', ceiling: '100000000', over: '40000000' }, year: 2027 } as const;
  expect(plain(fr.describePlanFinding(over, 'XOF'))).toBe('2027 : Guichet 2 est dépassé de 40 000 000 F CFA (140 000 000 F CFA prévus, 100 000 000 F CFA attendus). Déplacez une ligne, changez de source ou revoyez le plafond.');
  expect(plain(en.describePlanFinding({ ...over, figures: { ...over.figures, over: '150' } }, 'EUR'))).toContain('over by €1.5 (');
  expect(plain(fr.describePlanFinding({ code: 'starts-before-contract', figures: FIGURES }, 'XOF'))).toBe('Les travaux commencent au T2 2027, le marché n’est prêt que le 1er juillet 2027. Lancez l’avis au plus tard le 21 mai 2027, ou décalez les travaux.');
  // Thousands apart as in the tables of the widgets, which Intl would not do in Arabic.
  expect(['fr', 'ar'].map((language) => /[\d\u202f,]+/.exec(showMinor('4000000005', 'TND', language as 'fr'))?.[0])).toEqual(['4\u202f000\u202f000,005', '4\u202f000\u202f000,005']);
  expect(ar.describePlanFinding(over, 'XOF')).toContain('140\u202f000\u202f000');
  expect(showMinor('-1500', 'XOF', 'fr')).toContain('\u22121\u202f500');
  expect([showMinor('1.5', 'XOF', 'fr'), plain(showMinor('1500', 'TND', 'en')), showMinor('9', 'francs', 'fr'), showQuarter('2027', 'fr')]).toEqual(['1.5', 'TND 1.5', '0,09', '2027']);
});

const issuesOf = (pointer: string, value: unknown): readonly FrameworkIssue[] => loadFramework(setAt(smallFramework(), pointer, value)).issues;

describe.each(LANGUAGES)('an issue of a planning framework in %s', (language) => {
  it('has a sentence with its place for every code, its own or one that grids have too', () => {
    const figures = { code: 'x', expression: 'y + 1 day', from: '1', previous: '2', procedure: 'a', atLeast: '0.5', atMost: '0.1', expected: '1', found: '2', grid: 'small 1', field: 'z', problem: 'missing', language: 'en', fault: 'empty', at: 'w', timeZone: 'Mars', first: '/a', of: 'values', limit: '9', shown: '1', total: '2' };
    const sentences = FRAMEWORK_ISSUE_CODES.map((code) => plain(say[language].describeFrameworkIssue({ code, severity: 'error', path: '/rules/0', figures })));
    expect(new Set(sentences).size).toBe(FRAMEWORK_ISSUE_CODES.length);
    for (const sentence of sentences) { expect(sentence).not.toMatch(FORBIDDEN); expect(sentence).toContain('/rules/0'); expect(sentence.slice(0, -1)).toMatch(/[.:] \S/); }
  });

  it('reads the figures the loader gives', () => {
    const [issue] = issuesOf('/sources/2/menu/0', 'culture');
    expect(plain(say[language].describeFrameworkIssue(issue!))).toContain('culture');
  });
});
