import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyPlanBatch, applyPlanCommand } from './apply-plan-command.commands.ts';
import { inverseOfBatch } from './apply-plan-edit.commands.ts';
import { sumOfYears } from './investment.values.ts';
import { movePhasing } from './move-phasing.engine.ts';
import { planCommandSchema, type PlanCommandBody } from './plan-command.schema.ts';
import { planStateSchema, type PlanState, type Project } from './plan.schema.ts';
import { planEntitiesOf } from './plan-target.commands.ts';
import { parsePlanEntity } from './plan-entity.values.ts';
import type { PlanActor } from './plan-rights.values.ts';
import { remainingOf, rollOver } from './roll-over.engine.ts';
import { MAYOR, SECRETARY, TEAM, buildPlan, buildProject, commandOf, contentOfPlan, contextOf, person } from './__fixtures__/plans.ts';

const PEOPLE = [SECRETARY, TEAM, MAYOR, person('coach', 'awa')] as const;
const IDS = ['p1', 'p2', 'p3', 'p4'] as const;
const id = fc.constantFrom(...IDS);
const amount = fc.oneof(fc.nat({ max: 7 }), fc.nat({ max: 1_000_000 }));
const year = fc.integer({ min: 2026, max: 2030 });
const source = fc.constantFrom('guichet-1', 'guichet-2', 'fonds-propres', 'fdd');
const credits = fc.dictionary(year.map(String), amount, { maxKeys: 4 });
const funding = fc.uniqueArray(fc.record({ source, year, amount }), { maxLength: 6, selector: (line) => `${line.source} ${line.year}` });
const quarter = fc.integer({ min: 2026 * 4, max: 2030 * 4 + 3 });
const schedule = fc.tuple(quarter, fc.nat({ max: 9 })).map(([from, more]) => ({ start: `${Math.floor(from / 4)}-Q${(from % 4) + 1}`, end: `${Math.floor((from + more) / 4)}-Q${((from + more) % 4) + 1}` }));

const project = (given: fc.Arbitrary<string>): fc.Arbitrary<Project> => fc.record({
  id: given, cost: amount, ap: amount, paid: amount, credits, funding, schedule: fc.option(schedule, { nil: undefined }), status: fc.constantFrom('planned', 'ongoing', 'done', 'dropped'),
  sector: fc.constantFrom('urbanisme', 'sante'), recurrent: fc.option(fc.record({ perYear: amount, from: year }), { nil: undefined }), note: fc.option(fc.constant('Prioritaire'), { nil: undefined }),
}).map(({ schedule: when, recurrent, note, ...rest }) => {
  const { schedule: _, ...base } = buildProject(rest);
  return { ...base, code: rest.id.toUpperCase(), ...(when ? { schedule: when } : {}), ...(recurrent ? { recurrent } : {}), ...(note ? { note } : {}) };
});

const edits: fc.Arbitrary<PlanCommandBody> = fc.oneof(
  fc.record({ project: id, credits }).map((payload): PlanCommandBody => ({ type: 'setCredits', payload })),
  fc.record({ project: id, funding: funding.filter(({ length }) => length > 0) }).map((payload): PlanCommandBody => ({ type: 'setFunding', payload })),
  fc.record({ project: id, schedule: fc.option(schedule) }).map((payload): PlanCommandBody => ({ type: 'setSchedule', payload })),
  fc.record({ project: id, set: fc.record({ cost: amount, ap: amount, paid: amount, recurrent: fc.option(fc.record({ perYear: amount })) }, { requiredKeys: [] }) }).map((payload): PlanCommandBody => ({ type: 'setCosts', payload })),
  fc.record({ project: id, set: fc.record({ title: fc.constantFrom('A', 'B'), note: fc.option(fc.constant('N')), rank: fc.option(fc.integer({ min: 1, max: 9 })) }, { requiredKeys: [] }) }).map((payload): PlanCommandBody => ({ type: 'describeProject', payload })),
  fc.record({ project: id, set: fc.record({ status: fc.constantFrom('planned' as const, 'dropped' as const), land: fc.option(fc.constant({ status: 'secured' as const })) }, { requiredKeys: [] }) }).map((payload): PlanCommandBody => ({ type: 'setReadiness', payload })),
  fc.record({ project: id, set: fc.record({ mode: fc.constantFrom('MOD' as const, 'AMO' as const), convention: fc.option(fc.constant('C-1')) }, { requiredKeys: [] }) }).map((payload): PlanCommandBody => ({ type: 'setDelivery', payload })),
  fc.record({ project: id, quarters: fc.integer({ min: -6, max: 9 }) }).map((payload): PlanCommandBody => ({ type: 'moveProject', payload })),
  fc.record({ project: project(id), before: fc.option(id) }).map((payload): PlanCommandBody => ({ type: 'addProject', payload })),
  id.map((one): PlanCommandBody => ({ type: 'removeProject', payload: { project: one } })),
  fc.array(fc.record({ project: id, before: fc.option(id) }), { minLength: 1, maxLength: 3 }).map((moves): PlanCommandBody => ({ type: 'reorderProjects', payload: { moves } })),
  fc.record({ source, year, ceiling: fc.option(fc.record({ amount, basis: fc.constantFrom('granted' as const, 'average-paid' as const) })) }).map((payload): PlanCommandBody => ({ type: 'setCeiling', payload })),
  fc.constantFrom('PTI', 'Esplanade en 2028').map((name): PlanCommandBody => ({ type: 'setPlanName', payload: { name } })),
  fc.record({ project: id, share: fc.integer({ min: 0, max: 4 }) }).map(({ project: one, share }): PlanCommandBody => ({ type: 'splitProject', payload: { project: one, phases: [{ id: one, code: 'X', title: 'Un', ap: share }, { id: 'p9', code: 'Y', title: 'Deux', ap: 4 - share }] } })),
);

