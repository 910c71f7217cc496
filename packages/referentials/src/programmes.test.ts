import { describe, expect, it } from 'vitest';
import { buildScorecardView, compileReferential, emptyAssessment, scoreCohort, type Answer, type AssessmentResult, type Dossier, type Evidence, type InputValue } from '@jalon/core/assessment';
import { assessmentResultSchema, loadCycle, loadReferential, scorecardViewSchema } from '@jalon/core/schemas';
import { recompute, shownFaults, stated } from '../../core/src/assessment/__fixtures__/recompute.ts';
import { answerTo, exercise, mustLoad, publishedDossier, scoreOn, territoryOf } from './__fixtures__/scoring.ts';
import { readTable } from './__fixtures__/tables.ts';
import { cycles, publishedMentions, publishedResults, referentials, territories } from './index.ts';

type Said = Readonly<Record<string, { readonly input?: Record<string, InputValue>; readonly events?: Record<string, string>; readonly evidence?: Evidence[]; readonly note?: string }>>;
interface Somewhere { readonly id: string; readonly identifiers: []; readonly path: readonly string[] }

const at = (id: string, ...path: string[]): Somewhere => ({ id, identifiers: [], path });
const answersTo = (said: Said): Answer[] => Object.entries(said).map(([item, one], index) => answerTo(item, one, index + 1));
const filed = (territory: string, said: Said): Dossier => ({ territory, filing: 'filed', record: 'draft', answers: answersTo(said), imported: [], demonstration: false });
const item = (result: AssessmentResult, code: string) => result.items.find((one) => one.code === code)!;
const earned = (result: AssessmentResult, code: string): string => item(result, code).points!.earned;
const total = (result: AssessmentResult, code = 'total') => result.scores.find((one) => one.code === code)!;
const standings = (result: AssessmentResult): Record<string, string> => Object.fromEntries(result.windows.map(({ code, standing }) => [code, standing]));

/** Scores one dossier, and proves that the result can be worked out again from itself. */
function worked(programme: string, code: string, said: Said, { asOf = '2014-09-01', territory = at('place'), inClass }: { asOf?: string; territory?: Somewhere; inClass?: string } = {}): AssessmentResult {
  const { grid, cycle } = exercise(programme, code);
  const listed = inClass === undefined ? cycle : { ...cycle, classes: { ...cycle.classes, [inClass]: [{ territory: territory.id }] } };
  const result = assessmentResultSchema.parse(JSON.parse(JSON.stringify(compileReferential(grid).score(filed(territory.id, said), { asOf, cycle: listed, territory }))));
  expect(recompute(result)).toEqual(stated(result));
  expect(shownFaults(result)).toEqual([]);
  return result;
}

const money = (amount: number, currency: string): InputValue => ({ amount, currency });
const taka = (amount: number): InputValue => money(amount, 'BDT');

/** A Union Parishad that did everything of LGSP-2. */
const WHOLE: Said = {
  'BD-A': { input: { 'audit-opinion': 'unqualified' } },
  'BD-1.1': { input: { 'plan-adopted': true, 'work-programme': true } },
  'BD-1.2': { events: { 'budget.sent': '2013-05-31' } },
  'BD-1.3': { input: { 'development-spent': taka(900_000), 'development-planned': taka(1_000_000) } },
  'BD-2.1': { input: { 'register-kept': true, 'assets-marked': true } },
  'BD-2.2': { events: { 'accounts.sent': '2014-07-31' } },
  'BD-2.3': { input: { 'months-reconciled': 12 } },
  'BD-2.4': { events: { 'procurement.planned': '2013-07-31' } },
  'BD-2.5': { input: { 'objections-settled': 4, 'objections-made': 4 } },
  'BD-3.1': { input: { 'own-revenue': taka(115_000), 'own-revenue-before': taka(100_000) } },
  'BD-3.2': { input: { 'own-revenue': taka(115_000), 'own-revenue-planned': taka(110_000) } },
  'BD-4.1': { input: { 'accounts-posted': true, 'audit-posted': true, 'budget-posted': true } },
};

