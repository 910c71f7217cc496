import type { DecimalString } from './decimal.values.ts';
import { compare, fraction, sum, tenTo, type Fraction } from './fraction.values.ts';
import { unitsOf, writeUnits } from './rounding.values.ts';

/**
 * Writes parts so that what is shown adds up to the total shown (largest remainder): each part is cut down, and the units
 * left over go to the parts that lost most, the earlier one first on a tie.
 * Parts are zero or more; `whole` is their sum, for whoever knows it. The total shown is the whole rounded half-up.
 */
export function apportionShown(parts: readonly Fraction[], decimals: number, whole: Fraction = sum(parts)): DecimalString[] {
  const scale = tenTo(decimals);
  const units = parts.map(({ n, d }) => (n * scale) / d);
  const missing = Number(unitsOf(whole, decimals, 'half-up') - units.reduce((all, one) => all + one, 0n));
  if (missing > 0) {
    const byLoss = parts.map(({ n, d }, index) => ({ index, loss: fraction((n * scale) % d, d) })).sort((a, b) => compare(b.loss, a.loss) || a.index - b.index);
    for (const { index } of byLoss.slice(0, missing)) units[index]! += 1n;
  }
  return units.map((one) => writeUnits(one, decimals));
}
