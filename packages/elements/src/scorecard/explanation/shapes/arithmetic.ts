import type { QuantityTrace } from '@jalon/core/assessment';
import { compare, fromExact, mul, toExact } from '@jalon/core/shared';
import type { Card } from '../../card.ts';
import { quantityText } from '../../figures.ts';

/** Points of a rule are decimals in the grid; a trace writes `5/2`. */
export function decimal(exact: string): string {
  const [top, bottom = '1'] = exact.split('/');
  return String(Number(top) / Number(bottom));
}

/** `= 7,2`, or `≈ 6,67` where decimals do not end. */
export function equals({ say }: Card, exact: string): string {
  const { text, exact: isExact } = say.format.exact(exact);
  return `${isExact ? '=' : '≈'} ${text}`;
}

/** What was counted, over what it was compared with: `182 400 000 ÷ 240 000 000 = 76 %`. Bounds say how many decimals it takes. */
export function ratioSum(card: Card, of: QuantityTrace, bounds: readonly (string | null)[]): string {
  const [top, bottom] = of.inputs;
  if (!bottom || top?.value == null || bottom.value === null || of.value === null) return '';
  const plain = (exact: string) => card.say.format.exact(exact, 6).text;
  return `${plain(top.value)} ÷ ${plain(bottom.value)} = ${quantityText(card, of, bounds).slice(1, -1)}`;
}

/** `75 % × 8 = 6`; nothing where the product passes what the line is worth, as it is then cut. */
export function productSum(card: Card, shown: string, value: string, factor: string, most: string): string {
  const product = mul(fromExact(value), fromExact(factor));
  return compare(product, fromExact(most)) > 0 ? '' : `${shown} × ${card.say.format.exact(factor).text} ${equals(card, toExact(product))}`;
}
