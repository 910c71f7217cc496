import { describe, expect, test } from 'vitest';
import { applyPlanBatch, applyPlanCommand } from './apply-plan-command.commands.ts';
import { inverseOfBatch } from './apply-plan-edit.commands.ts';
import type { PlanCommandBody } from './plan-command.schema.ts';
import { MAYOR, NOTHING, SECRETARY, STATE, TEAM, buildPlan, buildProject, commandOf, contentOfPlan, contextOf, person, refusal, sent } from './__fixtures__/plans.ts';

const credits = (year: number, amount: number, project = 'p1'): PlanCommandBody => ({ type: 'setCredits', payload: { project, credits: { [year]: amount } } });
const add = (id: string, before?: string): PlanCommandBody => ({ type: 'addProject', payload: { project: buildProject({ id, code: id.toUpperCase() }), before } });
const ids = ({ projects }: { readonly projects: readonly { readonly id: string }[] }): string[] => projects.map(({ id }) => id);

describe('a line of the plan', () => {
  test('is added where it is asked to stand, and last where that line is gone', () => {
    const plan = buildPlan([buildProject({ id: 'a' }), buildProject({ id: 'b' })]);
    expect(ids(sent(plan, add('c', 'b')).state)).toEqual(['a', 'c', 'b']);
    expect(ids(sent(plan, add('c', 'gone')).state)).toEqual(['a', 'b', 'c']);
  });

  test('keeps what a later version wrote of it', () => {
    const project = { ...buildProject(), solar: { panels: 12 } };
    expect(buildPlan([project]).projects[0]).toMatchObject({ solar: { panels: 12 } });
    const plan = sent(buildPlan([project]), credits(2026, 70)).state;
    expect(plan.projects[0]).toMatchObject({ solar: { panels: 12 }, credits: { 2026: 70, 2027: 48 } });
  });

  test('comes back whole and in its place when its removal is undone', () => {
    const plan = buildPlan([buildProject({ id: 'a' }), buildProject({ id: 'b', note: 'Prioritaire' }), buildProject({ id: 'c' })]);
    const removed = sent(plan, { type: 'removeProject', payload: { project: 'b' } });
    expect(ids(removed.state)).toEqual(['a', 'c']);
    expect(contentOfPlan(sent(removed.state, removed.inverse!).state)).toEqual(contentOfPlan(plan));
  });

  test('a year set to zero is a year without credit', () => {
    expect(sent(buildPlan(), credits(2027, 0)).state.projects[0]!.credits).toEqual({ 2026: 60 });
  });

  test('only what changed is another object', () => {
    const plan = buildPlan([buildProject({ id: 'a' }), buildProject({ id: 'b' })]);
    const { state } = sent(plan, credits(2026, 1, 'b'));
    expect(state.projects[0]).toBe(plan.projects[0]);
    expect(state.projects[1]!.funding).toBe(plan.projects[1]!.funding);
    expect(state.ceilings).toBe(plan.ceilings);
  });

  test('asking for what already is changes nothing and raises no version', () => {
    const plan = buildPlan();
    expect(sent(plan, credits(2026, 60))).toEqual({ ok: true, state: plan, changed: [], inverse: null });
  });
});

