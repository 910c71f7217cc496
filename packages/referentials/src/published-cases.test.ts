import { describe, expect, it } from 'vitest';
import { buildScorecardView, type AssessmentResult, type ImportResultPayload } from '@jalon/core/assessment';
import type { ReferentialJson } from '@jalon/core/referential';
import { assessmentResultSchema, loadCycle, loadReferential, scorecardViewSchema } from '@jalon/core/schemas';
import { recompute, shownFaults, stated } from '../../core/src/assessment/__fixtures__/recompute.ts';
import { answerTo, exercise, mustLoad, play, publishedDossier, scoreOn, territoryOf } from './__fixtures__/scoring.ts';
import { readTable } from './__fixtures__/tables.ts';
import { cycles, demonstrationDossiers, demonstrationReviews, publishedResults, referentials } from './index.ts';

const PRESS = { source: { ref: 'https://fr.allafrica.com/stories/202507040723.html', confidence: 'V' as const }, on: '2025-07-04' };
const mark = (value: string, target = 'idp'): ImportResultPayload => ({ kind: 'score', target, value, ...PRESS });
const GATES_MET: ImportResultPayload = { kind: 'gates', value: true, ...PRESS };
const standings = (result: AssessmentResult): Record<string, string> => Object.fromEntries(result.windows.map(({ code, standing }) => [code, standing]));
/** Long after every exercise: nothing may have turned late since. */
const LONG_AFTER = '2026-11-22';

describe('Louga in 2025, 69 points against 70', () => {
  const pacasen = exercise('pacasen', '2025');
  const louga = (value: string): AssessmentResult => scoreOn(pacasen, publishedDossier('sn-lg-ld1-1', [GATES_MET, mark(value)]), '2025-07-04');

  it('keeps the first window and loses the second by one point', () => {
    const result = louga('69');
    expect(standings(result)).toEqual({ base: 'open', G1: 'open', G2: 'closed' });
    expect(result.windows.find(({ code }) => code === 'G2')!.reasons).toEqual([{ code: 'threshold-missed', of: ['idp-min'], figures: expect.objectContaining({ earned: '69.0', atLeast: '70.0', short: '1.0', open: '0.0' }) as object }]);
  });

  it('loses it with 69.6 too, which is never shown as 70; 70 opens it', () => {
    const near = louga('69.6');
    expect(standings(near).G2).toBe('closed');
    expect(near.thresholds[0]).toMatchObject({ verdict: 'unmet', shown: { earned: '69.6', atLeast: '70.0', short: '0.4' } });
    expect(near.scores.at(-1)!.shown).toEqual({ earned: '69.6', lost: '30.4', open: '0.0', max: '100.0' });
    expect(standings(louga('70')).G2).toBe('open');
  });

  it('loses it just as well when the points come up a tree of scores', () => {
    const { grid, cycle } = exercise('pacasen', '2025');
    const json = referentials.find(({ version }) => version === '2025.1') as ReferentialJson & { indicators: { code: string; points: string; rule: object }[] };
    // Each line as a mark out of its own points, in two areas that the total adds up.
    const indicators = json.indicators.map(({ code, points }) => ({ code, points, domain: json.domains![0]!.code, label: { fr: code }, rule: { kind: 'external', input: code }, source: { ref: 'test', confidence: 'U' } }));
    const half = indicators.length >> 1;
    const area = (code: string, lines: typeof indicators): object => ({ code, sum: lines.map((line) => line.code), max: String(lines.reduce((sum, { points }) => sum + Number(points), 0)) });
    const nested = mustLoad(loadReferential({
      ...json, version: '2025.1-nested', inputs: indicators.map(({ code }) => ({ code, type: 'points', label: { fr: code } })), indicators, gates: [], windows: [{ code: 'G2', needs: { threshold: 'idp-min' } }], classes: [],
      scores: [{ ...json.scores![0]!, sum: ['area-1', 'area-2'] }, area('area-1', indicators.slice(0, half)), area('area-2', indicators.slice(half))],
    }));
    const year = mustLoad(loadCycle({ ...cycle, grid: { code: nested.code, version: nested.version, hash: nested.hash }, members: [], classes: {}, acts: [] }, nested));
    /** Full marks, less so many points taken from the largest lines. */
    const losing = (lost: number): AssessmentResult => {
      let left = lost;
      const answers = indicators.map(({ code, points }, at) => {
        const taken = Math.min(left, Number(points));
        left = Math.round((left - taken) * 10) / 10;
        return answerTo(code, { input: { [code]: String(Math.round((Number(points) - taken) * 10) / 10) } }, at + 1);
      });
      return scoreOn({ grid: nested, cycle: year }, { territory: 'sn-lg-ld1-1', filing: 'filed', record: 'draft', answers, imported: [], demonstration: false }, '2025-07-04');
    };
    expect(grid.thresholds[0]!.atLeast).toBe('70');
    expect(losing(31)).toMatchObject({ thresholds: [{ verdict: 'unmet', earned: '69', short: '1' }], windows: [{ standing: 'closed' }] });
    expect(losing(30.4)).toMatchObject({ thresholds: [{ verdict: 'unmet', earned: '348/5', shown: { earned: '69.6' } }], windows: [{ standing: 'closed' }] });
    expect(losing(30)).toMatchObject({ thresholds: [{ verdict: 'met', earned: '70' }], windows: [{ standing: 'open' }] });
  });
});

