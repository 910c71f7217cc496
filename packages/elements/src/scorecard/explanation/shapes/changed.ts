// Rules on how figures change from one year to the next.
import type { TraceOf } from '@jalon/core/assessment';
import type { Card } from '../../card.ts';
import { changeText } from '../../findings/findings.ts';
import { decimal } from './arithmetic.ts';
import { bandTable } from './bands.ts';
import type { Shape } from './shape.ts';

type Changed = TraceOf<'delta' | 'avg-growth'>;
const bare = (isolated: string): string => isolated.slice(1, -1);
const boundsOf = ({ bands }: Changed): (string | null)[] => bands.flatMap(({ from, above }) => [from, above]);
const table = (card: Card, trace: Changed) => bandTable(card, trace.bands, trace.band, (bound) => changeText(card, trace, bound, boundsOf(trace)));

/** `(66 − 60) ÷ 60 = 10 %`, or `140 000 000 − 120 000 000 = 20 000 000` where the amount counts. */
function deltaSum(card: Card, trace: TraceOf<'delta'>): string {
  const [now, base] = trace.of.inputs.map(({ value }) => value);
  if (now == null || base == null || trace.of.value === null) return '';
  const [a, b, change] = [now, base, trace.of.value].map((exact) => card.say.format.exact(exact, 6).text);
  return trace.as === 'amount' ? `${a} − ${b} = ${change}` : `(${a} − ${b}) ÷ ${b} = ${bare(changeText(card, trace, trace.of.value, boundsOf(trace)))}`;
}

export const delta: Shape<'delta'> = { rule: ({ say }, { points }) => say('rule.delta', { points: decimal(points) }), table, sums: (card, trace) => [deltaSum(card, trace)] };

/** `(10 % − 10 % + 15 %) ÷ 3 = 5 %`. */
function meanSum(card: Card, trace: TraceOf<'avg-growth'>): string {
  if (trace.of.value === null) return '';
  const rates = trace.rates.map((rate, index) => {
    const text = bare(changeText(card, trace, rate.replace('-', ''), []));
    return rate.startsWith('-') ? `− ${text}` : index === 0 ? text : `+ ${text}`;
  });
  return `(${rates.join(' ')}) ÷ ${trace.rates.length} = ${bare(changeText(card, trace, trace.of.value, boundsOf(trace)))}`;
}

export const avgGrowth: Shape<'avg-growth'> = { rule: ({ say }, { points }) => say('rule.avg-growth', { points: decimal(points) }), table, sums: (card, trace) => [meanSum(card, trace)] };
