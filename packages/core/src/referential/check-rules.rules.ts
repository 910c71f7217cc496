import { jsonPointer } from '../shared/issue.values.ts';
import { fromDecimal } from '../shared/fraction.values.ts';
import { checkDeadline } from './check-deadlines.rules.ts';
import { known } from './check-items.rules.ts';
import type { DraftIndex, Entry, ReferentialDraft } from './referential-draft.rules.ts';
import type { Gate, Indicator } from './referential.schema.ts';
import { issue, type ReferentialIssue } from './referential-issue.rules.ts';
import { readShape } from './shapes/read-shape.rules.ts';
import { NUMBERS } from './shapes/shape-reading.rules.ts';
import type { CoveredChoice, InputUse, LimitUse, ShapeReading, ValueUse } from './shapes/shape-reading.rules.ts';

type Divided = NonNullable<ShapeReading['divided']>[number];

/** What the rule of an item uses and how it is bounded, shape by shape. */
export function checkRules(draft: ReferentialDraft, index: DraftIndex): ReferentialIssue[] {
  return [...draft.lists.gates, ...draft.lists.indicators].flatMap((entry) => checkRule(`${entry.path}/rule`, readItemShape(entry), index));
}

export function readItemShape({ value }: Entry<Gate | Indicator>): ShapeReading {
  return 'points' in value ? readShape(value.rule, fromDecimal(value.points)) : readShape(value.rule);
}

function checkRule(path: string, shape: ShapeReading, index: DraftIndex): ReferentialIssue[] {
  return [
    ...(shape.inputs ?? []).flatMap((use) => checkInput(path + jsonPointer(use.at), use, index)),
    ...(shape.values ?? []).flatMap((use) => checkValue(path + jsonPointer(use.at), use, index)),
    ...(shape.covered ?? []).flatMap((choice) => checkCovered(path + jsonPointer(choice.at), choice, index)),
    ...(shape.divided ?? []).flatMap((pair) => checkDivision(path + jsonPointer(pair.at), pair, index)),
    ...(shape.events ?? []).flatMap(({ code, at }) => known(index, 'events', code, 'unknown-event', path + jsonPointer(at))),
    ...(shape.evidence ?? []).flatMap(({ code, at }) => known(index, 'evidence', code, 'unknown-evidence', path + jsonPointer(at))),
    ...(shape.scores ?? []).flatMap(({ code, at }) => known(index, 'scores', code, 'unknown-score', path + jsonPointer(at))),
    ...(shape.classes ?? []).flatMap(({ code, at }) => known(index, 'classes', code, 'unknown-class', path + jsonPointer(at))),
    ...(shape.windows ?? []).flatMap(({ code, at }) => known(index, 'windows', code, 'unknown-window', path + jsonPointer(at))),
    ...(shape.limits ?? []).flatMap((limit) => checkLimit(path + jsonPointer(limit.at), limit, index)),
    ...(shape.faults ?? []).map(({ code, at, figures }) => issue(code, path + jsonPointer(at), figures)),
  ];
}

function checkInput(path: string, { code, types }: InputUse, index: DraftIndex): ReferentialIssue[] {
  const input = index.find('inputs', code);
  if (!input) return known(index, 'inputs', code, 'unknown-input', path);
  const { type } = input.value;
  return types.includes(type) ? [] : [issue('wrong-input-type', path, { input: code, found: type, expected: types.join(', ') })];
}

function checkValue(path: string, { input, code }: ValueUse, index: DraftIndex): ReferentialIssue[] {
  const declared = index.find('inputs', input)?.value;
  if (declared?.type !== 'choice' || (declared.values ?? []).some((value) => value.code === code)) return [];
  return [issue('unknown-value', path, { input, code, allowed: (declared.values ?? []).map((value) => value.code).join(', ') })];
}

/** A value without its points would be worth nothing, unsaid. */
function checkCovered(path: string, { input, codes }: CoveredChoice, index: DraftIndex): ReferentialIssue[] {
  const declared = index.find('inputs', input)?.value.values ?? [];
  return declared.filter(({ code }) => !codes.includes(code)).map(({ code }) => issue('value-not-covered', path, { input, code }));
}

/** Francs over francs or sessions over sessions: francs over sessions would hang on the currency's decimals. */
function checkDivision(path: string, pair: Divided, index: DraftIndex): ReferentialIssue[] {
  const over = index.find('inputs', pair.over)?.value.type;
  const under = index.find('inputs', pair.under)?.value.type;
  if (!over || !under || !NUMBERS.includes(over) || !NUMBERS.includes(under) || (over === 'money') === (under === 'money')) return [];
  return [issue('wrong-input-type', path, { input: pair.under, found: under, expected: over === 'money' ? 'money' : 'count, decimal, points' })];
}

function checkLimit(path: string, { event, by, before, needed }: LimitUse, index: DraftIndex): ReferentialIssue[] {
  if (by !== undefined && before !== undefined) return [issue('two-bounds', path, { fields: 'by, before' })];
  if (by === undefined && before === undefined) return needed ? [issue('no-bound', path, { fields: 'by, before' })] : [];
  return by === undefined ? checkDeadline(before!, `${path}/before`, index, event) : checkDeadline(by, `${path}/by`, index, event);
}