describe('what cannot be written', () => {
  const plan = buildPlan();
  test.each<[string, PlanCommandBody, string, string]>([
    ['a line that is not there', credits(2026, 1, 'p9'), 'no-such-project', '/payload/project'],
    ['a line that is there', add('p1'), 'project-exists', '/payload/project/id'],
    ['half a franc', credits(2026, 0.5), 'amount-out-of-range', '/payload/credits/2026'],
    ['less than nothing', credits(2026, -1), 'amount-out-of-range', '/payload/credits/2026'],
    ['a credit before the plan', credits(2025, 10), 'year-out-of-range', '/payload/credits/2025'],
    ['a credit of no year', { type: 'setCredits', payload: { project: 'p1', credits: { soon: 10 } } }, 'year-out-of-range', '/payload/credits/soon'],
    ['funding of no year', { type: 'setFunding', payload: { project: 'p1', funding: [{ source: 'fdd', year: Number.NaN, amount: 1 }] } }, 'year-out-of-range', '/payload/funding/0/year'],
    ['a source the framework does not know', { type: 'setFunding', payload: { project: 'p1', funding: [{ source: 'loto', year: 2026, amount: 1 }] } }, 'unknown-source', '/payload/funding/0/source'],
    ['one source twice in a year', { type: 'setFunding', payload: { project: 'p1', funding: [{ source: 'fdd', year: 2026, amount: 1 }, { source: 'fdd', year: 2026, amount: 2 }] } }, 'duplicate-funding', '/payload/funding/1'],
    ['a sector the framework does not know', { type: 'describeProject', payload: { project: 'p1', set: { sector: 'espace' } } }, 'unknown-sector', '/payload/set/sector'],
    ['works that end before they begin', { type: 'setSchedule', payload: { project: 'p1', schedule: { start: '2027-Q1', end: '2026-Q4' } } }, 'schedule-reversed', '/payload/schedule/end'],
    ['nothing at all', { type: 'setCosts', payload: { project: 'p1', set: {} } }, 'nothing-to-change', '/payload/set'],
    ['credits by the command for costs', { type: 'setCosts', payload: { project: 'p1', set: { credits: {} } as never } }, 'nothing-to-change', '/payload/set'],
    ['a plan that exists', { type: 'createPlan', payload: { territory: 'sn-kd-kd1-1', name: 'x', firstYear: 2026, years: 3, currency: 'XOF', framework: plan.framework } }, 'plan-exists', ''],
    ['a ceiling of an unknown source', { type: 'setCeiling', payload: { source: 'loto', year: 2026, ceiling: null } }, 'unknown-source', '/payload/source'],
  ])('%s', (_, body, code, pointer) => {
    expect(refusal(plan, body)).toMatchObject({ refusal: code, pointer });
  });

  test('anything, where there is no plan yet', () => {
    expect(refusal(NOTHING, add('p1'))).toMatchObject({ refusal: 'no-such-plan' });
  });

  test('more than 2,000 lines', () => {
    const one = buildPlan([]);
    const full = { ...one, projects: Array.from({ length: 2000 }, (_, at) => ({ ...buildProject({ id: `x${at}` }), touched: {} })) };
    expect(refusal(full, add('one-more'))).toMatchObject({ refusal: 'too-many-projects', figures: { max: '2000' } });
  });
});

describe('two people on one plan', () => {
  const start = buildPlan([buildProject({ id: 'p1' }), buildProject({ id: 'p2', code: 'P-02' })]);
  const by = (state: typeof start, body: PlanCommandBody, base: number, actor = TEAM) => applyPlanCommand(state, commandOf(body, base), contextOf(actor));

  test('do not disturb each other on two facets of one line', () => {
    const theirs = sent(start, credits(2026, 70), SECRETARY).state;
    const mine = by(theirs, { type: 'setReadiness', payload: { project: 'p1', set: { maturity: 'design' } } }, start.version);
    expect(mine).toMatchObject({ ok: true });
  });

  test('meet on one facet: the second is told by whom, with the value that stands', () => {
    const theirs = sent(start, credits(2026, 70), SECRETARY).state;
    const mine = by(theirs, credits(2027, 5), start.version);
    expect(mine).toMatchObject({
      ok: false, refusal: 'stale', pointer: '/base', figures: { project: 'P-01', facet: 'costs', role: 'secretary', base: String(start.version), entityVersion: String(theirs.version) },
      current: { entity: 'project/p1/costs', value: { credits: { 2026: 70, 2027: 48 } }, by: { id: 'fatou', role: 'secretary' } },
    });
  });

  test('one’s own unbroken run of changes makes nothing stale', () => {
    const twice = sent(sent(start, credits(2026, 70), TEAM).state, credits(2026, 71), TEAM).state;
    expect(by(twice, credits(2026, 72), start.version)).toMatchObject({ ok: true });
    const between = sent(sent(start, credits(2026, 70), SECRETARY).state, credits(2026, 71), TEAM).state;
    expect(by(between, credits(2026, 72), start.version)).toMatchObject({ refusal: 'stale' });
  });

  test('a line somebody took out is not written over as if it were there', () => {
    const theirs = sent(start, { type: 'removeProject', payload: { project: 'p1' } }, SECRETARY).state;
    expect(by(theirs, credits(2026, 1), start.version)).toMatchObject({ refusal: 'stale', figures: { role: 'secretary' }, current: { entity: 'project/p1/costs', value: null } });
    expect(by(theirs, credits(2026, 1), theirs.version)).toMatchObject({ refusal: 'no-such-project' });
  });

  test('a line somebody worked on is not taken out unseen', () => {
    const theirs = sent(start, { type: 'setSchedule', payload: { project: 'p1', schedule: null } }, SECRETARY).state;
    expect(by(theirs, { type: 'removeProject', payload: { project: 'p1' } }, start.version)).toMatchObject({ refusal: 'stale', current: { entity: 'project/p1/schedule', value: {} } });
  });

  test('my undo is refused once somebody touched the same facet, and names them', () => {
    const mine = sent(start, credits(2026, 70), TEAM);
    const theirs = sent(mine.state, credits(2026, 80), SECRETARY).state;
    expect(by(theirs, mine.inverse!, mine.state.version)).toMatchObject({ refusal: 'stale', figures: { role: 'secretary' } });
  });

  test('an act on the whole plan needs the plan as it stands', () => {
    const later = sent(start, credits(2026, 70), SECRETARY).state;
    const act = applyPlanCommand(later, commandOf({ type: 'proposePlan', payload: {} }, start.version), contextOf(SECRETARY));
    expect(act).toMatchObject({ refusal: 'stale', current: { entity: 'project/p1/costs' } });
  });

  test('a version that does not exist yet was seen by nobody', () => {
    expect(by(start, credits(2026, 1), start.version + 5)).toMatchObject({ refusal: 'stale' });
  });
});