describe('Bangladesh, 30 points, an audit and a rank in the district', () => {
  it('gives 30 for everything, and loses what comes a day late or is done in part', () => {
    expect(total(worked('lgsp', '2013-14', WHOLE)).points).toMatchObject({ earned: '30', max: '30' });
    // 30 − 2 (budget of 1 June) − 2 × 3 ÷ 12 (nine months reconciled) − 2 (growth of 8 %, third band) = 25.5.
    const less = worked('lgsp', '2013-14', {
      ...WHOLE, 'BD-1.2': { events: { 'budget.sent': '2013-06-01' } }, 'BD-2.3': { input: { 'months-reconciled': 9 } },
      'BD-3.1': { input: { 'own-revenue': taka(108_000), 'own-revenue-before': taka(100_000) } }, 'BD-3.2': { input: { 'own-revenue': taka(108_000), 'own-revenue-planned': taka(100_000) } },
    });
    expect(total(less).points).toMatchObject({ earned: '51/2' });
    expect(['BD-1.2', 'BD-2.3', 'BD-3.1'].map((code) => earned(less, code))).toEqual(['0', '3/2', '2']);
  });

  it('keeps accounts to 31 July and the procurement plan to the July before', () => {
    const late = worked('lgsp', '2013-14', { ...WHOLE, 'BD-2.2': { events: { 'accounts.sent': '2014-08-01' } }, 'BD-2.4': { events: { 'procurement.planned': '2013-08-01' } } });
    expect([earned(late, 'BD-2.2'), earned(late, 'BD-2.4'), total(late).points!.earned]).toEqual(['0', '0', '26']);
  });

  it('grants the first three quarters of each district, in three tiers, each district apart', () => {
    const { grid, cycle } = exercise('lgsp', '2013-14');
    // Four in one district, from 30 points down; alone in the other, one is first of one: 1 ÷ 1 is no first quarter.
    const places = [['a', 'north', 12], ['b', 'north', 9], ['c', 'north', 6], ['d', 'north', 3], ['e', 'south', 12]] as const;
    const dossiers = places.map(([id, , months]) => filed(id, { ...WHOLE, 'BD-2.3': { input: { 'months-reconciled': months } } }));
    const { results } = scoreCohort(compileReferential(grid), dossiers, { asOf: '2014-10-15', cycle, territories: places.map(([id, district]) => at(id, 'bd', 'division', district)) });
    expect(results.map((one) => total(one, 'tier').labels!.reached)).toEqual(['first', 'second', 'third', 'none', 'none']);
    expect(results.map((one) => standings(one)['PBG'])).toEqual(['open', 'open', 'open', 'closed', 'closed']);
  });

  it('keeps from whoever failed the audit all but the equal share', () => {
    const { grid, cycle } = exercise('lgsp', '2013-14');
    const failed = filed('a', { ...WHOLE, 'BD-A': { input: { 'audit-opinion': 'qualified' } } });
    const others = ['b', 'c', 'd'].map((id) => filed(id, { ...WHOLE, 'BD-1.1': { input: { 'plan-adopted': false, 'work-programme': false } } }));
    const { results } = scoreCohort(compileReferential(grid), [failed, ...others], { asOf: '2014-10-15', cycle, territories: ['a', 'b', 'c', 'd'].map((id) => at(id, 'bd', 'division', 'north')) });
    expect(total(results[0]!, 'tier').labels!.reached).toBe('first');
    expect(standings(results[0]!)).toEqual({ 'BBG-equal': 'open', 'BBG-formula': 'closed', PBG: 'closed' });
  });
});

