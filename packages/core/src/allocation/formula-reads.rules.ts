import type { AllocationCondition, AllocationFormula, AllocationKey, AllocationMeasure, AllocationPart, AllocationWindow } from './allocation-formula.schema.ts';
import type { DataType } from './allocation.values.ts';
import type { Place } from './formula-issue.rules.ts';

/** A column a formula reads: where it says so, and what the column may be there. */
export interface DataRead {
  readonly code: string;
  readonly place: Place;
  readonly types: readonly DataType[];
}

const FIGURES: readonly DataType[] = ['count', 'decimal', 'money', 'points'];
const GROUPS: readonly DataType[] = ['group', 'choice'];
const MONEY: readonly DataType[] = ['money'];

const readsOfMeasure = ({ data, minus }: AllocationMeasure, place: Place): DataRead[] => [
  { code: data, place: [...place, 'data'], types: FIGURES }, ...(minus === undefined ? [] : [{ code: minus, place: [...place, 'minus'], types: FIGURES }]),
];

function readsOfKey(key: AllocationKey, place: Place): DataRead[] {
  if (key === 'equal') return [];
  if ('product' in key) return key.product.flatMap((factor, at) => readsOfKey(factor, [...place, 'product', at]));
  return 'inverse' in key ? [{ code: key.inverse, place: [...place, 'inverse'], types: FIGURES }] : readsOfMeasure(key, place);
}

function readsOfCondition(condition: AllocationCondition | undefined, place: Place): DataRead[] {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap((one, at) => readsOfCondition(one, [...place, 'all', at]));
  if ('any' in condition) return condition.any.flatMap((one, at) => readsOfCondition(one, [...place, 'any', at]));
  if ('not' in condition) return readsOfCondition(condition.not, [...place, 'not']);
  if (!('data' in condition)) return [];
  const types: readonly DataType[] = 'is' in condition ? ['boolean'] : 'among' in condition ? GROUPS : FIGURES;
  return [{ code: condition.data, place: [...place, 'data'], types }];
}

function readsOfPart(part: AllocationPart, place: Place): DataRead[] {
  const rate = 'rate' in part && part.rate ? readsOfMeasure(part.rate.of, [...place, 'rate', 'of']) : [];
  const each = part.kind === 'amount' && typeof part.each !== 'number' ? [{ code: part.each.data, place: [...place, 'each', 'data'], types: MONEY }] : [];
  const ranked = 'of' in part ? readsOfMeasure(part.of, [...place, 'of']) : [];
  const within = 'within' in part && part.within !== undefined ? [{ code: part.within, place: [...place, 'within'], types: GROUPS }] : [];
  return [...readsOfCondition(part.among, [...place, 'among']), ...('key' in part ? readsOfKey(part.key, [...place, 'key']) : []), ...rate, ...each, ...ranked, ...within];
}

function readsOfWindow(window: AllocationWindow, place: Place): DataRead[] {
  const { strata, deduct } = window;
  const bounds = (['floor', 'cap'] as const).flatMap((name) => {
    const bound = window[name];
    return bound === undefined || typeof bound === 'number' ? [] : [{ code: bound.data, place: [...place, name, 'data'], types: MONEY }];
  });
  return [
    ...readsOfCondition(window.members, [...place, 'members']), ...readsOfCondition(window.eligible, [...place, 'eligible']),
    ...(strata ? [{ code: strata.by, place: [...place, 'strata', 'by'], types: GROUPS }, ...readsOfKey(strata.key, [...place, 'strata', 'key'])] : []),
    ...window.parts.flatMap((part, at) => readsOfPart(part, [...place, 'parts', at])), ...bounds,
    ...(deduct ? [{ code: deduct.data, place: [...place, 'deduct', 'data'], types: MONEY }] : []),
    ...window.tranches.flatMap(({ needs }, at) => readsOfCondition(needs, [...place, 'tranches', at, 'needs'])),
  ];
}

/** Every column a formula reads, in the order it is written. */
export const readsOf = ({ windows }: Pick<AllocationFormula, 'windows'>): readonly DataRead[] => windows.flatMap((window, at) => readsOfWindow(window, ['windows', at]));

function windowsInCondition(condition: AllocationCondition | undefined, place: Place): { readonly code: string; readonly place: Place }[] {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap((one, at) => windowsInCondition(one, [...place, 'all', at]));
  if ('any' in condition) return condition.any.flatMap((one, at) => windowsInCondition(one, [...place, 'any', at]));
  if ('not' in condition) return windowsInCondition(condition.not, [...place, 'not']);
  return 'gets' in condition ? [{ code: condition.gets, place: [...place, 'gets'] }] : [];
}

/** Windows of the formula that a window counts on. */
export const windowsNeeded = ({ members, eligible, parts }: AllocationWindow, place: Place): readonly { readonly code: string; readonly place: Place }[] => [
  ...windowsInCondition(members, [...place, 'members']), ...windowsInCondition(eligible, [...place, 'eligible']),
  ...parts.flatMap(({ among }, at) => windowsInCondition(among, [...place, 'parts', at, 'among'])),
];
