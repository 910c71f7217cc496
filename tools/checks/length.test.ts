import { expect, it } from 'vitest';
import { length } from './length.ts';

const file = (lines: number, path = 'packages/core/src/time/x.engine.ts') => [{ path, text: 'x\n'.repeat(lines) }];

it('warns over 300 lines and fails over 350', () => {
  expect(length.run(file(300))).toEqual([]);
  expect(length.run(file(301))[0]?.level).toBe('warning');
  expect(length.run(file(351))[0]?.level).toBe('error');
});

it('leaves tests and data alone', () => {
  expect(length.run(file(900, 'packages/core/src/time/x.test.ts'))).toEqual([]);
  expect(length.run(file(900, 'packages/referentials/data/x.ts'))).toEqual([]);
});