describe('many commands of one gesture', () => {
  test('are carried out together, and one of them refused refuses all', () => {
    const plan = buildPlan();
    const good = [commandOf(add('a'), plan.version), commandOf(credits(2026, 5, 'a'), plan.version)];
    const done = applyPlanBatch(plan, good, contextOf());
    expect(done).toMatchObject({ ok: true, state: { version: plan.version + 2 } });
    expect(applyPlanBatch(plan, [...good, commandOf(credits(2026, -1), plan.version)], contextOf())).toMatchObject({ ok: false, index: 2, refusal: 'amount-out-of-range' });
  });

  test('are one step to undo: a paste of three lines and a credit', () => {
    const plan = buildPlan();
    const paste = ['a', 'b', 'c'].map((id) => commandOf(add(id, 'p1'), plan.version));
    const done = applyPlanBatch(plan, [...paste, commandOf(credits(2026, 5), plan.version)], contextOf());
    if (!done.ok) throw new Error(done.refusal);
    expect(ids(done.state)).toEqual(['a', 'b', 'c', 'p1']);
    const undo = inverseOfBatch(done.outcomes).map((body) => commandOf(body, done.state.version));
    const undone = applyPlanBatch(done.state, undo, contextOf());
    if (!undone.ok) throw new Error(undone.refusal);
    expect(contentOfPlan(undone.state)).toEqual(contentOfPlan(plan));
  });

  test('the same command twice is done once; its id for another payload is refused', () => {
    const plan = buildPlan();
    const one = commandOf(credits(2026, 5), plan.version, '00000000-0000-4000-8000-00000000abcd');
    const again = { ...one, id: one.id.toUpperCase() };
    expect(applyPlanBatch(plan, [one, again], contextOf())).toMatchObject({ ok: true, outcomes: [{ replayed: false }, { replayed: true }], state: { version: plan.version + 1 } });
    expect(applyPlanBatch(plan, [one, { ...commandOf(credits(2026, 6), plan.version), id: one.id }], contextOf())).toMatchObject({ refusal: 'id-reused', index: 1 });
  });

  test('are judged against the plan as the gesture began: its own edits make its own act none the staler', () => {
    const plan = buildPlan();
    const together = [commandOf(credits(2026, 5), plan.version), commandOf({ type: 'proposePlan', payload: {} }, plan.version)];
    expect(applyPlanBatch(plan, together, contextOf())).toMatchObject({ ok: true, state: { status: 'proposed', version: plan.version + 2 } });
  });

  test('a paste longer than a batch is one command, taken back by one', () => {
    const plan = buildPlan();
    const lines = Array.from({ length: 1999 }, (_, at) => ({ project: buildProject({ id: `x${at}`, code: `X-${at}` }), before: 'p1' }));
    const pasted = sent(plan, { type: 'restoreProjects', payload: { set: [], add: lines, remove: [] } });
    expect(pasted.state).toMatchObject({ version: plan.version + 1, projects: { length: 2000 } });
    expect(contentOfPlan(sent(pasted.state, pasted.inverse!).state)).toEqual(contentOfPlan(plan));
  });

  test('are 200 at most', () => {
    const plan = buildPlan();
    const many = Array.from({ length: 201 }, (_, at) => commandOf(credits(2026, at), plan.version));
    expect(applyPlanBatch(plan, many, contextOf())).toMatchObject({ refusal: 'batch-size', figures: { count: '201', max: '200' } });
  });
});

