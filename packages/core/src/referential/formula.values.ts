/** What a line of a flattened formula does. `fact` and the comparisons make 1 or 0. */
export const FORMULA_OPS = ['input', 'fact', 'number', 'add', 'sub', 'mul', 'div', 'min', 'max', 'round', 'lt', 'le', 'eq', 'ge', 'gt', 'if'] as const;
export type FormulaOp = (typeof FORMULA_OPS)[number];
