import { describe, expect, test } from 'vitest';
import { COACH, KOLDA, NOTHING_YET, OFFICER, PRESS, SECRETARY, commandOf, contextOf, deepFreeze, person, refusalOf, send, sent } from './__fixtures__/commands.ts';
import { inState } from './__fixtures__/review.ts';
import { applyAssessmentCommand, entityOf, targetOf } from './apply-assessment-command.commands.ts';
import type { CommandBody } from './assessment-change.commands.ts';

const meetings = (count: number, item = 'IDP-2'): CommandBody => ({ type: 'recordAnswer', payload: { item, input: { meetings: count } } });
const rate = (value: string): CommandBody => ({ type: 'recordAnswer', payload: { item: 'IDP-5', input: { rate: value } } });
const AWA = person('coach', 'awa');
const MOUSSA = person('coach', 'moussa');

describe('a command is judged against what its sender saw', () => {
  const seen = sent(NOTHING_YET, AWA, meetings(3)).state;
  const changed = sent(seen, MOUSSA, meetings(4)).state;

  test('somebody else changed the same answer meanwhile: both values and who did it come back', () => {
    const refusal = refusalOf(changed, AWA, meetings(5), seen.version);
    expect(refusal).toMatchObject({ refusal: 'stale', pointer: '/base', figures: { item: 'IDP-2', author: 'coach', base: '1', version: '2', entityVersion: '2', role: 'coach' } });
    expect(refusal.current).toEqual({ entity: 'IDP-2:coach', entityVersion: 2, value: changed.answers[0], by: { id: 'moussa', role: 'coach' } });
  });

  test('the figures name no person: who it was is told only to those entitled', () => {
    expect(Object.values(refusalOf(changed, AWA, meetings(5), 1).figures)).not.toContain('moussa');
  });

  test('somebody else changed another answer meanwhile: nothing is stale', () => {
    const elsewhere = sent(seen, MOUSSA, rate('0.5')).state;
    expect(sent(elsewhere, AWA, meetings(5), seen.version).state.version).toBe(3);
  });

  test('the local government and its coach do not make each other stale: each has their own answer', () => {
    expect(sent(changed, SECRETARY, meetings(5), 0).changed[0]?.entity).toBe('IDP-2:self');
  });

  test('what somebody else cleared meanwhile is stale too, and there is nothing in its place', () => {
    const cleared = sent(changed, MOUSSA, { type: 'clearAnswer', payload: { item: 'IDP-2' } }).state;
    expect(refusalOf(cleared, AWA, meetings(5), 1).current).toEqual({ entity: 'IDP-2:coach', entityVersion: 3, value: null, by: { id: 'moussa', role: 'coach' } });
  });

  test('a version that does not exist yet is stale', () => {
    expect(refusalOf(seen, AWA, meetings(5), 9)).toMatchObject({ refusal: 'stale', figures: { base: '9', version: '1' } });
    expect(refusalOf(NOTHING_YET, AWA, meetings(5), 1)).toMatchObject({ refusal: 'stale', current: { entityVersion: 0, value: null, by: null } });
  });

  test('undoing is refused once somebody else has touched the answer, and names them', () => {
    const mine = sent(seen, AWA, meetings(4));
    const theirs = sent(mine.state, MOUSSA, meetings(6)).state;
    expect(refusalOf(theirs, AWA, mine.inverse!, mine.state.version)).toMatchObject({ refusal: 'stale', current: { by: { id: 'moussa' } } });
  });
});

describe('one’s own changes never make one’s own next command stale', () => {
  test('three commands in a row on the version seen at first all go through', () => {
    const second = sent(sent(NOTHING_YET, AWA, meetings(3)).state, AWA, meetings(4), 0).state;
    expect(sent(second, AWA, meetings(5), 0).state.answers[0]?.input).toEqual({ meetings: 5 });
  });

  test('but a change by somebody else within the run, after the version seen, does', () => {
    const first = sent(NOTHING_YET, AWA, meetings(3)).state;
    const theirs = sent(first, MOUSSA, meetings(4)).state;
    const mineAgain = sent(theirs, AWA, meetings(5)).state;
    expect(sent(mineAgain, AWA, meetings(6), 2).ok).toBe(true);
    expect(refusalOf(mineAgain, AWA, meetings(6), 1).refusal).toBe('stale');
  });

  test('somebody else with the same role is somebody else', () => {
    const first = sent(NOTHING_YET, AWA, meetings(3)).state;
    expect(refusalOf(first, MOUSSA, meetings(4), 0).refusal).toBe('stale');
  });
});

describe('a feed that does not look before it writes', () => {
  const FEED = person('service', 'accounts');

  test('sets answers and results on any version', () => {
    const state = sent(NOTHING_YET, SECRETARY, meetings(3)).state;
    expect(sent(state, FEED, meetings(4), 'any').state.answers[0]).toMatchObject({ author: 'self', input: { meetings: 4 }, by: { id: 'accounts', role: 'service' } });
    expect(send(state, FEED, { type: 'importResult', payload: { kind: 'gates', value: true, ...PRESS } }, 'any').ok).toBe(true);
  });

  test('is judged like anyone when it does name a version', () => {
    const state = sent(NOTHING_YET, SECRETARY, meetings(3)).state;
    expect(refusalOf(state, FEED, meetings(4), 0).refusal).toBe('stale');
  });

  test('takes nothing away', () => {
    const state = sent(NOTHING_YET, FEED, meetings(3)).state;
    expect(refusalOf(state, FEED, { type: 'clearAnswer', payload: { item: 'IDP-2' } }, 'any').refusal).toBe('role-not-allowed');
  });

  test.each([COACH, SECRETARY])('a person must say which version they saw', (actor) => {
    expect(refusalOf(NOTHING_YET, actor, meetings(3), 'any')).toMatchObject({ refusal: 'role-not-allowed', pointer: '/base', figures: { base: 'any' } });
  });
});

