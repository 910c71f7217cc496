import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adoption, cleanLine, cleanPlan } from '../checks/__fixtures__/clean-plan.ts';
import { checkPlan } from '../checks/check-plan.engine.ts';
import { standingFindings } from '../checks/standing-findings.engine.ts';
import { loadedSmallFramework } from '../framework/__fixtures__/small-framework.ts';
import type { PlanContent, Project } from '../plan.schema.ts';
import { totalsOf } from './plan-totals.engine.ts';
import { planViewSchema } from './plan-view.schema.ts';
import { buildPlanView } from './plan.view.ts';

const framework = loadedSmallFramework();
const viewOf = (plan: PlanContent) => buildPlanView(checkPlan(plan, framework, { classes: ['commune'], budget: 300 }), 14);

/** Expected and planned by source and year, in millions, of a plan of 2026 to 2028: one line takes each source. */
const TABLE: readonly (readonly [string, readonly number[], readonly number[]])[] = [
  ['window-1', [115, 200, 60], [140, 200, 200]], ['window-2', [40, 140, 0], [60, 100, 100]], ['base', [57, 57, 38], [57, 57, 57]], ['own', [37, 50, 10], [45, 50, 50]],
  ['endowment', [77, 0, 0], [80, 0, 0]], ['partners', [30, 100, 20], [38, 100, 43]],
];
const YEARS = [2026, 2027, 2028];
const byYear = (amounts: readonly number[]) => Object.fromEntries(amounts.map((amount, at) => [YEARS[at]!, amount]));
const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);
const kolda = cleanPlan(TABLE.map(([source, planned]): Project => cleanLine(source, {
  sector: source === 'endowment' ? 'health' : 'urban', cost: sum(planned) + 9, ap: 1000, credits: { ...byYear(planned), 2029: 4 }, funding: YEARS.map((year, at) => ({ source, year, amount: planned[at]! })),
})), { firstYear: 2026, ceilings: TABLE.flatMap(([source, , expected]) => YEARS.map((year, at) => ({ source, year, amount: expected[at]!, basis: 'average-paid' as const }))) });

