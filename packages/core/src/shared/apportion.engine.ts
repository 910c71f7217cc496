import type { DecimalString } from './decimal.values.ts';
import { compare, fraction, sub, sum, type Fraction } from './fraction.values.ts';
import { roundTo, toFixed } from './rounding.values.ts';

/**
 * Writes parts so that what is shown adds up to the total shown (largest remainder): each part is cut down, and the units
 * left over go to the parts that lost most, the earlier one first on a tie.
 * Parts are zero or more. The total shown is the sum of the parts rounded half-up.
 */
export function apportionShown(parts: readonly Fraction[], decimals: number): DecimalString[] {
  const unit = fraction(1n, 10n ** BigInt(decimals));
  const down = parts.map((part) => roundTo(part, decimals, 'down'));
  const total = roundTo(sum(parts), decimals, 'half-up');
  const missing = sub(total, sum(down));
  let units = Number((missing.n * unit.d) / (missing.d * unit.n));
  const byLoss = parts
    .map((part, index) => ({ index, loss: sub(part, down[index]!) }))
    .sort((a, b) => compare(b.loss, a.loss) || a.index - b.index);
  const raised = new Set<number>();
  for (const { index } of byLoss) {
    if (units <= 0) break;
    raised.add(index);
    units -= 1;
  }
  return down.map((part, index) => toFixed(raised.has(index) ? sumOf(part, unit) : part, decimals));
}

const sumOf = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