describe('Uganda, lines of the LGPA', () => {
  const drawn = (...passes: boolean[]): Said => ({ 'UG-X1': { input: { 'projects-drawn': passes.map((pass, n) => ({ ref: `project ${n}`, pass })) } } });
  const change = (now: string, before?: string): Said => ({ 'UG-X2a': { input: { 'lower-score': now, ...(before === undefined ? {} : { 'lower-score-before': before }) } } });
  const marked = (said: Said): AssessmentResult => worked('lgpa', '2021', said, { asOf: '2021-11-22' });

  it('gives 4 when every project drawn works, 0 when two of three do', () => {
    expect(earned(marked(drawn(true, true, true)), 'UG-X1')).toBe('4');
    expect(earned(marked(drawn(true, true, false)), 'UG-X1')).toBe('0');
  });

  it('gives 3 over ten per cent, 2 from five to ten, nothing under or without a base year', () => {
    const lines = [change('66.1', '60'), change('66', '60'), change('63', '60'), change('62.9', '60'), change('66')].map((said) => item(marked(said), 'UG-X2a').points!);
    expect(lines.map((line) => [line.earned, line.open])).toEqual([['3', '0'], ['2', '0'], ['2', '0'], ['0', '0'], ['0', '0']]);
  });

  it('adds both lines up under the cap of their measure, then 10 in all', () => {
    const all = marked({ ...drawn(true, true, true), ...change('70', '60'), 'UG-X2b': { input: { 'projects-completed': 5, 'projects-contracted': 5 } } });
    expect([total(all, 'measure-X2').points, total(all).points]).toMatchObject([{ earned: '6', max: '6' }, { earned: '10', max: '10' }]);
    expect(earned(marked({ 'UG-X2b': { input: { 'projects-completed': 4, 'projects-contracted': 5 } } }), 'UG-X2b')).toBe('0');
  });
});

describe('Philippines, all in', () => {
  const peso = (amount: number): InputValue => money(amount, 'PHP');
  const revenue = (...years: number[]): Said[string] => ({ input: Object.fromEntries(years.map((amount, n) => [`revenue-${2014 + n}`, peso(amount)])) });
  const use = (used: number): Said[string] => ({ input: { 'development-fund-used': peso(used), 'development-fund': peso(1000) } });
  const SEALED: Said = {
    'A1.1.1': { input: { 'audit-opinion': 'qualified', 'recommendations-done': 3, 'recommendations-made': 10 } }, 'A1.1.2': { input: { disclosed: true } },
    'A1.3.1': { input: { 'council-composed': true, 'council-met': true, 'plans-made': true, 'society-took-part': true } }, 'A1.3.2b': { input: { 'challenge-fund-received': false } },
    'A1.3.3': { events: { 'budget.approved': '2018-12-31' } }, 'A2.1': { input: { 'kalasag-award': true } },
    // +10 %, −10 %, +15 %: five per cent on average.
    'A1.2.1': revenue(100_000, 110_000, 99_000, 113_850), 'A1.3.2a': use(590),
  };
  const judged = (said: Said, inClass = 'province') => worked('sglg', '2019', said, { asOf: '2019-08-01', inClass });
  const seal = (said: Said, inClass?: string): string => standings(judged(said, inClass))['SGLG']!;

  it('opens with everything just met, a national award standing in for the list of one area', () => {
    expect(seal(SEALED)).toBe('open');
    expect(seal({ ...SEALED, 'A2.1': { input: { 'kalasag-award': false, 'disaster-all': true } } })).toBe('open');
  });

  it('sets the bar of each class: 59 of a province, 55 of a city, 66 of a municipality', () => {
    expect(['province', 'city', 'municipality'].map((one) => judged(SEALED, one).thresholds.find(({ code }) => code === 'use-min')!.atLeast)).toEqual(['59', '55', '66']);
    expect(['province', 'city', 'municipality'].map((one) => seal(SEALED, one))).toEqual(['open', 'open', 'closed']);
    expect([seal({ ...SEALED, 'A1.3.2a': use(589) }), seal({ ...SEALED, 'A1.3.2a': use(550) }, 'city'), seal({ ...SEALED, 'A1.3.2a': use(660) }, 'municipality')]).toEqual(['closed', 'open', 'open']);
  });

  it('closes on any one thing: growth under five per cent, an opinion, a recommendation short, a day late', () => {
    const losing: Said[] = [
      { 'A1.2.1': revenue(100_000, 110_000, 99_000, 113_849) }, { 'A1.1.1': { input: { 'audit-opinion': 'adverse', 'recommendations-done': 10, 'recommendations-made': 10 } } },
      { 'A1.1.1': { input: { 'audit-opinion': 'unqualified', 'recommendations-done': 2, 'recommendations-made': 10 } } }, { 'A1.3.3': { events: { 'budget.approved': '2019-01-01' } } },
      { 'A2.1': { input: { 'kalasag-award': false, 'disaster-all': false } } }, { 'A1.3.2b': { input: { 'challenge-fund-received': true, 'challenge-fund-used': peso(99), 'challenge-fund': peso(100) } } },
    ];
    const after = losing.map((less) => standings(worked('sglg', '2019', { ...SEALED, ...less }, { asOf: '2019-10-15', inClass: 'province' }))['SGLG']);
    expect(after).toEqual(losing.map(() => 'closed'));
  });

  it('asks for the use of the challenge fund only of those who had it', () => {
    expect(item(judged(SEALED), 'A1.3.2b')).toMatchObject({ treatment: 'not-applicable', verdict: 'met' });
  });
});

