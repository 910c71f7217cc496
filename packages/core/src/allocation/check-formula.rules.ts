import { compare, fromDecimal, ONE, ZERO } from '../shared/fraction.values.ts';
import { parseDeadline } from '../time/deadline.rules.ts';
import type { AllocationFormula, AllocationPart, AllocationRate, AllocationWindow } from './allocation-formula.schema.ts';
import { formulaIssue, type FormulaIssue, type Place } from './formula-issue.rules.ts';
import { readsOf, windowsNeeded } from './formula-reads.rules.ts';

/** Everything wrong with what a formula says, once its shape is right. Never stops at the first. */
export function checkFormula(formula: AllocationFormula): FormulaIssue[] {
  return [
    ...checkCodes(formula), ...checkWords(formula, formula.languages ?? [], []), ...checkReads(formula), ...checkEnvelopes(formula), ...checkDates(formula),
    ...formula.data.flatMap(({ code, score, round }, at) => (score !== undefined && round === undefined ? [formulaIssue('score-not-rounded', ['data', at, 'round'], { data: code })] : [])),
    ...formula.windows.flatMap((window, at) => checkWindow(window, ['windows', at], formula.windows.slice(0, at).map(({ code }) => code))),
  ];
}

function twice(lines: readonly { readonly code: string }[], place: Place): FormulaIssue[] {
  return lines.flatMap(({ code }, at) => {
    const first = lines.findIndex((line) => line.code === code);
    return first === at ? [] : [formulaIssue('duplicate-code', [...place, at, 'code'], { code, first: `/${[...place, first].join('/')}` })];
  });
}

const checkCodes = ({ data, envelopes, windows }: AllocationFormula): FormulaIssue[] => [
  ...twice(data, ['data']), ...twice(envelopes, ['envelopes']), ...twice(windows, ['windows']),
  ...windows.flatMap(({ parts, tranches, uses }, at) => [...twice(parts, ['windows', at, 'parts']), ...twice(tranches, ['windows', at, 'tranches']), ...twice(uses, ['windows', at, 'uses'])]),
];

const TEXTS = new Set(['label', 'unit', 'help']);

/** Every text that misses a language the formula promises. */
function checkWords(value: unknown, languages: readonly string[], place: Place): FormulaIssue[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => {
    const at = [...place, Array.isArray(value) ? Number(key) : key];
    if (!TEXTS.has(key)) return checkWords(field, languages, at);
    return languages.filter((language) => !Object.hasOwn(field as object, language)).map((language) => formulaIssue('missing-language', at, { language }, 'warning'));
  });
}

function checkReads(formula: AllocationFormula): FormulaIssue[] {
  const known = new Map(formula.data.map((data) => [data.code, data]));
  const reads = readsOf(formula);
  const read = new Set(reads.map(({ code }) => code));
  return [
    ...reads.flatMap(({ code, place, types }) => {
      const data = known.get(code);
      if (!data) return [formulaIssue('unknown-data', place, { code })];
      return types.includes(data.type) ? [] : [formulaIssue('wrong-data-type', place, { code, found: data.type, expected: types.join(', ') })];
    }),
    ...formula.data.flatMap(({ code }, at) => (read.has(code) ? [] : [formulaIssue('data-not-read', ['data', at], { code }, 'warning')])),
  ];
}

function checkEnvelopes({ envelopes, windows }: AllocationFormula): FormulaIssue[] {
  const known = new Set(envelopes.map(({ code }) => code));
  const shared = new Set(windows.map(({ pool }) => pool.envelope));
  return [
    ...windows.flatMap(({ pool }, at) => (known.has(pool.envelope) ? [] : [formulaIssue('unknown-envelope', ['windows', at, 'pool', 'envelope'], { code: pool.envelope })])),
    ...envelopes.flatMap(({ code }, at) => (shared.has(code) ? [] : [formulaIssue('envelope-not-shared', ['envelopes', at], { code })])),
  ];
}

function checkDates({ payBy, lapse, windows }: AllocationFormula): FormulaIssue[] {
  const at = (expression: string | undefined, place: Place): FormulaIssue[] => {
    const parsed = expression === undefined ? undefined : parseDeadline(expression);
    return parsed === undefined || parsed.ok ? [] : [formulaIssue('invalid-deadline', place, { expression: expression!, fault: parsed.fault })];
  };
  return [
    ...at(payBy?.due, ['payBy', 'due']), ...at(lapse?.due, ['lapse', 'due']),
    ...windows.flatMap(({ tranches }, index) => tranches.flatMap(({ due }, line) => at(due, ['windows', index, 'tranches', line, 'due']))),
  ];
}

