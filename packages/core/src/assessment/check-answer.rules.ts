import type { InputDeclaration, Referential } from '../referential/referential.schema.ts';
import { DECIMAL_PATTERN } from '../shared/decimal.values.ts';
import { compare, fraction, fromDecimal } from '../shared/fraction.values.ts';
import { jsonPointer } from '../shared/issue.values.ts';
import { isPlainDate, type PlainDate } from '../time/plain-date.values.ts';
import { asksOf, type AssessmentItem } from './asks-of-item.rules.ts';
import type { RecordAnswerPayload } from './assessment-command.schema.ts';
import type { AssessmentRefusal } from './assessment.values.ts';
import type { Evidence, InputValue } from './dossier.schema.ts';
import type { SampleUnit } from './sample.schema.ts';

/** What is wrong with a command, as data. `pointer` is a JSON Pointer into the command. */
export interface CommandFault {
  readonly refusal: AssessmentRefusal;
  readonly figures: Readonly<Record<string, string>>;
  readonly pointer: string;
}

/** Dates outside are slips of the hand (0205, 20255), not acts of a council. */
export const FIRST_PLAUSIBLE_DATE: PlainDate = '1900-01-01';
export const LAST_PLAUSIBLE_DATE: PlainDate = '2200-12-31';

const fault = (refusal: AssessmentRefusal, pointer: readonly string[], figures: Readonly<Record<string, string>>): CommandFault => ({ refusal, figures, pointer: jsonPointer(pointer) });

const DATE_LIMITS = { min: FIRST_PLAUSIBLE_DATE, max: LAST_PLAUSIBLE_DATE };
const isPlausible = (date: unknown): boolean => isPlainDate(date) && FIRST_PLAUSIBLE_DATE <= date && date <= LAST_PLAUSIBLE_DATE;

type ValueFault = { readonly refusal: AssessmentRefusal; readonly figures: Readonly<Record<string, string>>; readonly at?: string };
interface Asking { readonly currency: string; readonly maxPoints: string | undefined; readonly values: readonly string[] }

/** Counts and minor units are exact only up to here. */
const COUNT_LIMITS = { min: '0', max: String(Number.MAX_SAFE_INTEGER) };

function moneyFault(value: InputValue, { currency }: Asking): ValueFault | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Number.isInteger(value.amount)) return { refusal: 'wrong-input-type', figures: {} };
  if (value.currency !== currency) return { refusal: 'wrong-currency', figures: { given: String(value.currency), expected: currency }, at: 'currency' };
  return isCount(value.amount) ? undefined : { refusal: 'input-out-of-range', figures: { given: String(value.amount), ...COUNT_LIMITS }, at: 'amount' };
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

function countFault(value: InputValue): ValueFault | undefined {
  if (typeof value !== 'number' || !Number.isInteger(value)) return { refusal: 'wrong-input-type', figures: {} };
  return isCount(value) ? undefined : { refusal: 'input-out-of-range', figures: { given: String(value), ...COUNT_LIMITS } };
}

const isDecimal = (value: unknown): value is string => typeof value === 'string' && DECIMAL_PATTERN.test(value);

function pointsFault(value: InputValue, { maxPoints }: Asking): ValueFault | undefined {
  if (!isDecimal(value)) return { refusal: 'wrong-input-type', figures: {} };
  const points = fromDecimal(value);
  const inRange = points.n >= 0n && (maxPoints === undefined || compare(points, fromDecimal(maxPoints)) <= 0);
  return inRange ? undefined : { refusal: 'input-out-of-range', figures: { given: value, min: '0', ...(maxPoints === undefined ? {} : { max: maxPoints }) } };
}

function choiceFault(value: InputValue, { values }: Asking): ValueFault | undefined {
  if (typeof value !== 'string') return { refusal: 'wrong-input-type', figures: {} };
  return values.includes(value) ? undefined : { refusal: 'unknown-value', figures: { given: value, allowed: values.join(', ') } };
}

const isUnit = (unit: unknown): unit is SampleUnit => typeof unit === 'object' && unit !== null && 'ref' in unit && typeof unit.ref === 'string' && unit.ref.trim() !== ''
  && 'pass' in unit && (unit.pass === null || typeof unit.pass === 'boolean');

