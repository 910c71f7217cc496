import { expect, it } from 'vitest';
import { SealFault, isSealed, seal, unseal } from './key-seal.ts';

const SECRET = 'a secret long enough for anyone';
const KEY = JSON.stringify({ kty: 'EC', d: 'private half' });

it('gives back only to the secret what it sealed, and never writes the same twice', async () => {
  const [one, two] = [await seal(KEY, SECRET), await seal(KEY, SECRET)];
  expect(one).not.toBe(two);
  expect(one).not.toContain('private');
  expect(isSealed(one)).toBe(true);
  expect(await unseal(one, SECRET)).toBe(KEY);
  await expect(unseal(one, `${SECRET}.`)).rejects.toThrow(SealFault);
  await expect(unseal(one, undefined)).rejects.toThrow(SealFault);
});

it('refuses what was changed', async () => {
  const sealed = await seal(KEY, SECRET);
  const parts = sealed.split('.');
  for (const at of [2, 3, 4, 5]) {
    const bytes = Buffer.from(parts[at]!, 'base64url');
    bytes[0]! ^= 1;
    await expect(unseal(parts.with(at, bytes.toString('base64url')).join('.'), SECRET)).rejects.toThrow(SealFault);
  }
});

it('leaves in the clear what no secret is given for', async () => {
  expect(await seal(KEY, undefined)).toBe(KEY);
  expect(await unseal(KEY, SECRET)).toBe(KEY);
});
