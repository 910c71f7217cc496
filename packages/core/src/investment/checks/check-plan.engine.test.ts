import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadedSmallFramework } from '../framework/__fixtures__/small-framework.ts';
import { PLAN_RULE_KINDS } from '../framework/framework.values.ts';
import type { PlanContent, Project } from '../plan.schema.ts';
import type { PlanSetting } from '../procurement/setting.values.ts';
import { anyLine } from './__fixtures__/any-line.ts';
import { adoption, cleanLine, cleanPlan } from './__fixtures__/clean-plan.ts';
import { checkPlan, recheckPlan } from './check-plan.engine.ts';
import { PLAN_FINDING_CODES, type PlanFindingCode } from './finding.values.ts';
import type { PlanFinding } from './plan-finding.schema.ts';

const framework = loadedSmallFramework();
const setting: PlanSetting = { classes: ['commune'], budget: 300 };
const found = (plan: PlanContent, of: PlanSetting = setting) => checkPlan(plan, framework, of).findings;
const withLine = (change: Partial<Project>) => cleanPlan([cleanLine('p1', change)]);
const fund = (source: string, amount: number, year = 2027) => ({ source, year, amount });
const step = { by: { id: 'm', role: 'mayor' as const }, at: '2027-01-01T00:00:00.000Z', version: 2 };

interface Case {
  readonly says: PlanFindingCode;
  readonly when: string;
  readonly plan: PlanContent;
  readonly setting?: PlanSetting;
  /** Worked out by hand. */
  readonly is: Partial<PlanFinding>;
  /** Other codes the same mistake brings along. */
  readonly and?: readonly PlanFindingCode[];
}

