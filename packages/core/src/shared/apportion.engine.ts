import type { DecimalString } from './decimal.values.ts';
import { compare, fraction, sub, sum, type Fraction } from './fraction.values.ts';
import { unitsOf, writeUnits } from './rounding.values.ts';
import { minus, plus, tenTo, type Whole } from './whole.values.ts';

/**
 * Writes parts so that what is shown adds up to the total shown (largest remainder): each part is cut down, and the units
 * left over go to the parts that lost most, the earlier one first on a tie.
 * `whole` is their sum, for whoever knows it. The total shown is the whole rounded half-up.
 */
export function apportionShown(parts: readonly Fraction[], decimals: number, whole: Fraction = sum(parts)): DecimalString[] {
  const units = parts.map((part) => unitsOf(part, decimals, part.n < 0 ? 'up' : 'down'));
  const missing = Number(minus(unitsOf(whole, decimals, 'half-up'), units.reduce<Whole>(plus, 0)));
  if (missing > 0) {
    const lossOf = (part: Fraction, index: number): Fraction => sub(part, fraction(units[index]!, tenTo(decimals)));
    const byLoss = parts.map((part, index) => ({ index, loss: lossOf(part, index) })).sort((a, b) => compare(b.loss, a.loss) || a.index - b.index);
    for (const { index } of byLoss.slice(0, missing)) units[index] = plus(units[index]!, 1);
  }
  return units.map((one) => writeUnits(one, decimals));
}
