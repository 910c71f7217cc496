import { describe, expect, test } from 'vitest';
import { COACH, NOTHING_YET, OFFICER, PRESS, contentOf, person, refusalOf, sent } from './__fixtures__/commands.ts';
import type { CommandBody } from './assessment-change.commands.ts';

const score = (value: string, target = 'idp'): CommandBody => ({ type: 'importResult', payload: { kind: 'score', target, value, ...PRESS } });
const filing = (value: boolean): CommandBody => ({ type: 'importResult', payload: { kind: 'filing', value, ...PRESS } });
const gates = (value: boolean): CommandBody => ({ type: 'importResult', payload: { kind: 'gates', value, ...PRESS } });

describe('importing a published result', () => {
  test('keeps the score with its source, who brought it in and at which version', () => {
    const { state, changed } = sent(NOTHING_YET, OFFICER, score('69'));
    expect(state.imported).toEqual([{ kind: 'score', target: 'idp', value: '69', ...PRESS, by: { id: 'officer', role: 'officer' }, at: '2025-05-12T09:30:00.000Z', version: 1 }]);
    expect(changed).toEqual([{ entity: 'result:score:idp', version: 1, value: state.imported[0] }]);
  });

  test.each([['score', score('69')], ['conditions', gates(false)]])('a published %s was given on a dossier received: it stands as filed, and undoing takes that back too', (_, body) => {
    const { state, inverse } = sent(NOTHING_YET, OFFICER, body);
    expect(state.filing).toBe('filed');
    expect(sent(state, OFFICER, inverse!).state.filing).toBe('none');
    const draft = sent(NOTHING_YET, COACH, { type: 'recordAnswer', payload: { item: 'IDP-2', input: { meetings: 3 } } }).state;
    const over = sent(draft, OFFICER, body);
    expect(over.state.filing).toBe('filed');
    expect(sent(over.state, OFFICER, over.inverse!).state.filing).toBe('draft');
  });

  test('what is published about the filing outweighs what a score lets suppose, in either order', () => {
    expect(sent(sent(NOTHING_YET, OFFICER, filing(false)).state, OFFICER, score('69')).state.filing).toBe('not-filed');
    expect(sent(sent(NOTHING_YET, OFFICER, score('69')).state, OFFICER, filing(false)).state.filing).toBe('not-filed');
  });

  test('an answer written afterwards does not turn a filed dossier into a draft, nor does clearing it', () => {
    const { state } = sent(NOTHING_YET, OFFICER, score('69'));
    const answered = sent(state, COACH, { type: 'recordAnswer', payload: { item: 'IDP-2', input: { meetings: 3 } } });
    expect(answered.state.filing).toBe('filed');
    expect(sent(answered.state, COACH, answered.inverse!).state.filing).toBe('filed');
  });

  test('a dossier published as not filed stands as not filed, one published as filed as filed', () => {
    expect(sent(NOTHING_YET, OFFICER, filing(false)).state.filing).toBe('not-filed');
    expect(sent(NOTHING_YET, OFFICER, filing(true)).state.filing).toBe('filed');
  });

  test('undoing a filing result gives the draft back its place', () => {
    const draft = sent(NOTHING_YET, COACH, { type: 'recordAnswer', payload: { item: 'IDP-2', input: { meetings: 3 } } }).state;
    const { state, inverse } = sent(draft, OFFICER, filing(false));
    expect(sent(state, OFFICER, inverse!).state.filing).toBe('draft');
  });

  test('a corrected result replaces the first, and undoing it brings the first back', () => {
    const first = sent(NOTHING_YET, OFFICER, score('69'));
    const second = sent(first.state, OFFICER, score('70.5'));
    expect(second.state.imported.map(({ value }) => value)).toEqual(['70.5']);
    expect(contentOf(sent(second.state, OFFICER, second.inverse!).state)).toEqual(contentOf(first.state));
  });

  test('importing the same again changes nothing: a feed may send it every night', () => {
    const { state } = sent(NOTHING_YET, OFFICER, gates(true));
    expect(sent(state, person('service'), gates(true), 'any')).toEqual({ ok: true, state, changed: [], inverse: null });
  });

  test.each([['0', true], ['100', true], ['99.99', true], ['100.01', false], ['-1', false]])('a score of %s out of 100 is taken: %s', (value, taken) => {
    if (taken) expect(sent(NOTHING_YET, OFFICER, score(value)).state.imported[0]?.value).toBe(value);
    else expect(refusalOf(NOTHING_YET, OFFICER, score(value))).toMatchObject({ refusal: 'value-out-of-range', pointer: '/payload/value', figures: { score: 'idp', given: value, min: '0', max: '100' } });
  });

  test('a score the grid has not is refused', () => {
    expect(refusalOf(NOTHING_YET, OFFICER, score('12', 'idq'))).toMatchObject({ refusal: 'unknown-score', pointer: '/payload/target', figures: { score: 'idq', grid: 'trial 1' } });
  });
});

describe('withdrawing a published result', () => {
  test('takes it out, and undoing it brings it back with its source', () => {
    const { state } = sent(NOTHING_YET, OFFICER, score('69'));
    const withdrawn = sent(state, OFFICER, { type: 'withdrawResult', payload: { kind: 'score', target: 'idp' } });
    expect(withdrawn.changed).toEqual([{ entity: 'result:score:idp', version: 2, value: null }]);
    expect(contentOf(sent(withdrawn.state, OFFICER, withdrawn.inverse!).state)).toEqual(contentOf(state));
  });

  test('the entity keeps its version after it is gone, so that a late command is still recognised', () => {
    const { state } = sent(NOTHING_YET, OFFICER, gates(true));
    const withdrawn = sent(state, OFFICER, { type: 'withdrawResult', payload: { kind: 'gates' } });
    expect(withdrawn.state.imported).toEqual([]);
    expect(withdrawn.state.entityVersions).toEqual({ 'result:gates': 2 });
    expect(refusalOf(withdrawn.state, person('officer', 'another officer'), gates(false), 1)).toMatchObject({ refusal: 'stale', current: { entity: 'result:gates', entityVersion: 2, value: null, by: { id: 'officer', role: 'officer' } } });
  });

  test('there must be one', () => {
    expect(refusalOf(NOTHING_YET, OFFICER, { type: 'withdrawResult', payload: { kind: 'score', target: 'idp' } })).toMatchObject({ refusal: 'no-such-result', pointer: '/payload/target', figures: { kind: 'score', score: 'idp' } });
    expect(refusalOf(NOTHING_YET, OFFICER, { type: 'withdrawResult', payload: { kind: 'gates' } })).toMatchObject({ refusal: 'no-such-result', pointer: '/payload/kind' });
  });

  test('a coach who would change a published result is told it is published', () => {
    const { state } = sent(NOTHING_YET, OFFICER, score('69'));
    expect(refusalOf(state, COACH, score('70'))).toMatchObject({ refusal: 'published-result', pointer: '/payload/kind', figures: { kind: 'score', role: 'coach' } });
    expect(refusalOf(NOTHING_YET, COACH, score('70')).refusal).toBe('role-not-allowed');
  });

  test('a published result does not keep anyone from preparing answers', () => {
    const { state } = sent(NOTHING_YET, OFFICER, score('69'));
    expect(sent(state, COACH, { type: 'recordAnswer', payload: { item: 'IDP-2', input: { meetings: 3 } } }).state.answers).toHaveLength(1);
  });
});