const CASES: readonly Case[] = [
  {
    says: 'source-over-ceiling', when: 'two lines take 120 of a source that gives 100, and one of them fits next year',
    plan: cleanPlan([cleanLine('p1', { title: 'École', cost: 45, ap: 45, credits: { 2027: 45 }, funding: [fund('grant', 35), fund('own', 10)] }), cleanLine('p2', { title: 'Marché', cost: 49, ap: 49, credits: { 2027: 49 }, funding: [fund('grant', 38), fund('own', 11)] }), cleanLine('p3', { title: 'Pont', nature: 'services', cost: 65, ap: 65, credits: { 2027: 65 }, funding: [fund('grant', 47), fund('own', 18)] })]),
    is: { severity: 'warns', year: 2027, source: 'grant', projects: ['p1', 'p2', 'p3'], figures: { source: 'grant', planned: '120', ceiling: '100', over: '20' }, mend: { type: 'moveProject', payload: { project: 'p1', quarters: 4 } } },
    and: ['approval-needed'],
  },
  { says: 'no-ceiling', when: 'a source gives in a year nobody expects anything of it', plan: cleanPlan([cleanLine('p1', { sector: 'health', funding: [fund('own', 10), fund('social', 30)] })]), is: { year: 2027, source: 'social', figures: { source: 'social', planned: '30' } } },
  {
    says: 'year-over-ceiling', when: 'credits of the year pass all ceilings together', plan: cleanPlan([cleanLine()], { ceilings: [{ source: 'own', year: 2027, amount: 9, basis: 'estimated' }, { source: 'grant', year: 2027, amount: 30, basis: 'average-paid' }] }),
    is: { year: 2027, projects: [], figures: { credits: '40', ceiling: '39', over: '1' } }, and: ['source-over-ceiling'],
  },
  { says: 'ceiling-not-prudent', when: 'a grant is expected as granted', plan: cleanPlan([cleanLine()], { ceilings: [...cleanPlan().ceilings.slice(0, 1), { source: 'grant', year: 2027, amount: 100, basis: 'granted' }] }), is: { source: 'grant', year: 2027, figures: { source: 'grant', amount: '100', basis: 'granted' } } },
  {
    says: 'ceiling-above-paid', when: 'what was paid is 60 and 81, and 100 is expected', plan: cleanPlan([cleanLine()], { ceilings: cleanPlan().ceilings.slice(0, 2) }), setting: { ...setting, paid: [{ source: 'grant', year: 2025, granted: 100, paid: 60 }, { source: 'grant', year: 2026, paid: 81 }, { source: 'own', year: 2026, paid: 1 }] },
    is: { figures: { source: 'grant', amount: '100', average: '70', years: '2', over: '30' }, mend: { type: 'setCeiling', payload: { source: 'grant', year: 2027, ceiling: { amount: 70, basis: 'average-paid' } } } },
  },
  { says: 'funding-short', when: 'sources give 39 of 40', plan: withLine({ funding: [fund('own', 10), fund('grant', 29)] }), is: { year: 2027, figures: { credits: '40', funding: '39', gap: '1' } }, and: ['cost-unfunded'] },
  { says: 'funding-over', when: 'sources give 41 of 40', plan: withLine({ funding: [fund('own', 11), fund('grant', 30)] }), is: { year: 2027, figures: { credits: '40', funding: '41', gap: '1' } }, and: ['cost-overfunded'] },
  { says: 'cost-missing', when: 'nobody knows the cost', plan: withLine({ cost: 0, ap: 0, credits: {}, funding: [], schedule: undefined }), is: { figures: { sum: '0' } } },
  { says: 'cost-unfunded', when: 'a year after the plan has credits and no source', plan: withLine({ cost: 49, ap: 49, credits: { 2027: 40, 2030: 9 }, schedule: { start: '2027-Q2', end: '2029-Q4' } }), is: { figures: { cost: '49', funded: '40', gap: '9' } } },
  { says: 'cost-overfunded', when: 'a year after the plan has a source and no credits', plan: withLine({ funding: [fund('own', 10), fund('grant', 30), fund('grant', 5, 2030)] }), is: { figures: { cost: '40', funded: '45', gap: '5' } } },
  { says: 'over-ap', when: 'paid and credits pass the commitment by 3', plan: withLine({ ap: 37 }), is: { severity: 'blocks', figures: { ap: '37', sum: '40', over: '3' }, mend: { type: 'setCosts', payload: { project: 'p1', set: { ap: 40 } } } } },
  { says: 'credits-short', when: 'eight of 48 are in no year', plan: withLine({ cost: 48, ap: 48, funding: [fund('own', 10), fund('grant', 30), fund('grant', 8, 2030)] }), is: { figures: { cost: '48', sum: '40', rest: '8', later: '2030' }, mend: { type: 'setCredits', payload: { project: 'p1', credits: { 2030: 8 } } } } },
  { says: 'credits-over', when: 'paid and credits pass the cost by 4', plan: withLine({ ap: 44, paid: 4 }), is: { figures: { cost: '40', sum: '44', over: '4' } }, and: ['cost-overfunded'] },
  { says: 'credit-out-of-schedule', when: 'credits stand two years after the works', plan: withLine({ schedule: { start: '2027-Q1', end: '2027-Q2' }, credits: { 2027: 38, 2029: 2 }, funding: [fund('own', 10), fund('grant', 28), fund('grant', 2, 2029)] }), is: { year: 2029, figures: { amount: '2', start: '2027-Q1', end: '2027-Q2' } } },
  {
    says: 'ongoing-not-first', when: 'works under way wait while new ones begin', plan: cleanPlan([cleanLine(), cleanLine('p2', { status: 'ongoing', cost: 30, ap: 30, paid: 20, credits: { 2028: 10 }, funding: [fund('own', 10, 2028)], schedule: { start: '2026-Q1', end: '2028-Q1' } })]),
    is: { projects: ['p2'], year: 2027, figures: { due: '10', first: '0', rest: '0', new: '40' } },
  },
  { says: 'not-in-slice', when: 'a line has credits in the adopted year and was not adopted', plan: cleanPlan([cleanLine()], { adoption: adoption([]) }), is: { severity: 'blocks', projects: ['p1'], year: 2027, figures: { amount: '40' } } },
  { says: 'slice-amount-differs', when: 'its credits are others than adopted', plan: cleanPlan([cleanLine()], { adoption: adoption([cleanLine('p1', { credits: { 2027: 35, 2028: 5 } })]) }), is: { figures: { adopted: '35', planned: '40' } } },
  { says: 'slice-line-missing', when: 'an adopted line was dropped', plan: cleanPlan([cleanLine('p1', { status: 'dropped' })], { adoption: adoption([cleanLine()]) }), is: { projects: ['p1'], figures: { line: 'P1', title: 'Pavage de rues', adopted: '40' } } },
  { says: 'lapse-alarm', when: 'a grant of 2026 for a purchase is carried to 2027', plan: withLine({ nature: 'goods', origin: { plan: 'old', year: 2026, carried: [{ from: 2026, to: 2027, amount: 12, reason: 'unpaid' }] } }), is: { year: 2027, figures: { amount: '12', from: '2026', until: '2027' } } },
  { says: 'lapsed', when: 'it is carried two years on', plan: withLine({ nature: 'goods', origin: { plan: 'old', year: 2025, carried: [{ from: 2025, to: 2027, amount: 50, reason: 'unpaid' }] } }), is: { year: 2027, figures: { amount: '30', from: '2025', until: '2026' } } },
  { says: 'outside-menu', when: 'a fund for health pays a street', plan: cleanPlan([cleanLine('p1', { funding: [fund('own', 10), fund('social', 30)] })], { ceilings: [...cleanPlan().ceilings, { source: 'social', year: 2027, amount: 30, basis: 'average-paid' }] }), is: { source: 'social', figures: { source: 'social', sector: 'urban', amount: '30' } } },
  { says: 'unknown-source', when: 'nobody declared the source', plan: cleanPlan([cleanLine('p1', { funding: [fund('own', 10), fund('lottery', 30)] })], { ceilings: [...cleanPlan().ceilings, { source: 'lottery', year: 2027, amount: 30, basis: 'estimated' }] }), is: { source: 'lottery', figures: { source: 'lottery', amount: '30' } } },
  { says: 'unknown-sector', when: 'nobody declared the sector', plan: withLine({ sector: 'space' }), is: { figures: { sector: 'space' } } },
  { says: 'share-too-low', when: 'two of thirty from the grant are for the climate', plan: cleanPlan([cleanLine('p1', { marks: [], funding: [fund('own', 12), fund('grant', 28)] }), cleanLine('p2', { title: 'Arbres', cost: 4, ap: 4, credits: { 2027: 4 }, funding: [fund('own', 2), fund('grant', 2)] })]), is: { severity: 'informs', year: 2027, figures: { given: '2', total: '30', share: '6.7', bound: '10', sources: 'grant', for: 'climate' } } },
  { says: 'cofunding-low', when: 'the commune brings 7 of 40', plan: withLine({ funding: [fund('own', 7), fund('grant', 33)] }), is: { figures: { given: '7', cost: '40', share: '17.5', bound: '20', sources: 'own' } } },
  { says: 'recurrent-unknown', when: 'nobody said what it costs to run', plan: withLine({ recurrent: undefined }), is: { severity: 'warns', figures: {} } },
  { says: 'recurrent-unpaid', when: 'nobody pays what it costs to run', plan: withLine({ recurrent: { perYear: 2 } }), is: { figures: { perYear: '2' } } },
  {
    says: 'procedure-too-light', when: 'a contract of 70 goes by quotations', plan: withLine({ cost: 70, ap: 70, credits: { 2027: 70 }, funding: [fund('own', 20), fund('grant', 50)] }),
    is: { severity: 'blocks', ref: { article: 'Law, art. 53', confidence: 'V' }, figures: { amount: '70', nature: 'works', procedure: 'quotes', needed: 'tender', from: '70' }, mend: { type: 'setDelivery', payload: { project: 'p1', set: { procurement: { procedure: 'tender', dates: { notice: '2027-01-10' } } } } } }, and: ['approval-needed'],
  },
  { says: 'procedure-exceptional', when: 'it is given without competition', plan: withLine({ procurement: { procedure: 'direct', dates: { notice: '2027-01-10' } } }), is: { severity: 'warns', figures: { amount: '40', nature: 'works', procedure: 'direct', needed: 'quotes', from: '0' } } },
  { says: 'procedure-unknown', when: 'nobody declared the procedure', plan: withLine({ procurement: { procedure: 'raffle', dates: { notice: '2027-01-10' } } }), is: { severity: 'blocks', figures: { amount: '40', nature: 'works', procedure: 'raffle', needed: 'quotes', from: '0' } }, and: ['procurement-missing'] },
  { says: 'approval-needed', when: 'it costs 40 in a small commune', plan: cleanPlan(), setting: { classes: ['commune'], budget: 299 }, is: { severity: 'informs', ref: { article: 'Law, art. 29', confidence: 'V' }, figures: { amount: '40', from: '15' } } },
  { says: 'approval-unknown', when: 'it costs 40 in a commune whose budget is not known', plan: cleanPlan(), setting: { classes: ['commune'] }, is: { figures: { amount: '40', missing: 'budget' } } },
  {
    says: 'procurement-missing', when: 'a contract of the first year has neither procedure nor notice', plan: withLine({ procurement: undefined }),
    // Quotations take no delay: the notice may go out until the last day of the quarter works start in.
    is: { figures: { missing: 'procedure, notice', procedure: 'quotes', notice: '2027-06-30' }, mend: { type: 'setDelivery', payload: { project: 'p1', set: { procurement: { procedure: 'quotes', dates: { notice: '2027-06-30' } } } } } },
  },
  { says: 'step-too-early', when: 'offers of a tender are opened on the 29th day', plan: withLine({ procurement: { procedure: 'tender', dates: { notice: '2027-01-10', opening: '2027-02-08' } } }), is: { ref: { article: 'Law, offers', confidence: 'V' }, figures: { step: 'opening', planned: '2027-02-08', bound: '2027-02-09' } } },
  { says: 'step-too-late', when: 'the procurement plan is sent on 2 December', plan: withLine({ procurement: { procedure: 'quotes', dates: { ppm: '2026-12-02', notice: '2027-01-10' } } }), is: { figures: { step: 'ppm', planned: '2026-12-02', bound: '2026-12-01' } } },
  {
    says: 'starts-before-contract', when: 'a tender of 22 May is to be at work in June', plan: withLine({ procurement: { procedure: 'tender', dates: { notice: '2027-05-22' } } }),
    // 22 May + 30 days = 21 June, + 10 = 1 July: a day after the second quarter. So 21 May at the latest.
    is: { figures: { start: '2027-Q2', ready: '2027-07-01', notice: '2027-05-22', latest: '2027-05-21' }, mend: { type: 'setDelivery', payload: { project: 'p1', set: { procurement: { procedure: 'tender', dates: { notice: '2027-05-21' } } } } } },
  },
  {
    says: 'split-suspected', when: 'one street is paved in two lots of 40 and 36', plan: cleanPlan([cleanLine('p1', { title: 'Pavage de rues, lot 1' }), cleanLine('p2', { title: 'Pavage des rues de Sikilo (lot II)', cost: 36, ap: 36, credits: { 2027: 36 }, funding: [fund('own', 10), fund('grant', 26)] })]),
    is: { severity: 'blocks', projects: ['p1', 'p2'], year: 2027, figures: { lines: 'P1, P2', count: '2', sum: '76', nature: 'works', from: '70', needed: 'tender' } },
  },
  { says: 'screening-missing', when: 'the notice is planned and the screening is not done', plan: withLine({ screening: { status: 'under-way' } }), is: { figures: { status: 'under-way', notice: '2027-01-10' } } },
  { says: 'screening-late', when: 'the screening comes the day after the notice', plan: withLine({ screening: { status: 'done', class: 'C', on: '2027-01-11' } }), is: { figures: { on: '2027-01-11', notice: '2027-01-10' } } },
  { says: 'land-not-secured', when: 'the ground is still being settled', plan: withLine({ land: { status: 'under-way' } }), is: { figures: { status: 'under-way' } } },
];

