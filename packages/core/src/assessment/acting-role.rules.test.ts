import { expect, test } from 'vitest';
import { KOLDA } from './__fixtures__/commands.ts';
import { actorOn } from './acting-role.rules.ts';
import type { Grant } from './assessment-rights.values.ts';
import { grantsOn, mayReadDraft } from './may-read-draft.rules.ts';

const TODAY = '2025-05-12';
const here = { territoryId: 'sn-kd' };
const elsewhere = { territoryId: 'sn-dk' };
const ended = { ...here, to: '2025-05-11' };
const toCome = { ...here, from: '2025-05-13' };
const roleOf = (...grants: Grant[]) => actorOn({ id: 'a', grants }, KOLDA, TODAY)?.role ?? null;

test('somebody to whom nothing was granted acts in no role', () => {
  expect(roleOf()).toBeNull();
});

test('of two roles in force, the one that may change more', () => {
  expect(roleOf({ role: 'reader', ...here }, { role: 'coach', ...here })).toBe('coach');
  expect(roleOf({ role: 'officer', ...here }, { role: 'verifier', ...here })).toBe('verifier');
});

test('a role in force comes before one that may change more but is not', () => {
  expect(roleOf({ role: 'coach', ...ended }, { role: 'reader', ...here })).toBe('reader');
  expect(roleOf({ role: 'coach', ...elsewhere }, { role: 'secretary', ...here })).toBe('secretary');
});

test('where none is in force, the one that explains the refusal best: ended, then to come, then elsewhere', () => {
  expect(roleOf({ role: 'coach', ...elsewhere }, { role: 'secretary', ...toCome }, { role: 'reader', ...ended })).toBe('reader');
  expect(roleOf({ role: 'coach', ...elsewhere }, { role: 'reader', ...toCome })).toBe('reader');
  expect(roleOf({ role: 'reader', ...elsewhere })).toBe('reader');
});

test('the actor keeps all that was granted, in whichever role', () => {
  const grants: Grant[] = [{ role: 'reader', ...here }, { role: 'coach', ...here }];
  expect(actorOn({ id: 'a', grants }, KOLDA, TODAY)).toEqual({ id: 'a', role: 'coach', grants });
});

test.each<readonly [string, Omit<Grant, 'role'>, boolean]>([
  ['on the commune', { territoryId: KOLDA.id }, true], ['above it', here, true], ['everywhere', { territoryId: null }, true], ['elsewhere', elsewhere, false],
  ['below another of the same beginning', { territoryId: 'sn-k' }, false], ['that ended yesterday', ended, false], ['that ends today', { ...here, to: TODAY }, true],
  ['that begins tomorrow', toCome, false], ['that begins today', { ...here, from: TODAY }, true],
])('a reader granted %s may read the draft: %s', (_, grant, may) => {
  expect(mayReadDraft([{ role: 'reader', ...grant }], KOLDA, TODAY)).toBe(may);
});

test('whoever manages the grants reads no draft, unless another role is theirs too', () => {
  const grants: Grant[] = [{ role: 'administrator', territoryId: null }];
  expect(mayReadDraft(grants, KOLDA, TODAY)).toBe(false);
  expect(mayReadDraft([...grants, { role: 'reader', ...here }], KOLDA, TODAY)).toBe(true);
  expect(roleOf(...grants)).toBe('administrator');
});

test('nobody reads a draft without a grant', () => {
  expect(mayReadDraft([], KOLDA, TODAY)).toBe(false);
});

test('of all grants, those in force on the day', () => {
  const grants: Grant[] = [{ role: 'coach', ...ended }, { role: 'coach', ...here }, { role: 'reader', ...toCome }];
  expect(grantsOn(grants, TODAY)).toEqual([grants[1]]);
});
