import { expect, test } from 'vitest';
import { mutate, seededChance } from './mutate.ts';
import { surviveOne } from './survive.ts';

const TRIALS = Number(process.env['JALON_RUNS'] ?? 1_500);

test('nothing wrong in a grid, a cycle, a dossier or a command crashes its reader, and each refusal has its code, its pointer and its sentences', () => {
  const chance = seededChance(20_251_122);
  const all = Array.from({ length: TRIALS }, () => surviveOne(chance));
  expect(all.flatMap(({ of, faults }) => faults.map((fault) => `${of}: ${fault}`)).slice(0, 8)).toEqual([]);
  // Else nothing was tried: each kind comes, is refused and is taken.
  for (const of of ['referential', 'cycle', 'dossier', 'command'] as const) {
    const mine = all.filter((one) => one.of === of);
    expect(mine.some(({ taken }) => taken), `${of} taken`).toBe(true);
    expect(mine.some(({ taken }) => !taken), `${of} refused`).toBe(true);
  }
}, 60_000);

test('the same seed spoils a document in the same way, and leaves the document itself alone', () => {
  const document = { a: [1, { b: 'two' }], c: null };
  const twice = [1, 2].map(() => { const chance = seededChance(7); return Array.from({ length: 50 }, () => JSON.stringify(mutate(document, chance, 2))); });
  expect(twice[0]?.join() === twice[1]?.join()).toBe(true);
  expect(new Set(twice[0]).size).toBeGreaterThan(20);
  expect(document).toEqual({ a: [1, { b: 'two' }], c: null });
});