describe('Malawi, access conditions and a sanction', () => {
  const marked = (mark: string, misused?: boolean): AssessmentResult => worked('lapa', '2022', {
    'MW-MAC': { input: { 'access-conditions-met': true } }, 'MW-PM': { input: { mark } }, ...(misused === undefined ? {} : { 'MW-DDF': { input: { 'ineligible-use-found': misused } } }),
  }, { asOf: '2022-11-20' });

  it('gives the marks 0, 50 and 100 and nothing between', () => {
    expect(['none', 'half', 'full'].map((mark) => total(marked(mark)).points!.earned)).toEqual(['0', '50', '100']);
  });

  it('closes the grant on ineligible use, whatever the mark, and asks nobody to prove there was none', () => {
    expect(standings(marked('full'))).toEqual({ GESD: 'open' });
    expect(standings(marked('full', true))).toEqual({ GESD: 'closed' });
  });
});

describe('Togo in 2024, three conditions', () => {
  const held = (sessions: number): AssessmentResult => worked('fact', '2024', { 'TG-1': { input: { sessions } }, 'TG-2': { input: { 'budget-voted': true } }, 'TG-3': { input: { 'plan-made': true } } }, { asOf: '2025-01-15' });

  it('needs four meetings of the council, and not three', () => {
    expect(standings(held(4))).toEqual({ FACT: 'open' });
    expect(standings(held(3))).toEqual({ FACT: 'closed' });
  });
});

