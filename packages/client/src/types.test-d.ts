import type { SendCommandsResponse } from '@jalon/contract';
import type { AssessmentRefusal, ScorecardView } from '@jalon/core/assessment';
import type { Territory } from '@jalon/core/territory';
import { describe, expectTypeOf, it } from 'vitest';
import { createSnapshotClient, isProblem, type ChangedBy, type JalonClient, type JalonSource, type Paged } from './index.ts';

declare const jalon: JalonClient;
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
    if (isProblem(error, 'refused')) expectTypeOf<AssessmentRefusal>().toExtend<typeof error.refusal>();
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
