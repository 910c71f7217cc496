import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyAssessmentCommand } from '../apply-assessment-command.commands.ts';
import { assessmentCommandSchema } from '../assessment-command.schema.ts';
import { COMMAND_RIGHTS, type Actor } from '../assessment-rights.values.ts';
import type { AppliedCommand, CommandBody } from '../assessment-change.commands.ts';
import { assessmentStateSchema, type AssessmentState } from '../dossier.schema.ts';
import { GRID, NOTHING_YET, commandOf, contentOf, contextOf, person } from '../__fixtures__/commands.ts';
import { CYCLE, draftDossier, reviewAt } from '../__fixtures__/review.ts';
import { reviewOf } from './review-entries.rules.ts';
import { REVIEW_ACTS } from './review.values.ts';
import { RECORD_IN, REVIEW_WORKFLOW } from './review-workflow.values.ts';

const PEOPLE: readonly Actor[] = [
  person('secretary', 'mariama'), person('coach', 'awa'), person('verifier', 'awa'), person('verifier', 'ousmane'), person('verifier', 'binta'), person('officer', 'khady'), person('officer', 'awa'),
];
const ITEMS = [...GRID.gates, ...GRID.indicators].map(({ code }) => code);
const DAYS = ['2025-06-01', '2025-06-20', '2025-06-30', '2025-07-01', '2025-07-20', '2025-09-01'] as const;

const id = fc.constantFrom(1, 2).map((n) => `0b4e0000-0000-4000-8000-00000000000${n}`);
const some = fc.constantFrom('IDP-2', 'IDP-5', 'CMO-4');
const words = fc.constantFrom('Vu sur place', 'PV du 4 mars');
const stage = fc.constantFrom('verification' as const, 'appeal' as const);
const figures: Readonly<Record<string, object>> = { 'IDP-2': { input: { meetings: 4 } }, 'IDP-5': { input: { rate: '0.9' } }, 'CMO-4': { input: { opinion: 'unqualified' } } };
const decision = fc.tuple(some, stage, fc.constantFrom('accepted' as const, 'amended' as const, 'rejected' as const, 'upheld' as const), fc.boolean(), words).map(([item, at, decided, bare, justification]): CommandBody =>
  ({ type: 'decideItem', payload: { item, stage: at, decision: decided, justification, ...(decided === 'amended' || (decided === 'rejected' && !bare) ? figures[item] : {}) } }));
const edits: fc.Arbitrary<CommandBody> = fc.oneof(
  { weight: 3, arbitrary: decision },
  fc.tuple(some, stage).map(([item, at]): CommandBody => ({ type: 'withdrawDecision', payload: { item, stage: at } })),
  fc.tuple(some, words).map(([item, text]): CommandBody => ({ type: 'replyToItem', payload: { item, text } })),
  some.map((item): CommandBody => ({ type: 'withdrawReply', payload: { item } })),
  fc.tuple(id, words).map(([own, text]): CommandBody => ({ type: 'addComment', payload: { id: own, text } })),
  id.map((own): CommandBody => ({ type: 'removeComment', payload: { id: own } })),
  fc.tuple(id, words).map(([own, text]): CommandBody => ({ type: 'addPromise', payload: { id: own, item: 'IDP-2', text, due: '2025-07-01' } })),
  fc.tuple(fc.constantFrom('removePromise' as const, 'keepPromise' as const, 'reopenPromise' as const), id).map(([type, own]): CommandBody => ({ type, payload: { id: own } })),
  fc.tuple(some, fc.nat(9)).map(([item, seed]): CommandBody => ({ type: 'drawSample', payload: { item, population: [{ ref: 'M-1', label: 'Marché 1' }, { ref: 'M-2', label: 'Marché 2' }], size: 1, seed: String(seed) } })),
  some.map((item): CommandBody => ({ type: 'withdrawSample', payload: { item } })),
);
const answers: fc.Arbitrary<CommandBody> = fc.oneof(
  fc.tuple(some, fc.constantFrom(undefined, 'appeal' as const)).map(([item, author]): CommandBody => ({ type: 'recordAnswer', payload: { item, ...(author && { author }), ...figures[item] } })),
  some.map((item): CommandBody => ({ type: 'clearAnswer', payload: { item } })),
);
const acts: fc.Arbitrary<CommandBody> = fc.constantFrom(...REVIEW_ACTS).map((type): CommandBody => ({ type, payload: { motive: 'Séance du comité' } }));