const isPositive = (text: string): boolean => compare(fromDecimal(text), ZERO) > 0;
const positive = (text: string, place: Place): FormulaIssue[] => (isPositive(text) ? [] : [formulaIssue('weight-not-positive', place, { weight: text })]);
const overOne = (text: string | undefined): boolean => text !== undefined && compare(fromDecimal(text), ONE) > 0;

function checkWindow(window: AllocationWindow, place: Place, earlier: readonly string[]): FormulaIssue[] {
  const { pool, parts, tranches, uses } = window;
  return [
    ...windowsNeeded(window, place).flatMap(({ code, place: at }) => (earlier.includes(code) ? [] : [formulaIssue('unknown-earlier-window', at, { code })])),
    ...positive(pool.weight, [...place, 'pool', 'weight']), ...tranches.flatMap(({ weight }, at) => positive(weight, [...place, 'tranches', at, 'weight'])),
    ...parts.flatMap((part, at) => checkPart(part, [...place, 'parts', at])), ...checkBounds(window, place),
    ...uses.flatMap(({ atLeast, atMost }, at) => {
      const crossed = atLeast !== undefined && atMost !== undefined && compare(fromDecimal(atLeast), fromDecimal(atMost)) > 0;
      const none = atLeast === undefined && atMost === undefined;
      return none || crossed || overOne(atLeast) || overOne(atMost) ? [formulaIssue('use-out-of-range', [...place, 'uses', at], { atLeast: atLeast ?? '', atMost: atMost ?? '' })] : [];
    }),
  ];
}

/** Amounts are rounded to multiples: a bound that is none could not be kept. */
function checkBounds({ floor, cap, roundTo }: AllocationWindow, place: Place): FormulaIssue[] {
  const multiple = (bound: AllocationWindow['floor'], name: string): FormulaIssue[] =>
    (typeof bound === 'number' && bound % roundTo !== 0 ? [formulaIssue('bound-not-multiple', [...place, name], { bound: String(bound), roundTo: String(roundTo) })] : []);
  const crossed = typeof floor === 'number' && typeof cap === 'number' && floor > cap;
  return [...multiple(floor, 'floor'), ...multiple(cap, 'cap'), ...(crossed ? [formulaIssue('floor-over-cap', [...place, 'floor'], { floor: String(floor), cap: String(cap) })] : [])];
}

function checkPart(part: AllocationPart, place: Place): FormulaIssue[] {
  const weight = 'weight' in part ? positive(part.weight, [...place, 'weight']) : [];
  const rate = 'rate' in part && part.rate ? checkRate(part.rate, [...place, 'rate'], part.kind === 'share' && part.forfeited !== 'shared') : [];
  return [...weight, ...rate, ...(part.kind === 'tiers' ? checkTiers(part.tiers, [...place, 'tiers']) : [])];
}

/** From the highest band down. Of a share whose rest goes elsewhere nobody earns more than the whole. */
function checkRate(rate: AllocationRate, place: Place, ofShare: boolean): FormulaIssue[] {
  if (!('bands' in rate)) {
    const unbounded = ofShare && (rate.cap === undefined || overOne(rate.cap));
    return [
      ...(isPositive(rate.per) ? [] : [formulaIssue('weight-not-positive', [...place, 'per'], { weight: rate.per })]),
      ...(unbounded ? [formulaIssue('rate-over-one', [...place, 'cap'], { rate: rate.cap ?? '' })] : []),
      ...(rate.floor !== undefined && rate.cap !== undefined && compare(fromDecimal(rate.floor), fromDecimal(rate.cap)) > 0 ? [formulaIssue('floor-over-cap', [...place, 'floor'], { floor: rate.floor, cap: rate.cap })] : []),
    ];
  }
  return rate.bands.flatMap((band, at) => {
    const before = rate.bands[at - 1];
    return [
      ...(before && compare(fromDecimal(band.from), fromDecimal(before.from)) >= 0 ? [formulaIssue('rates-out-of-order', [...place, 'bands', at, 'from'], { from: band.from, previous: before.from })] : []),
      ...(ofShare && overOne(band.rate) ? [formulaIssue('rate-over-one', [...place, 'bands', at, 'rate'], { rate: band.rate })] : []),
    ];
  });
}

function checkTiers(tiers: readonly { readonly upTo: string; readonly weight: string }[], place: Place): FormulaIssue[] {
  return tiers.flatMap(({ upTo, weight }, at) => {
    const before = tiers[at - 1];
    const rises = !before || compare(fromDecimal(upTo), fromDecimal(before.upTo)) > 0;
    return [
      ...(rises && isPositive(upTo) && !overOne(upTo) ? [] : [formulaIssue('tiers-not-rising', [...place, at, 'upTo'], { upTo, previous: before?.upTo ?? '0' })]),
      ...positive(weight, [...place, at, 'weight']),
    ];
  });
}
