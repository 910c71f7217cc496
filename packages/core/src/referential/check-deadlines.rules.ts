import { parseDeadline } from '../time/deadline.rules.ts';
import type { DraftIndex, ReferentialDraft } from './referential-draft.rules.ts';
import { BUILT_IN_ANCHORS } from './referential.values.ts';
import { issue, type ReferentialIssue } from './referential-issue.rules.ts';

/** The last days to answer, of the grid and of its items. Limits inside rules are checked with their rule. */
export function checkDueDates(draft: ReferentialDraft, index: DraftIndex): ReferentialIssue[] {
  const items = [...draft.lists.gates, ...draft.lists.indicators];
  return [
    ...(draft.due === undefined ? [] : checkDeadline(draft.due, '/due', index)),
    ...items.flatMap(({ path, value }) => (value.due === undefined ? [] : checkDeadline(value.due, `${path}/due`, index))),
  ];
}

/** One expression: it can be read, and counts from an anchor or an event of the grid; for the limit of an event, not from that event. */
export function checkDeadline(expression: string, path: string, index: DraftIndex, of?: string): ReferentialIssue[] {
  const parsed = parseDeadline(expression);
  if (!parsed.ok) return [issue('invalid-deadline', path, { expression, fault: parsed.fault, at: parsed.at })];
  const { ref } = parsed.value;
  if (ref.kind === 'date') return [];
  if (ref.name === of) return [issue('deadline-on-itself', path, { expression, event: of })];
  return isDated(ref.name, index) ? [] : [issue('unknown-anchor', path, { code: ref.name, expression })];
}

function isDated(name: string, index: DraftIndex): boolean {
  return (BUILT_IN_ANCHORS as readonly string[]).includes(name) || index.knows('anchors', name) || index.knows('events', name);
}
