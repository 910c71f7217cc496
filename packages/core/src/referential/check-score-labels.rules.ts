import { compare, fromDecimal } from '../shared/fraction.values.ts';
import type { Entry } from './referential-draft.rules.ts';
import type { ScoreDeclaration } from './referential.schema.ts';
import { issue, type ReferentialIssue } from './referential-issue.rules.ts';

type Line = NonNullable<ScoreDeclaration['labels']>[number];

/** Names of points: each once, from the highest down, none over the maximum, none but the last without a bound. */
export function checkScoreLabels({ path, value: { code: score, labels = [], max } }: Entry<ScoreDeclaration>): ReferentialIssue[] {
  const codes = labels.map(({ code }) => code);
  return labels.flatMap((line, at) => {
    const place = `${path}/labels/${at}`;
    const first = codes.indexOf(line.code);
    return [
      ...(first < at ? [issue('duplicate-code', `${place}/code`, { code: line.code, first: `${path}/labels/${first}` })] : []),
      ...boundIssues(line, labels[at - 1], place, at === labels.length - 1),
      ...(line.from !== undefined && compare(fromDecimal(line.from), fromDecimal(max)) > 0 ? [issue('unreachable-threshold', `${place}/from`, { atLeast: line.from, max, score })] : []),
    ];
  });
}

function boundIssues({ from }: Line, before: Line | undefined, place: string, isLast: boolean): ReferentialIssue[] {
  if (from === undefined) return isLast ? [] : [issue('no-bound', place, { fields: 'from' })];
  const falls = before?.from === undefined || compare(fromDecimal(before.from), fromDecimal(from)) > 0;
  return falls ? [] : [issue('bands-out-of-order', place, { bound: from, previous: before.from! })];
}