interface Gesture { readonly actor: PlanActor; readonly body: PlanCommandBody }
const gesture: fc.Arbitrary<Gesture> = fc.record({ actor: fc.constantFrom(...PEOPLE), body: edits });
const start: fc.Arbitrary<PlanState> = fc.uniqueArray(project(id), { maxLength: 4, selector: ({ id: one }) => one }).map((projects) => buildPlan(projects));
const history = fc.array(gesture, { maxLength: 8 });

/** A split is asked for by shares of four: the AP it must add up to is the line's own. */
function fitted(body: PlanCommandBody, state: PlanState): PlanCommandBody {
  const line = body.type === 'splitProject' && state.projects.find((one) => one.id === body.payload.project);
  if (!line || body.type !== 'splitProject') return body;
  const first = Math.floor((line.ap * body.payload.phases[0]!.ap) / 4);
  const [one, two] = body.payload.phases as [{ id: string; code: string; title: string; ap: number }, { id: string; code: string; title: string; ap: number }];
  return { ...body, payload: { ...body.payload, phases: [{ ...one, ap: first }, { ...two, ap: line.ap - first }] } };
}
const apply = (state: PlanState, { actor, body }: Gesture, base: number = state.version, seen = state) => applyPlanCommand(state, commandOf(fitted(body, state), base), contextOf(actor), seen);
const live = (state: PlanState, gestures: readonly Gesture[]): PlanState => gestures.reduce((now, each) => {
  const result = apply(now, each);
  return result.ok ? result.state : now;
}, state);
const runs = { numRuns: 400 };

