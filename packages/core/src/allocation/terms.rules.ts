import { fromDecimal, compare, ZERO } from '../shared/fraction.values.ts';
import type { AllocationFormula, AllocationPart, AllocationWindow } from './allocation-formula.schema.ts';
import { heldIn } from './entrant.values.ts';
import type { AllocationRun, WindowTerms } from './run/run.schema.ts';
import type { RunRefusal } from './run/run.values.ts';

/** Why terms cannot hold: where in the command, and the figures of the sentence. Money is in minor units. */
export interface TermsFault {
  readonly refusal: Extract<RunRefusal, 'unknown-window-of-run' | 'unknown-part-of-window' | 'weight-not-positive' | 'floor-over-cap' | 'bound-not-multiple'>;
  readonly place: readonly string[];
  readonly figures: Readonly<Record<string, string>>;
}

function withPart(part: AllocationPart, { weights = {}, each = {} }: WindowTerms): AllocationPart {
  const [weight, amount] = [heldIn(weights, part.code), heldIn(each, part.code)];
  if (weight !== undefined && 'weight' in part) return { ...part, weight };
  return amount !== undefined && part.kind === 'amount' ? { ...part, each: amount } : part;
}

/** A window as its terms have it. */
function withTerms(window: AllocationWindow, terms: WindowTerms): AllocationWindow {
  const { pool, floor, cap, roundTo } = terms;
  return {
    ...window, parts: window.parts.map((part) => withPart(part, terms)), roundTo: roundTo ?? window.roundTo,
    ...(pool === undefined ? {} : { pool: { ...window.pool, weight: pool } }),
    ...(floor === undefined ? {} : { floor: floor ?? undefined }), ...(cap === undefined ? {} : { cap: cap ?? undefined }),
  };
}

/** A formula as an exercise has it: with the terms set of its windows. The same object where there are none. */
export function formulaOfExercise<F extends Pick<AllocationFormula, 'windows'>>(formula: F, { terms = {} }: Pick<AllocationRun, 'terms'>): F {
  if (!formula.windows.some(({ code }) => heldIn(terms, code))) return formula;
  return { ...formula, windows: formula.windows.map((window) => { const own = heldIn(terms, window.code); return own ? withTerms(window, own) : window; }) };
}

const isPositive = (weight: string): boolean => compare(fromDecimal(weight), ZERO) > 0;

function partFault({ code: window, parts }: AllocationWindow, { weights = {}, each = {} }: WindowTerms): TermsFault | undefined {
  for (const [key, codes, has] of [['weights', Object.keys(weights), (part: AllocationPart) => 'weight' in part], ['each', Object.keys(each), (part: AllocationPart) => part.kind === 'amount']] as const) {
    const unknown = codes.find((code) => !parts.some((part) => part.code === code && has(part)));
    if (unknown !== undefined) return { refusal: 'unknown-part-of-window', place: ['terms', key, unknown], figures: { window, part: unknown } };
  }
  return undefined;
}

/** The first reason why a window cannot be so. */
export function termsFault({ windows }: Pick<AllocationFormula, 'windows'>, code: string, terms: WindowTerms): TermsFault | undefined {
  const window = windows.find((one) => one.code === code);
  if (!window) return { refusal: 'unknown-window-of-run', place: ['window'], figures: { window: code } };
  const unknown = partFault(window, terms);
  if (unknown) return unknown;
  const weight = Object.entries(terms.weights ?? {}).find(([, one]) => !isPositive(one));
  if (weight) return { refusal: 'weight-not-positive', place: ['terms', 'weights', weight[0]], figures: { window: code, part: weight[0], weight: weight[1] } };
  if (terms.pool !== undefined && !isPositive(terms.pool)) return { refusal: 'weight-not-positive', place: ['terms', 'pool'], figures: { window: code, part: code, weight: terms.pool } };
  const { floor, cap, roundTo } = withTerms(window, terms);
  for (const [name, bound] of [['floor', floor], ['cap', cap]] as const) {
    if (typeof bound === 'number' && bound % roundTo !== 0) return { refusal: 'bound-not-multiple', place: ['terms', name], figures: { window: code, bound: String(bound), roundTo: String(roundTo) } };
  }
  return typeof floor === 'number' && typeof cap === 'number' && floor > cap ? { refusal: 'floor-over-cap', place: ['terms', 'floor'], figures: { window: code, floor: String(floor), cap: String(cap) } } : undefined;
}