describe('2021, when the threshold was set by act to 58 of 84', () => {
  const pacasen = exercise('pacasen', '2021');
  const judged = (territory: string, value: string): object => scoreOn(pacasen, publishedDossier(territory, [mark(value)]), LONG_AFTER).thresholds[0]!;

  it('Fatick (68) and Kolda (59) pass, Saint-Louis (48), Ziguinchor (44) and Touba (42) do not', () => {
    expect(judged('sn-kd-kd1-1', '59')).toMatchObject({ verdict: 'met', atLeast: '58', declared: '70', act: 0, margin: '1', short: '0' });
    expect(judged('sn-fk-fd1-1', '68')).toMatchObject({ verdict: 'met', margin: '10' });
    expect(judged('sn-sl-sd1-1', '48')).toMatchObject({ verdict: 'unmet', short: '10' });
    expect(judged('sn-zg-zd1-1', '44')).toMatchObject({ verdict: 'unmet', short: '14' });
    expect(judged('sn-db-mb3-5', '42')).toMatchObject({ verdict: 'unmet', short: '16' });
  });

  it('says who set it, why and when', () => {
    const { acts, scores } = scoreOn(pacasen, publishedDossier('sn-kd-kd1-1', [mark('59')]), LONG_AFTER);
    expect(acts[0]).toMatchObject({ kind: 'set-threshold', value: '58', by: expect.any(String) as string, reason: expect.stringContaining('Covid') as string });
    expect(scores.at(-1)).toMatchObject({ nominalMax: '84', shown: { max: '84' } });
  });
});

describe('Nepal, a pass mark per area', () => {
  const mcpm = exercise('mcpm', '2013-14');
  const areas = ['area-1-score', 'area-2-score', 'area-3-score', 'area-4-score', 'area-5-score'];
  const marked = (marks: readonly string[]): AssessmentResult => scoreOn(mcpm, publishedDossier('sn-kd-kd1-1', [GATES_MET, ...marks.map((value, at) => mark(value, areas[at]!))]), '2015-01-01');

  it('a high total does not make up for one area under its mark: the grant closes and the smaller one opens', () => {
    // 20 + 26 + 20 + 4 + 22 = 92 of 100, but 4 of the 5 needed in the fourth area.
    const result = marked(['20', '26', '20', '4', '22']);
    expect(result.scores.at(-1)).toMatchObject({ code: 'total', points: { earned: '92', max: '100' } });
    expect(result.thresholds.map(({ verdict }) => verdict)).toEqual(['met', 'met', 'met', 'unmet', 'met']);
    expect(standings(result)).toEqual({ performance: 'closed', capacity: 'open' });
    expect(result.windows.find(({ code }) => code === 'capacity')!.reasons).toEqual([{ code: 'fallback-open', of: ['performance'], figures: {} }]);
  });

  it('every area just at its mark opens the grant with 40 of 100', () => {
    // 8 + 10 + 8 + 5 + 9 = 40.
    const result = marked(['8', '10', '8', '5', '9']);
    expect(result.scores.at(-1)).toMatchObject({ points: { earned: '40' } });
    expect(standings(result)).toEqual({ performance: 'open', capacity: 'closed' });
  });

  it('areas not published leave the total out rather than at zero', () => {
    const result = marked(['20', '26']);
    expect(result.scores.at(-1)).toMatchObject({ state: 'not-assessed', reason: 'not-published', points: null });
    expect(standings(result)).toEqual({ performance: 'undetermined', capacity: 'undetermined' });
  });
});

const rules = readTable('programme-rules.csv');
const ruleOf = (programme: string, year: string, rule: string): string | undefined => rules.find((one) => one['programme'] === programme && one['evaluation_year'] === year && one['rule'] === rule)?.['value'];
const rows = [...readTable('pacasen-results.csv'), ...readTable('tunisia-results.csv')];
/** Every table of results, those of outlines with them. */
const everyRow = [...rows, ...readTable('mpct-results.csv'), ...readTable('morocco-results.csv')];
const codeOf = (programme: string): string => programme.toLowerCase();
/** The territory of a row: its national code, else its name, which Tunisian rows have only. */
const placeOf = (row: Record<string, string>): string => (row['territory_code'] ? territoryOf(`ansd:${row['territory_code']}`).id : publishedResults.find((one) => one.row === row['row_id'])!.territory);
const from = { source: { ref: 'table', confidence: 'V' as const }, on: '2025' };

