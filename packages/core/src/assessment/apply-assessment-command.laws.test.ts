import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyAssessmentBatch } from './apply-assessment-batch.commands.ts';
import { applyAssessmentCommand, entityOf } from './apply-assessment-command.commands.ts';
import { assessmentCommandSchema, type AssessmentCommand } from './assessment-command.schema.ts';
import type { AppliedCommand, CommandBody } from './assessment-change.commands.ts';
import type { Actor } from './assessment-rights.values.ts';
import { assessmentStateSchema, type AssessmentState } from './dossier.schema.ts';
import { NOTHING_YET, PRESS, commandId, commandOf, contentOf, contextOf, deepFreeze, person, sent } from './__fixtures__/commands.ts';

const PEOPLE = [person('secretary', 'fatou'), person('coach', 'awa'), person('coach', 'moussa'), person('verifier', 'binta'), person('officer', 'omar')] as const;
const WRITERS = PEOPLE.slice(0, 4);

const amount = fc.integer({ min: 0, max: 3 }).map((n) => ({ amount: n, currency: 'XOF' }));
const day = fc.constantFrom('2024-12-20', '2025-01-03', '2025-02-01');
const note = fc.option(fc.constantFrom('Provisoire', 'Vu sur place'), { nil: undefined });
const answers: readonly fc.Arbitrary<CommandBody>[] = [
  fc.record({ collected: amount, expected: amount }, { requiredKeys: ['collected'] }).map((input) => ({ type: 'recordAnswer', payload: { item: 'IDP-1', input } })),
  fc.tuple(fc.integer({ min: 0, max: 4 }), note).map(([meetings, words]) => ({ type: 'recordAnswer', payload: { item: 'IDP-2', input: { meetings }, ...(words ? { note: words } : {}) } })),
  fc.record({ 'budget.voted': day, 'budget.sent': day }, { requiredKeys: ['budget.sent'] }).map((events) => ({ type: 'recordAnswer', payload: { item: 'CMO-1', events } })),
];
const item = fc.constantFrom('IDP-1', 'IDP-2', 'CMO-1');
const proof = fc.constantFrom('p-1', 'p-2', 'p-3');
const edits: fc.Arbitrary<CommandBody> = fc.oneof(
  ...answers,
  item.map((code): CommandBody => ({ type: 'clearAnswer', payload: { item: code } })),
  proof.map((id): CommandBody => ({ type: 'attachEvidence', payload: { item: 'CMO-1', evidence: { id, kind: 'receipt', title: `Pièce ${id}` } } })),
  proof.map((evidenceId): CommandBody => ({ type: 'detachEvidence', payload: { item: 'CMO-1', evidenceId } })),
);
const yesNo = fc.boolean();
const results: fc.Arbitrary<CommandBody> = fc.oneof(
  fc.constantFrom('58', '69', '70').map((value): CommandBody => ({ type: 'importResult', payload: { kind: 'score', target: 'idp', value, ...PRESS } })),
  yesNo.map((value): CommandBody => ({ type: 'importResult', payload: { kind: 'filing', value, ...PRESS } })),
  yesNo.map((value): CommandBody => ({ type: 'importResult', payload: { kind: 'gates', value, ...PRESS } })),
  fc.constantFrom('filing', 'gates').map((kind): CommandBody => ({ type: 'withdrawResult', payload: { kind: kind as 'filing' | 'gates' } })),
  fc.constant<CommandBody>({ type: 'withdrawResult', payload: { kind: 'score', target: 'idp' } }),
);

interface Gesture { readonly actor: Actor; readonly body: CommandBody }
const gesture: fc.Arbitrary<Gesture> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ actor: fc.constantFrom(...WRITERS), body: edits }) },
  { weight: 1, arbitrary: results.map((body) => ({ actor: PEOPLE[4], body })) },
);
const history = fc.array(gesture, { maxLength: 15 });

/** Carries out what it can, each on the version as it stands. */
function live(gestures: readonly Gesture[]): AssessmentState {
  return gestures.reduce((state, { actor, body }) => {
    const result = applyAssessmentCommand(state, commandOf(body, state.version), contextOf(actor));
    return result.ok ? result.state : state;
  }, NOTHING_YET);
}
const apply = (state: AssessmentState, { actor, body }: Gesture, base: number | 'any' = state.version, seen = state) => applyAssessmentCommand(state, commandOf(body, base), contextOf(actor), seen);
const changing = (result: ReturnType<typeof apply>): result is AppliedCommand => result.ok && result.changed.length > 0;
const runs = { numRuns: 400 };

