import { describe, expect, it } from 'vitest';
import { FILE_REMARKS, IMPORT_REFUSALS, IMPORT_REMARKS, TABLE_REMARKS, type ImportRemarkCode } from '../investment/import/plan-table.values.ts';
import { LANGUAGES } from '../shared/localized-text.values.ts';
import * as ar from './ar.ts';
import * as en from './en.ts';
import * as fr from './fr.ts';

const say = { fr, en, ar };
const CODES: readonly ImportRemarkCode[] = [...IMPORT_REFUSALS, ...IMPORT_REMARKS, ...TABLE_REMARKS, ...FILE_REMARKS];
const FIGURES = { found: '12,5', one: '125', other: '12.5', start: '2027-Q3', end: '2027-Q2', year: '2026', first: '2027', length: '301', max: '300', code: 'P-1', source: 'grant', taken: '13', like: 'Coût', sector: 'health', amount: '40', row: '4', scale: '1000', expected: 'XOF', field: 'nature', value: 'works', rows: '5', sheet: 'PTI', others: 'Notes', encoding: 'utf-16le', separator: ';', ending: 'xlsx', count: '3' };
const plain = (text: string): string => text.replaceAll(/[\u2068\u2069\u200f]/g, '').replaceAll(/[\u202f\u00a0]/g, ' ');

describe.each(LANGUAGES)('what an import found, in %s,', (language) => {
  it('is said for every code, with its column: what is so, then what to do', () => {
    const sentences = CODES.map((code) => plain(say[language].describeImportRemark({ code, column: 'Coût', figures: FIGURES }, 'XOF')));
    expect(new Set(sentences).size).toBe(CODES.length);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^Coût ?: \S.*[.:] \S.*\.$/u);
      expect(sentence).not.toMatch(/undefined|null|NaN|!|\?/);
    }
  });

  it('makes a sentence without figures and without a column, and for a code only a later version knows', () => {
    for (const code of CODES) expect(say[language].describeImportRemark({ code, figures: {} }, 'XOF')).not.toMatch(/undefined|null/);
    expect(say[language].describeImportRemark({ code: 'haunted' as ImportRemarkCode, figures: {} }, 'XOF')).toContain('haunted');
  });
});

it('says it in French as one would aloud', () => {
  expect(plain(fr.describeImportRemark({ code: 'amount-ambiguous', column: 'CP 2027', figures: { found: '12,500', one: '12500', other: '12.500' } }, 'XOF'))).toBe('CP 2027 : « 12,500 » peut être 12500 ou 12.500. Écrivez-le sans séparateur, ou avec deux décimales.');
});

it('names columns, what is supposed in them and units in the words of the language', () => {
  const assumed = { code: 'assumed' as const, figures: { field: 'nature', value: 'works' } };
  expect([fr, en, ar].map((words) => plain(words.describeImportRemark(assumed, 'XOF')))).toEqual([
    'le tableau n’a pas de colonne « Nature » : « Travaux » est supposé. Complétez après l’import.', 'the table has no column “Nature”: “Works” is assumed. Complete after the import.', 'لا عمود «الطبيعة» في الجدول فافترض «أشغال». أكمل بعد الاستيراد.',
  ]);
  expect(plain(fr.describeImportRemark({ code: 'assumed', figures: { field: 'ap', value: 'cost' } }, 'XOF'))).toContain('« Coût total » est supposé');
  expect(plain(fr.describeImportRemark({ code: 'unit-assumed', column: 'CP 2027', figures: { scale: '1000000', like: 'Coût' } }, 'XOF'))).toBe('CP 2027 : l’unité n’est pas dite : en millions, comme dans « Coût ». Choisissez-en une autre si ce n’est pas la bonne.');
  const beside = { code: 'unit-assumed' as const, column: 'CP 2027', figures: { scale: '1', beside: 'Coût (millions)' } };
  expect([fr, en, ar].map((words) => plain(words.describeImportRemark(beside, 'XOF')))).toEqual([
    'CP 2027 : l’unité n’est pas dite : en unités, d’après ce que les montants valent à côté de « Coût (millions) ». Choisissez-en une autre si ce n’est pas la bonne.',
    'CP 2027: the unit is not said: in units, by what the amounts are worth beside “Coût (millions)”. Choose another if it is not the right one.',
    'CP 2027: الوحدة غير مذكورة: بالوحدات قياسا على المبالغ المجاورة في Coût (millions). اختر غيرها إن لم تكن هي.',
  ]);
});
