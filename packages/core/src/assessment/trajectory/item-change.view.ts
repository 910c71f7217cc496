import { add, compare, div, fromDecimal, isZero, sub, type Fraction } from '../../shared/fraction.values.ts';
import { decimalsNeeded, toFixed } from '../../shared/rounding.values.ts';
import type { ShownSplit } from '../assessment-result.schema.ts';
import type { InTwoYears, ItemInYear } from '../compare-years.view.ts';
import type { ItemChange } from './trajectory.values.ts';

/** What changed, and by how many points where both years count alike. */
export interface Changed { readonly change: ItemChange; readonly by: string | null }

const SET_APART: readonly ItemInYear['treatment'][] = ['not-applicable', 'neutralised'];
/** Published without the item: what became of it was not told. */
const UNTOLD: readonly ItemInYear['reason'][] = ['not-published', 'not-filed'];

/** Back as a decimal; of decimals, it always has an end. */
export const written = (value: Fraction): string => toFixed(value, decimalsNeeded(value));

/** From the least to the most that points can come to, as shares of their maximum. */
function span({ earned, open, max }: ShownSplit): readonly [Fraction, Fraction] {
  const whole = fromDecimal(max);
  const share = (points: Fraction): Fraction => (isZero(whole) ? points : div(points, whole));
  return [share(fromDecimal(earned)), share(add(fromDecimal(earned), fromDecimal(open)))];
}

/** Whether both are out of as much: `"84"` and `"84.0"` are. */
export const isAlike = (before: ShownSplit, after: ShownSplit): boolean => compare(fromDecimal(before.max), fromDecimal(after.max)) === 0;

/** Two splits side by side: by their shares where the maxima differ, and as far as what is open leaves no doubt. */
export function changeOfPoints(before: ShownSplit, after: ShownSplit): Changed {
  const [[least, most], [low, high]] = [span(before), span(after)];
  const isSettled = compare(least, most) === 0 && compare(low, high) === 0;
  const change = compare(low, most) > 0 ? 'up' : compare(high, least) < 0 ? 'down' : isSettled ? 'same' : 'open';
  return { change, by: isSettled && isAlike(before, after) ? written(sub(fromDecimal(after.earned), fromDecimal(before.earned))) : null };
}

function changeOfGate(before: ItemInYear, after: ItemInYear): ItemChange {
  if (before.verdict === 'pending' || after.verdict === 'pending') return 'open';
  return before.verdict === after.verdict ? 'same' : after.verdict === 'met' ? 'up' : 'down';
}

/** What became of one item. `isAlone`: it was followed by one item, and follows one. */
export function changeOfItem({ before, after, code, was }: InTwoYears<ItemInYear>, isAlone: boolean): Changed {
  const alone = (change: ItemChange): Changed => ({ change, by: null });
  if (was === null) return alone('added');
  if (code === null) return alone('removed');
  if (!isAlone) return alone('regrouped');
  if (!before || !after || UNTOLD.includes(before.reason) || UNTOLD.includes(after.reason)) return alone('untold');
  if (SET_APART.includes(before.treatment) || SET_APART.includes(after.treatment)) return alone(before.treatment === after.treatment ? 'same' : 'set-apart');
  if (before.verdict !== null && after.verdict !== null) return alone(changeOfGate(before, after));
  return before.points && after.points ? changeOfPoints(before.points, after.points) : alone('untold');
}
