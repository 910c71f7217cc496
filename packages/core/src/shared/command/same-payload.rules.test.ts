import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { samePayload, sameValue } from './same-payload.rules.ts';

const command = { id: 'a', type: 'recordAnswer', v: 1, base: 3, payload: { item: 'IDP-2', input: { meetings: 3, held: true } } };

describe('a command that comes again under a known id', () => {
  test('is the same whatever the order of its keys, and whatever the version it was sent on', () => {
    expect(samePayload(command, { ...command, base: 7, payload: { input: { held: true, meetings: 3 }, item: 'IDP-2', note: undefined } } as typeof command)).toBe(true);
  });

  test.each([
    ['another type', { ...command, type: 'clearAnswer' }],
    ['another value', { ...command, payload: { ...command.payload, input: { meetings: 4, held: true } } }],
    ['one value less', { ...command, payload: { ...command.payload, input: { meetings: 3 } } }],
    ['text for a number', { ...command, payload: { ...command.payload, input: { meetings: '3', held: true } } }],
    ['a key every object seems to have', { ...command, payload: { ...command.payload, input: JSON.parse('{"meetings":3,"held":true,"__proto__":{}}') as object } }],
  ])('is another with %s', (_, other) => {
    expect(samePayload(command, other as typeof command)).toBe(false);
    expect(samePayload(other as typeof command, command)).toBe(false);
  });
});

test('two JSON values are the same exactly when they are written the same, keys sorted', () => {
  const canonical = (value: unknown): string => JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part);
  const json = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
  fc.assert(fc.property(json, json, (a, b) => {
    expect(sameValue(a, b)).toBe(canonical(a) === canonical(b));
    expect(sameValue(a, structuredClone(a))).toBe(true);
  }));
});

test('a list is not an object with the same keys', () => {
  expect(sameValue(['a'], { 0: 'a' })).toBe(false);
  expect(sameValue([], {})).toBe(false);
  expect(sameValue(null, {})).toBe(false);
});
