// Points that fall with the days an act is late. Its limit stands in the list of acts under the rule.
import { html } from 'lit';
import type { TraceOf } from '@jalon/core/assessment';
import { compare, fraction, fromExact, mul, sub, toExact, ZERO } from '@jalon/core/shared';
import type { Card } from '../../card.ts';
import { decimal, equals } from './arithmetic.ts';
import { rowsOfBands } from './bands.ts';
import type { Shape } from './shape.ts';

/** `6 − 3 × 0,5 = 4,5`; nothing where no point is left, as they do not go under zero. */
function fallSum(card: Card, { points, perDay, daysLate }: TraceOf<'timeliness'>): string {
  if (perDay === null || !daysLate) return '';
  const left = sub(fromExact(points), mul(fromExact(perDay), fraction(daysLate)));
  const plain = (exact: string) => card.say.format.exact(exact).text;
  return compare(left, ZERO) < 0 ? '' : `${plain(points)} − ${plain(String(daysLate))} × ${plain(perDay)} ${equals(card, toExact(left))}`;
}

export const timeliness: Shape<'timeliness'> = {
  rule({ say }, { counts, perDay, points }) {
    const working = counts === 'working';
    return perDay === null ? say('rule.timelinessBands', { working, points: decimal(points) }) : say('rule.timeliness', { working, points: decimal(points), each: say.format.number(decimal(perDay)) });
  },
  table: (card, { bands, band }) => (bands === null ? html`` : rowsOfBands(card, bands.map(({ upTo, points }) => ({ name: upTo === 0 ? card.say('band.onTime') : card.say('band.upTo', { days: upTo }), points })), band)),
  sums: (card, trace) => [fallSum(card, trace)],
};