describe('checking a plan', () => {
  it('finds nothing in a plan where nothing is wrong', () => {
    expect(found(cleanPlan())).toEqual([]);
  });

  it.each(CASES)('says $says when $when, and nothing else', ({ says, plan, is, and = [], setting: of }) => {
    const findings = found(plan, of);
    expect(findings.find(({ code }) => code === says)).toMatchObject(is);
    expect([...new Set(findings.map(({ code }) => code))].sort()).toEqual([says, ...and].sort());
  });

  it('has a case for every code but the upper bounds, which the next test takes', () => {
    const shown = new Set<PlanFindingCode>(['share-too-high', 'cofunding-high', ...CASES.map(({ says }) => says)]);
    expect(PLAN_FINDING_CODES.filter((code) => !shown.has(code))).toEqual([]);
  });

  it('holds shares under an upper bound too', () => {
    const most = loadedSmallFramework((json) => {
      for (const { rule } of json.rules!) if (rule.kind === 'cofunding' || rule.kind === 'source-share') { delete rule.atLeast; rule.atMost = '0.20'; }
    });
    expect(checkPlan(cleanPlan(), most, setting).findings.map(({ code, figures }) => [code, figures['share'], figures['bound']])).toEqual([['share-too-high', '100', '20'], ['cofunding-high', '25', '20']]);
  });

  it('names each finding apart, and the same again after a figure changed', () => {
    const keys = CASES.flatMap(({ plan, setting: of }) => { const all = found(plan, of).map(({ key }) => key); return all.length === new Set(all).size ? [] : [all]; });
    expect(keys).toEqual([]);
    expect(found(withLine({ ap: 37 }))[0]?.key).toBe(found(withLine({ ap: 36 }))[0]?.key);
  });

  it('asks only what the framework asks', () => {
    const none = loadedSmallFramework((json) => { json.rules = []; });
    for (const { plan, setting: of } of CASES) expect(checkPlan(plan, none, of).findings).toEqual([]);
    for (const kind of PLAN_RULE_KINDS) expect(framework.rules.map(({ rule }) => rule.kind)).toContain(kind);
  });
});