describe('Senegal’s measure of performance, an outline with results of record', () => {
  const mpct = exercise('mpct', '2017');
  const marked = (value: string): AssessmentResult => scoreOn(mpct, publishedDossier('sn-kd-my4-4', [{ kind: 'score', target: 'total', value, source: { ref: 'table', confidence: 'V' }, on: '2017' }]), '2026-11-22');

  it('has the domains, criteria and points of the table, and no more', () => {
    const rows = readTable('mpct-structure.csv');
    expect(mpct.grid.domains.map(({ label }) => label.fr)).toEqual(rows.map(({ title }) => title));
    expect(mpct.grid.domains.map(({ code }) => mpct.grid.indicators.filter(({ domain }) => domain === code).length)).toEqual(rows.map(({ criteria }) => Number(criteria)));
    expect(mpct.grid.scores.find(({ code }) => code === 'domain-1')!.max).toBe(rows[0]!['max_points']);
    const rule = (name: string): number => Number(readTable('programme-rules.csv').find((one) => one['programme'] === 'MPCT' && one['rule'] === name)!['value']);
    expect([mpct.grid.domains.length, mpct.grid.indicators.length, rows.reduce((sum, row) => sum + Number(row['indicators']), 0)]).toEqual([rule('domains'), rule('criteria'), rule('indicators')]);
  });

  it('names each published score as it was published', () => {
    const published = publishedResults.filter(({ programme }) => programme === 'mpct');
    expect(published).toHaveLength(2);
    for (const { row, territory, payload, published: beside } of published) {
      const score = total(scoreOn(mpct, publishedDossier(territory, [payload]), '2026-11-22'));
      const name = mpct.grid.scores.find(({ code }) => code === 'total')!.labels!.find(({ code }) => code === score.labels!.reached)!;
      expect([row, name.label.fr.toLowerCase()]).toEqual([row, beside.label]);
    }
  });

  it('cuts its names where the rules say, the lower bound inside', () => {
    const names = { 'category_très_bonne': 'very-good', category_bonne: 'good', category_assez_bonne: 'fairly-good', category_moyenne: 'average', category_faible: 'weak' } as const;
    for (const { rule, value } of readTable('programme-rules.csv').filter((one) => one['rule']!.startsWith('category_'))) {
      expect([rule, total(marked(value!.split('-')[0]!)).labels!.reached]).toEqual([rule, names[rule as keyof typeof names]]);
    }
    expect(total(marked('79.9')).labels!.reached).toBe('good');
  });

  it('keeps ranks and names without a score apart, each of a place that is here', () => {
    const ids = new Set(territories.map(({ id }) => id));
    expect(publishedMentions.filter(({ territory }) => !ids.has(territory))).toEqual([]);
    expect(publishedMentions.filter(({ label, rank }) => label === undefined && rank === undefined)).toEqual([]);
    expect(publishedMentions.filter(({ source }) => source.ref === '')).toEqual([]);
    expect(publishedMentions).toHaveLength(15);
  });
});

describe('Morocco, grants published', () => {
  it('shows the five communes as having met the conditions, by deduction but for the one of which it was said', () => {
    const grants = publishedResults.filter(({ programme }) => programme === 'papc');
    expect(grants.map(({ territory }) => territoryOf(territory).name)).toEqual(['Fès', 'Tanger', 'Marrakech', 'Tétouan', 'Al Hoceima']);
    for (const { territory, payload, published } of grants) {
      const result = scoreOn(exercise('papc', '2020'), publishedDossier(territory, [payload]), '2026-11-22');
      expect([standings(result)['PAPC'], payload.source.confidence, published.currency]).toEqual(['open', territory === 'ma-alhoceima' ? 'V' : 'L', 'MAD']);
    }
  });
});

const outlines = referentials.filter(({ basis }) => basis === 'outline');

describe('an outline', () => {
  it.each(outlines.map((json) => [`${json.code} ${json.version}`, json] as const))('%s shows as a card without points, and refuses to score', (_, json) => {
    const referential = mustLoad(loadReferential(json));
    const { code, version, hash } = referential;
    const shipped = cycles.find(({ grid }) => grid.code === code && grid.version === version);
    const periods = { observed: ['2020-01-01', '2020-12-31'] as [string, string] };
    const cycle = mustLoad(loadCycle(shipped ?? { format: 1, programme: code, code: 'x', grid: { code, version, hash }, anchors: {}, periods, classes: Object.fromEntries(referential.classes.map((one) => [one.code, []])) }, referential));
    const territory = territoryOf('sn-kd-kd1-1');
    const state = emptyAssessment({ programme: code, cycle: cycle.code, territory: territory.id });
    const scorer = compileReferential(referential);
    const result = scorer.assess(state, { asOf: '2026-11-22', cycle, territory });
    const view = buildScorecardView({ result, state, referential, cycle, territory, within: [] });
    expect(scorecardViewSchema.parse(JSON.parse(JSON.stringify(view)))).toEqual(view);
    expect(view.verdict.code).toBe('outline');
    expect(result.items.filter(({ points }) => points !== null)).toEqual([]);
    expect(() => scorer.score(state, { asOf: '2026-11-22', cycle, territory })).toThrow(RangeError);
  });
});