describe('whatever has been done before', () => {
  test('undo of do is nothing, and redo of undo is do', () => {
    const undone = new Map<string, number>();
    fc.assert(fc.property(start, history, gesture, (plan, before, last) => {
      const from = live(plan, before);
      const done = apply(from, last);
      if (!done.ok || done.changed.length === 0) return;
      undone.set(last.body.type, (undone.get(last.body.type) ?? 0) + 1);
      const back = apply(done.state, { actor: last.actor, body: done.inverse! });
      if (!back.ok) throw new Error(`undo refused: ${back.refusal} ${back.pointer}`);
      expect(contentOfPlan(back.state)).toEqual(contentOfPlan(from));
      expect(back.state.version).toBe(from.version + 2);
      const again = apply(back.state, { actor: last.actor, body: back.inverse! });
      if (!again.ok) throw new Error(`redo refused: ${again.refusal}`);
      expect(contentOfPlan(again.state)).toEqual(contentOfPlan(done.state));
    }), { numRuns: 1500 });
    expect([...undone.keys()].sort(), 'every edit was put to the test').toEqual(['addProject', 'describeProject', 'moveProject', 'removeProject', 'reorderProjects', 'setCeiling', 'setCosts', 'setCredits', 'setDelivery', 'setFunding', 'setPlanName', 'setReadiness', 'setSchedule', 'splitProject']);
  });

  test('undoing a gesture of many commands is one step', () => {
    let undone = 0;
    fc.assert(fc.property(start, fc.array(edits, { minLength: 2, maxLength: 6 }), (plan, bodies) => {
      let state = plan;
      const sound = bodies.flatMap((body) => {
        const result = apply(state, { actor: TEAM, body });
        if (!result.ok) return [];
        const command = commandOf(fitted(body, state), plan.version);
        state = result.state;
        return command;
      });
      if (sound.length === 0) return;
      const done = applyPlanBatch(plan, sound, contextOf(TEAM));
      if (!done.ok) throw new Error(`batch refused what one by one was carried out: ${done.refusal} ${done.pointer}`);
      expect(done.state).toEqual(state);
      const undo = inverseOfBatch(done.outcomes);
      if (undo.length === 0) return;
      undone += 1;
      const back = applyPlanBatch(done.state, undo.map((body) => commandOf(body, done.state.version)), contextOf(TEAM));
      if (!back.ok) throw new Error(`undo refused: ${back.refusal} ${back.pointer}`);
      expect(contentOfPlan(back.state)).toEqual(contentOfPlan(plan));
    }), runs);
    expect(undone).toBeGreaterThan(100);
  });

  test('a refusal changes nothing and says where and why', () => {
    fc.assert(fc.property(start, history, gesture, fc.nat({ max: 20 }), (plan, before, last, base) => {
      const state = live(plan, before);
      const copy = structuredClone(state);
      const result = apply(state, last, base);
      expect(state).toEqual(copy);
      if (result.ok) return;
      expect(result.pointer).toMatch(/^(\/.*)?$/);
      expect(Object.values(result.figures).every((figure) => typeof figure === 'string' && figure !== '')).toBe(true);
    }), runs);
  });

  test('the state is the document the contract promises, and every inverse a command it takes', () => {
    fc.assert(fc.property(start, history, gesture, (plan, before, last) => {
      const result = apply(live(plan, before), last);
      if (!result.ok) return;
      expect(planStateSchema.parse(result.state)).toEqual(result.state);
      expect(JSON.parse(JSON.stringify(result.state))).toEqual(result.state);
      if (result.inverse) expect(planCommandSchema.parse(commandOf(result.inverse, 1))).toMatchObject(result.inverse);
    }), runs);
  });

  test('what is said to have changed is all that has', () => {
    fc.assert(fc.property(start, history, gesture, (plan, before, last) => {
      const from = live(plan, before);
      const result = apply(from, last);
      if (!result.ok) return;
      expect(result.state.version).toBe(from.version + (result.changed.length > 0 ? 1 : 0));
      const named = new Set(result.changed.map(({ entity }) => parsePlanEntity(entity)).flatMap((one) => (one?.kind === 'project' ? one.project : [])));
      for (const line of result.state.projects) if (!named.has(line.id)) expect(from.projects).toContain(line);
      const judged = planEntitiesOf(fitted(last.body, from))!;
      for (const { entity } of result.changed) expect(judged.some((one) => one === entity || entity.startsWith(`${one}/`)), entity).toBe(true);
    }), runs);
  });
});