describe('rights come first', () => {
  test('a refusal for rights points at what was not allowed', () => {
    const reader = person('reader');
    expect(refusalOf(NOTHING_YET, reader, meetings(3))).toMatchObject({ refusal: 'role-not-allowed', pointer: '/type', figures: { command: 'recordAnswer', role: 'reader' } });
    const asVerifier: CommandBody = { type: 'recordAnswer', payload: { item: 'IDP-2', author: 'verifier', input: { meetings: 3 } } };
    expect(refusalOf(NOTHING_YET, COACH, asVerifier)).toMatchObject({ refusal: 'author-not-allowed', pointer: '/payload/author', figures: { author: 'verifier' } });
    const elsewhere = person('coach', 'c', [{ territoryId: 'sn-dk' }]);
    expect(refusalOf(NOTHING_YET, elsewhere, meetings(3))).toMatchObject({ refusal: 'territory-not-granted', pointer: '', figures: { territory: KOLDA.id, role: 'coach' } });
    const before = person('coach', 'c', [{ territoryId: 'sn-kd', to: '2024-12-31' }, { territoryId: 'sn', to: '2025-03-31' }, { territoryId: 'sn-dk', to: '2025-04-30' }]);
    expect(refusalOf(NOTHING_YET, before, meetings(3))).toMatchObject({ refusal: 'grant-expired', figures: { until: '2025-03-31' } });
  });

  test('somebody without rights learns nothing of what stands there', () => {
    const state = sent(NOTHING_YET, AWA, meetings(3)).state;
    const elsewhere = person('coach', 'c', [{ territoryId: 'sn-dk' }]);
    const refusal = refusalOf(state, elsewhere, meetings(4), 0);
    expect(refusal.refusal).toBe('territory-not-granted');
    expect(refusal).not.toHaveProperty('current');
  });

  test('somebody who coached may not verify the same assessment, under any role given later', () => {
    const state = sent(NOTHING_YET, AWA, meetings(3)).state;
    const promoted = { ...person('verifier', 'awa') };
    expect(refusalOf(state, promoted, meetings(4))).toMatchObject({ refusal: 'coach-cannot-verify', pointer: '/payload/author' });
    expect(sent(inState(state, 'filed'), person('verifier', 'binta'), meetings(4)).changed[0]?.entity).toBe('IDP-2:verifier');
    expect(refusalOf(state, person('verifier', 'binta'), meetings(4))).toMatchObject({ refusal: 'wrong-review-state', pointer: '/type', figures: { state: 'preparing', states: 'filed, desk, field' } });
  });

  test('a command judged against another territory’s rights is refused', () => {
    const dakar = { id: 'sn-dk-dd-ville', path: ['sn', 'sn-dk', 'sn-dk-dd'] };
    const mayorsOffice = person('secretary', 's', [{ territoryId: 'sn-dk' }]);
    expect(refusalOf(NOTHING_YET, mayorsOffice, meetings(3), 0, { territory: dakar }).refusal).toBe('territory-not-granted');
  });

  test('grants are judged on the day of the programme, not on that of the machine', () => {
    const grant = person('coach', 'c', [{ territoryId: 'sn-kd', to: '2025-05-12' }]);
    expect(send(NOTHING_YET, grant, meetings(3), 0, { asOf: '2025-05-12', now: '2025-05-13T00:30:00.000Z' }).ok).toBe(true);
    expect(refusalOf(NOTHING_YET, grant, meetings(3), 0, { asOf: '2025-05-13' }).refusal).toBe('grant-expired');
  });
});

describe('what a command is about', () => {
  test('an answer is known by item and author, the sender’s own when none is named', () => {
    expect(entityOf({ type: 'recordAnswer', payload: { item: 'IDP-2', author: 'appeal' } })).toBe('IDP-2:appeal');
    expect(entityOf(meetings(3), 'coach')).toBe('IDP-2:coach');
    expect(entityOf(meetings(3), 'verifier')).toBe('IDP-2:verifier');
    expect(entityOf(meetings(3), 'service')).toBe('IDP-2:self');
    expect(entityOf(meetings(3))).toBe('IDP-2:self');
  });

  test('a result is known by its kind, a score by its code too', () => {
    expect(entityOf({ type: 'withdrawResult', payload: { kind: 'score', target: 'idp' } })).toBe('result:score:idp');
    expect(entityOf({ type: 'importResult', payload: { kind: 'filing', value: true, ...PRESS } })).toBe('result:filing');
  });

  test('without a command, rights are asked about the assessment as it stands: who coached, whether anything is published', () => {
    const coached = sent(NOTHING_YET, AWA, meetings(3)).state;
    const place = { territory: KOLDA, asOf: '2025-05-12' };
    expect(targetOf(coached, place)).toMatchObject({ coachedBy: ['awa'], published: false });
    const published = sent(coached, OFFICER, { type: 'importResult', payload: { kind: 'gates', value: true, ...PRESS } }).state;
    expect(targetOf(published, place).published).toBe(true);
  });
});

test('neither a command that goes through nor one that is refused touches the state it was given', () => {
  const state = deepFreeze(structuredClone(sent(NOTHING_YET, AWA, meetings(3)).state));
  const before = structuredClone(state);
  applyAssessmentCommand(state, deepFreeze(commandOf(meetings(4), 1)), contextOf(AWA));
  applyAssessmentCommand(state, commandOf(meetings(-1), 1), contextOf(AWA));
  expect(state).toEqual(before);
});
