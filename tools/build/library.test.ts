import { expect, it } from 'vitest';
import { entriesOf } from './library.ts';

it('makes an entry of each door, and none of data', () => {
  const doors = {
    '.': { 'jalon-source': './src/index.ts', import: './dist/index.js' },
    './time': { 'jalon-source': './src/time/index.ts' },
    './data/*': './data/*',
  };
  expect(entriesOf(doors)).toEqual({ index: 'src/index.ts', 'time/index': 'src/time/index.ts' });
});
