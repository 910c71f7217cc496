// A rule on a formula, written out with its own figures.
import type { TraceOf } from '@jalon/core/assessment';
import { labelIn, type Card } from '../../card.ts';
import { decimal, equals } from './arithmetic.ts';
import type { Shape } from './shape.ts';

type Lines = TraceOf<'expression'>['lines'];
const SIGNS: Readonly<Record<string, string>> = { add: ' + ', sub: ' − ', mul: ' × ', div: ' ÷ ', lt: ' < ', le: ' ≤ ', eq: ' = ', ge: ' ≥ ', gt: ' > ' };

/** The formula with its figures, `(3 + 4) ÷ 2`. Only the branch taken is written of a choice. */
function written(card: Card, lines: Lines, at: number): string {
  const { op, of, code = '', value } = lines[at]!;
  const plain = (exact: string | null) => (exact === null ? card.say('value.missing') : card.say.format.exact(exact, 6).text);
  if (op === 'number' || op === 'input') return plain(value);
  if (op === 'fact') return labelIn(card, card.view.catalogue.inputs, code);
  if (op === 'round') return `≈ ${nested(card, lines, of[0]!)}`;
  if (op === 'if') return written(card, lines, lines[of[0]!]!.value === '0' ? of[2]! : of[1]!);
  const parts = of.map((place) => nested(card, lines, place));
  const sign = SIGNS[op];
  return sign ? parts.join(sign) : `${op}(${parts.join('; ')})`;
}

/** A branch between brackets where it is more than one figure. */
function nested(card: Card, lines: Lines, at: number): string {
  const text = written(card, lines, at);
  return /\s[+−×÷<≤=≥>]\s/.test(text) ? `(${text})` : text;
}

export const expression: Shape<'expression'> = {
  rule: (card, { lines, points }) => card.say('rule.expression', { points: decimal(points), names: [...new Set(lines.flatMap(({ code }) => code ?? []))].map((code) => labelIn(card, card.view.catalogue.inputs, code)).join(card.say('comma')) }),
  sums: (card, { lines, value }) => (value === null ? [] : [`${written(card, lines, lines.length - 1)} ${equals(card, value)}`]),
};
