import { expect, it } from 'vitest';
import { counting, createProgress } from './progress.ts';
import { sayProgress } from './words.ts';

it('says nothing of what is short, then how far it is every five seconds, in two languages', () => {
  let now = 0;
  const said: string[] = [];
  const count = counting(createProgress((...at) => void said.push(sayProgress(...at)), () => now), 'write', 1_000);
  count(100);
  now = 4_999;
  count(100);
  expect(said).toEqual([]);
  now = 5_000;
  count(134);
  count(100);
  now = 10_100;
  count(566);
  expect(said).toEqual(['Lignes écrites\u00a0: 33\u00a0% / Rows written: 33\u00a0%\n', 'Lignes écrites\u00a0: 100\u00a0% / Rows written: 100\u00a0%\n']);
});

it('counts where nobody knows how much there is', () => {
  expect(sayProgress('back-up', 1_200, 0)).toBe('Lignes sauvegardées\u00a0: 1200 / Rows backed up: 1200\n');
});
