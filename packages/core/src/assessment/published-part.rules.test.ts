import { expect, test } from 'vitest';
import { COACH, NOTHING_YET, OFFICER, PRESS, sent } from './__fixtures__/commands.ts';
import type { CommandBody } from './assessment-change.commands.ts';
import { publishedPart } from './published-part.rules.ts';

const answer: CommandBody = { type: 'recordAnswer', payload: { item: 'IDP-2', input: { meetings: 3 } } };
const score: CommandBody = { type: 'importResult', payload: { kind: 'score', target: 'idp', value: '69', ...PRESS } };

test('a draft beside which nothing was published has no published part', () => {
  expect(publishedPart(sent(NOTHING_YET, COACH, answer).state)).toBeNull();
});

test('of a draft with a published score, the score alone is left, at the version it was published', () => {
  const published = sent(NOTHING_YET, OFFICER, score).state;
  const moved = sent(sent(published, COACH, answer).state, COACH, { ...answer, payload: { item: 'IDP-2', input: { meetings: 4 } } } as CommandBody).state;
  expect(moved.version).toBe(3);
  expect(publishedPart(moved)).toEqual({ ...published, entityActors: {}, coachedBy: [] });
  expect(publishedPart(moved)).toMatchObject({ version: 1, entityVersions: { 'result:score:idp': 1 }, answers: [], filing: 'filed' });
});

test('the draft and its published part say the same of the filing', () => {
  const results: readonly CommandBody[] = [score, { type: 'importResult', payload: { kind: 'gates', value: false, ...PRESS } }, { type: 'importResult', payload: { kind: 'filing', value: false, ...PRESS } }];
  for (const result of results) {
    const { state } = sent(sent(NOTHING_YET, COACH, answer).state, OFFICER, result);
    expect(publishedPart(state)!.filing).toBe(state.filing);
  }
});

test('what it does not know of stays private', () => {
  const state = { ...sent(NOTHING_YET, OFFICER, score).state, remarks: ['not for everyone'] };
  expect(Object.keys(publishedPart(state)!)).not.toContain('remarks');
});
