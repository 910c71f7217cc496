import type { Job, SendCommandsResponse } from '@jalon/contract';
import type { AllocationView, RunCommandType, RunRefusal } from '@jalon/core/allocation';
import type { AssessmentRefusal, ScorecardView } from '@jalon/core/assessment';
import type { PlanCommandType, PlanRefusal, PlanState, PlanView } from '@jalon/core/investment';
import type { Territory } from '@jalon/core/territory';
import { describe, expectTypeOf, it } from 'vitest';
import { createSnapshotClient, isProblem, type ChangedBy, type JalonClient, type JalonSource, type Paged, type PlanCommands, type PlanningClient, type RunCommands } from './index.ts';

declare const jalon: JalonClient;
declare const planning: PlanningClient;
declare const error: unknown;

describe('problems', () => {
  it('say on stale where things stand, without a question mark', () => {
    if (isProblem(error, 'stale')) {
      expectTypeOf(error.current.version).toEqualTypeOf<number>();
      expectTypeOf(error.changedBy).toEqualTypeOf<ChangedBy | null>();
      expectTypeOf(error.code).toEqualTypeOf<'stale'>();
    }
  });
  it('say on refused why, from the closed list or a newer one', () => {
    if (isProblem(error, 'refused')) expectTypeOf<AssessmentRefusal | PlanRefusal | RunRefusal>().toExtend<typeof error.refusal>();
  });
  it('promise nothing of the kind before the code is known', () => {
    if (isProblem(error)) {
      expectTypeOf(error.current).toExtend<object | undefined>();
      expectTypeOf(error.current).not.toExtend<object>();
    }
  });
  it('cannot be asked for by a code that does not exist', () => {
    // @ts-expect-error: misspelt
    isProblem(error, 'stail');
  });
});

describe('commands', () => {
  it('need the version the person saw', () => {
    // @ts-expect-error: no base
    void jalon.assessments.recordAnswer('a', { item: 'IDP-2', input: {} }, {});
  });
  it('give the scorecard back unless told not to', () => {
    expectTypeOf(jalon.assessments.send('a', [])).resolves.toHaveProperty('view').toEqualTypeOf<ScorecardView>();
    expectTypeOf(jalon.assessments.send('a', [], { include: 'none' })).resolves.toEqualTypeOf<SendCommandsResponse>();
  });
  it('have the payload of their type', () => {
    // @ts-expect-error: clearAnswer takes no input
    void jalon.assessments.send('a', [{ type: 'clearAnswer', base: 1, payload: { item: 'IDP-2', input: {} } }]);
  });
});

describe('lists', () => {
  it('are read by item, by page, or awaited', () => {
    const list = jalon.territories.list();
    expectTypeOf(list).toEqualTypeOf<Paged<Territory>>();
    expectTypeOf(list.first()).resolves.toHaveProperty('nextCursor').toEqualTypeOf<string | null>();
  });
  it('need to know programme and cycle for results', () => {
    // @ts-expect-error: no cycle
    jalon.scorecards.list({ programme: 'pacasen' });
  });
  it('take no cursor: pages are followed', () => {
    // @ts-expect-error: cursor
    jalon.territories.list({ cursor: 'x' });
  });
});

describe('sources', () => {
  it('are one interface, and only a source with assessments can write', () => {
    expectTypeOf<JalonClient>().toExtend<JalonSource>();
    expectTypeOf(createSnapshotClient).returns.toExtend<JalonSource>();
    expectTypeOf(createSnapshotClient).returns.toHaveProperty('assessments').toEqualTypeOf<undefined>();
  });
});

describe('plans and runs', () => {
  it('have a verb for each command of core, and no other', () => {
    expectTypeOf<keyof PlanCommands>().toEqualTypeOf<PlanCommandType>();
    expectTypeOf<keyof RunCommands>().toEqualTypeOf<RunCommandType>();
  });
  it('give the view back where it is asked for', () => {
    expectTypeOf(planning.plans.send('p', [], { include: 'view' })).resolves.toHaveProperty('view').toEqualTypeOf<PlanView>();
    expectTypeOf(planning.plans.send('p', [])).resolves.toHaveProperty('view').toEqualTypeOf<PlanView | undefined>();
    expectTypeOf(planning.allocations.send('r', [], { include: 'view' })).resolves.toHaveProperty('view').toEqualTypeOf<AllocationView>();
  });
  it('need the version the person saw, and the payload of their type', () => {
    // @ts-expect-error: no base
    void planning.plans.moveProject('p', { project: 'x', quarters: 4 }, {});
    // @ts-expect-error: moveProject takes quarters
    void planning.plans.moveProject('p', { project: 'x', years: 1 }, { base: 1 });
    // @ts-expect-error: reopenRun needs a motive
    void planning.allocations.reopenRun('r', {}, { base: 1 });
  });
  it('are what core checks and computes with', () => {
    expectTypeOf(planning.plans.get('p')).resolves.toHaveProperty('plan').toEqualTypeOf<PlanState>();
    expectTypeOf(planning.plans.export('p', { format: 'xlsx' })).resolves.toEqualTypeOf<Job>();
    // @ts-expect-error: no such format
    void planning.plans.export('p', { format: 'ods' });
  });
  it('stand in no client of scorecards', () => {
    // @ts-expect-error: apart, in createPlanning
    void jalon.plans.moveProject;
  });
});
