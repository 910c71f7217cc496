import type { Fraction } from '../../shared/fraction.values.ts';
import type { RuleOf } from '../rule.schema.ts';
import { bandFaults } from './bands.rules.ts';
import { readQuantity } from './quantity.rules.ts';
import type { ShapeReading } from './shape-reading.rules.ts';

export const readSteps = (rule: RuleOf<'steps'>, points: Fraction): ShapeReading => ({ ...readQuantity(rule.of, ['of']), faults: bandFaults(rule.bands, points, ['bands']) });