describe('what rules leave alone', () => {
  it('takes a rephased amount for the adopted one', () => {
    const plan = cleanPlan([cleanLine()], { adoption: adoption([cleanLine('p1', { credits: { 2027: 35, 2028: 5 } })]), rephasings: [{ project: 'p1', from: { credits: { 2027: 35, 2028: 5 }, funding: [] }, to: { credits: { 2027: 40 }, funding: [] }, motive: 'Avance', on: '2027-03-01', ...step }] });
    expect(found(plan)).toEqual([]);
  });
  it('does not ask finished and ongoing lines for a contract, nor a line of a later year for its notice', () => {
    expect(found(withLine({ status: 'ongoing', procurement: undefined, screening: undefined, land: undefined }))).toEqual([]);
    expect(found(withLine({ procurement: undefined, screening: undefined, land: undefined, credits: { 2028: 40 }, funding: [fund('own', 10, 2028), fund('grant', 30, 2028)], schedule: { start: '2028-Q1', end: '2028-Q4' } }))).toEqual([]);
  });
  it('lets works over several years keep their grants (art. 197), and dropped lines be', () => {
    const carried = { plan: 'old', year: 2026, carried: [{ from: 2026, to: 2027, amount: 12, reason: 'unpaid' as const }] };
    expect(found(withLine({ origin: carried, schedule: { start: '2027-Q2', end: '2028-Q1' } }))).toEqual([]);
    expect(found(withLine({ status: 'dropped', cost: 0, ap: 0, recurrent: undefined }))).toEqual([]);
  });
  it('does not take lots already put to tender for a split, nor lines of other years or things', () => {
    const tender = { procedure: 'tender', dates: { notice: '2027-01-10' } };
    const lots = [cleanLine('p1', { title: 'Pavage lot 1', procurement: tender }), cleanLine('p2', { title: 'Pavage lot 2', procurement: tender })];
    const other = [cleanLine('p1'), cleanLine('p2', { title: 'Éclairage de rues' })];
    const later = [cleanLine('p1'), cleanLine('p2', { procurement: { procedure: 'quotes', dates: { notice: '2028-01-10' } } })];
    for (const projects of [lots, other, later]) expect(found(cleanPlan(projects)).filter(({ code }) => code === 'split-suspected')).toEqual([]);
  });
});

