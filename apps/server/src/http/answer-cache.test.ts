import { expect, it } from 'vitest';
import { AnswerCache } from './answer-cache.ts';
import { SHARED, jsonAnswer } from './answer.ts';

const answer = (since: number, tags: string[] = ['cycle a'], value: unknown = 'x') => jsonAnswer(value, SHARED, { tags, since });

it('gives an answer again to those it was made for, and to nobody else', () => {
  const cache = new AnswerCache();
  cache.put('public', '/list', answer(cache.generation));
  expect(cache.get('public', '/list')).toBeDefined();
  expect(cache.get('granted sn-kd::', '/list')).toBeUndefined();
  expect(cache.get('public', '/list?limit=1')).toBeUndefined();
});

it('forgets what was made from what changed, and only that', () => {
  const cache = new AnswerCache();
  cache.put('public', '/a', answer(cache.generation, ['cycle a']));
  cache.put('public', '/b', answer(cache.generation, ['cycle b']));
  cache.drop(['cycle a', 'assessment 1']);
  expect(cache.get('public', '/a')).toBeUndefined();
  expect(cache.get('public', '/b')).toBeDefined();
});

it('does not keep what was read before a change and arrives after it', () => {
  const cache = new AnswerCache();
  const since = cache.generation;
  cache.drop(['cycle a']);
  cache.put('public', '/a', answer(since));
  expect(cache.get('public', '/a')).toBeUndefined();
  cache.put('public', '/a', answer(cache.generation));
  expect(cache.get('public', '/a')).toBeDefined();
});

it('gives nothing from memory while changes elsewhere cannot be heard of, nor what it held before', () => {
  const cache = new AnswerCache();
  const since = cache.generation;
  cache.put('public', '/a', answer(since));
  cache.setEnabled(false);
  cache.put('public', '/b', answer(cache.generation));
  expect(cache.get('public', '/a')).toBeUndefined();
  cache.setEnabled(true);
  expect([cache.get('public', '/a'), cache.get('public', '/b')]).toEqual([undefined, undefined]);
  cache.put('public', '/a', answer(since));
  expect(cache.get('public', '/a')).toBeUndefined();
});

it('lets the oldest go when it holds too much', () => {
  const cache = new AnswerCache();
  const large = 'x'.repeat(8_000_000);
  for (const name of ['/1', '/2', '/3', '/4', '/5', '/6', '/7', '/8']) cache.put('public', name, answer(cache.generation, ['t'], large));
  expect(cache.get('public', '/1')).toBeUndefined();
  expect(cache.get('public', '/8')).toBeDefined();
});
