import type { Comparison, Formula } from './formula.schema.ts';
import type { FormulaOp } from './formula.values.ts';
import type { RoundingMode } from '../shared/rounding.values.ts';

/** One line: what it does, to which lines above it. */
export interface FormulaLine {
  readonly op: FormulaOp;
  /** Places of its operands. For `if`: the test, then, else. */
  readonly of: readonly number[];
  /** The input it reads. */
  readonly code?: string;
  /** The number it is, as written. */
  readonly number?: string;
  readonly round?: { readonly decimals: number; readonly mode: RoundingMode };
}

const OPERATORS = ['add', 'sub', 'mul', 'div', 'min', 'max', 'lt', 'le', 'eq', 'ge', 'gt'] as const;

function childrenOf(node: Formula | Comparison): readonly (Formula | Comparison)[] {
  if ('round' in node) return [node.round];
  if ('if' in node) return [node.if, node.then, node.else];
  const op = OPERATORS.find((name) => Object.hasOwn(node, name));
  return op === undefined ? [] : (node as Record<string, Formula[]>)[op]!;
}

function lineOf(node: Formula | Comparison, of: readonly number[]): FormulaLine {
  if ('input' in node) return { op: 'input', of, code: node.input };
  if ('fact' in node) return { op: 'fact', of, code: node.fact };
  if ('number' in node) return { op: 'number', of, number: node.number };
  if ('round' in node) return { op: 'round', of, round: { decimals: node.decimals, mode: node.mode } };
  return { op: 'if' in node ? 'if' : OPERATORS.find((name) => Object.hasOwn(node, name))!, of };
}

/** A formula as lines, each after those it works on; the last is the value of the whole. */
export function flattenFormula(formula: Formula): readonly FormulaLine[] {
  const lines: FormulaLine[] = [];
  const visit = (node: Formula | Comparison): number => {
    const of = childrenOf(node).map(visit);
    return lines.push(lineOf(node, of)) - 1;
  };
  visit(formula);
  return lines;
}

/** How deep a formula goes: 1 for a figure alone. */
export function depthOf(node: Formula | Comparison): number {
  return 1 + Math.max(0, ...childrenOf(node).map(depthOf));
}

/** A place in a formula, by the names of its branches. */
export function inputsOfFormula(node: Formula | Comparison, at: readonly (string | number)[] = []): { code: string; at: readonly (string | number)[]; isFact: boolean }[] {
  if ('input' in node) return [{ code: node.input, at: [...at, 'input'], isFact: false }];
  if ('fact' in node) return [{ code: node.fact, at: [...at, 'fact'], isFact: true }];
  if ('round' in node) return inputsOfFormula(node.round, [...at, 'round']);
  if ('if' in node) return [...inputsOfFormula(node.if, [...at, 'if']), ...inputsOfFormula(node.then, [...at, 'then']), ...inputsOfFormula(node.else, [...at, 'else'])];
  const op = OPERATORS.find((name) => Object.hasOwn(node, name));
  return op === undefined ? [] : childrenOf(node).flatMap((child, index) => inputsOfFormula(child, [...at, op, index]));
}
