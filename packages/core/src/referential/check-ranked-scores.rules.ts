import type { DraftIndex, ReferentialDraft } from './referential-draft.rules.ts';
import { issue, type ReferentialIssue } from './referential-issue.rules.ts';

/** The score an indicator ranks; `undefined` where it ranks none. */
function rankedScore(index: DraftIndex, item: string): string | undefined {
  const rule = index.find('indicators', item)?.value.rule;
  return rule?.kind === 'rank' && 'score' in rule.of ? rule.of.score : undefined;
}

/** A score that is ranked holds no indicator that ranks a score: each would wait for the other. */
export function checkRankedScores(draft: ReferentialDraft, index: DraftIndex): ReferentialIssue[] {
  return draft.lists.indicators.flatMap(({ path, value }) => {
    const score = rankedScore(index, value.code);
    const inside = score === undefined ? undefined : rankingIn(score, index, new Set());
    return inside === undefined ? [] : [issue('rank-of-rank', `${path}/rule/of/score`, { score: score!, item: inside })];
  });
}

/** The first indicator of a score, at any depth, that ranks a score. */
function rankingIn(code: string, index: DraftIndex, seen: Set<string>): string | undefined {
  if (seen.has(code)) return undefined;
  seen.add(code);
  for (const member of index.find('scores', code)?.value.sum ?? []) {
    const found = rankedScore(index, member) === undefined ? rankingIn(member, index, seen) : member;
    if (found !== undefined) return found;
  }
  return undefined;
}
