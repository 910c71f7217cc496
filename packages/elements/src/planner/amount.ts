import { minorDecimals } from '@jalon/core/shared';
import type { PlanView } from '@jalon/core/investment';
import type { Say } from '../language/strings.ts';

/** In what amounts are written: how many minor units make one, as a power of ten, and its name. */
export interface Unit {
  readonly places: number;
  readonly name: 'millions' | 'thousands' | 'units';
}

/** Millions for a plan of millions, thousands or the currency itself for a small one. */
export function unitOf({ plan, sums, years }: Pick<PlanView, 'plan' | 'sums' | 'years'>): Unit {
  const decimals = minorDecimals(plan.currency);
  const most = Math.max(sums.cost, ...years.map(({ ceiling, credits }) => Math.max(ceiling ?? 0, credits))) / 10 ** decimals;
  return most >= 2e6 ? { places: decimals + 6, name: 'millions' } : most >= 2e4 ? { places: decimals + 3, name: 'thousands' } : { places: decimals, name: 'units' };
}

/** Minor units as a decimal of the unit, exactly: `108500000` in millions is `"108.5"`. */
export function decimalIn({ places }: Unit, minor: number): string {
  const digits = String(Math.abs(minor)).padStart(places + 1, '0');
  const whole = places === 0 ? digits : digits.slice(0, -places);
  const rest = places === 0 ? '' : digits.slice(-places).replace(/0+$/, '');
  return `${minor < 0 ? '-' : ''}${whole}${rest && `.${rest}`}`;
}

/** Minor units in the unit, as the language writes figures: `108,5`. */
export const amountIn = ({ format }: Say, unit: Unit, minor: number): string => format.count(decimalIn(unit, minor));

/** The same rounded to one decimal, for sentences; whole where a decimal would say nothing, never zero for what is not. */
export function roundedIn(unit: Unit, minor: number): string {
  const step = 10 ** Math.max(0, unit.places - 1);
  const near = Math.round(minor / step) * step;
  return decimalIn(unit, near === 0 ? minor : near);
}
