import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, expect, it } from 'vitest';
import { type Entry, Printer } from './print.ts';

const folder = mkdtempSync(join(tmpdir(), 'jalon-surface-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How a small module is written in a report, without its first spaces. */
function surfaceOf(source: string): string[] {
  const path = join(folder, 'module.ts');
  writeFileSync(path, source);
  const program = ts.createProgram([path], { strict: true, target: ts.ScriptTarget.ES2022, lib: ['lib.es5.d.ts'], types: [] });
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(path) as ts.SourceFile) as ts.Symbol;
  const printer = new Printer(checker);
  const entries = checker.getExportsOfModule(module).flatMap((symbol) => (symbol.declarations ?? []).map((node) => printer.entry(symbol.name, node)));
  return entries.filter((entry): entry is Entry => entry !== undefined).flatMap(({ head, lines }) => [head, ...lines.map((line) => `  ${line}`)]);
}

it('writes a function with what it takes and gives, whatever it was made of', () => {
  const told = ['function half', '  (of: number, digits?: number): number'];
  expect(surfaceOf('export function half(of: number, digits = 2): number { return of / digits; }')).toEqual(told);
  expect(surfaceOf('export const half = (of: number, digits?: number): number => of / (digits ?? 2);')).toEqual(told);
  expect(surfaceOf('export const half: (of: number, digits?: number) => number = (of) => of;')).toEqual(told);
});

it('writes a class without what is private, protected or inherited', () => {
  const source = `class Base { shown(): void {} }
    export class Card extends Base { static readonly version: string = '1'; #secret = 1; private mine = 2; protected ours = 3; declare lang?: string; override shown(): void {} get ready(): boolean { return true; } constructor(name: string) { super(); void name; } }`;
  expect(surfaceOf(source)).toEqual(['class Card', '  extends Base', "  static readonly version: string", '  lang?: string', '  get ready: boolean', '  new(name: string)']);
});

it('writes each case of a list on a line of its own, in the order of the words', () => {
  expect(surfaceOf("export const STATES = ['open', 'closed'] as const; export type State = (typeof STATES)[number];")).toEqual([
    'const STATES', "  - 'open'", "  - 'closed'", 'type State', "  | 'closed'", "  | 'open'",
  ]);
});

it('writes what was taken out of an object', () => {
  expect(surfaceOf('declare const made: { half: (of: number) => number; size: number };\nexport const { half, size } = made;')).toEqual(['function half', '  (of: number): number', 'const size', '  = number']);
});

it('marks what is deprecated', () => {
  expect(surfaceOf('/** @deprecated Use whole. */\nexport function half(): void {}')).toEqual(['function half', '  @deprecated (): void']);
});