describe('whatever has been done before', () => {
  test('undoing gives back the same content, under a later version', () => {
    let undone = 0;
    fc.assert(fc.property(history, gesture, (before, last) => {
      const start = live(before);
      const done = apply(start, last);
      if (!changing(done)) return;
      undone += 1;
      const back = sent(done.state, last.actor, done.inverse!);
      expect(contentOf(back.state)).toEqual(contentOf(start));
      expect(back.state.version).toBe(start.version + 2);
    }), runs);
    expect(undone, 'the law was put to the test').toBeGreaterThan(100);
  });

  test('redoing gives back what was undone', () => {
    fc.assert(fc.property(history, gesture, (before, last) => {
      const done = apply(live(before), last);
      if (!changing(done)) return;
      const undone = sent(done.state, last.actor, done.inverse!);
      expect(contentOf(sent(undone.state, last.actor, undone.inverse!).state)).toEqual(contentOf(done.state));
    }), runs);
  });

  test('undoing everything one did, the last first, gives back the empty assessment', () => {
    fc.assert(fc.property(fc.array(gesture, { maxLength: 12 }), (gestures) => {
      const stack: { readonly actor: Actor; readonly inverse: CommandBody }[] = [];
      let state = NOTHING_YET;
      for (const each of gestures) {
        const result = apply(state, each);
        if (!changing(result)) continue;
        stack.push({ actor: each.actor, inverse: result.inverse! });
        state = result.state;
      }
      for (const { actor, inverse } of stack.toReversed()) state = sent(state, actor, inverse).state;
      expect(contentOf(state)).toEqual(contentOf(NOTHING_YET));
      expect(state.version).toBe(2 * stack.length);
    }), runs);
  });

  test('commands on different entities give the same content in either order', () => {
    let compared = 0;
    fc.assert(fc.property(history, gesture, gesture, (before, a, b) => {
      const start = live(before);
      if (entityOf(a.body, a.actor.role) === entityOf(b.body, b.actor.role)) return;
      const [firstA, firstB] = [apply(start, a), apply(start, b)];
      const thenB = firstA.ok ? apply(firstA.state, b, start.version) : firstA;
      const thenA = firstB.ok ? apply(firstB.state, a, start.version) : firstB;
      expect(thenB.ok).toBe(thenA.ok);
      if (!thenA.ok || !thenB.ok) return;
      compared += 1;
      expect(contentOf(thenB.state)).toEqual(contentOf(thenA.state));
      expect(thenB.state.version).toBe(thenA.state.version);
    }), runs);
    expect(compared, 'the law was put to the test').toBeGreaterThan(50);
  });

  test('a refusal changes nothing and says where and why', () => {
    fc.assert(fc.property(history, gesture, fc.integer({ min: 0, max: 30 }), (before, last, base) => {
      const start = deepFreeze(live(before));
      const copy = structuredClone(start);
      const result = apply(start, last, base);
      expect(start).toEqual(copy);
      if (result.ok) return;
      expect(result).not.toHaveProperty('state');
      expect(result.pointer).toMatch(/^(\/.*)?$/);
      expect(Object.values(result.figures).every((figure) => typeof figure === 'string' && figure !== '')).toBe(true);
    }), runs);
  });

  test('the version counts the commands that changed something; each entity bears the one that last changed it', () => {
    fc.assert(fc.property(history, gesture, (before, last) => {
      const start = live(before);
      const result = apply(start, last);
      if (!result.ok) return;
      expect(result.state.version).toBe(start.version + result.changed.length);
      for (const { entity, version } of result.changed) expect(result.state.entityVersions).toEqual({ ...start.entityVersions, [entity]: version });
      const held = [...result.state.answers.map((each) => [`${each.item}:${each.author}`, each] as const), ...result.state.imported.map((each) => [entityOf({ type: 'importResult', payload: each }), each] as const)];
      for (const [entity, each] of held) expect(result.state.entityVersions[entity]).toBe(each.version);
    }), runs);
  });

  test('the state is the document the contract promises, and so are its inverses', () => {
    fc.assert(fc.property(history, gesture, (before, last) => {
      const result = apply(live(before), last);
      if (!result.ok) return;
      expect(assessmentStateSchema.parse(result.state)).toEqual(result.state);
      expect(JSON.parse(JSON.stringify(result.state))).toEqual(result.state);
      if (result.inverse) expect(assessmentCommandSchema.parse(commandOf(result.inverse, result.state.version))).toMatchObject(result.inverse);
    }), runs);
  });

  test('a command is stale exactly when somebody else changed its entity after the version seen', () => {
    fc.assert(fc.property(fc.array(gesture, { maxLength: 12 }), gesture, fc.nat({ max: 12 }), (gestures, last, back) => {
      const trail: { readonly entity: string; readonly actor: string; readonly version: number }[] = [];
      let state = NOTHING_YET;
      for (const each of gestures) {
        const result = apply(state, each);
        if (!changing(result)) continue;
        trail.push({ entity: result.changed[0]!.entity, actor: each.actor.id, version: result.changed[0]!.version });
        state = result.state;
      }
      const base = Math.max(0, state.version - back);
      const entity = entityOf(last.body, last.actor.role);
      const touched = trail.some((step) => step.entity === entity && step.version > base && step.actor !== last.actor.id);
      const result = apply(state, last, base);
      expect(!result.ok && result.refusal === 'stale').toBe(touched);
    }), runs);
  });

  test('a batch does what its commands would one by one, or nothing', () => {
    fc.assert(fc.property(history, fc.array(edits, { minLength: 1, maxLength: 6 }), (before, bodies) => {
      const start = live(before);
      const actor = PEOPLE[1];
      const commands: AssessmentCommand[] = bodies.map((body, index) => ({ ...commandOf(body, start.version), id: commandId(index) }));
      const batch = applyAssessmentBatch(start, commands, contextOf(actor));
      let state = start;
      for (const [index, command] of commands.entries()) {
        const single = applyAssessmentCommand(state, command, contextOf(actor), start);
        if (!single.ok) {
          expect(batch).toMatchObject({ ok: false, index, commandId: command.id, refusal: single.refusal });
          return;
        }
        state = single.state;
      }
      expect(batch).toMatchObject({ ok: true, state });
    }), runs);
  });
});