/** `decideAll`: a gesture of many commands, without which no random walk would ever reach a provisional result. */
interface Gesture { readonly actor: Actor; readonly body: CommandBody | 'decideAll'; readonly day: string }
const gestureOf = (body: fc.Arbitrary<Gesture['body']>): fc.Arbitrary<Gesture> => fc.record({ actor: fc.constantFrom(...PEOPLE), body, day: fc.constantFrom(...DAYS) });
/** Mostly somebody in the role a command falls to, or few would go through. */
const fitting = (each: Gesture, other: number): Gesture => {
  const roles = each.body === 'decideAll' ? ['verifier'] : Object.keys(COMMAND_RIGHTS[each.body.type]);
  const able = PEOPLE.filter(({ role, id: who }) => roles.includes(role) && !(role === 'verifier' && who === 'awa'));
  return other < 3 && able.length > 0 ? { ...each, actor: able[other % able.length]! } : each;
};
const gesture = fc.tuple(gestureOf(fc.oneof({ weight: 4, arbitrary: acts }, { weight: 3, arbitrary: edits }, { weight: 2, arbitrary: answers }, { weight: 1, arbitrary: fc.constant('decideAll' as const) })), fc.nat(3)).map(([each, other]) => fitting(each, other));
const walk = fc.array(gesture, { maxLength: 40 });
const start = fc.constantFrom<() => AssessmentState>(() => NOTHING_YET, draftDossier, () => reviewAt('desk'), () => reviewAt('provisional'), () => reviewAt('deciding'), () => reviewAt('final'), () => reviewAt('published')).map((make) => make());

const apply = (state: AssessmentState, actor: Actor, body: CommandBody, day: string) => applyAssessmentCommand(state, commandOf(body, state.version), contextOf(actor, { cycle: CYCLE, asOf: day, now: `${day}T10:00:00.000Z` }));
const bodiesOf = ({ body }: Gesture): readonly CommandBody[] => (body === 'decideAll' ? ITEMS.map((item) => ({ type: 'decideItem', payload: { item, decision: 'accepted' } })) : [body]);

interface Move { readonly before: AssessmentState; readonly body: CommandBody; readonly actor: Actor; readonly done: AppliedCommand }
/** Every command of a walk that went through. */
function movesOf(first: AssessmentState, gestures: readonly Gesture[]): Move[] {
  const moves: Move[] = [];
  let state = first;
  for (const each of gestures) {
    for (const body of bodiesOf(each)) {
      const done = apply(state, each.actor, body, each.day);
      if (!done.ok || done.changed.length === 0) continue;
      moves.push({ before: state, body, actor: each.actor, done });
      state = done.state;
    }
  }
  return moves;
}
const runs = { numRuns: 300 };
const isAct = (body: CommandBody): boolean => REVIEW_ACTS.some((act) => act === body.type);