describe('two people', () => {
  const wholeLine = (entity: string): string => entity.split('/').slice(0, 2).join('/');
  /** Two commands are apart when no entity of the one is, holds or is held by one of the other. */
  const apart = (a: PlanCommandBody, b: PlanCommandBody): boolean => {
    const [one, two] = [planEntitiesOf(a)!, planEntitiesOf(b)!];
    return !one.some((x) => two.some((y) => x === y || x === wholeLine(y) || y === wholeLine(x)));
  };
  /** Where a line stands hangs on the lines it is put before. */
  const placing = ({ type }: PlanCommandBody): boolean => ['addProject', 'removeProject', 'reorderProjects', 'splitProject'].includes(type);
  const unordered = (plan: PlanState): unknown => {
    const content = contentOfPlan(plan);
    return { ...content, projects: [...content.projects].sort((a, b) => (a.id < b.id ? -1 : 1)) };
  };

  test('on different entities come to the same plan in either order', () => {
    let compared = 0;
    fc.assert(fc.property(start, history, edits, edits, (plan, before, a, b) => {
      const from = live(plan, before);
      const [one, two] = [{ actor: SECRETARY, body: fitted(a, from) }, { actor: TEAM, body: fitted(b, from) }];
      if (!apart(one.body, two.body) || (placing(a) && placing(b))) return;
      const [firstA, firstB] = [apply(from, one), apply(from, two)];
      if (!firstA.ok || !firstB.ok) return;
      const [thenB, thenA] = [apply(firstA.state, two, from.version), apply(firstB.state, one, from.version)];
      if (!thenB.ok || !thenA.ok) throw new Error(`refused: ${JSON.stringify([thenA, thenB].filter(({ ok }) => !ok))}`);
      compared += 1;
      expect(unordered(thenA.state)).toEqual(unordered(thenB.state));
      expect(thenA.state.version).toBe(thenB.state.version);
    }), runs);
    expect(compared, 'the law was put to the test').toBeGreaterThan(80);
  });

  test('a command is stale exactly when somebody else changed what it names after the version seen', () => {
    let stale = 0;
    fc.assert(fc.property(start, fc.array(gesture, { maxLength: 10 }), gesture, fc.nat({ max: 10 }), (plan, gestures, last, back) => {
      const trail: { readonly entities: readonly string[]; readonly actor: string; readonly version: number }[] = [];
      let state = plan;
      for (const each of gestures) {
        const result = apply(state, each);
        if (!result.ok || result.changed.length === 0) continue;
        state = result.state;
        trail.push({ entities: result.changed.map(({ entity }) => entity), actor: each.actor.id, version: state.version });
      }
      const base = Math.max(plan.version, state.version - back);
      const named = planEntitiesOf(last.body)!;
      const touches = (entity: string): boolean => named.some((one) => one === entity || entity.startsWith(`${one}/`) || one.startsWith(`${entity}/`));
      const touched = trail.some(({ entities, actor, version }) => version > base && actor !== last.actor.id && entities.some(touches));
      const result = apply(state, last, base);
      const isStale = !result.ok && result.refusal === 'stale';
      if (isStale) stale += 1;
      expect(isStale).toBe(touched);
    }), runs);
    expect(stale).toBeGreaterThan(30);
  });
});

