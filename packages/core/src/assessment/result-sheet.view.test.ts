import { describe, expect, it } from 'vitest';
import { loadReferential } from '../schemas.ts';
import type { Territory } from '../territory/territory.schema.ts';
import { GRID_JSON, NOTHING_YET, OFFICER, PRESS, sent } from './__fixtures__/commands.ts';
import { CYCLE, reviewAt } from './__fixtures__/review.ts';
import { scorerOf } from './compile-referential.engine.ts';
import type { AssessmentState } from './dossier.schema.ts';
import { publishedPart } from './published-part.rules.ts';
import { resultSheetSchema, type ResultSheet } from './result-sheet.schema.ts';
import { buildResultSheet, sheetDay } from './result-sheet.view.ts';
import { buildScorecardView } from './scorecard.view.ts';

const loaded = loadReferential(GRID_JSON);
if (!loaded.ok) throw new Error('The grid of the tests does not load.');
const referential = loaded.value;
const KOLDA: Territory = {
  id: 'sn-kd-kd1-1', kind: 'commune', name: 'Kolda', country: 'SN', parentId: 'sn-kd-kd1', path: ['sn', 'sn-kd', 'sn-kd-kd1'], population: null,
  identifiers: [{ scheme: 'ansd', code: 'SN-KD-KD1-1', from: '2013-12-28' }],
};

interface Asked { readonly today?: string; readonly grid?: typeof referential; readonly issuedAt?: string; readonly issuer?: string }

/** The sheet of what anyone may read of an assessment, asked for on a day. */
function sheetOf(state: AssessmentState, { today = '2025-08-01', grid = referential, issuedAt = `${today}T09:00:00.000Z`, issuer = 'https://jalon.example' }: Asked = {}): ResultSheet {
  const part = publishedPart(state)!;
  const asOf = sheetDay(part, today);
  const result = scorerOf(grid).assess(part, { asOf, cycle: CYCLE, territory: KOLDA });
  const view = buildScorecardView({ result, state: part, referential: grid, cycle: CYCLE, territory: KOLDA, within: ['Kolda'] });
  return buildResultSheet({ view, state: part, territory: KOLDA, issuedAt, issuer });
}

const PUBLISHED = reviewAt('published');
const OF_RECORD = sent(NOTHING_YET, OFFICER, { type: 'importResult', payload: { kind: 'score', target: 'idp', value: '69', ...PRESS } }).state;

describe('the sheet of a result that was reviewed', () => {
  it('says every window, every item and the score, for the day of the publication', () => {
    const sheet = sheetOf(PUBLISHED);
    expect(resultSheetSchema.parse(sheet)).toEqual(sheet);
    expect(sheet).toMatchObject({ attests: 'review', publishedOn: '2025-07-01', asOf: '2025-07-01', act: { motive: 'Séance du comité', reference: null }, sources: [] });
    expect(sheet.items.map(({ code }) => code)).toEqual([...referential.gates, ...referential.indicators].map(({ code }) => code));
    expect(sheet.windows.map(({ code }) => code)).toEqual(referential.windows.map(({ code }) => code));
    expect(sheet.items.filter(({ kind }) => kind === 'indicator').every(({ points }) => points !== null)).toBe(true);
    expect(sheet.territory.identifiers).toEqual([{ scheme: 'ansd', code: 'SN-KD-KD1-1' }]);
  });

  it('names nobody who worked on it', () => {
    expect(JSON.stringify(sheetOf(PUBLISHED))).not.toMatch(/mariama|awa|ousmane|khady/);
  });

  it('is the same result whenever it is asked for, whoever issues it, and once a translation was mended', () => {
    const mended = { ...referential, indicators: referential.indicators.map((line) => ({ ...line, label: { fr: 'Autre intitulé' } })) };
    const sheets = [sheetOf(PUBLISHED), sheetOf(PUBLISHED, { today: '2026-01-15', issuer: 'https://other.example' }), sheetOf(PUBLISHED, { grid: mended })];
    expect(new Set(sheets.map(({ resultHash }) => resultHash)).size).toBe(1);
    expect(new Set(sheets.map((sheet) => JSON.stringify(sheet))).size).toBe(3);
  });

  it('is another result as soon as one figure is', () => {
    const more = { ...PUBLISHED, review: { ...PUBLISHED.review!, published: { ...PUBLISHED.review!.published!, answers: [] } } };
    expect(sheetOf(more).resultHash).not.toBe(sheetOf(PUBLISHED).resultHash);
  });
});

describe('the sheet of a result of record', () => {
  it('says the figure and where it was published, and nothing item by item', () => {
    const sheet = sheetOf(OF_RECORD);
    expect(resultSheetSchema.parse(sheet)).toEqual(sheet);
    expect(sheet).toMatchObject({ attests: 'record', publishedOn: '2025-07-04', act: null, items: [], asOf: '2025-08-01' });
    expect(sheet.sources).toEqual([{ kind: 'score', target: 'idp', value: '69', source: PRESS.source, on: '2025-07-04' }]);
    expect(sheet.score?.earned).toBe('69.0');
  });

  it('is the same result on another day', () => {
    expect(sheetOf(OF_RECORD, { today: '2026-03-01' }).resultHash).toBe(sheetOf(OF_RECORD).resultHash);
  });

  it('is not called reviewed where a figure published elsewhere stands in it', () => {
    const { imported, entityVersions } = OF_RECORD;
    const both = { ...PUBLISHED, imported, entityVersions: { ...PUBLISHED.entityVersions, ...entityVersions } };
    expect(sheetOf(both)).toMatchObject({ attests: 'record', publishedOn: '2025-07-01', act: { motive: 'Séance du comité' }, sources: [{ value: '69' }] });
  });
});
