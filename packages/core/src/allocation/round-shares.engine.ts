/** Whole units, and which lines got one more because they lost most by being cut down. */
export interface Rounded {
  readonly units: readonly bigint[];
  /** By index. */
  readonly up: ReadonlySet<number>;
  /** The last line that got one: who lost as much and comes later in the order got none. */
  readonly last: number | null;
}

/**
 * Cuts `values[i] / unit` down to whole units, and gives the units left over up to `total` to the lines that lost most: largest remainder. Of two that
 * lost as much the earlier one gets it: give the lines in an order of their own, never in the order they came in.
 *
 * @param total how many units there are; the sum of the values, cut down, where absent
 */
export function roundShares(values: readonly bigint[], unit: bigint, total?: bigint): Rounded {
  const units = values.map((value) => value / unit);
  const rests = values.map((value, index) => value - units[index]! * unit);
  const wanted = total ?? values.reduce((sum, value) => sum + value, 0n) / unit;
  const missing = Number(wanted - units.reduce((sum, one) => sum + one, 0n));
  const losers: number[] = [];
  for (let index = 0; index < rests.length; index += 1) if (rests[index]! > 0n) losers.push(index);
  losers.sort((a, b) => (rests[a] === rests[b] ? a - b : rests[a]! > rests[b]! ? -1 : 1));
  const up = new Set(losers.slice(0, Math.max(0, missing)));
  for (const index of up) units[index]! += 1n;
  return { units, up, last: up.size === 0 ? null : losers[up.size - 1]! };
}

/** Splits a whole amount in proportion to weights that are not all zero; parts add up to it. One at a time to who lost most: there are few parts, and many to split. */
export function splitWhole(amount: bigint, weights: readonly bigint[], sum: bigint = weights.reduce((total, weight) => total + weight, 0n)): bigint[] {
  const parts: bigint[] = [];
  const rests: bigint[] = [];
  let left = amount;
  for (const weight of weights) {
    const product = weight === 0n ? 0n : amount * weight;
    const part = product === 0n ? 0n : product / sum;
    parts.push(part);
    rests.push(product - part * sum);
    left -= part;
  }
  for (; left > 0n; left -= 1n) {
    let most = 0;
    for (let at = 1; at < rests.length; at += 1) if (rests[at]! > rests[most]!) most = at;
    parts[most]! += 1n;
    rests[most] = -1n;
  }
  return parts;
}
