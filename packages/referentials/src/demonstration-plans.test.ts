import { describe, expect, it } from 'vitest';
import { allocate, applyRunCommand, buildLadder, compareAllocations, emptyRun, type AllocationRun, type LoadedAllocationFormula } from '@jalon/core/allocation';
import { applyPlanCommand, buildPlanView, checkPlan, comparePlans, findingsBy, noPlan, projectContent, type PlanState, type PlanView } from '@jalon/core/investment';
import { loadAllocationFormula, loadFramework, planCommandSchema, planContentSchema, runCommandSchema } from '@jalon/core/schemas';
import { mustLoad, territoryOf } from './__fixtures__/scoring.ts';
import { allocationFormulas, demonstrationAllocation, demonstrationPlanning, demonstrationPlans, planningFrameworks, publishedResults } from './index.ts';

const framework = mustLoad(loadFramework(planningFrameworks[0]));
const { setting, plans } = demonstrationPlanning;
const anywhere = <R extends string>(role: R) => ({ id: `demo-${role}`, role, grants: [{ role, territoryId: null }] });
const M = 1_000_000;

/** Plays the gestures through the same rules as a person's; each must change something. */
function playPlan(id: string): PlanState {
  const { territory, commands } = plans.find((one) => one.id === id)!;
  return commands.reduce<PlanState>((state, { id: commandId, at, by, type, payload }) => {
    const command = planCommandSchema.parse({ id: commandId, v: 1, base: state.version, type, payload });
    const basedOn = command.type === 'createPlan' ? command.payload.basedOn : undefined;
    const context = { actor: anywhere(by.role), now: at, asOf: at.slice(0, 10), territory: territoryOf(territory), framework, findings: findingsBy(framework, setting), basis: basedOn && playPlan(basedOn.plan) };
    const result = applyPlanCommand(state, command, context);
    if (!result.ok) throw new Error(`${id} ${type}: ${result.refusal} at ${result.pointer} ${JSON.stringify(result.figures)}`);
    expect(result.state.version, `${id} ${type}`).toBe(state.version + 1);
    return result.state;
  }, noPlan(id, territory));
}
const seen = (state: PlanState): PlanView => buildPlanView(checkPlan(state, framework, setting));
const broken = ({ findings }: PlanView) => findings.filter(({ severity }) => severity !== 'informs').map(({ severity, code, year }) => [severity, code, year]);
const planned = ({ years }: PlanView) => years.map(({ credits, ceiling }) => [credits / M, (ceiling ?? 0) / M]);