describe('every published row, judged by the shipped grids and cycles', () => {
  const of = (metric: string): Record<string, string>[] => rows.filter((row) => row['metric'] === metric);
  const named = (metric: string) => of(metric).map((row) => [`${row['row_id']} ${row['territory_name']} ${row['evaluation_year']}`, row] as const);
  const judge = (row: Record<string, string>, payload: ImportResultPayload): AssessmentResult => scoreOn(exercise(codeOf(row['programme']!), row['evaluation_year']!), publishedDossier(placeOf(row), [payload]), LONG_AFTER);
  const verdictOf = (outcome: string | undefined): string => (outcome === 'met' ? 'met' : 'unmet');

  it('are as many as the tables hold', () => {
    expect([of('idp_points').length, of('cmo_met').length, of('dossier_filed').length, of('score').length]).toEqual([6, 7, 1, 5]);
  });

  it.each(named('idp_points'))('%s', (_, row) => {
    const result = judge(row, { kind: 'score', target: 'idp', value: row['value']!, ...from });
    const threshold = result.thresholds[0]!;
    expect([threshold.verdict, threshold.atLeast]).toEqual([verdictOf(row['outcome']), row['threshold']]);
    expect(ruleOf('PACASEN', row['evaluation_year']!, 'idp_threshold')).toBe(threshold.atLeast);
    if (row['max_value']) expect(result.scores.at(-1)!.nominalMax).toBe(row['max_value']);
    if (threshold.verdict === 'unmet') expect(['closed', 'not-member']).toContain(standings(result)['G2']);
  });

  it.each(named('cmo_met'))('%s', (_, row) => {
    const result = judge(row, { kind: 'gates', value: row['value'] === '1', ...from });
    expect(new Set(result.items.filter(({ kind }) => kind === 'gate').map(({ verdict }) => verdict))).toEqual(new Set([verdictOf(row['outcome'])]));
    expect(standings(result)['G1']).toBe('open');
    const count = ruleOf('PACASEN', row['evaluation_year']!, 'cmo_count');
    if (count) expect(result.items.filter(({ kind }) => kind === 'gate')).toHaveLength(Number(count));
  });

  it.each(named('dossier_filed'))('%s', (_, row) => {
    const result = judge(row, { kind: 'filing', value: row['value'] === '1', ...from });
    expect(row['outcome']).toBe('not_met');
    expect(result).toMatchObject({ filing: 'not-filed', scores: [{ state: 'not-assessed', reason: 'not-filed', points: null, shown: null }] });
    expect(standings(result)).toMatchObject({ base: 'open', G1: 'closed' });
  });

  it.each(named('score'))('%s', (_, row) => {
    const result = judge(row, { kind: 'score', target: 'total', value: row['value']!, ...from });
    expect([result.thresholds[0]!.verdict, result.thresholds[0]!.atLeast]).toEqual([verdictOf(row['outcome']), row['threshold']]);
    expect(ruleOf('PDUGL', row['evaluation_year']!, 'grant_threshold')).toBe(row['threshold']);
  });

  it('leave what was not published open, never late, lost or zero', () => {
    for (const { territory, programme, cycle, payload } of publishedResults.filter((one) => one.payload.kind !== 'filing')) {
      const result = scoreOn(exercise(programme, cycle), publishedDossier(territory, [payload]), LONG_AFTER);
      expect(result.items.filter(({ timing, verdict, points }) => timing !== 'none' || verdict === 'unmet' || points !== null)).toEqual([]);
      expect([result.validUntil, result.filing]).toEqual([null, 'filed']);
    }
  });
});

describe('every result that is shipped', () => {
  const published = publishedResults.map(({ row, territory, programme, cycle, payload }) => [row, scoreOn(exercise(programme, cycle), publishedDossier(territory, [payload]), LONG_AFTER)] as const);
  const invented = [...demonstrationDossiers, ...demonstrationReviews];
  const demonstrated = invented.flatMap((one) => ['2025-03-15', '2025-05-12', '2025-07-15'].map((asOf) => [`${one.code} on ${asOf}`, scoreOn(exercise(one.programme, one.cycle), play(one), asOf)] as const));

  it.each([...published, ...demonstrated])('%s is worked out again from itself alone', (_, result) => {
    const received = assessmentResultSchema.parse(JSON.parse(JSON.stringify(result)));
    expect(recompute(received)).toEqual(stated(received));
    expect(shownFaults(received)).toEqual([]);
  });

  it.each(invented.map((one) => [one.code, one] as const))('%s makes a card that keeps its schema', (_, one) => {
    const { grid, cycle } = exercise(one.programme, one.cycle);
    const state = play(one);
    const territory = territoryOf(state.territory);
    const view = buildScorecardView({ result: scoreOn({ grid, cycle }, state, '2025-05-12'), state, referential: grid, cycle, territory, within: [] });
    expect(scorecardViewSchema.parse(JSON.parse(JSON.stringify(view)))).toEqual(view);
  });

  it('has a cycle for every year with a published row', () => {
    const years = everyRow.filter(({ metric }) => ['idp_points', 'cmo_met', 'dossier_filed', 'score', 'grant'].includes(metric!)).map((row) => `${codeOf(row['programme']!)} ${row['evaluation_year']}`);
    expect([...new Set(years)].filter((year) => !cycles.some(({ programme, code }) => `${programme} ${code}` === year))).toEqual([]);
  });
});
