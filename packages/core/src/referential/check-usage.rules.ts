import { readItemShape } from './check-rules.rules.ts';
import type { ReferentialDraft } from './referential-draft.rules.ts';
import { issue, type ReferentialIssue } from './referential-issue.rules.ts';

/** Inputs nobody reads: a form would ask for them for nothing. Said only of a grid whose every item could be read. */
export function checkUsage(draft: ReferentialDraft): ReferentialIssue[] {
  if (draft.broken.gates.size + draft.broken.indicators.size > 0) return [];
  const items = [...draft.lists.gates, ...draft.lists.indicators];
  const read = new Set(items.flatMap((entry) => {
    const { appliesWhen } = entry.value;
    return [...(readItemShape(entry).inputs ?? []).map(({ code }) => code), ...(appliesWhen && 'input' in appliesWhen ? [appliesWhen.input] : [])];
  }));
  return draft.lists.inputs.flatMap(({ path, value }) => (read.has(value.code) ? [] : [issue('unused-input', path, { code: value.code }, 'warning')]));
}
