import { scorecardViewSchema } from '@jalon/core/schemas';
import { describe, expect, it } from 'vitest';
import { SMALL_GRID, buildAnswer, buildAssessmentState, buildCycle, buildReferential, buildScorecard, buildTerritory } from './index.ts';

describe('builders', () => {
  it('make a grid that loads, with your changes', () => {
    expect(buildReferential().hash).toMatch(/^sha256-/);
    expect(buildReferential({ version: '2' }).version).toBe('2');
  });

  it('refuse a change that makes the grid invalid, and say why', () => {
    const scores = [{ ...SMALL_GRID.scores![0]!, max: '90' }];
    expect(() => buildReferential({ scores })).toThrow(/weights-do-not-add-up at \/scores\/0/);
  });

  it('make a cycle on the very grid it is given', () => {
    const referential = buildReferential({ code: 'autre' });
    expect(buildCycle({ code: '2026' }, referential)).toMatchObject({ programme: 'autre', code: '2026', grid: { hash: referential.hash } });
  });

  it('make versions that fit the answers', () => {
    const state = buildAssessmentState({ answers: [buildAnswer({ item: 'IDP-1', version: 2 }), buildAnswer({ item: 'IDP-2', version: 5, author: 'self' })] });
    expect(state).toMatchObject({ version: 5, filing: 'draft', entityVersions: { 'IDP-1:coach': 2, 'IDP-2:self': 5 } });
  });

  it('make an untouched assessment of version 0', () => {
    expect(buildAssessmentState()).toMatchObject({ id: 'exemple~2025~sn-kd-kd1-1', version: 0, filing: 'none' });
  });

  it('make an assessment with a published score stand as filed', () => {
    const score = { kind: 'score', target: 'idp', value: '69', source: { ref: 'press', confidence: 'V' }, on: '2025-07-04', by: { id: 'adm', role: 'officer' }, at: '2025-07-05T09:00:00.000Z', version: 1 } as const;
    expect(buildAssessmentState({ imported: [score], answers: [buildAnswer()] }).filing).toBe('filed');
  });

  it('make a scorecard with the scorer, never by hand', () => {
    const answers = [buildAnswer({ item: 'IDP-1', input: { register: true } })];
    const empty = buildScorecard();
    const answered = buildScorecard({ state: buildAssessmentState({ answers }) });
    expect(scorecardViewSchema.safeParse(answered).error).toBeUndefined();
    expect(Number(answered.score?.earned)).toBeGreaterThan(Number(empty.score?.earned ?? 0));
    expect(answered.territory.name).toBe(buildTerritory().name);
  });
});
