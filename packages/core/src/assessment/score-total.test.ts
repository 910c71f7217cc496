import { describe, expect, test } from 'vitest';
import { PRESS, answer, cycleOf, dossierOf, gridOf, itemOf, scored, type Grid, type Line } from './__fixtures__/worked.ts';
import type { AssessmentResult, ScoreResult } from './assessment-result.schema.ts';

/** An indicator whose points are given as they are. */
const mark = (points: string, rest: Partial<Line> = {}): Line => ({ points, rule: { kind: 'external', input: `mark${points}` }, ...rest });
/** Marks for IDP-1, IDP-2…; `null` leaves one unanswered. */
const marked = (grid: Partial<Grid>, lines: readonly Line[], marks: readonly (string | null)[], asOf?: string): AssessmentResult => {
  const built = gridOf({ indicators: lines.map((line, at) => ({ ...line, rule: { kind: 'external', input: `mark-${at + 1}` } })), ...grid });
  const answers = marks.flatMap((value, at) => (value === null ? [] : [answer(`IDP-${at + 1}`, { input: { [`mark-${at + 1}`]: value } })]));
  return scored(built, dossierOf(answers), asOf ? { asOf } : {});
};
const score = (result: AssessmentResult, code = 'idp'): ScoreResult => result.scores.find((one) => one.code === code)!;
const SOURCE = { ref: 'made up', confidence: 'U' } as const;

describe('a sum', () => {
  test('adds what is earned, lost and open separately', () => {
    // 12 of 20 earned and 8 lost; 30 of 30; the third of 50 points is not answered: 42 earned, 8 lost, 50 open, of 100.
    expect(score(marked({}, [mark('20'), mark('30'), mark('50')], ['12', '30', null]))).toMatchObject({ points: { earned: '42', lost: '8', open: '50', max: '100' }, shown: { earned: '42.0', lost: '8.0', open: '50.0', max: '100.0' } });
  });

  test('weighs its members', () => {
    // Half of 12 and twice 10 is 6 + 20 = 26, of half of 20 and twice 10: 10 + 20 = 30.
    const weighed = { scores: [{ code: 'idp', sum: ['IDP-1', 'IDP-2'], weights: { 'IDP-1': '0.5', 'IDP-2': '2' }, max: '30' }] };
    expect(score(marked(weighed, [mark('20'), mark('10')], ['12', '10']))).toMatchObject({ memberTotal: { earned: '26', max: '30' }, points: { earned: '26', lost: '4' } });
  });

  test('is capped where the grid caps it, open points first', () => {
    // A measure worth 6 at most, of two lines of 4: 3 + 4 = 7 is 6. With the second line open, 3 are had and only 3 of the 4 can still count.
    const capped = { scores: [{ code: 'idp', sum: ['IDP-1', 'IDP-2'], max: '6', cap: true }] };
    expect(score(marked(capped, [mark('4'), mark('4')], ['3', '4']))).toMatchObject({ memberTotal: { earned: '7', max: '8' }, points: { earned: '6', lost: '0', max: '6' } });
    expect(score(marked(capped, [mark('4'), mark('4')], ['3', null]))).toMatchObject({ points: { earned: '3', open: '3', lost: '0' } });
    expect(score(marked(capped, [mark('4'), mark('4')], ['1', '2']))).toMatchObject({ points: { earned: '3', lost: '3' } });
  });

  test('is scaled from what its members are worth to its own maximum', () => {
    // 58 of 84 brought to 100: 58 × 100/84 = 5800/84 = 1450/21 = 69.047…, shown 69.0 and 31.0 lost.
    const scaled = { scores: [{ code: 'idp', sum: ['IDP-1'], scaleFrom: '84', max: '100' }] };
    expect(score(marked(scaled, [mark('84')], ['58']))).toMatchObject({ memberTotal: { earned: '58', max: '84' }, points: { earned: '1450/21', lost: '650/21', max: '100' }, shown: { earned: '69.0', lost: '31.0' } });
  });

  test('goes up a tree, each node with its own maximum', () => {
    // Area A: 15 of 20. Area B counts half: 30 of 40 is 15 of 20. Together 30 of 40, scaled to 100: 75.
    const tree = { scores: [{ code: 'total', sum: ['A', 'B'], weights: { B: '0.5' }, scaleFrom: '40', max: '100' }, { code: 'A', sum: ['IDP-1'], max: '20' }, { code: 'B', sum: ['IDP-2'], max: '40' }] };
    const result = marked(tree, [mark('20'), mark('40')], ['15', '30']);
    expect(score(result, 'total').points).toEqual({ earned: '75', lost: '25', open: '0', max: '100' });
    expect(result.scores.map(({ code }) => code)).toEqual(['A', 'B', 'total']);
  });
});

