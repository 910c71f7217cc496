import { describe, expect, test } from 'vitest';
import { NOTHING_YET, commandId, commandOf, contextOf, person, sent } from './__fixtures__/commands.ts';
import { MAX_COMMANDS_PER_BATCH, applyAssessmentBatch } from './apply-assessment-batch.commands.ts';
import type { CommandBody } from './assessment-change.commands.ts';

const AWA = person('coach', 'awa');
const meetings = (count: number): CommandBody => ({ type: 'recordAnswer', payload: { item: 'IDP-2', input: { meetings: count } } });
const rate = (value: string): CommandBody => ({ type: 'recordAnswer', payload: { item: 'IDP-5', input: { rate: value } } });
const batch = (state: typeof NOTHING_YET, ...commands: Parameters<typeof applyAssessmentBatch>[1]) => applyAssessmentBatch(state, commands, contextOf(AWA));

describe('several commands at once', () => {
  test('each gets its own version, its own changes and its own inverse', () => {
    const result = batch(NOTHING_YET, commandOf(meetings(3), 0, 1), commandOf(rate('0.5'), 0, 2));
    expect(result.ok && result.outcomes.map(({ id, version, changed, inverse }) => [id, version, changed.map(({ entity }) => entity), inverse?.type])).toEqual([
      [commandId(1), 1, ['IDP-2:coach'], 'clearAnswer'], [commandId(2), 2, ['IDP-5:coach'], 'clearAnswer'],
    ]);
    expect(result.ok && result.state.version).toBe(2);
  });

  test('the batch’s own earlier commands make none of its later ones stale', () => {
    const result = batch(NOTHING_YET, commandOf(meetings(3), 0, 1), commandOf(meetings(4), 0, 2));
    expect(result.ok && result.state.answers[0]?.input).toEqual({ meetings: 4 });
  });

  test('a base that only the batch’s own earlier commands would reach is stale: nobody has seen it', () => {
    expect(batch(NOTHING_YET, commandOf(meetings(3), 0, 1), commandOf(rate('0.5'), 1, 2))).toMatchObject({ ok: false, refusal: 'stale', index: 1 });
  });

  test('one refusal and nothing is done: the first one is named, with its place and its command', () => {
    const result = batch(NOTHING_YET, commandOf(meetings(3), 0, 1), commandOf(rate('much'), 0, 2), commandOf(meetings(-1), 0, 3));
    expect(result).toMatchObject({ ok: false, refusal: 'wrong-input-type', index: 1, commandId: commandId(2), pointer: '/payload/input/rate' });
    expect(result).not.toHaveProperty('state');
  });

  test('a change by somebody else before the batch began is stale, and comes with what stands there', () => {
    const state = sent(NOTHING_YET, person('coach', 'moussa'), meetings(4)).state;
    expect(batch(state, commandOf(rate('0.5'), 0, 1), commandOf(meetings(5), 0, 2))).toMatchObject({
      ok: false, refusal: 'stale', index: 1, current: { entity: 'IDP-2:coach', entityVersion: 1, by: { id: 'moussa' } },
    });
  });

  test('an id that comes twice with the same content is carried out once', () => {
    const result = batch(NOTHING_YET, commandOf(meetings(3), 0, 1), commandOf(meetings(3), 0, 1));
    expect(result.ok && result.state.version).toBe(1);
    expect(result.ok && result.outcomes.map(({ version, replayed }) => [version, replayed])).toEqual([[1, false], [1, true]]);
  });

  test('an id written in capitals is the same id', () => {
    const id = '0b4e8f6a-1c2d-4e3f-8a9b-0c1d2e3f4a5b';
    const result = batch(NOTHING_YET, { ...commandOf(meetings(3), 0), id }, { ...commandOf(meetings(3), 0), id: id.toUpperCase() });
    expect(result.ok && result.outcomes.map(({ replayed }) => replayed)).toEqual([false, true]);
  });

  test('an id that comes twice with other content is refused', () => {
    expect(batch(NOTHING_YET, commandOf(meetings(3), 0, 1), commandOf(meetings(4), 0, 1))).toMatchObject({ ok: false, refusal: 'id-reused', pointer: '/id', index: 1, figures: { id: commandId(1) } });
  });

  test('undoing a whole batch is its inverses, the last first', () => {
    const done = batch(NOTHING_YET, commandOf(meetings(3), 0, 1), commandOf(meetings(4), 0, 2), commandOf(rate('0.5'), 0, 3));
    if (!done.ok) throw new Error(done.refusal);
    const undo = done.outcomes.toReversed().map(({ inverse }, index) => commandOf(inverse!, 3, 10 + index));
    const undone = batch(done.state, ...undo);
    expect(undone).toMatchObject({ ok: true, state: { version: 6, answers: [], filing: 'none' } });
  });
});

describe('how many', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => commandOf(meetings(index), 0, index));

  test('up to 200 go in one batch', () => {
    const result = batch(NOTHING_YET, ...many(MAX_COMMANDS_PER_BATCH));
    expect(result.ok && result.state.version).toBe(200);
  });

  test.each([[0, 0, ''], [201, 200, commandId(200)]])('%i commands are refused as a whole', (count, index, id) => {
    expect(batch(NOTHING_YET, ...many(count))).toMatchObject({ ok: false, refusal: 'batch-size', index, commandId: id, figures: { count: String(count), max: '200' } });
  });
});