describe('amounts', () => {
  const total = (lines: Project['funding']): number => lines.reduce((sum, line) => sum + line.amount, 0);
  const bySource = (lines: Project['funding'], one: string): number => total(lines.filter((line) => line.source === one));

  test('moved by any quarters keep their sum, that of each source, and their match', () => {
    fc.assert(fc.property(project(id), fc.integer({ min: -40, max: 40 }), (line, quarters) => {
      const moved = movePhasing(line, quarters);
      expect(sumOfYears(moved.credits)).toBe(sumOfYears(line.credits));
      for (const one of ['guichet-1', 'guichet-2', 'fonds-propres', 'fdd']) expect(bySource(moved.funding, one)).toBe(bySource(line.funding, one));
      expect([...Object.values(moved.credits), ...moved.funding.map((each) => each.amount)].every((each) => Number.isSafeInteger(each) && each > 0)).toBe(true);
    }), runs);
  });

  test('of a year whose funding is its credit stay so wherever its quarters go', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.tuple(source, amount), { selector: ([one]) => one, minLength: 1 }), schedule, fc.integer({ min: 0, max: 12 }), (given, when, quarters) => {
      const lines = given.map(([one, each]) => ({ source: one, year: 2027, amount: each }));
      const moved = movePhasing({ credits: { 2027: total(lines) }, funding: lines, schedule: when }, quarters);
      for (const each of [2027, 2028, 2029, 2030, 2031]) expect(total(moved.funding.filter((line) => line.year === each))).toBe(moved.credits[each] ?? 0);
    }), runs);
  });

  test('of phases add up to those of the line: year by year, source by source', () => {
    let splits = 0;
    fc.assert(fc.property(project(fc.constant('p1')), fc.integer({ min: 0, max: 4 }), (line, share) => {
      const plan = buildPlan([line]);
      const result = apply(plan, { actor: TEAM, body: { type: 'splitProject', payload: { project: 'p1', phases: [{ id: 'p1', code: 'X', title: 'Un', ap: share }, { id: 'p9', code: 'Y', title: 'Deux', ap: 4 - share }] } } });
      if (!result.ok) throw new Error(result.refusal);
      splits += 1;
      const sum = (of: (one: Project) => number): number => result.state.projects.reduce((all, one) => all + of(one), 0);
      for (const field of ['cost', 'ap', 'paid'] as const) expect(sum((one) => one[field])).toBe(line[field]);
      for (const each of [2026, 2027, 2028, 2029, 2030]) {
        expect(sum((one) => one.credits[each] ?? 0)).toBe(line.credits[each] ?? 0);
        for (const from of ['guichet-1', 'fdd']) expect(sum((one) => bySource(one.funding.filter((each_) => each_.year === each), from))).toBe(bySource(line.funding.filter((each_) => each_.year === each), from));
      }
    }), runs);
    expect(splits).toBe(400);
  });

  const executed = fc.record({ paid: amount, record: fc.boolean(), spread: fc.boolean() });
  const paidLine = fc.tuple(project(id), executed).map(([line, { paid, record, spread }]): Project => ({ ...line, execution: record ? { 2026: { paid, ...(spread ? { sources: { fdd: paid } } : {}) } } : {} }));

  test('carried into the following years: nothing is lost, nothing made', () => {
    let carried = 0;
    fc.assert(fc.property(fc.uniqueArray(paidLine, { maxLength: 4, selector: ({ id: one }) => one }), (lines) => {
      const plan = buildPlan(lines);
      const next = rollOver(plan);
      const remaining = (list: readonly Project[]): number => list.reduce((sum, line) => sum + remainingOf(line), 0);
      expect(remaining(next.projects) + next.left.reduce((sum, line) => sum + line.remaining, 0)).toBe(remaining(plan.projects));
      expect(new Set([...next.projects.map((line) => line.id), ...next.left.map((line) => line.id)])).toEqual(new Set(plan.projects.map((line) => line.id)));
      for (const line of next.projects) {
        const before = plan.projects.find((one) => one.id === line.id)!;
        const paid = before.execution[2026]?.paid ?? 0;
        expect(line.paid).toBe(before.paid + paid);
        // What was planned in all is what is now paid and planned, as far as what was paid stood in the plan.
        expect(line.paid + sumOfYears(line.credits)).toBe(before.paid + Math.max(sumOfYears(before.credits), paid));
        expect(Object.keys(line.credits).every((each) => Number(each) >= 2027)).toBe(true);
        const moved = (line.origin?.carried ?? []).filter(({ to }) => to === 2027).reduce((sum, each) => sum + each.amount, 0);
        expect(moved).toBe(Math.max(0, (before.credits[2026] ?? 0) - paid));
        carried += moved;
      }
    }), runs);
    expect(carried).toBeGreaterThan(0);
  });

  test('given by each source and not used are still its own in the following years', () => {
    fc.assert(fc.property(paidLine, (line) => {
      const plan = buildPlan([{ ...line, status: 'ongoing', cost: 900_000_000 }]);
      const [before, after] = [plan.projects[0]!, rollOver(plan).projects[0]!];
      const { paid = 0, sources } = before.execution[2026] ?? {};
      if (!sources) expect(total(after.funding)).toBe(Math.max(0, total(before.funding) - paid));
      else for (const one of ['guichet-1', 'guichet-2', 'fonds-propres', 'fdd']) expect(bySource(after.funding, one)).toBe(Math.max(0, bySource(before.funding, one) - (sources[one] ?? 0)));
    }), runs);
  });

  test('carried twice say how old each part is', () => {
    fc.assert(fc.property(project(id), amount, amount, (line, first, second) => {
      const year1 = rollOver(buildPlan([{ ...line, status: 'ongoing', execution: { 2026: { paid: first } } }]));
      const again = { ...buildPlan([]), firstYear: 2027, projects: year1.projects.map((one) => ({ ...one, execution: { 2027: { paid: second } }, touched: {} })) };
      const [rolled] = rollOver(again).projects;
      const [between] = year1.projects;
      if (!rolled || !between) return;
      const parts = (rolled.origin?.carried ?? []).filter(({ to }) => to === 2028);
      expect(parts.reduce((sum, each) => sum + each.amount, 0)).toBe(Math.max(0, (between.credits[2027] ?? 0) - second));
      const oldest = parts.find(({ from }) => from === 2026)?.amount ?? 0;
      const wasCarried = (between.origin?.carried ?? []).find(({ from, to }) => from === 2026 && to === 2027)?.amount ?? 0;
      expect(oldest).toBe(Math.max(0, wasCarried - second));
    }), runs);
  });
});