describe('what is missing or does not apply', () => {
  const lines = [mark('20'), mark('30'), mark('50', { whenMissing: 'exclude' })];

  test('left out, its points are shared by the rest', () => {
    // 10 of 20 and 30 of 30 are 40 of 50; brought to 100 that is 80.
    expect(score(marked({}, lines, ['10', '30', null]))).toMatchObject({ memberTotal: { earned: '40', max: '50' }, points: { earned: '80', lost: '20', open: '0', max: '100' } });
    expect(score(marked({}, lines, ['10', '30', '0']))).toMatchObject({ points: { earned: '40', lost: '60' } });
  });

  test('counted as zero, its points are lost at once', () => {
    expect(score(marked({}, [mark('20'), mark('30', { whenMissing: 'zero' })], ['10', null]))).toMatchObject({ points: { earned: '10', lost: '40', open: '0', max: '50' } });
  });

  // Villes do not keep a register of lands: 20 points left out, or lost where the grid says zero.
  test('a class the indicator is not for leaves it out or at zero, as the grid says', () => {
    const grid = (whenNotApplicable: string): Grid => ({ classes: [{ code: 'ville', label: { fr: 'Ville' } }], indicators: [{ points: '20', appliesWhen: { exceptClasses: ['ville'] }, whenNotApplicable, rule: { kind: 'binary', input: 'lands' } }, { points: '30', rule: { kind: 'binary', input: 'roads' } }] });
    const ofVille = (whenNotApplicable: string): AssessmentResult => {
      const built = gridOf(grid(whenNotApplicable));
      return scored(built, dossierOf([answer('IDP-2', { input: { roads: true } })]), { cycle: cycleOf(built, { classes: { ville: [{ territory: 'sn-x' }] } }) });
    };
    expect(ofVille('exclude')).toMatchObject({ classes: ['ville'], items: [{ treatment: 'not-applicable', points: null, condition: { value: false } }, {}], scores: [{ points: { earned: '50', max: '50' } }] });
    expect(ofVille('zero')).toMatchObject({ items: [{ treatment: 'not-applicable', points: { lost: '20' } }, {}], scores: [{ points: { earned: '30', lost: '20' } }] });
  });

  test('where nothing counts there is no score, and above all no zero', () => {
    const result = marked({ thresholds: [{ code: 'min', of: 'idp', atLeast: '10', source: SOURCE }], windows: [{ code: 'G', needs: { threshold: 'min' } }] }, [mark('20', { whenMissing: 'exclude' })], [null]);
    expect(score(result)).toMatchObject({ state: 'not-assessed', reason: 'nothing-applies', points: null, shown: null });
    expect(result).toMatchObject({ thresholds: [{ verdict: 'pending', earned: null, shown: null }], windows: [{ standing: 'undetermined', reasons: [{ code: 'threshold-open', figures: { earned: '0', atLeast: '10', short: '10', open: '20' } }] }] });
  });

  test('an indicator that hangs on a fact waits for it, applies or leaves', () => {
    const grid = gridOf({ indicators: [{ appliesWhen: { input: 'market', is: true }, rule: { kind: 'binary', input: 'upkeep' } }, { rule: { kind: 'binary', input: 'roads' } }] });
    const said = (input: Record<string, boolean>): object => scored(grid, dossierOf(Object.keys(input).length > 0 ? [answer('IDP-1', { input })] : [])).items[0]!;
    expect(said({})).toMatchObject({ reason: 'condition-unknown', condition: { value: null }, points: { open: '20' } });
    expect(said({ market: false })).toMatchObject({ treatment: 'not-applicable', points: null });
    expect(said({ market: true })).toMatchObject({ treatment: 'applies', reason: 'no-answer', points: { open: '20' } });
    expect(said({ market: true, upkeep: true })).toMatchObject({ outcome: 'met', points: { earned: '20' } });
  });
});

