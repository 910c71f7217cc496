import type { AllocationRun, AllocationWindow, LoadedAllocationFormula, RunBody, WindowTerms } from '@jalon/core/allocation';
import { textIn, type Scene } from '../scene.ts';
import { isolate } from '../../language/format.ts';
import type { Say } from '../../language/strings.ts';
import { typedOf, weightOf, type Field } from './fields.ts';
import type { Gesture } from './gestures.ts';

type Typed = Readonly<Record<string, string>>;

/** Of all that is shared by weight, what one part is now. */
function shareOf(values: Typed, name: string, names: readonly string[]): string | undefined {
  const weights = names.map((one) => Number(weightOf(values[one] ?? '') ?? Number.NaN));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const share = (weights[names.indexOf(name)]! / sum) * 100;
  return Number.isFinite(share) ? String(Math.round(share * 10) / 10) : undefined;
}

/** A weight as it may be typed: nothing parts its thousands. */
const written = (say: Say, weight: string): string => (say.format.language === 'en' ? weight : weight.replace('.', ','));

/** What a window may be set otherwise by: shares of its parts, fixed amounts, floor, cap, rounding, and its part of an envelope it shares. */
function fieldsOf({ say, currency }: Scene, window: AllocationWindow, { windows }: LoadedAllocationFormula, terms: WindowTerms): Field[] {
  const unit = say.format.currency(currency);
  const shared = window.parts.filter((part) => 'weight' in part).map(({ code }) => `weight-${code}`);
  const isPublished = (value: string): string => say('allocation.terms.published', { value });
  const moneyOf = (amount: number): string => typedOf(amount, currency);
  const bound = (name: 'floor' | 'cap'): Field[] => {
    const own = window[name];
    if (typeof own === 'object') return [];
    const now = terms[name] === undefined ? (own ?? null) : terms[name];
    return [{ name, label: say(`allocation.terms.${name}`, { currency: unit }), kind: 'money', isOptional: true, start: now === null ? '' : moneyOf(now), hint: () => isPublished(own === undefined ? say('allocation.terms.none') : moneyOf(own)) }];
  };
  return [
    ...window.parts.flatMap((part): Field[] => {
      const name = `weight-${part.code}`;
      if ('weight' in part) {
        return [{ name, label: say('allocation.terms.weight', { label: textIn(say, part.label) }), kind: 'weight', start: written(say, terms.weights?.[part.code] ?? part.weight), hint: (values) => say('allocation.terms.share', { share: say.format.number(shareOf(values, name, shared) ?? '0'), published: written(say, part.weight) }) }];
      }
      return part.kind === 'amount' && typeof part.each === 'number' ? [{ name: `each-${part.code}`, label: say('allocation.terms.each', { label: textIn(say, part.label), currency: unit }), kind: 'money', start: moneyOf(terms.each?.[part.code] ?? part.each), hint: () => isPublished(moneyOf(part.each as number)) }] : [];
    }),
    ...bound('floor'), ...bound('cap'),
    { name: 'roundTo', label: say('allocation.terms.roundTo', { currency: unit }), kind: 'money', start: moneyOf(terms.roundTo ?? window.roundTo), hint: () => isPublished(moneyOf(window.roundTo)) },
    ...(windows.filter(({ pool }) => pool.envelope === window.pool.envelope).length > 1 ? [{ name: 'pool', label: say('allocation.terms.pool'), kind: 'weight' as const, start: written(say, terms.pool ?? window.pool.weight), hint: () => isPublished(written(say, window.pool.weight)) }] : []),
  ];
}

const entriesOf = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> | undefined => (entries.length > 0 ? Object.fromEntries(entries) : undefined);
const isSameNumber = (a: string, b: string): boolean => Number(a) === Number(b);

/** What is said otherwise than the formula; `null` where all is as it has it. */
function termsFrom(window: AllocationWindow, values: Typed): WindowTerms | null {
  const weights = entriesOf(window.parts.flatMap((part) => { const typed = values[`weight-${part.code}`]; return 'weight' in part && typed !== undefined && !isSameNumber(typed, part.weight) ? [[part.code, typed] as const] : []; }));
  const each = entriesOf(window.parts.flatMap((part) => { const typed = values[`each-${part.code}`]; return part.kind === 'amount' && typed !== undefined && Number(typed) !== part.each ? [[part.code, Number(typed)] as const] : []; }));
  const bound = (name: 'floor' | 'cap'): Partial<WindowTerms> => {
    const own = window[name];
    if (typeof own === 'object' || values[name] === undefined) return {};
    const now = values[name] === '' ? null : Number(values[name]);
    return now === (own ?? null) ? {} : { [name]: now };
  };
  const terms: WindowTerms = {
    ...(weights && { weights }), ...(each && { each }), ...bound('floor'), ...bound('cap'),
    ...(Number(values['roundTo']) === window.roundTo ? {} : { roundTo: Number(values['roundTo']) }),
    ...(values['pool'] === undefined || isSameNumber(values['pool'], window.pool.weight) ? {} : { pool: values['pool'] }),
  };
  return Object.keys(terms).length > 0 ? terms : null;
}

/** Sets one window of this exercise otherwise than its formula, or as it again. */
export function termsGesture(scene: Scene, formula: LoadedAllocationFormula, window: AllocationWindow, { terms = {} }: Pick<AllocationRun, 'terms'>): Gesture {
  const { say } = scene;
  const label = isolate(textIn(say, window.label));
  return {
    type: 'setWindow', id: `do-window-${window.code}`, title: say('allocation.terms.title', { label }), effect: say('allocation.effect.setWindow', { label }), fields: fieldsOf(scene, window, formula, terms[window.code] ?? {}),
    bodies: (values): RunBody[] => [{ type: 'setWindow', payload: { window: window.code, terms: termsFrom(window, values) } }],
  };
}
