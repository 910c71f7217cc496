import { recomputeAmount, type AmountFactor, type AmountPart, type AmountReason, type AmountTrace } from '@jalon/core/allocation';
import { minorDecimals } from '@jalon/core/shared';
import { isolate, isolateLtr } from '../../language/format.ts';
import { amountIn, moneyIn } from '../amount.ts';
import { textIn, type Scene } from '../scene.ts';

/** One line of a calculation: what is done, with which figures, and what it comes to. */
export interface Step { readonly label: string; readonly words: readonly string[]; readonly amount: string; readonly kind: 'part' | 'sum' | 'left' }
export interface Calculation { readonly steps: readonly Step[]; readonly agrees: boolean; readonly found: number }

type Words = Pick<Scene, 'say' | 'currency'>;

/** An exact figure as it is read: as many decimals as it has, up to two; with a sign where it has more. */
const figure = ({ say }: Words, exact: string): string => { const { text, exact: isWhole } = say.format.exact(exact); return isWhole ? text : `≈\u202f${text}`; };
/** The same for money: exact minor units in the currency. */
function exactMoney(words: Words, exact: string): string {
  const [n = '0', d = '1'] = exact.split('/');
  return figure(words, `${n}/${BigInt(d) * 10n ** BigInt(minorDecimals(words.currency))}`);
}

function factorWords({ say }: Words, { label, as, read, minus, over, unit }: AmountFactor): string {
  const name = textIn(say, label);
  const value = as === null ? say('allocation.read.none') : `${say.format.count(as)}${unit ? ` ${textIn(say, unit)}` : ''}`;
  if (minus !== null) return say('allocation.why.minus', { label: name, value, minus: say.format.count(minus) });
  return over === null ? say('allocation.why.factor', { label: name, value: read === null && as === null ? say('allocation.read.none') : value }) : say('allocation.why.over', { over: say.format.count(over), label: name, value });
}

/** What a condition read, in words. */
export function reasonWords({ say }: Words, { kind, of, read, label }: AmountReason): string {
  const found = read === null ? say('allocation.read.none') : kind === 'data' && /^-?\d/.test(read) ? say.format.exact(read).text : say.code('allocation.read', read);
  return say.code('allocation.reason', kind, { label: label ? textIn(say, label) : isolate(of), of: isolate(of), read: found });
}

const reasons = (words: Words, because: readonly AmountReason[]): string => words.say.format.list(because.map((reason) => reasonWords(words, reason)));

function claimWords(words: Words, part: AmountPart, claim: string): string {
  const { say } = words;
  const { kind, placed, pool, outOf, whenShort } = part;
  if (kind === 'prizes') return say('allocation.why.prize', { rank: placed?.rank ?? 0, ranked: placed?.ranked ?? 0 });
  if (kind === 'amount') return say(whenShort === 'scale' ? 'allocation.why.scaled' : 'allocation.why.fixed', { claim: exactMoney(words, claim) });
  return say('allocation.why.share', { claim: isolateLtr(figure(words, claim)), outOf: isolateLtr(figure(words, outOf)), pool: isolateLtr(exactMoney(words, pool)) });
}

function partStep(words: Words, part: AmountPart, claim: string, exact: string): Step {
  const { say } = words;
  const { label, standing, because, factors, rate, rateOf, placed, kind } = part;
  const list = reasons(words, because);
  if (standing === 'forfeits') return { label: textIn(say, label), words: [list ? say('allocation.why.left', { list }) : say('allocation.why.left.plain')], amount: '0', kind: 'left' };
  const basis = kind === 'share' && factors.length === 0 ? say('allocation.why.equal') : factors.map((factor) => factorWords(words, factor)).join(' × ');
  return {
    label: textIn(say, label), kind: 'part', amount: exactMoney(words, exact),
    words: [
      basis, ...(rate !== null && rateOf ? [say('allocation.why.rate', { rate: say.format.percent(rate), label: textIn(say, rateOf.label), value: rateOf.read === null ? say('allocation.read.none') : say.format.exact(rateOf.read).text })] : []),
      ...(kind === 'tiers' && placed?.tier ? [say('allocation.why.tier', { rank: placed.rank ?? 0, ranked: placed.ranked, tier: say.format.count(placed.tier) })] : []), claimWords(words, part, claim),
      ...(standing === 'waits' ? [list ? say('allocation.why.waits', { list }) : say('allocation.why.waits.plain')] : []),
    ].filter(Boolean),
  };
}

function roundStep(words: Words, { roundTo, up, amount }: AmountTrace): Step {
  const { say, currency } = words;
  const note = roundTo === 1 ? say('allocation.why.round.one', { up }) : say('allocation.why.round.say', { unit: amountIn(say, roundTo, currency), up });
  return { label: say('allocation.why.round'), words: [note], amount: amountIn(say, amount, currency), kind: 'sum' };
}

/** What floors, caps and the level they ask for change; nothing where they change nothing. */
function levelStep(words: Words, { floor, cap, pot }: AmountTrace, sum: string, bounded: string): Step[] {
  const { say, currency } = words;
  if (floor === null && cap === null) return [];
  if (sum === bounded && (pot.level === '1' || pot.level === null)) return [];
  const bound = (value: number | null): string => (value === null ? '' : amountIn(say, value, currency));
  const level = pot.level === null || pot.level === '1' ? '' : say.format.exact(pot.level, 4).text;
  return [{ label: say('allocation.why.level'), words: [say('allocation.why.level.say', { floor: bound(floor), cap: bound(cap), level })], amount: exactMoney(words, bounded), kind: 'sum' }];
}

/** A trace as lines that can be followed one by one, worked out again beside them. */
export function calculationOf(words: Words, trace: AmountTrace): Calculation {
  const { say, currency } = words;
  const again = recomputeAmount(trace);
  const { held, deducted, net, owed, parts, standing } = trace;
  const steps: Step[] = standing === 'ineligible' && trace.amount === 0 ? [] : [
    ...parts.map((part, at) => partStep(words, part, again.parts[at]!.claim, again.parts[at]!.exact)),
    ...(parts.length > 1 ? [{ label: say('allocation.why.total'), words: [], amount: exactMoney(words, again.sum), kind: 'sum' as const }] : []),
    ...levelStep(words, trace, again.sum, again.bounded), roundStep(words, trace),
    ...(held > 0 ? [{ label: say('allocation.why.heldLine'), words: [], amount: amountIn(say, held, currency), kind: 'left' as const }] : []),
    ...(deducted > 0 ? [{ label: say('allocation.why.deducted'), words: owed ? [say('allocation.why.deducted.say', { label: textIn(say, owed.label), amount: moneyIn(say, owed.amount, currency) })] : [], amount: `\u2212${amountIn(say, deducted, currency)}`, kind: 'left' as const }] : []),
    ...(held > 0 || deducted > 0 ? [{ label: say('allocation.why.net'), words: [], amount: amountIn(say, net, currency), kind: 'sum' as const }] : []),
  ];
  return { steps, agrees: again.agrees, found: again.amount };
}
