import { expect, test } from 'vitest';
import { once } from './once.values.ts';

test('what is worked out of an object is worked out once for each, nothing found included', () => {
  let made = 0;
  const sizeOf = once((list: readonly string[]) => { made += 1; return list.length === 0 ? null : list.length; });
  const [none, two] = [[], ['a', 'b']];
  expect([sizeOf(none), sizeOf(two), sizeOf(none), sizeOf(two)]).toEqual([null, 2, null, 2]);
  expect(made).toBe(2);
  expect(sizeOf([...two])).toBe(2);
  expect(made).toBe(3);
});
