/** Past these, nobody reads a formula any more: it is to be cut into several indicators. */
export const FORMULA_BOUNDS = { depth: 8, nodes: 64 } as const;

/** What a line of a flattened formula does. `fact` and the comparisons make 1 or 0. */
export const FORMULA_OPS = ['input', 'fact', 'number', 'add', 'sub', 'mul', 'div', 'min', 'max', 'round', 'lt', 'le', 'eq', 'ge', 'gt', 'if'] as const;
export type FormulaOp = (typeof FORMULA_OPS)[number];
