import { fromDecimal, isZero } from '../shared/fraction.values.ts';
import type { DraftIndex, Entry, ListName, ReferentialDraft } from './referential-draft.rules.ts';
import type { Condition, Gate, Indicator } from './referential.schema.ts';
import type { ReferentialIssueCode } from './referential.values.ts';
import { issue, type ReferentialIssue } from './referential-issue.rules.ts';

/** The references and points of every gate and indicator, its rule apart. */
export function checkItems(draft: ReferentialDraft, index: DraftIndex): ReferentialIssue[] {
  return [
    ...draft.lists.gates.flatMap((gate) => checkItem(gate, index)),
    ...draft.lists.indicators.flatMap((indicator) => [...checkItem(indicator, index), ...checkIndicator(indicator, index)]),
  ];
}

function checkItem({ path, value }: Entry<Gate | Indicator>, index: DraftIndex): ReferentialIssue[] {
  return [
    ...value.evidence.flatMap((code, at) => known(index, 'evidence', code, 'unknown-evidence', `${path}/evidence/${at}`)),
    ...(value.appliesWhen ? checkCondition(value.appliesWhen, `${path}/appliesWhen`, index) : []),
    ...(value.replaces ?? []).flatMap((code, at) => reused(code, `${path}/replaces/${at}`, value.code, index)),
  ];
}

function checkCondition(condition: Condition, path: string, index: DraftIndex): ReferentialIssue[] {
  if ('input' in condition) {
    const input = index.find('inputs', condition.input);
    if (input && input.value.type !== 'boolean') {
      return [issue('wrong-input-type', `${path}/input`, { input: condition.input, found: input.value.type, expected: 'boolean' })];
    }
    return known(index, 'inputs', condition.input, 'unknown-input', `${path}/input`);
  }
  const [field, codes] = 'classes' in condition ? ['classes', condition.classes] as const : ['exceptClasses', condition.exceptClasses] as const;
  return codes.flatMap((code, at) => known(index, 'classes', code, 'unknown-class', `${path}/${field}/${at}`));
}

function checkIndicator({ path, value }: Entry<Indicator>, index: DraftIndex): ReferentialIssue[] {
  const worthless = value.rule.kind !== 'penalty' && isZero(fromDecimal(value.points)) ? [issue('no-points', `${path}/points`, { code: value.code }, 'warning')] : [];
  return [...known(index, 'domains', value.domain, 'unknown-domain', `${path}/domain`), ...worthless];
}

/** A code that moved is free for nobody else: an old result would be read as another item's. */
function reused(code: string, path: string, by: string, index: DraftIndex): ReferentialIssue[] {
  const holder = index.find('gates', code) ?? index.find('indicators', code);
  return holder && code !== by ? [issue('duplicate-code', path, { code, first: holder.path })] : [];
}

export function known(index: DraftIndex, list: ListName, code: string, unknown: ReferentialIssueCode, path: string): ReferentialIssue[] {
  return index.knows(list, code) ? [] : [issue(unknown, path, { code })];
}
