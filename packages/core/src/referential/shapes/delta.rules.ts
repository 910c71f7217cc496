import type { Fraction } from '../../shared/fraction.values.ts';
import type { RuleOf } from '../rule.schema.ts';
import { bandFaults } from './bands.rules.ts';
import { readFigures } from './change.rules.ts';
import type { ShapeReading } from './shape-reading.rules.ts';

export function readDelta(rule: RuleOf<'delta'>, points: Fraction): ShapeReading {
  const { faults = [], ...figures } = readFigures([rule.now, rule.base], (index) => [index === 0 ? 'now' : 'base']);
  return { ...figures, faults: [...faults, ...bandFaults(rule.bands, points, ['bands'])] };
}
