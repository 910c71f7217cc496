import { describe, expect, it } from 'vitest';
import { isSameFinding, replacedFindings } from './found-again.engine.ts';
import type { PlanFinding } from './plan-finding.schema.ts';

const ref = { text: 'Code', article: 'Article 1' } as unknown as PlanFinding['ref'];
const found: PlanFinding = { key: 'r/split-suspected/p1', code: 'split-suspected', rule: 'r', severity: 'warns', projects: ['p1', 'p2'], figures: { sum: '5' }, ref, mend: { type: 'moveProject', payload: { project: 'p1', quarters: 4 } } };
const OTHERS: readonly (readonly [string, Partial<PlanFinding>])[] = [
  ['other lines', { projects: ['p1', 'p3'] }], ['one line more', { projects: ['p1', 'p2', 'p3'] }], ['another gravity', { severity: 'blocks' }], ['another figure', { figures: { sum: '6' } }],
  ['another remedy', { mend: { type: 'moveProject', payload: { project: 'p1', quarters: 8 } } }], ['no remedy', { mend: undefined }], ['another text', { ref: { ...ref, article: 'Article 2' } }],
];

describe('a finding made again', () => {
  it('is the same where nothing in it is other', () => expect(isSameFinding(found, { ...found, projects: ['p1', 'p2'], figures: { sum: '5' } })).toBe(true));
  it.each(OTHERS)('is another with %s', (_, other) => expect(isSameFinding(found, { ...found, ...other })).toBe(false));
});

describe('what rows say of findings', () => {
  const [kept, now] = [{ ...found }, { ...found, figures: { sum: '6' } }];
  it('holds where figures alone are other', () => expect(replacedFindings([kept, found], [kept, now])).toEqual([{ was: found, now }]));
  it('does not where another comes', () => expect(replacedFindings([found], [found, found])).toBeUndefined());
  it.each(OTHERS.slice(0, 3))('does not with %s', (_, other) => expect(replacedFindings([kept, found], [kept, { ...found, ...other }])).toBeUndefined());
});