describe('whatever is done, by whomever, in whatever order', () => {
  test('a review only goes where its table leads, one step at a time, and its history says how', () => {
    const reached = new Set<string>();
    fc.assert(fc.property(start, walk, (first, gestures) => {
      for (const { before, body, done } of movesOf(first, gestures)) {
        const [from, to] = [reviewOf(before), reviewOf(done.state)];
        reached.add(to.state);
        if (!isAct(body)) {
          expect([to.state, to.steps]).toEqual([from.state, from.steps]);
          continue;
        }
        const line = REVIEW_WORKFLOW.find(({ act }) => act === body.type)!;
        expect(line.from).toContain(from.state);
        expect(to.state).toBe(line.to);
        expect(to.steps.slice(0, -1)).toEqual(from.steps);
        expect(to.steps.at(-1)).toMatchObject({ act: body.type, from: from.state, to: to.state, version: done.state.version });
        expect(done.state.record).toBe(RECORD_IN[to.state]);
      }
    }), runs);
    expect(reached.size, 'every state but one was reached').toBeGreaterThanOrEqual(9);
  });

  test('undoing an edit of the review gives back the same content; an act cannot be undone', () => {
    let undone = 0;
    fc.assert(fc.property(start, walk, fc.tuple(gestureOf(edits), fc.nat(3)).map(([each, other]) => fitting(each, other)), (first, gestures, last) => {
      const state = movesOf(first, gestures).at(-1)?.done.state ?? first;
      const done = apply(state, last.actor, last.body as CommandBody, last.day);
      if (!done.ok || done.changed.length === 0) return;
      undone += 1;
      const back = apply(done.state, last.actor, done.inverse!, last.day);
      if (!back.ok) throw new Error(`${back.refusal} ${JSON.stringify(done.inverse)}`);
      expect(contentOf(back.state)).toEqual(contentOf(state));
      expect(back.state.version).toBe(state.version + 2);
      expect(assessmentCommandSchema.parse(commandOf(done.inverse!, 1))).toMatchObject(done.inverse!);
    }), { numRuns: 600 });
    expect(undone, 'the law was put to the test').toBeGreaterThan(100);
    fc.assert(fc.property(start, walk, (first, gestures) => {
      for (const { body, done } of movesOf(first, gestures)) expect(done.inverse === null).toBe(isAct(body));
    }), { numRuns: 60 });
  });

  test('who wrote as coach, or coached in any way, never verifies', () => {
    fc.assert(fc.property(start, walk, (first, gestures) => {
      const coaches = new Set(first.coachedBy);
      for (const { actor } of movesOf(first, gestures)) {
        if (actor.role === 'coach') coaches.add(actor.id);
        if (actor.role === 'verifier') expect(coaches).not.toContain(actor.id);
      }
    }), runs);
  });

  test('what was published changes only when a result is published again', () => {
    let published = 0;
    fc.assert(fc.property(start, walk, (first, gestures) => {
      for (const { before, body, done } of movesOf(first, gestures)) {
        if (body.type === 'publishResult') published += 1;
        else expect(reviewOf(done.state).published).toEqual(reviewOf(before).published);
      }
    }), runs);
    expect(published, 'the law was put to the test').toBeGreaterThan(3);
  });

  test('no decision overwrites what the local government or its coach said, nor do they once it is filed', () => {
    const said = ({ answers: all }: AssessmentState): unknown => all.filter(({ author }) => author === 'self' || author === 'coach');
    fc.assert(fc.property(start, walk, (first, gestures) => {
      for (const { before, body, done } of movesOf(first, gestures)) {
        const own = (body.type === 'recordAnswer' || body.type === 'clearAnswer') && ['preparing', 'returned'].includes(reviewOf(before).state);
        if (!own) expect(said(done.state)).toEqual(said(before));
      }
    }), runs);
  });

  test('the state is the document the contract promises, and one command is one version', () => {
    fc.assert(fc.property(start, walk, (first, gestures) => {
      for (const { before, done } of movesOf(first, gestures)) expect(done.state.version).toBe(before.version + 1);
      const last = movesOf(first, gestures).at(-1)?.done.state ?? first;
      expect(assessmentStateSchema.parse(last)).toEqual(last);
      expect(JSON.parse(JSON.stringify(last))).toEqual(last);
    }), { numRuns: 100 });
  });
});