describe('who may', () => {
  const plan = buildPlan();
  test.each<[string, PlanCommandBody, Parameters<typeof refusal>[2], string]>([
    ['a reader does not draft', credits(2026, 1), person('reader'), 'role-not-allowed'],
    ['the State’s representative does not draft', credits(2026, 1), STATE, 'role-not-allowed'],
    ['the team does not propose', { type: 'proposePlan', payload: {} }, TEAM, 'role-not-allowed'],
    ['somebody of another region does not draft', credits(2026, 1), { ...TEAM, grants: [{ role: 'team', territoryId: 'sn-tc' }] }, 'territory-not-granted'],
    ['somebody whose grant is over does not draft', credits(2026, 1), { ...TEAM, grants: [{ role: 'team', territoryId: 'sn-kd', to: '2025-12-31' }] }, 'grant-expired'],
  ])('%s', (_, body, actor, code) => {
    expect(refusal(plan, body, actor)).toMatchObject({ refusal: code });
  });

  test('a coach drafts; a service sets ceilings without saying what it saw, and nothing else', () => {
    expect(sent(plan, credits(2026, 1), person('coach')).changed).toHaveLength(1);
    const blind = (body: PlanCommandBody, role: 'service' | 'secretary') => applyPlanCommand(plan, commandOf(body, 'any'), contextOf(person(role)));
    const ceiling: PlanCommandBody = { type: 'setCeiling', payload: { source: 'fdd', year: 2026, ceiling: { amount: 80, basis: 'average-paid' } } };
    expect(blind(ceiling, 'service')).toMatchObject({ ok: true });
    expect(blind(ceiling, 'secretary')).toMatchObject({ refusal: 'role-not-allowed', pointer: '/base' });
    expect(blind(credits(2026, 1), 'service')).toMatchObject({ refusal: 'role-not-allowed' });
  });

  test('a plan before the council is drafted no more until it comes back', () => {
    const proposed = sent(plan, { type: 'proposePlan', payload: {} }).state;
    expect(refusal(proposed, credits(2026, 1))).toMatchObject({ refusal: 'wrong-plan-status', figures: { status: 'proposed', statuses: 'draft, returned, adopted, approved' } });
    const returned = sent(proposed, { type: 'returnPlan', payload: { motive: 'Chiffrer l’entretien' } }, MAYOR).state;
    expect(sent(returned, credits(2026, 1)).state.status).toBe('returned');
  });
});

describe('ceilings and order', () => {
  test('a ceiling is set, changed, taken away, each with its way back', () => {
    const plan = buildPlan();
    const set = sent(plan, { type: 'setCeiling', payload: { source: 'fdd', year: 2026, ceiling: { amount: 80, basis: 'granted' } } });
    const changed = sent(set.state, { type: 'setCeiling', payload: { source: 'fdd', year: 2026, ceiling: { amount: 70, basis: 'average-paid', note: 'Moyenne 2023-2025' } } });
    expect(changed.state.ceilings).toMatchObject([{ source: 'fdd', year: 2026, amount: 70, basis: 'average-paid' }]);
    expect(contentOfPlan(sent(changed.state, changed.inverse!).state)).toEqual(contentOfPlan(set.state));
    expect(contentOfPlan(sent(set.state, set.inverse!).state)).toEqual(contentOfPlan(plan));
    expect(sent(plan, { type: 'setCeiling', payload: { source: 'fdd', year: 2026, ceiling: null } }).changed).toEqual([]);
  });

  test('lines move one after the other, and back', () => {
    const plan = buildPlan(['a', 'b', 'c', 'd'].map((id) => buildProject({ id })));
    const moved = sent(plan, { type: 'reorderProjects', payload: { moves: [{ project: 'd', before: 'a' }, { project: 'a', before: null }] } });
    expect(ids(moved.state)).toEqual(['d', 'b', 'c', 'a']);
    expect(ids(sent(moved.state, moved.inverse!).state)).toEqual(['a', 'b', 'c', 'd']);
    expect(refusal(plan, { type: 'reorderProjects', payload: { moves: [{ project: 'd', before: 'z' }] } })).toMatchObject({ refusal: 'no-such-project', pointer: '/payload/moves/0/before' });
  });

  test('the name of the plan changes and comes back', () => {
    const plan = buildPlan();
    const named = sent(plan, { type: 'setPlanName', payload: { name: 'Esplanade en 2028' } });
    expect(named.state.name).toBe('Esplanade en 2028');
    expect(sent(named.state, named.inverse!).state.name).toBe('PTI 2026-2028');
  });
});
