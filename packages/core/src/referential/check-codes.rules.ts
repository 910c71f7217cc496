import type { Entry, ListName, ReferentialDraft } from './referential-draft.rules.ts';
import { BUILT_IN_ANCHORS } from './referential.values.ts';
import { issue, type ReferentialIssue } from './referential-issue.rules.ts';

/**
 * Lists whose codes must differ from each other: an item is named without its list, a score adds up indicators and scores,
 * a deadline counts from anchors and events.
 */
const NAMESPACES: readonly (readonly ListName[])[] = [
  ['gates', 'indicators', 'scores'], ['anchors', 'events'], ['inputs'], ['evidence'], ['domains'], ['classes'], ['thresholds'], ['windows'],
];

/** Every code that stands twice where it must stand once. */
export function checkCodes(draft: ReferentialDraft): ReferentialIssue[] {
  return NAMESPACES.flatMap((lists) => duplicatesIn(lists.flatMap((list) => [...draft.lists[list]] as Entry<{ code: string }>[]), builtIn(lists)));
}

const builtIn = (lists: readonly ListName[]): readonly string[] => (lists.includes('anchors') ? BUILT_IN_ANCHORS : []);

function duplicatesIn(entries: readonly Entry<{ code: string }>[], reserved: readonly string[]): ReferentialIssue[] {
  const first = new Map<string, string>(reserved.map((code) => [code, '']));
  return entries.flatMap(({ path, value: { code } }) => {
    const where = first.get(code);
    if (where !== undefined) return [issue('duplicate-code', `${path}/code`, { code, first: where })];
    first.set(code, path);
    return [];
  });
}