describe('rounding', () => {
  const three = [mark('40'), mark('40'), mark('20')];
  const rounded = (round: object, compare: 'before-rounding' | 'after-rounding', atLeast = '70'): Partial<Grid> =>
    ({ scores: [{ code: 'idp', sum: ['IDP-1', 'IDP-2', 'IDP-3'], max: '100', round: round as never }], thresholds: [{ code: 'min', of: 'idp', atLeast, compare, source: SOURCE }] });
  const whole = (mode: string): object => ({ at: 'total', decimals: 0, mode });
  // 39.8 + 29.8 + 0 = 69.6.
  const marks = ['39.8', '29.8', '0'];

  test('of the total leaves the exact points alone and rounds what is shown', () => {
    const result = marked(rounded(whole('half-up'), 'after-rounding'), three, marks);
    expect(score(result)).toMatchObject({ points: { earned: '348/5', lost: '152/5' }, shown: { earned: '70', lost: '30', open: '0', max: '100' } });
  });

  test('69.6 against 70 is met after rounding and unmet before, and is never shown as 70 where it is not enough', () => {
    expect(marked(rounded(whole('half-up'), 'after-rounding'), three, marks).thresholds[0]).toMatchObject({ verdict: 'met', earned: '70', short: '0', margin: '0', shown: { earned: '70', atLeast: '70', short: '0', margin: '0' } });
    const before = marked(rounded(whole('half-up'), 'before-rounding'), three, marks);
    expect(before.thresholds[0]).toMatchObject({ verdict: 'unmet', earned: '348/5', short: '2/5', shown: { earned: '69.6', atLeast: '70.0', short: '0.4', margin: '0.0' } });
    expect(score(before).shown).toEqual({ earned: '69.6', lost: '30.4', open: '0.0', max: '100.0' });
  });

  test('down to 69 is shown as 69, and up to 70 as 70', () => {
    expect(marked(rounded(whole('down'), 'after-rounding'), three, marks)).toMatchObject({ scores: [{ shown: { earned: '69', lost: '31' } }], thresholds: [{ verdict: 'unmet', shown: { earned: '69', short: '1' } }] });
    // 39.2 + 30 + 0 = 69.2, up to 70.
    expect(marked(rounded(whole('up'), 'after-rounding'), three, ['39.2', '30', '0'])).toMatchObject({ scores: [{ shown: { earned: '70', lost: '30' } }], thresholds: [{ verdict: 'met', shown: { earned: '70', short: '0' } }] });
  });

  test('to even takes the even neighbour of a half', () => {
    // 29.5 + 40 + 0 = 69.5 goes to 70, the even one; 28.5 + 40 = 68.5 goes to 68.
    expect(score(marked(rounded(whole('half-even'), 'after-rounding'), three, ['29.5', '40', '0'])).shown!.earned).toBe('70');
    expect(score(marked(rounded(whole('half-even'), 'after-rounding'), three, ['28.5', '40', '0'])).shown!.earned).toBe('68');
  });

  test('of what is open never shows as in reach what is not, nor the other way round', () => {
    // 60 earned, 9.6 open: 69.6 is out of reach of 70 before rounding, and reaches it after rounding.
    const open = [mark('60'), mark('30.4'), mark('9.6')];
    const is = (compare: 'before-rounding' | 'after-rounding'): AssessmentResult => marked(rounded(whole('half-up'), compare), open, ['60', '0', null]);
    expect(is('before-rounding')).toMatchObject({ scores: [{ shown: { earned: '60.0', lost: '30.4', open: '9.6' } }], thresholds: [{ verdict: 'unmet' }] });
    expect(is('after-rounding')).toMatchObject({ scores: [{ shown: { earned: '60', lost: '30', open: '10' } }], thresholds: [{ verdict: 'pending', open: '10' }] });
  });

  test('of each item rounds its points, which then add up unrounded', () => {
    // 39.8 → 40, 29.8 → 30, 0 → 0: 70. The total is not rounded again.
    const result = marked(rounded({ at: 'item', decimals: 0, mode: 'half-up' }, 'after-rounding'), three, marks);
    expect(result).toMatchObject({ items: [{ points: { earned: '40', lost: '0' } }, { points: { earned: '30' } }, {}], scores: [{ points: { earned: '70' } }], thresholds: [{ verdict: 'met', round: null }] });
  });

  test('up never passes the points an item is worth', () => {
    const grid = { scores: [{ code: 'idp', sum: ['IDP-1'], max: '2.5', round: { at: 'item', decimals: 0, mode: 'up' } as const }] };
    expect(itemOf(marked(grid, [mark('2.5')], ['2.4']), 'IDP-1').points).toEqual({ earned: '5/2', lost: '0', open: '0', max: '5/2' });
  });

  test('shows a threshold and a maximum in full, whatever the decimals', () => {
    // 69.55 needs two decimals to be told from 69.5; the maximum too.
    const result = marked({ scores: [{ code: 'idp', sum: ['IDP-1'], max: '99.25' }], thresholds: [{ code: 'min', of: 'idp', atLeast: '69.55', source: SOURCE }] }, [mark('99.25')], ['69.5']);
    expect(result).toMatchObject({ scores: [{ shown: { earned: '69.50', lost: '29.75', max: '99.25' } }], thresholds: [{ verdict: 'unmet', shown: { atLeast: '69.55', short: '0.05' } }] });
  });

  test('takes as many decimals as the verdict needs', () => {
    // Seven ninths of 90.0000001 is a hair over 70: 70.00000007…; one third of a millionth under it, a hair under.
    const near = (mark_: string): AssessmentResult => marked({ scores: [{ code: 'idp', sum: ['IDP-1'], max: '100' }], thresholds: [{ code: 'min', of: 'idp', atLeast: '70', source: SOURCE }] }, [mark('100')], [mark_]);
    expect(near('69.99999999').thresholds[0]).toMatchObject({ verdict: 'unmet', shown: { earned: '69.99999999', short: '0.00000001' } });
    expect(near('70.00000001').thresholds[0]).toMatchObject({ verdict: 'met', shown: { earned: '70.0', margin: '0.0' } });
  });
});