describe('the plan of Kolda before its council', () => {
  it('was adopted with a warning, approved, and rephased once', () => {
    const state = playPlan('kolda-pti-adopted');
    const view = seen(state);
    expect(planned(view)).toEqual([[342, 420], [498, 507], [150, 450]]);
    expect(broken(view)).toEqual([['warns', 'source-over-ceiling', 2027]]);
    expect([state.status, state.adoption?.on, state.approval?.approved?.on, state.rephasings.length]).toEqual(['approved', '2024-05-28', '2024-06-18', 1]);
  });

  it('passes its ceiling of 2027 by 40 million in the draft, and leaves 322 million of 2028', () => {
    const view = seen(playPlan('kolda-pti-draft'));
    expect(planned(view)).toEqual([[356, 420], [547, 507], [128, 450]]);
    expect(view.verdict).toMatchObject({ over: [{ year: 2027, by: 40 * M }], margin: [{ year: 2026, left: 64 * M }, { year: 2028, left: 322 * M }] });
    expect(broken(view)).toEqual([['blocks', 'procedure-too-light', undefined], ['warns', 'source-over-ceiling', 2027], ['warns', 'year-over-ceiling', 2027], ['warns', 'screening-missing', undefined]]);
    expect(view.sources.map(({ code, years }) => [code, ...years.map(({ planned: amount }) => amount / M)]).sort()).toEqual([
      ['fdd', 77, 0, 0], ['fect-base', 57, 57, 38], ['own', 37, 50, 10], ['partners', 30, 100, 20], ['window-1', 115, 200, 60], ['window-2', 40, 140, 0],
    ]);
    expect([view.sums.ap / M, view.sums.paid / M]).toEqual([1053, 22]);
  });

  it('is under every ceiling once the esplanade waits for 2028, which moves its hundred million and nothing else', () => {
    const [draft, later] = [playPlan('kolda-pti-draft'), playPlan('kolda-pti-esplanade-2028')];
    expect(planned(seen(later))).toEqual([[356, 420], [447, 507], [228, 450]]);
    expect(comparePlans(draft, later).lines.map(({ code }) => code)).toEqual(['P-02']);
    expect(later.basedOn).toEqual({ plan: draft.id, version: draft.version, as: 'scenario' });
  });

  it('has a draft with the sixty lines whose findings were worked out by hand', () => {
    const state = playPlan('kolda-pti-sixty');
    expect(state.projects.map(projectContent)).toEqual(demonstrationPlans.plans[1]!.projects);
    expect(state.status).toBe('draft');
  });

  it('says of every line whether it is published, and names as published what is', () => {
    const published = playPlan('kolda-pti-draft').projects.filter(({ note }) => note?.startsWith('Projet et coût publiés')).map(({ code, cost }) => [code, cost / M]);
    expect(published).toEqual([['P-01', 108], ['P-02', 100], ['P-04', 179]]);
    expect(playPlan('kolda-pti-draft').projects.every(({ note }) => /publiés|démonstration/.test(note ?? ''))).toBe(true);
  });

  it.each(plans.map(({ id }) => [id]))('%s is a plan like any other, marked as a demonstration', (id) => {
    const state = playPlan(id);
    expect(planContentSchema.parse(JSON.parse(JSON.stringify(state)))).toMatchObject({ id, demonstration: true });
  });

  it('names no command twice', () => {
    const ids = [...plans, ...demonstrationAllocation.runs].flatMap(({ commands }) => commands.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the allocation of demonstration', () => {
  const formula: LoadedAllocationFormula = mustLoad(loadAllocationFormula(allocationFormulas.find(({ code }) => code === 'pacasen')));
  const play = (id: string): AllocationRun => {
    const { programme, exercise, commands } = demonstrationAllocation.runs.find((one) => one.id === id)!;
    return commands.reduce<AllocationRun>((state, { id: commandId, at, by, type, payload }) => {
      const command = runCommandSchema.parse({ id: commandId, v: 1, base: state.version, type, payload });
      const result = applyRunCommand(state, command, { actor: anywhere(by.role), now: at, asOf: at.slice(0, 10), place: { id: 'sn', path: [] }, placeOf: territoryOf, formula });
      if (!result.ok) throw new Error(`${id} ${type}: ${result.refusal} at ${result.pointer} ${JSON.stringify(result.figures)}`);
      return result.state;
    }, emptyRun(id, programme, exercise));
  };
  const resultOf = (run: AllocationRun) => { const made = allocate(formula, run); if (!made.ok) throw new Error(JSON.stringify(made.faults)); return made.value; };

  it('holds what was published, where it says so, and populations as counted', () => {
    const { entrants } = play('pacasen-2022');
    for (const { row, territory } of demonstrationAllocation.published) {
      const { payload } = publishedResults.find((one) => one.row === row)!;
      const own = entrants.find((one) => one.territory === territory)!;
      if (payload.kind === 'score') expect(own.data['idp']).toBe(payload.value);
      else expect([payload.kind, own.windows['G1']]).toEqual(['filing', 'closed']);
    }
    expect(demonstrationAllocation.published.map(({ row }) => row).sort()).toEqual(publishedResults.filter(({ programme, cycle }) => programme === 'pacasen' && cycle === '2021').map(({ row }) => row).sort());
    for (const { territory, data } of entrants) expect(data['population']).toBe(String(territoryOf(territory).population!.persons));
  });

  it('shares every franc, and holds what is not known', () => {
    const { windows } = resultOf(play('pacasen-2022'));
    expect(windows.map(({ code, pool }) => [code, pool / M])).toEqual([['base', 6300], ['G1', 5040], ['G2', 2400]]);
    for (const { pool, given, held, carried, returned } of windows) expect(given + held + carried + returned).toBe(pool);
    expect(windows.map(({ held }) => held > 0)).toEqual([false, true, true]);
  });

  it('is granted, ordered, paid, budgeted and spent, each less than the one before, and late since 31 March', () => {
    const { totals, late } = buildLadder(play('pacasen-2022'), formula, { asOf: '2022-06-30', yearStart: '2022-01-01', yearEnd: '2022-12-31' });
    const steps = [totals.decreed, totals.ordered, totals.paid, totals.budgeted, totals.spent];
    expect(steps.every((amount, at) => amount > 0 && (at === 0 || amount < steps[at - 1]!))).toBe(true);
    expect(late).toMatchObject({ since: '2022-03-31', days: 91, amount: totals.decreed - totals.paid });
  });

  it('has a scenario that gives the second window 600 million of the first', () => {
    const [before, after] = [resultOf(play('pacasen-2022')), resultOf(play('pacasen-2022-window-2'))];
    expect(after.windows.map(({ pool }, at) => (pool - before.windows[at]!.pool) / M)).toEqual([0, -600, 600]);
    expect(compareAllocations(before, after).territories.find(({ territory }) => territory === 'sn-kd-kd1-1')!.difference).toBeGreaterThan(0);
  });
});