const plans = fc.array(fc.nat(), { minLength: 1, maxLength: 8 }).chain((slots) => fc.tuple(...slots.map((_, at) => anyLine(`p${at}`))));

describe('checking again', () => {
  it('gives the same answer as checking anew, whatever changed', () => {
    fc.assert(fc.property(plans, plans, fc.nat(7), fc.boolean(), fc.boolean(), (before, after, at, isNewCeiling, isNextYear) => {
      const checked = checkPlan(cleanPlan(before), framework, setting);
      const projects = [...before.slice(0, at), ...after.slice(0, 1), ...before.slice(at + 1)];
      const plan = cleanPlan(projects, { ...(isNewCeiling ? { ceilings: [{ source: 'grant', year: 2027, amount: 33, basis: 'granted' as const }] } : {}), ...(isNextYear ? { firstYear: 2028 } : {}) });
      const again = recheckPlan(checked, plan);
      const anew = checkPlan(structuredClone(plan), framework, setting);
      expect(again.findings).toEqual(anew.findings);
      expect([again.counts, again.totals]).toEqual([anew.counts, anew.totals]);
    }));
  });

  it('reads again only the line that changed', () => {
    const [first, second] = [cleanLine('p1', { ap: 1 }), cleanLine('p2', { title: 'Puits', ap: 1 })];
    const before = checkPlan(cleanPlan([first, second]), framework, setting);
    const after = recheckPlan(before, cleanPlan([first, { ...second, ap: 2 }]));
    expect(after.lines.get(first)).toBe(before.lines.get(first));
    expect(after.findings.filter(({ code }) => code === 'over-ap').map(({ figures }) => figures['over'])).toEqual(['39', '38']);
  });

  it('never blocks on what only warns, and counts what it finds', () => {
    fc.assert(fc.property(plans, (projects) => {
      const { findings, counts } = checkPlan(cleanPlan(projects), framework, setting);
      const severity = new Map(framework.rules.map((rule) => [rule.code, rule.severity]));
      for (const one of findings) expect(one.code === 'procedure-exceptional' ? 'warns' : severity.get(one.rule)).toBe(one.severity);
      expect(counts.blocks + counts.warns + counts.informs).toBe(findings.length);
    }));
  });
});
