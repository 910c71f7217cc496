import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyLine } from '../checks/__fixtures__/any-line.ts';
import { adoption, cleanLine, cleanPlan } from '../checks/__fixtures__/clean-plan.ts';
import { checkPlan, recheckPlan, resumeCheck } from '../checks/check-plan.engine.ts';
import { loadedSmallFramework } from '../framework/__fixtures__/small-framework.ts';
import type { PlanContent, Project } from '../plan.schema.ts';
import type { PlanSetting } from '../procurement/setting.values.ts';
import type { PlanView } from './plan-view.schema.ts';
import { buildPlanView, planViews } from './plan.view.ts';
import { buildRows, type KnownRows } from './plan-rows.view.ts';

const framework = loadedSmallFramework();
const setting: PlanSetting = { classes: ['commune'], budget: 300 };
const anew = (plan: PlanContent): PlanView => buildPlanView(checkPlan(structuredClone(plan), framework, setting), 5);
const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

type Change = (plan: PlanContent) => PlanContent;
const withLines = (change: (lines: readonly Project[]) => readonly Project[]): Change => (plan) => ({ ...plan, projects: [...change(plan.projects)] });
const at = fc.nat(7);
/** What one gesture may do to a plan. Whatever it does not touch stays the same object, as commands leave it. */
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(at, anyLine('p')).map(([place, line]) => withLines((lines) => lines.map((one, index) => (index === place ? { ...line, id: one.id, code: one.code } : one)))) },
  { weight: 3, arbitrary: fc.tuple(at, fc.constantFrom<Partial<Project>>({ status: 'dropped' }, { status: 'planned' }, { ap: 7 }, { sector: 'health' }, { locality: { name: 'Sud' } }, { credits: { 2028: 40 } })).map(([place, set]) => withLines((lines) => lines.map((one, index) => (index === place ? { ...one, ...set } : one)))) },
  { weight: 3, arbitrary: fc.tuple(fc.uniqueArray(at, { minLength: 2 }), anyLine('p')).map(([places, line]) => withLines((lines) => lines.map((one, index) => (places.includes(index) ? { ...line, id: one.id, code: one.code, sector: one.sector } : one)))) },
  fc.tuple(at, anyLine('new')).map(([place, line]) => withLines((lines) => (lines.some(({ id }) => id === 'new') ? lines : lines.toSpliced(place, 0, line)))),
  at.map((place) => withLines((lines) => lines.toSpliced(place, 1))),
  at.map((place) => withLines((lines) => [...lines.slice(place), ...lines.slice(0, place)])),
  fc.integer({ min: 0, max: 90 }).map((amount): Change => (plan) => ({ ...plan, ceilings: [{ source: 'lottery', year: 2027, amount, basis: 'granted' as const }, ...plan.ceilings] })),
  fc.constant<Change>((plan) => ({ ...plan, firstYear: plan.firstYear === 2027 ? 2028 : 2027 })),
  fc.constant<Change>((plan) => ({ ...plan, adoption: adoption([cleanLine('p0', { credits: { 2027: 12 } })]) })),
  fc.constant<Change>((plan) => ({ ...plan, name: `${plan.name}.` })),
);
const plans = fc.array(fc.nat(), { minLength: 1, maxLength: 7 }).chain((slots) => fc.tuple(...slots.map((_, place) => anyLine(`p${place}`)))).map((lines) => cleanPlan(lines));
const series = fc.array(change, { maxLength: 6 });

it('builds the same view after any series of changes as from nothing, and after what is only supposed', () => {
  fc.assert(fc.property(plans, series, change, (start, changes, supposed) => {
    const views = planViews();
    let [plan, checked] = [start, checkPlan(start, framework, setting)];
    for (const each of changes) {
      const other = supposed(plan);
      expect(views(recheckPlan(checked, other), 5)).toEqual(anew(other));
      plan = each(plan);
      checked = recheckPlan(checked, plan);
      expect(views(checked, 5)).toEqual(anew(plan));
    }
  }), { numRuns: 250 });
});

it('goes on from a view that a server gave as if it had checked the plan itself', () => {
  fc.assert(fc.property(plans, series, (given, changes) => {
    const start = throughJson(given);
    const view = throughJson(anew(start));
    let [plan, checked] = [start, resumeCheck(start, framework, setting, view.findings)];
    expect(buildPlanView(checked, 5)).toEqual(view);
    const views = planViews({ view, checked });
    expect(views(checked, 5)).toEqual(view);
    for (const each of changes) {
      plan = each(plan);
      checked = recheckPlan(checked, plan);
      expect(views(checked, 5)).toEqual(anew(plan));
      expect(checked.totals).toEqual(checkPlan(structuredClone(plan), framework, setting).totals);
    }
  }), { numRuns: 250 });
});

it('keeps rows, groups, years and sources that did not change', () => {
  const views = planViews();
  const plan = cleanPlan([cleanLine('p1'), cleanLine('p2', { title: 'Puits', sector: 'health' }), cleanLine('p3', { title: 'Pont' })]);
  const before = checkPlan(plan, framework, setting);
  const [was, is] = [views(before), views(recheckPlan(before, { ...plan, projects: plan.projects.map((one, place) => (place === 0 ? { ...one, paid: 1, credits: { 2027: 39 } } : one)) }))];
  expect(was.rows.map((row, place) => row === is.rows[place])).toEqual([false, true, true]);
  expect(was.sectors.map((group, place) => group === is.sectors[place])).toEqual([false, true]);
  expect([was.years === is.years, was.sources === is.sources]).toEqual([false, true]);
  const titled = views(recheckPlan(before, { ...plan, projects: plan.projects.map((one, place) => (place === 0 ? { ...one, title: 'Route' } : one)) }));
  expect([titled.years === is.years, titled.years]).toEqual([false, was.years]);
  expect(views(recheckPlan(before, { ...plan, name: 'Autre' })).years).toBe(titled.years);
});

it('says anew how grave it is, where another thing is found in the same place', () => {
  const plan = cleanPlan([cleanLine('p1', { ap: 1 })]);
  const { findings } = checkPlan(plan, framework, setting);
  const known: KnownRows = new WeakMap();
  const stateOf = (severity: 'blocks' | 'warns') => buildRows(plan, [{ ...findings[0]!, severity }], known)[0]?.state;
  expect([stateOf('blocks'), stateOf('warns')]).toEqual(['blocks', 'warns']);
});
