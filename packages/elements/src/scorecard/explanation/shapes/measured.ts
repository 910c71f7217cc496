// Rules on a quantity: a figure, or one figure over another, against limits, bands, bounds or what was planned.
import type { TraceOf } from '@jalon/core/assessment';
import { ONE, ZERO, compare, div, fraction, fromExact, mul, sub, toExact } from '@jalon/core/shared';
import type { Card } from '../../card.ts';
import { boundText, isRatio, limitText, quantityText, tracedText } from '../../figures.ts';
import { decimal, equals, productSum, ratioSum } from './arithmetic.ts';
import { bandTable } from './bands.ts';
import type { Shape } from './shape.ts';

export const ratio: Shape<'ratio'> = {
  rule: (card, { of, atLeast, atMost }) => card.say('rule.ratio', { limit: limitText(card, of, atLeast, atMost) }),
  sums: (card, { of, atLeast, atMost }) => [ratioSum(card, of, [atLeast, atMost])],
};

export const steps: Shape<'steps'> = {
  rule: ({ say }, { points }) => say('rule.steps', { points: decimal(points) }),
  table: (card, { of, bands, band }) => bandTable(card, bands, band, (bound) => boundText(card, of, bound)),
  sums: (card, { of, bands }) => [ratioSum(card, of, bands.flatMap(({ from, above }) => [from, above]))],
};

/** `(76 − 40) ÷ (90 − 40) × 10 = 7,2`, where the figure lies between the two bounds. */
function linearSum(card: Card, { of, from, to, points }: TraceOf<'linear'>): string {
  if (of.value === null) return '';
  const [value, low, high] = [fromExact(of.value), fromExact(from), fromExact(to)];
  const share = div(sub(value, low), sub(high, low));
  if (compare(share, ZERO) <= 0 || compare(share, ONE) >= 0) return '';
  const scale = isRatio(of) ? fraction(100n) : fraction(1n);
  const [v, a, b] = [value, low, high].map((each) => card.say.format.exact(toExact(mul(each, scale))).text);
  return `(${v} − ${a}) ÷ (${b} − ${a}) × ${card.say.format.exact(points).text} ${equals(card, toExact(mul(share, fromExact(points))))}`;
}

/** What full points would have taken, on a ratio that rewards the higher figure. */
function fullNeeds(card: Card, { of, from, to }: TraceOf<'linear'>): string {
  const [top, bottom] = of.inputs;
  if (!bottom?.value || !top?.value || of.value === null) return '';
  const needed = mul(fromExact(to), fromExact(bottom.value));
  const more = sub(needed, fromExact(top.value));
  if (compare(more, ZERO) <= 0 || compare(fromExact(to), fromExact(from)) < 0 || toExact(needed).includes('/')) return '';
  return card.say('full.needs', { needs: tracedText(card, top.code, toExact(needed)), more: tracedText(card, top.code, toExact(more)) });
}

export const linear: Shape<'linear'> = {
  rule: (card, { of, from, to, points }) => card.say('rule.linear', { from: boundText(card, of, from), to: boundText(card, of, to), points: decimal(points) }),
  sums: (card, trace) => [ratioSum(card, trace.of, [trace.from, trace.to]), linearSum(card, trace)],
  needs: fullNeeds,
};

export const target: Shape<'target'> = {
  rule: ({ say }, { points }) => say('rule.target', { points: decimal(points) }),
  sums: (card, { of, points }) => [ratioSum(card, of, ['1']), of.value === null ? '' : productSum(card, quantityText(card, of).slice(1, -1), of.value, points, points)],
};