describe('a threshold', () => {
  const grid = (atLeast: string): Partial<Grid> => ({ thresholds: [{ code: 'min', of: 'idp', atLeast, source: SOURCE }] });

  test('is met on the point, out of reach when what is open is not enough, else pending', () => {
    const of = (marks: readonly (string | null)[]): object => marked(grid('70'), [mark('80'), mark('20')], marks).thresholds[0]!;
    expect(of(['70', '0'])).toMatchObject({ verdict: 'met', short: '0', margin: '0' });
    expect(of(['50', null])).toMatchObject({ verdict: 'pending', earned: '50', open: '20', short: '20' });
    expect(of(['49', null])).toMatchObject({ verdict: 'unmet', earned: '49', open: '20', short: '21' });
  });

  // 70 was declared; the act of 31 May sets 58. A later act wins.
  test('is set by act, with the one declared kept beside', () => {
    const built = gridOf({ indicators: [mark('84')], thresholds: [{ code: 'min', of: 'idp', atLeast: '70', source: SOURCE }] });
    const act = (value: string) => ({ kind: 'set-threshold' as const, target: 'min', value, reason: 'Covid-19', by: 'ADM', on: '2021-05-31' });
    const dossier = dossierOf([answer('IDP-1', { input: { mark84: '58' } })]);
    const result = scored(built, dossier, { cycle: cycleOf(built, { acts: [act('60'), act('58')] }) });
    expect(result).toMatchObject({ thresholds: [{ verdict: 'met', atLeast: '58', declared: '70', act: 1, margin: '0' }], acts: [{ value: '60' }, { value: '58', reason: 'Covid-19', by: 'ADM', on: '2021-05-31' }] });
    expect(scored(built, dossier)).toMatchObject({ thresholds: [{ verdict: 'unmet', atLeast: '70', act: null, short: '12' }] });
  });
});

describe('a score published elsewhere', () => {
  const areas: Partial<Grid> = { scores: [{ code: 'total', sum: ['A', 'B'], max: '50' }, { code: 'A', sum: ['IDP-1'], max: '20' }, { code: 'B', sum: ['IDP-2'], max: '30' }], thresholds: [{ code: 'min', of: 'total', atLeast: '40', source: SOURCE }] };
  const published = (target: string, value: string): never => ({ kind: 'score', target, value, ...PRESS }) as never;
  const built = gridOf({ indicators: [mark('20'), mark('30')], ...areas });

  test('is the score of record, with its source, whatever the indicators say', () => {
    const dossier = dossierOf([answer('IDP-1', { input: { mark20: '20' } })], { imported: [published('total', '38.65')] });
    const total = score(scored(built, dossier), 'total');
    expect(total).toMatchObject({ reason: 'imported', points: { earned: '773/20', open: '0' }, imported: { value: '773/20', source: { ref: 'press' } }, shown: { earned: '38.65', lost: '11.35', max: '50.00' } });
  });

  test('of every area adds up to the total', () => {
    expect(score(scored(built, dossierOf([], { imported: [published('A', '15'), published('B', '27')] })), 'total')).toMatchObject({ reason: 'scored', points: { earned: '42', max: '50' } });
  });

  test('of one area does not pass for the whole', () => {
    const result = scored(built, dossierOf([], { imported: [published('A', '20')] }));
    expect(score(result, 'A')).toMatchObject({ state: 'assessed' });
    expect(score(result, 'total')).toMatchObject({ state: 'not-assessed', reason: 'not-published', points: null });
    expect(result.thresholds[0]).toMatchObject({ verdict: 'pending', earned: null });
  });
});