/** A unit drawn twice would count twice. */
function sampleFault(value: InputValue): ValueFault | undefined {
  const isSample = Array.isArray(value) && value.length > 0 && value.every(isUnit) && new Set(value.map(({ ref }) => ref)).size === value.length;
  return isSample ? undefined : { refusal: 'wrong-input-type', figures: {} };
}

const VALUE_FAULTS: Readonly<Record<InputDeclaration['type'], (value: InputValue, asking: Asking) => ValueFault | undefined>> = {
  money: moneyFault,
  count: countFault,
  points: pointsFault,
  decimal: (value) => (isDecimal(value) ? undefined : { refusal: 'wrong-input-type', figures: {} }),
  boolean: (value) => (typeof value === 'boolean' ? undefined : { refusal: 'wrong-input-type', figures: {} }),
  choice: choiceFault,
  sample: sampleFault,
};

function inputFault(code: string, value: InputValue, item: AssessmentItem, asked: readonly string[], referential: Referential): CommandFault | undefined {
  const declared = asked.includes(code) ? referential.inputs.find((input) => input.code === code) : undefined;
  const at = ['payload', 'input', code];
  if (!declared) return fault('unknown-input', at, { item: item.code, input: code, asked: asked.join(', ') });
  const maxPoints = 'points' in item ? item.points : undefined;
  const wrong = VALUE_FAULTS[declared.type](value, { currency: referential.currency, maxPoints, values: (declared.values ?? []).map((one) => one.code) });
  return wrong && fault(wrong.refusal, wrong.at ? [...at, wrong.at] : at, { item: item.code, input: code, type: declared.type, ...wrong.figures });
}

function eventFault(code: string, date: PlainDate, item: AssessmentItem, asked: readonly string[]): CommandFault | undefined {
  const at = ['payload', 'events', code];
  if (!asked.includes(code)) return fault('unknown-event', at, { item: item.code, event: code, asked: asked.join(', ') });
  return isPlausible(date) ? undefined : fault('date-out-of-range', at, { item: item.code, event: code, given: String(date), ...DATE_LIMITS });
}

/** A judgement stays within its bounds, and says why in its note. */
function judgementFault({ input = {}, note = '' }: RecordAnswerPayload, item: AssessmentItem): CommandFault | undefined {
  const { rule } = item;
  if (rule.kind !== 'manual' || !('points' in item) || !Object.hasOwn(input, rule.input)) return undefined;
  const given = input[rule.input];
  const value = typeof given === 'number' ? fraction(given) : fromDecimal(String(given));
  const [min, max] = [rule.atLeast ?? '0', item.points];
  if (compare(value, fromDecimal(min)) < 0 || compare(value, fromDecimal(max)) > 0) return fault('input-out-of-range', ['payload', 'input', rule.input], { item: item.code, input: rule.input, type: 'points', given: String(given), min, max });
  return note.trim() === '' ? fault('not-justified', ['payload', 'note'], { item: item.code }) : undefined;
}

/** The first thing wrong with what is said of an item; `undefined` when it can be recorded. */
export function checkAnswer(payload: RecordAnswerPayload, item: AssessmentItem, referential: Referential): CommandFault | undefined {
  const asks = asksOf(item, referential.events);
  const inputs = Object.entries(payload.input ?? {});
  const events = Object.entries(payload.events ?? {});
  for (const [code, value] of inputs) {
    const wrong = inputFault(code, value, item, asks.inputs, referential);
    if (wrong) return wrong;
  }
  const judged = judgementFault(payload, item);
  if (judged) return judged;
  for (const [code, date] of events) {
    const wrong = eventFault(code, date, item, asks.events);
    if (wrong) return wrong;
  }
  const says = inputs.length > 0 || events.length > 0 || Boolean(payload.note?.trim());
  return says ? undefined : fault('nothing-to-record', ['payload'], { item: item.code });
}

/** The first thing wrong with a proof for an item; `undefined` when it can be attached. */
export function checkEvidence(evidence: Evidence, item: AssessmentItem): CommandFault | undefined {
  const asked = asksOf(item).evidence;
  const at = ['payload', 'evidence'];
  if (!asked.includes(evidence.kind)) return fault('unknown-evidence', [...at, 'kind'], { item: item.code, kind: evidence.kind, asked: asked.join(', ') });
  if (evidence.on === undefined || isPlausible(evidence.on)) return undefined;
  return fault('date-out-of-range', [...at, 'on'], { item: item.code, event: evidence.kind, given: String(evidence.on), ...DATE_LIMITS });
}
