import { expect, it } from 'vitest';
import { compareReports, keepsPromise } from './diff.ts';
import { readReport } from './report.ts';
import { hasGrown } from './type-text.ts';

const report = (...lines: string[]) => readReport(['## @jalon/core', '````text', ...lines, '````'].join('\n'));
const levels = (before: string[], after: string[]) => compareReports(report(...before), report(...after)).map(({ level, text }) => `${level} ${text}`);

it('asks for a major step for what is gone', () => {
  expect(levels(['function half', '  (of: number): number'], [])).toEqual(['major - function half']);
  expect(levels(['interface Card', '  readonly lang: string', '  readonly name: string'], ['interface Card', '  readonly name: string'])).toEqual(['major - readonly lang: string']);
  expect(levels(['type State', "  | 'open'", "  | 'closed'"], ['type State', "  | 'open'"])).toEqual(["major - | 'closed'"]);
});

it('asks for a minor step for what is new', () => {
  expect(levels([], ['function half', '  (of: number): number'])).toEqual(['minor + function half']);
  expect(levels(['type State', "  | 'open'"], ['type State', "  | 'open'", "  | 'closed'"])).toEqual(["minor + | 'closed'"]);
});

it('asks for a major step where callers must say more', () => {
  expect(levels(['interface SendOptions', '  retries?: number'], ['interface SendOptions', '  retries?: number', '  base: number'])).toEqual(['major + base: number']);
  expect(levels(['interface SendOptions', '  retries?: number'], ['interface SendOptions', '  retries?: number', '  base?: number'])).toEqual(['minor + base?: number']);
});

it('takes a changed type for broken, and a grown one for new', () => {
  expect(levels(['interface Card', '  state: string'], ['interface Card', '  state: number'])).toEqual(['major - state: string\n       + state: number']);
  expect(levels(['interface Card', "  state: 'open'"], ['interface Card', "  state: 'open' | 'closed'"])).toEqual(["minor + state: 'open' | 'closed'"]);
});

it('looks behind a name that came', () => {
  const after = ['interface Card', '  bands: Array<Band>', 'type Band', '  from: string', '  to: string'];
  expect(levels(['interface Card', '  bands: Array<{ from: string }>'], after)).toEqual(['minor + bands: Array<Band>', 'minor + type Band']);
});

it('finds nothing in a report of the same surface, in another order', () => {
  expect(levels(['type State', "  | 'open'", "  | 'closed'"], ['type State', "  | 'closed'", "  | 'open'"])).toEqual([]);
});

it('says that something is deprecated, and does not take it for gone', () => {
  expect(levels(['interface Card', '  old: string'], ['interface Card', '  @deprecated old: string'])).toEqual(['minor + @deprecated old: string']);
});

it.each([
  ['(a: string): void', '(a: string, b?: number): void', true],
  ['(a: string): void', '(b: string): void', true],
  ['(a: string): void', '(a?: string): void', true],
  ['(a: string): void', '(a: string, b: number): void', false],
  ['(a?: string): void', '(a: string): void', false],
  ['(a: (b: string, c: number) => void): void', '(a: (b: string, c: number) => void, d?: { e: string }): void', true],
  ['get(a: string): Promise<void>', 'get(a: string): Promise<string>', false],
])('%s → %s: %s', (before, after, kept) => {
  expect(keepsPromise(before, after)).toBe(kept);
});

it.each([
  ['string', 'Array<string>', false],
  ['string', 'null | string', false],
  ["'a' | 'b'", "'a' | 'b' | 'c'", true],
  ["'a' | 'b' | 'c'", "'a' | 'b'", false],
  ['{ a: string }', '{ a: string; b: number }', true],
  ['{ a: string; b: number }', '{ a: string }', false],
  ["Array<{ kind: 'x' }>", "Array<{ kind: 'x' } | { kind: 'y' }>", true],
  ['Record<string, number>', 'Record<string, string>', false],
])('%s → %s has grown: %s', (before, after, grown) => {
  expect(hasGrown(before, after)).toBe(grown);
});
