import { findCycles } from './find-cycle.rules.ts';
import type { DraftIndex, ReferentialDraft } from './referential-draft.rules.ts';
import type { ScoreDeclaration } from './referential.schema.ts';
import { issue, MOST_ISSUES, type ReferentialIssue } from './referential-issue.rules.ts';

/** No score holds itself, and each indicator reaches a score once: twice would count its points double, never would lose them. */
export function checkScoreTree(draft: ReferentialDraft, index: DraftIndex): ReferentialIssue[] {
  const graph = new Map(draft.lists.scores.map(({ value }) => [value.code, value.sum.filter((code) => index.find('scores', code) !== undefined)]));
  const cycles = findCycles(graph).map((cycle) =>
    issue('score-cycle', `${index.find('scores', cycle[0]!)!.path}/sum`, { cycle: cycle.join(' → ') }));
  if (cycles.length > 0) return cycles;
  return [...countedTwice(draft, index), ...neverCounted(draft)];
}

/** Adds a member's indicators to those found before; gives back the ones that were there already. */
function addAll(found: Set<string>, codes: Iterable<string>): string[] {
  return [...codes].filter((code) => found.has(code) || !found.add(code));
}

function countedTwice(draft: ReferentialDraft, index: DraftIndex): ReferentialIssue[] {
  const reached = new Map<string, ReadonlySet<string>>();
  const issues: ReferentialIssue[] = [];
  const reach = (score: ScoreDeclaration, path: string): ReadonlySet<string> => {
    const known = reached.get(score.code);
    if (known) return known;
    const found = new Set<string>();
    score.sum.forEach((code, at) => {
      const inner = index.find('scores', code);
      const twice = addAll(found, inner ? reach(inner.value, inner.path) : [code]);
      if (issues.length < MOST_ISSUES) issues.push(...twice.map((item) => issue('item-scored-twice', `${path}/sum/${at}`, { item, score: score.code })));
    });
    reached.set(score.code, found);
    return found;
  };
  for (const { value, path } of draft.lists.scores) reach(value, path);
  return issues;
}

function neverCounted(draft: ReferentialDraft): ReferentialIssue[] {
  if (draft.broken.scores.size > 0) return [];
  const counted = new Set(draft.lists.scores.flatMap(({ value }) => value.sum));
  return draft.lists.indicators.flatMap(({ path, value }) => (counted.has(value.code) ? [] : [issue('item-in-no-score', path, { item: value.code })]));
}
