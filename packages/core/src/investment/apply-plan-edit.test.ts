import { expect, test } from 'vitest';
import { applyPlanBatch, applyPlanCommand } from './apply-plan-command.commands.ts';
import { applyPlanEdit, applyPlanEdits, type PlanEditCommand } from './apply-plan-edit.commands.ts';
import { READING, TEAM, buildPlan, buildProject, commandOf, contextOf } from './__fixtures__/plans.ts';

test('edits alone are carried out, refused and judged as among all commands', () => {
  const plan = buildPlan([buildProject(), buildProject({ id: 'p2' })]);
  const edits = [
    { type: 'setCredits', payload: { project: 'p1', credits: { 2026: 5 } } }, { type: 'moveProject', payload: { project: 'p2', quarters: 2 } }, { type: 'removeProject', payload: { project: 'p1' } },
    { type: 'setCredits', payload: { project: 'p9', credits: { 2026: 5 } } }, { type: 'setPlanName', payload: { name: 'Autre' } },
  ] as const;
  for (const body of edits) {
    const command = commandOf(body, plan.version) as PlanEditCommand;
    for (const context of [contextOf(TEAM), contextOf(READING)]) expect(applyPlanEdit(plan, command, context)).toEqual(applyPlanCommand(plan, command, context));
    const stale = { ...command, base: 99 } as PlanEditCommand;
    expect(applyPlanEdit(plan, stale, contextOf(TEAM))).toMatchObject({ refusal: 'stale' });
  }
  const two = edits.slice(0, 2).map((body) => commandOf(body, plan.version)) as PlanEditCommand[];
  expect(applyPlanEdits(plan, two, contextOf(TEAM))).toEqual(applyPlanBatch(plan, two, contextOf(TEAM)));
});