describe('the view of a plan', () => {
  it('says which year passes its ceiling and what others leave', () => {
    const { years, verdict } = viewOf(kolda);
    expect(years.map(({ year, credits, ceiling, margin, state }) => [year, credits, ceiling, margin, state])).toEqual([[2026, 356, 420, 64, 'margin'], [2027, 547, 507, -40, 'over'], [2028, 128, 450, 322, 'margin']]);
    expect(years[1]?.over).toEqual([{ source: 'window-2', by: 40 }]);
    expect(verdict).toMatchObject({ over: [{ year: 2027, by: 40 }], margin: [{ year: 2026, left: 64 }, { year: 2028, left: 322 }] });
  });

  it('lays sources out by year with their margin, those of the framework first', () => {
    const { sources } = viewOf(kolda);
    expect(sources.map(({ code }) => code)).toEqual(['own', 'window-1', 'window-2', 'base', 'endowment', 'partners']);
    expect(sources[0]).toMatchObject({ label: { fr: 'Fonds propres' }, kind: 'own', total: 97, beyond: 0, years: [{ planned: 37, ceiling: 45, margin: 8 }, { planned: 50, ceiling: 50, margin: 0 }, { planned: 10, ceiling: 50, margin: 40 }] });
    expect(sources[2]).toMatchObject({ label: null, kind: null });
  });

  it('adds up rows by sector and by locality', () => {
    const view = viewOf(kolda);
    expect(view.sums).toEqual({ cost: 1031 + 54, ap: 6000, paid: 0, credits: [356, 547, 128], beyond: 24, rest: 30 });
    expect(view.sectors.map(({ key, label, rows, sums }) => [key, label?.fr, rows.length, sums.credits])).toEqual([['urban', 'Urbanisme', 5, [279, 547, 128]], ['health', 'Santé', 1, [77, 0, 0]]]);
    expect(view.localities.map(({ key, rows }) => [key, rows.length])).toEqual([['Sikilo', 6]]);
  });

  it('puts what was found beside each line, the gravest as its state, and what blocks first', () => {
    const view = viewOf(cleanPlan([cleanLine('p1', { recurrent: undefined, ap: 39 }), cleanLine('p2', { title: 'Puits' })]));
    expect(view.rows.map(({ id, state, findings }) => [id, state, findings.map((at) => view.findings[at]?.code)])).toEqual([['p1', 'blocks', ['over-ap', 'recurrent-unknown']], ['p2', null, []]]);
    expect(view.verdict).toMatchObject({ code: 'blocked', counts: { blocks: 1, warns: 1, informs: 0 } });
    expect(['sound', 'empty']).toEqual([viewOf(cleanPlan()).verdict.code, viewOf(cleanPlan([])).verdict.code]);
  });

  it('names what its findings give by code, and nothing else: whoever reads it has no framework', () => {
    const heavy = cleanLine('p1', { cost: 70, ap: 70, credits: { 2027: 70 } });
    const view = viewOf(cleanPlan([heavy]));
    expect(view.findings.find(({ code }) => code === 'procedure-too-light')?.figures).toMatchObject({ procedure: 'quotes', needed: 'tender' });
    expect(view.names).toEqual([{ code: 'quotes', label: { fr: 'Demande de prix' } }, { code: 'tender', label: { fr: 'Appel d’offres' } }]);
    expect(viewOf(cleanPlan()).names).toBeUndefined();
  });

  it('keeps the adopted line beside the current one, and a dropped line out of every sum', () => {
    const view = viewOf(cleanPlan([cleanLine('p1', { credits: { 2028: 40 } }), cleanLine('p2', { status: 'dropped' })], { adoption: adoption([cleanLine()]) }));
    expect(view.rows[0]).toMatchObject({ baseline: { credits: [40, 0, 0], schedule: { start: '2027-Q2', end: '2027-Q4' } }, sums: { credits: [0, 40, 0] } });
    expect([view.rows.length, view.sums.cost, view.plan.version]).toEqual([2, 40, 14]);
  });

  it('says what was really paid beside what was planned, by source where the record does, and no longer counts as blocking what an act set aside', () => {
    const step = { act: 'proposePlan' as const, from: 'draft' as const, to: 'proposed' as const, by: { id: 's', role: 'secretary' as const }, at: '2026-01-10T09:00:00.000Z', version: 3, on: '2026-01-10', overridden: ['credits-within-ap'], override: { motive: 'Avenant signé', reference: 'Avenant 2' } };
    const lines = [cleanLine('p1', { ap: 39, execution: { 2027: { paid: 12, committed: 30, sources: { own: 5, grant: 7 } }, 2026: { paid: 4 } } }), cleanLine('p2', { title: 'Puits' })];
    const view = viewOf(cleanPlan(lines, { status: 'proposed', steps: [step] }));
    expect(view.rows.map(({ executed }) => executed)).toEqual([[{ year: 2026, paid: 4, committed: null }, { year: 2027, paid: 12, committed: 30, sources: { own: 5, grant: 7 } }], undefined]);
    expect(view.verdict).toMatchObject({ code: 'sound', counts: { blocks: 0 } });
    expect([view.rows[0]!.state, view.findings.map(({ rule }) => rule)]).toEqual(['blocks', ['credits-within-ap']]);
    expect(view.overrides).toEqual([{ rule: 'credits-within-ap', act: 'proposePlan', motive: 'Avenant signé', reference: 'Avenant 2', on: '2026-01-10', role: 'secretary' }]);
    expect(planViewSchema.parse(JSON.parse(JSON.stringify(view)))).toEqual(view);
    expect(viewOf(cleanPlan(lines, { status: 'returned', steps: [step, { ...step, act: 'returnPlan', to: 'returned', overridden: [] }] })).verdict.code).toBe('blocked');
  });

  it('is what its schema says, and its groups add up to the plan', () => {
    const amount = fc.integer({ min: 0, max: 10_000 });
    const line = fc.record({ sector: fc.constantFrom('urban', 'health', 'space'), locality: fc.constantFrom(undefined, { name: 'Nord' }, { name: 'Sud' }), cost: amount, ap: amount, paid: amount, credits: fc.dictionary(fc.integer({ min: 2027, max: 2031 }).map(String), amount, { noNullPrototype: true }), status: fc.constantFrom('planned', 'dropped', 'done') }, { noNullPrototype: true });
    fc.assert(fc.property(fc.array(line, { maxLength: 9 }), (lines) => {
      const plan = cleanPlan(lines.map((change, at) => cleanLine(`p${at}`, change as Partial<Project>)));
      const view = viewOf(plan);
      expect(planViewSchema.parse(JSON.parse(JSON.stringify(view)))).toEqual(view);
      for (const groups of [view.sectors, view.localities]) {
        for (const name of ['cost', 'ap', 'paid', 'beyond', 'rest'] as const) expect(sum(groups.map(({ sums }) => sums[name]))).toBe(view.sums[name]);
      }
      const totals = totalsOf(plan);
      expect([totals.cost, totals.ap, totals.paid, totals.credits, totals.beyond]).toEqual([view.sums.cost, view.sums.ap, view.sums.paid, view.sums.credits, view.sums.beyond]);
    }));
  });
});

it('tells acts which rules stand broken, and which an act may set aside', () => {
  const lenient = loadedSmallFramework((json) => { json.rules!.find(({ code }) => code === 'annual-slice')!.override = true; });
  const checked = checkPlan(cleanPlan([cleanLine('p1', { ap: 1, recurrent: undefined })], { adoption: adoption([]) }), lenient, { classes: ['commune'], budget: 300 });
  expect(standingFindings(checked)).toEqual([
    { rule: 'credits-within-ap', severity: 'blocks', override: false }, { rule: 'annual-slice', severity: 'blocks', override: true }, { rule: 'recurrent-covered', severity: 'warns', override: false },
  ]);
});
