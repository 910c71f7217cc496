import { fromDecimal, isZero } from '../../shared/fraction.values.ts';
import { depthOf, flattenFormula, inputsOfFormula } from '../flatten-formula.rules.ts';
import { FORMULA_BOUNDS } from '../formula.values.ts';
import type { RuleOf } from '../rule.schema.ts';
import { NUMBERS, YES_OR_NO, type ShapeFault, type ShapeReading } from './shape-reading.rules.ts';

export function readExpression({ formula }: RuleOf<'expression'>): ShapeReading {
  return {
    inputs: inputsOfFormula(formula, ['formula']).map(({ code, at, isFact }) => ({ code, at, types: isFact ? YES_OR_NO : NUMBERS })),
    faults: faultsOf(formula),
  };
}

function faultsOf(formula: RuleOf<'expression'>['formula']): ShapeFault[] {
  const at = ['formula'];
  const depth = depthOf(formula);
  if (depth > FORMULA_BOUNDS.depth) return [{ code: 'formula-too-large', at, figures: { of: 'depth', found: String(depth), limit: String(FORMULA_BOUNDS.depth) } }];
  const lines = flattenFormula(formula);
  const dividesByNothing = lines.some(({ op, of }) => op === 'div' && isNothing(lines[of[1]!]!.number));
  return [
    ...(lines.some(({ code }) => code !== undefined) ? [] : [{ code: 'formula-without-input' as const, at, figures: {} }]),
    ...(dividesByNothing ? [{ code: 'formula-divides-by-zero' as const, at, figures: {} }] : []),
  ];
}

const isNothing = (number: string | undefined): boolean => number !== undefined && isZero(fromDecimal(number));
