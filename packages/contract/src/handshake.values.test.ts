import { expect, it } from 'vitest';
import { isOlder } from './handshake.values.ts';

it.each([
  ['0.9.9', '1.0.0', true], ['1.0.0', '1.0.0', false], ['1.9.0', '1.10.0', true], ['1.10.0', '1.9.0', false], ['2.0.0', '1.9.9', false], ['1.2.3', '1.2.4', true], ['1.2.4-beta.1', '1.2.4', false],
  ['', '1.0.0', false], ['abc', '1.0.0', false], ['0.9', '1.0.0', false], ['0.1.2.3', '1.0.0', false], ['v0.1.0', '1.0.0', false], [null, '1.0.0', false], [undefined, '1.0.0', false],
])('%s against %s: older %s', (version, minimum, older) => {
  expect(isOlder(version, minimum)).toBe(older);
});
