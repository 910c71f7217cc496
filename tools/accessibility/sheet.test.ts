import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../entry/node26.mjs';
import { TESTS } from './evidence.values.ts';
import { served, SERVED, SHEETS } from './main.ts';
import { RGAA } from './rgaa.values.ts';
import { readFound, WIDGETS } from './run.ts';
import { sheet } from './sheet.ts';
import { WCAG } from './wcag.values.ts';

const NUMBERS = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

describe('the accessibility sheet', () => {
  it.each(Object.entries(SHEETS))('in %s is what the criteria and the last run say', (language, path) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(sheet(language as keyof typeof SHEETS, readFound()));
  });

  it('stands on the server as it stands in the docs', () => {
    expect(readFileSync(join(root, SERVED), 'utf8')).toBe(served(readFound()));
  });

  it.each(Object.entries(TESTS))('names a test that there is: %s', (_, { file, name }) => {
    expect(existsSync(join(root, file)), file).toBe(true);
    expect(readFileSync(join(root, file), 'utf8')).toContain(name);
  });

  it('claims nothing that the last run found violated', () => {
    for (const widget of WIDGETS) expect(readFound().widgets[widget].violated, widget).toEqual([]);
  });

  it('claims nothing without saying how it is held', () => {
    expect(WCAG.filter(({ verdicts, tests }) => verdicts.includes('C') && tests.length === 0).map(({ id }) => id)).toEqual([]);
    expect(WCAG.filter(({ verdicts, note }) => verdicts.includes('N') && !verdicts.includes('C') && !note).map(({ id }) => id)).toEqual([]);
    expect(Object.keys(TESTS).filter((key) => !WCAG.some(({ tests }) => tests.some((test) => test === key)))).toEqual([]);
  });

  it('has a verdict for each widget, of those the sheet explains', () => {
    for (const { id, verdicts } of [...WCAG, ...RGAA.flatMap(({ criteria }) => criteria)]) expect(verdicts, id).toMatch(new RegExp(`^[CNPV]{${WIDGETS.length}}$`));
  });

  it('has the 55 criteria of WCAG 2.2 A and AA, and the 106 of RGAA 4.1, each once', () => {
    expect([WCAG.length, new Set(WCAG.map(({ id }) => id)).size]).toEqual([55, 55]);
    for (const [index, { number, criteria, none }] of RGAA.entries()) {
      const ids = [...criteria.map(({ id }) => id), ...(none?.ids ?? [])];
      expect(ids.toSorted((a, b) => Number(a.split('.')[1]) - Number(b.split('.')[1])), `theme ${number}`).toEqual(Array.from({ length: NUMBERS[index] ?? 0 }, (_, at) => `${index + 1}.${at + 1}`));
    }
  });

  it('leads from RGAA to criteria of WCAG that there are', () => {
    const known = new Set(WCAG.map(({ id }) => id));
    expect(RGAA.flatMap(({ criteria }) => criteria.flatMap(({ wcag }) => wcag)).filter((id) => !known.has(id))).toEqual([]);
  });
});
